//! The record of a customer group, which both versions of the server send in the same form.

use serde::Deserialize;

use crate::api::answer::{Page, page, record};
use crate::api::customers::read_customers;
use crate::api::outcome::about_record;
use crate::api::price_lists::PriceList;
use crate::api::{ApiError, Reply, Request, Transport, lenient};
use crate::domain::json::RawJson;

/// The maximum number of customers per request: their ids fill less than half of the 100 kB the server accepts.
pub const BATCH: usize = 1_000;

/// A customer group, with every field that the documented list operation returns.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct CustomerGroup {
    #[serde(deserialize_with = "lenient::id")]
    pub id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub name: String,
    /// ISO 8601.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub created_at: Option<String>,
    /// ISO 8601.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub updated_at: Option<String>,
    /// Documented, but always null: version 1 deletes groups permanently, version 2 shows none that was deleted.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub deleted_at: Option<String>,
    /// The id of the admin user or of the API key that has created it. Version 2 only.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub created_by: Option<String>,
    /// The JSON as the server sent it: editing has to keep its key order and digits.
    pub metadata: Option<RawJson>,
    /// All customers, only with `expand=customers`: the array as the server sent it, which
    /// [`read_customers`](crate::api::customers::read_customers) reads.
    #[serde(default, deserialize_with = "lenient::array")]
    pub customers: Option<RawJson>,
    /// Only with `expand=price_lists`, and without their groups. Never in version 2, which
    /// [reads them apart](crate::api::Capabilities::price_lists_apart).
    #[serde(default, deserialize_with = "lenient::records")]
    pub price_lists: Option<Vec<PriceList>>,
}

/// The group in an answer about one.
///
/// # Errors
/// When there is none in it.
pub fn one_group(answer: &str) -> Result<CustomerGroup, ApiError> {
    record(answer, "customer_group")
}

/// The groups in an answer about a page of them.
///
/// # Errors
/// When it is no such answer.
pub fn page_of_groups(answer: &str) -> Result<Page<CustomerGroup>, ApiError> {
    page(answer, "customer_groups")
}

/// The ids of all customers of a group.
pub fn member_ids(transport: &Transport, id: &str) -> Reply<Vec<String>> {
    let request = Request::get(format!("/admin/customer-groups/{id}"));
    let group = transport.query(request.param("fields", "customers.id"), one_group);
    let group = about_record(group, id, |group| &group.id);
    Box::pin(async move {
        let group = group.await?;
        let customers = group.customers.iter().flat_map(read_customers);
        Ok(customers.map(|customer| customer.id).collect())
    })
}
