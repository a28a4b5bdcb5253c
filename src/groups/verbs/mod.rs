//! What can be done with a group: making, renaming, duplicating and deleting it; and with several: deleting and combining
//! them.
//!
//! Each verb is a dialog that ends when the server has said yes, tells [`Changes`] what it touched and
//! [`Activity`](crate::activity::Activity) what was done.

mod combine;
mod copying;
mod create;
mod delete;
mod duplicate;
mod effect;
mod effect_view;
mod inline;
mod name_dialog;
mod rename;

use std::ops::Deref;

use leptos::prelude::*;

use super::Groups;
use super::desk::Desk;
use super::details::open_bulk;
use super::handle::GroupHandle;
use super::page::{Named, open_picker};
use super::selection::Row;
use crate::admin_api::{AdminApi, ApiError};
use crate::i18n::{Texts, fill, isolate};
use crate::ui::{Dialog, El, IconKind, button, effect, el, icon, menu, menu_item};
use crate::web::clipboard;
use crate::web::task::spawn;

pub use combine::combine_button;
pub use create::new_group_button;
pub use inline::editable_name;

/// What every verb needs: the list, and through it the desk. A handle that can be copied.
#[derive(Clone, Copy)]
struct Verbs {
    groups: Groups,
}

impl Deref for Verbs {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.groups.desk
    }
}

impl Verbs {
    fn new(groups: Groups) -> Self {
        Self { groups }
    }

    fn t(self) -> &'static Texts {
        self.i18n.texts
    }

    fn api(self) -> AdminApi {
        self.session.api()
    }

    /// The groups of the selection.
    fn selected(self) -> Vec<Named> {
        let t = self.t();
        let named = |(id, name): &Row| Named {
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
    fn fail(self, dialog: Dialog, error: ApiError) {
        self.session.heed(&error);
        match error {
            ApiError::Unprocessable {
                duplicate: true, ..
            } => dialog.say(self.t().name_taken()),
            error => dialog.fail(error),
        }
    }

    /// Whatever a dialog says of an ended session is over with the next one.
    fn forgive_after_sign_in(self, dialog: Dialog) {
        effect(move || {
            self.session.track_sign_in();
            dialog.quiet();
        });
    }
}

/// A text about a group, with its name set apart.
fn about(text: &str, name: &str) -> String {
    fill(text, &[("name", &isolate(name))])
}

/// The group a verb is for, as it was when the verb was chosen.
#[derive(Clone)]
struct Subject {
    id: String,
    name: String,
    /// The name to call it by, also when it has none.
    title: String,
}

impl Subject {
    fn of(row: GroupHandle) -> Self {
        Self {
            id: row.id.get_untracked(),
            name: row.read(|group| group.name.clone()),
            title: row.name(),
        }
    }
}

/// The menu at the end of a row.
pub fn row_menu(groups: Groups, row: GroupHandle) -> El {
    let verbs = Verbs::new(groups);
    let t = verbs.t();
    let label = Memo::new(move |_| fill(t.actions_for(), &[("name", &row.name())]));
    let face = el("button")
        .class("icon-button")
        .attr("id", row.id.with_untracked(|id| actions_id(id)))
        .child(icon(IconKind::More));
    menu(label, face, move || {
        vec![
            menu_item(t.rename(), move || rename::open(verbs, Subject::of(row))),
            menu_item(t.duplicate(), move || {
                duplicate::open(verbs, Subject::of(row))
            }),
            menu_item(t.copy_id(), move || copy_id(verbs, row)),
            menu_item(t.delete(), move || {
                let Subject { id, title, .. } = Subject::of(row);
                delete::open(verbs, vec![Named { id, name: title }]);
            })
            .class("danger"),
        ]
    })
}

/// The buttons of what can be done with all groups of the selection.
pub fn verbs_of_selection(groups: Groups) -> Vec<El> {
    let verbs = Verbs::new(groups);
    let t = verbs.t();
    let all = move || verbs.selected();
    vec![
        button(t.add_customers(), move || {
            open_picker(groups.desk, all());
        }),
        button(t.tab_metadata(), move || {
            open_bulk(groups.desk, all());
        }),
        button(t.combine(), move || combine::open(verbs, all())),
        button(t.delete(), move || delete::open(verbs, all())),
    ]
}

/// The id of the button with a row's menu, to come back to it.
fn actions_id(id: &str) -> String {
    format!("actions-{id}")
}

fn copy_id(verbs: Verbs, row: GroupHandle) {
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
