//! Above the table: search, order in words, opening and closing all rows, refresh.

use leptos::prelude::*;

use crate::domain::list_query::params::{Order, SortField};
use crate::features::combine::combine_button;
use crate::features::export::export_menu;
use crate::features::group_filters::filter_menu;
use crate::features::group_list::columns_menu::columns_menu;
use crate::features::group_list::freshness::freshness;
use crate::features::saved_views::views_menu;
use crate::i18n::Texts;
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::state::group_list::use_group_list;
use crate::state::location::History;
use crate::ui::{Choice, El, IconKind, el, icon, icon_button, menu, menu_group, search_field};

pub fn toolbar() -> El {
    let t = use_i18n().texts;
    let groups = use_group_list();
    let search = Memo::new(move |_| groups.query.with(|query| query.params.q.clone()));
    let on_search = Callback::new(move |text: String| {
        groups
            .place
            .go(History::Replace, |query| query.searched(&text));
    });
    let refresh = icon_button(t.refresh(), IconKind::Refresh, move || groups.refresh())
        .class_when("spinning", move || groups.page.is_loading());
    let export = el("button")
        .class("icon-button")
        .attr("aria-label", t.export())
        .attr("title", t.export())
        .child(icon(IconKind::Download));
    let end = el("div")
        .class("toolbar-end")
        .child(freshness(groups))
        .child(sort_menu(groups, t))
        .child(views_menu(groups))
        .child(columns_menu(groups))
        .child(export_menu(groups, export, false))
        .child(icon_button(t.expand_all(), IconKind::OpenRows, move || {
            groups.open_all()
        }))
        .child(icon_button(
            t.collapse_all(),
            IconKind::CloseRows,
            move || groups.go(|query| query.all_closed()),
        ))
        .child(combine_button(groups))
        .child(refresh);
    el("div")
        .class("toolbar")
        .child(
            el("div")
                .class("toolbar-start")
                .child(search_field(t.search().to_owned(), search, on_search))
                .child(filter_menu(groups)),
        )
        .child(end)
}

impl GroupListState {
    fn open_all(self) {
        let ids = self.shown_ids();
        self.go(|query| query.all_opened(&ids));
    }
}

/// The orders in words.
fn orders(t: &Texts) -> Vec<Choice<Order>> {
    let order = |field, descending, label: &str| Choice {
        value: Order { field, descending },
        label: label.to_owned(),
        lang: None,
    };
    vec![
        order(SortField::Name, false, t.sort_name_up()),
        order(SortField::Name, true, t.sort_name_down()),
        order(SortField::CreatedAt, true, t.sort_created_down()),
        order(SortField::CreatedAt, false, t.sort_created_up()),
        order(SortField::UpdatedAt, true, t.sort_updated_down()),
        order(SortField::UpdatedAt, false, t.sort_updated_up()),
    ]
}

fn sort_menu(groups: GroupListState, t: &'static Texts) -> El {
    let order = move || groups.query.with(|query| query.params.order);
    let name = move || {
        let current = orders(t).into_iter().find(|choice| choice.value == order());
        current.map_or_else(String::new, |choice| choice.label)
    };
    let label = Memo::new(move |_| format!("{}: {}", t.sort(), name()));
    let face = el("button")
        .class("button")
        .child(icon(IconKind::Sort))
        .child(el("span").text_with(move || name().to_owned()));
    menu(label, face, move || {
        let current = groups.query.with_untracked(|query| query.params.order);
        let choose = move |order| groups.go(|query| query.sorted(order));
        vec![menu_group(t.sort(), orders(t), current, choose)]
    })
}
