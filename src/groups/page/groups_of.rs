//! The dialog that shows all groups a customer is in, and changes them.

use leptos::prelude::*;

use super::chooser::{Choose, group_chooser};
use super::membership::Transfer;
use super::picked::{Named, Picked};
use super::picker::chosen;
use crate::admin_api::ApiError;
use crate::admin_api::price_lists::GroupRef;
use crate::groups::bulk::Bulk;
use crate::groups::desk::Desk;
use crate::groups::details::panel_skeleton;
use crate::i18n::{fill, isolate};
use crate::remote::Remote;
use crate::ui::{Content, Dialog, DialogLook, El, dialog_form, effect, el, nothing};

/// What the parts of the dialog share. A handle that can be copied.
#[derive(Clone, Copy)]
struct GroupsOf {
    desk: Desk,
    dialog: Dialog,
    customer: RwSignal<Named>,
    /// The groups as the server has them, once they are known.
    before: RwSignal<Option<Vec<Named>>>,
    /// The groups as they are to be.
    after: Picked,
    bulk: Bulk,
}

/// Opens the dialog for a customer.
pub fn open_groups_of(desk: Desk, customer: Named) {
    let t = desk.i18n.texts;
    let title = fill(t.groups_of(), &[("name", &isolate(&customer.name))]);
    desk.dialogs.open(move |dialog| {
        let groups_of = GroupsOf {
            desk,
            dialog,
            customer: RwSignal::new(customer.clone()),
            before: RwSignal::new(None),
            after: RwSignal::new(Vec::new()),
            bulk: Bulk::new(desk, Vec::new()),
        };
        let look = DialogLook {
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
            let same = |before: &Vec<Named>| {
                before.len() == after.len() && before.iter().all(|group| after.contains(group))
            };
            before.as_ref().is_some_and(|before| !same(before))
        })
    }

    fn view(self) -> El {
        let i18n = self.desk.i18n;
        let t = i18n.texts;
        let id = self.customer.with_untracked(|customer| customer.id.clone());
        let read = Remote::new(
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
        let is_in = |groups: &[Named], one: &Named| groups.iter().any(|group| group.id == one.id);
        let added = after.iter().filter(|group| !is_in(&before, group));
        let removed = before.iter().filter(|group| !is_in(&after, group));
        let changed = added.chain(removed).cloned().collect();
        self.bulk.left.set(changed);
        let customers = vec![self.customer.with_untracked(|customer| customer.id.clone())];
        let transfer = |group: Named| match is_in(&after, &group) {
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
                let mut now: Vec<Named> = Vec::new();
                now.extend(after.iter().filter(|group| !is_in(&left, group)).cloned());
                now.extend(before.into_iter().filter(|group| is_in(&left, group)));
                self.before.try_update(|before| *before = Some(now));
            }
        }
    }
}

fn named(groups: &[GroupRef]) -> Vec<Named> {
    let groups = groups.iter().map(|group| Named {
        id: group.id.clone(),
        name: group.name.clone(),
    });
    groups.collect()
}
