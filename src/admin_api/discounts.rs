//! Discounts, and the conditions of theirs that name customer groups.
//!
//! Source: `/admin/discounts` and `/admin/discounts/{id}/conditions/{condition_id}` of Medusa 1.20.11. There is no
//! query for "discounts of a group": the conditions are read and asked for their groups.

use super::customer_groups::escape_like;
use super::decode::{self, Fields, Page, Record};
use super::price_lists::GroupRef;
use super::request::id_list;
use super::{AdminApi, ApiError, Reply, Request};

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

impl Discount {
    /// The condition with this id, if it is one of this discount's on customer groups.
    pub fn condition(&self, id: &str) -> Option<&GroupCondition> {
        let mut conditions = self.group_conditions.iter();
        conditions.find(|condition| condition.id == id)
    }
}

impl Record for Discount {
    fn read(fields: &Fields) -> Option<Self> {
        let rule = fields.object("rule");
        let conditions = rule.and_then(|rule| rule.records("conditions"));
        let conditions: Vec<Condition> = conditions.unwrap_or_default();
        Some(Self {
            id: fields.id("id")?,
            code: fields.text("code").unwrap_or_default(),
            is_disabled: fields.flag("is_disabled"),
            group_conditions: conditions
                .into_iter()
                .flat_map(|any| any.on_groups)
                .collect(),
        })
    }
}

/// A condition of any kind.
struct Condition {
    on_groups: Option<GroupCondition>,
    groups: Vec<GroupRef>,
}

impl Record for Condition {
    fn read(fields: &Fields) -> Option<Self> {
        let on_groups = GroupCondition {
            id: fields.id("id")?,
            operator: match fields.text("operator").as_deref() {
                Some("not_in") => Operator::NotIn,
                _ => Operator::In,
            },
        };
        let is_on_groups = fields.text("type").as_deref() == Some("customer_groups");
        Some(Self {
            on_groups: is_on_groups.then_some(on_groups),
            groups: fields.records("customer_groups").unwrap_or_default(),
        })
    }
}

/// How many discounts are read at once.
pub const PAGE: u64 = 100;

/// How many discounts are enough to choose from.
const ENOUGH: usize = 20;
/// The most pages that are looked through for discounts with conditions on groups.
const MOST_PAGES: u64 = 20;

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
    pub fn tied_discounts(&self) -> Reply<Vec<TiedDiscount>> {
        let api = self.clone();
        Box::pin(async move {
            let mut tied = Vec::new();
            let mut offset = 0;
            loop {
                let page = api.discounts("", offset).await?;
                offset += PAGE;
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
        self.query(list_request(q, offset), |answer| {
            decode::page(answer, "discounts")
        })
    }

    /// Discounts with a condition on customer groups whose code contains `q`, enough to choose from, or until the one
    /// with the condition `wanted` is among them. The server cannot ask for such conditions, so page after page is
    /// looked through: `offset` says how many of the `count` discounts were.
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
            offset += PAGE;
            let more = offset < page.count && !page.rows.is_empty();
            page.rows
                .retain(|discount| !discount.group_conditions.is_empty());
            found.append(&mut page.rows);
            let done = match wanted {
                Some(id) => found
                    .iter()
                    .any(|discount| discount.condition(id).is_some()),
                None => found.len() >= ENOUGH,
            };
            if done || !more || offset >= MOST_PAGES * PAGE {
                let offset = if more { offset } else { page.count };
                return Ok(Page {
                    rows: found,
                    offset,
                    ..page
                });
            }
        }
    }

    /// The groups a condition of a discount names.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn condition_groups(&self, discount_id: &str, condition_id: &str) -> Reply<Vec<GroupRef>> {
        self.query(condition_request(discount_id, condition_id), |answer| {
            let condition: Condition = decode::record(answer, "discount_condition")?;
            Ok(condition.groups)
        })
    }

    /// Adds a group to those a condition of a discount names.
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
        self.command(request, |_| Ok(()))
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
