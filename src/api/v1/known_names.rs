//! The names of groups that were read by their ids, since version 1 cannot filter by id.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Remembers the names of groups that were read by id; `None` for an id without a group.
#[derive(Debug, Default)]
pub struct KnownNames {
    names: RefCell<HashMap<String, Option<String>>>,
    /// The transport's age when they were read.
    age: Cell<u32>,
}

impl KnownNames {
    /// Forgets the names that were read at another age, because a write may have changed them.
    pub fn forget_older(&self, age: u32) {
        if self.age.replace(age) != age {
            self.names.borrow_mut().clear();
        }
    }

    /// Remembers the name of the group with this id.
    pub fn insert(&self, id: String, name: Option<String>) {
        self.names.borrow_mut().insert(id, name);
    }

    /// Whether it is known what the group with this id is called, or that there is none.
    pub fn contains(&self, id: &str) -> bool {
        self.names.borrow().contains_key(id)
    }

    /// The remembered names of the groups with these ids.
    pub fn names(&self, ids: &[String]) -> Vec<String> {
        let names = self.names.borrow();
        (ids.iter().filter_map(|id| names.get(id)?.clone())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_until_they_are_forgotten() {
        let known = KnownNames::default();
        known.insert("cgrp_1".to_owned(), Some("VIP".to_owned()));
        known.insert("cgrp_2".to_owned(), None);
        let ids = ["cgrp_1", "cgrp_2", "cgrp_3"].map(str::to_owned);
        assert_eq!(
            ids.each_ref().map(|id| known.contains(id)),
            [true, true, false]
        );
        assert_eq!(known.names(&ids), ["VIP"]);
        assert_eq!(known.names(&ids[1..]), [""; 0]);
        known.forget_older(0);
        assert!(known.contains("cgrp_1"));
        known.forget_older(1);
        assert!(!known.contains("cgrp_1"));
    }
}
