//! The list's states: rows, nothing yet, nothing found, failed; and the pager below.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::domain::list_query::PAGE_SIZES;
use crate::domain::list_query::moves::PageStep;
use crate::features::group_actions::create::new_group_button;
use crate::features::group_list::table::table;
use crate::i18n::Texts;
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::state::group_list::use_group_list;
use crate::state::preferences::use_preferences;
use crate::ui::empty_state::empty_state;
use crate::ui::{El, PagerState, button, el, nothing, pager, value_of};

/// What there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Showing {
    /// Rows, or rows to come.
    Table,
    /// The shop has no groups.
    Empty,
    /// Search and filters leave none.
    NoMatch,
    /// Nothing was ever loaded, and loading failed.
    Nothing,
}

pub fn list() -> El {
    let t = use_i18n().texts;
    let groups = use_group_list();
    let showing = Memo::new(move |before: Option<&Showing>| {
        let rows = groups.page.with(|page| page.map(|page| page.count));
        let filtered = groups.query.with(|query| query.is_filtered());
        match rows {
            Some(0) if groups.page.is_loading() => before.copied().unwrap_or(Showing::Table),
            Some(0) if filtered => Showing::NoMatch,
            Some(0) => Showing::Empty,
            None if groups.page.error().is_some() => Showing::Nothing,
            _ => Showing::Table,
        }
    });
    let body = move || match showing.get() {
        Showing::Table => el("div")
            .class("stack")
            .child(table())
            .child(footer())
            .into(),
        Showing::Empty => empty_state(t.empty_title(), t.empty_text())
            .child(new_group_button(groups))
            .into(),
        Showing::NoMatch => empty_state(t.no_match_title(), t.no_match_text())
            .child(button(t.clear_filters(), move || {
                groups.go(|query| query.cleared())
            }))
            .into(),
        Showing::Nothing => nothing(),
    };
    el("div")
        .class("stack")
        .child(groups.page.failure(t.list_failed()))
        .child_with(body)
}

fn footer() -> El {
    let t = use_i18n().texts;
    let groups = use_group_list();
    let state = Memo::new(move |_| {
        let (offset, limit) = groups
            .query
            .with(|query| (query.params.offset, query.params.limit));
        groups.page.with(|page| PagerState::of(page, offset, limit))
    });
    let on_go = move |go: PageStep| {
        let total = state.get_untracked().total;
        groups.go(|query| query.paged(go, total));
    };
    let near_next = move || {
        let total = state.get_untracked().total;
        let next = groups
            .query
            .with_untracked(|query| query.paged(PageStep::Next, total));
        groups.ahead.ask(groups.desk.session.api(), next.params);
    };
    el("div")
        .class("list-footer")
        .child(rows_per_page(groups, t))
        .child(pager(t.pagination().to_owned(), state, on_go, near_next))
}

fn rows_per_page(groups: GroupListState, t: &'static Texts) -> El {
    let preferences = use_preferences();
    let limit = move || groups.query.with(|query| query.params.limit);
    let options = PAGE_SIZES.map(|size| {
        el("option")
            .attr("value", size.to_string())
            .prop_with("selected", move || JsValue::from_bool(limit() == size))
            .text(size.to_string())
    });
    let choose = move |event: web_sys::Event| {
        let chosen = value_of(&event).parse().unwrap_or_default();
        preferences.set_limit(chosen);
        groups.go(|query| query.with_limit(chosen));
    };
    el("label")
        .class("rows-per-page")
        .child(el("span").text(t.rows_per_page()))
        .child(el("select").on("change", choose).children(options))
}
