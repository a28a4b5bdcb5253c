//! The names that groups have now. Dialogs know their groups from a list that was read before, and somebody may have renamed
//! them since.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::state::picked_items::{EntityRef, PickedItems};
use crate::state::query::Query;
use crate::state::selected_groups::{groups_of, take_batch};
use crate::state::selection::Row;

/// The same groups with the names they have now. A group that is gone or has no name stays as it is.
///
/// # Errors
/// The error of the first request that fails.
pub async fn named_now(api: &AdminApi, groups: &[EntityRef]) -> Result<Vec<EntityRef>, ApiError> {
    let mut names: HashMap<String, String> = HashMap::new();
    if let [group] = groups {
        match api.customer_group(&group.id, Expand::default()).await {
            Ok(group) => drop(names.insert(group.id, group.name)),
            Err(ApiError::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    } else {
        let rows = groups.iter();
        let mut rest: Vec<Row> = rows
            .map(|group| (group.id.clone(), group.name.clone()))
            .collect();
        loop {
            let rows = take_batch(&mut rest);
            if rows.is_empty() {
                break;
            }
            let read = groups_of(api, &rows).await?;
            names.extend(read.into_iter().map(|group| (group.id, group.name)));
        }
    }
    Ok(renamed(groups, &names))
}

/// The groups with these names, as far as there are any.
fn renamed(groups: &[EntityRef], names: &HashMap<String, String>) -> Vec<EntityRef> {
    let rename = |group: &EntityRef| {
        let name = names.get(&group.id).filter(|name| !name.trim().is_empty());
        EntityRef {
            id: group.id.clone(),
            name: name.unwrap_or(&group.name).clone(),
        }
    };
    groups.iter().map(rename).collect()
}

/// Gives the groups of a dialog the names that they have now, as soon as these are read. Called while the dialog is built. If
/// they cannot be read, the names stay as they are.
pub fn use_names_now(groups: PickedItems) {
    let known = groups.get_untracked();
    let read = Query::new(
        || Some(()),
        move |api, ()| {
            let known = known.clone();
            async move { named_now(&api, &known).await }
        },
    );
    Effect::new(move || {
        let now = read.with(|now| now.cloned());
        let names = now.into_iter().flatten();
        set_names(groups, &names.map(|group| (group.id, group.name)).collect());
    });
}

/// Gives groups these names. Nothing is told of if all have them already.
pub fn set_names(groups: PickedItems, names: &HashMap<String, String>) {
    let now = groups.try_with_untracked(|groups| {
        let now = renamed(groups, names);
        (now != *groups).then_some(now)
    });
    if let Some(now) = now.flatten() {
        groups.try_set(now);
    }
}

/// The name that one group has now; until that is read, the one it was known by. Called while the dialog is built.
pub fn use_name_now(group: EntityRef) -> Signal<String> {
    let known = group.name.clone();
    let groups = RwSignal::new(vec![group]);
    use_names_now(groups);
    Signal::derive(move || {
        let name = groups.with(|groups| groups.first().map(|group| group.name.clone()));
        name.unwrap_or_else(|| known.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_has_the_name_that_was_read() {
        let group = |id: &str, name: &str| EntityRef {
            id: id.to_owned(),
            name: name.to_owned(),
        };
        let known = [group("1", "Old"), group("2", "Gone"), group("3", "No name")];
        let names = [("1", "New"), ("3", " "), ("4", "Other")];
        let names = names.map(|(id, name)| (id.to_owned(), name.to_owned()));
        assert_eq!(
            renamed(&known, &HashMap::from(names)),
            [group("1", "New"), group("2", "Gone"), group("3", "No name")]
        );
    }
}
