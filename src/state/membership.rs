//! Adding customers to a group, removing them, and moving them to another. What was done is reported, and can be undone
//! for exactly the customers it changed. What may have been done is reported as that.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;

use crate::api::customers::unknown_customers;
use crate::api::{AdminApi, ApiError};
use crate::domain::batches::Batches;
use crate::i18n::{fill, isolate};
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
    /// Those of whom it is not known.
    pub open_added: Vec<String>,
    pub open_removed: Vec<String>,
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
}

impl Unfinished {
    /// Shows the error in the dialog of the transfer.
    pub fn show_in(self, dialog: DialogHandle) {
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
        let is_partly_done = !moved.is_empty();
        self.report(vec![(transfer, moved)], outcome.is_ok());
        outcome.map_err(|error| Unfinished {
            error,
            is_partly_done,
        })
    }

    /// Carries out the transfer that `transfer` makes of each group, and reports all of it at once. Returns the first
    /// error.
    pub async fn carry_out_each(
        self,
        groups: BulkRun,
        customers: Vec<String>,
        transfer: impl Fn(EntityRef) -> Transfer,
    ) -> Option<Unfinished> {
        let done = Rc::new(RefCell::new(Vec::<(Transfer, Moved)>::new()));
        let customers = Rc::new(customers);
        let write_one = |group: EntityRef| -> Write {
            let (done, customers) = (done.clone(), customers.clone());
            let (api, transfer) = (self.session.api(), transfer(group));
            Box::pin(async move {
                let mut moved = Moved::default();
                let outcome = write(&api, &transfer, &customers, &mut moved).await;
                done.borrow_mut().push((transfer, moved));
                outcome
            })
        };
        let (_, error) = groups.run(&write_one).await;
        let done = done.take();
        let is_partly_done = done.iter().any(|(_, moved)| !moved.is_empty());
        self.report(done, error.is_none());
        error.map(|error| Unfinished {
            error,
            is_partly_done,
        })
    }

    /// Reports what was done and what may have been, with its undo, and has the groups read again. Where nothing was done, it
    /// says so only if `all` went well.
    pub fn report(self, mut done: Vec<(Transfer, Moved)>, all: bool) {
        self.revise(&done);
        done.retain(|(_, moved)| !moved.is_empty() || moved.is_open());
        if done.is_empty() {
            if all {
                let text = self.i18n.texts.nobody_moved();
                self.activity.toasts.show(text.to_owned(), Vec::new());
            }
            return;
        }
        let text = self.text(&done);
        let done = Arc::new(done);
        let undo = Undo::new(self.i18n.texts, move || {
            Box::pin(self.undo_transfers(done.clone()))
        });
        self.activity.done(text, Some(undo), None);
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
                    let sent = send(&api, adds, &group.id, &mut batches).await;
                    has_begun |= !batches.done.is_empty();
                    match sent {
                        // Nobody is in a group that is gone; and nobody comes back into it.
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

    /// What was done and what may have been, in words.
    fn text(self, done: &[(Transfer, Moved)]) -> String {
        let t = self.i18n.texts;
        let perhaps = |what: String| fill(t.perhaps_done(), &[("what", &what)]);
        let mut texts = Vec::new();
        if let [(transfer, moved)] = done {
            texts = self.known_text(transfer, moved);
            let [added, removed] = [&moved.open_added, &moved.open_removed].map(Vec::len);
            texts.extend(self.added_text(transfer, added).map(perhaps));
            texts.extend(self.removed_text(transfer, removed).map(perhaps));
        } else {
            let count = |number: usize| match number {
                0 => None,
                number => Some(self.i18n.count(t.memberships_changed(), number as u64)),
            };
            let known = done.iter().filter(|(_, moved)| !moved.is_empty()).count();
            texts.extend(count(known));
            texts.extend(count(done.len() - known).map(perhaps));
        }
        texts.join(" · ")
    }

    /// What is known to be done. A customer counts as moved only if known to be in the one group and out of the other.
    fn known_text(self, transfer: &Transfer, moved: &Moved) -> Vec<String> {
        let is_move = transfer.into.is_some() && transfer.out_of.is_some();
        if !is_move || moved.removed.is_empty() {
            let added = self.added_text(transfer, moved.added.len());
            let removed = self.removed_text(transfer, moved.removed.len());
            return added.into_iter().chain(removed).collect();
        }
        let number = moved.removed.len() as u64;
        let text = self.i18n.count(self.i18n.texts.customers_moved(), number);
        let out = HashSet::<&String>::from_iter(&moved.removed);
        let still_in = moved.added.iter().filter(|id| !out.contains(id)).count();
        let added = self.added_text(transfer, still_in);
        [named(&text, transfer)].into_iter().chain(added).collect()
    }

    fn added_text(self, transfer: &Transfer, number: usize) -> Option<String> {
        let text = self.i18n.texts.customers_added();
        let text = self.i18n.count(text, number as u64);
        (number > 0).then(|| named(&text, transfer))
    }

    fn removed_text(self, transfer: &Transfer, number: usize) -> Option<String> {
        let text = self.i18n.texts.customers_removed();
        let text = self.i18n.count(text, number as u64);
        (number > 0).then(|| named(&text, transfer))
    }
}

/// A text with the names of the groups of a transfer.
fn named(text: &str, transfer: &Transfer) -> String {
    let name = |group: &Option<EntityRef>| {
        let name = group.as_ref().map_or("", |group| &group.name);
        isolate(name)
    };
    let names = [
        ("to", &*name(&transfer.into)),
        ("from", &*name(&transfer.out_of)),
    ];
    fill(text, &names)
}

/// Carries out one transfer, and adds what was done to `moved`.
async fn write(
    api: &AdminApi,
    transfer: &Transfer,
    customers: &[String],
    moved: &mut Moved,
) -> Result<(), ApiError> {
    if let Some(group) = &transfer.into {
        let inside = HashSet::<String>::from_iter(api.members_among(&group.id, customers).await?);
        let new = customers.iter().filter(|id| !inside.contains(*id));
        let mut batches = Batches::new(new.cloned(), BATCH_SIZE);
        let outcome = send(api, true, &group.id, &mut batches).await;
        moved.open_added = open_batch(&batches, &outcome);
        moved.added = batches.done;
        outcome?;
    }
    if let Some(group) = &transfer.out_of {
        let inside = api.members_among(&group.id, customers).await?;
        let mut batches = Batches::new(inside, BATCH_SIZE);
        let outcome = send(api, false, &group.id, &mut batches).await;
        moved.open_removed = open_batch(&batches, &outcome);
        moved.removed = batches.done;
        outcome?;
    }
    Ok(())
}

/// The customers of the batch whose outcome is open, if it is.
fn open_batch(batches: &Batches, outcome: &Result<(), ApiError>) -> Vec<String> {
    let is_open = matches!(outcome, Err(error) if error.is_outcome_open());
    let batch = batches.next().filter(|_| is_open);
    batch.unwrap_or_default().to_vec()
}

/// Adds or removes customers in batches, without those that do not exist any more.
///
/// # Errors
/// As the request that failed, or that refused customers for another reason than that they do not exist. The latter are
/// left out, and the others are dealt with nevertheless.
async fn send(
    api: &AdminApi,
    adds: bool,
    group_id: &str,
    batches: &mut Batches,
) -> Result<(), ApiError> {
    let mut refusal = None;
    while let Some(batch) = batches.next() {
        let batch = batch.to_vec();
        if let Some(error) = send_batch(api, adds, group_id, batch, batches).await? {
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
/// The given one, unless it is done for all.
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
        false => Err(error.cause().clone()),
    }
}
