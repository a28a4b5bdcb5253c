//! Customers, and which of them are in a group.
//!
//! Source: `/admin/customers` and `/admin/customer-groups/{id}/customers` of Medusa 1.20.11. An unknown group answers 200
//! with no rows; `q` matches e-mail, first and last name each by itself with `%`, `_` and `\` live. `groups[]` must be
//! sent as an array: the scalar form ends the server process.

use super::customer_groups::escape_like;
use super::decode::{self, Fields, Page, Record};
use super::price_lists::GroupRef;
use super::{AdminApi, ApiError, Reply, Request};
use crate::known::Known;
use crate::text::lower;

/// How many customers are asked for one by one.
const FEW: usize = 8;

/// How many customers are read at once where all of them are.
pub const ALL_AT_ONCE: u64 = 1_000;
/// How many customers are read for one e-mail address, which others may contain.
const LIKE: u64 = 50;

/// A customer, as far as the page shows one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    pub id: String,
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub has_account: bool,
    /// ISO 8601.
    pub created_at: Option<String>,
    /// The groups of the customer, where they were asked for: all of them only where the query names no group.
    pub groups: Option<Vec<GroupRef>>,
}

impl Record for Customer {
    fn read(fields: &Fields) -> Option<Self> {
        Some(Self {
            id: fields.id("id")?,
            email: fields.text("email").unwrap_or_default(),
            first_name: fields.text("first_name"),
            last_name: fields.text("last_name"),
            has_account: fields.flag("has_account"),
            created_at: fields.text("created_at"),
            groups: fields.records("groups"),
        })
    }
}

impl Customer {
    /// First and last name with a blank between, or nothing if the customer gave neither.
    pub fn full_name(&self) -> Option<String> {
        let parts: Vec<&str> = [&self.first_name, &self.last_name]
            .into_iter()
            .flatten()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// Whether the customer is in a group, as far as the groups are known.
    pub fn is_in(&self, group_id: &str) -> bool {
        let mut groups = self.groups.iter().flatten();
        groups.any(|group| group.id == group_id)
    }
}

/// What customers can be sorted by. Anything else may end the server process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CustomerSort {
    #[default]
    Email,
    /// By the first name: the server sorts by one field.
    Name,
    CreatedAt,
}

impl CustomerSort {
    /// The field's name in the Admin API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Name => "first_name",
            Self::CreatedAt => "created_at",
        }
    }
}

/// Which page of a group's customers to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembersQuery {
    pub group_id: String,
    pub q: String,
    pub sort: CustomerSort,
    pub descending: bool,
    pub offset: u64,
    pub limit: u64,
}

/// Reads one page of the customers of a group.
///
/// The order is part of the request because the server has none of its own and would repeat and lose rows between
/// pages. Equal values are no trouble here: a query for a group is one over joined tables, and the server sorts those by
/// id as well.
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

/// Which page of all customers to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomersQuery {
    pub q: String,
    /// Only customers of this group.
    pub group_id: Option<String>,
    pub offset: u64,
    pub limit: u64,
}

/// Reads one page of customers by e-mail, with their groups; with `group_id` that one group only.
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

/// Reads one page of all customers by id, with all groups of each or without.
pub fn by_id_request(offset: u64, limit: u64, with_groups: bool) -> Request {
    let request = Request::get("/admin/customers")
        .param("limit", limit.to_string())
        .param("offset", offset.to_string())
        .param("order", "id");
    match with_groups {
        true => request.param("expand", "groups"),
        false => request,
    }
}

/// Reads one customer with all groups.
pub fn customer_request(id: &str) -> Request {
    Request::get(format!("/admin/customers/{id}")).param("expand", "groups")
}

/// The customers that the server names in turning a batch of them down: `… do not exist: "cus_1, cus_2"`.
pub fn unknown_customers(error: &ApiError) -> Vec<&str> {
    let text = match error {
        ApiError::NotFound { message } => message.as_deref().unwrap_or_default(),
        _ => "",
    };
    let quoted = text.split('"').nth(1).unwrap_or_default();
    quoted.split(", ").filter(|id| !id.is_empty()).collect()
}

fn order_value(sort: CustomerSort, descending: bool) -> String {
    let sign = if descending { "-" } else { "" };
    format!("{sign}{}", sort.as_str())
}

/// Asks for one row, for the sake of the `count` beside it: the cheapest way to the number of members.
pub fn member_count_request(group_id: &str) -> Request {
    Request::get(format!("/admin/customer-groups/{group_id}/customers")).param("limit", "1")
}

impl AdminApi {
    /// One page of the customers of a group.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn members(&self, query: &MembersQuery) -> Reply<Page<Customer>> {
        self.query(members_request(query), page_of_customers)
    }

    /// One page of all customers, each with its groups as far as [`customers_request`] brings them.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn customers(&self, query: &CustomersQuery) -> Reply<Page<Customer>> {
        self.query(customers_request(query), page_of_customers)
    }

    /// A page of all customers, in an order in which nobody is lost or doubled between pages: new ones come last, and a
    /// 1.x server deletes none.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn customers_by_id(
        &self,
        offset: u64,
        limit: u64,
        with_groups: bool,
    ) -> Reply<Page<Customer>> {
        let request = by_id_request(offset, limit, with_groups);
        self.query(request, page_of_customers)
    }

    /// Those of these customers who are in a group. A few are asked one by one, for more the whole group is read.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn members_among(
        &self,
        group_id: &str,
        ids: &[String],
    ) -> Result<Vec<String>, ApiError> {
        if ids.len() > FEW {
            let members = Known::of(self.member_ids(group_id).await?);
            let mut inside = ids.to_vec();
            inside.retain(|id| members.has(id));
            return Ok(inside);
        }
        let mut inside = Vec::new();
        for id in ids {
            let meant = self.customers_meant(id).await?;
            if meant.iter().any(|customer| customer.is_in(group_id)) {
                inside.push(id.clone());
            }
        }
        Ok(inside)
    }

    /// The customers that an id or an e-mail address means, each with all groups.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn customers_meant(&self, entry: &str) -> Result<Vec<Customer>, ApiError> {
        if entry.contains('@') {
            // Other e-mail addresses may contain this one.
            let query = CustomersQuery {
                q: entry.to_owned(),
                limit: LIKE,
                ..CustomersQuery::default()
            };
            let mut customers = self.customers(&query).await?.rows;
            customers.retain(|customer| lower(&customer.email) == entry);
            return Ok(customers);
        }
        let customer = self.query(customer_request(entry), |answer| {
            decode::record(answer, "customer")
        });
        match customer.await {
            Ok(customer) => Ok(vec![customer]),
            Err(ApiError::NotFound { .. }) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// How many customers a group has.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn member_count(&self, group_id: &str) -> Reply<u64> {
        self.query(member_count_request(group_id), |answer| {
            Ok(page_of_customers(answer)?.count)
        })
    }
}

fn page_of_customers(answer: &str) -> Result<Page<Customer>, ApiError> {
    decode::page(answer, "customers")
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn customers_that_do_not_exist_are_named() {
        let of = |message: &str| ApiError::NotFound {
            message: Some(message.into()),
        };
        let error = of("The following customer ids do not exist: \"cus_1, cus_2\"");
        assert_eq!(unknown_customers(&error), ["cus_1", "cus_2"]);
        let error = of("CustomerGroup with id nope was not found");
        assert_eq!(unknown_customers(&error), [""; 0]);
        assert_eq!(unknown_customers(&ApiError::Timeout), [""; 0]);
    }
}
