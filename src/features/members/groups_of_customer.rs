//! The dialog that shows all groups a customer is in with what they bring, and changes them.

use std::collections::HashSet;

use leptos::prelude::*;

use crate::api::ApiError;
use crate::api::price_lists::GroupRef;
use crate::features::members::customer_terms::CustomerTerms;
use crate::features::members::group_chooser::{Choose, GroupChooser};
use crate::features::members::picked_chips::PickedChips;
use crate::i18n::{fill, isolate, use_i18n};
use crate::state::bulk_run::{BulkRun, BulkRunStatus};
use crate::state::membership::Transfer;
use crate::state::picked_items::{EntityRef, PickedItems};
use crate::state::query::{Query, QueryFailure};
use crate::state::services::AppServices;
use crate::ui::{DialogForm, DialogHandle, PanelSkeleton};

/// Opens the dialog for a customer.
pub fn open_groups_of(services: AppServices, customer: EntityRef) {
    services.dialogs.open(move |dialog| {
        view! { <GroupsOfDialog services=services dialog=dialog customer=customer/> }
    });
}

/// The groups of a customer as they are and as they are to be.
#[derive(Clone, Copy)]
struct GroupsOfState {
    services: AppServices,
    dialog: DialogHandle,
    customer_id: StoredValue<String>,
    /// The groups as the server has them, once they are known.
    before: RwSignal<Option<Vec<EntityRef>>>,
    /// The groups as they are to be.
    after: PickedItems,
    bulk: BulkRun,
}

#[component]
fn GroupsOfDialog(
    services: AppServices,
    dialog: DialogHandle,
    customer: EntityRef,
) -> impl IntoView {
    let t = use_i18n().texts;
    let title = fill(t.groups_of(), &[("name", &isolate(&customer.name))]);
    let state = GroupsOfState {
        services,
        dialog,
        customer_id: StoredValue::new(customer.id),
        before: RwSignal::new(None),
        after: PickedItems::new(Vec::new()),
        bulk: BulkRun::new(services, Vec::new()),
    };
    let read = state.read();
    Effect::new(move || dialog.set_unsaved(state.is_changed()));
    let is_known = Memo::new(move |_| state.before.with(Option::is_some));
    let content = move || match is_known.get() {
        true => view! { <GroupsChoice state=state/> }.into_any(),
        false if read.error().is_some() => ().into_any(),
        false => view! { <PanelSkeleton/> }.into_any(),
    };
    view! {
        <DialogForm
            dialog=dialog
            title=title
            submit=t.save()
            dismiss=t.cancel()
            failed=t.members_not_changed()
            ready=Signal::derive(move || state.is_changed())
            on_submit=move || dialog.run(state.save())
        >
            <div class="stack">
                <QueryFailure query=read title=t.groups_of_failed()/>
                {move || content()}
            </div>
        </DialogForm>
    }
}

#[component]
fn GroupsChoice(state: GroupsOfState) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <div class="stack">
            <PickedChips picked=state.after count=t.groups_counted()/>
            <GroupChooser
                services=state.services
                how=Choose::Several
                chosen=state.after
                autofocus=true
            />
            <CustomerTerms services=state.services groups=state.after/>
            <BulkRunStatus run=state.bulk/>
        </div>
    }
}

impl GroupsOfState {
    /// Begins to read the groups. What was chosen stays when they are read again after signing in.
    fn read(self) -> Query<Vec<GroupRef>> {
        let read = Query::new(
            move || Some(self.customer_id.get_value()),
            |api, id| async move {
                let mut customers = api.customers_meant(&id).await?;
                let customer = customers
                    .pop()
                    .ok_or(ApiError::NotFound { message: None })?;
                Ok(customer.groups.unwrap_or_default())
            },
        );
        Effect::new(move || {
            let groups = read.with(|groups| groups.map(|groups| entity_refs(groups)));
            let is_first = self.before.with_untracked(Option::is_none);
            if let Some(groups) = groups.filter(|_| is_first) {
                self.after.set(groups.clone());
                self.before.set(Some(groups));
            }
        });
        read
    }

    fn is_changed(self) -> bool {
        let after = self.after.get();
        self.before.with(|before| {
            let is_same = |before: &Vec<EntityRef>| {
                before.len() == after.len() && before.iter().all(|group| after.contains(group))
            };
            before.as_ref().is_some_and(|before| !is_same(before))
        })
    }

    /// Brings the customer into the groups that were added and out of those that were taken away.
    async fn save(self) {
        let (before, after) = (self.before.get_untracked(), self.after.get_untracked());
        let before = before.unwrap_or_default();
        let added = after.iter().filter(|group| !is_among(&before, group));
        let removed = before.iter().filter(|group| !is_among(&after, group));
        let changed = added.chain(removed).cloned().collect();
        self.bulk.left.set(changed);
        self.bulk.begin(self.dialog);
        let customers = vec![self.customer_id.get_value()];
        let transfer = |group: EntityRef| match is_among(&after, &group) {
            true => Transfer {
                into: Some(group),
                out_of: None,
            },
            false => Transfer {
                into: None,
                out_of: Some(group),
            },
        };
        let error = self
            .services
            .carry_out_each(self.bulk, customers, transfer)
            .await;
        let remaining = self.bulk.groups();
        if error.is_none() && remaining.is_empty() {
            return self.dialog.finish();
        }
        // The groups that could be changed are as they were chosen, the others as they were before.
        let mut current = after;
        current.retain(|group| !is_among(&remaining, group));
        let unchanged = before.into_iter();
        current.extend(unchanged.filter(|group| is_among(&remaining, group)));
        self.before.try_set(Some(current));
    }
}

fn is_among(groups: &[EntityRef], one: &EntityRef) -> bool {
    groups.iter().any(|group| group.id == one.id)
}

/// Each group once, in order.
fn entity_refs(groups: &[GroupRef]) -> Vec<EntityRef> {
    let mut seen = HashSet::new();
    let groups = groups.iter().filter(|group| seen.insert(&group.id));
    groups
        .map(|group| EntityRef {
            id: group.id.clone(),
            name: group.name.clone(),
        })
        .collect()
}
