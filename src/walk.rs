//! Reading all pages of a list that may change meanwhile, so that nothing that stays in it is lost or doubled. Pure.
//!
//! The list must be in an order in which new rows come last, or at least rows never change places; what remains is that
//! rows vanish, and those behind them move forward, past the next page. So each page begins with the last row that was
//! read: where a page begins with a row that is not known, rows have moved, and it is read again from further ahead.

use std::collections::HashMap;

/// How many rows are asked for at once.
pub const STEP: u64 = 100;
/// How often pages are read again before a list that never stands still is taken as it comes.
const MOST_REPEATS: u32 = 100;

/// How far the list has been read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walk {
    /// The ids that have been read, each with its place among them.
    seen: HashMap<String, u64>,
    /// How many rows there were when the last page was read.
    pub total: u64,
    offset: u64,
    repeats: u32,
    ended: bool,
}

/// What counts of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The id of each row that could be read.
    pub rows: Vec<String>,
    /// How many rows there were that could not.
    pub unreadable: u64,
    /// How many rows the list has over all pages.
    pub total: u64,
}

impl Walk {
    /// Where the next page begins; nothing if there is none.
    pub fn next(&self) -> Option<u64> {
        (!self.ended).then_some(self.offset)
    }

    /// How many rows have been read.
    pub fn read(&self) -> u64 {
        self.seen.len() as u64
    }

    /// Takes the page that began at [`Walk::next`] and says of each of its rows whether it is to be used.
    pub fn take(&mut self, page: Stretch) -> Vec<bool> {
        self.total = page.total;
        let length = page.rows.len();
        let follows = self.offset == 0
            || page.unreadable > 0
            || page
                .rows
                .first()
                .is_some_and(|id| self.seen.contains_key(id));
        if !follows && self.repeats < MOST_REPEATS {
            self.repeats += 1;
            self.offset = self.offset.min(page.total).saturating_sub(STEP - 1);
            return vec![false; length];
        }
        let rows = page.rows.into_iter();
        let fresh: Vec<bool> = rows
            .map(|id| {
                let place = self.read();
                self.seen.insert(id, place).is_none()
            })
            .collect();
        let sent = length as u64 + page.unreadable;
        let end = self.offset + sent;
        let brings_something = sent == STEP && fresh.contains(&true);
        self.ended = sent <= u64::from(self.offset > 0) || !brings_something && end >= page.total;
        self.offset = end.saturating_sub(1);
        fresh
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Serves a page as the server would.
    fn page(list: &[u32], offset: u64) -> Stretch {
        let rows = list.iter().skip(offset as usize).take(STEP as usize);
        Stretch {
            rows: rows.map(u32::to_string).collect(),
            unreadable: 0,
            total: list.len() as u64,
        }
    }

    /// What happens to the list before one of the pages is read.
    #[derive(Clone, Debug)]
    enum Change {
        Nothing,
        Added(u32),
        Removed { at: usize, count: usize },
    }

    fn change() -> impl Strategy<Value = Change> {
        prop_oneof![
            Just(Change::Nothing),
            (1..150_u32).prop_map(Change::Added),
            (0..600_usize, 1..250_usize).prop_map(|(at, count)| Change::Removed { at, count }),
        ]
    }

    /// Reads a list to its end; `changes` happen between its pages. Gives what was used, and the list as it is then.
    fn read(length: u32, changes: &[Change]) -> (Vec<u32>, Vec<u32>, Walk) {
        let mut list: Vec<u32> = (0..length).collect();
        let mut newest = length;
        let mut walk = Walk::default();
        let mut used = Vec::new();
        let mut changes = changes.iter();
        while let Some(offset) = walk.next() {
            let page = page(&list, offset);
            let ids: Vec<u32> = page.rows.iter().map(|id| id.parse().unwrap()).collect();
            let fresh = walk.take(page).into_iter().zip(ids);
            used.extend(fresh.filter(|(fresh, _)| *fresh).map(|(_, id)| id));
            match changes.next() {
                Some(Change::Added(count)) => {
                    list.extend(newest..newest + count);
                    newest += count;
                }
                Some(Change::Removed { at, count }) => {
                    let start = (*at).min(list.len());
                    list.drain(start..(start + count).min(list.len()));
                }
                Some(Change::Nothing) | None => {}
            }
        }
        (used, list, walk)
    }

    proptest! {
        #[test]
        fn a_still_list_is_read_as_it_is(length in 0..1_000_u32) {
            let (used, list, walk) = read(length, &[]);
            prop_assert_eq!(&used, &list);
            prop_assert_eq!(walk.total, u64::from(length));
            prop_assert_eq!(walk.repeats, 0);
        }

        #[test]
        fn what_stays_is_read_once(length in 0..1_000_u32, changes in prop::collection::vec(change(), 0..30)) {
            let (used, list, _) = read(length, &changes);
            let mut sorted = used.clone();
            sorted.sort_unstable();
            sorted.dedup();
            prop_assert_eq!(sorted.len(), used.len(), "doubled");
            for id in list.iter().filter(|id| **id < length) {
                prop_assert!(used.contains(id), "{} is lost", id);
            }
        }

        #[test]
        fn any_list_comes_to_an_end(pages in prop::collection::vec(prop::collection::vec(0..500_u32, 0..=100), 0..40), total in 0..1_000_u64) {
            let mut walk = Walk::default();
            let mut pages = pages.into_iter();
            let mut asked = 0;
            while walk.next().is_some() {
                let rows = pages.next().unwrap_or_default();
                let rows = rows.iter().map(u32::to_string).collect();
                walk.take(Stretch { rows, unreadable: 0, total });
                asked += 1;
                prop_assert!(asked < 1_000);
            }
        }
    }
}
