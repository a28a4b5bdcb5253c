//! What the tabs and the menu of saved views share: which view is shown, whether the list has been changed since, and what
//! is done with views. Knows no view.

use leptos::prelude::*;
use leptos::task::tick;

use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::Order;
use crate::domain::saved_views::{Refusal, SavedView, SavedViews, clean_name};
use crate::i18n::{Texts, fill, isolate};
use crate::platform::host::{HostContext, use_host};
use crate::state::columns::Layout;
use crate::state::group_list::GroupListState;
use crate::state::preferences::{Preferences, use_preferences};
use crate::ui::{ToastAction, Toasts, use_toasts};

/// The id of the tab of all groups.
pub const ALL_ID: &str = "view-all";

/// The id of the tab of the view at this place.
pub fn tab_id(index: usize) -> String {
    format!("view-{index}")
}

/// What the list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The name of the view; nothing for all groups.
    pub name: Option<String>,
    /// Whether the list is not as it was saved; of all groups, whether it is searched, filtered or sorted otherwise.
    pub is_changed: bool,
}

/// Whether a query string of the list is that of all groups in the usual order.
fn is_plain(search: &str) -> bool {
    let query = ListQuery::parse(search);
    !query.is_filtered() && query.params.order == Order::default()
}

/// What a list with this query string, without its place, and these columns shows. `chosen` is the view it came from.
fn shown(saved: &SavedViews, search: &str, layout: &Layout, chosen: Option<&str>) -> Shown {
    let is_as_saved =
        |view: &&SavedView| view.search == search && Layout::parse(&view.columns) == *layout;
    let chosen = saved.all().iter().find(|view| Some(&*view.name) == chosen);
    let exact = chosen
        .filter(is_as_saved)
        .or_else(|| saved.all().iter().find(is_as_saved));
    let plain = is_plain(search);
    // A list without filters is no change of a view with filters, but all groups.
    let left = |view: &&SavedView| plain && !is_plain(&view.search);
    match (exact, chosen.filter(|view| !left(view))) {
        (Some(view), _) => Shown {
            name: Some(view.name.clone()),
            is_changed: false,
        },
        (None, Some(view)) => Shown {
            name: Some(view.name.clone()),
            is_changed: true,
        },
        (None, None) => Shown {
            name: None,
            is_changed: !plain,
        },
    }
}

/// The tabs or the menu of saved views.
#[derive(Clone, Copy)]
pub struct ViewsState {
    pub groups: GroupListState,
    pub t: &'static Texts,
    pub shown: Memo<Shown>,
    host: HostContext,
    toasts: Toasts,
    preferences: Preferences,
}

impl ViewsState {
    /// For the view that is being built.
    pub fn new(groups: GroupListState) -> Self {
        let views = groups.views;
        let search = Memo::new(move |_| groups.query.with(|query| query.without_place().encode()));
        let shown = Memo::new(move |_| {
            let (layout, chosen) = (groups.columns.get(), views.chosen.get());
            let chosen = chosen.as_deref();
            views
                .saved
                .with(|saved| search.with(|search| shown(saved, search, &layout, chosen)))
        });
        Self {
            groups,
            t: groups.services.i18n.texts,
            shown,
            host: use_host(),
            toasts: use_toasts(),
            preferences: use_preferences(),
        }
    }

    /// Has changes of the list be those of the view that it comes to, as by the back button.
    pub fn follow(self) {
        Effect::new(move || {
            let name = self.shown.with(|shown| shown.name.clone());
            let chosen = self.groups.views.chosen;
            if chosen.with_untracked(|chosen| *chosen != name) {
                chosen.set(name);
            }
        });
    }

    /// Whether the view with this name is shown; `None` is all groups.
    pub fn is_shown(self, name: Option<&str>) -> bool {
        self.shown.with(|shown| shown.name.as_deref() == name)
    }

    /// The view with this name, without subscribing to changes.
    pub fn find(self, name: &str) -> Option<SavedView> {
        let saved = self.groups.views.saved;
        let find = |saved: &SavedViews| {
            let mut all = saved.all().iter();
            all.find(|view| view.name == name).cloned()
        };
        saved.try_with_untracked(find).flatten()
    }

    /// The view that is shown, without subscribing to changes.
    pub fn current(self) -> Option<SavedView> {
        let shown = self.shown.try_get_untracked()?;
        self.find(&shown.name?)
    }

    /// Changes the views.
    ///
    /// # Errors
    /// Why that was refused, in words. Nothing was changed then.
    pub fn change(
        self,
        change: impl FnOnce(&mut SavedViews) -> Result<(), Refusal>,
    ) -> Result<(), &'static str> {
        let refused = self.groups.views.change(change);
        if refused.is_ok() && !self.groups.views.is_kept() {
            self.toasts.show(self.t.views_not_kept(), Vec::new());
        }
        refused.map_err(|refusal| match refusal {
            Refusal::TooMany => self.t.views_full(),
            Refusal::NoName => self.t.name_needed(),
            Refusal::NameTaken => self.t.view_name_taken(),
            Refusal::NotViews => self.t.views_refused(),
        })
    }

    /// Shows a view, or what has been changed in the list since as it was saved.
    pub fn show(self, view: &SavedView) {
        self.groups.show_view(view);
    }

    fn is_all(self) -> bool {
        self.shown.with_untracked(|shown| shown.name.is_none())
    }

    /// All groups in the usual order.
    pub fn query_of_all(self) -> ListQuery {
        let plain = ListQuery::default();
        let limit = self.preferences.limit().unwrap_or(plain.params.limit);
        plain.with_limit(limit)
    }

    /// Shows all groups, in the columns they had before a view brought its own.
    pub fn show_all(self) {
        let views = self.groups.views;
        let columns = views.columns_of_all.try_update_value(Option::take);
        if let Some(columns) = columns.flatten().filter(|_| !self.is_all()) {
            self.groups.columns.set(columns);
        }
        views.chosen.set(None);
        let query = self.query_of_all();
        self.groups.go(|_| query);
    }

    /// Saves the list as it is under a name, which is then the view that is shown.
    ///
    /// # Errors
    /// As [`ViewsState::change`].
    pub fn save(self, name: &str) -> Result<(), &'static str> {
        let groups = self.groups;
        let columns = groups.columns.get_untracked().encode();
        let query = groups.query.get_untracked();
        self.change(|saved| saved.save(name, &query, &columns))?;
        groups.views.chosen.set(clean_name(name));
        Ok(())
    }

    /// Renames a view, which stays shown.
    ///
    /// # Errors
    /// As [`ViewsState::change`].
    pub fn rename(self, from: &str, to: &str) -> Result<(), &'static str> {
        self.change(|saved| saved.rename(from, to))?;
        let chosen = self.groups.views.chosen;
        if chosen.with_untracked(|chosen| chosen.as_deref() == Some(from)) {
            chosen.set(clean_name(to));
        }
        Ok(())
    }

    /// Deletes a view. A toast offers to take that back. The list stays as it is.
    pub fn delete(self, name: &str) {
        let mut removed = None;
        let _ = self.change(|saved| {
            removed = saved.remove(name);
            Ok(())
        });
        let Some((index, view)) = removed else { return };
        let text = fill(self.t.view_deleted(), &[("name", &isolate(name))]);
        let undo = ToastAction::new(self.t.undo(), move || self.put_back(index, &view));
        self.toasts.show(text, vec![undo]);
        self.focus_tabs();
    }

    fn put_back(self, index: usize, view: &SavedView) {
        if let Err(problem) = self.change(|saved| saved.put_back(index, view.clone())) {
            self.toasts.show(problem, Vec::new());
        }
    }

    /// Gives the focus to the tab of what is shown, or to the menu's button if the last view has gone.
    pub fn focus_tabs(self) {
        let host = self.host;
        host.spawn(async move {
            tick().await;
            let views = self.groups.views;
            let Some(shown) = self.shown.try_get_untracked() else {
                return views.menu.focus();
            };
            let place = |saved: &SavedViews| {
                let mut all = saved.all().iter();
                all.position(|view| Some(&view.name) == shown.name.as_ref())
            };
            match views.saved.try_with_untracked(place).flatten() {
                Some(index) => host.focus_by_id(&tab_id(index)),
                None => host.focus_by_id(ALL_ID),
            }
        });
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn saved() -> SavedViews {
        let mut saved = SavedViews::default();
        for (name, search, columns) in [
            ("VIP", "q=vip", "customers"),
            ("Long pages", "limit=100", "customers"),
            ("VIP too", "q=vip", "customers"),
            ("By name", "order=name", "customers,compact"),
        ] {
            let query = ListQuery::parse(search);
            assert_eq!(saved.save(name, &query, columns), Ok(()));
        }
        saved
    }

    #[test]
    fn a_list_is_at_the_view_it_equals_or_came_from() {
        let saved = saved();
        for (search, columns, chosen, name, is_changed) in [
            // As it was saved, wherever it came from; of two alike the one that was chosen.
            ("q=vip", "customers", None, Some("VIP"), false),
            (
                "q=vip",
                "customers",
                Some("VIP too"),
                Some("VIP too"),
                false,
            ),
            ("q=vip", "customers", Some("By name"), Some("VIP"), false),
            ("limit=100", "customers", None, Some("Long pages"), false),
            // Changed since: the search, the order, the columns, the number of rows.
            ("q=b2b", "customers", Some("VIP"), Some("VIP"), true),
            (
                "q=vip&order=name",
                "customers",
                Some("VIP"),
                Some("VIP"),
                true,
            ),
            ("q=vip", "id", Some("VIP"), Some("VIP"), true),
            (
                "limit=50",
                "customers",
                Some("Long pages"),
                Some("Long pages"),
                true,
            ),
            // All groups.
            ("", "customers", None, None, false),
            ("limit=50", "id", None, None, false),
            ("q=b2b", "customers", None, None, true),
            ("order=-name", "customers", None, None, true),
            // Cleared filters lead to all groups; a view that has gone is none.
            ("", "customers", Some("VIP"), None, false),
            ("", "customers", Some("By name"), None, false),
            ("q=b2b", "customers", Some("gone"), None, true),
        ] {
            let shown = shown(&saved, search, &Layout::parse(columns), chosen);
            let expected = Shown {
                name: name.map(str::to_owned),
                is_changed,
            };
            assert_eq!(shown, expected, "{search} {columns} {chosen:?}");
        }
    }
}
