//! Requests for customers and the members of groups.
//!
//! Source: `/admin/customers` and `/admin/customer-groups/{id}/customers` of Medusa 1.20.11. The server answers 200 with
//! no rows for an unknown group. `q` is matched with e-mail, first and last name separately. `groups[]` must be sent as an
//! array: the scalar form crashes the server process.

use serde::Serialize;
use std::collections::HashSet;

use crate::api::answer::record;
use crate::api::customer_groups::member_ids;
use crate::api::customers::{Customer, CustomerSort, CustomersQuery, MembersQuery};
use crate::api::like::escape_like;
use crate::api::outcome::about_record;
use crate::api::request::IdRef;
use crate::api::{ApiError, Reply, Request, Transport};

/// The number of customers up to which each is read by a request of its own.
const MAX_SINGLE_READS: usize = 8;

/// Reads one page of the customers of a group.
///
/// The request always names an order: the server has no default order and would repeat and skip rows between pages.
/// Customers with equal values keep their order, because the server adds the id to the sort key of joined tables.
pub fn members_request(query: &MembersQuery) -> Request {
    let mut request = Request::get(format!(
        "/admin/customer-groups/{}/customers",
        query.group_id
    ))
    .param("limit", query.limit.to_string())
    .param("offset", query.offset.to_string())
    .param("order", order_value(query.sort, query.descending));
    let q = query.q.trim();
    if !q.is_empty() {
        request = request.param("q", escape_like(q));
    }
    request
}

/// Reads one page of customers sorted by e-mail, with their groups; with `group_id`, only that group is included.
pub fn customers_request(query: &CustomersQuery) -> Request {
    let mut request = Request::get("/admin/customers")
        .param("limit", query.limit.to_string())
        .param("offset", query.offset.to_string())
        .param("order", "email")
        .param("expand", "groups");
    let q = query.q.trim();
    if !q.is_empty() {
        request = request.param("q", escape_like(q));
    }
    if let Some(id) = &query.group_id {
        request = request.param("groups[]", id);
    }
    request
}

/// Reads one page of all customers sorted by id, optionally with all groups of each.
pub fn customers_by_id_request(offset: u64, limit: u64, with_groups: bool) -> Request {
    let request = Request::get("/admin/customers")
        .param("limit", limit.to_string())
        .param("offset", offset.to_string())
        .param("order", "id");
    match with_groups {
        true => request.param("expand", "groups"),
        false => request,
    }
}

/// Reads one customer with all their groups.
pub fn customer_request(id: &str) -> Request {
    Request::get(format!("/admin/customers/{id}")).param("expand", "groups")
}

/// Reads a single row for the `count` beside it, which is the cheapest way to get the number of members.
pub fn member_count_request(group_id: &str) -> Request {
    Request::get(format!("/admin/customer-groups/{group_id}/customers")).param("limit", "1")
}

/// The subset of `ids` that is in a group. Reads a few customers one by one, and the whole group for more.
pub fn members_among(transport: &Transport, group_id: &str, ids: &[String]) -> Reply<Vec<String>> {
    let (transport, group_id, mut ids) = (transport.clone(), group_id.to_owned(), ids.to_vec());
    Box::pin(async move {
        if ids.len() > MAX_SINGLE_READS {
            let members = member_ids(&transport, &group_id);
            let members = HashSet::<String>::from_iter(members.await?);
            ids.retain(|id| members.contains(id));
            return Ok(ids);
        }
        let mut inside = Vec::new();
        for id in ids {
            let customer = transport.query(customer_request(&id), |answer| {
                record::<Customer>(answer, "customer")
            });
            let customer = about_record(customer, &id, |customer| &customer.id);
            match customer.await {
                Ok(customer) if customer.is_in(&group_id) => inside.push(id),
                Ok(_) | Err(ApiError::NotFound { .. }) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(inside)
    })
}

#[derive(Serialize)]
struct CustomersBody<'a> {
    customer_ids: Vec<IdRef<'a>>,
}

/// Adds customers; members of the group stay members. A single unknown id makes the server add nobody.
pub fn add_customers_request(group_id: &str, customers: &[String]) -> Request {
    let customer_ids = IdRef::all(customers);
    Request::post(batch_path(group_id), &CustomersBody { customer_ids })
}

/// Removes customers; the server ignores those who are not in the group.
pub fn remove_customers_request(group_id: &str, customers: &[String]) -> Request {
    let customer_ids = IdRef::all(customers);
    Request::delete(batch_path(group_id)).with_body(&CustomersBody { customer_ids })
}

fn batch_path(group_id: &str) -> String {
    format!("/admin/customer-groups/{group_id}/customers/batch")
}

fn order_value(sort: CustomerSort, descending: bool) -> String {
    let sign = if descending { "-" } else { "" };
    format!("{sign}{}", sort.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::Method;

    #[test]
    fn groups_are_sent_as_an_array() {
        let query = CustomersQuery {
            q: "50%".into(),
            group_id: Some("cgrp_1".into()),
            offset: 10,
            limit: 10,
        };
        assert_eq!(
            customers_request(&query).target(),
            "/admin/customers?limit=10&offset=10&order=email&expand=groups&q=50%5C%25&groups%5B%5D=cgrp_1"
        );
    }

    #[test]
    fn members_are_removed_with_a_body() {
        let ids = ["cus_1".to_owned(), "cus_2".to_owned()];
        let request = remove_customers_request("cgrp_1", &ids);
        assert_eq!(request.method, Method::Delete);
        assert_eq!(
            request.path,
            "/admin/customer-groups/cgrp_1/customers/batch"
        );
        let body = r#"{"customer_ids":[{"id":"cus_1"},{"id":"cus_2"}]}"#;
        assert_eq!(request.body.as_deref(), Some(body));
        assert_eq!(add_customers_request("cgrp_1", &ids).body, request.body);
    }
}
