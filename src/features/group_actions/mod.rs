//! What can be done with a group: making, renaming, duplicating and deleting it; and with several: deleting and combining
//! them.
//!
//! Each verb is a dialog that ends when the server has said yes, tells [`Revisions`] what it touched and
//! [`Activity`](crate::state::activity::Activity) what was done.

pub mod create;
pub mod delete;
pub mod deletion_impact;
pub mod deletion_impact_view;
pub mod duplicate;
pub mod group_copy;
pub mod inline_rename;
pub mod name_dialog;
pub mod rename;

use leptos::prelude::*;
use std::ops::Deref;

use crate::api::{AdminApi, ApiError};
use crate::i18n::{Texts, fill, isolate};
use crate::platform::clipboard;
use crate::platform::task::spawn;
use crate::state::element_ids::actions_id;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::picked_items::EntityRef;
use crate::state::selection::Row;
use crate::state::services::AppServices;
use crate::ui::{Dialog, El, IconKind, effect, el, icon, menu, menu_item};

/// What every verb needs: the list, and through it the desk. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Actions {
    pub groups: GroupListState,
}

impl Deref for Actions {
    type Target = AppServices;

    fn deref(&self) -> &AppServices {
        &self.groups.desk
    }
}

impl Actions {
    pub fn new(groups: GroupListState) -> Self {
        Self { groups }
    }

    pub fn t(self) -> &'static Texts {
        self.i18n.texts
    }

    pub fn api(self) -> AdminApi {
        self.session.api()
    }

    /// The groups of the selection.
    pub fn selected(self) -> Vec<EntityRef> {
        let t = self.t();
        let named = |(id, name): &Row| EntityRef {
            id: id.clone(),
            name: match name.is_empty() {
                true => t.no_name().to_owned(),
                false => name.clone(),
            },
        };
        let groups = self.groups.selection;
        groups.with_untracked(|selection| selection.groups().iter().map(named).collect())
    }

    /// A write of a dialog has failed.
    pub fn fail(self, dialog: Dialog, error: ApiError) {
        self.session.handle_error(&error);
        match error {
            ApiError::Unprocessable {
                duplicate: true, ..
            } => dialog.say(self.t().name_taken()),
            error => dialog.fail(error),
        }
    }

    /// Whatever a dialog says of an ended session is over with the next one.
    pub fn forgive_after_sign_in(self, dialog: Dialog) {
        effect(move || {
            self.session.track_sign_in();
            dialog.quiet();
        });
    }
}

/// A text about a group, with its name set apart.
pub fn about(text: &str, name: &str) -> String {
    fill(text, &[("name", &isolate(name))])
}

/// The group a verb is for, as it was when the verb was chosen.
#[derive(Clone)]
pub struct ActionTarget {
    id: String,
    name: String,
    /// The name to call it by, also when it has none.
    title: String,
}

impl ActionTarget {
    fn of(row: GroupState) -> Self {
        Self {
            id: row.id.get_untracked(),
            name: row.read(|group| group.name.clone()),
            title: row.name(),
        }
    }
}

/// The menu at the end of a row.
pub fn row_menu(groups: GroupListState, row: GroupState) -> El {
    let verbs = Actions::new(groups);
    let t = verbs.t();
    let label = Memo::new(move |_| fill(t.actions_for(), &[("name", &row.name())]));
    let face = el("button")
        .class("icon-button")
        .attr("id", row.id.with_untracked(|id| actions_id(id)))
        .child(icon(IconKind::More));
    menu(label, face, move || {
        vec![
            menu_item(t.rename(), move || {
                rename::open(verbs, ActionTarget::of(row))
            }),
            menu_item(t.duplicate(), move || {
                duplicate::open(verbs, ActionTarget::of(row))
            }),
            menu_item(t.copy_id(), move || copy_id(verbs, row)),
            menu_item(t.delete(), move || {
                let ActionTarget { id, title, .. } = ActionTarget::of(row);
                delete::open(verbs, vec![EntityRef { id, name: title }]);
            })
            .class("danger"),
        ]
    })
}

pub fn copy_id(verbs: Actions, row: GroupState) {
    let id = row.id.get_untracked();
    let t = verbs.t();
    spawn(async move {
        let copied = clipboard::copy(&id).await;
        let text = if copied {
            t.id_copied()
        } else {
            t.copy_failed()
        };
        verbs
            .activity
            .toasts
            .show(fill(text, &[("id", &isolate(&id))]), Vec::new());
    });
}
