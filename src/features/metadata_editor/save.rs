//! Saving metadata: read again, show what others changed, send what is changed and nothing else; and taking that back.

use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, ApiError};
use crate::domain::json::RawJson;
use crate::domain::list_query::params::Expand;
use crate::domain::metadata::{Change, Draft, Fields, fields_of, undone, update_of, value_of};
use crate::features::metadata_editor::editor::{ActionTarget, Editor};
use crate::i18n::{Texts, fill, isolate};
use crate::state::activity::{Undo, UndoError};
use crate::state::services::AppServices;
use crate::ui::Dialog;

pub async fn save(editor: Editor, desk: AppServices, dialog: Dialog, group: ActionTarget) {
    match write(editor, desk, &group.id).await {
        Ok(Outcome::Written(done)) => {
            desk.changes.rows();
            said(editor, desk, group, done);
            dialog.finish();
        }
        Ok(Outcome::Nothing) => dialog.finish(),
        Ok(Outcome::ToChoose) => {}
        Ok(Outcome::NoObject) => dialog.say(editor.t().metadata_unreadable()),
        Err(error) => {
            desk.session.handle_error(&error);
            dialog.fail(error);
        }
    }
}

enum Outcome {
    Written(Vec<Change>),
    /// The server holds all of it already.
    Nothing,
    /// Others changed the same keys.
    ToChoose,
    /// What the server holds now cannot be edited.
    NoObject,
}

async fn write(editor: Editor, desk: AppServices, id: &str) -> Result<Outcome, ApiError> {
    let changes = |draft: &Draft| draft.changes().to_vec();
    if editor.with(changes).is_empty() {
        return Ok(Outcome::Nothing);
    }
    let api = desk.session.api();
    let Some(now) = fields(&api.customer_group(id, Expand::default()).await?) else {
        return Ok(Outcome::NoObject);
    };
    editor.edit(|draft| draft.rebase(now));
    if editor.with(Draft::is_blocked) {
        return Ok(Outcome::ToChoose);
    }
    let changes = editor.with(changes);
    if changes.is_empty() {
        desk.changes.rows();
        return Ok(Outcome::Nothing);
    }
    Ok(Outcome::Written(send(&api, id, changes).await?))
}

pub fn fields(group: &CustomerGroup) -> Option<Fields> {
    fields_of(group.metadata.as_ref().map(RawJson::as_str))
}

/// Sends changes, and gives them with the values the server has made of them.
pub async fn send(
    api: &AdminApi,
    id: &str,
    mut changes: Vec<Change>,
) -> Result<Vec<Change>, ApiError> {
    let group = api
        .update_group(id, None, Some(&update_of(&changes)))
        .await?;
    let kept = fields(&group).unwrap_or_default();
    for change in &mut changes {
        change.after = value_of(&kept, &change.key).cloned();
    }
    Ok(changes)
}

fn said(editor: Editor, desk: AppServices, group: ActionTarget, done: Vec<Change>) {
    let t = editor.t();
    let name = isolate(&group.name);
    let words = editor.i18n.count(t.metadata_saved(), done.len() as u64);
    let words = fill(&words, &[("name", &name)]);
    let undo = Undo::new(t, move || {
        Box::pin(take_back(
            desk,
            t,
            group.id.clone(),
            name.clone(),
            done.clone(),
        ))
    });
    desk.activity.done(words, Some(undo), None);
}

/// Gives exactly the keys that were changed their earlier values, but for those somebody has changed since.
async fn take_back(
    desk: AppServices,
    t: &'static Texts,
    id: String,
    name: String,
    done: Vec<Change>,
) -> Result<String, UndoError> {
    let api = desk.session.api();
    let now = match api.customer_group(&id, Expand::default()).await {
        Err(ApiError::NotFound { .. }) => return Err(UndoError::Changed),
        group => fields(&group?).ok_or(UndoError::Changed)?,
    };
    let (back, staying) = undone(&done, &now);
    if staying.len() == done.len() {
        return Err(UndoError::Changed);
    }
    if !back.is_empty() {
        send(&api, &id, back).await?;
    }
    desk.changes.rows();
    let keys: Vec<String> = staying.iter().map(|key| isolate(key)).collect();
    let text = match keys.is_empty() {
        true => t.metadata_back(),
        false => t.metadata_partly_back(),
    };
    Ok(fill(text, &[("name", &name), ("keys", &keys.join(", "))]))
}
