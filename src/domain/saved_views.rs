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

    /// Removes a view.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|view| view.name != name);
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

/// Trims and shortens a name; `None` if it is empty.
fn clean_name(name: &str) -> Option<String> {
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
