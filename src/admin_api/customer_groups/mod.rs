//! Customer groups: the record, reading one or a list of them, and changing them.
//!
//! Source: `/admin/customer-groups` of Medusa 1.20.11, whose ways the comments name where a request looks odd.

mod list;
mod write;

use serde::Deserialize;

pub use list::{DateRange, Expand, ListParams, Order, SortField, escape_like};
pub use write::BATCH;

use super::customers::Customer;
use super::decode::{self, Page, RawJson, lenient, related};
use super::price_lists::PriceList;
use super::{AdminApi, ApiError, Request};
use crate::text;

/// A customer group, with every field the documented list operation answers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct CustomerGroup {
    #[serde(deserialize_with = "decode::id")]
    pub id: String,
    #[serde(default, deserialize_with = "lenient")]
    pub name: String,
    /// ISO 8601.
    #[serde(default, deserialize_with = "lenient")]
    pub created_at: Option<String>,
    /// ISO 8601.
    #[serde(default, deserialize_with = "lenient")]
    pub updated_at: Option<String>,
    /// Always null on a real server, which deletes groups for good; documented all the same.
    #[serde(default, deserialize_with = "lenient")]
    pub deleted_at: Option<String>,
    /// The JSON as the server sent it: key order and digits matter to whoever edits it.
    #[serde(default)]
    pub metadata: Option<RawJson>,
    /// Only with `expand=customers`, and then all of them.
    #[serde(default, deserialize_with = "related")]
    pub customers: Option<Vec<Customer>>,
    /// Only with `expand=price_lists`; without the groups of each list.
    #[serde(default, deserialize_with = "related")]
    pub price_lists: Option<Vec<PriceList>>,
}

/// How many groups are fetched one by one at the same time.
const PARALLEL: usize = 4;

impl AdminApi {
    /// One page of the groups that fit all of `params`.
    ///
    /// The server cannot filter by id and lets `q` silently replace `name[]`; names are unique, so both become a
    /// filter by exact names here, and every other filter, the order and the paging stay with the server.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn customer_groups(
        &self,
        params: &ListParams,
    ) -> Result<Page<CustomerGroup>, ApiError> {
        let mut params = params.clone();
        if !params.ids.is_empty() {
            let found = self.names_of(&params.ids).await?;
            params.names = match params.names.is_empty() {
                true => found,
                false => intersection(found, &params.names),
            };
            params.ids.clear();
            if params.names.is_empty() {
                return Ok(no_rows(&params));
            }
        }
        if !params.names.is_empty() && !params.q.is_empty() {
            let q = std::mem::take(&mut params.q);
            params.names.retain(|name| text::contains(name, &q));
            if params.names.is_empty() {
                return Ok(no_rows(&params));
            }
        }
        decode::page(&self.read(&params.request()).await?, "customer_groups")
    }

    /// One group, with what `expand` asks for.
    ///
    /// # Errors
    /// `NotFound` for an unknown id. Else as [`AdminApi::read`].
    pub async fn customer_group(
        &self,
        id: &str,
        expand: Expand,
    ) -> Result<CustomerGroup, ApiError> {
        let mut request = Request::get(format!("/admin/customer-groups/{id}"));
        if let Some(relations) = expand.value() {
            request = request.param("expand", relations);
        }
        decode::record(&self.read(&request).await?, "customer_group")
    }

    /// Names that hold the words of this one in their order, whatever stands between and around them.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn names_like(&self, name: &str) -> Result<Vec<String>, ApiError> {
        let page: Page<CustomerGroup> = decode::page(
            &self.read(&names_like_request(name)).await?,
            "customer_groups",
        )?;
        Ok(page.rows.into_iter().map(|group| group.name).collect())
    }

    /// The ids of all customers of a group, without anything else of them.
    ///
    /// # Errors
    /// As [`AdminApi::customer_group`].
    pub async fn member_ids(&self, id: &str) -> Result<Vec<String>, ApiError> {
        let path = format!("/admin/customer-groups/{id}");
        let request = Request::get(path).param("fields", "customers.id");
        let group: CustomerGroup = decode::record(&self.read(&request).await?, "customer_group")?;
        let customers = group.customers.unwrap_or_default();
        Ok(customers.into_iter().map(|customer| customer.id).collect())
    }

    /// The names of the groups with these ids; ids without a group are passed over.
    async fn names_of(&self, ids: &[String]) -> Result<Vec<String>, ApiError> {
        let mut names = Vec::new();
        for some in ids.chunks(PARALLEL) {
            let reads = some
                .iter()
                .map(|id| self.customer_group(id, Expand::default()));
            for group in futures::future::join_all(reads).await {
                match group {
                    Ok(group) => names.push(group.name),
                    Err(ApiError::NotFound { .. }) => {}
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(names)
    }
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

fn intersection(found: Vec<String>, wanted: &[String]) -> Vec<String> {
    let mut both = found;
    both.retain(|name| wanted.contains(name));
    both
}

fn no_rows(params: &ListParams) -> Page<CustomerGroup> {
    Page {
        rows: Vec::new(),
        count: 0,
        offset: params.offset,
        limit: params.limit,
        unreadable: 0,
    }
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
