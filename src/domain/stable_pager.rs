//! Reads all pages of a list that changes meanwhile, without skipping or repeating a row that stays in it. Pure.
//!
//! The rows must keep their order, and new rows should come last. What can still happen is that rows are removed: those
//! behind them move forward, past the start of the next page. Therefore pages overlap by one row. If a page does not begin
//! with a row that was already read, rows have moved, and an earlier page is read again.

use std::collections::HashSet;

/// The number of rows per request.
pub const PAGE_SIZE: u64 = 100;
/// How often pages are read again before a list that keeps changing is taken as it is.
const MAX_REPEATS: u32 = 100;

/// How far the list has been read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StablePager {
    /// The number of rows per request.
    size: u64,
    /// The ids that have been read.
    seen: HashSet<String>,
    /// The number of rows in the list when the last page was read.
    pub total: u64,
    offset: u64,
    repeats: u32,
    ended: bool,
}

/// The ids and numbers of a page that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The id of each readable row.
    pub rows: Vec<String>,
    /// The number of unreadable rows.
    pub unreadable: u64,
    /// The number of rows in the list.
    pub total: u64,
}

impl Default for StablePager {
    fn default() -> Self {
        Self::with_size(PAGE_SIZE)
    }
}

impl StablePager {
    /// A pager with this number of rows per request.
    pub fn with_size(size: u64) -> Self {
        Self {
            size,
            seen: HashSet::new(),
            total: 0,
            offset: 0,
            repeats: 0,
            ended: false,
        }
    }

    /// The offset of the next page; `None` after the last one.
    pub fn next_offset(&self) -> Option<u64> {
        (!self.ended).then_some(self.offset)
    }

    /// The number of rows that have been read.
    pub fn read(&self) -> u64 {
        self.seen.len() as u64
    }

    /// Accepts the page at [`StablePager::next_offset`] and returns for each of its rows whether it is new.
    pub fn accept(&mut self, page: Page) -> Vec<bool> {
        self.total = page.total;
        let length = page.rows.len();
        let follows = self.offset == 0
            || page.unreadable > 0
            || page.rows.first().is_some_and(|id| self.seen.contains(id));
        if !follows && self.repeats < MAX_REPEATS {
            self.repeats += 1;
            self.offset = self.offset.min(page.total).saturating_sub(self.size - 1);
            return vec![false; length];
        }
        let rows = page.rows.into_iter();
        let fresh: Vec<bool> = rows.map(|id| self.seen.insert(id)).collect();
        let sent = length as u64 + page.unreadable;
        let end = self.offset + sent;
        let brings_something = sent == self.size && fresh.contains(&true);
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
    fn page(list: &[u32], offset: u64) -> Page {
        let rows = list.iter().skip(offset as usize).take(PAGE_SIZE as usize);
        Page {
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
    fn read(length: u32, changes: &[Change]) -> (Vec<u32>, Vec<u32>, StablePager) {
        let mut list: Vec<u32> = (0..length).collect();
        let mut newest = length;
        let mut pager = StablePager::default();
        let mut used = Vec::new();
        let mut changes = changes.iter();
        while let Some(offset) = pager.next_offset() {
            let page = page(&list, offset);
            let ids: Vec<u32> = page.rows.iter().map(|id| id.parse().unwrap()).collect();
            let fresh = pager.accept(page).into_iter().zip(ids);
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
        (used, list, pager)
    }

    proptest! {
        #[test]
        fn a_still_list_is_read_as_it_is(length in 0..1_000_u32) {
            let (used, list, pager) = read(length, &[]);
            prop_assert_eq!(&used, &list);
            prop_assert_eq!(pager.total, u64::from(length));
            prop_assert_eq!(pager.repeats, 0);
        }

        #[test]
        fn pages_of_any_size_make_the_same_list(length in 0..1_000_u32, size in 2..400_u64) {
            let list: Vec<u32> = (0..length).collect();
            let mut pager = StablePager::with_size(size);
            let mut used = Vec::new();
            while let Some(offset) = pager.next_offset() {
                let rows: Vec<u32> = list.iter().skip(offset as usize).take(size as usize).copied().collect();
                let ids = rows.iter().map(u32::to_string).collect();
                let fresh = pager.accept(Page { rows: ids, unreadable: 0, total: u64::from(length) });
                used.extend(rows.into_iter().zip(fresh).filter(|(_, fresh)| *fresh).map(|(row, _)| row));
            }
            prop_assert_eq!(used, list);
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
            let mut pager = StablePager::default();
            let mut pages = pages.into_iter();
            let mut asked = 0;
            while pager.next_offset().is_some() {
                let rows = pages.next().unwrap_or_default();
                let rows = rows.iter().map(u32::to_string).collect();
                pager.accept(Page { rows, unreadable: 0, total });
                asked += 1;
                prop_assert!(asked < 1_000);
            }
        }
    }
}
