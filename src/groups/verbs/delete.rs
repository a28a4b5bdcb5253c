//! Deleting a group, with what that does shown first, and making it again.

use std::cell::RefCell;
use std::rc::Rc;

use super::copying::{ConditionTie, Copying, ListTie};
use super::effect::{self as ties, Effect};
use super::effect_view::effect_view;
use super::{Subject, Verbs, about, actions_id};
use crate::activity::{Undo, UndoError};
use crate::admin_api::customer_groups::{CustomerGroup, Expand};
use crate::admin_api::{AdminApi, ApiError};
use crate::groups::NEW_GROUP_ID;
use crate::groups::row::name_id;
use crate::signal::RwSignal;
use crate::ui::{Dialog, DialogLook, dialog_form, effect};
use crate::web::task::spawn;

/// What the dialog knows and what the person decides in it. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Deletion {
    verbs: Verbs,
    group: RwSignal<Subject>,
    /// What was read last.
    effect: RwSignal<Option<Effect>>,
    pub error: RwSignal<Option<ApiError>>,
    pub reading: RwSignal<bool>,
    /// Price lists that would be for everyone become drafts before.
    pub draft_first: RwSignal<bool>,
    /// The effect could not be read, and the group is to be deleted all the same.
    pub unseen: RwSignal<bool>,
}

impl Deletion {
    /// What the deletion does; nothing if that is not known. Tells when it has been read again.
    pub fn effect(self) -> Option<Effect> {
        self.reading.track();
        self.effect.get_untracked()
    }

    /// Reads what the deletion does.
    pub fn read(self) {
        self.reading.set(true);
        let id = self.group.with_untracked(|group| group.id.clone());
        spawn(async move {
            let read = ties::read(&self.verbs.api(), &id).await;
            match read {
                Ok(effect) => {
                    self.error.set(None);
                    self.effect.set(Some(effect));
                }
                Err(error) => {
                    self.verbs.session().heed(&error);
                    self.error.set(Some(error));
                }
            }
            self.reading.set(false);
        });
    }
}

/// "Delete VIP?".
pub fn open(verbs: Verbs, group: Subject) {
    verbs.dialogs.open(move |dialog| {
        let t = verbs.t();
        let deletion = Deletion {
            verbs,
            group: RwSignal::new(group.clone()),
            effect: RwSignal::new(None),
            error: RwSignal::new(None),
            reading: RwSignal::new(false),
            draft_first: RwSignal::new(true),
            unseen: RwSignal::new(false),
        };
        effect(move || {
            verbs.session().track_sign_in();
            dialog.quiet();
            deletion.read();
        });
        let is_seen = move || !deletion.reading.get() && deletion.effect().is_some();
        let look = DialogLook {
            title: about(t.delete_of(), &group.title),
            submit: t.delete(),
            failed: t.delete_failed(),
            danger: true,
            ready: Box::new(move || is_seen() || deletion.unseen.get()),
        };
        let content = vec![effect_view(verbs.i18n, deletion), dialog.problem_slot()];
        let submit = move || dialog.run(settle(deletion, dialog));
        dialog_form(dialog, look, content, submit)
    });
}

/// Why a group was not deleted.
enum Refusal {
    /// The effect is not any more what was shown.
    Changed,
    Api(ApiError),
}

impl From<ApiError> for Refusal {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

async fn settle(deletion: Deletion, dialog: Dialog) {
    let verbs = deletion.verbs;
    let Some(group) = deletion.group.try_get_untracked() else {
        return;
    };
    match delete(&verbs.api(), &group.id, deletion).await {
        Ok((before, drafts)) => {
            dialog.finish();
            deleted(verbs, group, before, drafts);
        }
        Err(refusal) => {
            deletion.read();
            match refusal {
                Refusal::Changed => dialog.say(verbs.t().effect_changed()),
                Refusal::Api(error) => verbs.fail(dialog, error),
            }
        }
    }
}

/// Deletes a group as the person chose, and gives what was lost with it and the price lists that are drafts now.
async fn delete(
    api: &AdminApi,
    id: &str,
    deletion: Deletion,
) -> Result<(Option<Before>, Vec<String>), Refusal> {
    let shown = deletion.effect.get_untracked();
    let draft_first = deletion.draft_first.get_untracked();
    // All that the way back needs is read before anything is changed.
    let before = match shown {
        Some(shown) => {
            let before = Before::read(api, id).await?;
            if before.effect != shown {
                return Err(Refusal::Changed);
            }
            Some(before)
        }
        None => None,
    };
    let drafts: Vec<String> = before
        .iter()
        .flat_map(|before| before.effect.opening())
        .filter(|_| draft_first)
        .map(|list| list.id.clone())
        .collect();
    make_drafts(api, &drafts).await?;
    delete_surely(api, id, &drafts).await?;
    Ok((before, drafts))
}

/// A group with all that is lost with it.
struct Before {
    group: CustomerGroup,
    members: Vec<String>,
    effect: Effect,
}

impl Before {
    async fn read(api: &AdminApi, id: &str) -> Result<Self, ApiError> {
        Ok(Self {
            effect: ties::read(api, id).await?,
            group: api.customer_group(id, Expand::default()).await?,
            members: api.member_ids(id).await?,
        })
    }

    /// How to make it again. `drafts` are the price lists that were made drafts for it.
    fn copying(self, drafts: &[String]) -> Copying {
        let lists = self.effect.lists.into_iter().map(|list| ListTie {
            activate: drafts.contains(&list.id),
            id: list.id,
        });
        let conditions = self.effect.discounts.into_iter().map(|tied| ConditionTie {
            discount_id: tied.discount_id,
            condition_id: tied.condition_id,
        });
        Copying {
            name: self.group.name,
            metadata: self.group.metadata.and_then(|json| json.object()),
            members: self.members,
            lists: lists.collect(),
            conditions: conditions.collect(),
            group: None,
        }
    }
}

/// Makes price lists drafts: all of them or, if one fails, none.
async fn make_drafts(api: &AdminApi, lists: &[String]) -> Result<(), ApiError> {
    for (index, id) in lists.iter().enumerate() {
        if let Err(error) = api.set_price_list_status(id, "draft").await {
            activate(api, lists.get(..index).unwrap_or_default()).await;
            return Err(error);
        }
    }
    Ok(())
}

/// Makes price lists active again, as far as that works: they are safe as drafts, too.
async fn activate(api: &AdminApi, lists: &[String]) {
    for id in lists {
        let _ = api.set_price_list_status(id, "active").await;
    }
}

/// Deletes a group and, should the answer be lost, looks whether that was done. If it was not, the drafts made for it
/// are active again.
async fn delete_surely(api: &AdminApi, id: &str, drafts: &[String]) -> Result<(), ApiError> {
    let Err(error) = api.delete_group(id).await else {
        return Ok(());
    };
    match api.customer_group(id, Expand::default()).await {
        Err(ApiError::NotFound { .. }) => Ok(()),
        Ok(_) => {
            activate(api, drafts).await;
            Err(error)
        }
        Err(_) => Err(error),
    }
}

fn deleted(verbs: Verbs, group: Subject, before: Option<Before>, drafts: Vec<String>) {
    let t = verbs.t();
    let ids = verbs.groups.shown_ids();
    let at = ids.iter().position(|id| *id == group.id).unwrap_or(0);
    let beside = ids.get(at + 1).or_else(|| ids.get(at.checked_sub(1)?));
    let next = beside.map_or_else(|| NEW_GROUP_ID.to_owned(), |id| actions_id(id));
    verbs.groups.focus_after_load(next);
    verbs.groups.forget_selected(&group.id);
    let others: Vec<String> = before
        .iter()
        .flat_map(|before| &before.effect.lists)
        .flat_map(ties::group_ids)
        .collect();
    verbs.changes().rows();
    verbs.changes().of_groups(&others);
    let mut words = about(t.deleted(), &group.title);
    if !drafts.is_empty() {
        words.push(' ');
        words.push_str(&verbs.i18n.count(t.lists_drafted(), drafts.len() as u64));
    }
    let undo = before.map(|before| {
        let copying = Rc::new(RefCell::new(Some(before.copying(&drafts))));
        let (others, title) = (Rc::new(others), group.title);
        Undo::restore(t, move || {
            Box::pin(restore(
                verbs,
                title.clone(),
                copying.clone(),
                others.clone(),
            ))
        })
    });
    verbs.activity.done(words, undo, None);
}

async fn restore(
    verbs: Verbs,
    title: String,
    cell: Rc<RefCell<Option<Copying>>>,
    others: Rc<Vec<String>>,
) -> Result<String, UndoError> {
    let Some(mut copying) = cell.take() else {
        return Err(UndoError::Changed);
    };
    let made = copying.go_on(&verbs.api(), &|_| ()).await;
    // Also what was only begun is to be seen.
    verbs.changes().rows();
    verbs.changes().of_groups(others.iter());
    if let Some(group) = &copying.group {
        verbs.groups.focus_after_load(name_id(&group.id));
    }
    cell.replace(Some(copying));
    made?;
    Ok(about(verbs.t().restored(), &title))
}
