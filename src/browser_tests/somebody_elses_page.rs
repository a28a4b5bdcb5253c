//! The app in somebody else's page: what it knows of presses, when it may take the focus, what it waits for, and forms in
//! frames that have none.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::clock::Clock;
use super::page::{Page, enter, fire, has_focus, press, settle};
use crate::api::auth::User;
use crate::app::frame_part::FramePart;
use crate::state::session::State;
use crate::state::token_wait::TokenWait;
use crate::ui::{DialogForm, DialogRegion, Dialogs, Menu, MenuItem, Popover, use_frame_event};

/// A menu with one item, and something beside it.
fn with_menu(page: &Page) -> Arc<AtomicU32> {
    let chosen = Arc::new(AtomicU32::new(0));
    let count = chosen.clone();
    page.show(move || {
        let choose = Callback::new(move |()| {
            count.fetch_add(1, SeqCst);
        });
        view! {
            <Menu label="Actions" face=|| "…" button_class="face">
                <MenuItem label="Rename" on_choose=choose/>
            </Menu>
            <button class="elsewhere">{"elsewhere"}</button>
        }
    });
    chosen
}

async fn open(page: &Page) {
    page.find(".face").click();
    settle().await;
    assert!(page.has("[role=menu]"));
}

/// As a mouse does it: the press comes before the click.
async fn choose(page: &Page) {
    let item = page.find("[role=menuitem]");
    fire(&item, "pointerdown");
    settle().await;
    item.click();
    settle().await;
}

#[wasm_bindgen_test]
async fn a_menu_in_a_closed_tree_knows_what_is_pressed() {
    let (page, beside) = Page::in_closed_tree();
    let chosen = with_menu(&page);
    open(&page).await;
    choose(&page).await;
    assert_eq!(chosen.load(SeqCst), 1);
    assert!(!page.has("[role=menu]"));
    let elsewhere = [
        page.find(".elsewhere"),
        beside,
        document().body().expect("a body"),
    ];
    for element in elsewhere {
        open(&page).await;
        fire(&element, "pointerdown");
        settle().await;
        assert!(!page.has("[role=menu]"));
    }
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn the_frame_hears_what_happens_in_it() {
    let (page, beside) = Page::in_closed_tree();
    let heard = RwSignal::new(0);
    page.run(|| {
        use_frame_event(page.host(), ev::pointerdown, move |_| {
            heard.update(|heard| *heard += 1)
        });
    });
    page.show(|| view! { <button class="own">{"own"}</button> });
    fire(&page.find(".own"), "pointerdown");
    fire(&beside, "pointerdown");
    assert_eq!(heard.get_untracked(), 1);
    let own = page.find(".own");
    page.leave().await;
    fire(&own, "pointerdown");
}

#[wasm_bindgen_test]
async fn the_focus_is_not_taken_before_someone_was_there() {
    let (page, beside) = Page::in_closed_tree();
    page.show(|| view! { <input id="field"/> });
    let (host, field) = (page.host(), page.find("#field"));
    let take = || {
        host.focus_by_id("field");
        has_focus(&field)
    };
    assert!(!host.may_take_focus() && !take());
    // The person is in the page around the app.
    beside.focus().expect("focus");
    fire(&field, "pointerdown");
    assert!(host.is_left() && !take() && has_focus(&beside));
    // Nobody is anywhere else, and someone was here.
    beside.blur().expect("blur");
    assert!(!host.is_left() && take());
    assert!(host.may_take_focus());
}

#[wasm_bindgen_test]
async fn a_dialog_waits_until_nobody_is_elsewhere() {
    let (page, beside) = Page::in_closed_tree();
    let dialogs = page.run(Dialogs::new);
    page.show(move || {
        provide_context(dialogs);
        view! {
            <button class="own">{"own"}</button>
            <DialogRegion/>
        }
    });
    beside.focus().expect("focus");
    dialogs.open(|dialog| {
        view! {
            <DialogForm
                dialog=dialog
                title="Rename"
                submit="Save"
                dismiss="Cancel"
                failed=""
                on_submit=|| ()
            >
                <input autofocus=true/>
            </DialogForm>
        }
    });
    settle().await;
    assert!(has_focus(&beside) && !page.has("dialog[open]"));
    page.find(".own").focus().expect("focus");
    settle().await;
    assert!(page.has("dialog[open]") && has_focus(&page.find("dialog input")));
}

#[wasm_bindgen_test]
async fn what_opens_stands_where_it_is_seen() {
    let page = Page::new();
    page.show(|| {
        view! {
            <Popover label="Columns" face=|| "…" button_class="face">
                <div class="high">{"content"}</div>
            </Popover>
        }
    });
    let face = page.find(".face");
    let style = |name: &str| -> String {
        let panel: HtmlElement = page.find("[role=dialog]");
        panel.style().get_property_value(name).unwrap_or_default()
    };
    // Enough room, as far as is known.
    face.click();
    settle().await;
    assert_eq!(
        (style("inset-block"), style("max-block-size")),
        Default::default()
    );
    face.click();
    settle().await;
    // Only a line around the button is seen of a window that is higher than the screen.
    let place = face.get_bounding_client_rect();
    page.host()
        .set_seen(place.top() - 1.0, place.bottom() + 4.0);
    assert_eq!(page.host().seen().1, place.bottom() + 4.0);
    face.click();
    settle().await;
    // Too little on both sides.
    assert_eq!(style("max-block-size"), "160px");
    page.host()
        .set_seen(place.top() - 400.0, place.bottom() + 4.0);
    face.click();
    settle().await;
    face.click();
    settle().await;
    assert_eq!(style("inset-block"), "auto calc(100% + var(--step))");
    let root = document().document_element().expect("a root element");
    for name in ["--seen-before", "--seen", "--seen-after"] {
        use wasm_bindgen::JsCast;
        let root: &HtmlElement = root.unchecked_ref();
        assert!(
            root.style()
                .get_property_value(name)
                .expect(name)
                .ends_with("px")
        );
        root.style().remove_property(name).expect(name);
    }
}

fn user() -> User {
    User {
        id: "usr_1".to_owned(),
        email: "ada@shop.example".to_owned(),
        first_name: None,
        last_name: None,
    }
}

#[wasm_bindgen_test]
async fn a_token_is_waited_for_a_while() {
    let page = Page::new();
    let clock = Clock::stopped();
    let wait = page.run(|| TokenWait::new(page.session()));
    page.run(|| wait.follow_session());
    settle().await;
    let is_waiting = || untrack(|| wait.is_waiting());
    assert!(!is_waiting());
    // Nobody answers.
    wait.begin();
    clock.pass(1_999);
    assert!(is_waiting());
    clock.pass(1);
    assert!(!is_waiting());
    // There is none.
    wait.begin();
    wait.answered(false);
    assert!(!is_waiting());
    // One that has not been given by the page around the app has ended.
    let state = page.session().state;
    state.set(State::Expired(user()));
    settle().await;
    assert!(!is_waiting());
    state.set(State::SignedOut);
    // There is one: until the server has said whose it is, however long that takes.
    wait.begin();
    wait.answered(true);
    clock.pass(60_000);
    assert!(is_waiting());
    assert_eq!(clock.running(), 0);
    // It has ended, and another is waited for.
    state.set(State::SignedIn(user()));
    wait.answered(true);
    state.set(State::Expired(user()));
    settle().await;
    assert!(is_waiting());
    clock.pass(2_000);
    assert!(!is_waiting());
}

#[wasm_bindgen_test]
async fn forms_work_in_a_frame_that_has_none() {
    let page = Page::new();
    let sent = RwSignal::new(0);
    let native = RwSignal::new(0);
    page.show(move || {
        let submit = move |event: ev::SubmitEvent| {
            native.update(|native| *native += u32::from(event.is_trusted()));
            event.prevent_default();
            sent.update(|sent| *sent += 1);
        };
        view! {
            <FramePart/>
            <form class="asks" on:submit=submit>
                <input class="needed" required=true/>
                <button type="submit">{"Save"}</button>
            </form>
            <form class="does-not" novalidate="" on:submit=submit>
                <input required=true/>
                <button type="submit">{"Save"}</button>
            </form>
            <form on:submit=submit>
                <button class="other" type="button">{"Other"}</button>
            </form>
        }
    });
    settle().await;
    let sent_after = |selector: &str| {
        page.find(selector).click();
        sent.get_untracked()
    };
    assert_eq!(sent_after(".does-not button"), 1);
    assert_eq!(sent_after(".other"), 1);
    assert_eq!(sent_after(".asks button"), 1);
    enter(&page.find(".needed"), "VIP", false);
    assert_eq!(sent_after(".asks button"), 2);
    assert_eq!(native.get_untracked(), 0);
    press(&page.find(".needed"), "a");
    page.is_sound().await;
}
