//! Deleting groups. The dialog shows the impact first.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::api::ApiError;
use crate::features::group_actions::context::{Actions, about};
use crate::features::group_actions::deleted::report_deleted;
use crate::features::group_actions::deletion::Deletion;
use crate::features::group_actions::deletion_impact::DeletionImpact;
use crate::features::group_actions::deletion_impact_view::DeletionImpactView;
use crate::features::group_actions::deletion_plan::{DeletionPlan, Refusal};
use crate::features::group_actions::drafts::{Drafts, activate};
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
    let mut stuck = Drafts::default();
    deletion.bulk.begin(dialog);
    let refusal = match DeletionPlan::prepare(&actions.api(), deletion, &mut stuck).await {
        Ok(plan) => delete(deletion, plan, dialog).await,
        Err(refusal) => {
            report_stuck(deletion, stuck);
            Some(unprepared(deletion, refusal))
        }
    };
    let Some(refusal) = refusal else { return };
    if !matches!(refusal, Refusal::Stopped) {
        deletion.read();
    }
    match refusal {
        Refusal::Stopped => deletion.count_read(0),
        Refusal::Changed => dialog.set_status(actions.t().effect_changed()),
        Refusal::Api(error) => actions.show_error(dialog, error),
    }
}

/// Why nothing could be prepared. What an earlier try did is still not known then.
fn unprepared(deletion: Deletion, refusal: Refusal) -> Refusal {
    let mut ids = deletion.ids().into_iter();
    match refusal {
        Refusal::Api(error) if ids.any(|id| deletion.earlier_copy(&id).is_some()) => {
            Refusal::Api(ApiError::OutcomeOpen(Box::new(error)))
        }
        refusal => refusal,
    }
}

/// Reports price lists that are drafts now although nothing was deleted.
fn report_stuck(deletion: Deletion, stuck: Drafts) {
    if !stuck.is_empty() {
        let plan = DeletionPlan {
            drafts: stuck,
            impact: deletion.impact.try_get_untracked().flatten(),
            ..DeletionPlan::default()
        };
        report_deleted(deletion.actions, &[], &[], plan);
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
    // The groups that may or may not be deleted, and those that are there and may be deleted yet.
    let groups = || Rc::new(RefCell::new(Vec::<EntityRef>::new()));
    let (open, late) = (groups(), groups());
    let write = |group: EntityRef| -> Write {
        let (api, open, late) = (api.clone(), open.clone(), late.clone());
        Box::pin(async move {
            let outcome = api.delete_group(&group.id).await;
            match &outcome {
                Err(ApiError::OutcomeOpen(_)) => open.borrow_mut().push(group),
                Err(ApiError::MissingSoFar(_)) => late.borrow_mut().push(group),
                _ => {}
            }
            outcome
        })
    };
    let (remaining, error) = bulk.run(&write).await;
    let (open, late) = (open.take(), late.take());
    deleted.retain(|group| !remaining.contains(group));
    // A price list that still has a group applies to that group only, so it need not stay a draft.
    if let Some(impact) = &plan.impact {
        let kept = remaining.iter().filter(|group| !open.contains(group));
        let kept: Vec<&EntityRef> = kept.collect();
        let is_safe = |id: &String| has_group(impact, id, &kept);
        let (safe, needed) = plan.drafts.known.into_iter().partition(is_safe);
        plan.drafts.known = needed;
        let safe = Drafts {
            known: safe,
            open: Vec::new(),
        };
        plan.drafts.append(activate(&api, safe).await);
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
    let copies_of_late = plan.copies_of(&late);
    if !deleted.is_empty() || !open.is_empty() || !plan.drafts.is_empty() {
        deletion.take_over(&deleted);
        deletion.take_over(&open);
        if let Some(restoration) = report_deleted(actions, &deleted, &open, plan) {
            deletion.keep(restoration);
        }
    }
    deletion.keep_late(copies_of_late);
    match error {
        Some(error) if !bulk.many => Some(Refusal::Api(error)),
        None if remaining.is_empty() => None,
        _ => {
            deletion.read();
            None
        }
    }
}

/// Whether a price list of the impact is tied to one of these groups.
fn has_group(impact: &DeletionImpact, list_id: &str, groups: &[&EntityRef]) -> bool {
    let mut lists = impact.lists.iter().filter(|list| list.id == list_id);
    lists.any(|list| groups.iter().any(|group| list.names(&group.id)))
}
