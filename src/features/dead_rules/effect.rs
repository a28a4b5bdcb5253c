//! What a rule that names groups which no longer exist does. Pure.

use crate::api::dead_rules::{DeadRule, Ruled};
use crate::api::discounts::Operator;
use crate::api::price_lists::PriceList;

/// What the rule does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleEffect {
    /// Nobody gets the prices of the list.
    NobodyGetsPrices,
    /// Nobody can use the discount.
    NobodyCanUse,
    /// It is for the other groups that it names.
    OtherGroups,
    /// The discount is for everyone but the other groups that it names.
    AllButOthers,
    /// The discount is for everyone. If its rule named no group, nobody could use it.
    Everyone,
    /// The price list has ended.
    Ended,
}

/// What a rule does. `has_ended` says it of a price list.
pub fn effect_of(rule: &DeadRule, has_ended: impl Fn(&PriceList) -> bool) -> RuleEffect {
    let has_others = !rule.living.is_empty();
    match &rule.ruled {
        Ruled::PriceList(list) if has_ended(list) => RuleEffect::Ended,
        Ruled::Discount(tied) if tied.operator == Operator::NotIn => match has_others {
            true => RuleEffect::AllButOthers,
            false => RuleEffect::Everyone,
        },
        _ if has_others => RuleEffect::OtherGroups,
        Ruled::PriceList(_) => RuleEffect::NobodyGetsPrices,
        Ruled::Discount(_) => RuleEffect::NobodyCanUse,
    }
}

impl RuleEffect {
    /// Whether the groups can be taken out of the rule, and it does the same without them.
    pub fn stays_without(self) -> bool {
        self != Self::Everyone
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::discounts::TiedDiscount;
    use crate::api::price_lists::GroupRef;
    use crate::domain::terms::Terms;

    fn list(groups: &[&str]) -> Ruled {
        Ruled::PriceList(PriceList {
            id: "plist_1".into(),
            name: "A".into(),
            description: String::new(),
            status: "active".into(),
            r#type: String::new(),
            starts_at: None,
            ends_at: None,
            customer_groups: Some(groups.iter().map(|id| GroupRef::to(id)).collect()),
        })
    }

    fn discount(operator: Operator, groups: &[&str]) -> Ruled {
        Ruled::Discount(TiedDiscount {
            discount_id: "promo_1".into(),
            code: "CODE".into(),
            is_disabled: false,
            condition_id: "prorul_1".into(),
            operator,
            group_ids: groups.iter().map(|id| (*id).to_owned()).collect(),
            terms: Terms::default(),
        })
    }

    #[test]
    fn what_a_rule_does_depends_on_the_groups_that_exist() {
        let missing = ["dead".to_owned(), "gone".to_owned()];
        for (ruled, effect) in [
            (list(&["dead", "gone"]), Some(RuleEffect::NobodyGetsPrices)),
            (list(&["dead", "a"]), Some(RuleEffect::OtherGroups)),
            (list(&["a"]), None),
            (list(&[]), None),
            (
                discount(Operator::In, &["dead"]),
                Some(RuleEffect::NobodyCanUse),
            ),
            (
                discount(Operator::In, &["a", "dead"]),
                Some(RuleEffect::OtherGroups),
            ),
            (
                discount(Operator::NotIn, &["gone"]),
                Some(RuleEffect::Everyone),
            ),
            (
                discount(Operator::NotIn, &["gone", "a"]),
                Some(RuleEffect::AllButOthers),
            ),
        ] {
            let rule = DeadRule::of(ruled.clone(), &missing);
            let found = rule.as_ref().map(|rule| effect_of(rule, |_| false));
            assert_eq!(found, effect, "{ruled:?}");
        }
        let rule = DeadRule::of(list(&["dead"]), &missing).expect("a rule");
        assert_eq!(effect_of(&rule, |_| true), RuleEffect::Ended);
        assert_eq!((rule.dead.len(), rule.living.len()), (1, 0));
    }

    #[test]
    fn only_a_rule_that_would_shut_everyone_out_is_left() {
        assert!(!RuleEffect::Everyone.stays_without());
        assert!(RuleEffect::AllButOthers.stays_without());
    }
}
