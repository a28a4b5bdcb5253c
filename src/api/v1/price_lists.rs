//! Requests for price lists.
//!
//! Source: `/admin/price-lists` of Medusa 1.20.11. `customer_groups[]` must be sent as an array: the scalar form crashes
//! the server process. With it, the answer contains the complete `customer_groups` of each list.

use serde::Serialize;

use crate::api::answer::{Page, page, record};
use crate::api::like::escape_like;
use crate::api::outcome::about;
use crate::api::price_lists::{PriceList, list_id};
use crate::api::request::IdRef;
use crate::api::{ApiError, Reply, Request, Transport};

#[derive(Serialize)]
struct GroupsBody<'a> {
    customer_groups: Vec<IdRef<'a>>,
}

/// The number of price lists per request.
pub const PAGE_SIZE: u64 = 50;

/// Reads one page of the price lists that apply to a group, each with all its groups.
pub fn of_group_request(group_id: &str, offset: u64) -> Request {
    Request::get("/admin/price-lists")
        .param("customer_groups[]", group_id)
        .param("expand", "customer_groups")
        .param("limit", PAGE_SIZE.to_string())
        .param("offset", offset.to_string())
}

/// Reads the price list with an id, with all its groups. The operation for one list would send all its prices along.
pub fn one_list_request(id: &str) -> Request {
    Request::get("/admin/price-lists")
        .param("id", id)
        .param("expand", "customer_groups")
        .param("limit", "1")
}

/// The list that [`one_list_request`] asks for; `None` if there is none.
///
/// # Errors
/// When it is no answer about price lists.
pub fn one_list(answer: &str) -> Result<Option<PriceList>, ApiError> {
    let mut lists: Page<PriceList> = page(answer, "price_lists")?;
    Ok(lists.rows.pop())
}

/// Reads one page of the price lists whose name, description or groups contain `q`, each with all its groups.
fn search_request(q: &str, offset: u64) -> Request {
    let request = Request::get("/admin/price-lists")
        .param("expand", "customer_groups")
        .param("limit", PAGE_SIZE.to_string())
        .param("offset", offset.to_string());
    match q {
        "" => request.param("order", "name"),
        q => request.param("q", escape_like(q)),
    }
}

/// One page of price lists; all of them are by name, those that a text finds are in no order.
pub fn search(transport: &Transport, q: &str, offset: u64) -> Reply<Page<PriceList>> {
    let request = search_request(q.trim(), offset);
    transport.query(request, |answer| page(answer, "price_lists"))
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
    fn lists_are_read_with_their_groups_and_without_prices() {
        assert_eq!(
            one_list_request("pl_1").target(),
            "/admin/price-lists?id=pl_1&expand=customer_groups&limit=1"
        );
        let search = "/admin/price-lists?expand=customer_groups&limit=50&offset=50";
        assert_eq!(
            search_request("", 50).target(),
            format!("{search}&order=name")
        );
        assert_eq!(
            search_request("50%", 50).target(),
            format!("{search}&q=50%5C%25")
        );
    }

    #[test]
    fn an_unknown_list_is_none() {
        let answer = |lists: &str| format!(r#"{{"price_lists":[{lists}],"count":1}}"#);
        assert_eq!(one_list(&answer("")), Ok(None));
        let one = answer(r#"{"id":"pl_1","name":"Sale","customer_groups":[{"id":"cgrp_1"}]}"#);
        let list = one_list(&one).expect("an answer").expect("a list");
        assert_eq!(list.group_ids(), ["cgrp_1"]);
    }

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
