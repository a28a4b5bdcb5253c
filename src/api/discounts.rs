//! Discounts, which version 2 calls promotions, and their conditions on customer groups: the records, in the form in which
//! version 1 sends them.

use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use crate::api::answer::record;
use crate::api::price_lists::GroupRef;
use crate::api::{ApiError, lenient};
use crate::domain::json;

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
pub struct Discount {
    #[serde(deserialize_with = "lenient::id")]
    pub id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub code: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub is_disabled: bool,
    /// Only the conditions on customer groups.
    #[serde(rename = "rule", default, deserialize_with = "group_conditions")]
    pub group_conditions: Vec<GroupCondition>,
}

impl Discount {
    /// The condition on customer groups with this id.
    pub fn condition(&self, id: &str) -> Option<&GroupCondition> {
        let mut conditions = self.group_conditions.iter();
        conditions.find(|condition| condition.id == id)
    }
}

/// The conditions on customer groups among those of a discount's `rule`.
fn group_conditions<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<GroupCondition>, D::Error> {
    let rule = <&RawValue>::deserialize(deserializer)?;
    let rule: Rule = json::object(rule.get()).unwrap_or_default();
    let conditions = rule.conditions.into_iter().flatten();
    let on_groups = conditions.filter(|condition| condition.r#type == "customer_groups");
    let group_conditions =
        on_groups.map(|Condition { id, operator, .. }| GroupCondition { id, operator });
    Ok(group_conditions.collect())
}

#[derive(Default, Deserialize)]
struct Rule {
    #[serde(default, deserialize_with = "lenient::records")]
    conditions: Option<Vec<Condition>>,
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
    pub condition_id: String,
    pub operator: Operator,
    pub group_ids: Vec<String>,
}

/// The groups in version 1's answer about a condition.
///
/// # Errors
/// When it is no such answer.
pub fn condition_groups(answer: &str) -> Result<Vec<GroupRef>, ApiError> {
    let condition: Condition = record(answer, "discount_condition")?;
    Ok(condition.customer_groups.unwrap_or_default())
}
