//! Which group is the one that was to be created, where the answer to its creation is lost. Pure.

use std::cell::RefCell;
use std::collections::HashSet;

use crate::api::ApiError;
use crate::api::customer_groups::CustomerGroup;
use crate::domain::json::RawJson;
use crate::domain::metadata::storage::same_stored;
use crate::domain::metadata::{fields_of, value_of};

/// The names of the groups that may have been created: nobody could find out, or they were not there yet. A group with such
/// a name that is there at the next try is the one of the last.
#[derive(Debug, Default)]
pub struct OpenCreations(RefCell<HashSet<String>>);

impl OpenCreations {
    pub fn contains(&self, name: &str) -> bool {
        self.0.borrow().contains(name)
    }

    /// Remembers a name if its creation may have happened or may still happen, and forgets it otherwise.
    pub fn note<T>(&self, name: &str, outcome: &Result<T, ApiError>) {
        match outcome {
            Err(error) if error.may_happen() => {
                self.0.borrow_mut().insert(name.to_owned());
            }
            _ => {
                self.0.borrow_mut().remove(name);
            }
        }
    }
}

/// Whether a group with the name of one that was to be created can be that one: it has the metadata that was sent, and
/// nobody has changed its name or metadata since it was created.
///
/// The name was free right before the write, so a group with it that was renamed to it, or changed since, is somebody
/// else's. Their group stays unrecognized if they created it with the same name and metadata between that look and our
/// write, and the answer that would have refused ours was lost: the server's clock cannot be read across origins (browsers
/// hide the header `Date`), and both groups would be of the same second. Taking ours back deletes it only if it is empty.
pub fn is_as_created(group: &CustomerGroup, metadata: Option<&RawJson>) -> bool {
    let stored = fields_of(group.metadata.as_ref().map(RawJson::as_str)).unwrap_or_default();
    let sent = fields_of(metadata.map(RawJson::as_str)).unwrap_or_default();
    let is_held = |(key, value): &(String, String)| {
        value_of(&stored, key).is_some_and(|stored| same_stored(value, stored))
    };
    let is_untouched = match (&group.created_at, &group.updated_at) {
        (Some(created), Some(updated)) => created == updated,
        _ => true,
    };
    is_untouched && stored.len() == sent.len() && sent.iter().all(is_held)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_of_somebody_else_is_not_taken_for_ours() {
        let group = |metadata: &str, updated: &str| -> CustomerGroup {
            let json = format!(
                r#"{{"id":"cgrp_1","name":"A","created_at":"1","updated_at":"{updated}","metadata":{metadata}}}"#
            );
            serde_json::from_str(&json).expect("a group")
        };
        let sent = RawJson::new(r#"{"a":1.0}"#.to_owned());
        assert!(is_as_created(&group("null", "1"), None));
        assert!(is_as_created(&group(r#"{"a":1}"#, "1"), Some(&sent)));
        assert!(!is_as_created(&group(r#"{"a":1}"#, "1"), None));
        assert!(!is_as_created(&group("null", "1"), Some(&sent)));
        // It was renamed to this name, or changed since.
        assert!(!is_as_created(&group("null", "2"), None));
    }

    #[test]
    fn a_name_is_open_until_its_outcome_is_known() {
        let open = OpenCreations::default();
        let lost = Err::<(), _>(ApiError::OutcomeOpen(Box::new(ApiError::Network)));
        open.note("A", &lost);
        assert!(open.contains("A") && !open.contains("B"));
        open.note::<()>("A", &Err(ApiError::Network));
        assert!(!open.contains("A"));
        // It may still come.
        let late = Err::<(), _>(ApiError::MissingSoFar(Box::new(ApiError::Timeout)));
        open.note("A", &late);
        assert!(open.contains("A"));
    }
}
