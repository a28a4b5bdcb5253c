//! Elements: what is changed in place, what is built anew, what stays, and that nothing runs when they are gone.

use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::SeqCst;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser_tests::page::{Page, enter, fire, has_focus, settle, value};
use crate::ui::{ElRef, each, el, focus, value_of, with};

#[wasm_bindgen_test]
async fn an_element_changes_in_place() {
    let page = Page::new();
    let on = RwSignal::new(false);
    page.show(move || {
        el("p")
            .class("plain")
            .class_when("on", move || on.get())
            .attr("data-fixed", "as it is")
            .attr_with("title", move || on.get().then(|| "A title".to_owned()))
            .state("aria-busy", move || on.get())
            .text("It is ")
            .text_with(move || if on.get() { "on" } else { "off" }.to_owned())
    });
    let p = page.find("p");
    let states = || {
        let attribute = |name| p.get_attribute(name).unwrap_or("absent".into());
        let text = p.text_content().unwrap_or_default();
        let [class, title, busy] = ["class", "title", "aria-busy"].map(attribute);
        (class.trim().to_owned(), title, busy, text)
    };
    let expected = |states: [&str; 4]| {
        let [class, title, busy, text] = states.map(str::to_owned);
        (class, title, busy, text)
    };
    let off = expected(["plain", "absent", "false", "It is off"]);
    assert_eq!(states(), off);
    on.set(true);
    settle().await;
    let changed = expected(["plain on", "A title", "true", "It is on"]);
    assert_eq!(states(), changed);
    on.set(false);
    settle().await;
    assert_eq!(states(), off);
    assert_eq!(p.get_attribute("data-fixed").as_deref(), Some("as it is"));
    assert_eq!(page.find("p"), p);
}

#[wasm_bindgen_test]
async fn a_property_wins_over_what_was_typed() {
    let page = Page::new();
    let text = RwSignal::new("one".to_owned());
    page.show(move || {
        el("input")
            .prop_with("value", move || JsValue::from_str(&text.get()))
            .on("input", move |event| text.set(value_of(&event)))
    });
    settle().await;
    let input = page.find("input");
    assert_eq!(value(&input), "one");
    enter(&input, "two", false);
    assert_eq!(text.get_untracked(), "two");
    text.set(String::new());
    settle().await;
    assert_eq!(value(&input), "");
}

#[wasm_bindgen_test]
fn words_are_no_markup() {
    let page = Page::new();
    page.show(|| {
        el("p")
            .attr("title", "\"><b>")
            .text("<img src=x onerror=alert(1)>")
    });
    assert_eq!(page.text("p"), "<img src=x onerror=alert(1)>");
    assert!(!page.has("img") && !page.has("b"));
}

#[wasm_bindgen_test]
async fn content_with_a_value_is_built_anew_for_each() {
    let page = Page::new();
    let number = RwSignal::new(1);
    let other = RwSignal::new(1);
    page.show(move || {
        let part = move || {
            el("b")
                .text_with(move || other.get().to_string())
                .attr("data-number", number.get().to_string())
                .into()
        };
        el("p").child_with(part)
    });
    let first = page.find("b");
    other.set(2);
    settle().await;
    assert_eq!(page.find("b"), first);
    assert_eq!(page.text("b"), "2");
    number.set(2);
    settle().await;
    let second = page.find("b");
    assert_ne!(second, first);
    assert_eq!(second.get_attribute("data-number").as_deref(), Some("2"));
}

#[wasm_bindgen_test]
async fn content_under_a_condition_stays_while_it_holds() {
    let page = Page::new();
    let count = RwSignal::new(0);
    page.show(move || {
        el("p")
            .child(el("i"))
            .child_when(move || count.get() > 0, || el("input"))
            .child(el("u"))
    });
    assert!(!page.has("input"));
    count.set(1);
    settle().await;
    let input = page.find("i + input");
    input.focus().expect("focus");
    count.set(2);
    settle().await;
    assert!(page.find("input") == input && has_focus(&input));
    count.set(0);
    settle().await;
    assert!(!page.has("input") && page.has("i + u"));
    count.set(1);
    settle().await;
    assert_ne!(page.find("i + input"), input);
}

/// A list of fields, one for each key, and how often one was built.
fn fields(page: &Page, keys: RwSignal<Vec<&'static str>>) -> Arc<AtomicU32> {
    let built = Arc::new(AtomicU32::new(0));
    let counted = built.clone();
    page.show(move || {
        let of_keys = move || keys.get().iter().map(|key| (*key).to_owned()).collect();
        let field = move |key: String| {
            counted.fetch_add(1, SeqCst);
            el("input").attr("name", key).into()
        };
        el("form").child(each(of_keys, field)).child(el("hr"))
    });
    built
}

fn names(page: &Page) -> Vec<String> {
    let fields = page.all("form > input");
    fields
        .iter()
        .filter_map(|field| field.get_attribute("name"))
        .collect()
}

#[wasm_bindgen_test]
async fn what_stands_for_a_key_stays_whatever_comes_and_goes() {
    let page = Page::new();
    let keys = RwSignal::new(vec!["a", "b", "c"]);
    let built = fields(&page, keys);
    let b = page.find("[name=b]");
    enter(&b, "typed", false);
    b.focus().expect("focus");
    keys.set(vec!["a", "x", "b", "c", "y"]);
    settle().await;
    assert_eq!(names(&page), ["a", "x", "b", "c", "y"]);
    assert!(page.find("[name=b]") == b && has_focus(&b));
    keys.set(vec!["b", "y"]);
    settle().await;
    assert_eq!(names(&page), ["b", "y"]);
    assert!(page.find("[name=b]") == b && has_focus(&b));
    assert_eq!(value(&b), "typed");
    assert_eq!(built.load(SeqCst), 5);
    assert!(page.has("input + hr"));
}

#[wasm_bindgen_test]
async fn another_order_moves_what_is_there() {
    let page = Page::new();
    let keys = RwSignal::new(vec!["a", "b", "c", "d"]);
    let built = fields(&page, keys);
    let before = page.all("form > input");
    for order in [
        vec!["d", "c", "b", "a"],
        vec!["b", "d", "a", "c"],
        vec!["a", "b", "c", "d"],
    ] {
        keys.set(order.clone());
        settle().await;
        assert_eq!(names(&page), order);
    }
    assert_eq!(page.all("form > input"), before);
    assert_eq!(built.load(SeqCst), 4);
    keys.set(Vec::new());
    settle().await;
    assert!(names(&page).is_empty());
}

#[wasm_bindgen_test]
async fn events_reach_their_handler_also_after_a_rebuild() {
    let page = Page::new();
    let (version, clicks) = (RwSignal::new(0), RwSignal::new(0));
    page.show(move || {
        with(move || {
            version.track();
            el("button")
                .on_click(move || clicks.update(|n| *n += 1))
                .into()
        })
    });
    page.find("button").click();
    version.set(1);
    settle().await;
    page.find("button").click();
    assert_eq!(clicks.get_untracked(), 2);
}

#[wasm_bindgen_test]
async fn what_a_part_began_ends_with_it() {
    let page = Page::new();
    let (on, outside) = (RwSignal::new(true), RwSignal::new(0));
    let runs = Rc::new(Cell::new(0));
    let ended = Arc::new(AtomicU32::new(0));
    let (counted, said) = (send_wrapper::SendWrapper::new(runs.clone()), ended.clone());
    page.show(move || {
        el("p").child_when(
            move || on.get(),
            move || {
                let (counted, said) = (counted.clone(), said.clone());
                crate::ui::effect(move || {
                    outside.track();
                    counted.set(counted.get() + 1);
                });
                on_cleanup(move || {
                    said.fetch_add(1, SeqCst);
                });
                el("b")
            },
        )
    });
    settle().await;
    outside.set(1);
    settle().await;
    assert_eq!((runs.get(), ended.load(SeqCst)), (2, 0));
    on.set(false);
    settle().await;
    outside.set(2);
    settle().await;
    assert_eq!((runs.get(), ended.load(SeqCst)), (2, 1));
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn losing_the_focus_by_being_removed_does_no_harm() {
    let page = Page::new();
    let on = RwSignal::new(true);
    page.show(move || {
        el("p").child_when(
            move || on.get(),
            move || {
                let left = RwSignal::new(0);
                el("input").on("blur", move |_| left.update(|times| *times += 1))
            },
        )
    });
    page.find("input").focus().expect("focus");
    on.set(false);
    settle().await;
    assert!(!page.has("input"));
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn nothing_happens_to_what_has_been_left() {
    let page = Page::new();
    let (class, keys) = page.run(|| (RwSignal::new(false), RwSignal::new(vec!["a"])));
    fields(&page, keys);
    let element = page.run(ElRef::new);
    page.show(move || {
        el("button")
            .node_ref(element)
            .class_when("on", move || class.get())
            .on_click(move || class.update(|on| *on = !*on))
    });
    let button = page.find("button");
    page.leave().await;
    assert!(!page.has("button") && !page.has("input"));
    // A click may be on its way while a part of the page goes.
    button.click();
    fire(&button, "pointerenter");
    focus(element);
    page.is_sound().await;
    assert!(!button.class_list().contains("on"));
}
