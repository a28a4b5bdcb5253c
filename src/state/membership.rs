//! Adding customers to a group, removing them, and moving them to another. What was done is reported, and can be undone
//! for exactly the customers it changed.

use std::cell::RefCell;
use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;

use crate::api::customers::unknown_customers;
use crate::api::{AdminApi, ApiError};
use crate::domain::batches::Batches;
use crate::i18n::{Plural, fill, isolate};
use crate::state::activity::{Undo, UndoError};
use crate::state::bulk_run::{BulkRun, Write};
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;

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
}

impl Moved {
    /// How many customers are affected: one who moves is counted once.
    fn len(&self) -> usize {
        self.added.len().max(self.removed.len())
    }
}

impl AppServices {
    /// Carries a transfer out for those customers that it changes something for.
    ///
    /// # Errors
    /// As the first request that failed; what was done before is kept and can be undone.
    pub async fn carry_out(
        self,
        transfer: Transfer,
        customers: Vec<String>,
    ) -> Result<(), ApiError> {
        let mut moved = Moved::default();
        let api = self.session.api();
        let outcome = write(&api, &transfer, &customers, &mut moved).await;
        if let Err(error) = &outcome {
            self.session.handle_error(error);
        }
        self.report(vec![(transfer, moved)], outcome.is_ok());
        outcome
    }

    /// Carries out the transfer that `transfer` makes of each group, and reports all of it at once. Returns the first
    /// error.
    pub async fn carry_out_each(
        self,
        groups: BulkRun,
        customers: Vec<String>,
        transfer: impl Fn(EntityRef) -> Transfer,
    ) -> Option<ApiError> {
        let done = Rc::new(RefCell::new(Vec::new()));
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
        self.report(done.take(), error.is_none());
        error
    }

    /// Reports what was done, with its undo, and has the groups read again. Where nothing was done, it says so only if
    /// `all` went well.
    pub fn report(self, mut done: Vec<(Transfer, Moved)>, all: bool) {
        self.revise(&done);
        done.retain(|(_, moved)| moved.len() > 0);
        for (transfer, moved) in &mut done {
            // Half a move: they are in the other group, and still in this one.
            if moved.removed.is_empty() && transfer.into.is_some() {
                transfer.out_of = None;
            }
        }
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
        // The other way round, and only for those that were changed: who was a member before stays one.
        let outcome = async {
            for (transfer, moved) in done.iter() {
                let ways = [
                    (true, &transfer.out_of, &moved.removed),
                    (false, &transfer.into, &moved.added),
                ];
                for (adds, group, customers) in ways {
                    if let Some(group) = group {
                        let customers = customers.clone();
                        send(&api, adds, &group.id, customers, &mut Vec::new()).await?;
                    }
                }
            }
            Ok(())
        };
        let outcome: Result<(), ApiError> = outcome.await;
        self.revise(&done);
        outcome?;
        let text = self.text(&done);
        Ok(fill(self.i18n.texts.taken_back(), &[("what", &text)]))
    }

    /// Has the groups that were changed read again.
    fn revise(self, done: &[(Transfer, Moved)]) {
        let groups = done
            .iter()
            .flat_map(|(transfer, _)| [&transfer.into, &transfer.out_of]);
        self.changes
            .of_groups(groups.flatten().map(|group| &group.id));
    }

    /// What was done, in words.
    fn text(self, done: &[(Transfer, Moved)]) -> String {
        let t = self.i18n.texts;
        let [(transfer, moved)] = done else {
            return self.i18n.count(t.memberships_changed(), done.len() as u64);
        };
        let text: Plural = match (&transfer.into, &transfer.out_of) {
            (Some(_), Some(_)) => t.customers_moved(),
            (Some(_), None) => t.customers_added(),
            _ => t.customers_removed(),
        };
        let name = |group: &Option<EntityRef>| {
            let name = group.as_ref().map_or("", |group| &group.name);
            isolate(name)
        };
        let names = [
            ("to", &*name(&transfer.into)),
            ("from", &*name(&transfer.out_of)),
        ];
        fill(&self.i18n.count(text, moved.len() as u64), &names)
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
        let inside = HashSet::<String>::from_iter(api.members_among(&group.id, customers).await?);
        let new = customers.iter().filter(|id| !inside.contains(*id));
        send(
            api,
            true,
            &group.id,
            new.cloned().collect(),
            &mut moved.added,
        )
        .await?;
    }
    if let Some(group) = &transfer.out_of {
        let inside = api.members_among(&group.id, customers).await?;
        send(api, false, &group.id, inside, &mut moved.removed).await?;
    }
    Ok(())
}

/// Adds or removes customers in batches, without those that do not exist any more.
async fn send(
    api: &AdminApi,
    adds: bool,
    group_id: &str,
    customers: Vec<String>,
    done: &mut Vec<String>,
) -> Result<(), ApiError> {
    let mut batches = Batches::new(customers, BATCH_SIZE);
    let mut outcome = Ok(());
    while outcome.is_ok()
        && let Some(batch) = batches.next()
    {
        outcome = send_batch(api, adds, group_id, batch.to_vec(), &mut batches).await;
    }
    done.append(&mut batches.done);
    outcome
}

/// Sends one batch. If the server rejects some of its customers, the others wait in `batches` to be sent again.
///
/// # Errors
/// As the request, unless it is about single customers.
pub async fn send_batch(
    api: &AdminApi,
    adds: bool,
    group_id: &str,
    batch: Vec<String>,
    batches: &mut Batches,
) -> Result<(), ApiError> {
    let answer = match adds {
        true => api.add_customers(group_id, &batch).await,
        false => match api.remove_customers(group_id, &batch).await {
            Err(error) => Err(api.why_not_removed(group_id, error).await),
            removed => removed,
        },
    };
    match answer {
        Ok(()) => batches.succeeded(),
        Err(error) => match (unknown_customers(&error), &error) {
            (named, _) if !named.is_empty() => batches.refused(&named),
            (_, ApiError::BadRequest { .. } | ApiError::Unprocessable { .. }) => {
                batches.refused(&[]);
            }
            _ => return Err(error),
        },
    }
    Ok(())
}
