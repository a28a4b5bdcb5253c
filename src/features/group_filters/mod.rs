//! Filters: a button that offers them, and below the toolbar a chip for each that is set. A chip opens its editor.
//!
//! What is set stands in the address. A filter that is being made has a chip for as long as its editor is open.

pub mod dates;
pub mod discounts;
pub mod lists;

use leptos::prelude::*;
use leptos::task::tick;

use crate::domain::list_query::ListQuery;
use crate::i18n::fill;
use crate::i18n::use_i18n;
use crate::platform::root;
use crate::platform::task::spawn;
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::ui::{
    El, IconKind, each, el, focus, icon, icon_button, menu, menu_item, nothing, popover,
};

impl GroupListState {
    /// The filters that have a chip, in their order.
    fn filters_shown(self) -> Vec<FilterKind> {
        let shown = |kind: &FilterKind| {
            let set = self.query.with(|query| kind.is_set(&query.params));
            self.filters.popover(*kind).is_open() || set
        };
        FilterKind::ALL.into_iter().filter(shown).collect()
    }

    /// Goes where an edited filter leads, and closes its editor.
    fn apply_filter(self, kind: FilterKind, step: impl FnOnce(&ListQuery) -> ListQuery) {
        self.go(step);
        self.filters.popover(kind).close(true);
    }

    fn remove_filter(self, kind: FilterKind) {
        let shown = untrack(|| self.filters_shown());
        let others = shown.split(|other| *other == kind);
        let (mut before, mut behind) = (None, None);
        for (index, others) in others.enumerate() {
            match index {
                0 => before = others.last(),
                _ => behind = others.first(),
            }
        }
        // The chip goes, and the focus to the one beside it.
        match behind.or(before) {
            Some(beside) => self.filters.popover(*beside).focus(),
            None => focus(self.filters.button),
        }
        self.filters.popover(kind).close(false);
        self.go(|query| kind.removed(query));
    }

    fn remove_filters(self) {
        focus(self.filters.button);
        for editor in self.filters.popovers {
            editor.close(false);
        }
        self.go(ListQuery::unfiltered);
    }

    /// When a chip has gone and taken the focus along, the focus goes to the button that offers filters.
    fn catch_focus(self) {
        let button = self.filters.button;
        spawn(async move {
            tick().await;
            if root::focus_is_lost() {
                focus(button);
            }
        });
    }
}

/// The button that offers the filters.
pub fn filter_menu(groups: GroupListState) -> El {
    let t = use_i18n().texts;
    let face = el("button")
        .class("button")
        .node_ref(groups.filters.button)
        .child(icon(IconKind::Filter))
        .child(el("span").text(t.filter()));
    let label = Memo::new(move |_| t.filter().to_owned());
    menu(label, face, move || {
        let items = FilterKind::ALL
            .map(|kind| menu_item(kind.label(t), move || groups.filters.popover(kind).open()));
        items.into()
    })
}

/// The chips; nothing without a filter.
pub fn filter_chips(groups: GroupListState) -> El {
    let t = use_i18n().texts;
    let keys = move || {
        let shown = groups.filters_shown().into_iter();
        shown.map(|kind| kind.as_str().to_owned()).collect()
    };
    let view = move |key: String| {
        let kind = FilterKind::ALL
            .into_iter()
            .find(|kind| kind.as_str() == key);
        kind.map_or_else(nothing, |kind| chip(groups, kind).into())
    };
    let any = move || !groups.filters_shown().is_empty();
    el("div").class("filters").child_when(any, move || {
        let clear = el("button")
            .attr("type", "button")
            .class("button plain")
            .on_click(move || groups.remove_filters())
            .text(t.clear_all());
        let list = el("ul")
            .class("filter-list")
            .attr("aria-label", t.filters());
        el("div")
            .class("filter-row")
            .child(list.child(each(keys, view)))
            .child(clear)
    })
}

fn chip(groups: GroupListState, kind: FilterKind) -> El {
    let t = use_i18n().texts;
    let label = kind.label(t);
    let state = groups.filters.popover(kind);
    on_cleanup(move || groups.catch_focus());
    let value = move || match kind {
        FilterKind::Name | FilterKind::Id => lists::value(groups, kind),
        FilterKind::Created | FilterKind::Updated => dates::value(groups, kind),
        FilterKind::Discount => discounts::value(groups),
    };
    let face = el("button")
        .class("filter-face")
        .child(el("span").class("filter-kind").text(format!("{label}: ")))
        .child(
            el("span")
                .class("filter-value")
                .child_with(move || value().into()),
        );
    let editor = move || match kind {
        FilterKind::Name | FilterKind::Id => lists::editor(groups, kind),
        FilterKind::Created | FilterKind::Updated => dates::editor(groups, kind),
        FilterKind::Discount => discounts::editor(groups),
    };
    let remove = fill(t.remove_filter(), &[("name", label)]);
    el("li")
        .class("filter-chip")
        .child(popover(state, label, face, editor))
        .child(icon_button(remove, IconKind::Cross, move || {
            groups.remove_filter(kind);
        }))
}

/// The frame of an editor that is applied as a whole.
pub fn form(fields: El, on_submit: Callback<()>) -> El {
    let t = use_i18n().texts;
    let apply = el("button")
        .attr("type", "submit")
        .class("button primary")
        .text(t.apply());
    el("form")
        .class("filter-editor")
        .on("submit", move |event| {
            event.prevent_default();
            on_submit.run(());
        })
        .child(fields)
        .child(apply)
}

/// What is wrong with what was entered; takes no room while that is nothing.
pub fn problem(text: impl Fn() -> String + Send + 'static) -> El {
    el("p")
        .class("problem")
        .attr("role", "alert")
        .text_with(text)
}
