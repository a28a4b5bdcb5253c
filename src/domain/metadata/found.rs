//! Which keys several groups have. Pure.

use std::collections::BTreeMap;

use crate::domain::json::same;
use crate::domain::metadata::{Fields, index_of};

/// A key that some of several groups have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundKey {
    pub key: String,
    /// How many groups have it.
    pub groups: usize,
    /// The JSON of its value, if it is the same in all groups that have it.
    pub value: Option<String>,
}

/// The keys of groups: those that most groups have first.
pub fn found_keys(groups: &[Fields]) -> Vec<FoundKey> {
    let mut found: BTreeMap<&str, FoundKey> = BTreeMap::new();
    for fields in groups {
        for (key, value) in index_of(fields) {
            let known = found.entry(key).or_insert_with(|| FoundKey {
                key: key.to_owned(),
                groups: 0,
                value: Some(value.clone()),
            });
            known.groups += 1;
            if known
                .value
                .as_ref()
                .is_some_and(|other| !same(other, value))
            {
                known.value = None;
            }
        }
    }
    let mut found: Vec<FoundKey> = found.into_values().collect();
    // Stable: keys that as many groups have stay in alphabetical order.
    found.sort_by_key(|key| std::cmp::Reverse(key.groups));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        let pairs = pairs.iter();
        pairs
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect()
    }

    #[test]
    fn keys_are_counted_and_compared() {
        let groups = [
            fields(&[("tier", "\"gold\""), ("b2b", "true"), ("a", "1")]),
            fields(&[("tier", "\"silver\""), ("b2b", " true ")]),
            fields(&[("tier", "\"gold\"")]),
            Fields::new(),
        ];
        let found = |key: &str, groups, value: Option<&str>| FoundKey {
            key: key.to_owned(),
            groups,
            value: value.map(str::to_owned),
        };
        let expected = [
            found("tier", 3, None),
            found("b2b", 2, Some("true")),
            found("a", 1, Some("1")),
        ];
        assert_eq!(found_keys(&groups), expected);
        assert!(found_keys(&[]).is_empty());
    }
}
