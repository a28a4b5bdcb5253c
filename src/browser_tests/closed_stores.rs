//! Browsers that keep nothing for the page: a frame without `allow-same-origin`, storage that is blocked, a store that is full.

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::Page;
use crate::domain::list_query::ListQuery;
use crate::platform::storage::Store;
use crate::state::location::{History, Location};
use crate::state::saved_views::Views;
use crate::state::session::State;

/// Both stores throw when they are touched.
const BLOCK: &str = "for (const name of ['localStorage', 'sessionStorage']) {
    (window.kept ??= {})[name] = Object.getOwnPropertyDescriptor(window, name);
    Object.defineProperty(window, name, {
        configurable: true,
        get() { throw new DOMException('It is not allowed.', 'SecurityError'); },
    });
}";
const UNBLOCK: &str = "for (const [name, own] of Object.entries(window.kept)) {
    delete window[name];
    if (own) Object.defineProperty(window, name, own);
}";
/// Both stores are full.
const FILL: &str = "window.keptSetItem = Storage.prototype.setItem;
Storage.prototype.setItem = () => { throw new DOMException('It is full.', 'QuotaExceededError'); };";
const EMPTY: &str = "Storage.prototype.setItem = window.keptSetItem;";

fn run(script: &str) {
    let run = Function::new_no_args(script).call0(&JsValue::NULL);
    run.expect("the script runs");
}

/// The stores are so while this is there.
struct Stores(&'static str);

impl Stores {
    fn blocked() -> Self {
        run(BLOCK);
        Self(UNBLOCK)
    }

    fn full() -> Self {
        run(FILL);
        Self(EMPTY)
    }
}

impl Drop for Stores {
    fn drop(&mut self) {
        run(self.0);
    }
}

#[wasm_bindgen_test]
async fn the_app_works_without_stores() {
    let stores = Stores::blocked();
    assert_eq!(Store::Browser.get("cohort.theme"), None);
    assert!(!Store::Tab.set("cohort.theme", Some("dark")));
    let page = Page::new();
    let session = page.session();
    assert_eq!(session.state.get_untracked(), State::Checking);
    session.wake();
    assert_eq!(session.state.get_untracked(), State::Checking);
    let views = page.run(Views::load);
    assert!(save(views, "Mine") && !views.is_kept());
    // What cannot be stored stays for as long as the page is there.
    assert!(save(views, "Other"));
    assert_eq!(names(views), ["Mine", "Other"]);
    page.is_sound().await;
    drop(stores);
}

#[wasm_bindgen_test]
async fn a_full_store_takes_no_view_away() {
    let page = Page::new();
    let views = page.run(Views::load);
    assert!(save(views, "Stored") && views.is_kept());
    let stores = Stores::full();
    assert!(save(views, "Mine") && !views.is_kept());
    assert!(save(views, "Other") && !views.is_kept());
    assert_eq!(names(views), ["Stored", "Mine", "Other"]);
    // A long address stands in the bar where it cannot be kept elsewhere.
    let location = page.run(Location::new);
    let long: Vec<String> = (0..100)
        .map(|number| format!("{number}{}", "x".repeat(80)))
        .collect();
    let before = search();
    location.go(History::Replace, |query| {
        query.with_ids(long.iter().map(String::as_str))
    });
    assert!(search().len() > 7_000, "{}", search());
    drop(stores);
    assert!(save(views, "Last") && views.is_kept());
    let again = page.run(Views::load);
    assert_eq!(names(again), ["Stored", "Mine", "Other", "Last"]);
    let cleared = views.change(|saved| {
        for name in ["Stored", "Mine", "Other", "Last"] {
            saved.remove(name);
        }
        Ok(())
    });
    assert_eq!(cleared, Ok(()));
    let history = window().history().expect("a history");
    history
        .replace_state_with_url(&JsValue::NULL, "", Some(&format!("?{before}")))
        .expect("restored");
}

fn search() -> String {
    let search = window().location().search().unwrap_or_default();
    search.trim_start_matches('?').to_owned()
}

fn save(views: Views, name: &str) -> bool {
    let saved = views.change(|saved| saved.save(name, &ListQuery::default(), ""));
    saved.is_ok()
}

fn names(views: Views) -> Vec<String> {
    let saved = views.saved.get_untracked();
    saved.all().iter().map(|view| view.name.clone()).collect()
}
