//! Filters: a button that offers them, and below the toolbar a chip for each that is set. A chip opens its editor.
//!
//! What is set stands in the address. A filter that is being made has a chip for as long as its editor is open.

mod dates;
mod discounts;
mod lists;

use leptos::prelude::*;
use leptos::task::tick;

use self::discounts::ChosenDiscount;
use super::Groups;
use crate::admin_api::customer_groups::{DateRange, ListParams};
use crate::changes::Changes;
use crate::i18n::{I18n, Texts, fill};
use crate::list_query::ListQuery;
use crate::ui::{
    El, ElRef, IconKind, Popover, each, el, focus, icon, icon_button, menu, menu_item, nothing,
    popover,
};
use crate::web::root;
use crate::web::task::spawn;

/// What can be filtered by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Name,
    Id,
    Created,
    Updated,
    Discount,
}

impl Kind {
    const ALL: [Self; 5] = [
        Self::Name,
        Self::Id,
        Self::Created,
        Self::Updated,
        Self::Discount,
    ];

    /// A name for the program.
    fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Id => "id",
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Discount => "discount",
        }
    }

    fn label(self, t: &Texts) -> &'static str {
        match self {
            Self::Name => t.column_name(),
            Self::Id => t.column_id(),
            Self::Created => t.column_created(),
            Self::Updated => t.column_updated(),
            Self::Discount => t.filter_discount(),
        }
    }

    fn is_set(self, params: &ListParams) -> bool {
        match self {
            Self::Name => !params.names.is_empty(),
            Self::Id => !params.ids.is_empty(),
            Self::Created => !params.created_at.is_empty(),
            Self::Updated => !params.updated_at.is_empty(),
            Self::Discount => params.discount_condition_id.is_some(),
        }
    }

    fn removed(self, query: &ListQuery) -> ListQuery {
        match self {
            Self::Name => query.with_names([]),
            Self::Id => query.with_ids([]),
            Self::Created => query.with_created_at(DateRange::default()),
            Self::Updated => query.with_updated_at(DateRange::default()),
            Self::Discount => query.with_discount_condition(None),
        }
    }
}

/// The filters of the list. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Filters {
    popovers: [Popover; Kind::ALL.len()],
    button: ElRef,
    discount: ChosenDiscount,
}

impl Filters {
    pub fn new(query: Memo<ListQuery>, changes: Changes) -> Self {
        Self {
            popovers: Kind::ALL.map(|_| Popover::default()),
            button: ElRef::new(),
            discount: ChosenDiscount::new(query, changes),
        }
    }

    /// Forgets what was read for chips.
    pub fn forget(self) {
        self.discount.forget();
    }

    fn popover(self, kind: Kind) -> Popover {
        let [name, id, created, updated, discount] = self.popovers;
        match kind {
            Kind::Name => name,
            Kind::Id => id,
            Kind::Created => created,
            Kind::Updated => updated,
            Kind::Discount => discount,
        }
    }
}

impl Groups {
    /// The filters that have a chip, in their order.
    fn filters_shown(self) -> Vec<Kind> {
        let shown = |kind: &Kind| {
            let set = self.query.with(|query| kind.is_set(&query.params));
            self.filters.popover(*kind).is_open() || set
        };
        Kind::ALL.into_iter().filter(shown).collect()
    }

    /// Goes where an edited filter leads, and closes its editor.
    fn apply_filter(self, kind: Kind, step: impl FnOnce(&ListQuery) -> ListQuery) {
        self.go(step);
        self.filters.popover(kind).close(true);
    }

    fn remove_filter(self, kind: Kind) {
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
pub fn filter_menu(groups: Groups) -> El {
    let t = I18n::expect().texts;
    let face = el("button")
        .class("button")
        .node_ref(groups.filters.button)
        .child(icon(IconKind::Filter))
        .child(el("span").text(t.filter()));
    let label = Memo::new(move |_| t.filter().to_owned());
    menu(label, face, move || {
        let items = Kind::ALL
            .map(|kind| menu_item(kind.label(t), move || groups.filters.popover(kind).open()));
        items.into()
    })
}

/// The chips; nothing without a filter.
pub fn filter_chips(groups: Groups) -> El {
    let t = I18n::expect().texts;
    let keys = move || {
        let shown = groups.filters_shown().into_iter();
        shown.map(|kind| kind.as_str().to_owned()).collect()
    };
    let view = move |key: String| {
        let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == key);
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

fn chip(groups: Groups, kind: Kind) -> El {
    let t = I18n::expect().texts;
    let label = kind.label(t);
    let state = groups.filters.popover(kind);
    on_cleanup(move || groups.catch_focus());
    let value = move || match kind {
        Kind::Name | Kind::Id => lists::value(groups, kind),
        Kind::Created | Kind::Updated => dates::value(groups, kind),
        Kind::Discount => discounts::value(groups),
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
        Kind::Name | Kind::Id => lists::editor(groups, kind),
        Kind::Created | Kind::Updated => dates::editor(groups, kind),
        Kind::Discount => discounts::editor(groups),
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
fn form(fields: El, on_submit: Callback<()>) -> El {
    let t = I18n::expect().texts;
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
fn problem(text: impl Fn() -> String + Send + 'static) -> El {
    el("p")
        .class("problem")
        .attr("role", "alert")
        .text_with(text)
}
