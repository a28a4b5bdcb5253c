//! Customer groups: the record, reading one or a list of them, and changing them.
//!
//! Source: `/admin/customer-groups` of Medusa 1.20.11, whose ways the comments name where a request looks odd.

mod by_name;
mod list;
mod write;

pub use by_name::KnownNames;
pub use list::{DateRange, Expand, ListParams, Order, SortField, escape_like};
pub use write::BATCH;

use super::customers::Customer;
use super::decode::{self, Fields, Page, RawJson, Record};
use super::price_lists::PriceList;
use super::{AdminApi, ApiError, Reply, Request};

/// A customer group, with every field the documented list operation answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerGroup {
    pub id: String,
    pub name: String,
    /// ISO 8601.
    pub created_at: Option<String>,
    /// ISO 8601.
    pub updated_at: Option<String>,
    /// Always null on a real server, which deletes groups for good; documented all the same.
    pub deleted_at: Option<String>,
    /// The JSON as the server sent it: key order and digits matter to whoever edits it.
    pub metadata: Option<RawJson>,
    /// Only with `expand=customers`, and then all of them.
    pub customers: Option<Vec<Customer>>,
    /// Only with `expand=price_lists`; without the groups of each list.
    pub price_lists: Option<Vec<PriceList>>,
}

impl Record for CustomerGroup {
    fn read(fields: &Fields) -> Option<Self> {
        Some(Self {
            id: fields.id("id")?,
            name: fields.text("name").unwrap_or_default(),
            created_at: fields.text("created_at"),
            updated_at: fields.text("updated_at"),
            deleted_at: fields.text("deleted_at"),
            metadata: fields.raw("metadata"),
            customers: fields.records("customers"),
            price_lists: fields.records("price_lists"),
        })
    }
}

impl AdminApi {
    /// One group, with what `expand` asks for.
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

    /// Names that hold the words of this one in their order, whatever stands between and around them.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn names_like(&self, name: &str) -> Reply<Vec<String>> {
        self.query(names_like_request(name), |answer| {
            let groups = page_of_groups(answer)?.rows.into_iter();
            Ok(groups.map(|group| group.name).collect())
        })
    }

    /// The ids of all customers of a group, without anything else of them.
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

fn one_group(answer: &str) -> Result<CustomerGroup, ApiError> {
    decode::record(answer, "customer_group")
}

fn page_of_groups(answer: &str) -> Result<Page<CustomerGroup>, ApiError> {
    decode::page(answer, "customer_groups")
}

/// `%` between words stands for any blanks, and more.
fn names_like_request(name: &str) -> Request {
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
