//! Carrying out what was chosen in the dialog.

use leptos::prelude::*;

use crate::features::combine::state::{Combine, CombineAction};
use crate::features::group_actions::created::{GroupContents, report_created};
use crate::features::group_actions::group_copy::GroupCopy;
use crate::i18n::fill;
use crate::state::membership::Transfer;
use crate::state::picked_items::EntityRef;

impl Combine {
    /// Carries out what was chosen, if that is complete.
    pub fn submit(self) {
        if !untrack(|| self.is_ready()) {
            return;
        }
        let customers = self.found.get_untracked().unwrap_or_default();
        let group = self.other.with_untracked(|other| other.first().cloned());
        match self.action.get_untracked() {
            CombineAction::Create => {
                if let Some(name) = self.name.valid_name() {
                    self.dialog.run(self.create_group(name, customers));
                }
            }
            CombineAction::Add => self.transfer(group, None, customers),
            CombineAction::Remove => self.transfer(None, group, customers),
        }
    }

    fn transfer(self, into: Option<EntityRef>, out_of: Option<EntityRef>, customers: Vec<String>) {
        let transfer = Transfer { into, out_of };
        let services = self.actions.groups.services;
        self.dialog.run(async move {
            match services.carry_out(transfer, customers).await {
                Ok(()) => self.dialog.finish(),
                Err(error) => self.dialog.set_error(error),
            }
        });
    }

    /// Creates a group with these members, or resumes the one that an earlier try has created.
    async fn create_group(self, name: String, members: Vec<String>) {
        let started = self.started.try_update_value(Option::take).flatten();
        let resumable = started.filter(|(_, copy)| copy.group.is_some());
        let (contents, mut copy) = resumable.unwrap_or_else(|| {
            let copy = GroupCopy {
                name,
                members,
                ..GroupCopy::default()
            };
            (GroupContents::of(&copy), copy)
        });
        let on_progress = |remaining: usize| {
            self.remaining.try_set(remaining as u64);
        };
        let result = copy.resume(&self.actions.api(), &on_progress).await;
        self.remaining.try_set(0);
        match (result, copy.group.clone()) {
            (Ok(()), Some(group)) => {
                self.dialog.finish();
                report_created(self.actions, group, contents);
            }
            (Ok(()), None) => {}
            (Err(error), group) => {
                self.actions.show_error(self.dialog, error);
                if group.is_some() {
                    self.actions.changes.rows();
                    let text = self.actions.t().duplicate_partly();
                    let text = fill(text, &[("name", &copy.name)]);
                    self.dialog.set_status(text);
                }
                self.started
                    .try_update_value(|started| *started = Some((contents, copy)));
            }
        }
    }
}
