//! Where we are: the query string, and going somewhere else.
//!
//! Views read their state from here and never from `window`: only this file knows that it is the browser's address, or, in
//! somebody else's page, nobody's but the app's.

use leptos::prelude::*;
use leptos_router::location::BrowserUrl;
use leptos_router::location::LocationChange;
use leptos_router::location::LocationProvider;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Element;
use web_sys::Event;
use web_sys::MouseEvent;

use crate::domain::list_query::app_url::{AppUrl, group_in};
use crate::domain::list_query::{ListQuery, OpenRow};
use crate::platform::root;
use crate::ui::{existing, on_window};

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
pub struct Location {
    search: RwSignal<String>,
    go: Callback<(String, History)>,
}

/// The [`Location`] provided to this part of the page.
///
/// # Panics
/// Outside of the part of the page that provides it.
pub fn use_location() -> Location {
    expect_context()
}

impl Location {
    /// The browser's address; in somebody else's page a place of the app's own, which that page is told of.
    pub fn new() -> Self {
        let search = RwSignal::new(String::new());
        let go = Callback::new(move |(to, history): (String, History)| {
            if root::is_page() {
                write_address(&to, history);
            }
            root::tell("navigate", "query", &JsValue::from_str(&to));
            search.set(to);
        });
        if root::is_page() {
            search.set(address().1);
            on_window("popstate", move |_| search.set(address().1));
        }
        if let Some(frame) = root::frame() {
            let _ = existing(frame).on("click", move |event| {
                if let Some(to) = followed(&event) {
                    event.prevent_default();
                    go.run((to, History::Push));
                }
            });
        }
        Self { search, go }
    }

    /// Goes where the page around the app leads. It knows, so it is not told.
    pub fn navigate_from_host(self, query: &str) {
        let query = query.trim_start_matches(LINK);
        if self.search.with_untracked(|here| here != query) {
            if root::is_page() {
                write_address(query, History::Push);
            }
            self.search.set(query.to_owned());
        }
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

    fn here(self) -> AppUrl {
        self.search.with_untracked(|search| AppUrl::parse(search))
    }

    /// The link to the page of a group over a state of the list, or to the list alone.
    pub fn href(list: &ListQuery, group: Option<&str>) -> String {
        let group = group.map(|id| OpenRow {
            id: id.to_owned(),
            tab: Default::default(),
        });
        let address = AppUrl {
            list: list.clone(),
            group,
        };
        format!("{LINK}{}", address.encode())
    }
}

/// Begins every link within the page.
const LINK: char = '?';

/// The path and the query string in the address bar.
fn address() -> (String, String) {
    BrowserUrl::current()
        .map(|url| (url.path().to_owned(), url.search().to_owned()))
        .unwrap_or_default()
}

fn write_address(to: &str, history: History) {
    let (mut value, _) = address();
    if !to.is_empty() {
        value.push(LINK);
        value.push_str(to);
    }
    // One for each time: it remembers where it has been, and is not told of going back.
    if let Ok(address_bar) = BrowserUrl::new() {
        address_bar.complete_navigation(&LocationChange {
            value,
            replace: history == History::Replace,
            scroll: false,
            ..Default::default()
        });
    }
}

/// The query string a click leads to; nothing if the click is the browser's to deal with.
fn followed(event: &Event) -> Option<String> {
    let event = event.dyn_ref::<MouseEvent>()?;
    let with_key = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || with_key {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??;
    let href = link.get_attribute("href")?;
    Some(href.strip_prefix(LINK)?.to_owned())
}
