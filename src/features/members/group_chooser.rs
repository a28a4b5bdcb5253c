//! Choosing groups out of many: a search, and the groups that fit it.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::{ListParams, Order, SortField};
use crate::i18n::use_i18n;
use crate::state::picked_items::{EntityRef, PickedItems, has, toggle};
use crate::state::query::Query;
use crate::ui::{El, el, muted, nothing, search_in_form, words};

/// How many groups are offered at once.
const OFFERED: u64 = 6;

/// How groups are chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Choose {
    /// One; its name tells the choice from others on the page.
    One(&'static str),
    Several,
}

/// `but` is the group that is not offered.
pub fn group_chooser(how: Choose, but: String, chosen: PickedItems, autofocus: bool) -> El {
    let t = use_i18n().texts;
    let q = RwSignal::new(String::new());
    let found = Query::new(
        move || Some(q.get()),
        |api, q| async move {
            let params = ListParams {
                q,
                order: Order {
                    field: SortField::Name,
                    descending: false,
                },
                limit: OFFERED + 1,
                ..ListQuery::default().params
            };
            api.customer_groups(&params).await
        },
    );
    let offered = move || {
        found.with(|page| match page {
            None => nothing(),
            Some(page) => {
                let others = page.rows.iter().filter(|group| group.id != but);
                let mut options: Vec<El> = others
                    .take(OFFERED as usize)
                    .map(|group| option(how, &group.id, &group.name, chosen))
                    .collect();
                if options.is_empty() {
                    options.push(muted(t.no_match_title()));
                }
                el("div").class("pick-list").children(options).into()
            }
        })
    };
    let on_search = Callback::new(move |typed: String| q.set(typed.trim().to_owned()));
    let role = match how {
        Choose::One(_) => "radiogroup",
        Choose::Several => "group",
    };
    el("div")
        .class("chooser")
        .attr("role", role)
        .attr("aria-label", t.choose_group())
        .child(search_in_form(
            t.search().to_owned(),
            q,
            on_search,
            autofocus,
        ))
        .child(found.failure(t.list_failed()))
        .child_with(offered)
}

fn option(how: Choose, id: &str, name: &str, chosen: PickedItems) -> El {
    let group = EntityRef {
        id: id.to_owned(),
        name: name.to_owned(),
    };
    let id = id.to_owned();
    let input = match how {
        Choose::One(field) => el("input").attr("type", "radio").attr("name", field),
        Choose::Several => el("input").attr("type", "checkbox"),
    };
    let input = input
        .prop_with("checked", move || JsValue::from_bool(has(chosen, &id)))
        .on("change", move |_| match how {
            Choose::One(_) => chosen.set(vec![group.clone()]),
            Choose::Several => toggle(chosen, &group),
        });
    el("label").class("check").child(input).child(words(name))
}
