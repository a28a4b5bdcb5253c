//! Discounts and their conditions on customer groups.
//!
//! Source: `/admin/discounts` and `/admin/discounts/{id}/conditions/{condition_id}` of Medusa 1.20.11. The server has no
//! query for the discounts of a group, so the client reads all conditions and then the groups of each.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;

use crate::api::answer::{Page, page, record};
use crate::api::customer_groups::escape_like;
use crate::api::price_lists::GroupRef;
use crate::api::request::IdRef;
use crate::api::{AdminApi, ApiError, Reply, Request, lenient};
use crate::domain::json;

/// Whether a discount is valid for the groups of a condition, or for everyone but them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    #[default]
    In,
    NotIn,
}

/// A condition of a discount on customer groups.
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

#[derive(Serialize)]
struct ResourcesBody<'a> {
    resources: Vec<IdRef<'a>>,
}

/// The number of discounts per request.
const PAGE_SIZE: u64 = 100;
/// The number of discounts with conditions on groups after which [`AdminApi::group_discounts`] stops.
const ENOUGH_TO_CHOOSE: usize = 20;
/// The number of pages after which [`AdminApi::group_discounts`] stops.
const MAX_PAGES: u64 = 20;

/// Reads one page of the discounts whose code contains `q` (all if it is empty), with their conditions.
pub fn list_request(q: &str, offset: u64) -> Request {
    let mut request = Request::get("/admin/discounts")
        .param("expand", "rule,rule.conditions")
        .param("limit", PAGE_SIZE.to_string())
        .param("offset", offset.to_string());
    let q = q.trim();
    if !q.is_empty() {
        request = request.param("q", escape_like(q));
    }
    request
}

/// Reads the groups of a condition.
pub fn condition_request(discount_id: &str, condition_id: &str) -> Request {
    Request::get(format!(
        "/admin/discounts/{discount_id}/conditions/{condition_id}"
    ))
    .param("expand", "customer_groups")
}

/// Adds a group to a condition; adding it a second time changes nothing.
pub fn add_to_condition_request(discount_id: &str, condition_id: &str, group_id: &str) -> Request {
    let path = format!("/admin/discounts/{discount_id}/conditions/{condition_id}/batch");
    let resources = vec![IdRef { id: group_id }];
    Request::post(path, &ResourcesBody { resources })
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

impl AdminApi {
    /// All conditions on customer groups of all discounts, each with its groups.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn tied_discounts(&self) -> Reply<Vec<TiedDiscount>> {
        let api = self.clone();
        Box::pin(async move {
            let mut tied = Vec::new();
            let mut offset = 0;
            loop {
                let page = api.discounts("", offset).await?;
                offset += PAGE_SIZE;
                let more = offset < page.count && !page.rows.is_empty();
                for discount in page.rows {
                    for condition in &discount.group_conditions {
                        let groups = api.condition_groups(&discount.id, &condition.id).await?;
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
        })
    }

    /// One page of discounts with their conditions on customer groups.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn discounts(&self, q: &str, offset: u64) -> Reply<Page<Discount>> {
        self.query(list_request(q, offset), |answer| page(answer, "discounts"))
    }

    /// Discounts whose code contains `q` and that have a condition on customer groups. The server cannot filter by
    /// conditions, so this reads page after page until it has found enough to choose from or, if `wanted` is given, the
    /// discount with that condition. `offset` of the result is the number of discounts that were read, of `count` in
    /// all.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn group_discounts(
        &self,
        q: &str,
        wanted: Option<&str>,
    ) -> Result<Page<Discount>, ApiError> {
        let mut found: Vec<Discount> = Vec::new();
        let mut offset = 0;
        loop {
            let mut page = self.discounts(q, offset).await?;
            offset += PAGE_SIZE;
            let more = offset < page.count && !page.rows.is_empty();
            page.rows
                .retain(|discount| !discount.group_conditions.is_empty());
            found.append(&mut page.rows);
            let done = match wanted {
                Some(id) => found
                    .iter()
                    .any(|discount| discount.condition(id).is_some()),
                None => found.len() >= ENOUGH_TO_CHOOSE,
            };
            if done || !more || offset >= MAX_PAGES * PAGE_SIZE {
                let offset = if more { offset } else { page.count };
                return Ok(Page {
                    rows: found,
                    offset,
                    ..page
                });
            }
        }
    }

    /// The groups of a condition of a discount.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn condition_groups(&self, discount_id: &str, condition_id: &str) -> Reply<Vec<GroupRef>> {
        self.query(
            condition_request(discount_id, condition_id),
            condition_groups,
        )
    }

    /// Adds a group to a condition of a discount.
    ///
    /// # Errors
    /// `NotFound` if there is no such discount or condition. Else as [`AdminApi::write`].
    pub fn add_to_condition(
        &self,
        discount_id: &str,
        condition_id: &str,
        group_id: &str,
    ) -> Reply<()> {
        let request = add_to_condition_request(discount_id, condition_id, group_id);
        let write = self.command(request, discount_changed);
        let [discount, condition, group] = [discount_id, condition_id, group_id].map(str::to_owned);
        self.settled(write, move |api| {
            let (groups, group) = (api.condition_groups(&discount, &condition), group.clone());
            Box::pin(async move {
                let named = groups.await?.iter().any(|named| named.id == group);
                Ok(named.then_some(()))
            })
        })
    }
}

/// Takes the discount that the server answers a change of its condition with as the proof.
fn discount_changed(answer: &str) -> Result<(), ApiError> {
    record::<Discount>(answer, "discount").map(drop)
}

pub fn condition_groups(answer: &str) -> Result<Vec<GroupRef>, ApiError> {
    let condition: Condition = record(answer, "discount_condition")?;
    Ok(condition.customer_groups.unwrap_or_default())
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
