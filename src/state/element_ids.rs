//! Ids of elements that other parts of the page lead the focus to.

/// The id of the button in the heading, where the focus goes when there is no better place.
pub const NEW_GROUP_ID: &str = "new-group";

/// The id of the link that a row's name is.
pub fn name_id(id: &str) -> String {
    format!("name-{id}")
}

/// The id of the button with a row's menu, to come back to it.
pub fn actions_id(id: &str) -> String {
    format!("actions-{id}")
}
