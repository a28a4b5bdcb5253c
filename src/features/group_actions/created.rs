//! What follows the creation of a group: it is reported, and the undo deletes it again.

use std::sync::{Arc, Mutex, PoisonError};

use crate::api::ApiError;
use crate::api::customer_groups::{BATCH, CustomerGroup};
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::context::{Actions, about};
use crate::features::group_actions::deletion_impact::{DeletionImpact, read_impact};
use crate::features::group_actions::group_copy::GroupCopy;
use crate::features::group_actions::rule_mending::mend_rules;
use crate::state::activity::{Undo, UndoError};
use crate::state::element_ids::name_id;
use crate::ui::ToastAction;

/// What a new group has besides its name and metadata.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupContents {
    members: u64,
    price_lists: Vec<String>,
    /// How many customers more it may have, and which price list: it could not be found out.
    open_members: u64,
    open_list: Option<String>,
}

impl GroupContents {
    /// What a copy has so far, after the step that failed with `error`.
    pub fn of(copy: &GroupCopy, error: Option<&ApiError>) -> Self {
        let is_open = error.is_some_and(ApiError::is_outcome_open);
        let list = copy.lists.last().filter(|_| copy.members.is_empty());
        let open_list = list.map(|tie| tie.id.clone());
        Self {
            members: copy.added,
            price_lists: copy.tied.clone(),
            open_members: match is_open {
                true => copy.members.len().min(BATCH) as u64,
                false => 0,
            },
            open_list: open_list.filter(|_| is_open),
        }
    }

    /// Whether a group still has exactly this, and deleting it makes nothing available to everyone.
    fn is_unchanged(&self, impact: &DeletionImpact) -> bool {
        let has = |id: &String| impact.lists.iter().any(|list| list.id == *id);
        let is_ours =
            |id: &String| self.price_lists.contains(id) || self.open_list.as_ref() == Some(id);
        let members = self.members..=self.members + self.open_members;
        members.contains(&impact.members)
            && self.price_lists.iter().all(has)
            && impact.lists.iter().all(|list| is_ours(&list.id))
            && impact.discounts.is_empty()
            && impact.opening_lists().next().is_none()
    }
}

/// The contents of a group that is being completed: its undo has to know what it has when it is pressed.
pub type SharedContents = Arc<Mutex<GroupContents>>;

/// Has the rows read again and says that the group has been created. It gets the focus if the list shows it; the toast
/// has a button that shows it.
pub fn report_created(actions: Actions, group: CustomerGroup, contents: SharedContents) {
    let t = actions.t();
    actions.groups.focus_after_load(name_id(&group.id));
    actions.services.changes.rows();
    let text = about(t.created(), &group.name);
    let id = group.id.clone();
    let show = ToastAction::new(t.show(), move || actions.groups.show_only(&id));
    let created = Arc::new((group, contents));
    let undo = Undo::new(t, move || {
        Box::pin(delete_created(actions, created.clone()))
    });
    actions.services.activity.done(text, Some(undo), Some(show));
}

/// Deletes a created group, unless someone has changed it since.
async fn delete_created(
    actions: Actions,
    created: Arc<(CustomerGroup, SharedContents)>,
) -> Result<String, UndoError> {
    let (group, contents) = &*created;
    let contents = || contents.lock().unwrap_or_else(PoisonError::into_inner);
    let api = actions.api();
    let mut rules_left = 0;
    match api.customer_group(&group.id, Expand::default()).await {
        // This date changes with the name and the metadata, but not with members and price lists.
        Ok(current) if current.updated_at == group.updated_at => {
            let impact = read_impact(&api, vec![group.id.clone()], &|_| ()).await?;
            if !contents().is_unchanged(&impact) {
                return Err(UndoError::Changed);
            }
            api.delete_group(&group.id).await?;
            if impact.mendable_rules() > 0 {
                rules_left = mend_rules(&api, &impact, std::slice::from_ref(&group.id)).await;
            }
        }
        Ok(_) => return Err(UndoError::Changed),
        // It is deleted already if the answer to an earlier try was lost.
        Err(ApiError::NotFound { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    actions.services.changes.rows();
    let mut text = about(actions.t().deleted(), &group.name);
    if rules_left > 0 {
        let left = actions
            .services
            .i18n
            .count(actions.t().rules_left(), rules_left as u64);
        text = format!("{text} {left}");
    }
    Ok(text)
}
