//! What is made of a list before it is carried out: a sentence, and the lines of each kind.

use leptos::prelude::*;

use crate::features::paste_members::classify::Verdict;
use crate::features::paste_members::report::{download_report, verdict_text};
use crate::features::paste_members::shared::SharedChoice;
use crate::features::paste_members::state::PasteState;
use crate::i18n::{fill, isolate, use_i18n};
use crate::ui::{Button, For, Muted, bdi_text, sentence};

/// The number of lines of one kind that are listed; the report has all.
const MAX_LISTED: usize = 100;
/// The number of characters of a line that are shown.
const MAX_CHARS: usize = 120;

/// The list sorted out.
#[component]
pub fn SortedList(paste: PasteState) -> impl IntoView {
    view! {
        <div class="stack">
            <Summary paste=paste/>
            <SharedChoice paste=paste/>
            <VerdictList paste=paste/>
        </div>
    }
}

/// How many customers are to be added or removed, which is read out.
#[component]
fn Summary(paste: PasteState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let counted = move || {
        let text = match paste.adds.get() {
            true => t.due_to_add(),
            false => t.due_to_remove(),
        };
        i18n.count(text, paste.due())
    };
    // The list has changed whenever its lines have.
    let heading = move || {
        paste.lines.track();
        let heading = paste.list.with_value(|list| list.heading.clone())?;
        let heading = isolate(&cut(&heading));
        let text = fill(t.heading_passed_over(), &[("text", &heading)]);
        Some(view! { <Muted>{sentence(&text)}</Muted> })
    };
    view! {
        <div>
            <p role="status">
                <strong>{move || counted()}</strong>
            </p>
            {move || heading()}
        </div>
    }
}

/// Each kind of line that the list has, to be opened.
#[component]
fn VerdictList(paste: PasteState) -> impl IntoView {
    let t = use_i18n().texts;
    let verdicts = move || {
        let all = Verdict::ALL.into_iter();
        all.filter(|verdict| paste.count_of(*verdict) > 0)
            .collect::<Vec<_>>()
    };
    view! {
        <div class="stack">
            <div class="verdicts">
                <For each=verdicts key=|verdict| *verdict as usize let:verdict>
                    <VerdictLines paste=paste verdict=verdict/>
                </For>
            </div>
            <div>
                <Button on:click=move |_| download_report(paste, t)>
                    {t.download_report()}
                </Button>
            </div>
        </div>
    }
}

/// The lines of one kind.
#[component]
fn VerdictLines(paste: PasteState, verdict: Verdict) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let name = move || verdict_text(t, verdict, paste.adds.get());
    let number = move || i18n.number(paste.count_of(verdict) as u64);
    let items = move || {
        let texts = paste.written(verdict, MAX_LISTED).into_iter();
        texts
            .map(|text| view! { <li>{bdi_text(cut(&text))}</li> }.into_any())
            .collect_view()
    };
    let more = move || {
        let more = paste.count_of(verdict).saturating_sub(MAX_LISTED);
        (more > 0).then(|| {
            let text = i18n.count(t.more_in_report(), more as u64);
            view! { <Muted>{text}</Muted> }
        })
    };
    view! {
        <details>
            <summary>
                <span>{move || name()}</span>
                " "
                <span class="count-badge">{move || number()}</span>
            </summary>
            <ul tabindex="0" aria-label=move || name()>
                {move || items()}
            </ul>
            {move || more()}
        </details>
    }
}

fn cut(text: &str) -> String {
    text.chars().take(MAX_CHARS).collect()
}
