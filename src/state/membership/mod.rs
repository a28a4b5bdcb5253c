//! Adding customers to a group, removing them, and moving them to another. What was done is reported, and can be undone
//! for exactly the customers it changed. What may have been done is reported as that.

mod text;

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

use crate::api::customers::unknown_customers;
use crate::api::{AdminApi, ApiError};
use crate::domain::batches::Batches;
use crate::domain::list_query::params::Expand;
use crate::i18n::{Texts, fill, isolate};
use crate::state::activity::{Undo, UndoError};
use crate::state::bulk_run::{BulkRun, Write};
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::ui::DialogHandle;

/// The number of customers in one request where no progress is shown.
const BATCH_SIZE: usize = 1_000;

/// Customers to be brought into one group, taken out of another, or both.
#[derive(Clone)]
pub struct Transfer {
    pub into: Option<EntityRef>,
    pub out_of: Option<EntityRef>,
}

/// The ids of the customers that were brought into the one group and taken out of the other.
#[derive(Clone, Default)]
pub struct Moved {
    pub added: Vec<String>,
    pub removed: Vec<String>,
    /// Those of whom it is not known whether they were added.
    pub open_added: Vec<String>,
    /// Those of whom it is not known whether they were removed.
    pub open_removed: Vec<String>,
    /// The names of the groups that somebody else has deleted.
    pub gone: Vec<String>,
    /// The number of customers that do not exist any more.
    pub missing: usize,
}

impl Moved {
    /// Whether nobody is known to have been added or removed.
    fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty()
    }

    fn is_open(&self) -> bool {
        !self.open_added.is_empty() || !self.open_removed.is_empty()
    }
}

/// Why a transfer has not come to its end.
#[derive(Clone, Debug)]
pub struct Unfinished {
    pub error: ApiError,
    /// Whether a part of it was done.
    pub is_partly_done: bool,
    /// The name of the group that is the reason: somebody else has deleted it.
    pub gone: Option<String>,
}

impl Unfinished {
    fn new(error: ApiError, done: &[(Transfer, Moved)]) -> Self {
        let mut gone = done.iter().flat_map(|(_, moved)| &moved.gone);
        let is_gone = matches!(error, ApiError::NotFound { .. });
        Self {
            gone: gone.next().filter(|_| is_gone).cloned(),
            is_partly_done: done.iter().any(|(_, moved)| !moved.is_empty()),
            error,
        }
    }

    /// Says it in the dialog of the transfer, which has a [`DialogStatus`](crate::ui::DialogStatus).
    pub fn show_in(self, dialog: DialogHandle, t: &Texts) {
        if let Some(name) = &self.gone {
            return dialog.set_status(fill(t.chosen_group_gone(), &[("name", &isolate(name))]));
        }
        match self.is_partly_done {
            true => dialog.set_partial_error(self.error),
            false => dialog.set_error(self.error),
        }
    }
}

impl AppServices {
    /// Carries a transfer out for the customers whose membership it changes.
    ///
    /// # Errors
    /// As the first request that failed; what was done before is kept and can be undone.
    pub async fn carry_out(
        self,
        transfer: Transfer,
        customers: Vec<String>,
    ) -> Result<(), Unfinished> {
        let mut moved = Moved::default();
        let api = self.session.api();
        let outcome = write(&api, &transfer, &customers, &mut moved).await;
        if let Err(error) = &outcome {
            self.session.handle_error(error.cause());
        }
        let done = vec![(transfer, moved)];
        let outcome = outcome.map_err(|error| Unfinished::new(error, &done));
        self.report(done, outcome.is_ok());
        outcome
    }

    /// Carries out the transfer that `transfer` makes of each group, and reports all of it at once. Returns the first
    /// error; none if it was stopped.
    pub async fn carry_out_each(
        self,
        groups: BulkRun,
        customers: Vec<String>,
        transfer: impl Fn(EntityRef) -> Transfer,
    ) -> Option<Unfinished> {
        let (api, customers) = (&self.session.api(), &*customers);
        let done = &RefCell::new(Vec::<(Transfer, Moved)>::new());
        let write_one = |group: EntityRef| -> Write<'_> {
            let transfer = transfer(group);
            Box::pin(async move {
                let mut moved = Moved::default();
                let outcome = write(api, &transfer, customers, &mut moved).await;
                done.borrow_mut().push((transfer, moved));
                outcome
            })
        };
        let (left, error) = groups.run(&write_one).await;
        let done = done.take();
        let unfinished = error.map(|error| Unfinished::new(error, &done));
        self.report(done, left.is_empty());
        unfinished
    }

    /// Reports what was done and what may have been, with its undo, and has the groups read again. Where nothing was done, it
    /// says so only if `all` went well. Gives the number of the entry in [`Activity`].
    ///
    /// [`Activity`]: crate::state::activity::Activity
    pub fn report(self, mut done: Vec<(Transfer, Moved)>, all: bool) -> Option<usize> {
        self.revise(&done);
        let mut notes = self.notes(&done);
        done.retain(|(_, moved)| !moved.is_empty() || moved.is_open());
        if done.is_empty() {
            if all {
                if notes.is_empty() {
                    notes.push(self.i18n.texts.nobody_moved().to_owned());
                }
                self.activity.toasts.show(notes.join(" · "), Vec::new());
            }
            return None;
        }
        notes.insert(0, self.text(&done));
        let text = notes.join(" · ");
        let done = Arc::new(done);
        let undo = Undo::new(self.i18n.texts, move || {
            Box::pin(self.undo_transfers(done.clone()))
        });
        self.activity.done(text, Some(undo), None)
    }

    async fn undo_transfers(self, done: Arc<Vec<(Transfer, Moved)>>) -> Result<String, UndoError> {
        let api = self.session.api();
        let (mut has_begun, mut lost) = (false, false);
        // The other way round, and only for those that were changed: who was a member before stays one.
        let outcome = async {
            for (transfer, moved) in done.iter() {
                let back = [&*moved.removed, &moved.open_removed].concat();
                let away = [&*moved.added, &moved.open_added].concat();
                let ways = [
                    (true, &transfer.out_of, back),
                    (false, &transfer.into, away),
                ];
                for (adds, group, customers) in ways {
                    let Some(group) = group.as_ref().filter(|_| !customers.is_empty()) else {
                        continue;
                    };
                    let mut batches = Batches::new(customers, BATCH_SIZE);
                    let sent = send(&api, adds, &group.id, &mut batches, &mut 0).await;
                    has_begun |= !batches.done.is_empty();
                    match sent {
                        // The group has been deleted: its members need not be removed, and cannot be added again.
                        Err(ApiError::NotFound { .. }) => lost |= adds,
                        sent => sent?,
                    }
                }
            }
            Ok(())
        };
        let outcome: Result<(), ApiError> = outcome.await;
        self.revise(&done);
        outcome.map_err(|error| UndoError::after(has_begun, error))?;
        let t = self.i18n.texts;
        let text = match (has_begun, lost) {
            (false, true) => return Err(UndoError::Changed),
            (true, true) => t.taken_back_partly(),
            (_, false) => t.taken_back(),
        };
        Ok(fill(text, &[("what", &self.text(&done))]))
    }

    /// Has the groups that were changed read again.
    fn revise(self, done: &[(Transfer, Moved)]) {
        let groups = done
            .iter()
            .flat_map(|(transfer, _)| [&transfer.into, &transfer.out_of]);
        self.changes
            .of_groups(groups.flatten().map(|group| &group.id));
    }
}

/// Carries out one transfer, and adds what was done to `moved`.
async fn write(
    api: &AdminApi,
    transfer: &Transfer,
    customers: &[String],
    moved: &mut Moved,
) -> Result<(), ApiError> {
    if let Some(group) = &transfer.into {
        let outcome = bring_into(api, &group.id, customers, moved).await;
        if outcome.as_ref().is_err_and(is_about_group) {
            moved.gone.push(group.name.clone());
        }
        outcome?;
    }
    if let Some(group) = &transfer.out_of {
        match take_out_of(api, &group.id, customers, moved).await {
            // The group has been deleted, and its memberships with it.
            Err(error) if is_about_group(&error) => moved.gone.push(group.name.clone()),
            outcome => outcome?,
        }
    }
    Ok(())
}

async fn bring_into(
    api: &AdminApi,
    group_id: &str,
    customers: &[String],
    moved: &mut Moved,
) -> Result<(), ApiError> {
    let inside = HashSet::<String>::from_iter(api.members_among(group_id, customers).await?);
    let new = customers.iter().filter(|id| !inside.contains(*id));
    let mut batches = Batches::new(new.cloned(), BATCH_SIZE);
    let outcome = send(api, true, group_id, &mut batches, &mut moved.missing).await;
    moved.open_added = open_batch(&batches, &outcome);
    moved.added = batches.done;
    outcome
}

async fn take_out_of(
    api: &AdminApi,
    group_id: &str,
    customers: &[String],
    moved: &mut Moved,
) -> Result<(), ApiError> {
    let inside = api.members_among(group_id, customers).await?;
    if inside.is_empty() {
        // The server answers that nobody is in the group also if there is no such group.
        let group = api.customer_group(group_id, Expand::default()).await;
        return match group {
            Err(error @ ApiError::NotFound { .. }) => Err(error),
            _ => Ok(()),
        };
    }
    let mut batches = Batches::new(inside, BATCH_SIZE);
    let outcome = send(api, false, group_id, &mut batches, &mut moved.missing).await;
    moved.open_removed = open_batch(&batches, &outcome);
    moved.removed = batches.done;
    outcome
}

/// Whether an error says that the group is gone, and not customers.
fn is_about_group(error: &ApiError) -> bool {
    matches!(error, ApiError::NotFound { .. }) && unknown_customers(error).is_empty()
}

/// The customers of the batch whose outcome is open, if it is.
fn open_batch(batches: &Batches, outcome: &Result<(), ApiError>) -> Vec<String> {
    let is_open = matches!(outcome, Err(error) if error.is_outcome_open());
    let batch = batches.next().filter(|_| is_open);
    batch.unwrap_or_default().to_vec()
}

/// Adds or removes customers in batches, without those that do not exist any more, which it counts.
///
/// # Errors
/// As the request that failed, or that refused customers for another reason than that they do not exist. The latter are
/// left out, and the others are dealt with nevertheless.
async fn send(
    api: &AdminApi,
    adds: bool,
    group_id: &str,
    batches: &mut Batches,
    missing: &mut usize,
) -> Result<(), ApiError> {
    let mut refusal = None;
    while let Some(batch) = batches.next() {
        let batch = batch.to_vec();
        if let Some(error) = send_batch(api, adds, group_id, batch, batches).await? {
            *missing += unknown_customers(&error).len();
            refusal = Some(error);
        }
    }
    let is_said = |error: &ApiError| match error {
        ApiError::NotFound { .. } => batches.done.is_empty(),
        // It may have been about a batch whose parts were accepted.
        _ => !batches.at_fault.is_empty(),
    };
    match refusal.filter(is_said) {
        Some(error) => Err(error),
        None => Ok(()),
    }
}

/// Sends one batch, and returns the error with which the server rejects some of its customers; the others wait in `batches`
/// to be sent again. If the request fails, what the server holds says for whom it is done.
///
/// # Errors
/// As the request, unless it is about single customers.
pub async fn send_batch(
    api: &AdminApi,
    adds: bool,
    group_id: &str,
    batch: Vec<String>,
    batches: &mut Batches,
) -> Result<Option<ApiError>, ApiError> {
    let answer = match adds {
        true => api.add_customers(group_id, &batch).await,
        false => match api.remove_customers(group_id, &batch).await {
            Err(error) => Err(api.why_not_removed(group_id, error).await),
            removed => removed,
        },
    };
    let Err(error) = answer else {
        batches.succeeded();
        return Ok(None);
    };
    match (unknown_customers(&error), &error) {
        (named, _) if !named.is_empty() => batches.refused(&named),
        (_, ApiError::BadRequest { .. } | ApiError::Unprocessable { .. }) => {
            batches.refused(&[]);
        }
        _ => return look_up_batch(api, adds, group_id, batches, error).await,
    }
    Ok(Some(error))
}

/// Finds out for whom the next batch is done, where its `error` leaves that open.
///
/// # Errors
/// `error`, unless the server has done it for all customers of the batch.
pub async fn look_up_batch(
    api: &AdminApi,
    adds: bool,
    group_id: &str,
    batches: &mut Batches,
    error: ApiError,
) -> Result<Option<ApiError>, ApiError> {
    if !error.leaves_outcome_open() {
        return Err(error);
    }
    let batch = batches.next().unwrap_or_default().to_vec();
    let Ok(inside) = api.members_among(group_id, &batch).await else {
        return Err(error);
    };
    let inside = HashSet::<String>::from_iter(inside);
    let is_done = |id: &str| inside.contains(id) == adds;
    let is_all = batch.iter().all(|id| is_done(id));
    batches.found(is_done);
    match is_all {
        true => Ok(None),
        // The caller says that the write may happen yet.
        false if matches!(error, ApiError::MissingSoFar(_)) => Err(error),
        false => Err(error.cause().clone()),
    }
}
