//! Who is in some groups and not in others: union, intersection and difference. Pure.

use crate::known::Known;

/// Which customers of several groups are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Combination {
    /// Those in any of the groups.
    Any,
    /// Those in all of them.
    All,
    /// Those in the group at this place and in none of the others.
    Only(usize),
}

/// The members a combination of groups has, each once, in the order they come in.
pub fn combine(groups: &[Vec<String>], how: Combination) -> Vec<String> {
    let first = match how {
        Combination::Any | Combination::All => 0,
        Combination::Only(place) => place,
    };
    // How many of the groups each member is in.
    let mut counts = Known::default();
    for group in groups {
        let mut inside = Known::default();
        for id in group.iter().filter(|id| inside.add(id)) {
            let count = counts.number(id).unwrap_or(0);
            counts.put(id, count + 1);
        }
    }
    let wanted = |id: &&String| match how {
        Combination::Any => true,
        Combination::All => counts.number(id) == Some(groups.len() as u64),
        Combination::Only(_) => counts.number(id) == Some(1),
    };
    let from = match how {
        Combination::Any => groups,
        _ => groups.get(first..=first).unwrap_or_default(),
    };
    let mut taken = Known::default();
    let members = from.iter().flatten().filter(wanted);
    members.filter(|id| taken.add(id)).cloned().collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn members_keep_their_order() {
        let groups = [["b", "a"], ["c", "a"]].map(|group| group.map(str::to_owned).to_vec());
        assert_eq!(combine(&groups, Combination::Any), ["b", "a", "c"]);
        assert_eq!(combine(&groups, Combination::All), ["a"]);
        assert_eq!(combine(&groups, Combination::Only(1)), ["c"]);
        assert!(combine(&groups, Combination::Only(2)).is_empty());
        assert!(combine(&[], Combination::All).is_empty());
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
        fn combinations_are_those_of_sets(groups in groups(), place in 0..5_usize) {
            let sets: Vec<BTreeSet<String>> = groups.iter().map(|group| set(group)).collect();
            let any = sets.iter().fold(BTreeSet::new(), |all, one| &all | one);
            let all = sets.iter().skip(1).fold(sets.first().cloned().unwrap_or_default(), |all, one| &all & one);
            let place = place % groups.len();
            let others = sets.iter().enumerate().filter(|(at, _)| *at != place);
            let only = others.fold(sets.get(place).cloned().unwrap_or_default(), |only, (_, other)| &only - other);
            for (how, wanted) in [(Combination::Any, any), (Combination::All, all), (Combination::Only(place), only)] {
                let members = combine(&groups, how);
                prop_assert_eq!(members.len(), wanted.len(), "doubled");
                prop_assert_eq!(set(&members), wanted);
            }
        }
    }
}
