//! Discounts, which version 2 calls promotions, and their conditions on customer groups: the records, in the form in which
//! version 1 sends them.

use serde::Deserialize;

use crate::api::answer::record;
use crate::api::price_lists::GroupRef;
use crate::api::{ApiError, lenient};
use crate::domain::terms::{Reduction, Terms};

/// The number of discounts per request.
pub const PAGE_SIZE: u64 = 100;

/// Whether a discount is valid for the groups of a condition, or for everyone but them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    #[default]
    In,
    NotIn,
}

/// A condition of a discount on customer groups; a rule of a promotion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupCondition {
    pub id: String,
    pub operator: Operator,
}

/// A discount, with the fields the page uses.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "DiscountRecord")]
pub struct Discount {
    pub id: String,
    pub code: String,
    pub is_disabled: bool,
    pub terms: Terms,
    /// Only the conditions on customer groups.
    pub group_conditions: Vec<GroupCondition>,
}

impl Discount {
    /// The condition on customer groups with this id.
    pub fn condition(&self, id: &str) -> Option<&GroupCondition> {
        let mut conditions = self.group_conditions.iter();
        conditions.find(|condition| condition.id == id)
    }
}

/// A discount as version 1 sends it.
#[derive(Deserialize)]
struct DiscountRecord {
    #[serde(deserialize_with = "lenient::id")]
    id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    code: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    is_disabled: bool,
    #[serde(default, deserialize_with = "lenient::or_default")]
    starts_at: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    ends_at: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    usage_count: Option<u64>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    usage_limit: Option<u64>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    rule: Rule,
    /// Only with `expand=regions`. A discount of a fixed amount has one.
    #[serde(default, deserialize_with = "lenient::records")]
    regions: Option<Vec<Region>>,
}

impl From<DiscountRecord> for Discount {
    fn from(discount: DiscountRecord) -> Self {
        let region = discount.regions.iter().flatten().next();
        let currency = region.map(|region| region.currency_code.clone());
        let terms = Terms {
            reduction: discount.rule.reduction(currency),
            starts_at: discount.starts_at,
            ends_at: discount.ends_at,
            used: discount.usage_count,
            limit: discount.usage_limit,
        };
        let conditions = discount.rule.conditions.into_iter().flatten();
        let on_groups = conditions.filter(|condition| condition.r#type == "customer_groups");
        let group_conditions =
            on_groups.map(|Condition { id, operator, .. }| GroupCondition { id, operator });
        Self {
            id: discount.id,
            code: discount.code,
            is_disabled: discount.is_disabled,
            terms,
            group_conditions: group_conditions.collect(),
        }
    }
}

#[derive(Deserialize)]
struct Region {
    #[serde(default, deserialize_with = "lenient::or_default")]
    currency_code: String,
}

#[derive(Default, Deserialize)]
struct Rule {
    /// `fixed`, `percentage` or `free_shipping`.
    #[serde(default, deserialize_with = "lenient::or_default")]
    r#type: String,
    #[serde(default, deserialize_with = "lenient::decimal")]
    value: Option<String>,
    #[serde(default, deserialize_with = "lenient::records")]
    conditions: Option<Vec<Condition>>,
}

impl Rule {
    fn reduction(&self, currency: Option<String>) -> Reduction {
        match (&*self.r#type, &self.value) {
            ("free_shipping", _) => Reduction::FreeShipping,
            ("percentage", Some(percent)) => Reduction::Percentage(percent.clone()),
            ("fixed", Some(amount)) => Reduction::Fixed {
                amount: amount.clone(),
                currency,
                // Cents, for currencies that have them.
                in_minor_units: true,
            },
            _ => Reduction::Unknown,
        }
    }
}

/// A condition of any type.
#[derive(Deserialize)]
struct Condition {
    #[serde(deserialize_with = "lenient::id")]
    id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    r#type: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    operator: Operator,
    #[serde(default, deserialize_with = "lenient::records")]
    customer_groups: Option<Vec<GroupRef>>,
}

/// A discount together with one of its conditions on groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TiedDiscount {
    pub discount_id: String,
    pub code: String,
    pub is_disabled: bool,
    pub terms: Terms,
    pub condition_id: String,
    pub operator: Operator,
    pub group_ids: Vec<String>,
}

/// The id and the groups in version 1's answer about a condition.
///
/// # Errors
/// When it is no such answer.
pub fn condition_groups(answer: &str) -> Result<(String, Vec<GroupRef>), ApiError> {
    let condition: Condition = record(answer, "discount_condition")?;
    Ok((condition.id, condition.customer_groups.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_discount_gives_is_read() {
        let of = |fields: &str| -> Terms {
            let json = format!(r#"{{"id":"disc_1","code":"A",{fields}}}"#);
            serde_json::from_str::<Discount>(&json)
                .expect("a discount")
                .terms
        };
        let terms = of(
            r#""usage_count":6,"usage_limit":500,"starts_at":"2026-01-01T00:00:00.000Z","ends_at":null,
            "rule":{"type":"percentage","value":12.5},"regions":[]"#,
        );
        assert_eq!(terms.reduction, Reduction::Percentage("12.5".into()));
        assert_eq!((terms.used, terms.limit), (Some(6), Some(500)));
        assert!(terms.starts_at.is_some() && terms.ends_at.is_none());
        let fixed = |currency: Option<&str>| Reduction::Fixed {
            amount: "500".into(),
            currency: currency.map(str::to_owned),
            in_minor_units: true,
        };
        let euros = of(
            r#""rule":{"type":"fixed","value":500},"regions":[{"id":"reg_1","currency_code":"eur"}]"#,
        );
        assert_eq!(euros.reduction, fixed(Some("eur")));
        let unknown = of(r#""rule":{"type":"fixed","value":500}"#);
        assert_eq!((unknown.reduction, unknown.used), (fixed(None), None));
        let free = of(r#""rule":{"type":"free_shipping","value":0}"#);
        assert_eq!(free.reduction, Reduction::FreeShipping);
        for nothing in [r#""rule":null"#, r#""rule":{"type":"fixed","value":{}}"#] {
            assert_eq!(of(nothing).reduction, Reduction::Unknown, "{nothing}");
        }
    }
}
