//! What follows the creation of a group: it is reported, and the undo deletes it again.

use std::sync::Arc;

use crate::api::ApiError;
use crate::api::customer_groups::CustomerGroup;
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::context::{Actions, about};
use crate::features::group_actions::deletion_impact::{DeletionImpact, read_impact};
use crate::features::group_actions::group_copy::GroupCopy;
use crate::features::group_actions::rule_mending::mend_rules;
use crate::state::activity::{Undo, UndoError};
use crate::state::element_ids::name_id;
use crate::ui::ToastAction;

/// What a new group has besides its name and metadata.
#[derive(Clone, Default)]
pub struct GroupContents {
    members: u64,
    price_lists: Vec<String>,
}

impl GroupContents {
    /// What the copy will have once it is complete.
    pub fn of(copy: &GroupCopy) -> Self {
        Self {
            members: copy.members.len() as u64,
            price_lists: copy.lists.iter().map(|tie| tie.id.clone()).collect(),
        }
    }

    /// Whether a group still has exactly this, and deleting it makes nothing available to everyone.
    fn is_unchanged(&self, impact: &DeletionImpact) -> bool {
        let mut lists = impact.lists.iter();
        impact.members == self.members
            && impact.lists.len() == self.price_lists.len()
            && lists.all(|list| self.price_lists.contains(&list.id))
            && impact.discounts.is_empty()
            && impact.opening_lists().next().is_none()
    }
}

/// Has the rows read again and says that the group has been created. It gets the focus if the list shows it; the toast
/// has a button that shows it.
pub fn report_created(actions: Actions, group: CustomerGroup, contents: GroupContents) {
    let t = actions.t();
    actions.groups.focus_after_load(name_id(&group.id));
    actions.changes.rows();
    let text = about(t.created(), &group.name);
    let id = group.id.clone();
    let show = ToastAction::new(t.show(), move || actions.groups.show_only(&id));
    let created = Arc::new((group, contents));
    let undo = Undo::new(t, move || {
        Box::pin(delete_created(actions, created.clone()))
    });
    actions.activity.done(text, Some(undo), Some(show));
}

/// Deletes a created group, unless someone has changed it since.
async fn delete_created(
    actions: Actions,
    created: Arc<(CustomerGroup, GroupContents)>,
) -> Result<String, UndoError> {
    let (group, contents) = &*created;
    let api = actions.api();
    match api.customer_group(&group.id, Expand::default()).await {
        // This date changes with the name and the metadata, but not with members and price lists.
        Ok(current) if current.updated_at == group.updated_at => {
            let impact = read_impact(&api, vec![group.id.clone()], |_| ()).await?;
            if !contents.is_unchanged(&impact) {
                return Err(UndoError::Changed);
            }
            api.delete_group(&group.id).await?;
            if impact.mendable_rules() > 0 {
                mend_rules(&api, &impact, std::slice::from_ref(&group.id)).await;
            }
        }
        Ok(_) => return Err(UndoError::Changed),
        // It is deleted already if the answer to an earlier try was lost.
        Err(ApiError::NotFound { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    actions.changes.rows();
    Ok(about(actions.t().deleted(), &group.name))
}
