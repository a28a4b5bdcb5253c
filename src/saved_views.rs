//! Saved views: filters, order, columns and page size under a name. Pure; where they are kept is their user's business.

use crate::json::{self, Level};
use crate::list_query::ListQuery;

/// The most views that are kept.
const MOST: usize = 100;
/// The longest name, in characters.
const LONGEST_NAME: usize = 80;

/// One view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    pub name: String,
    /// The query string of the list, from its first page and with no row open.
    pub search: String,
    /// The columns as [`crate::groups`] keeps them.
    pub columns: String,
    /// Whether the list begins with this view where its address says nothing.
    pub is_default: bool,
}

/// The views of a shop, in the order they were saved. No name twice, at most one default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedViews(Vec<SavedView>);

/// Why views stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A view needs a name.
    NoName,
    /// Another view has the name.
    NameTaken,
    /// The text is no file of views.
    NotViews,
}

/// The one field of an exported file.
const KEY: &str = "cohort_views";

impl SavedView {
    fn write(&self) -> String {
        let mut out = "{".to_owned();
        json::field(&mut out, "name", &json::text(&self.name));
        json::field(&mut out, "search", &json::text(&self.search));
        json::field(&mut out, "columns", &json::text(&self.columns));
        if self.is_default {
            json::field(&mut out, "default", "true");
        }
        out + "}"
    }

    fn read(json: &str) -> Option<Self> {
        let view = Level::of(json);
        let text = |name| match view.field(name) {
            Some(Level::Text(text)) => Some(text),
            _ => None,
        };
        Some(Self {
            name: text("name")?,
            search: text("search")?,
            columns: text("columns")?,
            is_default: view.field("default") == Some(Level::Plain("true".to_owned())),
        })
    }
}

impl SavedViews {
    pub fn all(&self) -> &[SavedView] {
        &self.0
    }

    /// The view the list begins with.
    pub fn default_view(&self) -> Option<&SavedView> {
        self.0.iter().find(|view| view.is_default)
    }

    /// Saves a state of the list under a name; a view of that name is replaced.
    ///
    /// # Errors
    /// `NoName`.
    pub fn save(&mut self, name: &str, query: &ListQuery, columns: &str) -> Result<(), Refusal> {
        let name = clean_name(name).ok_or(Refusal::NoName)?;
        let search = query.without_place().encode();
        let columns = columns.to_owned();
        if let Some(view) = self.0.iter_mut().find(|view| view.name == name) {
            (view.search, view.columns) = (search, columns);
        } else if self.0.len() < MOST {
            self.0.push(SavedView {
                name,
                search,
                columns,
                is_default: false,
            });
        }
        Ok(())
    }

    /// Gives a view another name.
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

    pub fn remove(&mut self, name: &str) {
        self.0.retain(|view| view.name != name);
    }

    /// Makes a view the default, or no longer.
    pub fn toggle_default(&mut self, name: &str) {
        for view in &mut self.0 {
            view.is_default = view.name == name && !view.is_default;
        }
    }

    /// The views as JSON.
    pub fn export(&self) -> String {
        let views: Vec<String> = self.0.iter().map(SavedView::write).collect();
        format!("{{\"{KEY}\": [\n{}\n]}}\n", views.join(",\n"))
    }

    /// Adds the views of an exported file; those of the same name are replaced, the default stays. Their addresses are
    /// read as any address is: what is malformed in one counts as not being there.
    ///
    /// # Errors
    /// If the text is no such file.
    pub fn import(&mut self, text: &str) -> Result<(), Refusal> {
        let Some(Level::Array(views)) = Level::of(text).field(KEY) else {
            return Err(Refusal::NotViews);
        };
        let views: Option<Vec<SavedView>> =
            views.iter().map(|json| SavedView::read(json)).collect();
        for view in views.ok_or(Refusal::NotViews)? {
            // One without a name is passed over.
            let _ = self.save(&view.name, &ListQuery::parse(&view.search), &view.columns);
            if view.is_default && self.default_view().is_none() {
                self.toggle_default(&view.name);
            }
        }
        Ok(())
    }

    /// What was kept before; nothing if it cannot be read.
    pub fn restore(text: &str) -> Self {
        let mut views = Self::default();
        let _ = views.import(text);
        views
    }
}

/// A name as it is kept; nothing if it is empty.
fn clean_name(name: &str) -> Option<String> {
    let name: String = name.trim().chars().take(LONGEST_NAME).collect();
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
    fn other_files_are_refused() {
        for text in ["", "{}", "[]", "{\"cohort_views\":1}", "<html>"] {
            assert_eq!(
                SavedViews::default().import(text),
                Err(Refusal::NotViews),
                "{text}"
            );
        }
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
