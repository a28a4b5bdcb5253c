//! Filters by exact names and by ids: each a list in a text.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::KeyboardEvent;

use crate::domain::list_query::params::ListParams;
use crate::domain::list_query::pasted::{NotAList, pasted_ids, pasted_names};
use crate::features::group_filters::{GroupListState, form, problem};
use crate::i18n::use_i18n;
use crate::i18n::{I18n, fill};
use crate::state::filters::FilterKind;
use crate::ui::{El, FOCUS_FIRST, el, value_of, words};

fn values(kind: FilterKind, params: &ListParams) -> &[String] {
    match kind {
        FilterKind::Id => &params.ids,
        _ => &params.names,
    }
}

/// The first value, and how many more there are.
pub fn value(groups: GroupListState, kind: FilterKind) -> El {
    let i18n = use_i18n();
    groups.query.with(|query| {
        let values = values(kind, &query.params);
        let Some(first) = values.first() else {
            return el("span").text("…");
        };
        let more = match values.len() {
            0 | 1 => String::new(),
            length => format!(" +{}", i18n.number(length as u64 - 1)),
        };
        el("span").child(words(first.clone())).text(more)
    })
}

pub fn editor(groups: GroupListState, kind: FilterKind) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let before = groups
        .query
        .with_untracked(|query| values(kind, &query.params).join("\n"));
    let text = RwSignal::new(before.clone());
    let wrong = RwSignal::new(String::new());
    let apply = Callback::new(move |()| {
        let text = text.get_untracked();
        // What nobody changed stays as the address has it, even where a text cannot say it.
        if text == before {
            return groups.apply_filter(kind, Clone::clone);
        }
        let read = match kind {
            FilterKind::Id => pasted_ids(&text),
            _ => pasted_names(&text),
        };
        match read {
            Ok(values) => groups.apply_filter(kind, |query| match kind {
                FilterKind::Id => query.with_ids(values),
                _ => query.with_names(values),
            }),
            Err(reason) => wrong.set(explain(&reason, i18n)),
        }
    });
    let on_key = move |event: web_sys::Event| {
        let key = event.dyn_ref::<KeyboardEvent>();
        if key.is_some_and(|key| key.key() == "Enter" && (key.ctrl_key() || key.meta_key())) {
            event.prevent_default();
            apply.run(());
        }
    };
    let area = el("textarea")
        .attr("rows", "5")
        .attr("spellcheck", "false")
        .attr("autocapitalize", "off")
        .attr("dir", "auto")
        .prop_with("value", move || JsValue::from_str(&text.get()))
        .state("aria-invalid", move || {
            wrong.with(|wrong| !wrong.is_empty())
        })
        .on("input", move |event| {
            text.set(value_of(&event));
            wrong.set(String::new());
        })
        .on("keydown", on_key);
    let hint = match kind {
        FilterKind::Id => t.ids_hint(),
        _ => t.names_hint(),
    };
    let label = el("label").class("field").child(el("span").text(hint));
    let fields = el("div")
        .class("stack")
        .child(label.child(area))
        .child(problem(move || wrong.get()));
    form(fields, apply).attr(FOCUS_FIRST, "")
}

fn explain(reason: &NotAList, i18n: I18n) -> String {
    let t = i18n.texts;
    match reason {
        NotAList::NoId(text) => fill(t.not_an_id(), &[("text", text)]),
        NotAList::TooMany(most) => fill(t.too_many_values(), &[("n", &i18n.number(*most as u64))]),
    }
}
