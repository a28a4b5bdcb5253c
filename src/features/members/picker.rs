//! The dialog that adds customers to groups: a search over all customers, with current members marked.

use leptos::prelude::*;

use crate::api::customers::{Customer, CustomersQuery};
use crate::api::price_lists::GroupRef;
use crate::api::{AdminApi, ApiError, Page};
use crate::domain::list_query::moves::PageStep;
use crate::features::members::group_chooser::{Choose, GroupChooser};
use crate::features::members::picked_chips::PickedChips;
use crate::i18n::{fill, isolate, use_i18n};
use crate::state::bulk_run::{BulkRun, BulkRunStatus};
use crate::state::membership::Transfer;
use crate::state::names_now::use_names_now;
use crate::state::picked_items::{EntityRef, PickedItems, has, ids_of, toggle};
use crate::state::query::{Query, QueryFailure};
use crate::state::services::AppServices;
use crate::ui::{
    Button, DialogForm, DialogHandle, DialogStatus, IconButton, IconKind, Muted, Pager, PagerState,
    SearchField, Sentence, Show,
};

/// The number of customers on one page of the results.
const PAGE_SIZE: u64 = 8;

/// Opens the dialog for one or several groups.
pub fn open_picker(services: AppServices, groups: Vec<EntityRef>) {
    services.dialogs.open(move |dialog| {
        view! { <PickerDialog services=services dialog=dialog groups=groups/> }
    });
}

#[component]
fn PickerDialog(
    services: AppServices,
    dialog: DialogHandle,
    groups: Vec<EntityRef>,
) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let group_id = match groups.as_slice() {
        [group] => group.id.clone(),
        _ => String::new(),
    };
    let number = groups.len() as u64;
    let bulk = BulkRun::new(services, groups);
    use_names_now(bulk.left);
    // The group is left until it is done, and then the dialog closes.
    let title = Memo::new(move |before: Option<&String>| {
        bulk.left.with(|left| match (left.as_slice(), before) {
            ([], Some(title)) => title.clone(),
            ([group], _) if number == 1 => {
                fill(t.add_customers_to(), &[("name", &isolate(&group.name))])
            }
            _ => i18n.count(t.add_customers_to_all(), number),
        })
    });
    let picked = PickedItems::new(Vec::new());
    let add = move || {
        bulk.begin(dialog);
        dialog.run(async move {
            let into = |group| Transfer {
                into: Some(group),
                out_of: None,
            };
            match services.carry_out_each(bulk, ids_of(picked), into).await {
                None if bulk.groups().is_empty() => dialog.finish(),
                // It was stopped.
                None => {}
                Some(unfinished) if !bulk.many => unfinished.show_in(dialog, t),
                Some(_) => {}
            }
        });
    };
    view! {
        <DialogForm
            dialog=dialog
            title=title
            submit=t.add_customers()
            dismiss=t.cancel()
            failed=t.members_not_changed()
            ready=Signal::derive(move || picked.with(|picked| !picked.is_empty()))
            on_submit=add
        >
            <CustomerSearch services=services group_id=group_id picked=picked/>
            <PickedChips picked=picked count=t.customers_picked()/>
            <DialogStatus dialog=dialog/>
            <BulkRunStatus run=bulk/>
        </DialogForm>
    }
}

/// The search over all customers.
#[derive(Clone, Copy)]
struct SearchState {
    query: RwSignal<CustomersQuery>,
    found: Query<Page<Customer>>,
    /// The group whose members are marked. Empty if there are several groups: whoever is in one of them stays there.
    group_id: StoredValue<String>,
    picked: PickedItems,
}

impl SearchState {
    fn new(group_id: String, picked: PickedItems) -> Self {
        let group_id = StoredValue::new(group_id);
        let query = RwSignal::new(CustomersQuery {
            limit: PAGE_SIZE,
            ..CustomersQuery::default()
        });
        let found = Query::new(
            move || Some(query.get()),
            move |api, query| load(api, query, group_id.get_value()),
        );
        Self {
            query,
            found,
            group_id,
            picked,
        }
    }

    fn search(self, typed: &str) {
        self.query.update(|query| {
            typed.trim().clone_into(&mut query.q);
            query.offset = 0;
        });
    }

    fn narrow_to(self, group_id: Option<String>) {
        self.query.update(|query| {
            query.group_id = group_id;
            query.offset = 0;
        });
    }

    fn pager_state(self) -> PagerState {
        let offset = self.query.with(|query| query.offset);
        self.found
            .with(|page| PagerState::of(page, offset, PAGE_SIZE))
    }

    fn go(self, step: PageStep) {
        let total = untrack(|| self.pager_state().total);
        self.query
            .update(|query| query.offset = step.offset(query.offset, PAGE_SIZE, total));
    }
}

/// Reads one page of customers whose groups say whether they are in the group with this id.
async fn load(
    api: AdminApi,
    query: CustomersQuery,
    group_id: String,
) -> Result<Page<Customer>, ApiError> {
    let mut page = api.customers(&query).await?;
    // A query for the customers of another group expands that group alone, so membership of this one is asked for.
    if query.group_id.is_some() && !group_id.is_empty() {
        let ids: Vec<String> = page.rows.iter().map(|row| row.id.clone()).collect();
        let inside = api.members_among(&group_id, &ids).await?;
        for row in &mut page.rows {
            row.groups = inside
                .contains(&row.id)
                .then(|| vec![GroupRef::to(&group_id)]);
        }
    }
    Ok(page)
}

#[component]
fn CustomerSearch(services: AppServices, group_id: String, picked: PickedItems) -> impl IntoView {
    let t = use_i18n().texts;
    let search = SearchState::new(group_id, picked);
    let found = search.found;
    let state = Memo::new(move |_| search.pager_state());
    view! {
        <SearchField
            label=t.search_customers()
            value=Signal::derive(move || search.query.with(|query| query.q.clone()))
            on_search=move |typed: String| search.search(&typed)
            in_form=true
            autofocus=true
        />
        <OtherGroupFilter services=services search=search/>
        <div class="stack">
            <QueryFailure query=found title=t.members_failed()/>
            <FoundCustomers search=search/>
            <Show when=move || { state.get().total > PAGE_SIZE }>
                <Pager
                    label=t.customers_found()
                    state=state
                    on_go=move |step| search.go(step)
                />
            </Show>
        </div>
    }
}

/// The customers on one page of the results.
#[component]
fn FoundCustomers(search: SearchState) -> impl IntoView {
    let t = use_i18n().texts;
    move || {
        search.found.with(|page| match page {
            None => ().into_any(),
            Some(page) if page.rows.is_empty() => {
                view! { <Muted attr:role="status">{t.no_customer_matches()}</Muted> }.into_any()
            }
            Some(page) => {
                let rows = page.rows.iter().cloned().map(|customer| {
                    view! { <CustomerOption search=search customer=customer/> }
                });
                let rows = rows.collect_view();
                view! {
                    <div class="pick-list" role="group" aria-label=t.customers_found()>
                        {rows}
                    </div>
                }
                .into_any()
            }
        })
    }
}

/// A customer to pick. Members are ticked and cannot be picked.
#[component]
fn CustomerOption(search: SearchState, customer: Customer) -> impl IntoView {
    let t = use_i18n().texts;
    let picked = search.picked;
    let one = EntityRef::from(&customer);
    let id = one.id.clone();
    let is_member = search.group_id.with_value(|id| customer.is_in(id));
    let name = customer.full_name().map(|name| {
        view! { <bdi class="pick-name">{name}</bdi> }
    });
    let company = customer
        .company()
        .map(|company| view! { <bdi class="muted">{company}</bdi> });
    // Guests and accounts may share an address.
    let guest = (!customer.has_account).then(|| {
        view! { <span class="chip">{t.guest()}</span> }
    });
    let mark = is_member.then(|| {
        view! { <span class="chip good">{t.already_member()}</span> }
    });
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=move || is_member || has(picked, &id)
                prop:disabled=is_member
                on:change=move |_| toggle(picked, &one)
            />
            <span class="pick-text">
                {name}
                <bdi class="muted">{customer.email}</bdi>
                {company}
            </span>
            {guest}
            {mark}
        </label>
    }
}

/// Narrows the search to the customers of another group.
#[component]
fn OtherGroupFilter(services: AppServices, search: SearchState) -> impl IntoView {
    let t = use_i18n().texts;
    let is_open = RwSignal::new(false);
    let other = PickedItems::new(Vec::new());
    let first = move || other.with(|other| other.first().cloned());
    Effect::new(move || search.narrow_to(first().map(|group| group.id)));
    let face = move || match first() {
        Some(group) => fill(t.only_from(), &[("name", &isolate(&group.name))]),
        None => t.from_any_group().to_owned(),
    };
    let clear = move |_| {
        other.set(Vec::new());
        is_open.set(false);
    };
    let chooser = move || {
        let except = search.group_id.get_value();
        view! {
            <GroupChooser services=services how=Choose::One except=except chosen=other/>
        }
    };
    view! {
        <div class="stack">
            <div class="row">
                <Button
                    attr:aria-expanded=move || is_open.get().to_string()
                    on:click=move |_| is_open.update(|open| *open = !*open)
                >
                    <span>
                        <Sentence text=Signal::derive(face)/>
                    </span>
                </Button>
                <Show when=move || first().is_some()>
                    <IconButton label=t.from_any_group() icon=IconKind::Cross on:click=clear/>
                </Show>
            </div>
            <Show when=move || is_open.get()>{chooser()}</Show>
        </div>
    }
}
