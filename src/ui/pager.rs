//! The pager: which rows are shown, of how many, and the ways to the others.

use leptos::prelude::*;

use super::icon::{Icon, IconKind};
use crate::i18n::{I18n, fill};
use crate::list_query::Go;

/// What the pager says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PagerState {
    /// Rows before this page.
    pub offset: u64,
    /// Rows on this page.
    pub shown: u64,
    /// Rows of a full page.
    pub limit: u64,
    /// Rows over all pages.
    pub total: u64,
}

impl PagerState {
    fn at_start(self) -> bool {
        self.offset == 0
    }

    fn at_end(self) -> bool {
        self.offset + self.shown >= self.total
    }
}

/// `label` names the navigation.
#[component]
pub fn Pager(
    #[prop(into)] label: String,
    #[prop(into)] state: Signal<PagerState>,
    on_go: Callback<Go>,
) -> impl IntoView {
    let i18n = I18n::expect();
    let t = i18n.texts;
    let range = move || {
        let PagerState {
            offset,
            shown,
            total,
            ..
        } = state.get();
        let from = if shown == 0 { 0 } else { offset + 1 };
        let [from, to, total] = [from, offset + shown, total].map(|number| i18n.number(number));
        fill(t.range, &[("from", &from), ("to", &to), ("total", &total)])
    };
    // A button that is off keeps the focus, so that the keyboard does not lose its place on the last page.
    let button = move |go: Go, name: &'static str, icon: IconKind| {
        let off = move || match go {
            Go::First | Go::Previous => state.get().at_start(),
            Go::Next | Go::Last => state.get().at_end(),
        };
        view! {
            <button type="button" class="icon-button" aria-label=name title=name
                aria-disabled=move || off().then_some("true")
                on:click=move |_| if !off() { on_go.run(go) }>
                <Icon kind=icon />
            </button>
        }
    };
    view! {
        <nav class="pager" aria-label=label>
            <span class="range">{range}</span>
            {button(Go::First, t.first_page, IconKind::First)}
            {button(Go::Previous, t.previous_page, IconKind::ChevronStart)}
            {button(Go::Next, t.next_page, IconKind::ChevronEnd)}
            {button(Go::Last, t.last_page, IconKind::Last)}
        </nav>
    }
}
