//! Adding customers to a group, removing them, and moving them to another: said in words, with an exact way back.

use std::cell::RefCell;
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

/// The most customers in one request where nobody watches them go.
const AT_ONCE: usize = 1_000;

/// Customers to be brought into one group, taken out of another, or both.
#[derive(Clone)]
pub struct Transfer {
    pub into: Option<EntityRef>,
    pub out_of: Option<EntityRef>,
}

/// Who was brought into the one group and taken out of the other.
#[derive(Clone, Default)]
pub struct Moved {
    pub added: Vec<String>,
    pub removed: Vec<String>,
}

impl Moved {
    fn len(&self) -> usize {
        self.added.len().max(self.removed.len())
    }
}

impl AppServices {
    /// Carries a transfer out for those whom it changes something for.
    ///
    /// # Errors
    /// As the first request that failed; what was done before is kept and can be taken back.
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
        self.tell(vec![(transfer, moved)], outcome.is_ok());
        outcome
    }

    /// Carries out the transfer that `transfer` makes of each group, and says all of it at once. Gives the first error.
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
        let error = groups.run(&write_one).await;
        self.tell(done.take(), error.is_none());
        error
    }

    /// Says what was done, with its way back, and has it read again; that nothing was only where `all` went well.
    pub fn tell(self, mut done: Vec<(Transfer, Moved)>, all: bool) {
        self.touched(&done);
        done.retain(|(_, moved)| moved.len() > 0);
        if done.is_empty() {
            if all {
                let words = self.i18n.texts.nobody_moved();
                self.activity.toasts.show(words.to_owned(), Vec::new());
            }
            return;
        }
        let words = self.words(&done);
        let done = Arc::new(done);
        let back = Undo::new(self.i18n.texts, move || {
            Box::pin(self.take_back(done.clone()))
        });
        self.activity.done(words, Some(back), None);
    }

    async fn take_back(self, done: Arc<Vec<(Transfer, Moved)>>) -> Result<String, UndoError> {
        let api = self.session.api();
        // The other way round, and for just those: who was a member before stays one.
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
        self.touched(&done);
        outcome?;
        let words = self.words(&done);
        Ok(fill(self.i18n.texts.taken_back(), &[("what", &words)]))
    }

    fn touched(self, done: &[(Transfer, Moved)]) {
        let groups = done
            .iter()
            .flat_map(|(transfer, _)| [&transfer.into, &transfer.out_of]);
        self.changes
            .of_groups(groups.flatten().map(|group| &group.id));
    }

    fn words(self, done: &[(Transfer, Moved)]) -> String {
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

async fn write(
    api: &AdminApi,
    transfer: &Transfer,
    customers: &[String],
    moved: &mut Moved,
) -> Result<(), ApiError> {
    if let Some(group) = &transfer.into {
        let inside = api.members_among(&group.id, customers).await?;
        let new = customers.iter().filter(|id| !inside.contains(id));
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

/// Adds or removes customers in batches; those who do not exist any more are passed over.
async fn send(
    api: &AdminApi,
    adds: bool,
    group_id: &str,
    customers: Vec<String>,
    done: &mut Vec<String>,
) -> Result<(), ApiError> {
    let mut batches = Batches::new(customers, AT_ONCE);
    let mut outcome = Ok(());
    while outcome.is_ok()
        && let Some(batch) = batches.next()
    {
        outcome = step(api, adds, group_id, batch.to_vec(), &mut batches).await;
    }
    done.append(&mut batches.done);
    outcome
}

/// Sends one batch. A batch that is turned down for some of its customers is sent again without them.
pub async fn step(
    api: &AdminApi,
    adds: bool,
    group_id: &str,
    batch: Vec<String>,
    batches: &mut Batches,
) -> Result<(), ApiError> {
    let answer = match adds {
        true => api.add_customers(group_id, &batch).await,
        false => api.remove_customers(group_id, &batch).await,
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
