//! Changing the metadata of several groups, and taking that back.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use super::state::{BulkEditor, Keys};
use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::domain::metadata::{Change, changes_to, undone};
use crate::features::metadata_editor::save::{fields, send};
use crate::i18n::fill;
use crate::state::activity::{Undo, UndoError};
use crate::state::bulk_run::Write;
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::ui::DialogHandle;

/// The id of a group that was changed, and its changes.
type Changed = (String, Vec<Change>);

/// Changes the groups one after the other. Closes the dialog if all could be changed.
pub async fn save(state: BulkEditor, dialog: DialogHandle, keys: Keys) {
    let services = state.services;
    let api = services.session.api();
    let changed = Rc::new(RefCell::new(Vec::<Changed>::new()));
    let keys = Rc::new(keys);
    let write = |group: EntityRef| -> Write {
        let (api, changed, keys) = (api.clone(), changed.clone(), keys.clone());
        Box::pin(async move {
            let changes = change(&api, &group.id, &keys).await?;
            if !changes.is_empty() {
                changed.borrow_mut().push((group.id, changes));
            }
            Ok(())
        })
    };
    let (_, error) = state.run.run(&write).await;
    let changed = changed.take();
    if !changed.is_empty() {
        services.changes.rows();
        report(services, changed);
    }
    match error {
        None => dialog.finish(),
        Some(error) if !state.run.many => dialog.set_error(error),
        // The list of groups that failed says why.
        Some(_) => {}
    }
}

/// Sets and removes keys in one group. Returns the changes that this made.
async fn change(api: &AdminApi, id: &str, keys: &Keys) -> Result<Vec<Change>, ApiError> {
    let group = api.customer_group(id, Expand::default()).await?;
    // Keys can be set in objects only.
    let current = fields(&group).ok_or(ApiError::Unprocessable {
        message: None,
        duplicate: false,
    })?;
    let changes = changes_to(&current, &keys.set, &keys.removed);
    match changes.is_empty() {
        true => Ok(changes),
        false => send(api, id, changes).await,
    }
}

/// Puts what was changed into the activity log, with an undo.
fn report(services: AppServices, changed: Vec<Changed>) {
    let t = services.i18n.texts;
    let text = services
        .i18n
        .count(t.metadata_changed(), changed.len() as u64);
    let what = text.clone();
    let changed = Arc::new(changed);
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
    services.activity.done(text, Some(undo), None);
}

/// Restores the earlier values of the changed keys, except of those that others changed since. Returns whether all were
/// restored.
async fn take_back(api: &AdminApi, changed: &[Changed]) -> Result<bool, UndoError> {
    let (mut kept_count, mut total) = (0, 0);
    for (id, changes) in changed {
        total += changes.len();
        let group = match api.customer_group(id, Expand::default()).await {
            Err(ApiError::NotFound { .. }) => {
                kept_count += changes.len();
                continue;
            }
            group => group?,
        };
        let (back, kept) = undone(changes, &fields(&group).unwrap_or_default());
        kept_count += kept.len();
        if !back.is_empty() {
            send(api, id, back).await?;
        }
    }
    match kept_count == total {
        true => Err(UndoError::Changed),
        false => Ok(kept_count == 0),
    }
}
