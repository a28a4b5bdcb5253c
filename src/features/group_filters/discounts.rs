//! The filter by a condition of a discount, which is found by the discount's code.

use leptos::prelude::*;

use crate::api::Page;
use crate::api::discounts::{Discount, GroupCondition, Operator};
use crate::features::group_filters::GroupListState;
use crate::i18n::Texts;
use crate::i18n::use_i18n;
use crate::state::filters::{Discounts, FilterKind, ask, find};
use crate::state::query::Query;
use crate::ui::{El, FOCUS_FIRST, IconKind, el, icon, muted, nothing, search_field, spoken};

fn in_words(condition: &GroupCondition, t: &Texts) -> &'static str {
    match condition.operator {
        Operator::In => t.only_these_groups(),
        Operator::NotIn => t.all_but_these_groups(),
    }
}

fn code(discount: &Discount) -> El {
    el("bdi").child(el("code").text(discount.code.clone()))
}

/// The code with what the condition means; the id while that is not known.
pub fn value(groups: GroupListState) -> El {
    let t = use_i18n().texts;
    let id = groups
        .query
        .with(|query| query.params.discount_condition_id.clone());
    let Some(id) = id else {
        return el("span").text("…");
    };
    let looked_up = groups.filters.discount.looked_up;
    looked_up.with(|known| match known.and_then(|known| find(known, &id)) {
        Some((discount, condition)) => el("span")
            .child(code(discount))
            .text(", ")
            .text(in_words(condition, t)),
        None => el("span").child(el("code").text(id.clone())),
    })
}

pub fn editor(groups: GroupListState) -> El {
    let t = use_i18n().texts;
    let search = RwSignal::new(String::new());
    let found = Query::new(
        move || Some((search.get(), groups.changes.round())),
        |api, (q, _)| ask(api, q, None),
    );
    let on_search = Callback::new(move |text: String| search.set(text));
    let results = move || {
        found.with(|page| match page {
            Some(page) => results(groups, page, t).into(),
            None if found.error().is_some() => nothing(),
            None => el("div")
                .class("panel-skeleton")
                .child(spoken(t.loading()))
                .child(el("span").class("skeleton").attr("aria-hidden", "true"))
                .into(),
        })
    };
    el("div")
        .class("filter-editor stack")
        .attr(FOCUS_FIRST, "")
        .child(search_field(
            t.search_discounts().to_owned(),
            search,
            on_search,
        ))
        .child(found.failure(t.discounts_failed()))
        .child(
            el("div")
                .class("filter-results")
                .state("aria-busy", move || found.is_loading())
                .child_with(results),
        )
}

fn results(groups: GroupListState, page: &Discounts, t: &'static Texts) -> El {
    let chosen = groups
        .query
        .with_untracked(|query| query.params.discount_condition_id.clone());
    let lines = page.rows.iter().flat_map(|discount| {
        let conditions = discount.group_conditions.iter();
        conditions.map(|condition| {
            let pressed = chosen.as_ref() == Some(&condition.id);
            el("li").child(choice(groups, page, discount, condition, pressed, t))
        })
    });
    let list = match page.rows.is_empty() {
        true => muted(t.no_conditions()),
        false => el("ul").children(lines),
    };
    let more = (page.offset < page.count).then(|| muted(t.more_discounts()));
    el("div").class("stack").child(list).child_if(more)
}

fn choice(
    groups: GroupListState,
    page: &Discounts,
    discount: &Discount,
    condition: &GroupCondition,
    pressed: bool,
    t: &'static Texts,
) -> El {
    let id = condition.id.clone();
    let origin = Page {
        rows: vec![discount.clone()],
        ..*page
    };
    let choose = move || {
        let chosen_from = groups.filters.discount.chosen_from;
        chosen_from.set(Some(origin.clone()));
        groups.apply_filter(FilterKind::Discount, |query| {
            query.with_discount_condition(Some(&id))
        });
    };
    let disabled = discount
        .is_disabled
        .then(|| el("span").class("chip draft").text(t.discount_disabled()));
    let mark = el("span").class(if pressed { "menu-mark on" } else { "menu-mark" });
    el("button")
        .attr("type", "button")
        .class("menu-item")
        .attr("aria-pressed", pressed.to_string())
        .on_click(choose)
        .child(mark.child(icon(IconKind::Check)))
        .child(
            el("span")
                .child(code(discount))
                .text(" ")
                .child_if(disabled)
                .child(
                    el("span")
                        .class("muted effect")
                        .text(in_words(condition, t)),
                ),
        )
}
