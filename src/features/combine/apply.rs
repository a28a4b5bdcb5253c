//! What was chosen in the dialog, in words, and carrying it out.

use leptos::prelude::*;

use crate::features::combine::state::{Combine, CombineAction};
use crate::features::group_actions::group_copy::GroupCopy;
use crate::state::membership::Transfer;
use crate::state::picked_items::EntityRef;

impl Combine {
    /// The face of the button: what is done, with the number of the customers once it is known.
    pub fn face(self) -> String {
        let i18n = self.actions.services.i18n;
        let t = i18n.texts;
        let count = self.found.with(|found| found.as_ref().map(Vec::len));
        let count = count.filter(|count| *count > 0).map(|count| count as u64);
        let (counted, uncounted) = match self.action.get() {
            CombineAction::Create => (t.create_with_customers(), t.create()),
            CombineAction::Add => (t.paste_apply(), t.paste_add()),
            CombineAction::Remove => (t.paste_take_out(), t.paste_remove()),
        };
        match count {
            Some(count) => i18n.count(counted, count),
            None => uncounted.to_owned(),
        }
    }

    /// What has failed if that cannot be carried out.
    pub fn failure_title(self) -> &'static str {
        let t = self.actions.t();
        // A group that is there already has not got all of its customers.
        let is_new = self.action.get() == CombineAction::Create && !self.run.has_group();
        match is_new {
            true => t.create_failed(),
            false => t.members_not_changed(),
        }
    }

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
                Err(unfinished) => unfinished.show_in(self.dialog, self.actions.t()),
            }
        });
    }

    /// Creates a group with these members, or resumes the one that an earlier try has created.
    async fn create_group(self, name: String, members: Vec<String>) {
        let copy = || GroupCopy {
            name,
            members,
            ..GroupCopy::default()
        };
        let started = self.run.resumable();
        self.run.run(started.unwrap_or_else(|| copy().into())).await;
    }
}
