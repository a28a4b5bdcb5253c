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

/// The text of an editor.
#[derive(Clone, Copy)]
struct Draft {
    i18n: I18n,
    groups: GroupListState,
    kind: FilterKind,
    /// The values of the filter as they were when the editor was opened.
    before: StoredValue<String>,
    text: RwSignal<String>,
    /// Why the text cannot be applied; empty while nothing is known against it.
    problem: RwSignal<String>,
    field: NodeRef<html::Textarea>,
}

impl Draft {
    fn new(groups: GroupListState, kind: FilterKind) -> Self {
        let query = groups.query;
        let before = query.with_untracked(|query| values(kind, &query.params).join("\n"));
        Self {
            i18n: use_i18n(),
            groups,
            kind,
            text: RwSignal::new(before.clone()),
            before: StoredValue::new(before),
            problem: RwSignal::new(String::new()),
            field: NodeRef::new(),
        }
    }

    fn apply(self) {
        let Self { groups, kind, .. } = self;
        let text = self.text.get_untracked();
        // A text that nobody has edited leaves the filter alone: the address may hold values that a text cannot express.
        if self.before.with_value(|before| *before == text) {
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
                self.problem.set(explain(&reason, self.i18n));
                focus(self.field);
            }
        }
    }

    fn on_input(self, event: &ev::Event) {
        self.text.set(event_target_value(event));
        self.problem.set(String::new());
    }

    /// Ctrl+Enter and ⌘Enter apply the text: Enter alone makes a line.
    fn on_key(self, event: &ev::KeyboardEvent) {
        let has_command = event.ctrl_key() || event.meta_key();
        if event.key() == "Enter" && has_command && !event.is_composing() {
            event.prevent_default();
            self.apply();
        }
    }

    fn is_wrong(self) -> bool {
        self.problem.with(|problem| !problem.is_empty())
    }
}

/// Edits the values.
#[component]
pub fn ListEditor(groups: GroupListState, kind: FilterKind) -> impl IntoView {
    let t = use_i18n().texts;
    let draft = Draft::new(groups, kind);
    let hint = match kind {
        FilterKind::Id => t.ids_hint(),
        _ => t.names_hint(),
    };
    view! {
        <EditorForm on_apply=move |()| draft.apply()>
            <label class="field">
                <span>{hint}</span>
                <textarea
                    rows="5"
                    spellcheck="false"
                    autocapitalize="off"
                    node_ref=draft.field
                    aria-invalid=move || draft.is_wrong().to_string()
                    aria-describedby=move || draft.is_wrong().then_some(PROBLEM_ID)
                    prop:value=draft.text
                    on:input=move |event| draft.on_input(&event)
                    on:keydown=move |event| draft.on_key(&event)
                ></textarea>
            </label>
            <Problem text=draft.problem/>
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
