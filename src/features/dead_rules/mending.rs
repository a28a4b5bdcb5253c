//! Taking groups that no longer exist out of rules, and undoing that.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::api::dead_rules::{DeadRule, Ruled};
use crate::api::{AdminApi, ApiError, Reply};
use crate::features::dead_rules::state::DeadRules;
use crate::i18n::fill;
use crate::state::activity::{Undo, UndoError};
use crate::state::bulk_run::Write;
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::ui::DialogHandle;

/// The rules that were changed, and those for which that could not be found out.
#[derive(Default)]
struct Done {
    known: Vec<DeadRule>,
    open: Vec<DeadRule>,
}

/// Mends the chosen rules one after the other. Closes the dialog if all could be changed.
pub async fn mend(state: DeadRules, dialog: DialogHandle) {
    let services = state.services;
    let api = services.session.api();
    let chosen = untrack(|| state.chosen());
    // Decided on what is there now.
    let current = match api.dead_rules().await {
        Ok(current) => current,
        Err(error) => return fail(services, dialog, error),
    };
    if !chosen.iter().all(|rule| current.contains(rule)) {
        state.read.reload();
        return dialog.set_status(services.i18n.texts.dead_rules_changed());
    }
    let entities = chosen.iter().map(|rule| EntityRef {
        id: rule.id().to_owned(),
        name: rule.name().to_owned(),
    });
    state.run.left.try_set(entities.collect());
    let rules = chosen.into_iter().map(|rule| (rule.id().to_owned(), rule));
    let rules: HashMap<String, DeadRule> = rules.collect();
    let (api, rules) = (&api, &rules);
    let done = &RefCell::new(Done::default());
    let write = |entity: EntityRef| -> Write<'_> {
        Box::pin(async move {
            let Some(rule) = rules.get(&entity.id) else {
                return Ok(());
            };
            match take_out(api, rule).await {
                Ok(()) => done.borrow_mut().known.push(rule.clone()),
                // A rule that is gone names nobody.
                Err(ApiError::NotFound { .. }) => {}
                Err(error) => {
                    if error.is_outcome_open() {
                        done.borrow_mut().open.push(rule.clone());
                    }
                    return Err(error);
                }
            }
            Ok(())
        })
    };
    let (_, error) = state.run.run(&write).await;
    report(services, done.take());
    match error {
        None => dialog.finish(),
        // The list of rules that failed says why.
        Some(_) => state.read.reload(),
    }
}

/// Takes the groups that no longer exist out of a rule.
fn take_out(api: &AdminApi, rule: &DeadRule) -> Reply<()> {
    match &rule.ruled {
        Ruled::PriceList(list) => api.change_price_list_groups(&list.id, &[], &rule.dead),
        Ruled::Discount(tied) => {
            api.remove_from_condition(&tied.discount_id, &tied.condition_id, &rule.dead)
        }
    }
}

/// Takes [`take_out`] back.
async fn put_back(api: &AdminApi, rule: &DeadRule) -> Result<(), ApiError> {
    match &rule.ruled {
        Ruled::PriceList(list) => {
            let added = api.change_price_list_groups(&list.id, &rule.dead, &[]);
            added.await
        }
        Ruled::Discount(tied) => {
            for id in &rule.dead {
                let (discount, condition) = (&tied.discount_id, &tied.condition_id);
                let added = api.add_to_condition(discount, condition, id, None);
                added.await?;
            }
            Ok(())
        }
    }
}

fn fail(services: AppServices, dialog: DialogHandle, error: ApiError) {
    services.session.handle_error(&error);
    dialog.set_error(error);
}

/// Has everything that shows the rules read again.
fn refresh(services: AppServices, rules: &[DeadRule]) {
    let groups: Vec<String> = rules.iter().flat_map(|rule| rule.living.clone()).collect();
    services.changes.rows();
    services.changes.of_groups(&groups);
}

/// Puts what was changed, and what may have been, into the activity log, with an undo.
fn report(services: AppServices, done: Done) {
    let (i18n, t) = (services.i18n, services.i18n.texts);
    let count = |rules: &[DeadRule]| {
        let text = i18n.count(t.rules_mended(), rules.len() as u64);
        Some(text).filter(|_| !rules.is_empty())
    };
    let perhaps = |what: String| fill(t.perhaps_done(), &[("what", &what)]);
    let texts = count(&done.known).into_iter();
    let texts = texts.chain(count(&done.open).map(perhaps));
    let text = texts.collect::<Vec<_>>().join(" · ");
    let rules = Arc::new([done.known, done.open].concat());
    if rules.is_empty() {
        return;
    }
    refresh(services, &rules);
    let what = text.clone();
    let undo = Undo::new(t, move || {
        let (rules, what) = (rules.clone(), what.clone());
        Box::pin(async move {
            let outcome = take_back(services, &rules).await;
            refresh(services, &rules);
            outcome.map(|()| fill(t.taken_back(), &[("what", &what)]))
        })
    });
    services.activity.done(text, Some(undo), None);
}

/// Puts the groups back into the rules. Those that are gone by now are left out.
async fn take_back(services: AppServices, rules: &[DeadRule]) -> Result<(), UndoError> {
    let api = services.session.api();
    let mut has_begun = false;
    for rule in rules {
        match put_back(&api, rule).await {
            Ok(()) => has_begun = true,
            Err(ApiError::NotFound { .. }) => {}
            Err(error) => return Err(UndoError::after(has_begun, error)),
        }
    }
    match has_begun {
        true => Ok(()),
        false => Err(UndoError::Changed),
    }
}
