//! The columns and their order, as the content of a popover.

use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::i18n::{fill, use_i18n};
use crate::platform::host::{HostContext, use_host};
use crate::state::columns::{Column, Columns, Layout};
use crate::ui::{Button, For, IconButton, IconKind, LabelledCheckbox};

/// The columns, with what shows, hides and moves them.
#[component]
pub fn ColumnChoices(columns: Columns) -> impl IntoView {
    let t = use_i18n().texts;
    let all = move || {
        let all = columns.get().all();
        all.into_iter().map(|(column, _)| column)
    };
    // How dense the rows are is chosen elsewhere, and stays.
    let reset = move |_| {
        columns.update(|layout| Layout {
            compact: layout.compact,
            ..Layout::default()
        });
    };
    // Keyed by column, so that the buttons stay while their column moves.
    view! {
        <div class="columns-menu">
            <ul>
                <For each=all key=|column| *column as usize let:column>
                    <ColumnLine columns=columns column=column/>
                </For>
            </ul>
            <Button on:click=reset>{t.default_columns()}</Button>
        </div>
    }
}

#[component]
fn ColumnLine(columns: Columns, column: Column) -> impl IntoView {
    let t = use_i18n().texts;
    let host = use_host();
    let toggle = move |_: bool| rearrange(host, columns, |layout| layout.toggled(column));
    view! {
        <li>
            <LabelledCheckbox
                label=column.label(t)
                checked=move || columns.get().columns.contains(&column)
                on_toggle=toggle
            />
            <MoveButton columns=columns column=column towards_end=false/>
            <MoveButton columns=columns column=column towards_end=true/>
        </li>
    }
}

/// Moves a column by one place. At the end it is not `disabled`, which would take the focus from it.
#[component]
fn MoveButton(columns: Columns, column: Column, towards_end: bool) -> impl IntoView {
    let t = use_i18n().texts;
    let host = use_host();
    let (label, icon) = match towards_end {
        true => (t.move_down(), IconKind::ArrowDown),
        false => (t.move_up(), IconKind::ArrowUp),
    };
    let is_off = move || {
        let layout = columns.get();
        layout.moved(column, towards_end) == layout
    };
    let press = move |_| rearrange(host, columns, |layout| layout.moved(column, towards_end));
    view! {
        <IconButton
            label=fill(label, &[("name", column.label(t))])
            icon=icon
            attr:aria-disabled=move || is_off().then_some("true")
            on:click=press
        />
    }
}

/// Changes the columns and keeps the focus, which an element loses when it is moved in the page.
fn rearrange(host: HostContext, columns: Columns, change: impl FnOnce(&Layout) -> Layout) {
    let focused = host.active_element();
    columns.update(change);
    host.spawn(async move {
        tick().await;
        if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
            let _ = focused.focus();
        }
    });
}
