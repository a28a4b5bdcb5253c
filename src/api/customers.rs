//! Customers and their membership in groups.
//!
//! Source: `/admin/customers` and `/admin/customer-groups/{id}/customers` of Medusa 1.20.11. The server answers 200 with
//! no rows for an unknown group. `q` is matched with e-mail, first and last name separately, and `%`, `_` and `\` in it
//! are wildcards. `groups[]` must be sent as an array: the scalar form crashes the server process.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use std::collections::HashSet;

use crate::api::answer::{Page, page, record};
use crate::api::customer_groups::list::escape_like;
use crate::api::price_lists::GroupRef;
use crate::api::{AdminApi, ApiError, Reply, Request, lenient};
use crate::domain::email;
use crate::domain::json::{self, RawJson};
use crate::domain::text::lower;

/// The number of customers up to which each is read by a request of its own.
const MAX_SINGLE_READS: usize = 8;
/// The number of customers per request where all of them are read.
pub const ALL_AT_ONCE: u64 = 1_000;
/// The number of customers that are read first when an e-mail address is searched for, which longer addresses may contain.
const FIRST_EMAIL_MATCHES: u64 = 50;

/// A customer, with the fields the page uses.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Customer {
    #[serde(deserialize_with = "lenient::id")]
    pub id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub email: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub first_name: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub last_name: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub has_account: bool,
    /// ISO 8601.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub created_at: Option<String>,
    /// The customer's groups, if the request expanded them. Complete only if the request filtered by no group.
    #[serde(default, deserialize_with = "lenient::records")]
    pub groups: Option<Vec<GroupRef>>,
}

impl Customer {
    /// First and last name separated by a space; `None` if the customer gave neither.
    pub fn full_name(&self) -> Option<String> {
        let parts: Vec<&str> = [&self.first_name, &self.last_name]
            .into_iter()
            .flatten()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// Whether the customer is in a group, according to the groups the answer contained.
    pub fn is_in(&self, group_id: &str) -> bool {
        let mut groups = self.groups.iter().flatten();
        groups.any(|group| group.id == group_id)
    }
}

/// The fields customers can be sorted by. Others may crash the server process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CustomerSort {
    #[default]
    Email,
    /// By first name: the server sorts by a single field.
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

/// Selects a page of a group's customers.
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

/// Selects a page of all customers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomersQuery {
    pub q: String,
    /// Only customers of this group.
    pub group_id: Option<String>,
    pub offset: u64,
    pub limit: u64,
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

/// Reads one customer with all their groups.
pub fn customer_request(id: &str) -> Request {
    Request::get(format!("/admin/customers/{id}")).param("expand", "groups")
}

/// The ids that the server reports as unknown when it rejects a batch: `… do not exist: "cus_1, cus_2"`.
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

/// Reads a single row for the `count` beside it, which is the cheapest way to get the number of members.
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

    /// One page of all customers, with the groups that [`customers_request`] asks for.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn customers(&self, query: &CustomersQuery) -> Reply<Page<Customer>> {
        self.query(customers_request(query), page_of_customers)
    }

    /// One page of all customers, sorted so that none is skipped or repeated between pages: new customers come last, and
    /// a 1.x server never deletes one.
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

    /// The subset of `ids` that is in a group. Reads a few customers one by one, and the whole group for more.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn members_among(
        &self,
        group_id: &str,
        ids: &[String],
    ) -> Result<Vec<String>, ApiError> {
        if ids.len() > MAX_SINGLE_READS {
            let members = HashSet::<String>::from_iter(self.member_ids(group_id).await?);
            let mut inside = ids.to_vec();
            inside.retain(|id| members.contains(id));
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

    /// The customers that an id or an e-mail address refers to, each with all groups. Guests and customers with an account
    /// may share an address.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn customers_meant(&self, entry: &str) -> Result<Vec<Customer>, ApiError> {
        if entry.contains('@') {
            let mut found = Vec::new();
            for spelling in email::spellings(entry) {
                found.append(&mut self.customers_with_email(&spelling).await?);
            }
            return Ok(found);
        }
        let customer = self.query(customer_request(entry), |answer| record(answer, "customer"));
        match customer.await {
            Ok(customer) => Ok(vec![customer]),
            Err(ApiError::NotFound { .. }) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// The customers with this e-mail address. The server gives all whose addresses contain it, so all pages are read; the
    /// first is small, because mostly there are no others.
    async fn customers_with_email(&self, address: &str) -> Result<Vec<Customer>, ApiError> {
        let mut query = CustomersQuery {
            q: address.to_owned(),
            limit: FIRST_EMAIL_MATCHES,
            ..CustomersQuery::default()
        };
        let mut found: Vec<Customer> = Vec::new();
        loop {
            let page = self.customers(&query).await?;
            let sent = (page.rows.len() + page.unreadable) as u64;
            let same = page
                .rows
                .into_iter()
                .filter(|customer| lower(&customer.email) == address);
            for customer in same {
                // A customer who registers meanwhile moves the others to the next page.
                if found.iter().all(|known| known.id != customer.id) {
                    found.push(customer);
                }
            }
            query.offset += sent;
            query.limit = ALL_AT_ONCE;
            if sent == 0 || query.offset >= page.count {
                return Ok(found);
            }
        }
    }

    /// The number of customers in a group.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn member_count(&self, group_id: &str) -> Reply<u64> {
        self.query(member_count_request(group_id), |answer| {
            Ok(page::<IgnoredAny>(answer, "customers")?.count)
        })
    }
}

/// The customers in the array that a group's record has. Leaves out what is no customer.
pub fn read_customers(array: &RawJson) -> Vec<Customer> {
    let rows: Vec<&RawValue> = serde_json::from_str(array.as_str()).unwrap_or_default();
    let rows = rows.iter();
    rows.filter_map(|row| json::object(row.get())).collect()
}

fn page_of_customers(answer: &str) -> Result<Page<Customer>, ApiError> {
    page(answer, "customers")
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
