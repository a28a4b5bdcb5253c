//! Saved views: filters, order, columns and page size under a name. Pure: the caller stores the text.

use serde::{Deserialize, Serialize};

use crate::domain::json;
use crate::domain::list_query::ListQuery;

/// The maximum number of views.
pub const MAX_VIEWS: usize = 100;
/// The maximum length of a name in characters.
const MAX_NAME_CHARS: usize = 80;

/// One view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    pub name: String,
    /// The query string of the list, for its first page and without open rows.
    pub search: String,
    /// The columns in the format of [`crate::features::group_list`].
    pub columns: String,
    /// Whether the list starts with this view if its URL names no state.
    #[serde(
        rename = "default",
        default,
        skip_serializing_if = "std::ops::Not::not"
    )]
    pub is_default: bool,
}

/// The views of a shop, in the order they were saved. Names are unique, and at most one view is the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedViews(Vec<SavedView>);

/// Why the views were not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A view needs a name.
    NoName,
    /// Another view has the name.
    NameTaken,
    /// The text is not a file of views.
    NotViews,
    /// There would be more than [`MAX_VIEWS`].
    TooMany,
}

/// The format of an exported file and of the browser's storage.
#[derive(Serialize, Deserialize)]
struct ViewsFile<Views> {
    cohort_views: Views,
}

impl SavedViews {
    /// The views in the order they were saved.
    pub fn all(&self) -> &[SavedView] {
        &self.0
    }

    /// Whether there is no view.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The view the list starts with.
    pub fn default_view(&self) -> Option<&SavedView> {
        self.0.iter().find(|view| view.is_default)
    }

    /// Saves a state of the list under a name. Replaces a view with the same name.
    ///
    /// # Errors
    /// `NoName` and `TooMany`.
    pub fn save(&mut self, name: &str, query: &ListQuery, columns: &str) -> Result<(), Refusal> {
        let name = clean_name(name).ok_or(Refusal::NoName)?;
        let search = query.without_place().encode();
        let columns = columns.to_owned();
        if let Some(view) = self.0.iter_mut().find(|view| view.name == name) {
            (view.search, view.columns) = (search, columns);
            return Ok(());
        }
        if self.0.len() >= MAX_VIEWS {
            return Err(Refusal::TooMany);
        }
        self.0.push(SavedView {
            name,
            search,
            columns,
            is_default: false,
        });
        Ok(())
    }

    /// Renames a view.
    ///
    /// # Errors
    /// `NoName` and `NameTaken`.
    pub fn rename(&mut self, from: &str, to: &str) -> Result<(), Refusal> {
        let to = clean_name(to).ok_or(Refusal::NoName)?;
        if from != to && self.0.iter().any(|view| view.name == to) {
            return Err(Refusal::NameTaken);
        }
        if let Some(view) = self.0.iter_mut().find(|view| view.name == from) {
            view.name = to;
        }
        Ok(())
    }

    /// Removes a view. Gives it with its place, for [`SavedViews::put_back`].
    pub fn remove(&mut self, name: &str) -> Option<(usize, SavedView)> {
        let index = self.0.iter().position(|view| view.name == name)?;
        Some((index, self.0.remove(index)))
    }

    /// Adds a view that was removed at its place again. It is the default only if no other has become that.
    ///
    /// # Errors
    /// `NameTaken` and `TooMany`.
    pub fn put_back(&mut self, index: usize, mut view: SavedView) -> Result<(), Refusal> {
        if self.0.iter().any(|other| other.name == view.name) {
            return Err(Refusal::NameTaken);
        }
        if self.0.len() >= MAX_VIEWS {
            return Err(Refusal::TooMany);
        }
        view.is_default &= self.default_view().is_none();
        self.0.insert(index.min(self.0.len()), view);
        Ok(())
    }

    /// Whether a view can be moved by one place.
    pub fn can_move(&self, name: &str, towards_end: bool) -> bool {
        self.neighbours(name, towards_end).is_some()
    }

    /// Moves a view by one place, if it is not the last in that direction.
    pub fn move_by_one(&mut self, name: &str, towards_end: bool) {
        if let Some((from, to)) = self.neighbours(name, towards_end) {
            self.0.swap(from, to);
        }
    }

    /// The place of a view, and the one beside it.
    fn neighbours(&self, name: &str, towards_end: bool) -> Option<(usize, usize)> {
        let from = self.0.iter().position(|view| view.name == name)?;
        let to = match towards_end {
            true => from.checked_add(1)?,
            false => from.checked_sub(1)?,
        };
        (to < self.0.len()).then_some((from, to))
    }

    /// Makes a view the default, or no view if it is the default already.
    pub fn toggle_default(&mut self, name: &str) {
        for view in &mut self.0 {
            view.is_default = view.name == name && !view.is_default;
        }
    }

    /// The views as JSON.
    pub fn export(&self) -> String {
        let file = ViewsFile {
            cohort_views: &self.0,
        };
        serde_json::to_string_pretty(&file).unwrap_or_default()
    }

    /// Adds the views of an exported file. Replaces views with the same names and keeps the current default. The query
    /// strings are parsed like those of URLs: malformed parts are ignored.
    ///
    /// # Errors
    /// `NotViews` if the text is not such a file, and `TooMany`; no view is added in both cases.
    pub fn import(&mut self, text: &str) -> Result<(), Refusal> {
        let file: ViewsFile<Vec<SavedView>> = json::object(text).ok_or(Refusal::NotViews)?;
        let mut next = self.clone();
        for view in file.cohort_views {
            let query = ListQuery::parse(&view.search);
            match next.save(&view.name, &query, &view.columns) {
                // A view without a name is skipped.
                Err(Refusal::TooMany) => return Err(Refusal::TooMany),
                _ if view.is_default && next.default_view().is_none() => {
                    next.toggle_default(&view.name)
                }
                _ => {}
            }
        }
        *self = next;
        Ok(())
    }

    /// Reads the stored text; no views if it cannot be read.
    pub fn restore(text: &str) -> Self {
        let mut views = Self::default();
        let _ = views.import(text);
        views
    }
}

/// A name as it is saved: trimmed and shortened. `None` if it is empty.
pub fn clean_name(name: &str) -> Option<String> {
    let name: String = name.trim().chars().take(MAX_NAME_CHARS).collect();
    let name = name.trim().to_owned();
    (!name.is_empty()).then_some(name)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn views(names: &[&str]) -> SavedViews {
        let mut views = SavedViews::default();
        for name in names {
            let query = ListQuery::parse(&format!("q={name}&offset=40&open=cgrp_1"));
            let _ = views.save(name, &query, "customers");
        }
        views
    }

    #[test]
    fn a_view_is_a_state_without_its_place() {
        let views = views(&[" VIP "]);
        let [view] = views.all() else {
            panic!("one view")
        };
        assert_eq!((view.name.as_str(), view.search.as_str()), ("VIP", "q=VIP"));
    }

    #[test]
    fn names_are_unique_and_not_empty() {
        let mut views = views(&["a", "b", "a", "  "]);
        assert_eq!(views.all().len(), 2);
        assert_eq!(views.rename("a", "b"), Err(Refusal::NameTaken));
        assert_eq!(views.rename("b", " "), Err(Refusal::NoName));
        assert_eq!(views.rename("a", "a"), Ok(()));
        assert_eq!(
            views
                .all()
                .iter()
                .map(|view| view.name.as_str())
                .collect::<Vec<_>>(),
            ["a", "b"]
        );
        assert_eq!(views.rename("a", "c"), Ok(()));
        views.remove("b");
        assert_eq!(
            views
                .all()
                .iter()
                .map(|view| view.name.as_str())
                .collect::<Vec<_>>(),
            ["c"]
        );
    }

    #[test]
    fn there_is_one_default_at_most() {
        let mut views = views(&["a", "b"]);
        views.toggle_default("a");
        views.toggle_default("b");
        assert_eq!(
            views.default_view().map(|view| view.name.as_str()),
            Some("b")
        );
        views.toggle_default("b");
        assert_eq!(views.default_view(), None);
    }

    fn names(views: &SavedViews) -> Vec<&str> {
        views.all().iter().map(|view| view.name.as_str()).collect()
    }

    #[test]
    fn a_removed_view_comes_back_to_its_place() {
        let mut views = views(&["a", "b", "c"]);
        views.toggle_default("b");
        let before = views.clone();
        let (index, view) = views.remove("b").expect("a view");
        assert_eq!(views.remove("b"), None);
        let mut others = views.clone();
        assert_eq!(views.put_back(index, view.clone()), Ok(()));
        assert_eq!(views, before);
        assert_eq!(views.put_back(index, view.clone()), Err(Refusal::NameTaken));
        // What others have done meanwhile stays.
        others.toggle_default("c");
        others.remove("a");
        assert_eq!(others.put_back(index, view), Ok(()));
        assert_eq!(names(&others), ["c", "b"]);
        assert_eq!(
            others.default_view().map(|view| view.name.as_str()),
            Some("c")
        );
    }

    #[test]
    fn views_move_by_one_place_and_not_beyond_the_ends() {
        let mut views = views(&["a", "b", "c"]);
        assert!(!views.can_move("a", false) && views.can_move("a", true));
        assert!(views.can_move("c", false) && !views.can_move("c", true));
        assert!(!views.can_move("d", true));
        views.move_by_one("a", true);
        assert_eq!(names(&views), ["b", "a", "c"]);
        views.move_by_one("b", false);
        assert_eq!(names(&views), ["b", "a", "c"]);
    }

    #[test]
    fn one_too_many_is_refused_and_not_dropped() {
        let names: Vec<String> = (0..MAX_VIEWS).map(|number| number.to_string()).collect();
        let mut full = views(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let query = ListQuery::default();
        assert_eq!(full.save("one more", &query, ""), Err(Refusal::TooMany));
        assert_eq!(full.save("7", &query, ""), Ok(()));
        let before = full.clone();
        assert_eq!(
            full.import(&views(&["8", "new"]).export()),
            Err(Refusal::TooMany)
        );
        assert_eq!(full, before);
        assert_eq!(full.import(&views(&["8", "9"]).export()), Ok(()));
        assert_eq!(full.all().len(), MAX_VIEWS);
    }

    #[test]
    fn other_files_are_refused() {
        for text in [
            "",
            "{}",
            "[]",
            "[[]]",
            "{\"cohort_views\":1}",
            "{\"cohort_views\":[{\"name\":\"A\"}]}",
            "<html>",
        ] {
            assert_eq!(
                SavedViews::default().import(text),
                Err(Refusal::NotViews),
                "{text}"
            );
        }
    }

    #[test]
    fn stored_views_are_read() {
        let text = "{\"cohort_views\": [\n{\"name\":\"A\",\"search\":\"q=a\",\"columns\":\"customers\"},\n\
            {\"name\":\"B\",\"search\":\"\",\"columns\":\"\",\"default\":true}\n]}\n";
        let views = SavedViews::restore(text);
        let view = |name: &str, search: &str, columns: &str, is_default| SavedView {
            name: name.to_owned(),
            search: search.to_owned(),
            columns: columns.to_owned(),
            is_default,
        };
        let expected = [
            view("A", "q=a", "customers", false),
            view("B", "", "", true),
        ];
        assert_eq!(views.all(), expected);
        assert_eq!(SavedViews::restore(&views.export()), views);
    }

    proptest! {
        #[test]
        fn moving_there_and_back_changes_nothing(count in 1..6_usize, index in 0..6_usize) {
            let all = ["a", "b", "c", "d", "e"];
            let mut views = views(all.get(..count.min(5)).unwrap_or_default());
            let before = views.clone();
            let name = all[index.min(4)];
            if views.can_move(name, true) {
                views.move_by_one(name, true);
                prop_assert_ne!(&views, &before);
                views.move_by_one(name, false);
            }
            prop_assert_eq!(views, before);
        }

        #[test]
        fn what_is_exported_can_be_imported(names in prop::collection::vec("[a-zé %&=]{0,6}", 0..6), default in 0..6_usize) {
            let mut views = views(&names.iter().map(String::as_str).collect::<Vec<_>>());
            if let Some(name) = names.get(default) {
                views.toggle_default(name.trim());
            }
            prop_assert_eq!(SavedViews::restore(&views.export()), views);
        }

        #[test]
        fn any_text_is_views_or_an_error(text in ".{0,80}") {
            let _ = SavedViews::restore(&text);
        }
    }
}
