//! Making a group.

use std::rc::Rc;

use super::copying::Copying;
use super::effect::{self, Effect};
use super::name_field::NameField;
use super::{Verbs, about};
use crate::activity::{Undo, UndoError};
use crate::admin_api::ApiError;
use crate::admin_api::customer_groups::Expand;
use crate::groups::Groups;
use crate::groups::row::name_id;
use crate::ui::{Dialog, DialogLook, El, IconKind, ToastAction, dialog_form, el, icon};

/// "New group".
pub fn new_group_button(groups: Groups) -> El {
    let verbs = Verbs::new(groups);
    el("button")
        .attr("type", "button")
        .class("button primary")
        .on_click(move || open(verbs))
        .child(icon(IconKind::Plus))
        .text(verbs.t().new_group)
}

fn open(verbs: Verbs) {
    verbs.dialogs.open(move |dialog| {
        let t = verbs.t();
        verbs.forgive_after_sign_in(dialog);
        let name = NameField::new(verbs, dialog, String::new());
        let look = DialogLook {
            title: t.new_group.to_owned(),
            submit: t.create,
            failed: t.create_failed,
            danger: false,
            ready: Box::new(|| true),
        };
        let submit = move || {
            if let Some(name) = name.name() {
                dialog.run(create(verbs, dialog, name));
            }
        };
        dialog_form(dialog, look, vec![name.view(String::new())], submit)
    });
}

async fn create(verbs: Verbs, dialog: Dialog, name: String) {
    match verbs.api().create_group(&name, None).await {
        Ok(group) => {
            let words = about(verbs.t().created, &group.name);
            dialog.finish();
            verbs.made(group.id, words, Made::default());
        }
        Err(error) => verbs.fail(dialog, error),
    }
}

/// What a new group was given when it was made.
#[derive(Clone, Default)]
pub struct Made {
    members: u64,
    lists: Vec<String>,
}

impl Made {
    /// What a copy is given.
    pub fn of(copying: &Copying) -> Self {
        Self {
            members: copying.members.len() as u64,
            lists: copying.lists.iter().map(|tie| tie.id.clone()).collect(),
        }
    }

    /// Whether a group has this and nothing else, and deleting it opens nothing to anyone.
    fn is_all(&self, effect: &Effect) -> bool {
        effect.members == self.members
            && effect.lists.len() == self.lists.len()
            && effect
                .lists
                .iter()
                .all(|list| self.lists.contains(&list.id))
            && effect.discounts.is_empty()
            && effect.opening().next().is_none()
    }
}

impl Verbs {
    /// A new group is there: it gets the focus if the list shows it, and the toast leads to it. Undone, it is deleted
    /// as long as it is what was made.
    pub fn made(self, id: String, words: String, made: Made) {
        let t = self.t();
        self.groups.focus_after_load(name_id(&id));
        self.changes.rows();
        let shown = id.clone();
        let show = ToastAction {
            label: t.show,
            run: Rc::new(move || self.groups.show_only(&shown)),
        };
        let undo = Undo::new(t, move || Box::pin(unmake(self, id.clone(), made.clone())));
        self.activity.done(words, Some(undo), Some(show));
    }
}

async fn unmake(verbs: Verbs, id: String, made: Made) -> Result<String, UndoError> {
    let api = verbs.api();
    let group = match api.customer_group(&id, Expand::default()).await {
        Err(ApiError::NotFound { .. }) => return Err(UndoError::Changed),
        group => group?,
    };
    if !made.is_all(&effect::read(&api, &id).await?) {
        return Err(UndoError::Changed);
    }
    api.delete_group(&id).await?;
    verbs.changes.rows();
    Ok(about(verbs.t().deleted, &group.name))
}
