//! The list of customer groups.
//!
//! `groups_page` reads the list's state from the place, asks for its page and hands the rows to the table; the parts
//! each show one thing of it and lead to the next state by a move.

pub mod bulk_bar;
pub mod columns_menu;
pub mod freshness;
pub mod job_view;
pub mod list;
pub mod row;
pub mod selection_actions;
pub mod table;
pub mod toolbar;

use leptos::prelude::*;
use leptos::task::tick;

use crate::features::group_actions::create::new_group_button;
use crate::features::group_filters::filter_chips;
use crate::features::group_list::bulk_bar::bar;
use crate::features::group_list::list::list;
use crate::features::group_list::toolbar::toolbar;
use crate::features::group_page::group_page;
use crate::features::group_page::way_back::use_way_back;
use crate::i18n::Texts;
use crate::i18n::use_i18n;
use crate::platform::root;
use crate::platform::task::spawn;
use crate::state::element_ids::NEW_GROUP_ID;
use crate::state::group_list::GroupListState;
use crate::state::location::History;
use crate::ui::{El, effect, el, focus_by_id};

/// The list, and the page of the group that is open over it.
pub fn groups_page() -> Vec<El> {
    let groups = GroupListState::new();
    provide_context(groups);
    use_correction(groups);
    use_title(groups, use_i18n().texts);
    use_way_back(groups);
    use_next_focus(groups);
    let list = el("div")
        .class("stack")
        .attr_with("hidden", move || (!groups.is_shown.get()).then(String::new))
        .children(list_page(groups));
    vec![list, group_page(groups)]
}

/// The list with its heading and tools.
pub fn list_page(groups: GroupListState) -> Vec<El> {
    let i18n = use_i18n();
    let t = i18n.texts;
    let total = move || groups.page.with(|page| page.map(|page| page.count));
    let badge = move || total().map(|total| i18n.number(total)).unwrap_or_default();
    let counted = move || {
        let settled = !groups.page.is_loading() && groups.page.error().is_none();
        let total = total().filter(|_| settled);
        total
            .map(|total| i18n.count(t.groups_counted(), total))
            .unwrap_or_default()
    };
    let heading = el("div")
        .class("page-heading")
        .child(el("h1").text(t.groups_title()))
        .child(
            el("span")
                .class("count-badge")
                .attr("aria-hidden", "true")
                .text_with(badge),
        )
        .child(
            el("p")
                .class("visually-hidden")
                .attr("role", "status")
                .attr("aria-atomic", "true")
                .text_with(counted),
        )
        .child(new_group_button(groups).attr("id", NEW_GROUP_ID));
    vec![
        heading,
        toolbar(),
        filter_chips(groups),
        list(),
        bar(groups),
    ]
}

/// Brings the focus to where [`GroupListState::focus_after_load`] wants it.
pub fn use_next_focus(groups: GroupListState) {
    effect(move || {
        groups.page.with(|_| ());
        if groups.page.is_loading() {
            return;
        }
        let Some(id) = groups.next_focus.try_update(Option::take).flatten() else {
            return;
        };
        spawn(async move {
            // The rows are put on the page after what runs here.
            tick().await;
            focus_by_id(&id);
        });
    });
}

/// The title names what is looked for, as long as the list is there.
pub fn use_title(groups: GroupListState, t: &'static Texts) {
    let set_title = move |subject: &str| {
        root::set_title(&format!("{subject}{} · {}", t.groups_title(), t.app_name()));
    };
    effect(move || {
        if !groups.is_shown.get() {
            return;
        }
        let search = groups.query.with(|query| query.params.q.clone());
        let subject = if search.is_empty() {
            String::new()
        } else {
            format!("{search} · ")
        };
        set_title(&subject);
    });
    on_cleanup(move || set_title(""));
}

/// A page past the end becomes the last one.
pub fn use_correction(groups: GroupListState) {
    effect(move || {
        let past_end = groups.page.with(|page| {
            let page = page?;
            (page.rows.is_empty() && page.offset > 0).then_some((page.offset, page.count))
        });
        if let Some((offset, count)) = past_end {
            groups.place.go(History::Replace, |query| {
                match query.params.offset == offset {
                    true => query.corrected(count).unwrap_or_else(|| query.clone()),
                    false => query.clone(),
                }
            });
        }
    });
}
