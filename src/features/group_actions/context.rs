//! What the actions on groups share: access to the list, the services and the dialogs, and the group an action is for.

use leptos::prelude::*;

use crate::api::{AdminApi, ApiError};
use crate::i18n::{Texts, fill, isolate};
use crate::platform::host::{HostContext, use_host};
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::names_now::use_name_now;
use crate::state::picked_items::EntityRef;
use crate::state::selection::Row;
use crate::state::services::AppServices;
use crate::ui::{DialogHandle, Toasts, use_toasts};

/// What every action needs. It is made while a view is built and can be used after that view is gone: it holds nothing
/// that belongs to the view.
#[derive(Clone, Copy)]
pub struct Actions {
    pub services: AppServices,
    pub groups: GroupListState,
    pub host: HostContext,
    pub toasts: Toasts,
}

impl Actions {
    /// Takes the toasts and the host from the context.
    pub fn new(groups: GroupListState) -> Self {
        Self {
            services: groups.services,
            groups,
            host: use_host(),
            toasts: use_toasts(),
        }
    }

    pub fn t(self) -> &'static Texts {
        self.services.i18n.texts
    }

    pub fn api(self) -> AdminApi {
        self.services.session.api()
    }

    /// The selected groups.
    pub fn selected(self) -> Vec<EntityRef> {
        let t = self.t();
        let entity = |(id, name): &Row| EntityRef {
            id: id.clone(),
            name: match name.is_empty() {
                true => t.no_name().to_owned(),
                false => name.clone(),
            },
        };
        let selection = self.groups.selection;
        selection.with_untracked(|selection| selection.groups().iter().map(entity).collect())
    }

    /// Notices an ended session in the error of a write, and has the rows read again if they may have changed.
    pub fn handle_error(self, error: &ApiError) {
        self.services.session.handle_error(error.cause());
        if error.may_happen() {
            self.services.changes.rows();
        }
    }

    /// Shows in the dialog why its write failed. A name that is taken is shown at the name field.
    pub fn show_error(self, dialog: DialogHandle, error: ApiError) {
        self.handle_error(&error);
        match error {
            ApiError::Unprocessable {
                duplicate: true, ..
            } => dialog.set_status(self.t().name_taken()),
            error => dialog.set_error(error),
        }
    }
}

/// A text about a group, with the group's name isolated in it.
pub fn about(text: &str, name: &str) -> String {
    fill(text, &[("name", &isolate(name))])
}

/// A text about the group of an action, with the name that the group has now. Called while the dialog is built.
pub fn use_title_now(group: &ActionTarget, text: &'static str) -> Signal<String> {
    let name = use_name_now(EntityRef {
        id: group.id.clone(),
        name: group.title.clone(),
    });
    Signal::derive(move || about(text, &name.get()))
}

/// The group an action is for, as it was when the action was chosen.
#[derive(Clone)]
pub struct ActionTarget {
    pub id: String,
    pub name: String,
    /// The name, or a text that says the group has none.
    pub title: String,
}

impl ActionTarget {
    /// Reads the row without subscribing to it.
    pub fn of(row: GroupState, t: &Texts) -> Self {
        let name = untrack(|| row.read(|group| group.name.clone()));
        let title = match name.trim().is_empty() {
            true => t.no_name().to_owned(),
            false => name.clone(),
        };
        Self {
            id: row.id.get_untracked(),
            name,
            title,
        }
    }
}
