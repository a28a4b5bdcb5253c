//! Price lists, and which groups they are tied to.
//!
//! Source: `/admin/price-lists` of Medusa 1.20.11. `customer_groups[]` must be sent as an array: the scalar form
//! ends the server process. With it the answer carries each list's complete `customer_groups` unasked.

use serde::Deserialize;

use super::decode::{self, Page, lenient, related};
use super::{AdminApi, ApiError, Request};

/// A group as it is named inside a price list or a discount condition.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct GroupRef {
    #[serde(deserialize_with = "decode::id")]
    pub id: String,
    #[serde(default, deserialize_with = "lenient")]
    pub name: String,
}

/// A price list, as far as the page shows one.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PriceList {
    #[serde(deserialize_with = "decode::id")]
    pub id: String,
    #[serde(default, deserialize_with = "lenient")]
    pub name: String,
    #[serde(default, deserialize_with = "lenient")]
    pub description: String,
    /// `active` or `draft`.
    #[serde(default, deserialize_with = "lenient")]
    pub status: String,
    /// `sale` or `override`.
    #[serde(default, deserialize_with = "lenient")]
    pub r#type: String,
    /// ISO 8601; prices count from then on.
    #[serde(default, deserialize_with = "lenient")]
    pub starts_at: Option<String>,
    /// ISO 8601; prices count until then.
    #[serde(default, deserialize_with = "lenient")]
    pub ends_at: Option<String>,
    /// All groups the list is tied to, where the answer carries them. A list without groups is for everyone.
    #[serde(default, deserialize_with = "related")]
    pub customer_groups: Option<Vec<GroupRef>>,
}

/// How many price lists are read at once.
pub const PAGE: u64 = 50;

/// One page of the price lists tied to a group, with all groups of each.
pub fn of_group_request(group_id: &str, offset: u64) -> Request {
    Request::get("/admin/price-lists")
        .param("customer_groups[]", group_id)
        .param("expand", "customer_groups")
        .param("limit", PAGE.to_string())
        .param("offset", offset.to_string())
}

impl AdminApi {
    /// All price lists tied to a group.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub async fn price_lists_of_group(&self, group_id: &str) -> Result<Vec<PriceList>, ApiError> {
        let mut lists = Vec::new();
        let mut offset = 0;
        loop {
            let body = self.read(&of_group_request(group_id, offset)).await?;
            let page: Page<PriceList> = decode::page(&body, "price_lists")?;
            let sent = page.rows.len() + page.unreadable;
            offset += sent as u64;
            lists.extend(page.rows);
            if sent == 0 || offset >= page.count {
                return Ok(lists);
            }
        }
    }
}
