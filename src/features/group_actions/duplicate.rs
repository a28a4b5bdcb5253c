//! Making a second group like one that is there.

use leptos::prelude::*;
use std::cell::Cell;
use std::cell::RefCell;
use std::rc::Rc;

use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::create::Given;
use crate::features::group_actions::deletion_impact_view::choice;
use crate::features::group_actions::group_copy::{GroupCopy, ListTie};
use crate::features::group_actions::name_dialog::NameDialog;
use crate::features::group_actions::{ActionTarget, Actions, about};
use crate::i18n::fill;
use crate::ui::{Dialog, el};

/// What the parts of the dialog share. A handle that can be copied.
#[derive(Clone, Copy)]
struct Duplicate {
    verbs: Actions,
    dialog: Dialog,
    with_members: RwSignal<bool>,
    with_lists: RwSignal<bool>,
    /// Customers that are still to be added.
    left: RwSignal<u64>,
}

/// "Duplicate VIP".
pub fn open(verbs: Actions, group: ActionTarget) {
    verbs.dialogs.open(move |dialog| {
        let t = verbs.t();
        let duplicate = Duplicate {
            verbs,
            dialog,
            with_members: RwSignal::new(true),
            with_lists: RwSignal::new(true),
            left: RwSignal::new(0),
        };
        let options = el("div")
            .child(choice(t.with_members().to_owned(), duplicate.with_members))
            .child(choice(t.with_lists().to_owned(), duplicate.with_lists));
        let progress = move || match duplicate.left.get() {
            0 => String::new(),
            left => verbs.i18n.count(t.members_left(), left),
        };
        let progress = el("p")
            .class("hint")
            .attr("role", "status")
            .text_with(progress);
        let asked = NameDialog {
            title: about(t.duplicate_of(), &group.title),
            submit: t.duplicate(),
            failed: t.duplicate_failed(),
            name: fill(t.copy_of(), &[("name", &group.name)]),
            own: String::new(),
            more: vec![options, progress],
        };
        // Kept after a failure, so that a second try goes on where the first one stopped.
        let begun = Rc::new(Begun::default());
        let id = group.id.clone();
        let run = move |name| dialog.run(duplicate.run(id.clone(), name, begun.clone()));
        asked.view(verbs, dialog, Box::new(run))
    });
}

/// The copy as far as it got.
#[derive(Default)]
struct Begun {
    copying: RefCell<Option<GroupCopy>>,
    /// It has been told that there is a new group.
    told: Cell<bool>,
}

impl Duplicate {
    async fn run(self, id: String, name: String, begun: Rc<Begun>) {
        let api = self.verbs.api();
        let copying = match begun
            .copying
            .take()
            .filter(|copying| copying.group.is_some())
        {
            Some(copying) => Ok(copying),
            None => self.plan(&api, &id, name).await,
        };
        let mut copying = match copying {
            Ok(copying) => copying,
            Err(error) => return self.verbs.fail(self.dialog, error),
        };
        let given = Given::of(&copying);
        let left = |left: usize| {
            self.left.try_set(left as u64);
        };
        let result = copying.go_on(&api, &left).await;
        self.left.try_set(0);
        if result.is_ok() {
            self.dialog.finish();
        }
        match copying.group.clone() {
            Some(group) if !begun.told.replace(true) => self.verbs.made(group, given),
            Some(group) => {
                self.verbs.changes.of_groups([&group.id]);
                self.verbs.changes.rows();
            }
            None => {}
        }
        if let Err(error) = result {
            self.verbs.fail(self.dialog, error);
            if copying.group.is_some() {
                let text = self.verbs.t().duplicate_partly();
                self.dialog.say(fill(text, &[("name", &copying.name)]));
            }
        }
        begun.copying.replace(Some(copying));
    }

    async fn plan(self, api: &AdminApi, id: &str, name: String) -> Result<GroupCopy, ApiError> {
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
        Ok(GroupCopy {
            name,
            metadata: group.metadata.and_then(|json| json.object()),
            members,
            lists: lists.into_iter().map(|list| tie(list.id)).collect(),
            ..GroupCopy::default()
        })
    }
}
