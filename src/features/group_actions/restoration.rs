//! Creating deleted groups again, step by step, so that it can be resumed where it stopped.

use std::sync::{Arc, Mutex, PoisonError};

use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::context::{Actions, about};
use crate::features::group_actions::drafts::activate_one;
use crate::features::group_actions::group_copy::GroupCopy;
use crate::state::activity::UndoError;
use crate::state::element_ids::name_id;

/// What is to be restored, and what has been.
#[derive(Default)]
pub struct Restoration {
    /// The groups to create again, each with the id it had.
    waiting: Vec<(String, GroupCopy)>,
    /// The ids of those that may be there still: the outcome of their deletion is open.
    open: Vec<String>,
    /// The price lists to make active again, besides those of the groups.
    drafts: Vec<String>,
    /// The names of the groups that have been created.
    restored: Vec<String>,
    /// Whether anything has been done.
    has_begun: bool,
}

impl Restoration {
    pub fn new(waiting: Vec<(String, GroupCopy)>, open: Vec<String>, drafts: Vec<String>) -> Self {
        Self {
            waiting,
            open,
            drafts,
            ..Self::default()
        }
    }

    /// Creates the groups that are waiting, the last one first, and makes price lists active.
    async fn resume(&mut self, actions: Actions) -> Result<(), ApiError> {
        let api = actions.api();
        while let Some((id, copy)) = self.waiting.last_mut() {
            if self.open.contains(id) {
                skip_if_there(&api, id, copy).await?;
                self.open.retain(|open| open != id);
            }
            let is_new = copy.group.is_none();
            let result = copy.resume(&api, &|_| ()).await;
            if let Some(group) = copy.group.as_ref().filter(|_| is_new) {
                actions.groups.focus_after_load(name_id(&group.id));
                self.restored.push(copy.name.clone());
            }
            self.has_begun |= copy.group.is_some();
            result?;
            self.waiting.pop();
        }
        while let Some(list) = self.drafts.last() {
            match activate_one(&api, list).await {
                Ok(activated) => self.has_begun |= activated,
                Err(ApiError::NotFound { .. }) => {}
                Err(error) => return Err(error),
            }
            self.drafts.pop();
        }
        Ok(())
    }
}

/// Leaves a group as it is that has not been deleted.
async fn skip_if_there(api: &AdminApi, id: &str, copy: &mut GroupCopy) -> Result<(), ApiError> {
    match api.customer_group(id, Expand::default()).await {
        Ok(group) => copy.only_drafts(group),
        Err(ApiError::NotFound { .. }) => {}
        Err(error) => return Err(error),
    }
    Ok(())
}

/// A restoration that an undo runs, and from which a further try to delete the same groups takes over what it deletes.
#[derive(Clone)]
pub struct SharedRestoration(Arc<Mutex<Option<Restoration>>>);

impl SharedRestoration {
    pub fn new(restoration: Restoration) -> Self {
        Self(Arc::new(Mutex::new(Some(restoration))))
    }

    /// The copy of a group whose deletion has an open outcome.
    pub fn open_copy(&self, id: &str) -> Option<GroupCopy> {
        let cell = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let restoration = cell.as_ref()?;
        let is_open = restoration.open.iter().any(|open| open == id);
        let mut waiting = restoration.waiting.iter();
        let found = waiting.find(|(waiting, _)| waiting == id && is_open)?;
        Some(found.1.clone())
    }

    /// Leaves a group to a later restoration.
    pub fn leave(&self, id: &str) {
        let mut cell = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(restoration) = cell.as_mut() {
            restoration.waiting.retain(|(waiting, _)| waiting != id);
        }
    }

    /// Takes it all, so that it does not run twice at a time.
    fn take(&self) -> Option<Restoration> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put_back(&self, restoration: Restoration) {
        let mut cell = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *cell = Some(restoration);
    }
}

/// Runs a restoration, or resumes it after a failure. `others` are groups whose price lists it changes.
pub async fn restore(
    actions: Actions,
    shared: SharedRestoration,
    others: Arc<Vec<String>>,
) -> Result<String, UndoError> {
    let Some(mut restoration) = shared.take() else {
        return Err(UndoError::Changed);
    };
    let result = restoration.resume(actions).await;
    // After a failure, too: a group may have been created without its customers.
    actions.services.changes.rows();
    actions.services.changes.of_groups(others.iter());
    let (restored, has_begun) = (restoration.restored.clone(), restoration.has_begun);
    shared.put_back(restoration);
    result.map_err(|error| UndoError::after(has_begun, error))?;
    let t = actions.t();
    match restored.as_slice() {
        [] if !has_begun => Err(UndoError::Changed),
        [] => Ok(t.was_restored().to_owned()),
        [name] => Ok(about(t.restored(), name)),
        names => Ok(actions
            .services
            .i18n
            .count(t.restored_all(), names.len() as u64)),
    }
}
