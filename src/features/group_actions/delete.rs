//! Deleting groups. The dialog shows the impact first.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::context::{Actions, about};
use crate::features::group_actions::deleted::report_deleted;
use crate::features::group_actions::deletion::Deletion;
use crate::features::group_actions::deletion_impact::{DeletionImpact, group_ids};
use crate::features::group_actions::deletion_impact_view::DeletionImpactView;
use crate::features::group_actions::deletion_plan::{DeletionPlan, Refusal, activate};
use crate::features::group_actions::rule_mending::mend_rules;
use crate::state::bulk_run::{BulkRunStatus, Write};
use crate::state::picked_items::EntityRef;
use crate::ui::{DialogForm, DialogHandle, DialogStatus};

/// Opens the dialog "Delete VIP?" or "Delete 3 groups?".
pub fn open(actions: Actions, groups: Vec<EntityRef>) {
    actions.dialogs.open(move |dialog| {
        let t = actions.t();
        let deletion = Deletion::new(actions, groups.clone());
        // Named as it is now: it may have been renamed since the list was read.
        let current_name = move || {
            let name = deletion.impact.with(|impact| impact.as_ref()?.name.clone());
            name.filter(|name| !name.trim().is_empty())
        };
        let title = Signal::derive(move || match groups.as_slice() {
            [group] => {
                let name = current_name().unwrap_or_else(|| group.name.clone());
                about(t.delete_of(), &name)
            }
            groups => actions.i18n.count(t.delete_all(), groups.len() as u64),
        });
        Effect::new(move || {
            actions.session.track_sign_in();
            dialog.clear_status();
            deletion.read();
        });
        view! {
            <DialogForm
                dialog=dialog
                title=title
                submit=t.delete()
                dismiss=t.cancel()
                failed=t.delete_failed()
                danger=true
                ready=Signal::derive(move || deletion.is_ready())
                on_submit=move || dialog.run(submit(deletion, dialog))
            >
                <DeletionImpactView deletion=deletion/>
                <DialogStatus dialog=dialog/>
                <BulkRunStatus run=deletion.bulk/>
            </DialogForm>
        }
    });
}

async fn submit(deletion: Deletion, dialog: DialogHandle) {
    let actions = deletion.actions;
    let refusal = match DeletionPlan::prepare(&actions.api(), deletion).await {
        Ok(plan) => delete(deletion, plan, dialog).await,
        Err(refusal) => Some(refusal),
    };
    let Some(refusal) = refusal else { return };
    deletion.read();
    match refusal {
        Refusal::Changed => dialog.set_status(actions.t().effect_changed()),
        Refusal::Api(error) => actions.show_error(dialog, error),
    }
}

/// Deletes the groups and reports it. Returns why the only group was not deleted; for several groups, [`BulkRunStatus`]
/// says why.
async fn delete(
    deletion: Deletion,
    mut plan: DeletionPlan,
    dialog: DialogHandle,
) -> Option<Refusal> {
    let Deletion { actions, bulk, .. } = deletion;
    let api = actions.api();
    let mut deleted = bulk.groups();
    // The groups that may or may not be deleted.
    let unsure = Rc::new(RefCell::new(Vec::new()));
    let write = |group: EntityRef| -> Write {
        let (api, unsure) = (api.clone(), unsure.clone());
        Box::pin(async move { delete_group(&api, &group.id, &unsure).await })
    };
    let (remaining, error) = bulk.run(&write).await;
    deleted.retain(|group| !remaining.contains(group));
    // A price list that still has a group applies to that group only, so it need not stay a draft.
    if let Some(impact) = &plan.impact {
        let kept: Vec<&EntityRef> = {
            let unsure = unsure.borrow();
            let remaining = remaining.iter();
            remaining
                .filter(|group| !unsure.contains(&group.id))
                .collect()
        };
        let (safe, drafts) = plan
            .drafts
            .into_iter()
            .partition::<Vec<String>, _>(|id| has_group(impact, id, &kept));
        plan.drafts = drafts;
        activate(&api, &safe).await;
    }
    if let Some(impact) = &plan.impact
        && impact.mendable_rules() > 0
        && deletion.mend_rules.try_get_untracked() == Some(true)
    {
        let ids: Vec<String> = deleted.iter().map(|group| group.id.clone()).collect();
        plan.rules_left = mend_rules(&api, impact, &ids).await;
    }
    if remaining.is_empty() {
        dialog.finish();
    }
    if !deleted.is_empty() {
        report_deleted(actions, deleted, plan);
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

/// Whether a price list of the impact is tied to one of these groups.
fn has_group(impact: &DeletionImpact, list_id: &str, groups: &[&EntityRef]) -> bool {
    let mut lists = impact.lists.iter().filter(|list| list.id == list_id);
    lists.any(|list| {
        let tied = group_ids(list);
        groups.iter().any(|group| tied.contains(&group.id))
    })
}

/// Deletes a group. If that fails and the group cannot be read either, it may or may not be deleted: its id is added to
/// `unsure`.
async fn delete_group(
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
