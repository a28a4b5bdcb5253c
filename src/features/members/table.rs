//! The table of a group's customers. It can be sorted, and on a group's own page customers can be picked.

use leptos::prelude::*;

use crate::api::customers::{Customer, CustomerSort};
use crate::features::members::chunk::open_groups_of;
use crate::features::members::state::MembersState;
use crate::i18n::{fill, use_i18n};
use crate::state::picked_items::{EntityRef, has, toggle};
use crate::ui::{
    Checkbox, ColumnHeader, Day, IconButton, IconKind, InnerTable, LabelledCell, Muted,
    PanelSkeleton, SortHeader, TableRow, bdi_text,
};

/// Stands for the name of a customer who gave none.
const NO_NAME: &str = "–";

/// The customers on one page, or what stands in for them.
#[component]
pub fn MembersTable(members: MembersState) -> impl IntoView {
    let t = use_i18n().texts;
    let empty = move || match members.is_searched() {
        true => t.no_members_match(),
        false => t.no_members(),
    };
    let label = move || members.label(t.members_of());
    let busy = move || members.read.is_loading();
    move || {
        members.page.with(|page| match page {
            Some(page) if page.rows.is_empty() => {
                view! { <Muted attr:role="status">{move || empty()}</Muted> }.into_any()
            }
            Some(page) => {
                let rows = page.rows.iter().cloned().map(|customer| {
                    view! { <MemberRow members=members customer=customer/> }
                });
                let rows = rows.collect_view();
                view! {
                    <InnerTable
                        label=Signal::derive(label)
                        head=move || view! { <MemberHeads members=members/> }
                        busy=Signal::derive(busy)
                        class:members=true
                    >
                        {rows}
                    </InnerTable>
                }
                .into_any()
            }
            None if members.read.error().is_some() => ().into_any(),
            None => view! { <PanelSkeleton/> }.into_any(),
        })
    }
}

#[component]
fn MemberHeads(members: MembersState) -> impl IntoView {
    let t = use_i18n().texts;
    let head = move |name: &'static str, sort: CustomerSort| {
        view! {
            <SortHeader
                name=name
                descending=Signal::derive(move || members.direction(sort))
                on_sort=move || members.sort(sort)
            />
        }
        .into_any()
    };
    let pick = members.group.on_page.then(|| {
        view! {
            <th role="columnheader" class="cell-pick">
                <label class="select-box">
                    <input
                        type="checkbox"
                        prop:checked=move || members.is_page_picked()
                        on:change=move |_| members.pick_page()
                    />
                    <span class="select-page">{t.select_page()}</span>
                </label>
            </th>
        }
    });
    view! {
        {pick}
        {head(t.member_name(), CustomerSort::Name)}
        {head(t.member_email(), CustomerSort::Email)}
        <ColumnHeader attr:class="plain-head">{t.member_account()}</ColumnHeader>
        {head(t.member_since(), CustomerSort::CreatedAt)}
    }
}

#[component]
fn MemberRow(members: MembersState, customer: Customer) -> impl IntoView {
    let t = use_i18n().texts;
    let account = match customer.has_account {
        true => t.registered(),
        false => t.guest(),
    };
    let one = EntityRef::from(&customer);
    let name = match (customer.full_name(), customer.company()) {
        (Some(name), None) => bdi_text(name).into_any(),
        (None, Some(company)) => bdi_text(company).into_any(),
        (Some(name), Some(company)) => view! {
            {bdi_text(name)}
            " "
            <span class="muted company">{bdi_text(company)}</span>
        }
        .into_any(),
        (None, None) => view! { <span class="muted">{NO_NAME}</span> }.into_any(),
    };
    let groups_label = fill(t.groups_of(), &[("name", &one.name)]);
    let pick = members.group.on_page.then(|| {
        view! { <PickCell members=members one=one.clone()/> }
    });
    let id = one.id.clone();
    let is_picked = move || has(members.picked, &id);
    let open_groups = move |_| {
        let (services, customer) = (members.services, one.clone());
        services
            .chunks
            .run(move |owner| open_groups_of(owner, services, customer.clone()));
    };
    view! {
        <TableRow class:selected=is_picked>
            {pick}
            <LabelledCell name=t.member_name()>{name}</LabelledCell>
            <LabelledCell name=t.member_email()>
                <span class="row">
                    {bdi_text(customer.email)}
                    <IconButton
                        label=groups_label
                        icon=IconKind::Groups
                        on:click=open_groups
                    />
                </span>
            </LabelledCell>
            <LabelledCell name=t.member_account()>{account}</LabelledCell>
            <LabelledCell name=t.member_since()>
                <Day iso=customer.created_at/>
            </LabelledCell>
        </TableRow>
    }
}

#[component]
fn PickCell(members: MembersState, one: EntityRef) -> impl IntoView {
    let t = use_i18n().texts;
    let picked = members.picked;
    let label = fill(t.select_one(), &[("name", &one.name)]);
    let id = one.id.clone();
    view! {
        <td role="cell" class="cell-pick">
            <Checkbox
                label=label
                checked=Signal::derive(move || has(picked, &id))
                on_toggle=move |_: bool| toggle(picked, &one)
            />
        </td>
    }
}
