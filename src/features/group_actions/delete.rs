//! Deleting groups. The dialog shows the impact first.

use std::cell::RefCell;
use std::mem;

use leptos::prelude::*;

use crate::api::{AdminApi, ApiError};
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
    actions.services.dialogs.open(move |dialog| {
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
            groups => actions
                .services
                .i18n
                .count(t.delete_all(), groups.len() as u64),
        });
        Effect::new(move || {
            actions.services.session.track_sign_in();
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
    let api = deletion.actions.api();
    let outcome = delete_groups(&api, deletion).await;
    activate_needless_drafts(&api, &mut plan, &outcome).await;
    mend_rules_of_deleted(&api, deletion, &mut plan, &outcome.deleted).await;
    if outcome.remaining.is_empty() {
        dialog.finish();
    }
    report(deletion, plan, &outcome);
    match outcome.error {
        Some(error) if !deletion.bulk.many => Some(Refusal::Api(error)),
        None if outcome.remaining.is_empty() => None,
        _ => {
            deletion.read();
            None
        }
    }
}

/// What has become of the groups that were to be deleted.
struct Outcome {
    deleted: Vec<EntityRef>,
    /// The groups that are not deleted, as far as is known: those in `open` and `late`, and those that failed or were not
    /// tried.
    remaining: Vec<EntityRef>,
    /// The groups that may or may not be deleted.
    open: Vec<EntityRef>,
    /// The groups that are there, and may be deleted yet.
    late: Vec<EntityRef>,
    /// Why the first of those that failed did.
    error: Option<ApiError>,
}

async fn delete_groups(api: &AdminApi, deletion: Deletion) -> Outcome {
    let mut deleted = deletion.bulk.groups();
    let (open, late) = (&RefCell::new(Vec::new()), &RefCell::new(Vec::new()));
    let write = |group: EntityRef| -> Write<'_> {
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
    let (remaining, error) = deletion.bulk.run(&write).await;
    deleted.retain(|group| !remaining.contains(group));
    Outcome {
        deleted,
        remaining,
        open: open.take(),
        late: late.take(),
        error,
    }
}

/// Makes price lists active again that still have a group: they apply to that group only, and need not stay drafts.
async fn activate_needless_drafts(api: &AdminApi, plan: &mut DeletionPlan, outcome: &Outcome) {
    let Some(impact) = &plan.impact else { return };
    let kept = outcome.remaining.iter();
    let kept: Vec<&EntityRef> = kept.filter(|group| !outcome.open.contains(group)).collect();
    let is_needless = |id: &String| has_group(impact, id, &kept);
    let drafts = mem::take(&mut plan.drafts.known);
    let (needless, needed) = drafts.into_iter().partition(is_needless);
    plan.drafts.known = needed;
    let needless = Drafts {
        known: needless,
        open: Vec::new(),
    };
    plan.drafts.append(activate(api, needless).await);
}

/// Takes the deleted groups out of the rules that go on naming them, if that is wanted.
async fn mend_rules_of_deleted(
    api: &AdminApi,
    deletion: Deletion,
    plan: &mut DeletionPlan,
    deleted: &[EntityRef],
) {
    if let Some(impact) = &plan.impact
        && impact.mendable_rules() > 0
        && deletion.mend_rules.try_get_untracked() == Some(true)
    {
        let ids: Vec<String> = deleted.iter().map(|group| group.id.clone()).collect();
        plan.rules_left = mend_rules(api, impact, &ids).await;
    }
}

/// Reports what was deleted, and keeps for a further try what is or may be gone.
fn report(deletion: Deletion, plan: DeletionPlan, outcome: &Outcome) {
    let Outcome {
        deleted,
        open,
        late,
        ..
    } = outcome;
    let copies_of_late = plan.copies_of(late);
    if !deleted.is_empty() || !open.is_empty() || !plan.drafts.is_empty() {
        deletion.take_over(deleted);
        deletion.take_over(open);
        if let Some(restoration) = report_deleted(deletion.actions, deleted, open, plan) {
            deletion.keep(restoration);
        }
    }
    deletion.keep_late(copies_of_late);
}

/// Whether a price list of the impact is tied to one of these groups.
fn has_group(impact: &DeletionImpact, list_id: &str, groups: &[&EntityRef]) -> bool {
    let mut lists = impact.lists.iter().filter(|list| list.id == list_id);
    lists.any(|list| groups.iter().any(|group| list.names(&group.id)))
}
