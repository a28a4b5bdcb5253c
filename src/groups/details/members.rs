//! The customers of a group: paged and searchable, asked of the server, or taken from what came with the group.

use super::super::Groups;
use super::super::row::RowState;
use super::{panel, panel_skeleton};
use crate::admin_api::Page;
use crate::admin_api::customers::{Customer, MembersQuery};
use crate::i18n::{I18n, Texts, fill};
use crate::list_query::Go;
use crate::remote::Remote;
use crate::signal::{Callback, RwSignal, Signal, memo, memo_after};
use crate::text;
use crate::ui::{
    Content, El, PagerState, day, effect, el, inner_table, labelled, muted, nothing, pager,
    search_field, words,
};

/// Customers on one page of the panel.
const LIMIT: u64 = 10;

/// What the parts of the panel share. A handle that can be copied.
#[derive(Clone, Copy)]
struct Members {
    row: RowState,
    q: RwSignal<String>,
    offset: RwSignal<u64>,
    asked: Remote<Page<Customer>>,
    page: Signal<Option<Page<Customer>>>,
}

impl Members {
    fn new(row: RowState) -> Self {
        let groups = Groups::expect();
        let q = RwSignal::new(String::new());
        let offset = RwSignal::new(0);
        let sent_along = move || row.read(|group| group.customers.is_some());
        let query = move || MembersQuery {
            group_id: row.id.get_untracked(),
            q: q.get(),
            offset: offset.get(),
            limit: LIMIT,
        };
        let asked = Remote::new(
            move || (!sent_along()).then(|| (query(), row.version(groups))),
            |api, (query, _)| async move { api.members(&query).await },
        );
        let page = memo(move || match sent_along() {
            true => row.read(|group| Some(page_of(group.customers.as_ref()?, &query()))),
            false => asked.with(|page| page.cloned()),
        });
        Self {
            row,
            q,
            offset,
            asked,
            page,
        }
    }

    fn state(self) -> PagerState {
        self.page
            .with(|page| PagerState::of(page.as_ref(), self.offset.get(), LIMIT))
    }

    fn go(self, go: Go) {
        let total = self
            .page
            .with_untracked(|page| page.as_ref().map_or(0, |page| page.count));
        let last = total.saturating_sub(1) / LIMIT * LIMIT;
        self.offset.update(|offset| {
            *offset = match go {
                Go::First => 0,
                Go::Previous => offset.saturating_sub(LIMIT),
                Go::Next => (*offset + LIMIT).min(last),
                Go::Last => last,
            }
        });
    }

    fn search(self, typed: &str) {
        self.q.set(typed.trim().to_owned());
        self.offset.set(0);
    }

    fn is_searched(self) -> bool {
        self.q.with(|q| !q.is_empty())
    }
}

pub fn members(row: RowState) -> El {
    let t = I18n::expect().texts;
    let members = Members::new(row);
    let label = move |text: &str| fill(text, &[("name", &row.name())]);
    use_correction(members);
    let many = move || members.state().total > LIMIT || members.offset.get() > 0;
    // A panel that could be searched stays searchable while the search changes.
    let searchable = memo_after(move |before: Option<&bool>| {
        before == Some(&true) || many() || members.is_searched()
    });
    let search = move || {
        let on_search = Callback::new(move |typed: String| members.search(&typed));
        search_field(label(t.search_members), members.q.into(), on_search)
    };
    let pages = move || {
        let state = memo(move || members.state());
        pager(label(t.members_of), state, move |go| members.go(go), || {})
    };
    panel()
        .child_when(move || searchable.get(), search)
        .child(members.asked.failure(t.members_failed))
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
            members.offset.set(count.saturating_sub(1) / LIMIT * LIMIT);
        }
    });
}

fn members_table(members: Members, t: &'static Texts) -> Content {
    let asked = members.asked;
    members.page.with(|page| match page {
        Some(page) if page.rows.is_empty() => {
            let text = if members.is_searched() {
                t.no_members_match
            } else {
                t.no_members
            };
            muted(text).attr("role", "status").into()
        }
        Some(page) => {
            let columns = [
                t.member_name,
                t.member_email,
                t.member_account,
                t.member_since,
            ];
            let label = fill(t.members_of, &[("name", &members.row.name())]);
            let rows = page.rows.iter().map(|customer| member_cells(customer, t));
            inner_table(label, &columns, rows, move || asked.is_loading()).into()
        }
        None if asked.error().is_some() => nothing(),
        None => panel_skeleton().into(),
    })
}

fn member_cells(customer: &Customer, t: &'static Texts) -> Vec<El> {
    let account = if customer.has_account {
        t.registered
    } else {
        t.guest
    };
    let name = match customer.full_name() {
        Some(name) => words(name),
        None => el("span").class("muted").text("–"),
    };
    vec![
        labelled(t.member_name).child(name),
        labelled(t.member_email).child(words(&customer.email)),
        labelled(t.member_account).text(account),
        labelled(t.member_since).child_if(day(customer.created_at.as_deref())),
    ]
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
            })
            .collect();
        let ask = |q: &str, offset| {
            page_of(
                &customers,
                &MembersQuery {
                    group_id: String::new(),
                    q: q.into(),
                    offset,
                    limit: LIMIT,
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
