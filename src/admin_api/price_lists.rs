//! Price lists, and which groups they are tied to.
//!
//! Source: `/admin/price-lists` of Medusa 1.20.11. `customer_groups[]` must be sent as an array: the scalar form
//! ends the server process. With it the answer carries each list's complete `customer_groups` unasked.

use super::decode::{self, Fields, Page, Record};
use super::{AdminApi, ApiError, Request};

/// A group as it is named inside a price list or a discount condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRef {
    pub id: String,
    pub name: String,
}

/// A price list, as far as the page shows one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceList {
    pub id: String,
    pub name: String,
    pub description: String,
    /// `active` or `draft`.
    pub status: String,
    /// `sale` or `override`.
    pub r#type: String,
    /// ISO 8601; prices count from then on.
    pub starts_at: Option<String>,
    /// ISO 8601; prices count until then.
    pub ends_at: Option<String>,
    /// All groups the list is tied to, where the answer carries them. A list without groups is for everyone.
    pub customer_groups: Option<Vec<GroupRef>>,
}

impl Record for GroupRef {
    fn read(fields: &Fields) -> Option<Self> {
        Some(Self {
            id: fields.id("id")?,
            name: fields.text("name").unwrap_or_default(),
        })
    }
}

impl Record for PriceList {
    fn read(fields: &Fields) -> Option<Self> {
        let text = |name| fields.text(name).unwrap_or_default();
        Some(Self {
            id: fields.id("id")?,
            name: text("name"),
            description: text("description"),
            status: text("status"),
            r#type: text("type"),
            starts_at: fields.text("starts_at"),
            ends_at: fields.text("ends_at"),
            customer_groups: fields.records("customer_groups"),
        })
    }
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
