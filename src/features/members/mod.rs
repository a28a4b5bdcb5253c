//! The customers of a group: paged and searchable, asked of the server, or taken from what came with the group.

pub mod group_chooser;
pub mod groups_of_customer;
pub mod member_tools;
pub mod picker;
pub mod transfer;

use leptos::prelude::*;

use crate::api::Page;
use crate::api::customers::{Customer, CustomerSort, MembersQuery};
use crate::domain::list_query::moves::PageStep;
use crate::domain::text;
use crate::features::members::groups_of_customer::open_groups_of;
use crate::features::members::member_tools::member_tools;
use crate::i18n::use_i18n;
use crate::i18n::{Texts, fill};
use crate::state::group_list::use_group_list;
use crate::state::group_row::GroupState;
use crate::state::picked_items::{EntityRef, PickedItems, has, toggle};
use crate::state::query::Query;
use crate::state::services::AppServices;
use crate::state::services::use_services;
use crate::ui::panel::{panel, panel_skeleton};
use crate::ui::{
    Content, El, IconKind, PagerState, checkbox, column, day, effect, el, icon_button, inner_table,
    labelled, muted, nothing, pager, search_field, sort_column, words,
};

/// Customers on one page of a row's panel, and of a group's own page.
const LIMITS: [u64; 2] = [10, 20];

/// What the parts of the panel share. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Members {
    pub group: GroupState,
    query: RwSignal<MembersQuery>,
    asked: Query<Page<Customer>>,
    page: Memo<Option<Page<Customer>>>,
    /// The customers to do something with; on a group's own page.
    picked: PickedItems,
    desk: AppServices,
}

impl Members {
    fn new(group: GroupState) -> Self {
        let [in_row, on_page] = LIMITS;
        let query = RwSignal::new(MembersQuery {
            group_id: group.id.get_untracked(),
            q: String::new(),
            sort: CustomerSort::default(),
            descending: false,
            offset: 0,
            limit: if group.on_page { on_page } else { in_row },
        });
        let sent_along = move || group.read(|group| group.customers.is_some());
        let groups = use_group_list();
        let asked = Query::while_shown(
            move || group.is_shown(groups),
            move || (!sent_along()).then(|| (query.get(), group.version(groups))),
            |api, (query, _)| api.members(&query),
        );
        let page = Memo::new(move |_| match sent_along() {
            true => group.read(|group| Some(page_of(group.customers.as_ref()?, &query.get()))),
            false => asked.with(|page| page.cloned()),
        });
        Self {
            group,
            query,
            asked,
            page,
            picked: PickedItems::new(Vec::new()),
            desk: use_services(),
        }
    }

    fn state(self) -> PagerState {
        let (offset, limit) = self.query.with(|query| (query.offset, query.limit));
        self.page
            .with(|page| PagerState::of(page.as_ref(), offset, limit))
    }

    fn go(self, go: PageStep) {
        let total = self
            .page
            .with_untracked(|page| page.as_ref().map_or(0, |page| page.count));
        self.query
            .update(|query| query.offset = go.offset(query.offset, query.limit, total));
    }

    fn search(self, typed: &str) {
        self.query.update(|query| {
            typed.trim().clone_into(&mut query.q);
            query.offset = 0;
        });
    }

    /// Sorts by a field, or turns the order around. Names begin with A, dates with the newest.
    fn sort(self, sort: CustomerSort) {
        self.query.update(|query| {
            query.descending = match query.sort == sort {
                true => !query.descending,
                false => sort == CustomerSort::CreatedAt,
            };
            query.sort = sort;
            query.offset = 0;
        });
    }

    /// Whether the table is sorted downwards by a field; nothing if it is sorted by another.
    fn direction(self, sort: CustomerSort) -> Option<bool> {
        self.query
            .with(|query| (query.sort == sort).then_some(query.descending))
    }

    /// The customers on the page, as they are picked.
    fn on_page(self) -> Vec<EntityRef> {
        let named = |page: &Option<Page<Customer>>| {
            let rows = page.iter().flat_map(|page| &page.rows);
            rows.map(EntityRef::from).collect()
        };
        self.page.with(named)
    }

    fn is_page_picked(self) -> bool {
        let page = self.on_page();
        !page.is_empty() && page.iter().all(|one| has(self.picked, &one.id))
    }

    /// Picks all customers on the page, or puts them back if they all are picked.
    fn pick_page(self) {
        let (page, all) = untrack(|| (self.on_page(), self.is_page_picked()));
        for one in page {
            if untrack(|| has(self.picked, &one.id)) == all {
                toggle(self.picked, &one);
            }
        }
    }

    fn is_searched(self) -> bool {
        self.query.with(|query| !query.q.is_empty())
    }

    fn label(self, text: &str) -> String {
        fill(text, &[("name", &self.group.name())])
    }
}

pub fn members(group: GroupState) -> El {
    let t = use_i18n().texts;
    let members = Members::new(group);
    use_correction(members);
    let many = move || {
        let PagerState {
            asked,
            limit,
            total,
            ..
        } = members.state();
        total > limit || asked > 0
    };
    // A panel that could be searched stays searchable while the search changes.
    let searchable = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || many() || members.is_searched()
    });
    let search = move || {
        let q = Memo::new(move |_| members.query.with(|query| query.q.clone()));
        let on_search = Callback::new(move |typed: String| members.search(&typed));
        search_field(members.label(t.search_members()), q, on_search)
    };
    let pages = move || {
        let state = Memo::new(move |_| members.state());
        let label = members.label(t.members_of());
        pager(label, state, move |go| members.go(go), || {})
    };
    let head = el("div")
        .class("panel-head")
        .child_when(move || searchable.get(), search);
    let (head, bar) = if group.on_page {
        let (buttons, bar) = member_tools(group, members.picked);
        (head.child(buttons), Some(bar))
    } else {
        (head, None)
    };
    panel()
        .child(head)
        .child_if(bar)
        .child(members.asked.failure(t.members_failed()))
        .child_with(move || members_table(members, t))
        .child_when(many, pages)
}

/// A page past the end becomes the last one.
fn use_correction(members: Members) {
    effect(move || {
        let past_end = members.page.with(|page| {
            let page = page.as_ref()?;
            (page.rows.is_empty() && page.offset > 0).then_some(page.count)
        });
        if let Some(count) = past_end {
            members
                .query
                .update(|query| query.offset = PageStep::Last.offset(0, query.limit, count));
        }
    });
}

fn members_table(members: Members, t: &'static Texts) -> Content {
    let asked = members.asked;
    members.page.with(|page| match page {
        Some(page) if page.rows.is_empty() => {
            let text = if members.is_searched() {
                t.no_members_match()
            } else {
                t.no_members()
            };
            muted(text).attr("role", "status").into()
        }
        Some(page) => {
            let rows = page
                .rows
                .iter()
                .map(|customer| member_cells(members, customer, t));
            inner_table(
                members.label(t.members_of()),
                heads(members, t),
                rows,
                move || asked.is_loading(),
            )
            .into()
        }
        None if asked.error().is_some() => nothing(),
        None => panel_skeleton().into(),
    })
}

/// The heads of the table; on a group's own page those that sort.
fn heads(members: Members, t: &'static Texts) -> Vec<El> {
    let head = |name: &'static str, sort: CustomerSort| match members.group.on_page {
        true => sort_column(
            name,
            move || members.direction(sort),
            move || members.sort(sort),
        ),
        false => column(name),
    };
    let mut heads = vec![
        head(t.member_name(), CustomerSort::Name),
        head(t.member_email(), CustomerSort::Email),
        column(t.member_account()),
        head(t.member_since(), CustomerSort::CreatedAt),
    ];
    if members.group.on_page {
        let all = checkbox(
            t.select_page().to_owned(),
            move || members.is_page_picked(),
            move || members.pick_page(),
        );
        heads.insert(
            0,
            el("th")
                .attr("role", "columnheader")
                .class("cell-pick")
                .child(all),
        );
    }
    heads
}

fn member_cells(members: Members, customer: &Customer, t: &'static Texts) -> Vec<El> {
    let account = if customer.has_account {
        t.registered()
    } else {
        t.guest()
    };
    let name = match customer.full_name() {
        Some(name) => words(name),
        None => el("span").class("muted").text("–"),
    };
    let named = EntityRef::from(customer);
    let label = fill(t.groups_of(), &[("name", &named.name)]);
    let groups_of = icon_button(label, IconKind::GroupListState, move || {
        open_groups_of(members.desk, named.clone());
    });
    let email = el("span")
        .class("row")
        .child(words(&customer.email))
        .child(groups_of);
    let mut cells = vec![
        labelled(t.member_name()).child(name),
        labelled(t.member_email()).child(email),
        labelled(t.member_account()).text(account),
        labelled(t.member_since()).child_if(day(customer.created_at.as_deref())),
    ];
    if members.group.on_page {
        let picked = members.picked;
        let one = EntityRef::from(customer);
        let id = one.id.clone();
        let label = fill(t.select_one(), &[("name", &one.name)]);
        let pick = checkbox(
            label,
            move || has(picked, &id),
            move || toggle(picked, &one),
        );
        let cell = el("td").attr("role", "cell").class("cell-pick").child(pick);
        cells.insert(0, cell);
    }
    cells
}

/// The page that a query asks for, of customers that are all here.
fn page_of(customers: &[Customer], query: &MembersQuery) -> Page<Customer> {
    let fits = |customer: &&Customer| {
        let name = customer.full_name().unwrap_or_default();
        query.q.is_empty()
            || text::contains(&customer.email, &query.q)
            || text::contains(&name, &query.q)
    };
    let found: Vec<&Customer> = customers.iter().filter(fits).collect();
    let (start, length) = (query.offset as usize, query.limit as usize);
    Page {
        rows: found
            .iter()
            .skip(start)
            .take(length)
            .map(|customer| (*customer).clone())
            .collect(),
        count: found.len() as u64,
        offset: query.offset,
        limit: query.limit,
        unreadable: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customers_that_came_along_are_searched_and_paged_here() {
        let customers: Vec<Customer> = (0..25)
            .map(|number| Customer {
                id: format!("cus_{number}"),
                email: format!("c{number}@example.com"),
                first_name: Some("Ada".into()),
                last_name: (number % 2 == 0).then(|| "Even".into()),
                has_account: false,
                created_at: None,
                groups: None,
            })
            .collect();
        let ask = |q: &str, offset| {
            page_of(
                &customers,
                &MembersQuery {
                    group_id: String::new(),
                    q: q.into(),
                    sort: CustomerSort::default(),
                    descending: false,
                    offset,
                    limit: 10,
                },
            )
        };
        assert_eq!((ask("", 20).rows.len(), ask("", 20).count), (5, 25));
        assert_eq!(ask("ada even", 10).count, 13);
        assert_eq!(
            ask("C24@", 0)
                .rows
                .first()
                .map(|customer| customer.id.as_str()),
            Some("cus_24")
        );
        assert_eq!(ask("nobody", 0).count, 0);
    }
}
