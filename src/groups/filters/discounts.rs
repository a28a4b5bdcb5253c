//! The filter by a condition of a discount, which is found by the discount's code.

use futures::FutureExt;
use futures::future::{LocalBoxFuture, ready};
use leptos::prelude::*;

use super::{Groups, Kind};
use crate::admin_api::discounts::{Discount, GroupCondition, Operator};
use crate::admin_api::{AdminApi, ApiError, Page};
use crate::changes::Changes;
use crate::i18n::{I18n, Texts};
use crate::list_query::ListQuery;
use crate::remote::Remote;
use crate::ui::{El, FOCUS_FIRST, IconKind, el, icon, muted, nothing, search_field, spoken};

type Discounts = Page<Discount>;
type Answer = LocalBoxFuture<'static, Result<Discounts, ApiError>>;

// Boxed, so that this exists once for chip and editor.
fn ask(api: AdminApi, q: String, wanted: Option<String>) -> Answer {
    async move { api.group_discounts(&q, wanted.as_deref()).await }.boxed_local()
}

/// The discount whose condition is filtered by. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct ChosenDiscount {
    /// What the last one was chosen from, so that it is not asked for.
    chosen_from: RwSignal<Option<Discounts>>,
    looked_up: Remote<Discounts>,
}

impl ChosenDiscount {
    pub fn new(query: Memo<ListQuery>, changes: Changes) -> Self {
        let chosen_from = RwSignal::new(None::<Discounts>);
        let condition = move || query.with(|query| query.params.discount_condition_id.clone());
        let looked_up = Remote::new(
            move || condition().map(|id| (id, changes.round())),
            move |api, (id, _)| {
                let known = chosen_from.try_get_untracked().flatten();
                match known.filter(|known| find(known, &id).is_some()) {
                    Some(known) => ready(Ok(known)).boxed_local(),
                    None => ask(api, String::new(), Some(id)),
                }
            },
        );
        Self {
            chosen_from,
            looked_up,
        }
    }

    pub fn forget(self) {
        self.chosen_from.set(None);
    }
}

fn find<'a>(discounts: &'a Discounts, id: &str) -> Option<(&'a Discount, &'a GroupCondition)> {
    let mut discounts = discounts.rows.iter();
    discounts.find_map(|discount| Some((discount, discount.condition(id)?)))
}

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
pub fn value(groups: Groups) -> El {
    let t = I18n::expect().texts;
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

pub fn editor(groups: Groups) -> El {
    let t = I18n::expect().texts;
    let search = RwSignal::new(String::new());
    let found = Remote::new(
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

fn results(groups: Groups, page: &Discounts, t: &'static Texts) -> El {
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
    groups: Groups,
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
        groups.apply_filter(Kind::Discount, |query| {
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
