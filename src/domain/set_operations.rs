//! Set operations on the members of customer groups: union, intersection and difference. Pure.

use std::collections::{HashMap, HashSet};

/// An operation on the member sets of several groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetOperation {
    /// The members of any group.
    Union,
    /// The members of every group.
    Intersection,
    /// The members of the group at this index that are in none of the others.
    Difference(usize),
}

/// The result of an operation on the members of `groups`: each member once, in the order of the groups.
pub fn apply(operation: SetOperation, groups: &[Vec<String>]) -> Vec<String> {
    let mut groups_of: HashMap<&str, usize> = HashMap::new();
    for group in groups {
        let members: HashSet<&str> = group.iter().map(String::as_str).collect();
        for id in members {
            *groups_of.entry(id).or_default() += 1;
        }
    }
    let (candidates, wanted) = match operation {
        SetOperation::Union => (groups, None),
        SetOperation::Intersection => (groups.get(..1).unwrap_or_default(), Some(groups.len())),
        SetOperation::Difference(index) => (groups.get(index..=index).unwrap_or_default(), Some(1)),
    };
    let mut taken = HashSet::new();
    let members = candidates.iter().flatten().map(String::as_str);
    members
        .filter(|id| wanted.is_none_or(|wanted| groups_of.get(id) == Some(&wanted)))
        .filter(|id| taken.insert(*id))
        .map(str::to_owned)
        .collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::SetOperation::{Difference, Intersection, Union};
    use super::*;

    #[test]
    fn members_keep_their_order() {
        let groups = [["b", "a"], ["c", "a"]].map(|group| group.map(str::to_owned).to_vec());
        assert_eq!(apply(Union, &groups), ["b", "a", "c"]);
        assert_eq!(apply(Intersection, &groups), ["a"]);
        assert_eq!(apply(Difference(1), &groups), ["c"]);
        assert!(apply(Difference(2), &groups).is_empty());
        assert!(apply(Intersection, &[]).is_empty());
    }

    fn groups() -> impl Strategy<Value = Vec<Vec<String>>> {
        let group = prop::collection::vec("[a-j]", 0..12);
        prop::collection::vec(group, 1..5)
    }

    fn set(ids: &[String]) -> BTreeSet<String> {
        ids.iter().cloned().collect()
    }

    proptest! {
        #[test]
        fn results_are_those_of_sets(groups in groups(), place in 0..5_usize) {
            let sets: Vec<BTreeSet<String>> = groups.iter().map(|group| set(group)).collect();
            let any = sets.iter().fold(BTreeSet::new(), |all, one| &all | one);
            let all = sets.iter().skip(1).fold(sets.first().cloned().unwrap_or_default(), |all, one| &all & one);
            let place = place % groups.len();
            let others = sets.iter().enumerate().filter(|(at, _)| *at != place);
            let only = others.fold(sets.get(place).cloned().unwrap_or_default(), |only, (_, other)| &only - other);
            for (operation, wanted) in [(Union, any), (Intersection, all), (Difference(place), only)] {
                let members = apply(operation, &groups);
                prop_assert_eq!(members.len(), wanted.len(), "doubled");
                prop_assert_eq!(set(&members), wanted);
            }
        }
    }
}
