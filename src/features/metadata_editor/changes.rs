//! The list of changes below the editor: what saving will do.

use leptos::prelude::*;

use super::notes::explain;
use super::state::EditorState;
use crate::domain::metadata::{Change, Refusals, Row, obstacle};
use crate::domain::text::beginning;
use crate::i18n::{Texts, fill};
use crate::ui::{For, IconButton, IconKind, Muted, Show, sentence};

/// The id of the heading.
const HEADING_ID: &str = "metadata-changes";

/// A key, or a text that says it is empty.
pub fn key_name(t: &Texts, key: &str) -> impl IntoView + use<> {
    match key.is_empty() {
        true => view! { <span class="muted">{t.empty_key()}</span> }.into_any(),
        false => view! { <bdi class="json-key">{key.to_owned()}</bdi> }.into_any(),
    }
}

/// A value as JSON, or a text that says there is none.
pub fn json_value(t: &Texts, json: Option<String>) -> impl IntoView + use<> {
    match json {
        Some(json) => view! { <code dir="ltr">{shortened(&json)}</code> }.into_any(),
        None => view! { <span class="muted">{t.no_value()}</span> }.into_any(),
    }
}

/// How many changes are listed, and how many characters of each value.
const MAX_LISTED: usize = 100;
const MAX_CHARS: usize = 1_000;

/// A value, or its beginning if it is long.
pub fn shortened(json: &str) -> String {
    let shown = beginning(json, MAX_CHARS);
    match shown.len() < json.len() {
        true => format!("{shown}…"),
        false => json.to_owned(),
    }
}

/// The list with its heading, and the number of rows that are left out of it because of a problem.
#[component]
pub fn Changes(editor: EditorState) -> impl IntoView {
    let t = editor.t();
    let keys = move || -> Vec<String> {
        let key = |change: &Change| change.key.clone();
        editor.with(|draft| draft.changes().iter().take(MAX_LISTED).map(key).collect())
    };
    let more = move || {
        let count = editor
            .with(|draft| draft.changes().len())
            .saturating_sub(MAX_LISTED);
        let count_text = editor.i18n.number(count as u64);
        (count > 0).then(|| fill(t.more_changes(), &[("n", &count_text)]))
    };
    let refused = move || {
        let is_wrong = |row: &&Row| row.problem.is_some();
        let count = editor.with(|draft| draft.rows().iter().filter(is_wrong).count());
        match count {
            0 => String::new(),
            count => editor.i18n.count(t.rows_refused(), count as u64),
        }
    };
    view! {
        <section class="metadata-changes" aria-labelledby=HEADING_ID>
            <h3 id=HEADING_ID>{t.changes()}</h3>
            <Show when=move || editor.with(|draft| draft.changes().is_empty())>
                <Muted>{t.no_changes()}</Muted>
            </Show>
            <ul>
                <For
                    each=keys
                    key=String::clone
                    children=move |key| view! { <ChangeLine editor=editor key=key/> }
                />
            </ul>
            <Muted>{move || more()}</Muted>
            <p class="problem" role="status">{move || refused()}</p>
        </section>
    }
}

/// The change of one key, with a button that takes it back.
#[component]
fn ChangeLine(editor: EditorState, key: String) -> impl IntoView {
    let t = editor.t();
    let name = match key.is_empty() {
        true => t.empty_key(),
        false => &key,
    };
    let label = fill(t.take_back(), &[("key", name)]);
    let change = Memo::new({
        let key = key.clone();
        move |_| {
            editor.with(|draft| {
                let mut changes = draft.changes().iter();
                changes.find(|change| change.key == key).cloned()
            })
        }
    });
    let content = move || {
        let change = change.get();
        change.map(|change| view! { <ChangeContent editor=editor change=change/> })
    };
    let take_back = move |_| {
        editor.edit(|draft| {
            let before = draft.held(&key).cloned();
            draft.put(&key, before.as_ref());
        });
        editor.host.focus_by_id(HEADING_ID);
    };
    view! {
        <li>
            {move || content()}
            <IconButton label=label icon=IconKind::Cross on:click=take_back/>
        </li>
    }
}

#[component]
fn ChangeContent(editor: EditorState, change: Change) -> impl IntoView {
    let t = editor.t();
    let (class, text) = match (&change.before, &change.after) {
        (None, _) => ("chip good", t.change_added()),
        (_, None) => ("chip warn", t.change_removed()),
        _ => ("chip", t.change_changed()),
    };
    // A problem with a new value is shown at its row. A key that is to be removed has no row any more.
    let problem = obstacle(&change, Refusals::default()).filter(|_| change.after.is_none());
    let problem = problem
        .map(|problem| view! { <p class="problem">{sentence(&explain(editor, &problem))}</p> });
    let key = key_name(t, &change.key);
    let before = change
        .before
        .map(|json| view! { <del class="json-value">{json_value(t, Some(json))}</del> });
    let after = change
        .after
        .map(|json| view! { <ins class="json-value">{json_value(t, Some(json))}</ins> });
    view! {
        <div>
            <span class=class>{text}</span>
            " "
            {key}
            {before}
            " "
            {after}
            {problem}
        </div>
    }
}
