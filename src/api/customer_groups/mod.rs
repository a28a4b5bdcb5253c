//! Customer groups: the record, reading one or a page of them, and changing them.
//!
//! Source: `/admin/customer-groups` of Medusa 1.20.11. Comments name the server's peculiarities where they explain an
//! unusual request.

pub mod by_name;
pub mod list;
pub mod write;

use serde::Deserialize;

use crate::api::answer::{Page, page, record};
use crate::api::customers::Customer;
use crate::api::price_lists::PriceList;
use crate::api::{AdminApi, ApiError, Reply, Request, lenient};
use crate::domain::json::RawJson;
use crate::domain::list_query::params::Expand;

pub use crate::api::customer_groups::by_name::KnownNames;
pub use crate::api::customer_groups::list::escape_like;
pub use crate::api::customer_groups::write::BATCH;

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
    /// All customers, only with `expand=customers`.
    #[serde(default, deserialize_with = "lenient::records")]
    pub customers: Option<Vec<Customer>>,
    /// Only with `expand=price_lists`; the lists come without their groups.
    #[serde(default, deserialize_with = "lenient::records")]
    pub price_lists: Option<Vec<PriceList>>,
}

impl AdminApi {
    /// One group with the related records that `expand` names.
    ///
    /// # Errors
    /// `NotFound` for an unknown id. Else as [`AdminApi::read`].
    pub fn customer_group(&self, id: &str, expand: Expand) -> Reply<CustomerGroup> {
        let mut request = Request::get(format!("/admin/customer-groups/{id}"));
        if let Some(relations) = expand.value() {
            request = request.param("expand", relations);
        }
        self.query(request, one_group)
    }

    /// The names that contain the words of `name` in the same order, with any text between and around them.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn names_like(&self, name: &str) -> Reply<Vec<String>> {
        self.query(names_like_request(name), |answer| {
            let groups = page_of_groups(answer)?.rows.into_iter();
            Ok(groups.map(|group| group.name).collect())
        })
    }

    /// The ids of all customers of a group.
    ///
    /// # Errors
    /// As [`AdminApi::customer_group`].
    pub fn member_ids(&self, id: &str) -> Reply<Vec<String>> {
        let path = format!("/admin/customer-groups/{id}");
        let request = Request::get(path).param("fields", "customers.id");
        self.query(request, |answer| {
            let customers = one_group(answer)?.customers.unwrap_or_default();
            Ok(customers.into_iter().map(|customer| customer.id).collect())
        })
    }
}

pub fn one_group(answer: &str) -> Result<CustomerGroup, ApiError> {
    record(answer, "customer_group")
}

pub fn page_of_groups(answer: &str) -> Result<Page<CustomerGroup>, ApiError> {
    page(answer, "customer_groups")
}

/// Puts `%`, which matches any text, between the words.
pub fn names_like_request(name: &str) -> Request {
    let words: Vec<String> = name.split_whitespace().map(escape_like).collect();
    Request::get("/admin/customer-groups")
        .param("q", words.join("%"))
        .param("fields", "name")
        .param("limit", "100")
        .param("order", "name")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_of_a_name_stand_for_anything() {
        let q = |name| {
            names_like_request(name)
                .query
                .into_iter()
                .next()
                .map(|(_, q)| q)
        };
        assert_eq!(q(" Big  50% Club ").as_deref(), Some("Big%50\\%%Club"));
        assert_eq!(q("null").as_deref(), Some("nul\\l"));
    }
}
