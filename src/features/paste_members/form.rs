//! The fields of the dialog, and the progress of looking customers up.

use leptos::prelude::*;

use crate::features::paste_members::state::{PasteState, Stage};
use crate::i18n::use_i18n;
use crate::platform::file::{FileError, allow_drop, take_chosen, take_dropped};
use crate::ui::{Button, Muted};

/// The files that can be chosen.
const FILE_TYPES: &str = ".csv,.txt,.tsv,text/*";

/// What is to be done, the list, and a way to take it from a file.
#[component]
pub fn ListForm(paste: PasteState) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <div class="row" role="radiogroup" aria-label=t.paste_way()>
            <WayOption paste=paste label=t.paste_add() adds=true/>
            <WayOption paste=paste label=t.paste_remove() adds=false/>
        </div>
        <ListField paste=paste/>
        <FileField paste=paste/>
    }
}

/// Adding or removing the customers.
#[component]
fn WayOption(paste: PasteState, label: &'static str, adds: bool) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="radio"
                name="paste-way"
                prop:checked=move || paste.adds.get() == adds
                on:change=move |_| paste.set_adds(adds)
            />
            <span>{label}</span>
        </label>
    }
}

#[component]
fn ListField(paste: PasteState) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <label class="field">
            <span>{t.paste_label()}</span>
            <textarea
                rows="6"
                autofocus=true
                spellcheck="false"
                placeholder=t.paste_example()
                prop:value=paste.text
                on:input=move |event| paste.on_input(event_target_value(&event))
                on:dragover=|event| allow_drop(&event)
                on:drop=move |event| take_dropped(&event, move |text| paste.on_file(text))
            ></textarea>
        </label>
    }
}

#[component]
fn FileField(paste: PasteState) -> impl IntoView {
    let t = use_i18n().texts;
    let problem = move || match paste.file_error.get() {
        Some(FileError::Workbook) => t.file_is_workbook(),
        Some(FileError::Unreadable) => t.file_unreadable(),
        None => "",
    };
    view! {
        <div class="row">
            <label class="button file">
                <input
                    type="file"
                    accept=FILE_TYPES
                    class="visually-hidden"
                    on:change=move |event| take_chosen(&event, move |text| paste.on_file(text))
                />
                <span>{t.choose_file()}</span>
            </label>
            <Muted>{t.drop_file()}</Muted>
            <p class="problem" role="alert">{move || problem()}</p>
        </div>
    }
}

/// How far looking the customers up is, with a button that stops it.
#[component]
pub fn LookUpProgress(paste: PasteState) -> impl IntoView {
    let t = use_i18n().texts;
    let stop = move |_| {
        paste.cancel_look_up();
        paste.stage.set(Stage::Empty);
    };
    view! {
        <div class="row">
            <ProgressBar label=t.looking_up() done=paste.done total=paste.total/>
            <Button on:click=stop>{t.stop()}</Button>
        </div>
    }
}

/// A bar that shows how much is done.
#[component]
pub fn ProgressBar(
    label: &'static str,
    #[prop(into)] done: Signal<u64>,
    #[prop(into)] total: Signal<u64>,
) -> impl IntoView {
    view! {
        <progress
            aria-label=label
            max=move || total.get().max(1).to_string()
            value=move || done.get().to_string()
        ></progress>
    }
}
