//! The small components: what they are to the page, and what they do when pressed.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::page::{Page, fire, press, property, settle, until};
use crate::api::ApiError;
use crate::platform::host::use_host;
use crate::ui::{
    BdiText, Button, ButtonKind, Checkbox, ColumnHeader, CopyButton, Day, ErrorNote, Icon,
    IconButton, IconKind, InnerTable, LabelledCell, LabelledCheckbox, PanelSkeleton, RowsPerPage,
    SelectionBar, Sentence, Skeleton, SortHeader, StatusDot, TableRow, use_tooltip_dismissal,
};

fn attribute(element: &HtmlElement, name: &str) -> String {
    element.get_attribute(name).unwrap_or("absent".into())
}

#[wasm_bindgen_test]
async fn buttons_take_listeners_classes_and_attributes() {
    let page = Page::new();
    let (clicks, off) = page.run(|| (RwSignal::new(0), RwSignal::new(false)));
    page.show(move || {
        view! {
            <Button
                kind=ButtonKind::Primary
                disabled=off
                on:click=move |_| clicks.update(|n| *n += 1)
                class:wide=true
                attr:id="save"
            >
                {"Save"}
            </Button>
            <IconButton label="Close" icon=IconKind::Cross on:click=move |_| off.set(true)/>
        }
    });
    let save = page.find("#save");
    assert_eq!(attribute(&save, "class"), "button primary wide");
    assert_eq!(attribute(&save, "type"), "button");
    assert_eq!(save.text_content().as_deref(), Some("Save"));
    save.click();
    let close = page.find(".icon-button");
    assert_eq!(attribute(&close, "aria-label"), "Close");
    assert!(!close.has_attribute("title"));
    close.click();
    settle().await;
    save.click();
    assert_eq!(clicks.get_untracked(), 1);
    assert!(property(&save, "disabled").is_truthy());
}

#[wasm_bindgen_test]
async fn escape_hides_tooltips_until_something_else_has_the_focus() {
    let page = Page::new();
    page.show(|| {
        use_tooltip_dismissal(use_host());
        view! {
            <IconButton label="One" icon=IconKind::Cross attr:id="one"/>
            <IconButton label="Other" icon=IconKind::Cross attr:id="other"/>
        }
    });
    let root = document().document_element().expect("a root element");
    let is_hidden = || root.has_attribute("data-no-tooltips");
    page.find("#one").focus().expect("focus");
    press(&page.find("#one"), "a");
    assert!(!is_hidden());
    press(&page.find("#one"), "Escape");
    assert!(is_hidden());
    page.find("#other").focus().expect("focus");
    assert!(!is_hidden());
    press(&page.find("#other"), "Escape");
    fire(&page.find("#one"), "pointerover");
    assert!(!is_hidden());
}

#[wasm_bindgen_test]
fn icons_are_pictures_nobody_hears() {
    let page = Page::new();
    page.show(|| view! { <Icon kind=IconKind::ChevronEnd/> });
    let icons = page.all("svg[viewBox='0 0 16 16'][aria-hidden=true].icon.mirrored > path[d]");
    assert_eq!(icons.len(), 1);
    let namespace = icons[0].namespace_uri();
    assert_eq!(namespace.as_deref(), Some("http://www.w3.org/2000/svg"));
}

#[wasm_bindgen_test]
async fn checkboxes_tell_what_is_ticked_and_follow() {
    let page = Page::new();
    let on = page.run(|| RwSignal::new(false));
    page.show(move || {
        view! {
            <Checkbox label="Select VIP" checked=on on_toggle=move |ticked| on.set(ticked)/>
            <LabelledCheckbox label="Compact" checked=on on_toggle=move |ticked| on.set(ticked)/>
        }
    });
    let named = page.find("[aria-label='Select VIP']");
    let labelled = page.find("label.check > input");
    assert_eq!(page.text("label.check > span"), "Compact");
    for (pressed, ticked) in [(&named, true), (&labelled, false)] {
        pressed.click();
        settle().await;
        assert_eq!(on.get_untracked(), ticked);
        for input in [&named, &labelled] {
            assert_eq!(property(input, "checked").is_truthy(), ticked);
        }
    }
    page.leave().await;
    named.click();
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn peoples_words_are_set_apart_and_no_markup() {
    let page = Page::new();
    let text = page.run(|| RwSignal::new("Rename \u{2068}<b>VIP</b>\u{2069}?".to_owned()));
    page.show(move || {
        view! {
            <p><Sentence text=text/></p>
            <h2><BdiText text="\"><img src=x onerror=alert(1)>"/></h2>
        }
    });
    assert_eq!(page.text("p"), "Rename <b>VIP</b>?");
    assert_eq!(page.text("p bdi"), "<b>VIP</b>");
    assert_eq!(page.text("h2 > bdi"), "\"><img src=x onerror=alert(1)>");
    assert!(!page.has("img") && !page.has("b"));
    text.set("Nothing to rename".to_owned());
    settle().await;
    assert_eq!(page.text("p"), "Nothing to rename");
    assert!(!page.has("p bdi"));
}

#[wasm_bindgen_test]
async fn dots_and_bars_are_seen_only() {
    let page = Page::new();
    let on = page.run(|| RwSignal::new(false));
    page.show(move || {
        view! {
            <StatusDot on=on/>
            <Skeleton short=true/>
            <PanelSkeleton/>
        }
    });
    assert!(!page.has(".dot.on") && page.has(".skeleton.short[aria-hidden=true]"));
    assert_eq!(page.text(".panel-skeleton > .visually-hidden"), "Loading…");
    assert_eq!(
        page.all(".panel-skeleton > .skeleton[aria-hidden=true]")
            .len(),
        3
    );
    on.set(true);
    settle().await;
    assert!(page.has(".dot.on[aria-hidden=true]"));
}

#[wasm_bindgen_test]
fn days_have_the_full_instant() {
    let page = Page::new();
    page.show(|| {
        view! {
            <Day iso=Some("2019-01-03T10:00:00.000Z".to_owned())/>
            <Day iso=None/>
        }
    });
    let time = page.find("time");
    assert_eq!(attribute(&time, "datetime"), "2019-01-03T10:00:00.000Z");
    assert!(time.text_content().unwrap_or_default().contains("2019"));
    assert!(attribute(&time, "title").len() > 10);
}

#[wasm_bindgen_test]
async fn an_error_says_what_why_and_what_the_server_says() {
    let page = Page::new();
    let retried = page.run(|| RwSignal::new(0));
    page.show(move || {
        let error = ApiError::Server {
            status: 500,
            message: Some("boom".to_owned()),
        };
        view! {
            <ErrorNote
                title="It could not be saved"
                error=error
                on_retry=move || retried.update(|n| *n += 1)
            >
                <Button attr:id="more">{"More"}</Button>
            </ErrorNote>
        }
    });
    assert_eq!(page.text("[role=alert] strong"), "It could not be saved");
    assert!(page.text(".error-text > p:nth-child(2)").contains("(500)"));
    assert_eq!(page.text(".server-text bdi"), "boom");
    assert!(page.has(".error-note > .button + #more"));
    page.find(".error-text + .button").click();
    assert_eq!(retried.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn tables_name_their_parts_and_sort() {
    let page = Page::new();
    let order = page.run(|| RwSignal::new(None));
    page.show(move || {
        let head = move || {
            view! {
                <SortHeader
                    name="Name"
                    descending=order
                    on_sort=move || order.update(|order| *order = Some(!order.unwrap_or(true)))
                />
                <ColumnHeader attr:class="cell-id">{"ID"}</ColumnHeader>
            }
        };
        view! {
            <InnerTable label="Members" head=head>
                <TableRow>
                    <LabelledCell name="Name" attr:class="cell-name">{"Ann"}</LabelledCell>
                    <LabelledCell name="ID">{"c1"}</LabelledCell>
                </TableRow>
            </InnerTable>
        }
    });
    assert!(page.has("table.inner[role=table][aria-label=Members][aria-busy=false]"));
    assert_eq!(
        page.all("tbody > tr[role=row] > td[role=cell][data-label]")
            .len(),
        2
    );
    assert!(page.has("td.cell-name") && page.has("th.cell-id[scope=col]"));
    let head = page.find("thead th[role=columnheader]:first-child");
    let states = || {
        let button = page.find(".sort-button");
        (
            attribute(&head, "aria-sort"),
            button.class_list().contains("sorted"),
        )
    };
    assert_eq!(states(), ("absent".into(), false));
    for expected in ["ascending", "descending"] {
        page.find(".sort-button").click();
        settle().await;
        assert_eq!(states(), (expected.into(), true));
    }
    assert_eq!(page.all(".sort-button svg").len(), 1);
}

#[wasm_bindgen_test]
async fn the_bar_is_there_for_what_is_selected() {
    let page = Page::new();
    let selected = page.run(|| RwSignal::new(String::new()));
    page.show(move || {
        view! {
            <SelectionBar
                selected=selected
                tools=|| view! { <button class="tool">{"Remove"}</button> }
            >
                <p>{"below"}</p>
            </SelectionBar>
        }
    });
    // The status is there before it has something to say.
    assert_eq!(page.text(".bar:not(.shown) [role=status]"), "");
    assert!(!page.has(".tool") && page.has(".bar > p"));
    selected.set("3 selected".to_owned());
    settle().await;
    assert_eq!(page.text(".bar.shown [role=status]"), "3 selected");
    let tool = page.find(".tool");
    selected.set("4 selected".to_owned());
    settle().await;
    assert_eq!(page.find(".tool"), tool);
    selected.set(String::new());
    settle().await;
    assert!(!page.has(".bar.shown") && !page.has(".tool"));
}

#[wasm_bindgen_test]
async fn rows_per_page_are_chosen() {
    let page = Page::new();
    let limit = page.run(|| RwSignal::new(20_u64));
    page.show(move || view! { <RowsPerPage limit=limit on_choose=move |it| limit.set(it)/> });
    let select = page.find("label.rows-per-page select");
    let value = || property(&select, "value").as_string();
    assert_eq!(value().as_deref(), Some("20"));
    js_sys::Reflect::set(&select, &"value".into(), &"50".into()).expect("a value");
    fire(&select, "change");
    settle().await;
    assert_eq!(limit.get_untracked(), 50);
    assert_eq!(value().as_deref(), Some("50"));
}

#[wasm_bindgen_test]
async fn a_copy_button_says_what_became_of_it() {
    let page = Page::new();
    page.show(|| view! { <CopyButton text="id">{"Copy"}</CopyButton> });
    assert_eq!(page.text(".copy [role=status]"), "");
    page.find(".copy > .button").click();
    // A page that has not the focus may not copy: either answer will do.
    until("it says so", || {
        !page.text(".copy [role=status]").is_empty()
    })
    .await;
}
