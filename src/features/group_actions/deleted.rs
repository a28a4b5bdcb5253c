//! What follows the deletion of groups: it is reported, and the undo creates the groups again.

use std::sync::{Arc, Mutex, PoisonError};

use crate::api::ApiError;
use crate::features::group_actions::context::{Actions, about};
use crate::features::group_actions::deletion_impact::group_ids;
use crate::features::group_actions::deletion_plan::DeletionPlan;
use crate::features::group_actions::group_copy::GroupCopy;
use crate::state::activity::{Undo, UndoError};
use crate::state::element_ids::{NEW_GROUP_ID, actions_id, name_id};
use crate::state::picked_items::EntityRef;

/// Has everything that the deletion changed read again and says what was done. The focus goes to the next row.
pub fn report_deleted(actions: Actions, deleted: Vec<EntityRef>, plan: DeletionPlan) {
    let is_deleted = |id: &str| deleted.iter().any(|group| group.id == id);
    let rows = actions.groups.shown_ids();
    actions
        .groups
        .focus_after_load(next_focus(&rows, is_deleted));
    for group in &deleted {
        actions.groups.forget_selected(&group.id);
    }
    let lists = plan.impact.iter().flat_map(|impact| &impact.lists);
    let mut others: Vec<String> = lists.flat_map(group_ids).collect();
    others.retain(|id| !is_deleted(id));
    actions.changes.rows();
    actions.changes.of_groups(&others);
    let text = deleted_text(actions, &deleted, &plan);
    let mut copies = plan.copies;
    copies.retain(|(id, _)| is_deleted(id));
    let undo = (!copies.is_empty()).then(|| {
        let waiting = copies.into_iter().map(|(_, copy)| copy).collect();
        let restoration = Arc::new(Mutex::new(Some(Restoration {
            waiting,
            restored: Vec::new(),
        })));
        let others = Arc::new(others);
        Undo::restore(actions.t(), move || {
            Box::pin(restore(actions, restoration.clone(), others.clone()))
        })
    });
    actions.activity.done(text, undo, None);
}

/// The id of the element that gets the focus when the rows are gone: the menu of the next row that stays, or else of the
/// row before, or else the button for a new group.
fn next_focus(rows: &[String], is_deleted: impl Fn(&str) -> bool) -> String {
    let first = rows.iter().position(|id| is_deleted(id)).unwrap_or(0);
    let (before, behind) = rows.split_at(first);
    let mut nearest = behind.iter().chain(before.iter().rev());
    let next = nearest.find(|id| !is_deleted(id));
    next.map_or_else(|| NEW_GROUP_ID.to_owned(), |id| actions_id(id))
}

fn deleted_text(actions: Actions, deleted: &[EntityRef], plan: &DeletionPlan) -> String {
    let t = actions.t();
    let drafts = plan.drafts.len();
    let (gone, ours): (Vec<&EntityRef>, Vec<&EntityRef>) = deleted
        .iter()
        .partition(|group| plan.gone.contains(&group.id));
    let mut texts: Vec<String> = match &*ours {
        [] => Vec::new(),
        [group] => vec![about(t.deleted(), plan.name_of(group))],
        groups => vec![actions.i18n.count(t.deleted_all(), groups.len() as u64)],
    };
    texts.extend(
        gone.iter()
            .map(|group| about(t.deleted_before(), &group.name)),
    );
    if drafts > 0 {
        texts.push(actions.i18n.count(t.lists_drafted(), drafts as u64));
    }
    if plan.rules_left > 0 {
        texts.push(actions.i18n.count(t.rules_left(), plan.rules_left as u64));
    }
    texts.join(" ")
}

/// Deleted groups that are created again.
struct Restoration {
    waiting: Vec<GroupCopy>,
    /// The names of the groups that have been created.
    restored: Vec<String>,
}

impl Restoration {
    /// Creates the groups that are waiting, the last one first.
    async fn resume(&mut self, actions: Actions) -> Result<(), ApiError> {
        while let Some(copy) = self.waiting.last_mut() {
            let result = copy.resume(&actions.api(), &|_| ()).await;
            if let Some(group) = &copy.group {
                actions.groups.focus_after_load(name_id(&group.id));
            }
            result?;
            let copy = self.waiting.pop();
            self.restored.extend(copy.map(|copy| copy.name));
        }
        Ok(())
    }
}

/// Runs a restoration, or resumes it after a failure. `others` are groups whose price lists it changes.
async fn restore(
    actions: Actions,
    cell: Arc<Mutex<Option<Restoration>>>,
    others: Arc<Vec<String>>,
) -> Result<String, UndoError> {
    let lock = || cell.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(mut restoration) = lock().take() else {
        return Err(UndoError::Changed);
    };
    let result = restoration.resume(actions).await;
    // After a failure, too: a group may have been created without its customers.
    actions.changes.rows();
    actions.changes.of_groups(others.iter());
    let restored = restoration.restored.clone();
    *lock() = Some(restoration);
    result?;
    let t = actions.t();
    Ok(match restored.as_slice() {
        [name] => about(t.restored(), name),
        names => actions.i18n.count(t.restored_all(), names.len() as u64),
    })
}
