//! Saving metadata: read again, show what others changed, send what is changed and nothing else; and taking that back.

use leptos::prelude::*;

use super::editor::Editor;
use crate::activity::{Undo, UndoError};
use crate::admin_api::customer_groups::{CustomerGroup, Expand};
use crate::admin_api::{AdminApi, ApiError, RawJson};
use crate::i18n::{fill, isolate};
use crate::metadata::{Change, Fields, fields_of, undone, update_of, value_of};
use crate::ui::Dialog;

pub async fn save(editor: Editor, dialog: Dialog, id: String, name: String) {
    match write(editor, &id).await {
        Ok(Outcome::Written(done)) => {
            editor.changes.rows();
            said(editor, id, &name, done);
            dialog.finish();
        }
        Ok(Outcome::Nothing) => dialog.finish(),
        Ok(Outcome::ToChoose) => {}
        Ok(Outcome::NoObject) => dialog.say(editor.t().metadata_unreadable),
        Err(error) => {
            editor.session.heed(&error);
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

async fn write(editor: Editor, id: &str) -> Result<Outcome, ApiError> {
    if editor
        .draft
        .with_untracked(|draft| draft.changes().is_empty())
    {
        return Ok(Outcome::Nothing);
    }
    let api = editor.session.api();
    let Some(now) = fields(&api.customer_group(id, Expand::default()).await?) else {
        return Ok(Outcome::NoObject);
    };
    editor.edit(|draft| draft.rebase(now));
    let changes = editor
        .draft
        .try_with_untracked(|draft| match draft.is_blocked() {
            true => None,
            false => Some(draft.changes().to_vec()),
        });
    match changes.flatten() {
        None => Ok(Outcome::ToChoose),
        Some(changes) if changes.is_empty() => {
            editor.changes.rows();
            Ok(Outcome::Nothing)
        }
        Some(changes) => Ok(Outcome::Written(send(&api, id, changes).await?)),
    }
}

fn fields(group: &CustomerGroup) -> Option<Fields> {
    fields_of(group.metadata.as_ref().map(RawJson::as_str))
}

/// Sends changes, and gives them with the values the server has made of them.
async fn send(api: &AdminApi, id: &str, mut changes: Vec<Change>) -> Result<Vec<Change>, ApiError> {
    let group = api
        .update_group(id, None, Some(&update_of(&changes)))
        .await?;
    let kept = fields(&group).unwrap_or_default();
    for change in &mut changes {
        change.after = value_of(&kept, &change.key).cloned();
    }
    Ok(changes)
}

fn said(editor: Editor, id: String, name: &str, done: Vec<Change>) {
    let t = editor.t();
    let name = isolate(name);
    let words = editor.i18n.count(&t.metadata_saved, done.len() as u64);
    let words = fill(&words, &[("name", &name)]);
    let undo = Undo::new(t, move || {
        Box::pin(take_back(editor, id.clone(), name.clone(), done.clone()))
    });
    editor.activity.done(words, Some(undo), None);
}

/// Gives exactly the keys that were changed their earlier values, but for those somebody has changed since. Of the
/// editor, which is closed by then, only what outlives it is used.
async fn take_back(
    editor: Editor,
    id: String,
    name: String,
    done: Vec<Change>,
) -> Result<String, UndoError> {
    let api = editor.session.api();
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
    editor.changes.rows();
    let t = editor.t();
    let keys: Vec<String> = staying.iter().map(|key| isolate(key)).collect();
    Ok(match keys.is_empty() {
        true => fill(t.metadata_back, &[("name", &name)]),
        false => fill(
            t.metadata_partly_back,
            &[("name", &name), ("keys", &keys.join(", "))],
        ),
    })
}
