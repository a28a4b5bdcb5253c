//! The pager: which rows are shown, of how many, and the ways to the others.

use leptos::prelude::*;

use crate::api::Page;
use crate::domain::list_query::moves::PageStep;
use crate::i18n::fill;
use crate::i18n::use_i18n;
use crate::ui::{El, IconKind, el, icon_button};

/// What the pager says.
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
    /// The state where `limit` rows behind the first `asked` are asked for, and `page` was read last.
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
}

/// `label` names the navigation. `near_next` is told when the pointer or the focus comes to *Next*.
pub fn pager(
    label: String,
    state: impl Into<Signal<PagerState>>,
    on_go: impl Fn(PageStep) + Copy + 'static,
    near_next: impl Fn() + Copy + 'static,
) -> El {
    let state = state.into();
    let i18n = use_i18n();
    let t = i18n.texts;
    let range = move || {
        let PagerState {
            offset,
            shown,
            total,
            ..
        } = state.get();
        if shown == 0 {
            return String::new();
        }
        let from = offset + 1;
        let [from, to, total] = [from, offset + shown, total].map(|number| i18n.number(number));
        fill(
            t.range(),
            &[("from", &from), ("to", &to), ("total", &total)],
        )
    };
    // A button that is off keeps the focus, so that the keyboard does not lose its place on the last page.
    let button = move |go: PageStep, name: &'static str, icon: IconKind| {
        let off = move |state: PagerState| match go {
            PageStep::First | PageStep::Previous => state.at_start(),
            PageStep::Next | PageStep::Last => state.at_end(),
        };
        let press = move || {
            if !off(state.get_untracked()) {
                on_go(go);
            }
        };
        icon_button(name, icon, press).attr_with("aria-disabled", move || {
            off(state.get()).then(|| "true".to_owned())
        })
    };
    let next = button(PageStep::Next, t.next_page(), IconKind::ChevronEnd);
    let near = move |_: web_sys::Event| {
        if !state.get_untracked().at_end() {
            near_next();
        }
    };
    el("nav")
        .class("pager")
        .attr("aria-label", label)
        .child(el("span").class("range").text_with(range))
        .child(button(PageStep::First, t.first_page(), IconKind::First))
        .child(button(
            PageStep::Previous,
            t.previous_page(),
            IconKind::ChevronStart,
        ))
        .child(next.on("pointerenter", near).on("focus", near))
        .child(button(PageStep::Last, t.last_page(), IconKind::Last))
}
