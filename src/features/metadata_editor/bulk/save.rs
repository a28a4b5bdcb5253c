//! Changing the metadata of several groups, and taking that back.

use std::cell::RefCell;
use std::sync::Arc;

use super::state::{BulkEditor, Keys};
use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::domain::metadata::{Change, changes_to, undone};
use crate::features::metadata_editor::save::{can_take_back, fields, send};
use crate::features::metadata_editor::state::refusals_of;
use crate::i18n::fill;
use crate::state::activity::{Undo, UndoError};
use crate::state::bulk_run::Write;
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::ui::DialogHandle;

/// The id of a group that was changed, and its changes.
type Changed = (String, Vec<Change>);

/// The groups that were changed, and those for which that could not be found out.
#[derive(Clone, Default)]
struct Done {
    known: Vec<Changed>,
    open: Vec<Changed>,
}

/// Changes the groups, a few at a time. Closes the dialog if all could be changed.
pub async fn save(state: BulkEditor, dialog: DialogHandle, keys: Keys) {
    let services = state.services;
    let api = services.session.api();
    state.run.begin(dialog);
    let (api, keys) = (&api, &keys);
    let done = &RefCell::new(Done::default());
    let write = |group: EntityRef| -> Write<'_> {
        Box::pin(async move {
            let changes = changes_of(api, &group.id, keys).await?;
            if changes.is_empty() {
                return Ok(());
            }
            let sent = send(api, &group.id, changes.clone()).await;
            let mut done = done.borrow_mut();
            match &sent {
                Ok(stored) if !stored.is_empty() => done.known.push((group.id, stored.clone())),
                Err(error) if error.is_outcome_open() => done.open.push((group.id, changes)),
                _ => {}
            }
            sent.map(drop)
        })
    };
    let (left, error) = state.run.run(&write).await;
    let done = done.take();
    if !done.known.is_empty() || !done.open.is_empty() {
        services.changes.rows();
        report(services, done);
    }
    match error {
        None if left.is_empty() => dialog.finish(),
        // It was stopped.
        None => {}
        Some(error) if !state.run.many => dialog.set_error(error),
        // The list of groups that failed says why.
        Some(_) => {}
    }
}

/// The changes that set and remove the keys in one group, as it is now.
async fn changes_of(api: &AdminApi, id: &str, keys: &Keys) -> Result<Vec<Change>, ApiError> {
    let group = api.customer_group(id, Expand::default()).await?;
    // Keys can be set in objects only.
    let current = fields(&group).ok_or(ApiError::Unprocessable {
        message: None,
        duplicate: false,
    })?;
    Ok(changes_to(&current, &keys.set, &keys.removed))
}

/// Puts what was changed, and what may have been, into the activity log, with an undo.
fn report(services: AppServices, done: Done) {
    let t = services.i18n.texts;
    let count = |changed: &[Changed]| {
        let text = services
            .i18n
            .count(t.metadata_changed(), changed.len() as u64);
        Some(text).filter(|_| !changed.is_empty())
    };
    let perhaps = |what: String| fill(t.perhaps_done(), &[("what", &what)]);
    let texts = count(&done.known).into_iter();
    let texts = texts.chain(count(&done.open).map(perhaps));
    let text = texts.collect::<Vec<_>>().join(" · ");
    let what = text.clone();
    let changed = Arc::new([done.known, done.open].concat());
    let api = services.session.api();
    let can_go_back = changed
        .iter()
        .any(|(_, changes)| can_take_back(&api, changes));
    let undo = Undo::new(t, move || {
        let (changed, what) = (changed.clone(), what.clone());
        Box::pin(async move {
            let result = take_back(&services.session.api(), &changed).await;
            services.changes.rows();
            let text = match result? {
                true => t.taken_back(),
                false => t.taken_back_partly(),
            };
            Ok(fill(text, &[("what", &what)]))
        })
    });
    services
        .activity
        .done(text, Some(undo).filter(|_| can_go_back), None);
}

/// Restores the earlier values of the changed keys, except of those that others changed since. Returns whether all were
/// restored.
async fn take_back(api: &AdminApi, changed: &[Changed]) -> Result<bool, UndoError> {
    let (mut kept_count, mut total) = (0, 0);
    let mut has_begun = false;
    for (id, changes) in changed {
        total += changes.len();
        let group = match api.customer_group(id, Expand::default()).await {
            Err(ApiError::NotFound { .. }) => {
                kept_count += changes.len();
                continue;
            }
            group => group.map_err(|error| UndoError::after(has_begun, error))?,
        };
        let now = fields(&group).unwrap_or_default();
        let (back, kept) = undone(changes, &now, refusals_of(api));
        kept_count += kept.len();
        if !back.is_empty() {
            let sent = send(api, id, back).await;
            sent.map_err(|error| UndoError::after(has_begun, error))?;
            has_begun = true;
        }
    }
    match kept_count == total {
        true => Err(UndoError::Changed),
        false => Ok(kept_count == 0),
    }
}
