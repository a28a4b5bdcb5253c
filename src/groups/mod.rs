//! The list of customer groups.
//!
//! `groups_page` reads the list's state from the place, asks for its page and hands the rows to the table; the parts
//! each show one thing of it and lead to the next state by a move.

mod ahead;
mod bulk;
mod columns;
mod columns_menu;
mod counts;
mod desk;
mod details;
mod export;
mod filters;
mod freshness;
mod handle;
mod job;
mod job_view;
mod list;
mod page;
mod row;
mod selecting;
mod selection;
mod table;
mod toolbar;
mod verbs;
mod views_menu;

use leptos::prelude::*;
use leptos::task::tick;

use crate::admin_api::Page;
use crate::admin_api::customer_groups::{CustomerGroup, ListParams};
use crate::changes::Changes;
use crate::i18n::{I18n, Texts};
use crate::list_query::ListQuery;
use crate::place::{History, Place};
use crate::preferences::Preferences;
use crate::remote::Remote;
use crate::ui::{El, effect, el, focus_by_id};
use crate::web::root;
use crate::web::task::spawn;

use ahead::Ahead;
use columns::{Columns, Layout};
use counts::MemberCounts;
use desk::Desk;
use details::DiscountTies;
use filters::{Filters, filter_chips};
use job::Job;
use list::list;
use page::{group_page, use_way_back};
use selecting::bar;
use selection::Selection;
use toolbar::toolbar;
use verbs::new_group_button;
use views_menu::Views;

/// What the parts of the list share. A handle that can be copied.
#[derive(Clone, Copy)]
struct Groups {
    desk: Desk,
    place: Place,
    /// Whether the list is in view, with no group's page over it.
    is_shown: Memo<bool>,
    query: Memo<ListQuery>,
    page: Remote<Page<CustomerGroup>>,
    counts: MemberCounts,
    ties: DiscountTies,
    ahead: Ahead,
    filters: Filters,
    columns: Columns,
    views: Views,
    /// What is to be read again.
    changes: Changes,
    /// The id of the element that gets the focus when the rows have been read again.
    next_focus: RwSignal<Option<String>>,
    selection: RwSignal<Selection>,
    /// What takes many requests.
    job: Job,
}

impl Groups {
    fn new() -> Self {
        let place = Place::expect();
        let query = place.list();
        let views = Views::load();
        let columns = Columns::load();
        let beginning = beginning(query, views, columns);
        if let Some(beginning) = beginning.clone() {
            place.go(History::Replace, |_| beginning);
        }
        // Nothing is asked for on the way to where the list begins.
        let arrived = Memo::new(move |before: Option<&bool>| {
            let there = |beginning: &ListQuery| query.with(|query| query == beginning);
            before == Some(&true) || beginning.as_ref().is_none_or(there)
        });
        let params = Memo::new(move |_| query.with(|query| query.params.clone()));
        let desk = Desk::new();
        provide_context(desk);
        let changes = desk.changes;
        let ahead = Ahead::new(changes);
        let open = place.group();
        let is_shown = Memo::new(move |_| open.with(Option::is_none));
        let round = move |params: &ListParams| changes.rows_round(params.expand.customers);
        // The list is read when it is first shown, and not while a group's page is over it.
        let page = Remote::while_shown(
            move || is_shown.get(),
            move || {
                let params = arrived.get().then(|| params.get())?;
                Some((round(&params), params))
            },
            move |api, (_, params)| ahead.load(api, params),
        );
        Groups {
            desk,
            place,
            is_shown,
            query,
            page,
            counts: MemberCounts::new(changes),
            ties: DiscountTies::new(changes),
            ahead,
            filters: Filters::new(query, changes),
            columns,
            views,
            changes,
            next_focus: RwSignal::new(None),
            selection: RwSignal::default(),
            job: Job::new(),
        }
    }

    fn expect() -> Self {
        expect_context()
    }

    /// The ids of the rows, in their order.
    fn ids(self) -> Vec<String> {
        self.page.with(ids_of)
    }

    /// As [`Groups::ids`], without subscribing to changes.
    fn shown_ids(self) -> Vec<String> {
        self.page.with_untracked(ids_of)
    }

    /// Goes to another state of the list and leaves this one to the back button.
    fn go(self, step: impl FnOnce(&ListQuery) -> ListQuery) {
        self.place.go(History::Push, step);
    }

    /// Shows one group and no other.
    fn show_only(self, id: &str) {
        self.go(|query| query.cleared().with_ids([id]));
    }

    /// Once the rows have been read again, gives the focus to an element that may be there only then.
    fn focus_after_load(self, element_id: String) {
        if self.is_shown.try_get_untracked() == Some(true) {
            self.next_focus.try_set(Some(element_id));
        }
    }

    /// Asks again for everything that is shown.
    fn refresh(self) {
        self.filters.forget();
        self.desk.session.api().known_names().forget();
        self.changes.everything();
    }
}

fn ids_of(page: Option<&Page<CustomerGroup>>) -> Vec<String> {
    let rows = page.into_iter().flat_map(|page| &page.rows);
    let mut ids: Vec<String> = Vec::new();
    for group in rows {
        if !ids.contains(&group.id) {
            ids.push(group.id.clone());
        }
    }
    ids
}

/// The list, and the page of the group that is open over it.
pub fn groups_page() -> Vec<El> {
    let groups = Groups::new();
    provide_context(groups);
    use_correction(groups);
    use_title(groups, I18n::expect().texts);
    use_way_back(groups);
    use_next_focus(groups);
    let list = el("div")
        .class("stack")
        .attr_with("hidden", move || (!groups.is_shown.get()).then(String::new))
        .children(list_page(groups));
    vec![list, group_page(groups)]
}

/// The list with its heading and tools.
fn list_page(groups: Groups) -> Vec<El> {
    let i18n = I18n::expect();
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

/// The id of the button in the heading, where the focus goes when there is no better place.
const NEW_GROUP_ID: &str = "new-group";

/// Brings the focus to where [`Groups::focus_after_load`] wants it.
fn use_next_focus(groups: Groups) {
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
fn use_title(groups: Groups, t: &'static Texts) {
    let entitle = move |subject: &str| {
        root::entitle(&format!("{subject}{} · {}", t.groups_title(), t.app_name()));
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
        entitle(&subject);
    });
    on_cleanup(move || entitle(""));
}

/// Where the list begins instead of here: with the default view if the address says nothing, and with the number of rows
/// chosen last.
fn beginning(query: Memo<ListQuery>, views: Views, columns: Columns) -> Option<ListQuery> {
    let here = query.get_untracked();
    let view = views
        .default_view()
        .filter(|_| here == ListQuery::default());
    if let Some(view) = view {
        columns.set(Layout::parse(&view.columns));
        return Some(ListQuery::parse(&view.search)).filter(|beginning| *beginning != here);
    }
    // An address that says anything at all is a link, and shows what it showed where it was made.
    let remembered = Preferences::expect()
        .limit()
        .filter(|_| here == ListQuery::default());
    remembered
        .map(|limit| here.with_limit(limit))
        .filter(|beginning| *beginning != here)
}

/// A page past the end becomes the last one.
fn use_correction(groups: Groups) {
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
