//! Requests for discounts.
//!
//! Source: `/admin/discounts` and `/admin/discounts/{id}/conditions/{condition_id}` of Medusa 1.20.11. The server has no
//! query for the discounts of a group, so the client reads all conditions and then the groups of each.

use serde::Serialize;

use crate::api::answer::{Page, page, record_id};
use crate::api::discounts::{Discount, PAGE_SIZE, TiedDiscount, condition_groups};
use crate::api::like::escape_like;
use crate::api::outcome::{about, expect};
use crate::api::request::IdRef;
use crate::api::{Reply, Request, Transport};

#[derive(Serialize)]
struct ResourcesBody<'a> {
    resources: Vec<IdRef<'a>>,
}

/// Reads one page of the discounts whose code contains `q` (all if it is empty), with their conditions, and with their regions
/// for the currency of fixed amounts.
pub fn list_request(q: &str, offset: u64) -> Request {
    let mut request = Request::get("/admin/discounts")
        .param("expand", "rule,rule.conditions,regions")
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

/// All conditions on customer groups of all discounts, each with its groups.
pub fn tied_discounts(transport: &Transport) -> Reply<Vec<TiedDiscount>> {
    let transport = transport.clone();
    Box::pin(async move {
        let mut tied = Vec::new();
        let mut offset = 0;
        loop {
            let page = discounts(&transport, "", offset).await?;
            offset += PAGE_SIZE;
            let more = offset < page.count && !page.rows.is_empty();
            for discount in page.rows {
                for condition in &discount.group_conditions {
                    let group_ids = groups_of(&transport, &discount.id, &condition.id).await?;
                    tied.push(TiedDiscount {
                        discount_id: discount.id.clone(),
                        code: discount.code.clone(),
                        is_disabled: discount.is_disabled,
                        terms: discount.terms.clone(),
                        condition_id: condition.id.clone(),
                        operator: condition.operator,
                        group_ids,
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
pub fn discounts(transport: &Transport, q: &str, offset: u64) -> Reply<Page<Discount>> {
    transport.query(list_request(q, offset), |answer| page(answer, "discounts"))
}

/// Adds a group to a condition of a discount.
pub fn add_to_condition(
    transport: &Transport,
    discount_id: &str,
    condition_id: &str,
    group_id: &str,
) -> Reply<()> {
    let request = add_to_condition_request(discount_id, condition_id, group_id);
    let write = transport.command(request, |answer| record_id(answer, "discount"));
    about(write, discount_id)
}

/// The ids of the groups of a condition.
pub fn groups_of(
    transport: &Transport,
    discount_id: &str,
    condition_id: &str,
) -> Reply<Vec<String>> {
    let condition = transport.query(
        condition_request(discount_id, condition_id),
        condition_groups,
    );
    // A discount that is gone is named in place of its condition.
    let condition_id = condition_id.to_owned();
    let condition = expect(condition, move |(id, _)| *id == condition_id);
    Box::pin(async move {
        let (_, groups) = condition.await?;
        Ok(groups.into_iter().map(|group| group.id).collect())
    })
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
