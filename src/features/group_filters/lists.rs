//! Filters by exact names and by ids. Each is edited as a text with one value on each line.

use leptos::prelude::*;
use leptos::{ev, html};

use super::form::{EditorForm, NOT_SET, PROBLEM_ID, Problem};
use super::state::apply_filter;
use crate::domain::list_query::params::ListParams;
use crate::domain::list_query::pasted::{NotAList, pasted_ids, pasted_names};
use crate::i18n::{I18n, fill, use_i18n};
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::ui::{bdi_text, focus};

fn values(kind: FilterKind, params: &ListParams) -> &[String] {
    match kind {
        FilterKind::Id => &params.ids,
        _ => &params.names,
    }
}

/// The first value, and how many more there are.
#[component]
pub fn ListValue(groups: GroupListState, kind: FilterKind) -> impl IntoView {
    let i18n = use_i18n();
    let value = move || {
        groups.query.with(|query| {
            let values = values(kind, &query.params);
            let Some(first) = values.first() else {
                return NOT_SET.into_any();
            };
            let more = match values.len() {
                0 | 1 => String::new(),
                length => format!(" +{}", i18n.number(length as u64 - 1)),
            };
            (bdi_text(first.clone()), more).into_any()
        })
    };
    view! { <span>{move || value()}</span> }
}

/// Edits the values. Control and Enter apply them as the button does.
#[component]
pub fn ListEditor(groups: GroupListState, kind: FilterKind) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let before = groups
        .query
        .with_untracked(|query| values(kind, &query.params).join("\n"));
    let text = RwSignal::new(before.clone());
    let problem = RwSignal::new(String::new());
    let field = NodeRef::<html::Textarea>::new();
    let apply = Callback::new(move |()| {
        let text = text.get_untracked();
        // A text that nobody has edited leaves the filter alone: the address may hold values that a text cannot express.
        if text == before {
            return apply_filter(groups, kind, Clone::clone);
        }
        let read = match kind {
            FilterKind::Id => pasted_ids(&text),
            _ => pasted_names(&text),
        };
        match read {
            Ok(values) => apply_filter(groups, kind, |query| match kind {
                FilterKind::Id => query.with_ids(values),
                _ => query.with_names(values),
            }),
            Err(reason) => {
                problem.set(explain(&reason, i18n));
                focus(field);
            }
        }
    });
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() && (event.ctrl_key() || event.meta_key())
        {
            event.prevent_default();
            apply.run(());
        }
    };
    let on_input = move |event: ev::Event| {
        text.set(event_target_value(&event));
        problem.set(String::new());
    };
    let is_wrong = move || problem.with(|problem| !problem.is_empty());
    let hint = match kind {
        FilterKind::Id => t.ids_hint(),
        _ => t.names_hint(),
    };
    view! {
        <EditorForm on_apply=apply>
            <label class="field">
                <span>{hint}</span>
                <textarea
                    rows="5"
                    spellcheck="false"
                    autocapitalize="off"
                    node_ref=field
                    aria-invalid=move || is_wrong().to_string()
                    aria-describedby=move || is_wrong().then_some(PROBLEM_ID)
                    prop:value=text
                    on:input=on_input
                    on:keydown=on_key
                ></textarea>
            </label>
            <Problem text=problem/>
        </EditorForm>
    }
}

fn explain(reason: &NotAList, i18n: I18n) -> String {
    let t = i18n.texts;
    match reason {
        NotAList::NoId(text) => fill(t.not_an_id(), &[("text", text)]),
        NotAList::TooLong { fit, of } => {
            let [fit, of] = [fit, of].map(|number| i18n.number(*number as u64));
            fill(t.names_too_long(), &[("fit", &fit), ("of", &of)])
        }
        NotAList::TooMany(max) => fill(t.too_many_values(), &[("n", &i18n.number(*max as u64))]),
    }
}
