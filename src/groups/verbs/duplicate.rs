//! Making a second group like one that is there.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::copying::{Copying, ListTie};
use super::create::Made;
use super::name_field::NameField;
use super::{Subject, Verbs, about};
use crate::admin_api::customer_groups::Expand;
use crate::admin_api::{AdminApi, ApiError};
use crate::i18n::{fill, isolate};
use crate::ui::{Dialog, DialogLook, check, dialog_form, el};

/// What the parts of the dialog share. A handle that can be copied.
#[derive(Clone, Copy)]
struct Duplicate {
    verbs: Verbs,
    dialog: Dialog,
    with_members: RwSignal<bool>,
    with_lists: RwSignal<bool>,
    /// Customers that are still to be added.
    left: RwSignal<u64>,
}

/// "Duplicate VIP".
pub fn open(verbs: Verbs, group: Subject) {
    verbs.dialogs.open(move |dialog| {
        let t = verbs.t();
        verbs.forgive_after_sign_in(dialog);
        let duplicate = Duplicate {
            verbs,
            dialog,
            with_members: RwSignal::new(true),
            with_lists: RwSignal::new(true),
            left: RwSignal::new(0),
        };
        let name = fill(t.copy_of, &[("name", &group.name)]);
        let name = NameField::new(verbs, dialog, name);
        let look = DialogLook {
            title: about(t.duplicate_of, &group.title),
            submit: t.duplicate,
            failed: t.duplicate_failed,
            danger: false,
            ready: Box::new(|| true),
        };
        let option = |label: &'static str, on: RwSignal<bool>| {
            check(
                label.to_owned(),
                move || on.get(),
                move || on.update(|on| *on = !*on),
            )
        };
        let options = el("div")
            .child(option(t.with_members, duplicate.with_members))
            .child(option(t.with_lists, duplicate.with_lists));
        let progress = move || match duplicate.left.get() {
            0 => String::new(),
            left => verbs.i18n.count(&t.members_left, left),
        };
        let progress = el("p")
            .class("hint")
            .attr("role", "status")
            .text_with(progress);
        let content = vec![name.view(String::new()), options, progress];
        // Kept after a failure, so that a second try goes on where the first one stopped.
        let begun = Rc::new(Begun::default());
        let id = group.id.clone();
        let submit = move || {
            if let Some(name) = name.name() {
                dialog.run(duplicate.run(id.clone(), name, begun.clone()));
            }
        };
        dialog_form(dialog, look, content, submit)
    });
}

/// The copy as far as it got.
#[derive(Default)]
struct Begun {
    copying: RefCell<Option<Copying>>,
    /// It has been told that there is a new group.
    told: Cell<bool>,
}

impl Duplicate {
    async fn run(self, id: String, name: String, begun: Rc<Begun>) {
        let api = self.verbs.api();
        let copying = match begun.copying.take().filter(|copying| copying.id.is_some()) {
            Some(copying) => Ok(copying),
            None => self.plan(&api, &id, name).await,
        };
        let mut copying = match copying {
            Ok(copying) => copying,
            Err(error) => return self.verbs.fail(self.dialog, error),
        };
        let made = Made::of(&copying);
        let left = |left: usize| {
            self.left.try_set(left as u64);
        };
        let result = copying.go_on(&api, &left).await;
        self.left.try_set(0);
        if result.is_ok() {
            self.dialog.finish();
        }
        if let Some(id) = copying.id.clone()
            && !begun.told.replace(true)
        {
            let words = about(self.verbs.t().created, &copying.name);
            self.verbs.made(id, words, made);
        } else {
            self.verbs.changes.of_groups(&copying.id);
            self.verbs.changes.rows();
        }
        let name = isolate(&copying.name);
        let is_there = copying.id.is_some();
        begun.copying.replace(Some(copying));
        if let Err(error) = result {
            self.verbs.fail(self.dialog, error);
            if is_there {
                let text = self.verbs.t().duplicate_partly;
                self.dialog.say(fill(text, &[("name", &name)]));
            }
        }
    }

    async fn plan(self, api: &AdminApi, id: &str, name: String) -> Result<Copying, ApiError> {
        let group = api.customer_group(id, Expand::default()).await?;
        let members = match self.with_members.get_untracked() {
            true => api.member_ids(id).await?,
            false => Vec::new(),
        };
        let lists = match self.with_lists.get_untracked() {
            true => api.price_lists_of_group(id).await?,
            false => Vec::new(),
        };
        let tie = |id: String| ListTie {
            id,
            activate: false,
        };
        Ok(Copying {
            name,
            metadata: group.metadata.and_then(|json| json.object()),
            members,
            lists: lists.into_iter().map(|list| tie(list.id)).collect(),
            ..Copying::default()
        })
    }
}
