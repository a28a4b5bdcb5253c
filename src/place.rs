//! Where we are: the query string, and going somewhere else.
//!
//! Views read their state from here and never from `window`: only this file knows that it is the browser's address.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::list_query::{Address, ListQuery, OpenRow, group_in};

/// What a change of place leaves behind for the back button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// A new entry: paging, sorting, filtering, opening.
    Push,
    /// The entry changes: typing, corrections.
    Replace,
}

/// The current place. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Place {
    search: Signal<String>,
    go: Callback<(String, History)>,
}

impl Place {
    /// The browser's address; needs a router above.
    ///
    /// The router's own query maps are left alone: they unescape values twice. Its `search` is as in the address.
    pub fn browser() -> Self {
        let location = use_location();
        let navigate = use_navigate();
        let go = Callback::new(move |(search, history): (String, History)| {
            let options = NavigateOptions {
                resolve: false,
                replace: history == History::Replace,
                scroll: false,
                ..Default::default()
            };
            let path = location.pathname.get_untracked();
            match search.is_empty() {
                true => navigate(&path, options),
                false => navigate(&format!("{path}?{search}"), options),
            }
        });
        Self {
            search: location.search.into(),
            go,
        }
    }

    /// The place provided to this part of the page.
    ///
    /// # Panics
    /// Outside of the page's shell, which provides it.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The list's state here.
    pub fn list(self) -> Memo<ListQuery> {
        Memo::new(move |_| self.search.with(|search| ListQuery::parse(search)))
    }

    /// The group that is open as a page here.
    pub fn group(self) -> Memo<Option<OpenRow>> {
        Memo::new(move |_| self.search.with(|search| group_in(search)))
    }

    /// Goes where a move of the list leads; nowhere if that is here. A group that is open stays so.
    pub fn go(self, history: History, step: impl FnOnce(&ListQuery) -> ListQuery) {
        let mut here = self.here();
        let next = step(&here.list);
        if next != here.list {
            here.list = next;
            self.go.run((here.encode(), history));
        }
    }

    /// Opens a group as a page, shows another tab of it, or goes back to the list.
    pub fn go_to_group(self, history: History, group: Option<OpenRow>) {
        let mut here = self.here();
        if here.group != group {
            here.group = group;
            self.go.run((here.encode(), history));
        }
    }

    fn here(self) -> Address {
        self.search.with_untracked(|search| Address::parse(search))
    }

    /// The link to the page of a group over a state of the list, or to the list alone.
    pub fn href(list: &ListQuery, group: Option<&str>) -> String {
        let group = group.map(|id| OpenRow {
            id: id.to_owned(),
            tab: Default::default(),
        });
        let address = Address {
            list: list.clone(),
            group,
        };
        format!("?{}", address.encode())
    }
}
