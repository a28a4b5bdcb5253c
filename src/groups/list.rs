//! The list's states: rows, nothing yet, nothing found, failed; and the pager below.

use leptos::prelude::*;

use super::Groups;
use super::table::Table;
use crate::i18n::I18n;
use crate::list_query::{Go, PAGE_SIZES};
use crate::preferences::Preferences;
use crate::ui::{ErrorNote, Icon, IconKind, Pager, PagerState};

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

#[component]
pub fn List() -> impl IntoView {
    let t = I18n::expect().texts;
    let groups = Groups::expect();
    let showing = Memo::new(move |_| {
        let rows = groups.page.with(|page| page.map(|page| page.count));
        let filtered = groups.query.with(|query| query.is_filtered());
        match rows {
            Some(0) if !groups.page.is_loading() && filtered => Showing::NoMatch,
            Some(0) if !groups.page.is_loading() => Showing::Empty,
            None if groups.page.error().is_some() => Showing::Nothing,
            _ => Showing::Table,
        }
    });
    let retry = Callback::new(move |()| groups.page.reload());
    let failed = move || {
        groups
            .page
            .error()
            .map(|error| view! { <ErrorNote title=t.list_failed error=error on_retry=retry /> })
    };
    let body = move || {
        match showing.get() {
        Showing::Table => view! { <Table /> <Footer /> }.into_any(),
        Showing::Empty => view! { <EmptyState title=t.empty_title text=t.empty_text /> }.into_any(),
        Showing::NoMatch => view! {
            <EmptyState title=t.no_match_title text=t.no_match_text>
                <button type="button" class="button" on:click=move |_| groups.go(|query| query.cleared())>
                    {t.clear_filters}
                </button>
            </EmptyState>
        }
        .into_any(),
        Showing::Nothing => ().into_any(),
    }
    };
    view! {
        {failed}
        {body}
    }
}

#[component]
fn EmptyState(
    title: &'static str,
    text: &'static str,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <Icon kind=IconKind::Groups />
            <h2>{title}</h2>
            <p class="muted">{text}</p>
            {children.map(|children| children())}
        </div>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let t = I18n::expect().texts;
    let groups = Groups::expect();
    let preferences = Preferences::expect();
    let state = Signal::derive(move || {
        let limit = groups.query.with(|query| query.params.limit);
        groups.page.with(|page| {
            page.map_or(PagerState::default(), |page| PagerState {
                offset: page.offset,
                shown: (page.rows.len() + page.unreadable) as u64,
                limit,
                total: page.count,
            })
        })
    });
    let on_go = Callback::new(move |go: Go| {
        let total = state.get_untracked().total;
        groups.go(|query| query.paged(go, total));
    });
    let limit = move || groups.query.with(|query| query.params.limit);
    let choose = move |event: web_sys::Event| {
        let chosen = event_target_value(&event).parse().unwrap_or_default();
        preferences.set_limit(chosen);
        groups.go(|query| query.with_limit(chosen));
    };
    let options = PAGE_SIZES.map(|size| {
        view! { <option value=size.to_string() prop:selected=move || limit() == size>{size}</option> }
    });
    view! {
        <div class="list-footer">
            <label class="rows-per-page">
                <span>{t.rows_per_page}</span>
                <select prop:value=move || limit().to_string() on:change=choose>{options.into_iter().collect_view()}</select>
            </label>
            <Pager label=t.pagination state=state on_go=on_go />
        </div>
    }
}
