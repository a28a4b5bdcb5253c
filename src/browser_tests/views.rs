//! Saved views in two tabs, and addresses that are too long for the address bar.

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::StorageEvent;

use crate::browser_tests::clock::Clock;
use crate::browser_tests::page::{Page, settle};
use crate::domain::list_query::ListQuery;
use crate::domain::saved_views::SavedViews;
use crate::state::location::{History, Location};
use crate::state::preferences::Preferences;
use crate::state::saved_views::Views;

fn names(views: Views) -> Vec<String> {
    let names = |saved: &SavedViews| saved.all().iter().map(|view| view.name.clone()).collect();
    views.saved.with_untracked(names)
}

fn save(views: Views, name: &str) {
    let query = ListQuery::default();
    assert_eq!(views.change(|saved| saved.save(name, &query, "")), Ok(()));
}

#[wasm_bindgen_test]
async fn two_tabs_lose_nothing_of_each_other() {
    let page = Page::new();
    let shop = page.session().api().backend().to_owned();
    Preferences::set_views(&shop, &SavedViews::default().export());
    let (one, other) = page.run(|| (Views::load(), Views::load()));
    save(one, "one");
    save(other, "other");
    assert_eq!(names(other), ["one", "other"]);
    save(one, "third");
    assert_eq!(names(one), ["one", "other", "third"]);
    // What a browser tells the other tabs.
    let event = StorageEvent::new("storage").expect("an event");
    window().dispatch_event(&event).expect("told");
    assert_eq!(names(other), ["one", "other", "third"]);
    assert_eq!(
        other.change(|saved| {
            saved.remove("one");
            Ok(())
        }),
        Ok(())
    );
    assert_eq!(page.run(|| names(Views::load())), ["other", "third"]);
    Preferences::set_views(&shop, &SavedViews::default().export());
}

#[wasm_bindgen_test]
async fn a_long_address_is_kept_by_the_tab() {
    let page = Page::new();
    let before = window().location().href().expect("an address");
    let search = || window().location().search().expect("a query");
    let here = page.run(Location::new);
    let names: Vec<String> = (0..100)
        .map(|number| format!("{number} {}", "x".repeat(40)))
        .collect();
    let long = |query: &ListQuery| {
        let query = query.searched(&"日本".repeat(300));
        query.with_names(names.iter().map(String::as_str))
    };
    here.go(History::Replace, long);
    assert!(search().len() < 100, "{}", search());
    let query = long(&ListQuery::default());
    assert!(query.encode().len() > 7_000);
    // As after loading the page again.
    let again = page.run(|| Location::new().list().get_untracked());
    assert_eq!(again, query);
    here.go(History::Replace, |query| query.cleared().searched("short"));
    assert_eq!(search(), "?q=short");
    let history = window().history().expect("a history");
    history
        .replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&before))
        .expect("restored");
    settle().await;
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn the_address_catches_up_where_the_browser_ignores_it_in_silence() {
    const WRITES: [&str; 2] = ["pushState", "replaceState"];
    let (clock, page) = (Clock::stopped(), Page::new());
    let address = window().location().href().expect("an address");
    let search = || window().location().search().expect("a query");
    let before = search();
    let here = page.run(Location::new);
    let history = window().history().expect("a history");
    for name in WRITES {
        let nothing = Function::new_no_args("");
        Reflect::set(&history, &name.into(), &nothing).expect(name);
    }
    here.go(History::Push, |query| query.cleared().searched("silent"));
    assert_eq!(search(), before);
    // The app has gone on.
    assert_eq!(here.list().get_untracked().params.q, "silent");
    settle().await;
    clock.pass(3_000);
    settle().await;
    assert_eq!(search(), before);
    for name in WRITES {
        Reflect::delete_property(&history, &name.into()).expect(name);
    }
    clock.pass(3_000);
    settle().await;
    assert_eq!(search(), "?q=silent");
    history
        .replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address))
        .expect("restored");
    assert_eq!(clock.running(), 0);
}
