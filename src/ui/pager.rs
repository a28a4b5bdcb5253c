//! The pager: which rows are shown, of how many, and the ways to the others.

use leptos::prelude::*;

use super::button::IconButton;
use super::icon::IconKind;
use crate::api::Page;
use crate::domain::list_query::PageStep;
use crate::i18n::{I18n, fill, use_i18n};

/// What a [`Pager`] shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PagerState {
    /// Rows before the page that is asked for.
    pub asked: u64,
    /// Rows before the page that is shown: another one while it loads, and when that failed.
    pub offset: u64,
    /// Rows on the page that is shown.
    pub shown: u64,
    /// Rows of a full page.
    pub limit: u64,
    /// Rows over all pages.
    pub total: u64,
}

impl PagerState {
    /// The state in which `limit` rows from `asked` on are asked for, and `page` was read last.
    pub fn of<T>(page: Option<&Page<T>>, asked: u64, limit: u64) -> Self {
        page.map_or_else(Self::default, |page| Self {
            asked,
            offset: page.offset,
            shown: (page.rows.len() + page.unreadable) as u64,
            limit,
            total: page.count,
        })
    }

    fn at_start(self) -> bool {
        self.asked == 0
    }

    fn at_end(self) -> bool {
        self.asked + self.limit >= self.total
    }

    /// Whether there is no page this way.
    fn is_off(self, go: PageStep) -> bool {
        match go {
            PageStep::First | PageStep::Previous => self.at_start(),
            PageStep::Next | PageStep::Last => self.at_end(),
        }
    }
}

/// The pager of a list.
#[component]
pub fn Pager(
    /// The name of the navigation.
    #[prop(into)]
    label: Signal<String>,
    #[prop(into)] state: Signal<PagerState>,
    #[prop(into)] on_go: Callback<PageStep>,
    /// Called when the pointer or the focus comes to *Next*, to fetch that page ahead.
    #[prop(optional, into)]
    on_near_next: Option<Callback<()>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let near = move || {
        let state = state.try_get_untracked();
        if let (Some(near), Some(state)) = (on_near_next, state)
            && !state.at_end()
        {
            near.try_run(());
        }
    };
    view! {
        <nav class="pager" aria-label=label>
            <span class="range">{move || range(i18n, state.get())}</span>
            <PagerButton
                go=PageStep::First
                label=t.first_page()
                icon=IconKind::First
                state=state
                on_go=on_go
            />
            <PagerButton
                go=PageStep::Previous
                label=t.previous_page()
                icon=IconKind::ChevronStart
                state=state
                on_go=on_go
            />
            <PagerButton
                go=PageStep::Next
                label=t.next_page()
                icon=IconKind::ChevronEnd
                state=state
                on_go=on_go
                on:pointerenter=move |_| near()
                on:focus=move |_| near()
            />
            <PagerButton
                go=PageStep::Last
                label=t.last_page()
                icon=IconKind::Last
                state=state
                on_go=on_go
            />
        </nav>
    }
}

/// A way to another page. It is never `disabled`, also where there is no page that way: a disabled button loses the focus, and
/// the keyboard would lose its place on the last page.
#[component]
fn PagerButton(
    go: PageStep,
    label: &'static str,
    icon: IconKind,
    state: Signal<PagerState>,
    on_go: Callback<PageStep>,
) -> impl IntoView {
    let press = move |_| {
        if state
            .try_get_untracked()
            .is_some_and(|state| !state.is_off(go))
        {
            on_go.try_run(go);
        }
    };
    view! {
        <IconButton
            label=label
            icon=icon
            attr:aria-disabled=move || state.get().is_off(go).then_some("true")
            on:click=press
        />
    }
}

/// "21–40 of 45"; nothing without rows.
fn range(i18n: I18n, state: PagerState) -> String {
    if state.shown == 0 {
        return String::new();
    }
    let (from, to) = (state.offset + 1, state.offset + state.shown);
    let [from, to, total] = [from, to, state.total].map(|number| i18n.number(number));
    fill(
        i18n.texts.range(),
        &[("from", &from), ("to", &to), ("total", &total)],
    )
}
