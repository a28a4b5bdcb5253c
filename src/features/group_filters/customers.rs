//! The filter by a customer: the groups that the customer is in.

use futures::FutureExt;
use leptos::prelude::*;

use super::chosen_customer::ChosenCustomer;
use super::form::NOT_SET;
use super::search_editor::{Choice, Choices, SearchEditor};
use super::state::apply_filter;
use crate::api::Page;
use crate::api::customers::{Customer, CustomersQuery};
use crate::i18n::use_i18n;
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::state::query::Query;
use crate::ui::bdi_text;

/// The number of customers to choose from.
const MAX_FOUND: u64 = 8;

/// The customer's email address; the id until it is known.
#[component]
pub fn CustomerValue(groups: GroupListState) -> impl IntoView {
    let looked_up = expect_context::<ChosenCustomer>().looked_up;
    let value = move || {
        let id = groups.query.with(|query| query.params.customer_id.clone());
        let Some(id) = id else {
            return NOT_SET.into_any();
        };
        let known = looked_up.with(|known| {
            let mut known = known?.iter();
            known.find(|known| known.id == id).cloned()
        });
        match known {
            Some(customer) => bdi_text(shown_name(&customer)).into_any(),
            None => view! { <code>{id}</code> }.into_any(),
        }
    };
    view! { <span>{move || value()}</span> }
}

/// What a customer is called by: the email address, or else the company or name.
fn shown_name(customer: &Customer) -> String {
    let names = [
        Some(customer.email.clone()),
        customer.company(),
        customer.full_name(),
        Some(customer.id.clone()),
    ];
    let mut names = names.into_iter().flatten();
    names.find(|name| !name.is_empty()).unwrap_or_default()
}

/// Searches customers. Choosing one applies it.
#[component]
pub fn CustomerEditor(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let search = RwSignal::new(String::new());
    let found = Query::new(
        move || Some((search.get(), groups.changes.refresh_revision())),
        |api, (q, _)| {
            let query = CustomersQuery {
                q,
                limit: MAX_FOUND,
                ..CustomersQuery::default()
            };
            async move { api.customers(&query).await }.boxed_local()
        },
    );
    let results = move |page| view! { <Results groups=groups page=page/> }.into_any();
    view! {
        <SearchEditor
            label=t.search_customers()
            search=search
            found=found
            failed=t.members_failed()
            results=results
        />
    }
}

/// The customers that were found.
#[component]
fn Results(groups: GroupListState, page: Page<Customer>) -> impl IntoView {
    let t = use_i18n().texts;
    let has_more = page.count > page.rows.len() as u64;
    let choices = page
        .rows
        .into_iter()
        .map(|customer| view! { <CustomerChoice groups=groups customer=customer/> }.into_any());
    view! {
        <Choices
            choices=choices.collect()
            none=t.no_customer_matches()
            more=has_more.then_some(t.more_customers())
        />
    }
}

/// A button that filters by one customer.
#[component]
fn CustomerChoice(groups: GroupListState, customer: Customer) -> impl IntoView {
    let id = customer.id.clone();
    let is_chosen = groups
        .query
        .with_untracked(|query| query.params.customer_id.as_ref() == Some(&id));
    let chosen = expect_context::<ChosenCustomer>();
    let name = shown_name(&customer);
    let others = [customer.full_name(), customer.company()];
    let others: Vec<String> = others
        .into_iter()
        .flatten()
        .filter(|it| *it != name)
        .collect();
    let choose = move |()| {
        chosen.set(customer.clone());
        apply_filter(groups, FilterKind::Customer, |query| {
            query.with_customer(Some(&id))
        });
    };
    let others = others
        .into_iter()
        .map(|other| view! { <bdi class="muted effect">{other}</bdi> }.into_any());
    view! {
        <Choice is_chosen=is_chosen on_choose=choose>
            {bdi_text(name)}
            " "
            {others.collect_view()}
        </Choice>
    }
}
