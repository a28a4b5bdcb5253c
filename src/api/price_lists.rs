//! Price lists and the groups they apply to.
//!
//! Source: `/admin/price-lists` of Medusa 1.20.11. `customer_groups[]` must be sent as an array: the scalar form crashes
//! the server process. With it, the answer contains the complete `customer_groups` of each list.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::rc::Rc;

use crate::api::answer::{Page, page, record};
use crate::api::request::IdRef;
use crate::api::{AdminApi, ApiError, Reply, Request, lenient};
use crate::domain::standing::{Standing, standing};

/// A group as a price list, a discount condition or a customer refers to it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct GroupRef {
    #[serde(deserialize_with = "lenient::id")]
    pub id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub name: String,
}

impl GroupRef {
    /// Refers to a group by its id alone.
    pub fn to(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: String::new(),
        }
    }
}

/// A price list, with the fields the page uses.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PriceList {
    #[serde(deserialize_with = "lenient::id")]
    pub id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub name: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub description: String,
    /// `active` or `draft`.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub status: String,
    /// `sale` or `override`.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub r#type: String,
    /// ISO 8601; the prices are valid from then on.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub starts_at: Option<String>,
    /// ISO 8601; the prices are valid until then.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub ends_at: Option<String>,
    /// All groups the list applies to, if the answer contains them. A list without groups applies to everyone.
    #[serde(default, deserialize_with = "lenient::records")]
    pub customer_groups: Option<Vec<GroupRef>>,
}

impl PriceList {
    /// Whether it applies at a time; ISO 8601 in UTC.
    pub fn standing(&self, now: &str) -> Standing {
        let (start, end) = (self.starts_at.as_deref(), self.ends_at.as_deref());
        standing(&self.status, start, end, now)
    }

    /// [`PriceList::standing`] by this machine's clock.
    pub fn standing_now(&self) -> Standing {
        self.standing(&String::from(js_sys::Date::new_0().to_iso_string()))
    }
}

#[derive(Serialize)]
struct GroupsBody<'a> {
    customer_groups: Vec<IdRef<'a>>,
}

#[derive(Serialize)]
struct StatusBody<'a> {
    status: &'a str,
}

/// The number of price lists per request.
const PAGE_SIZE: u64 = 50;

/// Reads one page of the price lists that apply to a group, each with all its groups.
pub fn of_group_request(group_id: &str, offset: u64) -> Request {
    Request::get("/admin/price-lists")
        .param("customer_groups[]", group_id)
        .param("expand", "customer_groups")
        .param("limit", PAGE_SIZE.to_string())
        .param("offset", offset.to_string())
}

fn path(id: &str) -> String {
    format!("/admin/price-lists/{id}")
}

/// Makes a price list apply to exactly these groups. The server replaces the whole set, so the caller reads the groups
/// with [`AdminApi::price_list`] right before and sends them with its change. A list without groups applies to everyone.
pub fn set_groups_request(id: &str, groups: &[String]) -> Request {
    let customer_groups = IdRef::all(groups);
    Request::post(path(id), &GroupsBody { customer_groups })
}

/// Makes a price list `active` or `draft`.
pub fn set_status_request(id: &str, status: &str) -> Request {
    Request::post(path(id), &StatusBody { status })
}

/// Takes the list that the server answers a change with as its proof.
fn list_changed(answer: &str) -> Result<(), ApiError> {
    record::<PriceList>(answer, "price_list").map(drop)
}

impl AdminApi {
    /// A price list with all groups it applies to.
    ///
    /// # Errors
    /// `NotFound` for an unknown id. Else as [`AdminApi::read`].
    pub fn price_list(&self, id: &str) -> Reply<PriceList> {
        self.query(Request::get(path(id)), |answer| {
            record(answer, "price_list")
        })
    }

    /// See [`set_groups_request`].
    ///
    /// # Errors
    /// `NotFound` if there is no such list or group; nothing is changed in that case. Else as [`AdminApi::write`].
    pub fn set_price_list_groups(&self, id: &str, groups: &[String]) -> Reply<()> {
        let write = self.command(set_groups_request(id, groups), list_changed);
        let wanted: BTreeSet<String> = groups.iter().cloned().collect();
        self.settled_list(write, id, move |list| {
            let groups = list.customer_groups.iter().flatten();
            groups
                .map(|group| group.id.clone())
                .collect::<BTreeSet<_>>()
                == wanted
        })
    }

    /// See [`set_status_request`].
    ///
    /// # Errors
    /// As [`AdminApi::set_price_list_groups`].
    pub fn set_price_list_status(&self, id: &str, status: &str) -> Reply<()> {
        let write = self.command(set_status_request(id, status), list_changed);
        let wanted = status.to_owned();
        self.settled_list(write, id, move |list| list.status == wanted)
    }

    /// The outcome of a change of a price list: it has happened if the list `is_so`.
    fn settled_list(
        &self,
        write: Reply<()>,
        id: &str,
        is_so: impl Fn(&PriceList) -> bool + 'static,
    ) -> Reply<()> {
        let (id, is_so) = (id.to_owned(), Rc::new(is_so));
        self.settled(write, move |api| {
            let (read, is_so) = (api.price_list(&id), is_so.clone());
            Box::pin(async move { Ok(is_so(&read.await?).then_some(())) })
        })
    }

    /// All price lists that apply to a group.
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
                let page = api.query(request, |answer| page(answer, "price_lists"));
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
