//! The texts about discounts, which version 2 of Medusa calls promotions, in the words of the shop's server.

use crate::api::Capabilities;
use crate::i18n::{Texts, use_i18n};
use crate::state::session::use_session;

/// What is called so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiscountWords {
    /// The name of the filter: "Discount".
    pub one: &'static str,
    /// The name of the tab: "Discounts".
    pub all: &'static str,
    /// The name of the search field.
    pub search: &'static str,
    /// None of those found has a condition on groups.
    pub none_found: &'static str,
    /// More than those shown have been found.
    pub more: &'static str,
    /// `{name}` is a group's.
    pub of_group: &'static str,
    /// None names the group.
    pub none: &'static str,
    /// Neither a price list nor one of them names a group of a customer.
    pub none_of_customer: &'static str,
    /// They could not be loaded.
    pub failed: &'static str,
    /// Deleting the group changes nothing else.
    pub no_impact: &'static str,
    /// Deleting the groups changes nothing else.
    pub no_impact_of_all: &'static str,
    /// What a price list would be without its only group.
    pub only_group: &'static str,
}

/// The words of the shop around this view.
///
/// # Panics
/// Outside of the page's shell, which provides what they depend on.
pub fn use_discount_words() -> DiscountWords {
    DiscountWords::new(use_i18n().texts, use_session().api().capabilities())
}

impl DiscountWords {
    /// The words for what a server can do.
    pub fn new(t: &'static Texts, capabilities: Capabilities) -> Self {
        if capabilities.has_promotions {
            return Self {
                one: t.filter_promotion(),
                all: t.tab_promotions(),
                search: t.search_promotions(),
                none_found: t.no_promotion_rules(),
                more: t.more_promotions(),
                of_group: t.promotions_of(),
                none: t.no_promotions(),
                none_of_customer: t.no_customer_terms_rule(),
                failed: t.promotions_failed(),
                no_impact: t.effect_none_rule(),
                no_impact_of_all: t.effect_none_rule_of_all(),
                only_group: t.only_group_hint_rule(),
            };
        }
        Self {
            one: t.filter_discount(),
            all: t.tab_discounts(),
            search: t.search_discounts(),
            none_found: t.no_conditions(),
            more: t.more_discounts(),
            of_group: t.discounts_of(),
            none: t.no_discounts(),
            none_of_customer: t.no_customer_terms(),
            failed: t.discounts_failed(),
            no_impact: t.effect_none(),
            no_impact_of_all: t.effect_none_of_all(),
            only_group: t.only_group_hint(),
        }
    }
}
