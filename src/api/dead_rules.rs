//! Rules of price lists and discounts that name groups which no longer exist. Version 2 leaves them when it deletes a group.

use crate::api::discounts::TiedDiscount;
use crate::api::price_lists::PriceList;

/// What has the rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruled {
    PriceList(PriceList),
    Discount(TiedDiscount),
}

/// A rule that names groups which no longer exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadRule {
    pub ruled: Ruled,
    /// The ids of the groups that no longer exist.
    pub dead: Vec<String>,
    /// The ids of those that do.
    pub living: Vec<String>,
}

impl DeadRule {
    /// The rule of `ruled`, if it names groups that are `missing`.
    pub fn of(ruled: Ruled, missing: &[String]) -> Option<Self> {
        let (dead, living): (Vec<String>, Vec<String>) = ruled
            .group_ids()
            .into_iter()
            .partition(|id| missing.contains(id));
        (!dead.is_empty()).then_some(Self {
            ruled,
            dead,
            living,
        })
    }

    /// Tells it from all others.
    pub fn id(&self) -> &str {
        match &self.ruled {
            Ruled::PriceList(list) => &list.id,
            Ruled::Discount(tied) => &tied.condition_id,
        }
    }

    /// The name of the price list, or the code of the discount.
    pub fn name(&self) -> &str {
        match &self.ruled {
            Ruled::PriceList(list) => &list.name,
            Ruled::Discount(tied) => &tied.code,
        }
    }
}

impl Ruled {
    /// The ids of the groups that the rule names.
    pub fn group_ids(&self) -> Vec<String> {
        match self {
            Self::PriceList(list) => list.group_ids(),
            Self::Discount(tied) => tied.group_ids.clone(),
        }
    }
}
