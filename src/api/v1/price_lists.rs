//! Requests for price lists.
//!
//! Source: `/admin/price-lists` of Medusa 1.20.11. `customer_groups[]` must be sent as an array: the scalar form crashes
//! the server process. With it, the answer contains the complete `customer_groups` of each list.

use serde::Serialize;

use crate::api::answer::{Page, page, record};
use crate::api::outcome::about;
use crate::api::price_lists::{PriceList, list_id};
use crate::api::request::IdRef;
use crate::api::{Reply, Request, Transport};

#[derive(Serialize)]
struct GroupsBody<'a> {
    customer_groups: Vec<IdRef<'a>>,
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

/// Makes a price list apply to exactly these groups, or to everyone if there are none.
pub fn set_groups_request(id: &str, groups: &[String]) -> Request {
    let customer_groups = IdRef::all(groups);
    Request::post(path(id), &GroupsBody { customer_groups })
}

/// A price list with all groups it applies to.
pub fn price_list(transport: &Transport, id: &str) -> Reply<PriceList> {
    transport.query(Request::get(path(id)), |answer| {
        record(answer, "price_list")
    })
}

/// See [`set_groups_request`].
pub fn set_groups(transport: &Transport, id: &str, groups: &[String]) -> Reply<()> {
    let write = transport.command(set_groups_request(id, groups), list_id);
    about(write, id)
}

/// All price lists that apply to a group.
pub fn of_group(transport: &Transport, group_id: &str) -> Reply<Vec<PriceList>> {
    let (transport, group_id) = (transport.clone(), group_id.to_owned());
    Box::pin(async move {
        let mut lists = Vec::new();
        let mut offset = 0;
        loop {
            let request = of_group_request(&group_id, offset);
            let page = transport.query(request, |answer| page(answer, "price_lists"));
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
    }
}
