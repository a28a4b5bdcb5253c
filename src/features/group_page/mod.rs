//! One group as a page of its own over the list, which stays as it was.

pub mod way_back;

use leptos::prelude::*;

use crate::api::{ApiError, Page};
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::row_menu;
use crate::features::group_detail::details;
use crate::i18n::Texts;
use crate::i18n::use_i18n;
use crate::platform::root;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::location::Location;
use crate::state::query::Query;
use crate::ui::empty_state::empty_state;
use crate::ui::panel::panel_skeleton;
use crate::ui::{
    Content, El, IconKind, copy_button, day, effect, el, icon, icon_button, nothing, with, words,
};

/// The id of the page's heading, which takes the focus when the page comes up.
pub const HEADING: &str = "group-name";

/// The page of the group that the address opens; nothing while it opens none.
pub fn group_page(groups: GroupListState) -> El {
    let open = groups.place.group();
    let id = Memo::new(move |_| open.get().map(|open| open.id));
    el("div").child_with(move || match id.get() {
        Some(id) => page(groups, id).into(),
        None => nothing(),
    })
}

pub fn page(groups: GroupListState, id: String) -> El {
    let t = use_i18n().texts;
    let asked = id.clone();
    let read = Query::new(
        move || Some((asked.clone(), groups.changes.rows_revision(false))),
        |api, (id, _)| async move {
            let expand = Expand {
                price_lists: true,
                customers: false,
            };
            api.customer_group(&id, expand).await.map(Page::of_one)
        },
    );
    let handle = GroupState::of_page(groups, id, read);
    use_title(handle, t);
    let is_gone = Memo::new(move |_| matches!(read.error(), Some(ApiError::NotFound { .. })));
    let is_known = Memo::new(move |_| handle.group.with(Option::is_some));
    let body = move || match (is_gone.get(), is_known.get()) {
        (true, _) => not_here(groups, t).into(),
        (false, true) => group_view(groups, handle).into(),
        (false, false) if read.error().is_some() => nothing(),
        (false, false) => panel_skeleton().into(),
    };
    let failure = move || match is_gone.get() {
        true => nothing(),
        false => read.failure(t.group_failed()),
    };
    let refresh = icon_button(t.refresh(), IconKind::Refresh, move || groups.refresh())
        .class_when("spinning", move || read.is_loading());
    let trail = el("div")
        .class("group-trail")
        .child(
            link_to_list(groups, "back-link")
                .child(icon(IconKind::ChevronStart))
                .child(el("span").text(t.groups_title())),
        )
        .child(refresh);
    el("div")
        .class("stack")
        .child(trail)
        // A page has a heading also while there is no group to name.
        .child_when(
            move || is_gone.get() || !is_known.get(),
            move || el("h1").class("visually-hidden").text(t.groups_title()),
        )
        .child(with(failure))
        .child_with(body)
}

/// A link to the list as it was left.
pub fn link_to_list(groups: GroupListState, class: &'static str) -> El {
    let href = move || groups.query.with(|query| Location::href(query, None));
    el("a")
        .class(class)
        .attr("data-noscroll", "")
        .attr_with("href", move || Some(href()))
}

pub fn use_title(handle: GroupState, t: &'static Texts) {
    effect(move || {
        let known = handle.group.with(Option::is_some);
        let subject = if known {
            handle.name()
        } else {
            t.groups_title().to_owned()
        };
        root::set_title(&format!("{subject} · {}", t.app_name()));
    });
}

pub fn not_here(groups: GroupListState, t: &'static Texts) -> El {
    let back = link_to_list(groups, "button").text(t.back_to_list());
    empty_state(t.group_gone_title(), t.group_gone_text())
        .attr("role", "alert")
        .child(back)
}

pub fn group_view(groups: GroupListState, handle: GroupState) -> El {
    let name = el("h1")
        .attr("id", HEADING)
        .attr("tabindex", "-1")
        .child_with(move || words(handle.name()).into());
    let heading = el("div")
        .class("page-heading")
        .child(name)
        .child(row_menu(groups, handle));
    el("div")
        .class("stack")
        .child(heading)
        .child(facts(groups, handle))
        .child(
            el("div")
                .class("card group-card")
                .attr("id", "group-details")
                .child(details(handle)),
        )
}

/// What is known of the group itself, as pairs.
pub fn facts(groups: GroupListState, handle: GroupState) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let id = handle.id.get_untracked();
    let copied = id.clone();
    let count = Query::new(
        move || Some(handle.version(groups)),
        move |api, (id, round)| groups.counts.load(api, id, round),
    );
    let customers = move || match count.error() {
        Some(_) => icon_button(t.count_failed(), IconKind::Warning, move || count.reload()).into(),
        None => match handle.id.with_untracked(|id| groups.counts.known(id)) {
            Some(number) => Content::text(&i18n.number(number)),
            None => el("span").class("skeleton short").into(),
        },
    };
    let date = move |iso: Option<String>| match day(iso.as_deref()) {
        Some(day) => day.into(),
        None => nothing(),
    };
    let created = move || date(handle.read(|group| group.created_at.clone()));
    let updated = move || date(handle.read(|group| group.updated_at.clone()));
    let fact = |name: &'static str, value: El| el("div").child(el("dt").text(name)).child(value);
    let id = el("dd")
        .class("row")
        .child(el("code").text(id))
        .child(copy_button(t.copy_id(), move || copied.clone()));
    el("dl")
        .class("facts")
        .child(fact(t.column_customers(), el("dd").child_with(customers)))
        .child(fact(t.column_created(), el("dd").child_with(created)))
        .child(fact(t.column_updated(), el("dd").child_with(updated)))
        .child(fact(t.column_id(), id))
}
