//! Price lists, and which groups they are tied to.
//!
//! Source: `/admin/price-lists` of Medusa 1.20.11. `customer_groups[]` must be sent as an array: the scalar form
//! ends the server process. With it the answer carries each list's complete `customer_groups` unasked.

use super::decode::{self, Fields, Page, Record};
use super::request::id_list;
use super::{AdminApi, Reply, Request};
use crate::json;

/// A group as it is named inside a price list or a discount condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupRef {
    pub id: String,
    pub name: String,
}

impl GroupRef {
    /// Names a group by its id alone.
    pub fn to(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: String::new(),
        }
    }
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

fn path(id: &str) -> String {
    format!("/admin/price-lists/{id}")
}

/// Ties a price list to these groups and no others. The server replaces the whole set, so what is sent must be what
/// [`AdminApi::price_list`] has just read, with the change made to it; without groups a list is for everyone.
pub fn set_groups_request(id: &str, groups: &[String]) -> Request {
    Request::post(path(id), id_list("customer_groups", groups))
}

/// Makes a price list `active` or `draft`.
pub fn set_status_request(id: &str, status: &str) -> Request {
    Request::post(path(id), format!("{{\"status\":{}}}", json::text(status)))
}

impl AdminApi {
    /// A price list with all groups it is tied to.
    ///
    /// # Errors
    /// `NotFound` for an unknown id. Else as [`AdminApi::read`].
    pub fn price_list(&self, id: &str) -> Reply<PriceList> {
        self.query(Request::get(path(id)), |answer| {
            decode::record(answer, "price_list")
        })
    }

    /// See [`set_groups_request`].
    ///
    /// # Errors
    /// `NotFound` if there is no such list or group; nothing has changed then. Else as [`AdminApi::write`].
    pub fn set_price_list_groups(&self, id: &str, groups: &[String]) -> Reply<()> {
        self.command(set_groups_request(id, groups), |_| Ok(()))
    }

    /// See [`set_status_request`].
    ///
    /// # Errors
    /// As [`AdminApi::set_price_list_groups`].
    pub fn set_price_list_status(&self, id: &str, status: &str) -> Reply<()> {
        self.command(set_status_request(id, status), |_| Ok(()))
    }

    /// All price lists tied to a group.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub fn price_lists_of_group(&self, group_id: &str) -> Reply<Vec<PriceList>> {
        let (api, group_id) = (self.clone(), group_id.to_owned());
        Box::pin(async move {
            let mut lists = Vec::new();
            let mut offset = 0;
            loop {
                let request = of_group_request(&group_id, offset);
                let page = api.query(request, |answer| decode::page(answer, "price_lists"));
                let page: Page<PriceList> = page.await?;
                let sent = page.rows.len() + page.unreadable;
                offset += sent as u64;
                lists.extend(page.rows);
                if sent == 0 || offset >= page.count {
                    return Ok(lists);
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_of_a_list_name_nothing_else() {
        let sent = |request: Request| request.body.unwrap_or_default();
        assert_eq!(
            sent(set_groups_request("pl_1", &["cgrp_1".into()])),
            r#"{"customer_groups":[{"id":"cgrp_1"}]}"#
        );
        assert_eq!(
            sent(set_groups_request("pl_1", &[])),
            r#"{"customer_groups":[]}"#
        );
        assert_eq!(
            sent(set_status_request("pl_1", "draft")),
            r#"{"status":"draft"}"#
        );
    }
}
