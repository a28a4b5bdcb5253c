//! The location: the query string, and navigating to another one.
//!
//! Views read their state from here and never from `window`: only this file knows that the query string is the
//! browser's, or, in somebody else's page, the app's own.

use std::borrow::Cow;

use leptos::ev;
use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent, Url};

use crate::domain::list_query::app_url::{AppUrl, group_in};
use crate::domain::list_query::codec::left_out;
use crate::domain::list_query::{ListQuery, OpenRow};
use crate::platform::host::{HostContext, use_host};
use crate::platform::listener::use_event_listener;
use crate::platform::storage::Store;
use crate::platform::timer::sleep;

/// How long the address waits before it is written again, in milliseconds. Browsers count calls within 10 or 30 seconds.
const CATCH_UP_MS: i32 = 3_000;

/// What a navigation does to the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// Adds an entry: paging, sorting, filtering, opening.
    Push,
    /// Changes the current entry: typing, corrections.
    Replace,
}

/// The current location.
#[derive(Clone, Copy)]
pub struct Location {
    host: HostContext,
    search: RwSignal<String>,
    /// The address stands for a query string that another tab keeps.
    is_unknown: RwSignal<bool>,
}

/// The location of the app around this view.
///
/// # Panics
/// Outside of the app, which provides it.
pub fn use_location() -> Location {
    expect_context()
}

impl Location {
    /// The browser's address; in somebody else's page a location of the app's own, which is reported to that page.
    ///
    /// It listens to the back button and to clicks on links for as long as the current owner lives.
    pub fn new() -> Self {
        let host = use_host();
        let location = Self {
            host,
            search: RwSignal::new(String::new()),
            is_unknown: RwSignal::new(false),
        };
        if host.is_own_page() {
            location.arrive();
            use_event_listener(window().into(), ev::popstate, move |_| location.arrive());
        }
        if let Some(frame) = host.frame() {
            use_event_listener(frame.into(), ev::click, move |event| {
                if let Some(to) = clicked_query(&event) {
                    event.prevent_default();
                    location.write(to, History::Push);
                }
            });
        }
        location
    }

    /// Takes over where the address bar leads.
    fn arrive(self) {
        let (_, here) = address();
        self.is_unknown.set(here.is_none());
        self.search.set(here.unwrap_or_default());
    }

    /// Whether the address stands for a list that another tab keeps: there is nothing to show then.
    pub fn is_unknown(self) -> bool {
        self.is_unknown.get()
    }

    /// How many names and ids the address has that fit into no list.
    pub fn left_out(self) -> Memo<usize> {
        Memo::new(move |_| self.search.with(|search| left_out(search)))
    }

    /// Leaves an address that stands for nothing known.
    pub fn leave_unknown(self) {
        self.write(String::new(), History::Replace);
    }

    fn write(self, to: String, history: History) {
        self.write_own_address(&to, history);
        let query = JsValue::from_str(&to);
        self.host.notify_host("navigate", "query", &query);
        self.is_unknown.try_set(false);
        self.search.try_set(to);
    }

    /// Writes the address bar, if it is the app's own. If the browser refuses, the app goes on, and the address catches up.
    fn write_own_address(self, to: &str, history: History) {
        if self.host.is_own_page() && !write_address(to, history) {
            self.host.spawn(async move {
                let mut written = false;
                while !written {
                    sleep(CATCH_UP_MS).await;
                    let here = self.search.try_get_untracked();
                    written = here.is_none_or(|here| {
                        address().1.as_ref() == Some(&here)
                            || write_address(&here, History::Replace)
                    });
                }
            });
        }
    }

    /// Goes where the page around the app leads. That page knows it, so it is not reported.
    pub fn navigate_from_host(self, query: &str) {
        let query = query.trim_start_matches(LINK);
        if self.search.with_untracked(|here| here != query) {
            self.write_own_address(query, History::Push);
            self.search.set(query.to_owned());
        }
    }

    /// The state of the list at this location.
    pub fn list(self) -> Memo<ListQuery> {
        Memo::new(move |_| self.search.with(|search| ListQuery::parse(search)))
    }

    /// The group that is open as a page at this location.
    pub fn group(self) -> Memo<Option<OpenRow>> {
        Memo::new(move |_| self.search.with(|search| group_in(search)))
    }

    /// Navigates to the list's state that `step` makes of the current one, if that is another. An open group stays open.
    pub fn go(self, history: History, step: impl FnOnce(&ListQuery) -> ListQuery) {
        let Some(mut here) = self.here() else { return };
        let next = step(&here.list);
        if next != here.list {
            here.list = next;
            self.write(here.encode(), history);
        }
    }

    /// Opens a group as a page, shows another tab of it, or goes back to the list.
    pub fn go_to_group(self, history: History, group: Option<OpenRow>) {
        let Some(mut here) = self.here() else { return };
        if here.group != group {
            here.group = group;
            self.write(here.encode(), history);
        }
    }

    /// The group that is open as a page, without subscribing to changes.
    pub fn group_untracked(self) -> Option<OpenRow> {
        self.here()?.group
    }

    /// Nothing once the app has been taken away.
    fn here(self) -> Option<AppUrl> {
        self.search
            .try_with_untracked(|search| AppUrl::parse(search))
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

/// Begins every link within the app.
const LINK: char = '?';

/// The longest query string that stands in the address bar: hosts refuse to load pages with longer ones again.
const MAX_ADDRESS_BYTES: usize = 7_000;
/// The parameter that stands for a longer one, which this tab keeps, and the key it is kept under.
const KEPT: &str = "kept=";
const KEPT_KEY: &str = "cohort.address.";

/// The path in the address bar, and the query string that stands in it or is kept for it; nothing if another tab keeps it.
fn address() -> (String, Option<String>) {
    let (path, search) = BrowserUrl::current()
        .map(|url| (url.path().to_owned(), url.search().to_owned()))
        .unwrap_or_default();
    let here = match search.strip_prefix(KEPT) {
        Some(number) => Store::Tab.get(&format!("{KEPT_KEY}{number}")),
        None => Some(search),
    };
    (path, here)
}

/// What stands in the address bar for a query string: itself, unless it is too long.
fn shortened(to: &str) -> Cow<'_, str> {
    if to.len() <= MAX_ADDRESS_BYTES {
        return to.into();
    }
    // The same one gets the same number, so that going to and fro does not fill the tab's store.
    let number = to.bytes().fold(0_u32, |sum, byte| {
        sum.wrapping_mul(31).wrapping_add(u32::from(byte))
    });
    match Store::Tab.set(&format!("{KEPT_KEY}{number}"), Some(to)) {
        true => format!("{KEPT}{number}").into(),
        // The tab stores nothing: a long query string, which a host may refuse when the page is reloaded, is better than one that
        // stands for nothing.
        false => to.into(),
    }
}

/// Writes the address bar. False if the browser refuses, with an error or in silence: it limits how often that may be done. Not
/// by [`BrowserUrl`], which panics then.
fn write_address(to: &str, history: History) -> bool {
    let (mut value, _) = address();
    if !to.is_empty() {
        value.push(LINK);
        value.push_str(&shortened(to));
    }
    let Ok(entries) = window().history() else {
        return false;
    };
    let written = match history {
        History::Push => entries.push_state_with_url(&JsValue::NULL, "", Some(&value)),
        History::Replace => entries.replace_state_with_url(&JsValue::NULL, "", Some(&value)),
    };
    written.is_ok() && stands_in_bar(&value)
}

/// Whether the address bar shows this path with its query.
fn stands_in_bar(value: &str) -> bool {
    let href = window().location().href().unwrap_or_default();
    let wanted = Url::new_with_base(value, &href);
    wanted.is_ok_and(|wanted| wanted.href() == href)
}

/// The query string of the link that was clicked; nothing if the click is the browser's to handle.
fn clicked_query(event: &MouseEvent) -> Option<String> {
    let with_key = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || with_key {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??;
    let href = link.get_attribute("href")?;
    Some(href.strip_prefix(LINK)?.to_owned())
}
