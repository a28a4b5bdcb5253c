//! The fields of a row.

use leptos::attr::Attribute;
use leptos::prelude::*;
use leptos::{ev, html};

use super::large::{LargeText, is_large};
use super::state::EditorState;
use crate::domain::metadata::{Kind, is_true};
use crate::i18n::fill;
use crate::ui::focus;

/// The maximum of lines that a field for a value is high.
const MAX_LINES: usize = 12;

/// The JSON of a value of [`Kind::Null`].
const NULL: &str = "null";

/// The id of the field with the key of a row.
pub fn key_field_id(id: u32) -> String {
    format!("metadata-key-{id}")
}

/// The id of the note on a row.
pub fn note_id(id: u32) -> String {
    format!("metadata-problem-{id}")
}

/// A text about a row, which is named by its key, or by its number while it has none.
pub fn about_row(editor: EditorState, id: u32, text: &str) -> String {
    let name = editor.row(id, |index, row| match row.key.is_empty() {
        true => {
            let number = editor.i18n.number(index as u64 + 1);
            fill(editor.t().row_called(), &[("n", &number)])
        }
        false => row.key.clone(),
    });
    fill(text, &[("key", &name)])
}

/// The attributes that fields of a row have in common.
fn field_attributes(
    editor: EditorState,
    id: u32,
    label: impl Fn() -> String + Send + 'static,
) -> impl Attribute {
    let invalid = move || {
        let has_problem = editor.row(id, |_, row| row.problem.is_some());
        has_problem.then_some("true")
    };
    view! {
        <{..}
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-label=move || label()
            aria-invalid=move || invalid()
            aria-describedby=note_id(id)
        />
    }
}

/// The field with the key. It takes the focus if its row was just inserted.
#[component]
pub fn KeyField(editor: EditorState, id: u32) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    Effect::new(move || {
        input.track();
        if editor.newest_row.try_get_untracked() == Some(id) {
            focus(input);
        }
    });
    let label = move || {
        let number = editor.row(id, |index, _| index as u64 + 1);
        fill(editor.t().key_of(), &[("n", &editor.i18n.number(number))])
    };
    let on_input = move |event: ev::Event| {
        editor.edit(|draft| draft.set_key(id, event_target_value(&event)));
    };
    view! {
        <input
            {..field_attributes(editor, id, label)}
            node_ref=input
            class="code row-key"
            id=key_field_id(id)
            dir="auto"
            prop:value=move || editor.row(id, |_, row| row.key.clone())
            on:input=on_input
        />
    }
}

/// The field with the kind of the value.
#[component]
pub fn KindField(editor: EditorState, id: u32) -> impl IntoView {
    let t = editor.t();
    let names = [
        t.kind_text(),
        t.kind_number(),
        t.kind_boolean(),
        t.kind_null(),
        t.kind_json(),
    ];
    let options = Kind::ALL.into_iter().zip(names).enumerate();
    let options = options.map(|(index, (kind, name))| {
        let is_chosen = move || editor.row(id, |_, row| row.kind == kind);
        view! { <option value=index.to_string() prop:selected=move || is_chosen()>{name}</option> }
            .into_any()
    });
    let choose = move |event: ev::Event| {
        let index = event_target_value(&event).parse::<usize>().ok();
        let kind = index.and_then(|index| Kind::ALL.get(index).copied());
        editor.edit(|draft| draft.set_kind(id, kind.unwrap_or_default()));
    };
    view! {
        <select
            class="row-kind"
            aria-label=move || about_row(editor, id, t.kind_of())
            on:change=choose
        >
            {options.collect_view()}
        </select>
    }
}

/// The field that fits the kind of the value. It is built anew only when the kind changes.
#[component]
pub fn ValueField(editor: EditorState, id: u32) -> impl IntoView {
    let kind = Memo::new(move |_| editor.row(id, |_, row| (row.kind, is_large(&row.text))));
    let field = move || match kind.get() {
        (_, true) => {
            let set = move |text| editor.edit(|draft| draft.set_text(id, text));
            let text = Signal::derive(move || value_text(editor, id));
            let about = Signal::derive(value_label(editor, id));
            view! { <LargeText editor=editor about=about text=text on_replace=set/> }.into_any()
        }
        (kind, false) => small_field(editor, id, kind),
    };
    view! { <div class="row-value">{move || field()}</div> }
}

fn small_field(editor: EditorState, id: u32, kind: Kind) -> AnyView {
    match kind {
        Kind::Text => view! { <TextValue editor=editor id=id/> }.into_any(),
        Kind::Json => view! { <JsonValue editor=editor id=id/> }.into_any(),
        Kind::Number => view! { <NumberValue editor=editor id=id/> }.into_any(),
        Kind::Boolean => view! { <BooleanValue editor=editor id=id/> }.into_any(),
        Kind::Null => view! { <code class="muted">{NULL}</code> }.into_any(),
    }
}

fn value_label(editor: EditorState, id: u32) -> impl Fn() -> String + Send + 'static {
    move || about_row(editor, id, editor.t().value_of())
}

fn value_text(editor: EditorState, id: u32) -> String {
    editor.row(id, |_, row| row.text.clone())
}

fn set_value(editor: EditorState, id: u32, event: &ev::Event) {
    editor.edit(|draft| draft.set_text(id, event_target_value(event)));
}

/// The number of lines that show the whole value, within bounds.
fn line_count(editor: EditorState, id: u32) -> String {
    let count = editor.row(id, |_, row| row.text.split('\n').count());
    count.min(MAX_LINES).to_string()
}

#[component]
fn TextValue(editor: EditorState, id: u32) -> impl IntoView {
    view! {
        <textarea
            {..field_attributes(editor, id, value_label(editor, id))}
            dir="auto"
            rows=move || line_count(editor, id)
            prop:value=move || value_text(editor, id)
            on:input=move |event| set_value(editor, id, &event)
        ></textarea>
    }
}

#[component]
fn JsonValue(editor: EditorState, id: u32) -> impl IntoView {
    view! {
        <textarea
            {..field_attributes(editor, id, value_label(editor, id))}
            class="code"
            dir="ltr"
            rows=move || line_count(editor, id)
            prop:value=move || value_text(editor, id)
            on:input=move |event| set_value(editor, id, &event)
        ></textarea>
    }
}

#[component]
fn NumberValue(editor: EditorState, id: u32) -> impl IntoView {
    view! {
        <input
            {..field_attributes(editor, id, value_label(editor, id))}
            class="code"
            dir="ltr"
            inputmode="decimal"
            prop:value=move || value_text(editor, id)
            on:input=move |event| set_value(editor, id, &event)
        />
    }
}

#[component]
fn BooleanValue(editor: EditorState, id: u32) -> impl IntoView {
    let option = |value: bool| {
        let is_chosen = move || is_true(&value_text(editor, id)) == value;
        view! { <option value=value.to_string() prop:selected=move || is_chosen()>{value.to_string()}</option> }.into_any()
    };
    view! {
        <select
            {..field_attributes(editor, id, value_label(editor, id))}
            on:change=move |event| set_value(editor, id, &event)
        >
            {[true, false].map(option).into_iter().collect_view()}
        </select>
    }
}
