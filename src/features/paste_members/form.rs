//! The fields of the dialog, and the progress of looking customers up.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::features::paste_members::columns::ColumnChoice;
use crate::features::paste_members::state::{Attached, PasteState};
use crate::i18n::{Texts, fill, isolate, use_i18n};
use crate::platform::file::{FileError, ReadFile, take_chosen, take_pasted};
use crate::ui::{
    Button, IconButton, IconKind, Muted, Show, bdi_text, sentence, use_focus_when_built,
};

/// The id of the field with the list.
pub const LIST_ID: &str = "paste-list";
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
        <AttachedTexts paste=paste/>
        <FileField paste=paste/>
        <Show when=move || paste.columns.with(|columns| !columns.is_empty())>
            <ColumnChoice paste=paste/>
        </Show>
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
    let take_paste = move |event: ev::ClipboardEvent| {
        take_pasted(
            &event,
            paste.host,
            move |files| paste.on_files(files),
            |text| paste.on_pasted_text(text, t.pasted_text()),
        );
    };
    view! {
        <label class="field">
            <span>{t.paste_label()}</span>
            <textarea
                id=LIST_ID
                rows="6"
                autofocus=true
                spellcheck="false"
                placeholder=t.paste_example()
                prop:value=paste.text
                on:input=move |event| paste.on_input(event_target_value(&event))
                on:paste=take_paste
            ></textarea>
        </label>
    }
}

/// The texts that are too long for the field, each with a button that takes it out of the list.
#[component]
fn AttachedTexts(paste: PasteState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let line = move |(index, attached): (usize, &Attached)| {
        let kilobytes = i18n.number(attached.text.len().div_ceil(1_000) as u64);
        let size = fill(t.size_kb(), &[("n", &kilobytes)]);
        let label = fill(t.remove_text(), &[("name", &attached.name)]);
        let remove = move |_| {
            paste.remove_attached(index);
            paste.host.focus_by_id(LIST_ID);
        };
        view! {
            <li class="row">
                <span>{bdi_text(attached.name.clone())} " " <span class="muted">{size}</span></span>
                <IconButton label=label icon=IconKind::Cross on:click=remove/>
            </li>
        }
        .into_any()
    };
    let lines = move || {
        paste.attached.with(|attached| {
            let lines = attached.iter().enumerate().map(line).collect_view();
            (!attached.is_empty()).then(|| {
                view! {
                    <Muted>{t.kept_beside()}</Muted>
                    <ul>{lines}</ul>
                }
                .into_any()
            })
        })
    };
    view! { <div>{move || lines()}</div> }
}

#[component]
fn FileField(paste: PasteState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let problems = move || {
        let problem = |file: &ReadFile| {
            let problem = problem_of(file, t)?;
            Some(view! { <p>{sentence(&problem)}</p> }.into_any())
        };
        paste
            .files
            .with(|files| files.iter().filter_map(problem).collect_view())
    };
    let added = move || {
        let names = paste.files.with(|files| {
            let added = files.iter().filter(|file| file.text.is_ok());
            added.map(|file| isolate(&file.name)).collect::<Vec<_>>()
        });
        let text = fill(t.files_added(), &[("names", &i18n.list(&names))]);
        (!names.is_empty()).then(|| sentence(&text))
    };
    view! {
        <div class="row">
            <label class="button file">
                <input
                    type="file"
                    multiple=true
                    accept=FILE_TYPES
                    class="visually-hidden"
                    on:change=move |event| {
                        take_chosen(&event, paste.host, move |files| paste.on_files(files));
                    }
                />
                <span>{t.choose_file()}</span>
            </label>
            <Muted>{t.drop_file()}</Muted>
        </div>
        <p class="muted" role="status">{move || added()}</p>
        <div class="problem" role="alert">{move || problems()}</div>
    }
}

/// Why a file was not added, with its name set apart; nothing if it was.
fn problem_of(file: &ReadFile, t: &Texts) -> Option<String> {
    let problem = match file.text.as_ref().err()? {
        FileError::Workbook => t.file_is_workbook(),
        FileError::NoText => t.file_no_text(),
        FileError::Empty => t.file_empty(),
        FileError::TooLarge => t.file_too_large(),
        FileError::TooMuch => t.files_too_large(),
        FileError::Repeated => t.file_there(),
        FileError::Unreadable => t.file_unreadable(),
    };
    Some(format!("{}: {problem}", isolate(&file.name)))
}

/// How far looking the customers up is, with a button that stops it.
#[component]
pub fn LookUpProgress(paste: PasteState) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <div class="row">
            <ProgressBar label=t.looking_up() done=paste.done total=paste.total/>
            <Button on:click=move |_| paste.stop_look_up()>{t.stop()}</Button>
        </div>
    }
}

/// That looking the customers up was stopped, with a button that begins again. It takes the focus of the one that stopped.
#[component]
pub fn LookUpStopped(paste: PasteState) -> impl IntoView {
    let t = use_i18n().texts;
    let again = NodeRef::<html::Button>::new();
    use_focus_when_built(again);
    view! {
        // Of another form than the progress in its place: a button at the same place of the same form would stay, with what it did.
        <div class="stack">
            <p role="status">{t.look_up_stopped()}</p>
            <div>
                <Button node_ref=again on:click=move |_| paste.look_up()>
                    {t.look_up_again()}
                </Button>
            </div>
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
