//! Which groups are selected, across all pages of the list. Pure.

use crate::domain::list_query::params::ListParams;

/// A row of a page: the id and the name of its group.
pub type Row = (String, String);

/// The selected groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Sorted by id, which is the order of creation; with the name each group had when it was selected.
    groups: Vec<Row>,
    /// The row that was selected or deselected last: where a range begins.
    anchor: Option<String>,
    /// The search of which all matches were selected, as long as none has been deselected since.
    whole: Option<ListParams>,
}

impl Selection {
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    pub fn contains(&self, id: &str) -> bool {
        self.position(id).is_ok()
    }

    /// The index of a group, or the index to insert it at.
    fn position(&self, id: &str) -> Result<usize, usize> {
        self.groups
            .binary_search_by(|(other, _)| other.as_str().cmp(id))
    }

    /// The selected groups in the order of their creation.
    pub fn groups(&self) -> &[Row] {
        &self.groups
    }

    /// Selects or deselects a row. With `extend` the same is done to all rows between it and the row changed before, if
    /// that is on the same page.
    pub fn toggle(&mut self, page: &[Row], id: &str, extend: bool) {
        let on = !self.contains(id);
        let index_of = |id: &str| page.iter().position(|(other, _)| other == id);
        let Some(here) = index_of(id) else { return };
        let anchor = self.anchor.as_deref().filter(|_| extend);
        let from = anchor.and_then(index_of).unwrap_or(here);
        let range = page.get(from.min(here)..=from.max(here));
        self.set(range.unwrap_or_default(), on);
        self.anchor = Some(id.to_owned());
    }

    /// Gives the row `to` the state of its neighbour `from`, and makes it the row changed last.
    pub fn copy_to_neighbour(&mut self, page: &[Row], from: &str, to: &str) {
        if self.contains(from) != self.contains(to) {
            self.toggle(page, to, false);
        } else {
            self.anchor = Some(to.to_owned());
        }
    }

    /// Selects or deselects these rows.
    pub fn set(&mut self, rows: &[Row], on: bool) {
        for (id, name) in rows {
            match self.position(id) {
                Err(index) if on => self.groups.insert(index, (id.clone(), name.clone())),
                Ok(index) if !on => {
                    self.groups.remove(index);
                    self.whole = None;
                }
                _ => {}
            }
        }
    }

    /// Adds all groups that match `params`.
    pub fn add_whole(&mut self, groups: &[Row], params: ListParams) {
        self.set(groups, true);
        self.whole = Some(params);
    }

    /// Whether all groups that match `params` are selected.
    pub fn is_whole(&self, params: &ListParams) -> bool {
        self.whole.as_ref() == Some(params)
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::list_query::ListQuery;

    fn page(length: usize) -> Vec<Row> {
        (0..length)
            .map(|number| (number.to_string(), format!("group {number}")))
            .collect()
    }

    /// A change of the selection on a page of ten rows.
    #[derive(Clone, Debug)]
    enum Change {
        Toggle(usize, bool),
        CopyToNeighbour(usize, usize),
        Page(bool),
    }

    fn change() -> impl Strategy<Value = Change> {
        prop_oneof![
            (0..10_usize, any::<bool>()).prop_map(|(row, extend)| Change::Toggle(row, extend)),
            (0..10_usize, 0..10_usize).prop_map(|(from, to)| Change::CopyToNeighbour(from, to)),
            any::<bool>().prop_map(Change::Page),
        ]
    }

    fn after(changes: &[Change]) -> Selection {
        let page = page(10);
        let mut selection = Selection::default();
        for change in changes {
            match change {
                Change::Toggle(row, extend) => {
                    selection.toggle(&page, &row.to_string(), *extend);
                }
                Change::CopyToNeighbour(from, to) => {
                    selection.copy_to_neighbour(&page, &from.to_string(), &to.to_string());
                }
                Change::Page(on) => selection.set(&page, *on),
            }
        }
        selection
    }

    #[test]
    fn a_range_goes_from_the_last_row_in_either_direction() {
        let page = page(10);
        let mut selection = Selection::default();
        selection.toggle(&page, "6", false);
        selection.toggle(&page, "3", true);
        let ids: Vec<&str> = selection
            .groups()
            .iter()
            .map(|(id, _)| id.as_str())
            .collect();
        assert_eq!(ids, ["3", "4", "5", "6"]);
        selection.toggle(&page, "5", true);
        let ids: Vec<&str> = selection
            .groups()
            .iter()
            .map(|(id, _)| id.as_str())
            .collect();
        assert_eq!(ids, ["6"]);
    }

    #[test]
    fn a_range_does_not_reach_over_to_another_page() {
        let mut selection = Selection::default();
        selection.toggle(&page(10), "9", false);
        let second = [
            ("10".to_owned(), "J".to_owned()),
            ("11".to_owned(), "K".to_owned()),
        ];
        selection.toggle(&second, "11", true);
        assert_eq!(selection.len(), 2);
        assert!(selection.contains("9") && selection.contains("11"));
    }

    #[test]
    fn all_are_selected_until_one_is_deselected() {
        let params = ListQuery::default().params;
        let mut selection = Selection::default();
        selection.add_whole(&page(3), params.clone());
        assert!(selection.is_whole(&params) && selection.len() == 3);
        selection.toggle(&page(5), "4", false);
        assert!(selection.is_whole(&params));
        selection.toggle(&page(5), "0", false);
        assert!(!selection.is_whole(&params));
    }

    proptest! {
        #[test]
        fn a_toggle_always_changes_its_row(changes in prop::collection::vec(change(), 0..12), row in 0..10_usize, extend in any::<bool>()) {
            let mut selection = after(&changes);
            let id = row.to_string();
            let before = selection.contains(&id);
            selection.toggle(&page(10), &id, extend);
            prop_assert_eq!(selection.contains(&id), !before);
        }

        #[test]
        fn a_range_is_all_alike_and_the_rest_stays(changes in prop::collection::vec(change(), 0..12), from in 0..10_usize, to in 0..10_usize) {
            let page = page(10);
            let mut selection = after(&changes);
            selection.toggle(&page, &from.to_string(), false);
            let before = selection.clone();
            selection.toggle(&page, &to.to_string(), true);
            let on = selection.contains(&to.to_string());
            for row in 0..10 {
                let id = row.to_string();
                let expected = match (from.min(to)..=from.max(to)).contains(&row) {
                    true => on,
                    false => before.contains(&id),
                };
                prop_assert_eq!(selection.contains(&id), expected);
            }
        }

        #[test]
        fn names_are_those_of_the_rows_and_none_is_twice(changes in prop::collection::vec(change(), 0..12)) {
            let selection = after(&changes);
            for (id, name) in selection.groups() {
                prop_assert_eq!(name, &format!("group {id}"));
            }
            prop_assert!(selection.groups().windows(2).all(|two| two[0].0 < two[1].0));
        }

        #[test]
        fn copying_makes_neighbours_alike(changes in prop::collection::vec(change(), 0..12), from in 0..10_usize, to in 0..10_usize) {
            let mut selection = after(&changes);
            let (from, to) = (from.to_string(), to.to_string());
            selection.copy_to_neighbour(&page(10), &from, &to);
            prop_assert_eq!(selection.contains(&from), selection.contains(&to));
        }
    }
}
