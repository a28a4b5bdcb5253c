//! The customers of a group: paged and searchable, asked of the server, or taken from what came with the group.

use leptos::prelude::*;

use super::PanelSkeleton;
use crate::admin_api::Page;
use crate::admin_api::customer_groups::CustomerGroup;
use crate::admin_api::customers::{Customer, MembersQuery};
use crate::i18n::{I18n, fill};
use crate::list_query::Go;
use crate::remote::Remote;
use crate::text;
use crate::ui::{Day, ErrorNote, Pager, PagerState, SearchField};

/// Customers on one page of the panel.
const LIMIT: u64 = 10;

#[component]
pub fn Members(
    id: String,
    name: Signal<String>,
    record: Memo<Option<CustomerGroup>>,
) -> impl IntoView {
    let t = I18n::expect().texts;
    let q = RwSignal::new(String::new());
    let offset = RwSignal::new(0_u64);
    let sent_along = Memo::new(move |_| {
        record.with(|group| {
            group
                .as_ref()
                .is_some_and(|group| group.customers.is_some())
        })
    });
    let query = Memo::new(move |_| MembersQuery {
        group_id: id.clone(),
        q: q.get(),
        offset: offset.get(),
        limit: LIMIT,
    });
    let asked = Remote::new(
        move || (!sent_along.get()).then(|| query.get()),
        |api, query| async move { api.members(&query).await },
    );
    let page = Memo::new(move |_| match sent_along.get() {
        true => record.with(|group| {
            let customers = group.as_ref()?.customers.as_ref()?;
            Some(query.with(|query| page_of(customers, query)))
        }),
        false => asked.with(|page| page.cloned()),
    });

    let search = Callback::new(move |typed: String| {
        q.set(typed.trim().to_owned());
        offset.set(0);
    });
    let state = Signal::derive(move || {
        page.with(|page| {
            page.as_ref()
                .map_or(PagerState::default(), |page| PagerState {
                    offset: page.offset,
                    shown: (page.rows.len() + page.unreadable) as u64,
                    limit: LIMIT,
                    total: page.count,
                })
        })
    });
    let go = Callback::new(move |go: Go| {
        let total = state.get_untracked().total;
        let last = total.saturating_sub(1) / LIMIT * LIMIT;
        offset.update(|offset| {
            *offset = match go {
                Go::First => 0,
                Go::Previous => offset.saturating_sub(LIMIT),
                Go::Next => (*offset + LIMIT).min(last),
                Go::Last => last,
            }
        });
    });
    let retry = Callback::new(move |()| asked.reload());
    let failed = move || {
        asked
            .error()
            .map(|error| view! { <ErrorNote title=t.members_failed error=error on_retry=retry /> })
    };
    let label = move |text: &str| fill(text, &[("name", &name.get())]);
    let many = Memo::new(move |_| state.get().total > LIMIT);
    let searchable = Memo::new(move |_| many.get() || q.with(|q| !q.is_empty()));
    let rows = move || {
        page.with(|page| match page {
            Some(page) if page.rows.is_empty() => {
                let text = if q.with(String::is_empty) { t.no_members } else { t.no_members_match };
                view! { <p class="muted" role="status">{text}</p> }.into_any()
            }
            Some(page) => {
                let rows = page.rows.iter().cloned().map(|customer| view! { <MemberRow customer=customer /> });
                view! {
                    <table class="inner" aria-label=label(t.members_of) aria-busy=move || asked.is_loading().to_string()>
                        <thead>
                            <tr>
                                <th scope="col">{t.member_name}</th>
                                <th scope="col">{t.member_email}</th>
                                <th scope="col">{t.member_account}</th>
                                <th scope="col">{t.member_since}</th>
                            </tr>
                        </thead>
                        <tbody class:stale=move || asked.is_loading()>{rows.collect_view()}</tbody>
                    </table>
                }
                .into_any()
            }
            None if asked.error().is_some() => ().into_any(),
            None => view! { <PanelSkeleton /> }.into_any(),
        })
    };
    view! {
        <Show when=move || searchable.get()>
            <SearchField label=label(t.search_members) value=q on_search=search />
        </Show>
        {failed}
        {rows}
        <Show when=move || many.get()>
            <Pager label=label(t.members_of) state=state on_go=go />
        </Show>
    }
}

#[component]
fn MemberRow(customer: Customer) -> impl IntoView {
    let t = I18n::expect().texts;
    let account = if customer.has_account {
        t.registered
    } else {
        t.guest
    };
    let full_name = customer.full_name();
    view! {
        <tr>
            <td data-label=t.member_name>
                {match full_name {
                    Some(name) => view! { <bdi>{name}</bdi> }.into_any(),
                    None => view! { <span class="muted">"–"</span> }.into_any(),
                }}
            </td>
            <td data-label=t.member_email><bdi>{customer.email}</bdi></td>
            <td data-label=t.member_account>{account}</td>
            <td data-label=t.member_since><Day iso=customer.created_at /></td>
        </tr>
    }
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
