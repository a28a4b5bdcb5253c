//! The dialog that shows all groups a customer is in, and changes them.

use leptos::prelude::*;

use crate::api::ApiError;
use crate::api::price_lists::GroupRef;
use crate::features::members::group_chooser::{Choose, group_chooser};
use crate::features::members::picker::chosen;
use crate::i18n::{fill, isolate};
use crate::state::bulk_run::BulkRun;
use crate::state::membership::Transfer;
use crate::state::picked_items::{EntityRef, PickedItems};
use crate::state::query::Query;
use crate::state::services::AppServices;
use crate::ui::panel::panel_skeleton;
use crate::ui::{Content, Dialog, DialogOptions, El, dialog_form, effect, el, nothing};

/// What the parts of the dialog share. A handle that can be copied.
#[derive(Clone, Copy)]
struct GroupsOf {
    desk: AppServices,
    dialog: Dialog,
    customer: RwSignal<EntityRef>,
    /// The groups as the server has them, once they are known.
    before: RwSignal<Option<Vec<EntityRef>>>,
    /// The groups as they are to be.
    after: PickedItems,
    bulk: BulkRun,
}

/// Opens the dialog for a customer.
pub fn open_groups_of(desk: AppServices, customer: EntityRef) {
    let t = desk.i18n.texts;
    let title = fill(t.groups_of(), &[("name", &isolate(&customer.name))]);
    desk.dialogs.open(move |dialog| {
        let groups_of = GroupsOf {
            desk,
            dialog,
            customer: RwSignal::new(customer.clone()),
            before: RwSignal::new(None),
            after: RwSignal::new(Vec::new()),
            bulk: BulkRun::new(desk, Vec::new()),
        };
        let look = DialogOptions {
            title: title.clone(),
            submit: t.save(),
            dismiss: t.cancel(),
            failed: t.members_not_changed(),
            danger: false,
            ready: Box::new(move || groups_of.is_changed()),
        };
        dialog_form(dialog, look, vec![groups_of.view()], move || {
            dialog.run(groups_of.save());
        })
    });
}

impl GroupsOf {
    fn is_changed(self) -> bool {
        let after = self.after.get();
        self.before.with(|before| {
            let same = |before: &Vec<EntityRef>| {
                before.len() == after.len() && before.iter().all(|group| after.contains(group))
            };
            before.as_ref().is_some_and(|before| !same(before))
        })
    }

    fn view(self) -> El {
        let i18n = self.desk.i18n;
        let t = i18n.texts;
        let id = self.customer.with_untracked(|customer| customer.id.clone());
        let read = Query::new(
            move || Some(id.clone()),
            |api, id| async move {
                let mut customers = api.customers_meant(&id).await?;
                let customer = customers
                    .pop()
                    .ok_or(ApiError::NotFound { message: None })?;
                Ok(customer.groups.unwrap_or_default())
            },
        );
        effect(move || {
            let groups = read.with(|groups| groups.map(|groups| named(groups)));
            // What was chosen stays when it is read again after signing in.
            let is_first = self.before.with_untracked(Option::is_none);
            if let Some(groups) = groups.filter(|_| is_first) {
                self.after.set(groups.clone());
                self.before.set(Some(groups));
            }
        });
        effect(move || self.dialog.set_unsaved(self.is_changed()));
        let is_known = Memo::new(move |_| self.before.with(Option::is_some));
        let body = move || -> Content {
            match is_known.get() {
                true => el("div")
                    .class("stack")
                    .child(chosen(i18n, self.after, t.groups_counted()))
                    .child(group_chooser(
                        Choose::Several,
                        String::new(),
                        self.after,
                        true,
                    ))
                    .child(self.bulk.view())
                    .into(),
                false if read.error().is_some() => nothing(),
                false => panel_skeleton().into(),
            }
        };
        el("div")
            .class("stack")
            .child(read.failure(t.groups_of_failed()))
            .child_with(body)
    }

    /// Brings the customer into the groups that were added and out of those that were taken away.
    async fn save(self) {
        let (before, after) = (self.before.get_untracked(), self.after.get_untracked());
        let before = before.unwrap_or_default();
        let is_in =
            |groups: &[EntityRef], one: &EntityRef| groups.iter().any(|group| group.id == one.id);
        let added = after.iter().filter(|group| !is_in(&before, group));
        let removed = before.iter().filter(|group| !is_in(&after, group));
        let changed = added.chain(removed).cloned().collect();
        self.bulk.left.set(changed);
        let customers = vec![self.customer.with_untracked(|customer| customer.id.clone())];
        let transfer = |group: EntityRef| match is_in(&after, &group) {
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
            .desk
            .carry_out_each(self.bulk, customers, transfer)
            .await;
        match error {
            None => self.dialog.finish(),
            Some(_) => {
                // What was done is how it stands now.
                let left = self.bulk.groups();
                let mut now: Vec<EntityRef> = Vec::new();
                now.extend(after.iter().filter(|group| !is_in(&left, group)).cloned());
                now.extend(before.into_iter().filter(|group| is_in(&left, group)));
                self.before.try_update(|before| *before = Some(now));
            }
        }
    }
}

fn named(groups: &[GroupRef]) -> Vec<EntityRef> {
    let groups = groups.iter().map(|group| EntityRef {
        id: group.id.clone(),
        name: group.name.clone(),
    });
    groups.collect()
}
