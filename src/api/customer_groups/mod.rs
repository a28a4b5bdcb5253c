//! Customer groups: the record, reading one or a page of them, and changing them.
//!
//! Source: `/admin/customer-groups` of Medusa 1.20.11. Comments name the server's peculiarities where they explain an
//! unusual request.

pub mod by_name;
mod creation;
pub mod list;
pub mod record;
pub mod write;

use crate::api::customer_groups::record::{one_group, page_of_groups};
use crate::api::customers::read_customers;
use crate::api::{AdminApi, Reply, Request};
use crate::domain::list_query::params::Expand;

pub use by_name::KnownNames;
pub use creation::OpenCreations;
pub use list::escape_like;
pub use record::CustomerGroup;
pub use write::BATCH;

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
            let group = one_group(answer)?;
            let customers = group.customers.iter().flat_map(read_customers);
            Ok(customers.map(|customer| customer.id).collect())
        })
    }
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
