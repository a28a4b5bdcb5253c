//! Customers, and which of them are in a group.
//!
//! Source: `/admin/customer-groups/{id}/customers` of Medusa 1.20.11. An unknown group answers 200 with no rows;
//! `q` matches e-mail, first and last name each by itself with `%`, `_` and `\` live.

use super::customer_groups::escape_like;
use super::decode::{self, Fields, Page, Record};
use super::{AdminApi, ApiError, Request};

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
}

/// Which page of a group's customers to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembersQuery {
    pub group_id: String,
    pub q: String,
    pub offset: u64,
    pub limit: u64,
}

/// Reads one page of the customers of a group, by e-mail.
///
/// The order is part of the request because the server has none of its own and would repeat and lose rows between
/// pages; e-mails are nearly unique, which is as stable as this operation gets.
pub fn members_request(query: &MembersQuery) -> Request {
    let mut request = Request::get(format!(
        "/admin/customer-groups/{}/customers",
        query.group_id
    ))
    .param("limit", query.limit.to_string())
    .param("offset", query.offset.to_string())
    .param("order", "email");
    let q = query.q.trim();
    if !q.is_empty() {
        request = request.param("q", escape_like(q));
    }
    request
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
    pub async fn members(&self, query: &MembersQuery) -> Result<Page<Customer>, ApiError> {
        decode::page(&self.read(&members_request(query)).await?, "customers")
    }

    /// How many customers a group has.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn member_count(&self, group_id: &str) -> Result<u64, ApiError> {
        let body = self.read(&member_count_request(group_id)).await?;
        Ok(decode::page::<Customer>(&body, "customers")?.count)
    }
}
