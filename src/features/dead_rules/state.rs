//! What the dialog knows: the rules, and which of them are to be mended. Knows no view.

use std::collections::HashSet;

use leptos::prelude::*;

use crate::api::dead_rules::DeadRule;
use crate::domain::standing::Standing;
use crate::features::dead_rules::effect::{RuleEffect, effect_of};
use crate::state::bulk_run::BulkRun;
use crate::state::query::Query;
use crate::state::services::AppServices;

/// The dialog's state.
#[derive(Clone, Copy)]
pub struct DeadRules {
    pub services: AppServices,
    /// The rules as they were read last.
    pub read: Query<Vec<DeadRule>>,
    /// The ids of the rules that are to stay as they are.
    pub left_out: RwSignal<HashSet<String>>,
    pub run: BulkRun,
}

/// What a rule does now.
pub fn effect_now(rule: &DeadRule) -> RuleEffect {
    effect_of(rule, |list| list.standing_now() == Standing::Ended)
}

impl DeadRules {
    /// Begins to read the rules.
    pub fn new(services: AppServices) -> Self {
        Self {
            services,
            read: Query::new(|| Some(()), |api, ()| api.dead_rules()),
            left_out: RwSignal::default(),
            run: BulkRun::new(services, Vec::new()),
        }
    }

    /// Whether a rule is to be mended.
    pub fn is_chosen(self, rule: &DeadRule) -> bool {
        effect_now(rule).stays_without() && !self.left_out.with(|out| out.contains(rule.id()))
    }

    /// Mends a rule or leaves it as it is.
    pub fn choose(self, id: &str, is_chosen: bool) {
        self.left_out.update(|out| {
            match is_chosen {
                true => out.remove(id),
                false => out.insert(id.to_owned()),
            };
        });
    }

    /// The rules that are to be mended.
    pub fn chosen(self) -> Vec<DeadRule> {
        self.read.with(|rules| {
            let rules = rules.into_iter().flatten();
            rules.filter(|rule| self.is_chosen(rule)).cloned().collect()
        })
    }
}
