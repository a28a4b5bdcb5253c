//! Saving the metadata of one group, and taking that back.
//!
//! The group is read again first. Changes that others made to the same keys are shown in the editor; else the changed keys
//! are sent, and no others.

use super::state::{EditedGroup, EditorState, refusals_of};
use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, ApiError};
use crate::domain::json::RawJson;
use crate::domain::list_query::params::Expand;
use crate::domain::metadata::{
    Change, Draft, Fields, fields_of, obstacle, same_value, undone, update_of, value_of,
};
use crate::i18n::{Texts, fill, isolate};
use crate::state::activity::{Undo, UndoError};
use crate::state::services::AppServices;
use crate::ui::DialogHandle;

/// Saves the draft and closes the dialog, or says in the dialog what is in the way.
pub async fn save(
    editor: EditorState,
    services: AppServices,
    dialog: DialogHandle,
    group: EditedGroup,
) {
    match write(editor, services, &group.id).await {
        Ok(Outcome::Written(done)) => {
            services.changes.rows();
            report(editor, services, group, done);
            dialog.finish();
        }
        Ok(Outcome::AlreadyDone) => dialog.finish(),
        Ok(Outcome::Conflicts) => {}
        Ok(Outcome::NotAnObject) => dialog.set_status(editor.t().metadata_unreadable()),
        Err(error) => {
            services.session.handle_error(error.cause());
            if error.is_outcome_open() {
                services.changes.rows();
            }
            dialog.set_error(error);
        }
    }
}

enum Outcome {
    Written(Vec<Change>),
    /// The server has all values already.
    AlreadyDone,
    /// Others changed the same keys, and people have to choose.
    Conflicts,
    /// The metadata on the server cannot be edited.
    NotAnObject,
}

async fn write(editor: EditorState, services: AppServices, id: &str) -> Result<Outcome, ApiError> {
    let changes = |draft: &Draft| draft.changes().to_vec();
    if editor.with_untracked(changes).is_empty() {
        return Ok(Outcome::AlreadyDone);
    }
    let api = services.session.api();
    let Some(theirs) = fields(&api.customer_group(id, Expand::default()).await?) else {
        return Ok(Outcome::NotAnObject);
    };
    editor.edit(|draft| draft.rebase(theirs));
    if editor.with_untracked(Draft::is_blocked) {
        return Ok(Outcome::Conflicts);
    }
    let changes = editor.with_untracked(changes);
    if changes.is_empty() {
        services.changes.rows();
        return Ok(Outcome::AlreadyDone);
    }
    let written = send(&api, id, changes).await?;
    Ok(match written.is_empty() {
        true => Outcome::AlreadyDone,
        false => Outcome::Written(written),
    })
}

/// The metadata of a group, if it is an object.
pub fn fields(group: &CustomerGroup) -> Option<Fields> {
    fields_of(group.metadata.as_ref().map(RawJson::as_str))
}

/// Sends changes, and returns them with the values as the server stored them.
pub async fn send(
    api: &AdminApi,
    id: &str,
    mut changes: Vec<Change>,
) -> Result<Vec<Change>, ApiError> {
    let group = api
        .update_group(id, None, Some(&update_of(&changes)))
        .await?;
    let stored = fields(&group).unwrap_or_default();
    for change in &mut changes {
        change.after = value_of(&stored, &change.key).cloned();
    }
    // The server writes some values as they were before: `1.0` as `1`.
    changes.retain(|change| !same_value(change.before.as_ref(), change.after.as_ref()));
    Ok(changes)
}

/// Puts what was saved into the activity log, with an undo.
fn report(editor: EditorState, services: AppServices, group: EditedGroup, done: Vec<Change>) {
    let t = editor.t();
    let name = isolate(&group.name);
    let text = editor.i18n.count(t.metadata_saved(), done.len() as u64);
    let text = fill(&text, &[("name", &name)]);
    let can_go_back = can_take_back(&services.session.api(), &done);
    let undo = Undo::new(t, move || {
        let (id, name, done) = (group.id.clone(), name.clone(), done.clone());
        Box::pin(take_back(services, t, id, name, done))
    });
    services
        .activity
        .done(text, Some(undo).filter(|_| can_go_back), None);
}

/// Whether the server can store the earlier value of any of these keys again.
pub fn can_take_back(api: &AdminApi, done: &[Change]) -> bool {
    let refusals = refusals_of(api);
    let mut back = done.iter().map(Change::reversed);
    back.any(|back| obstacle(&back, refusals).is_none())
}

/// Restores the earlier values of the changed keys, except of those that others changed since.
async fn take_back(
    services: AppServices,
    t: &'static Texts,
    id: String,
    name: String,
    done: Vec<Change>,
) -> Result<String, UndoError> {
    let api = services.session.api();
    let current = match api.customer_group(&id, Expand::default()).await {
        Err(ApiError::NotFound { .. }) => return Err(UndoError::Changed),
        group => fields(&group?).ok_or(UndoError::Changed)?,
    };
    let (back, kept) = undone(&done, &current, refusals_of(&api));
    if kept.len() == done.len() {
        return Err(UndoError::Changed);
    }
    if !back.is_empty() {
        send(&api, &id, back).await?;
    }
    services.changes.rows();
    let keys: Vec<String> = kept.iter().map(|key| isolate(key)).collect();
    let text = match keys.is_empty() {
        true => t.metadata_back(),
        false => t.metadata_partly_back(),
    };
    let keys = services.i18n.list(&keys);
    Ok(fill(text, &[("name", &name), ("keys", &keys)]))
}
