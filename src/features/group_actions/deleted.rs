//! What follows the deletion of groups: it is reported, and the undo creates the groups again.

use std::sync::Arc;

use crate::api::price_lists::PriceList;
use crate::features::group_actions::context::{Actions, about};
use crate::features::group_actions::deletion_plan::DeletionPlan;
use crate::features::group_actions::restoration::{Restoration, SharedRestoration, restore};
use crate::i18n::fill;
use crate::state::activity::Undo;
use crate::state::element_ids::{NEW_GROUP_ID, actions_id};
use crate::state::location::History;
use crate::state::picked_items::EntityRef;

/// Has everything that the deletion changed read again and says what was done, and what may have been: the outcome is `open`
/// for some groups. The focus goes to the next row. Returns what the undo restores.
pub fn report_deleted(
    actions: Actions,
    deleted: &[EntityRef],
    open: &[EntityRef],
    plan: DeletionPlan,
) -> Option<SharedRestoration> {
    let is_deleted = |id: &str| deleted.iter().any(|group| group.id == id);
    if !deleted.is_empty() {
        let rows = actions.groups.shown_ids();
        let next = next_focus(&rows, is_deleted);
        actions.groups.focus_after_load(next);
    }
    for group in deleted {
        actions.groups.forget_selected(&group.id);
    }
    leave_page_of_deleted(actions, is_deleted);
    let lists = plan.impact.iter().flat_map(|impact| &impact.lists);
    let mut others: Vec<String> = lists.flat_map(PriceList::group_ids).collect();
    others.retain(|id| !is_deleted(id));
    actions.services.changes.rows();
    actions.services.changes.of_groups(&others);
    let text = deleted_text(actions, deleted, open, &plan);
    let restoration = restoration_of(deleted, open, plan);
    let undo = restoration.clone().map(|restoration| {
        let others = Arc::new(others);
        Undo::restore(actions.t(), move || {
            Box::pin(restore(actions, restoration.clone(), others.clone()))
        })
    });
    actions.services.activity.done(text, undo, None);
    restoration
}

/// Leads from the page of a group that has been deleted to the list.
fn leave_page_of_deleted(actions: Actions, is_deleted: impl Fn(&str) -> bool) {
    let location = actions.groups.location;
    if location
        .group_untracked()
        .is_some_and(|open| is_deleted(&open.id))
    {
        location.go_to_group(History::Replace, None);
    }
}

/// What the undo restores: the groups that are or may be gone, and the price lists that are drafts without being tied to one of
/// them.
fn restoration_of(
    deleted: &[EntityRef],
    open: &[EntityRef],
    plan: DeletionPlan,
) -> Option<SharedRestoration> {
    let is_among = |groups: &[EntityRef], id: &str| groups.iter().any(|group| group.id == id);
    let mut copies = plan.copies;
    copies.retain(|(id, _)| is_among(deleted, id) || is_among(open, id));
    let is_activated = |id: &String| {
        let mut ties = copies.iter().flat_map(|(_, copy)| &copy.lists);
        ties.any(|tie| tie.activate && tie.id == *id)
    };
    let drafts = plan.drafts.ids().filter(|id| !is_activated(id));
    let drafts: Vec<String> = drafts.cloned().collect();
    let is_needed = !copies.is_empty() || !drafts.is_empty();
    let open = open.iter().map(|group| group.id.clone()).collect();
    is_needed.then(|| SharedRestoration::new(Restoration::new(copies, open, drafts)))
}

/// The id of the element that gets the focus when the rows are gone: the menu of the next row that stays, or else of the
/// row before, or else the button for a new group.
fn next_focus(rows: &[String], is_deleted: impl Fn(&str) -> bool) -> String {
    let first = rows.iter().position(|id| is_deleted(id)).unwrap_or(0);
    let (before, behind) = rows.split_at(first);
    let mut nearest = behind.iter().chain(before.iter().rev());
    let next = nearest.find(|id| !is_deleted(id));
    next.map_or_else(|| NEW_GROUP_ID.to_owned(), |id| actions_id(id))
}

fn deleted_text(
    actions: Actions,
    deleted: &[EntityRef],
    open: &[EntityRef],
    plan: &DeletionPlan,
) -> String {
    let t = actions.t();
    let (gone, ours): (Vec<&EntityRef>, Vec<&EntityRef>) = deleted
        .iter()
        .partition(|group| plan.gone.contains(&group.id));
    let mut texts: Vec<String> = match &*ours {
        [] => Vec::new(),
        [group] => vec![about(t.deleted(), plan.name_of(group))],
        groups => vec![
            actions
                .services
                .i18n
                .count(t.deleted_all(), groups.len() as u64),
        ],
    };
    let each = |text: &'static str, groups: Vec<&EntityRef>| {
        let names = groups.into_iter().map(|group| plan.name_of(group));
        names.map(|name| about(text, name)).collect::<Vec<_>>()
    };
    texts.extend(each(t.deleted_before(), gone));
    texts.extend(each(t.deleted_open(), open.iter().collect()));
    let drafted = |lists: &[String]| {
        let text = actions
            .services
            .i18n
            .count(t.lists_drafted(), lists.len() as u64);
        Some(text).filter(|_| !lists.is_empty())
    };
    let perhaps = |what: String| fill(t.perhaps_done(), &[("what", &what)]);
    texts.extend(drafted(&plan.drafts.known));
    texts.extend(drafted(&plan.drafts.open).map(perhaps));
    if plan.rules_left > 0 {
        texts.push(
            actions
                .services
                .i18n
                .count(t.rules_left(), plan.rules_left as u64),
        );
    }
    texts.join(" ")
}
