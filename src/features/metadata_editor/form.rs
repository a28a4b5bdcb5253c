//! The two forms in which metadata is edited: as rows and as JSON.

use leptos::prelude::*;

use super::large::{LargeText, is_large};
use super::notes::RowNotes;
use super::rows::Rows;
use super::state::EditorState;
use crate::ui::{TabLabel, Tabs};

/// The id of the note on the JSON.
const TEXT_PROBLEM_ID: &str = "metadata-text-problem";

/// The tabs with both forms. The dialog around them begins with the focus here, and brings it back when saving fails.
#[component]
pub fn MetadataForm(editor: EditorState) -> impl IntoView {
    let t = editor.t();
    let labels = [t.metadata_rows(), t.metadata_json()].map(TabLabel::new);
    let chosen = Memo::new(move |_| usize::from(editor.as_text.get()));
    let panel = move |index| match index {
        0 => view! { <Rows editor=editor/> }.into_any(),
        _ => view! { <JsonText editor=editor/> }.into_any(),
    };
    view! {
        <Tabs
            id="metadata-form"
            label=t.tab_metadata()
            labels=labels.into()
            chosen=chosen
            on_choose=move |index: usize| editor.show_as_text(index == 1)
            panel=panel
            attr:tabindex="-1"
            attr:autofocus=true
            attr:role="group"
            attr:aria-label=t.tab_metadata()
        />
    }
}

#[component]
fn JsonText(editor: EditorState) -> impl IntoView {
    let t = editor.t();
    let is_large = Memo::new(move |_| editor.text.with(|text| is_large(text)));
    let field = move || match is_large.get() {
        true => {
            let set = move |text| editor.set_text(text);
            view! { <LargeText editor=editor about=t.metadata_as_json() text=editor.text on_replace=set/> }.into_any()
        }
        false => view! { <JsonField editor=editor/> }.into_any(),
    };
    view! {
        <div class="stack close">
            {move || field()}
            <p class="problem" id=TEXT_PROBLEM_ID role="alert">
                {editor.text_problem}
            </p>
            <RowNotes editor=editor/>
        </div>
    }
}

#[component]
fn JsonField(editor: EditorState) -> impl IntoView {
    let t = editor.t();
    let if_wrong = move |value: &'static str| editor.is_text_wrong().then_some(value);
    view! {
            <textarea
                class="code"
                aria-label=t.metadata_as_json()
                dir="ltr"
                rows="14"
                spellcheck="false"
                autocapitalize="none"
                autocomplete="off"
                aria-invalid=move || if_wrong("true")
                aria-describedby=move || if_wrong(TEXT_PROBLEM_ID)
                prop:value=editor.text
                on:input=move |event| editor.set_text(event_target_value(&event))
            ></textarea>
    }
}
