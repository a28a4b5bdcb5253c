//! Making a group.

use std::sync::Arc;

use crate::api::ApiError;
use crate::api::customer_groups::CustomerGroup;
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::deletion_impact::DeletionImpact;
use crate::features::group_actions::group_copy::GroupCopy;
use crate::features::group_actions::name_dialog::NameDialog;
use crate::features::group_actions::{Actions, about, deletion_impact as effect};
use crate::state::activity::{Undo, UndoError};
use crate::state::element_ids::name_id;
use crate::state::group_list::GroupListState;
use crate::ui::{Dialog, El, IconKind, ToastAction, el, icon};

/// "New group".
pub fn new_group_button(groups: GroupListState) -> El {
    let verbs = Actions::new(groups);
    el("button")
        .attr("type", "button")
        .class("button primary")
        .on_click(move || open(verbs))
        .child(icon(IconKind::Plus))
        .text(verbs.t().new_group())
}

fn open(verbs: Actions) {
    verbs.dialogs.open(move |dialog| {
        let t = verbs.t();
        let asked = NameDialog {
            title: t.new_group().to_owned(),
            submit: t.create(),
            failed: t.create_failed(),
            name: String::new(),
            own: String::new(),
            more: Vec::new(),
        };
        let create = move |name| dialog.run(create(verbs, dialog, name));
        asked.view(verbs, dialog, Box::new(create))
    });
}

async fn create(verbs: Actions, dialog: Dialog, name: String) {
    match verbs.api().create_group(&name, None).await {
        Ok(group) => {
            dialog.finish();
            verbs.made(group, Given::default());
        }
        Err(error) => verbs.fail(dialog, error),
    }
}

/// What a new group was given beside its name and metadata.
#[derive(Clone, Default)]
pub struct Given {
    members: u64,
    lists: Vec<String>,
}

impl Given {
    /// What a copy is given.
    pub fn of(copying: &GroupCopy) -> Self {
        Self {
            members: copying.members.len() as u64,
            lists: copying.lists.iter().map(|tie| tie.id.clone()).collect(),
        }
    }

    /// Whether a group has this and nothing else, and deleting it opens nothing to anyone.
    fn is_all(&self, effect: &DeletionImpact) -> bool {
        let mut lists = effect.lists.iter();
        effect.members == self.members
            && effect.lists.len() == self.lists.len()
            && lists.all(|list| self.lists.contains(&list.id))
            && effect.discounts.is_empty()
            && effect.opening().next().is_none()
    }
}

impl Actions {
    /// A new group is there: it gets the focus if the list shows it, and the toast leads to it. Undone, it is deleted
    /// as long as it is what was made.
    pub fn made(self, group: CustomerGroup, given: Given) {
        let t = self.t();
        self.groups.focus_after_load(name_id(&group.id));
        self.changes.rows();
        let words = about(t.created(), &group.name);
        let shown = group.id.clone();
        let show = ToastAction {
            label: t.show(),
            run: Arc::new(move || self.groups.show_only(&shown)),
        };
        let group = Arc::new((group, given));
        let undo = Undo::new(t, move || Box::pin(unmake(self, group.clone())));
        self.activity.done(words, Some(undo), Some(show));
    }
}

async fn unmake(verbs: Actions, made: Arc<(CustomerGroup, Given)>) -> Result<String, UndoError> {
    let (group, given) = &*made;
    let api = verbs.api();
    match api.customer_group(&group.id, Expand::default()).await {
        // Its name and metadata move this date, its members and price lists do not.
        Ok(now) if now.updated_at == group.updated_at => {
            if !given.is_all(&effect::read(&api, vec![group.id.clone()]).await?) {
                return Err(UndoError::Changed);
            }
            api.delete_group(&group.id).await?;
        }
        Ok(_) => return Err(UndoError::Changed),
        // It is gone already, if the answer to an earlier try was lost.
        Err(ApiError::NotFound { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    verbs.changes.rows();
    Ok(about(verbs.t().deleted(), &group.name))
}
