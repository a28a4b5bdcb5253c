//! The preparation of a deletion: what its undo needs is read before anything is changed, and price lists that would
//! apply to everyone are made drafts.

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::deletion::Deletion;
use crate::features::group_actions::deletion_impact::{DeletionImpact, read_impact};
use crate::features::group_actions::drafts::{Drafts, make_drafts};
use crate::features::group_actions::group_copy::{ConditionTie, GroupCopy, ListTie};
use crate::state::few_at_once::{self, Task};
use crate::state::picked_items::EntityRef;

/// Why nothing was deleted.
pub enum Refusal {
    /// The impact differs from the one that is shown.
    Changed,
    /// It was stopped before anything was changed.
    Stopped,
    Api(ApiError),
}

impl From<ApiError> for Refusal {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

/// A deletion that can be carried out.
#[derive(Default)]
pub struct DeletionPlan {
    /// How to create each group again, under its id; empty if the impact could not be read.
    pub copies: Vec<(String, GroupCopy)>,
    /// The ids of the groups that were gone before.
    pub gone: Vec<String>,
    pub impact: Option<DeletionImpact>,
    /// The price lists that were made drafts.
    pub drafts: Drafts,
    /// The number of rules that should have been changed and still name a deleted group.
    pub rules_left: usize,
}

impl DeletionPlan {
    /// The name a group had when it was deleted, as far as it was read.
    pub fn name_of<'a>(&'a self, group: &'a EntityRef) -> &'a str {
        let mut copies = self.copies.iter();
        let copy = copies.find(|(id, _)| *id == group.id);
        match copy {
            Some((_, copy)) if !copy.name.trim().is_empty() => &copy.name,
            _ => &group.name,
        }
    }

    /// How to create these groups again, with their ids.
    pub fn copies_of(&self, groups: &[EntityRef]) -> Vec<(String, GroupCopy)> {
        let is_among = |id: &String| groups.iter().any(|group| group.id == *id);
        let copies = self.copies.iter().filter(|(id, _)| is_among(id));
        copies.cloned().collect()
    }

    /// Prepares a deletion.
    ///
    /// # Errors
    /// [`Refusal::Changed`] if the impact has changed since it was shown, [`Refusal::Stopped`], and the error of a failed
    /// request. Price lists are as they were then, but for those in `stuck`, which could not be made active again.
    pub async fn prepare(
        api: &AdminApi,
        deletion: Deletion,
        stuck: &mut Drafts,
    ) -> Result<Self, Refusal> {
        let Some(shown) = deletion.impact.try_get_untracked().flatten() else {
            return Ok(Self::default());
        };
        let draft_first = deletion.draft_first.try_get_untracked().unwrap_or(true);
        let ids = deletion.ids();
        let count = |count| deletion.count_read(count);
        let reading = async {
            let current = read_impact(api, ids.clone(), &count).await?;
            if current != shown {
                return Err(Refusal::Changed);
            }
            let drafts: Vec<String> = match draft_first {
                true => current.opening_lists().map(|it| it.id.clone()).collect(),
                false => Vec::new(),
            };
            let copies = plan_copies(api, ids, &current, &drafts, deletion).await?;
            if is_renamed(&copies.0, &deletion.bulk.groups(), &current) {
                return Err(Refusal::Changed);
            }
            Ok((current, drafts, copies))
        };
        let read = deletion.bulk.unless_stopped(reading).await;
        let (current, drafts, (copies, gone)) = read.unwrap_or(Err(Refusal::Stopped))?;
        // Whatever has become of a price list: nothing was deleted.
        let made = make_drafts(api, &drafts, stuck).await;
        made.map_err(|error| error.cause().clone())?;
        Ok(Self {
            copies,
            gone,
            impact: Some(current),
            drafts: Drafts {
                known: drafts,
                open: Vec::new(),
            },
            rules_left: 0,
        })
    }
}

/// Whether one of the groups has another name than the one that is shown.
fn is_renamed(
    copies: &[(String, GroupCopy)],
    shown: &[EntityRef],
    impact: &DeletionImpact,
) -> bool {
    let mut copies = copies.iter();
    copies.any(|(id, copy)| {
        let group = shown.iter().find(|group| group.id == *id);
        let shown = match (shown, &impact.name) {
            ([_], Some(name)) => Some(name),
            _ => group.map(|group| &group.name),
        };
        // Of one without a name, something else is shown.
        !copy.name.trim().is_empty() && shown.is_some_and(|shown| *shown != copy.name)
    })
}

/// How to create the groups again, by id; and the ids of those that somebody else has deleted: of them there is nothing to
/// bring back.
async fn plan_copies(
    api: &AdminApi,
    ids: Vec<String>,
    impact: &DeletionImpact,
    drafts: &[String],
    deletion: Deletion,
) -> Result<(Vec<(String, GroupCopy)>, Vec<String>), ApiError> {
    let plans = &RefCell::new(BTreeMap::new());
    let tasks = ids.into_iter().enumerate().map(|(index, id)| -> Task<'_> {
        Box::pin(async move {
            let plan = plan_copy(api, &id, impact, drafts).await;
            let goes_on = matches!(plan, Ok(_) | Err(ApiError::NotFound { .. }));
            plans.borrow_mut().insert(index, (id, plan));
            deletion.count_read(plans.borrow().len());
            goes_on
        })
    });
    few_at_once::run(tasks.collect()).await;
    let (mut copies, mut gone) = (Vec::new(), Vec::new());
    for (id, plan) in plans.take().into_values() {
        let earlier = deletion.earlier_copy(&id);
        match (plan, earlier) {
            (Ok(copy), earlier) => copies.push((id, copy.with_drafts_of(earlier))),
            // The deletion whose outcome was open has happened.
            (Err(ApiError::NotFound { .. }), Some(earlier)) => copies.push((id, earlier)),
            (Err(ApiError::NotFound { .. }), None) => gone.push(id),
            (Err(error), _) => return Err(error),
        }
    }
    Ok((copies, gone))
}

/// How to create a group again. `drafts` are the price lists that are made drafts for its deletion.
async fn plan_copy(
    api: &AdminApi,
    id: &str,
    impact: &DeletionImpact,
    drafts: &[String],
) -> Result<GroupCopy, ApiError> {
    let group = api.customer_group(id, Expand::default()).await?;
    let lists = impact.lists.iter();
    let lists = lists.filter(|list| list.names(id));
    let discounts = impact.discounts.iter();
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
        replaces: Some(id.to_owned()),
        ..GroupCopy::default()
    })
}
