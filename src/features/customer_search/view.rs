//! The customers that were found, each with the way to its groups.

use leptos::prelude::*;

use super::membership_text::groups_text;
use crate::api::Page;
use crate::api::customers::{Customer, CustomersQuery};
use crate::features::members::chunk::open_groups_of;
use crate::i18n::{fill, use_i18n};
use crate::state::group_list::GroupListState;
use crate::state::picked_items::EntityRef;
use crate::state::query::Query;
use crate::ui::{Button, ButtonKind, bdi_text, sentence};

/// How many are shown at first, and how many then.
const FEW: u64 = 5;
const MANY: u64 = 50;

/// What was found, and for what.
type Found = Query<(String, Page<Customer>)>;

/// The customers that the search of the list finds; nothing while it finds none.
#[component]
pub fn CustomersFound(groups: GroupListState) -> impl IntoView {
    let i18n = use_i18n();
    let search = Memo::new(move |_| groups.query.with(|query| query.params.q.trim().to_owned()));
    // The search of which more are wanted.
    let widened = RwSignal::new(String::new());
    let limit = move || match widened.with(|widened| search.with(|search| search == widened)) {
        true => MANY,
        false => FEW,
    };
    // The rows come first.
    let is_due = move || groups.is_shown.get() && !groups.page.is_loading();
    let found = Query::while_shown(
        is_due,
        move || Some((search.get(), limit(), groups.changes.members_revision())),
        |api, (q, limit, _)| async move {
            let query = CustomersQuery {
                q: q.clone(),
                limit,
                ..CustomersQuery::default()
            };
            Ok((q, api.customers(&query).await?))
        },
    );
    let widen = move || widened.set(search.get_untracked());
    let content = move || {
        let page = found.with(|found| {
            let (q, page) = found?;
            search.with(|search| q == search).then(|| page.clone())
        });
        match page {
            Some(page) if page.rows.is_empty() => ().into_any(),
            Some(page) => view! { <Customers groups=groups page=page on_more=widen/> }.into_any(),
            None => view! { <Failure found=found/> }.into_any(),
        }
    };
    // Always there: screen readers announce it only if it exists before its text changes.
    let said = move || {
        let count = found.with(|found| found.map_or(0, |(_, page)| page.count));
        match count {
            0 => String::new(),
            count => i18n.count(i18n.texts.customers_counted(), count),
        }
    };
    view! {
        <div class="found-customers">
            <p class="visually-hidden" role="status">{move || said()}</p>
            {move || content()}
        </div>
    }
}

/// Quiet: it is the rows that were asked for.
#[component]
fn Failure(found: Found) -> impl IntoView {
    let t = use_i18n().texts;
    move || {
        let has_failed = found.error().is_some() && !found.is_loading();
        has_failed.then(|| {
            view! {
                <p class="row muted">
                    <span role="status">{t.customers_not_searched()}</span>
                    <Button kind=ButtonKind::Plain on:click=move |_| found.reload()>
                        {t.retry()}
                    </Button>
                </p>
            }
        })
    }
}

#[component]
fn Customers(
    groups: GroupListState,
    page: Page<Customer>,
    #[prop(into)] on_more: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let has_more = page.count > page.rows.len() as u64 && page.rows.len() < MANY as usize;
    let title = i18n.count(t.customers_counted(), page.count);
    let rows = page.rows.into_iter();
    let rows =
        rows.map(|customer| view! { <CustomerLine groups=groups customer=customer/> }.into_any());
    let rows = rows.collect_view();
    let more = has_more.then(|| {
        let press = move |_| {
            on_more.try_run(());
        };
        view! { <Button on:click=press>{t.show_more_customers()}</Button> }
    });
    view! {
        <section class="stack close" aria-labelledby="found-customers">
            <h2 id="found-customers">{title}</h2>
            <ul>{rows}</ul>
            {more}
        </section>
    }
}

/// A customer, and in how many groups. Pressing it shows these groups.
#[component]
fn CustomerLine(groups: GroupListState, customer: Customer) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let services = groups.services;
    let one = EntityRef::from(&customer);
    let label = fill(t.groups_of(), &[("name", &one.name)]);
    let where_in = groups_text(i18n, &customer);
    let name = customer.full_name().map(bdi_text);
    let open = move |_| {
        let customer = one.clone();
        services
            .chunks
            .run(move |owner| open_groups_of(owner, services, customer.clone()));
    };
    view! {
        <li>
            <Button kind=ButtonKind::Plain attr:aria-label=label on:click=open>
                {bdi_text(customer.email)}
            </Button>
            <span>{name}</span>
            <span class="muted">{sentence(&where_in)}</span>
        </li>
    }
}
