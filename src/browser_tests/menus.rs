//! Menus and popovers: opening, moving inside, closing, and where the focus is then.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::front::press_with;
use super::page::{Page, fire, has_focus, press, press_composing, settle};
use crate::ui::{Menu, MenuChoice, MenuItem, MenuRadioGroup, Popover, PopoverHandle};

struct Actions {
    page: Page,
    done: Arc<Mutex<Vec<&'static str>>>,
}

impl Actions {
    fn new() -> Self {
        Self::on(Page::new())
    }

    fn on(page: Page) -> Self {
        let done: Arc<Mutex<Vec<&'static str>>> = Arc::default();
        let noted = done.clone();
        page.show(move || {
            let act = Callback::new(move |name| noted.lock().expect("no poison").push(name));
            let choices = ["up", "down"].map(|value| MenuChoice::new(value, value));
            view! {
                <Menu label="Actions" face=|| "…" button_class="face">
                    <MenuItem label="Rename" on_choose=move || act.run("rename")/>
                    <MenuRadioGroup
                        label="Order"
                        choices=choices.clone().into()
                        value="down"
                        on_choose=act
                    />
                </Menu>
                <button class="elsewhere">{"elsewhere"}</button>
            }
        });
        Self { page, done }
    }

    fn face(&self) -> HtmlElement {
        self.page.find(".face")
    }

    fn items(&self) -> Vec<HtmlElement> {
        self.page.all("[role=menu] [role^=menuitem]")
    }

    async fn open(&self) {
        self.face().click();
        settle().await;
        assert_eq!(self.items().len(), 3);
    }

    async fn is_closed(&self) -> bool {
        settle().await;
        let expanded = self.face().get_attribute("aria-expanded");
        !self.page.has("[role=menu]") && expanded.as_deref() == Some("false")
    }

    /// Presses a key at the item with the focus; the number of the item that has it then.
    fn press(&self, key: &str) -> Option<usize> {
        let items = self.items();
        let focused = items.iter().find(|item| has_focus(item))?;
        assert!(!press(focused, key), "{key} must not scroll the page");
        items.iter().position(|item| has_focus(item))
    }

    fn done(&self) -> Vec<&'static str> {
        std::mem::take(&mut *self.done.lock().expect("no poison"))
    }
}

#[wasm_bindgen_test]
async fn a_menu_opens_at_its_first_item() {
    let menu = Actions::new();
    assert!(menu.is_closed().await);
    menu.open().await;
    let face = menu.face();
    assert_eq!(face.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert_eq!(face.get_attribute("aria-label").as_deref(), Some("Actions"));
    assert!(has_focus(&menu.items()[0]));
    let checked: Vec<_> = menu.items()[1..]
        .iter()
        .map(|item| item.get_attribute("aria-checked").unwrap_or_default())
        .collect();
    assert_eq!(checked, ["false", "true"]);
}

#[wasm_bindgen_test]
async fn the_down_arrow_opens_a_menu() {
    let menu = Actions::new();
    assert!(!press(&menu.face(), "ArrowDown"));
    settle().await;
    assert!(has_focus(&menu.items()[0]));
}

#[wasm_bindgen_test]
async fn arrows_go_around_the_items() {
    let menu = Actions::new();
    menu.open().await;
    let keys = [
        "ArrowDown",
        "ArrowDown",
        "ArrowDown",
        "ArrowUp",
        "ArrowUp",
        "Home",
        "End",
    ];
    let visited = keys.map(|key| menu.press(key));
    assert_eq!(visited, [1, 2, 0, 2, 1, 0, 2].map(Some));
}

#[wasm_bindgen_test]
async fn the_up_arrow_opens_a_menu_at_its_end() {
    let menu = Actions::new();
    assert!(!press(&menu.face(), "ArrowUp"));
    settle().await;
    assert!(has_focus(&menu.items()[2]));
    press(&menu.items()[2], "Escape");
    assert!(menu.is_closed().await);
    menu.open().await;
    assert!(has_focus(&menu.items()[0]));
}

#[wasm_bindgen_test]
async fn letters_lead_to_the_item_that_begins_with_them() {
    let menu = Actions::new();
    menu.open().await;
    // "x" begins no item, and what follows it at once belongs to it.
    let visited = ["d", "D", "o", "x", "u"].map(|key| menu.press(key));
    assert_eq!(visited, [2, 2, 2, 2, 2].map(Some));
    assert!(menu.done().is_empty());
    menu.press("Escape");
    assert!(menu.is_closed().await);
    menu.open().await;
    assert_eq!(menu.press("u"), Some(1));
}

#[wasm_bindgen_test]
async fn what_is_composed_held_or_blank_is_no_letter_of_an_item() {
    let menu = Actions::new();
    menu.open().await;
    let first = menu.items()[0].clone();
    assert!(
        press_composing(&first, "d"),
        "it is left to the input method"
    );
    for held in ["ctrlKey", "metaKey", "altKey"] {
        assert!(
            press_with(&first, "d", &[held]),
            "{held}: left to the browser"
        );
    }
    for key in ["Process", "Dead", "F2", " "] {
        assert!(press(&first, key), "{key} is left alone");
    }
    assert!(has_focus(&first));
    // An item is called by its words, and not by the key beside it.
    assert_eq!(menu.press("d"), Some(2));
}

#[wasm_bindgen_test]
async fn escape_closes_and_gives_the_focus_back() {
    let menu = Actions::new();
    menu.open().await;
    assert!(!press(&menu.items()[1], "Escape"));
    assert!(menu.is_closed().await);
    assert!(has_focus(&menu.face()));
}

#[wasm_bindgen_test]
async fn tab_closes_and_goes_on_from_the_button() {
    let menu = Actions::new();
    menu.open().await;
    assert!(press(&menu.items()[0], "Tab"));
    assert!(has_focus(&menu.face()));
    assert!(menu.is_closed().await);
}

#[wasm_bindgen_test]
async fn choosing_acts_once_and_closes() {
    let menu = Actions::new();
    for (index, name) in [(0, "rename"), (1, "up")] {
        menu.open().await;
        menu.items()[index].click();
        assert_eq!(menu.done(), [name]);
        assert!(menu.is_closed().await);
        assert!(has_focus(&menu.face()));
    }
}

#[wasm_bindgen_test]
async fn a_press_elsewhere_closes_and_takes_the_focus_along() {
    let menu = Actions::new();
    menu.open().await;
    fire(&menu.items()[1], "pointerdown");
    settle().await;
    assert_eq!(menu.items().len(), 3);
    let elsewhere = menu.page.find(".elsewhere");
    fire(&elsewhere, "pointerdown");
    elsewhere.focus().expect("focus");
    assert!(menu.is_closed().await);
    assert!(has_focus(&elsewhere));
    assert!(menu.done().is_empty());
}

#[wasm_bindgen_test]
async fn the_button_closes_what_it_opened() {
    let menu = Actions::new();
    menu.open().await;
    fire(&menu.face(), "pointerdown");
    menu.face().click();
    assert!(menu.is_closed().await);
}

#[wasm_bindgen_test]
async fn events_at_a_menu_that_is_gone_do_no_harm() {
    let menu = Actions::new();
    menu.open().await;
    let (face, items) = (menu.face(), menu.items());
    menu.page.leave().await;
    // What an item does may take the menu away before the menu hears of the click.
    items[0].click();
    for key in ["ArrowDown", "d", "Escape", "Tab"] {
        press(&items[0], key);
        press(&face, key);
    }
    face.click();
    fire(&document().body().expect("a body"), "pointerdown");
    menu.page.is_sound().await;
}

fn with_popover(page: &Page) {
    page.show(|| {
        view! {
            <Popover label="Columns" face=|| "…" button_class="face">
                <input name=String::new()/>
            </Popover>
            <button class="elsewhere">{"elsewhere"}</button>
        }
    });
}

#[wasm_bindgen_test]
async fn a_popover_takes_the_focus_and_escape_gives_it_back() {
    let page = Page::new();
    with_popover(&page);
    let face = page.find(".face");
    face.click();
    settle().await;
    let dialog = page.find("[role=dialog]");
    assert_eq!(
        dialog.get_attribute("aria-label").as_deref(),
        Some("Columns")
    );
    assert!(has_focus(&dialog));
    press(&page.find("input"), "Escape");
    settle().await;
    assert!(!page.has("[role=dialog]") && has_focus(&face));
}

#[wasm_bindgen_test]
async fn the_down_arrow_opens_a_popover() {
    let page = Page::new();
    with_popover(&page);
    assert!(press(&page.find(".face"), "a"));
    assert!(!press(&page.find(".face"), "ArrowDown"));
    settle().await;
    assert!(has_focus(&page.find("[role=dialog]")));
}

#[wasm_bindgen_test]
async fn a_press_elsewhere_closes_a_popover() {
    let page = Page::new();
    with_popover(&page);
    page.find(".face").click();
    settle().await;
    fire(&page.find("input"), "pointerdown");
    settle().await;
    assert!(page.has("[role=dialog]"));
    fire(&page.find(".elsewhere"), "pointerdown");
    settle().await;
    assert!(!page.has("[role=dialog]"));
}

#[wasm_bindgen_test]
async fn events_at_a_popover_that_is_gone_do_no_harm() {
    let page = Page::new();
    with_popover(&page);
    let face = page.find(".face");
    face.click();
    settle().await;
    let input = page.find("input");
    page.leave().await;
    press(&input, "Escape");
    face.click();
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_popover_can_begin_at_its_first_field_and_is_opened_from_outside() {
    let page = Page::new();
    let handle = page.run(PopoverHandle::new);
    page.show(move || {
        view! {
            <Popover handle=handle label="Name" face=|| "…" button_class="face" button_label="Names">
                <div data-focus-first="">
                    <input name=String::new()/>
                </div>
            </Popover>
        }
    });
    let face = page.find(".face");
    assert_eq!(face.get_attribute("aria-label").as_deref(), Some("Names"));
    handle.open();
    settle().await;
    assert!(has_focus(&page.find("input")));
    handle.close(false);
    settle().await;
    assert!(!page.has("input") && !has_focus(&face));
    handle.open();
    settle().await;
    assert!(has_focus(&page.find("input")));
    handle.close(true);
    settle().await;
    assert!(has_focus(&face));
}

#[wasm_bindgen_test]
async fn a_menu_whose_item_opens_something_leaves_the_focus_there() {
    let page = Page::new();
    let handle = page.run(PopoverHandle::new);
    page.show(move || {
        view! {
            <Menu label="Filter" face=|| "…" button_class="filter">
                <MenuItem label="Name" on_choose=move || handle.open()/>
            </Menu>
            <Popover handle=handle label="Name" face=|| "…" button_class="face">
                {"content"}
            </Popover>
        }
    });
    page.find(".filter").click();
    settle().await;
    page.find("[role=menuitem]").click();
    settle().await;
    assert!(!page.has("[role=menu]"));
    assert!(has_focus(&page.find("[role=dialog]")));
}
