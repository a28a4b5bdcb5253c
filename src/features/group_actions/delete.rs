//! Deleting groups, with what that does shown first, and making them again.

use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::deletion_impact::{DeletionImpact, group_ids};
use crate::features::group_actions::deletion_impact_view::effect_view;
use crate::features::group_actions::group_copy::{ConditionTie, GroupCopy, ListTie};
use crate::features::group_actions::{Actions, about, deletion_impact as ties};
use crate::platform::task::spawn;
use crate::state::activity::{Undo, UndoError};
use crate::state::bulk_run::{BulkRun, Write};
use crate::state::element_ids::{NEW_GROUP_ID, actions_id, name_id};
use crate::state::picked_items::EntityRef;
use crate::ui::{Dialog, DialogOptions, dialog_form, effect};

/// What the dialog knows and what the person decides in it. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Deletion {
    verbs: Actions,
    /// The groups.
    pub bulk: BulkRun,
    /// What was read last.
    effect: RwSignal<Option<DeletionImpact>>,
    pub error: RwSignal<Option<ApiError>>,
    pub reading: RwSignal<bool>,
    /// Price lists that would be for everyone become drafts before.
    pub draft_first: RwSignal<bool>,
    /// The effect could not be read, and the groups are to be deleted all the same.
    pub unseen: RwSignal<bool>,
}

impl Deletion {
    /// What the deletion does; nothing if that is not known. Tells when it has been read again.
    pub fn effect(self) -> Option<DeletionImpact> {
        self.reading.track();
        self.effect.get_untracked()
    }

    /// Reads what the deletion does.
    pub fn read(self) {
        self.reading.set(true);
        spawn(async move {
            let read = ties::read(&self.verbs.api(), self.ids()).await;
            match read {
                Ok(effect) => {
                    self.error.try_set(None);
                    self.effect.try_set(Some(effect));
                }
                Err(error) => {
                    self.verbs.session.handle_error(&error);
                    self.error.try_set(Some(error));
                }
            }
            self.reading.try_set(false);
        });
    }

    fn ids(self) -> Vec<String> {
        self.bulk
            .groups()
            .into_iter()
            .map(|group| group.id)
            .collect()
    }
}

/// "Delete VIP?", "Delete 3 groups?".
pub fn open(verbs: Actions, groups: Vec<EntityRef>) {
    verbs.dialogs.open(move |dialog| {
        let t = verbs.t();
        let title = match groups.as_slice() {
            [group] => about(t.delete_of(), &group.name),
            groups => verbs.i18n.count(t.delete_all(), groups.len() as u64),
        };
        let deletion = Deletion {
            verbs,
            bulk: BulkRun::new(verbs.groups.desk, groups.clone()),
            effect: RwSignal::new(None),
            error: RwSignal::new(None),
            reading: RwSignal::new(false),
            draft_first: RwSignal::new(true),
            unseen: RwSignal::new(false),
        };
        effect(move || {
            verbs.session.track_sign_in();
            dialog.quiet();
            deletion.read();
        });
        let is_seen = move || !deletion.reading.get() && deletion.effect().is_some();
        let look = DialogOptions {
            title,
            submit: t.delete(),
            dismiss: t.cancel(),
            failed: t.delete_failed(),
            danger: true,
            ready: Box::new(move || is_seen() || deletion.unseen.get()),
        };
        let content = vec![
            effect_view(verbs.i18n, deletion),
            dialog.problem_slot(),
            deletion.bulk.view(),
        ];
        let submit = move || dialog.run(settle(deletion, dialog));
        dialog_form(dialog, look, content, submit)
    });
}

/// Why nothing was deleted.
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
    let error = match prepare(&verbs.api(), deletion).await {
        Ok(prepared) => delete(deletion, prepared, dialog).await,
        Err(refusal) => Some(refusal),
    };
    let Some(refusal) = error else { return };
    deletion.read();
    match refusal {
        Refusal::Changed => dialog.say(verbs.t().effect_changed()),
        Refusal::Api(error) => verbs.fail(dialog, error),
    }
}

/// All that the way back needs, read before anything is changed, and the price lists that are drafts now.
#[derive(Default)]
struct Prepared {
    /// How to make each group again; nothing if what is lost could not be read.
    copies: Vec<(String, GroupCopy)>,
    effect: Option<DeletionImpact>,
    drafts: Vec<String>,
}

async fn prepare(api: &AdminApi, deletion: Deletion) -> Result<Prepared, Refusal> {
    let Some(shown) = deletion.effect.try_get_untracked().flatten() else {
        return Ok(Prepared::default());
    };
    let ids = deletion.ids();
    let now = ties::read(api, ids.clone()).await?;
    if now != shown {
        return Err(Refusal::Changed);
    }
    let drafts: Vec<String> = match deletion.draft_first.get_untracked() {
        true => now.opening().map(|list| list.id.clone()).collect(),
        false => Vec::new(),
    };
    let mut copies = Vec::new();
    for id in ids {
        let copy = copying(api, &id, &now, &drafts).await?;
        copies.push((id, copy));
    }
    make_drafts(api, &drafts).await?;
    Ok(Prepared {
        copies,
        effect: Some(now),
        drafts,
    })
}

/// How to make a group again. `drafts` are the price lists that are made drafts for its deletion.
async fn copying(
    api: &AdminApi,
    id: &str,
    effect: &DeletionImpact,
    drafts: &[String],
) -> Result<GroupCopy, ApiError> {
    let group = api.customer_group(id, Expand::default()).await?;
    let lists = effect.lists.iter();
    let lists = lists.filter(|list| group_ids(list).iter().any(|tied| tied == id));
    let discounts = effect.discounts.iter();
    let discounts = discounts.filter(|tied| tied.group_ids.iter().any(|named| named == id));
    Ok(GroupCopy {
        name: group.name,
        metadata: group.metadata.and_then(|json| json.object()),
        members: api.member_ids(id).await?,
        lists: lists
            .map(|list| ListTie {
                id: list.id.clone(),
                activate: drafts.contains(&list.id),
            })
            .collect(),
        conditions: discounts
            .map(|tied| ConditionTie {
                discount_id: tied.discount_id.clone(),
                condition_id: tied.condition_id.clone(),
            })
            .collect(),
        group: None,
    })
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

/// Deletes the groups and says so. Gives why the only one was not; why some of several were not, their list says.
async fn delete(deletion: Deletion, mut prepared: Prepared, dialog: Dialog) -> Option<Refusal> {
    let Deletion { verbs, bulk, .. } = deletion;
    let api = verbs.api();
    let mut gone = bulk.groups();
    // GroupListState that may or may not be there still.
    let unsure = Rc::new(RefCell::new(Vec::new()));
    let write = |group: EntityRef| -> Write {
        let (api, unsure) = (api.clone(), unsure.clone());
        Box::pin(async move { delete_surely(&api, &group.id, &unsure).await })
    };
    let error = bulk.run(&write).await;
    let left = bulk.groups();
    gone.retain(|group| !left.contains(group));
    // What still has a group is for that group only, as before.
    if let Some(effect) = &prepared.effect {
        let has_group = |list: &str| {
            let mut lists = effect.lists.iter().filter(|known| known.id == list);
            lists.any(|list| {
                let groups = group_ids(list);
                let unsure = unsure.borrow();
                let mut there = left.iter().filter(|group| !unsure.contains(&group.id));
                there.any(|group| groups.contains(&group.id))
            })
        };
        let (safe, drafts) = prepared.drafts.into_iter().partition(|id| has_group(id));
        prepared.drafts = drafts;
        activate(&api, &safe).await;
    }
    let is_done = left.is_empty();
    if is_done {
        dialog.finish();
    }
    if !gone.is_empty() {
        deleted(verbs, gone, prepared);
    }
    match error {
        Some(error) if !bulk.many => Some(Refusal::Api(error)),
        Some(_) => {
            deletion.read();
            None
        }
        None => None,
    }
}

/// Deletes a group and, should the answer be lost, looks whether that was done.
async fn delete_surely(
    api: &AdminApi,
    id: &str,
    unsure: &RefCell<Vec<String>>,
) -> Result<(), ApiError> {
    let Err(error) = api.delete_group(id).await else {
        return Ok(());
    };
    match api.customer_group(id, Expand::default()).await {
        Err(ApiError::NotFound { .. }) => Ok(()),
        Ok(_) => Err(error),
        Err(_) => {
            unsure.borrow_mut().push(id.to_owned());
            Err(error)
        }
    }
}

fn deleted(verbs: Actions, gone: Vec<EntityRef>, prepared: Prepared) {
    let t = verbs.t();
    let ids = verbs.groups.shown_ids();
    let is_gone = |id: &str| gone.iter().any(|group| group.id == id);
    let at = ids.iter().position(|id| is_gone(id)).unwrap_or(0);
    let (before, behind) = ids.split_at(at);
    let beside = behind.iter().chain(before.iter().rev());
    let next = beside
        .into_iter()
        .find(|id| !is_gone(id))
        .map_or_else(|| NEW_GROUP_ID.to_owned(), |id| actions_id(id));
    verbs.groups.focus_after_load(next);
    for group in &gone {
        verbs.groups.forget_selected(&group.id);
    }
    let lists = prepared.effect.iter().flat_map(|effect| &effect.lists);
    let mut others: Vec<String> = lists.flat_map(group_ids).collect();
    others.retain(|id| !is_gone(id));
    verbs.changes.rows();
    verbs.changes.of_groups(&others);
    let title = match gone.as_slice() {
        [group] => about(t.deleted(), &group.name),
        groups => verbs.i18n.count(t.deleted_all(), groups.len() as u64),
    };
    let mut words = title;
    if !prepared.drafts.is_empty() {
        let drafted = verbs
            .i18n
            .count(t.lists_drafted(), prepared.drafts.len() as u64);
        words.push(' ');
        words.push_str(&drafted);
    }
    let mut copies = prepared.copies;
    copies.retain(|(id, _)| is_gone(id));
    let undo = (!copies.is_empty()).then(|| {
        let copies = copies.into_iter().map(|(_, copying)| copying).collect();
        let copies = Arc::new(Mutex::new(Some(Copies {
            waiting: copies,
            made: Vec::new(),
        })));
        let others = Arc::new(others);
        Undo::restore(t, move || {
            Box::pin(restore(verbs, copies.clone(), others.clone()))
        })
    });
    verbs.activity.done(words, undo, None);
}

/// GroupListState that are to be made again.
struct Copies {
    waiting: Vec<GroupCopy>,
    /// The names of those that were.
    made: Vec<String>,
}

async fn restore(
    verbs: Actions,
    cell: Arc<Mutex<Option<Copies>>>,
    others: Arc<Vec<String>>,
) -> Result<String, UndoError> {
    let lock = || cell.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(mut copies) = lock().take() else {
        return Err(UndoError::Changed);
    };
    let outcome = go_on(verbs, &mut copies).await;
    // Also what was only begun is to be seen.
    verbs.changes.rows();
    verbs.changes.of_groups(others.iter());
    let made = copies.made.clone();
    *lock() = Some(copies);
    outcome?;
    let t = verbs.t();
    Ok(match made.as_slice() {
        [name] => about(t.restored(), name),
        names => verbs.i18n.count(t.restored_all(), names.len() as u64),
    })
}

/// Makes the groups that are still waiting, the last one first.
async fn go_on(verbs: Actions, copies: &mut Copies) -> Result<(), ApiError> {
    while let Some(copying) = copies.waiting.last_mut() {
        let made = copying.go_on(&verbs.api(), &|_| ()).await;
        if let Some(group) = &copying.group {
            verbs.groups.focus_after_load(name_id(&group.id));
        }
        made?;
        let made = copies.waiting.pop();
        copies.made.extend(made.map(|copying| copying.name));
    }
    Ok(())
}
