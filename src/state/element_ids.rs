//! Ids of elements that other parts of the page give the focus to.

/// The id of the button in the heading that adds a group. It gets the focus where there is no better place for it.
pub const NEW_GROUP_ID: &str = "new-group";

/// The id of the link that shows a row's name.
pub fn name_id(group_id: &str) -> String {
    format!("name-{group_id}")
}

/// The id of the button that opens a row's menu.
pub fn actions_id(group_id: &str) -> String {
    format!("actions-{group_id}")
}

/// The id of the group whose name a link with this id shows.
pub fn group_of(name_id: &str) -> Option<&str> {
    name_id.strip_prefix("name-")
}
