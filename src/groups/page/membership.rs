//! Adding customers to a group, removing them, and moving them to another: said in words, with an exact way back.

use super::picked::Named;
use crate::activity::{Activity, Undo, UndoError};
use crate::admin_api::customers::unknown_customers;
use crate::admin_api::{AdminApi, ApiError};
use crate::batches::Batches;
use crate::changes::Changes;
use crate::i18n::{I18n, Plural, fill, isolate};
use crate::session::Session;
use crate::ui::{Dialogs, Toasts};

/// The most customers in one request where nobody watches them go.
const AT_ONCE: usize = 1_000;

/// Customers to be brought into one group, taken out of another, or both.
#[derive(Clone)]
pub struct Transfer {
    pub into: Option<Named>,
    pub out_of: Option<Named>,
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

/// What it takes to change who is in a group, also from where no context can be asked for. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Membership {
    pub session: Session,
    pub dialogs: Dialogs,
    pub i18n: I18n,
    changes: Changes,
    activity: Activity,
    toasts: Toasts,
}

impl Membership {
    pub fn expect() -> Self {
        Self {
            session: Session::expect(),
            dialogs: Dialogs::expect(),
            i18n: I18n::expect(),
            changes: Changes::expect(),
            activity: Activity::expect(),
            toasts: Toasts::expect(),
        }
    }

    /// Carries a transfer out for those whom it changes something for.
    ///
    /// # Errors
    /// As the first request that failed; what was done before is kept and can be taken back.
    pub async fn carry_out(
        self,
        transfer: Transfer,
        customers: Vec<String>,
    ) -> Result<(), ApiError> {
        let api = self.session.api();
        let mut moved = Moved::default();
        let outcome = write(&api, &transfer, &customers, &mut moved).await;
        if let Err(error) = &outcome {
            self.session.heed(error);
        }
        self.tell(transfer, moved);
        outcome
    }

    /// Says what was done, with its way back, and has it read again.
    pub fn tell(self, transfer: Transfer, moved: Moved) {
        self.touched(&transfer);
        let words = self.words(&transfer, &moved);
        if moved.len() == 0 {
            return self.toasts.show(words, Vec::new());
        }
        let back = Undo::new(self.i18n.texts, move || {
            let (transfer, moved) = (transfer.clone(), moved.clone());
            Box::pin(self.take_back(transfer, moved))
        });
        self.activity.done(words, Some(back), None);
    }

    async fn take_back(self, transfer: Transfer, moved: Moved) -> Result<String, UndoError> {
        let api = self.session.api();
        let words = self.words(&transfer, &moved);
        // The other way round, and for just those: who was a member before stays one.
        let outcome = async {
            if let Some(group) = &transfer.out_of {
                send(
                    &api,
                    true,
                    &group.id,
                    moved.removed.clone(),
                    &mut Vec::new(),
                )
                .await?;
            }
            if let Some(group) = &transfer.into {
                send(&api, false, &group.id, moved.added.clone(), &mut Vec::new()).await?;
            }
            Ok(())
        };
        let outcome: Result<(), ApiError> = outcome.await;
        self.touched(&transfer);
        outcome?;
        Ok(fill(self.i18n.texts.taken_back(), &[("what", &words)]))
    }

    fn touched(self, transfer: &Transfer) {
        let groups = [&transfer.into, &transfer.out_of].into_iter().flatten();
        self.changes.of_groups(groups.map(|group| &group.id));
    }

    fn words(self, transfer: &Transfer, moved: &Moved) -> String {
        let t = self.i18n.texts;
        if moved.len() == 0 {
            return t.nobody_moved().to_owned();
        }
        let text: Plural = match (&transfer.into, &transfer.out_of) {
            (Some(_), Some(_)) => t.customers_moved(),
            (Some(_), None) => t.customers_added(),
            _ => t.customers_removed(),
        };
        let name = |group: &Option<Named>| {
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
