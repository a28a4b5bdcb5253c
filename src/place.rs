//! Where we are: the query string, and going somewhere else.
//!
//! Views read their state from here and never from `window`: only this file knows that it is the browser's address.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::list_query::ListQuery;
use crate::signal::{Callback, Signal, memo};

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
            search: memo(move || location.search.get()),
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
    pub fn list(self) -> Signal<ListQuery> {
        memo(move || self.search.with(|search| ListQuery::parse(search)))
    }

    /// Goes where a move of the list leads; nowhere if that is here.
    pub fn go(self, history: History, step: impl FnOnce(&ListQuery) -> ListQuery) {
        let here = self
            .search
            .with_untracked(|search| ListQuery::parse(search));
        let next = step(&here);
        if next != here {
            self.go.run((next.encode(), history));
        }
    }

    /// The link to a state of the list.
    pub fn href(query: &ListQuery) -> String {
        format!("?{}", query.encode())
    }
}
