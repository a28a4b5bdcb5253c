//! The record of a customer group, and reading it from an answer.

use serde::Deserialize;

use crate::api::answer::{Page, page, record};
use crate::api::price_lists::PriceList;
use crate::api::{ApiError, lenient};
use crate::domain::json::RawJson;

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
    /// Documented, but always null: the server deletes groups permanently.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub deleted_at: Option<String>,
    /// The JSON as the server sent it: editing has to keep its key order and digits.
    pub metadata: Option<RawJson>,
    /// All customers, only with `expand=customers`: the array as the server sent it, which
    /// [`read_customers`](crate::api::customers::read_customers) reads.
    #[serde(default, deserialize_with = "lenient::array")]
    pub customers: Option<RawJson>,
    /// Only with `expand=price_lists`; the lists come without their groups.
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
