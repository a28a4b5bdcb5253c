//! Discounts, and the conditions of theirs that name customer groups.
//!
//! Source: `/admin/discounts` and `/admin/discounts/{id}/conditions/{condition_id}` of Medusa 1.20.11. There is no
//! query for "discounts of a group": the conditions are read and asked for their groups.

use serde::Deserialize;

use super::customer_groups::escape_like;
use super::decode::{self, Page, lenient, related};
use super::price_lists::GroupRef;
use super::request::id_list;
use super::{AdminApi, ApiError, Request};

/// Whether a condition names the groups a discount is for, or those it is not for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    In,
    NotIn,
}

/// A condition of a discount that names customer groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupCondition {
    pub id: String,
    pub operator: Operator,
}

/// A discount, as far as the page shows one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discount {
    pub id: String,
    pub code: String,
    pub is_disabled: bool,
    /// Only the conditions on customer groups.
    pub group_conditions: Vec<GroupCondition>,
}

#[derive(Deserialize)]
struct WireDiscount {
    #[serde(deserialize_with = "decode::id")]
    id: String,
    #[serde(default, deserialize_with = "lenient")]
    code: String,
    #[serde(default, deserialize_with = "lenient")]
    is_disabled: bool,
    #[serde(default, deserialize_with = "lenient")]
    rule: WireRule,
}

#[derive(Deserialize, Default)]
struct WireRule {
    #[serde(default, deserialize_with = "related")]
    conditions: Option<Vec<WireCondition>>,
}

#[derive(Deserialize)]
struct WireCondition {
    #[serde(deserialize_with = "decode::id")]
    id: String,
    #[serde(default, deserialize_with = "lenient")]
    r#type: String,
    #[serde(default, deserialize_with = "lenient")]
    operator: String,
    #[serde(default, deserialize_with = "related")]
    customer_groups: Option<Vec<GroupRef>>,
}

impl From<WireDiscount> for Discount {
    fn from(wire: WireDiscount) -> Self {
        let conditions = wire.rule.conditions.unwrap_or_default();
        Self {
            id: wire.id,
            code: wire.code,
            is_disabled: wire.is_disabled,
            group_conditions: conditions
                .into_iter()
                .filter(|condition| condition.r#type == "customer_groups")
                .map(|condition| GroupCondition {
                    operator: match condition.operator.as_str() {
                        "not_in" => Operator::NotIn,
                        _ => Operator::In,
                    },
                    id: condition.id,
                })
                .collect(),
        }
    }
}

/// How many discounts are read at once.
pub const PAGE: u64 = 100;

/// One page of the discounts whose code contains `q` (all for an empty one), with their conditions.
pub fn list_request(q: &str, offset: u64) -> Request {
    let mut request = Request::get("/admin/discounts")
        .param("expand", "rule,rule.conditions")
        .param("limit", PAGE.to_string())
        .param("offset", offset.to_string());
    let q = q.trim();
    if !q.is_empty() {
        request = request.param("q", escape_like(q));
    }
    request
}

/// The groups a condition names.
pub fn condition_request(discount_id: &str, condition_id: &str) -> Request {
    Request::get(format!(
        "/admin/discounts/{discount_id}/conditions/{condition_id}"
    ))
    .param("expand", "customer_groups")
}

/// Adds a group to those a condition names; naming it twice changes nothing.
pub fn add_to_condition_request(discount_id: &str, condition_id: &str, group_id: &str) -> Request {
    let path = format!("/admin/discounts/{discount_id}/conditions/{condition_id}/batch");
    Request::post(path, id_list("resources", &[group_id.to_owned()]))
}

/// Decodes a page of discounts.
pub(super) fn discounts_of(body: &str) -> Result<Page<Discount>, ApiError> {
    let page: Page<WireDiscount> = decode::page(body, "discounts")?;
    Ok(Page {
        rows: page.rows.into_iter().map(Discount::from).collect(),
        count: page.count,
        offset: page.offset,
        limit: page.limit,
        unreadable: page.unreadable,
    })
}

/// A discount that names groups, by one condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TiedDiscount {
    pub discount_id: String,
    pub code: String,
    pub is_disabled: bool,
    pub condition_id: String,
    pub operator: Operator,
    pub group_ids: Vec<String>,
}

impl AdminApi {
    /// All discounts with a condition on customer groups, each with the groups that the condition names.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn tied_discounts(&self) -> Result<Vec<TiedDiscount>, ApiError> {
        let mut tied = Vec::new();
        let mut offset = 0;
        loop {
            let page = self.discounts("", offset).await?;
            offset += PAGE;
            let more = offset < page.count && !page.rows.is_empty();
            for discount in page.rows {
                for condition in &discount.group_conditions {
                    let groups = self.condition_groups(&discount.id, &condition.id).await?;
                    tied.push(TiedDiscount {
                        discount_id: discount.id.clone(),
                        code: discount.code.clone(),
                        is_disabled: discount.is_disabled,
                        condition_id: condition.id.clone(),
                        operator: condition.operator,
                        group_ids: groups.into_iter().map(|group| group.id).collect(),
                    });
                }
            }
            if !more {
                return Ok(tied);
            }
        }
    }

    /// One page of discounts with their conditions on customer groups.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn discounts(&self, q: &str, offset: u64) -> Result<Page<Discount>, ApiError> {
        let body = self.read(&list_request(q, offset)).await?;
        discounts_of(&body)
    }

    /// The groups a condition of a discount names.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn condition_groups(
        &self,
        discount_id: &str,
        condition_id: &str,
    ) -> Result<Vec<GroupRef>, ApiError> {
        let body = self
            .read(&condition_request(discount_id, condition_id))
            .await?;
        let condition: WireCondition = decode::record(&body, "discount_condition")?;
        Ok(condition.customer_groups.unwrap_or_default())
    }

    /// Adds a group to those a condition of a discount names.
    ///
    /// # Errors
    /// `NotFound` if there is no such discount or condition. Else as [`AdminApi::write`].
    pub async fn add_to_condition(
        &self,
        discount_id: &str,
        condition_id: &str,
        group_id: &str,
    ) -> Result<(), ApiError> {
        let request = add_to_condition_request(discount_id, condition_id, group_id);
        self.write(&request).await.map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_takes_a_group_as_a_resource() {
        let request = add_to_condition_request("disc_1", "discon_1", "cgrp_1");
        assert_eq!(
            request.path,
            "/admin/discounts/disc_1/conditions/discon_1/batch"
        );
        let body = r#"{"resources":[{"id":"cgrp_1"}]}"#;
        assert_eq!(request.body.as_deref(), Some(body));
    }
}
