//! Customer groups.
//!
//! Source: `/admin/customer-groups` of Medusa 2.21.2. The server answers 400 for unknown parameters, but drops unknown keys
//! within a known one in silence: `created_at[gte]` would show everything, `created_at[$gte]` filters.

use serde::Serialize;
use std::rc::Rc;

use crate::api::customer_groups::{CustomerGroup, one_group, page_of_groups};
use crate::api::like::escape_like;
use crate::api::outcome::about_record;
use crate::api::v2::tie_pager::{self, Key, Source};
use crate::api::{ApiError, Page, Reply, Request, Transport};
use crate::domain::list_query::params::{DateRange, Expand, ListParams, SortField};
use crate::domain::text;

/// The most ids in one request: Node.js takes addresses up to 16 KiB, and what stands in front of it mostly 8.
pub const MAX_IDS: usize = 150;
/// The longest address of a request that nothing can be taken out of, in bytes, for the same reason.
const MAX_TARGET: usize = 7_600;

/// One page of the groups that match all of `params` that the server has a filter for.
pub async fn page_from_server(
    transport: &Transport,
    params: ListParams,
) -> Result<Page<CustomerGroup>, ApiError> {
    let parts = parts(params.clone());
    match parts.len() {
        1 => groups(transport, params).await,
        _ => groups_in_parts(transport, params, parts).await,
    }
}

/// The same list in as many parts as it takes for each address to be short enough: ids are shared out among them, or else
/// names.
fn parts(params: ListParams) -> Vec<ListParams> {
    let halves = |all: &[String]| {
        let (first, second) = all.split_at(all.len() / 2);
        [first.to_vec(), second.to_vec()]
    };
    let is_short = list_request(&params).target().len() <= MAX_TARGET;
    let halves = match (params.ids.len(), params.names.len()) {
        (2.., _) if !is_short => halves(&params.ids).map(|ids| ListParams {
            ids,
            ..params.clone()
        }),
        (_, 2..) if !is_short => halves(&params.names).map(|names| ListParams {
            names,
            ..params.clone()
        }),
        _ => return vec![params],
    };
    halves.into_iter().flat_map(parts).collect()
}

async fn groups(
    transport: &Transport,
    params: ListParams,
) -> Result<Page<CustomerGroup>, ApiError> {
    let key: fn(&CustomerGroup) -> Key = match params.order.field {
        // Names are unique.
        SortField::Name => return transport.query(list_request(&params), page_of_groups).await,
        SortField::CreatedAt => |group| group.created_at.clone(),
        SortField::UpdatedAt => |group| group.updated_at.clone(),
    };
    let (offset, limit) = (params.offset, params.limit);
    let part = |offset, limit, params: &ListParams| ListParams {
        offset,
        limit,
        ..params.clone()
    };
    let params = Rc::new(params);
    let (by_field, with_value) = (
        (transport.clone(), params.clone()),
        (transport.clone(), params),
    );
    let source = Source {
        by_field: Rc::new(move |offset, limit| {
            let (transport, params) = &by_field;
            transport.query(list_request(&part(offset, limit, params)), page_of_groups)
        }),
        with_value: Rc::new(move |key, offset, limit| {
            let (transport, params) = &with_value;
            let request = list_request(&part(offset, limit, params));
            let field = params.order.field.as_str();
            transport.query(at_instant(request, field, key), page_of_groups)
        }),
        key,
        id: |group| &group.id,
    };
    tie_pager::page(&source, offset, limit).await
}

/// The same for a list in several parts: reads all groups, sorts them, and takes the page.
async fn groups_in_parts(
    transport: &Transport,
    params: ListParams,
    parts: Vec<ListParams>,
) -> Result<Page<CustomerGroup>, ApiError> {
    let mut rows: Vec<CustomerGroup> = Vec::new();
    for part in parts {
        let part = ListParams {
            offset: 0,
            // Ids and names are unique.
            limit: part.ids.len().max(part.names.len()) as u64,
            ..part
        };
        let page = transport.query(list_request(&part), page_of_groups).await?;
        rows.extend(page.rows);
    }
    let key = |group: &CustomerGroup| match params.order.field {
        SortField::Name => Some(text::lower(&group.name)),
        SortField::CreatedAt => group.created_at.clone(),
        SortField::UpdatedAt => group.updated_at.clone(),
    };
    rows.sort_by(|one, other| {
        let order = key(one).cmp(&key(other));
        match params.order.descending {
            true => order.reverse(),
            false => order,
        }
        .then_with(|| one.id.cmp(&other.id))
    });
    Ok(Page::part_of(rows, params.offset, params.limit))
}

/// Restricts a request to the records with this instant in a field, in the order of their ids. The database counts
/// microseconds, of which answers show milliseconds.
pub fn at_instant(mut request: Request, field: &'static str, instant: &Key) -> Request {
    request.query.retain(|(name, _)| *name != "order");
    let request = request.param("order", "id");
    let (from, to) = match field {
        "updated_at" => ("$and[0][updated_at][$gte]", "$and[0][updated_at][$lt]"),
        _ => ("$and[0][created_at][$gte]", "$and[0][created_at][$lt]"),
    };
    let instant = instant.clone().unwrap_or_default();
    let next = next_millisecond(&instant);
    request.param(from, instant).param(to, next)
}

fn next_millisecond(instant: &str) -> String {
    let time = js_sys::Date::parse(instant) + 1.0;
    js_sys::Date::new(&time.into()).to_iso_string().into()
}

/// The request for one page.
pub fn list_request(params: &ListParams) -> Request {
    let mut request = Request::get("/admin/customer-groups")
        .param("limit", params.limit.to_string())
        .param("offset", params.offset.to_string())
        .param("order", params.order.value());
    if params.expand.customers {
        request = request.param("fields", "*customers");
    }
    let q = params.q.trim();
    if !q.is_empty() {
        request = request.param("q", escape_like(q));
    }
    for id in &params.ids {
        request = request.param("id[]", id);
    }
    if let Some(id) = &params.customer_id {
        request = request.param("customers", id);
    }
    // The server splits the only element of an array at commas.
    match params.names.as_slice() {
        [name] => request = request.param("name", name),
        names => {
            for name in names {
                request = request.param("name[]", name);
            }
        }
    }
    let created = [
        "created_at[$lt]",
        "created_at[$gt]",
        "created_at[$lte]",
        "created_at[$gte]",
    ];
    let updated = [
        "updated_at[$lt]",
        "updated_at[$gt]",
        "updated_at[$lte]",
        "updated_at[$gte]",
    ];
    let request = bounded(request, created, &params.created_at);
    bounded(request, updated, &params.updated_at)
}

fn bounded(mut request: Request, names: [&'static str; 4], range: &DateRange) -> Request {
    let bounds = [&range.lt, &range.gt, &range.lte, &range.gte];
    for (name, bound) in names.into_iter().zip(bounds) {
        if let Some(instant) = bound {
            request = request.param(name, instant);
        }
    }
    request
}

/// One group.
pub fn one(transport: &Transport, id: &str, expand: Expand) -> Reply<CustomerGroup> {
    let mut request = Request::get(path(id));
    if expand.customers {
        request = request.param("fields", "*customers");
    }
    let group = transport.query(request, one_group);
    about_record(group, id, |group| &group.id)
}

/// Those of these groups that there are: the server shows none that is deleted.
pub fn among(transport: &Transport, ids: &[String]) -> Reply<Vec<String>> {
    let (transport, ids) = (transport.clone(), ids.to_vec());
    Box::pin(async move {
        let mut there = Vec::new();
        for part in ids.chunks(MAX_IDS) {
            let mut request = Request::get("/admin/customer-groups")
                .param("fields", "id")
                .param("limit", MAX_IDS.to_string());
            for id in part {
                request = request.param("id[]", id);
            }
            let found = transport.query(request, page_of_groups).await?;
            there.extend(found.rows.into_iter().map(|group| group.id));
        }
        Ok(there)
    })
}

fn path(id: &str) -> String {
    format!("/admin/customer-groups/{id}")
}

#[derive(Serialize)]
struct MembersBody<'a> {
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    add: &'a [String],
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    remove: &'a [String],
}

/// Adds customers; members of the group stay members. A single unknown id makes the server add nobody.
pub fn add_customers_request(group_id: &str, customers: &[String]) -> Request {
    members_request(group_id, customers, &[])
}

/// Removes customers; the server ignores those who are not in the group. For a group that is gone it answers `{}`.
pub fn remove_customers_request(group_id: &str, customers: &[String]) -> Request {
    members_request(group_id, &[], customers)
}

fn members_request(group_id: &str, add: &[String], remove: &[String]) -> Request {
    let path = format!("{}/customers", path(group_id));
    Request::post(path, &MembersBody { add, remove })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::list_query::ListQuery;

    fn target(address: &str) -> String {
        list_request(&ListQuery::parse(address).params).target()
    }

    #[test]
    fn dates_are_never_sent_in_the_form_that_is_dropped() {
        for field in ["created_at", "updated_at"] {
            for operator in ["lt", "gt", "lte", "gte"] {
                let sent = target(&format!("{field}[{operator}]=2024-01-01T00:00:00.000Z"));
                let asked = format!("&{field}%5B%24{operator}%5D=2024");
                assert!(sent.contains(&asked), "{sent}");
                assert_eq!(sent.matches("_at%5B").count(), 1, "{sent}");
            }
        }
    }

    #[test]
    fn ids_names_and_words_are_left_to_the_server() {
        assert_eq!(
            target("q=50%25&id=cusgroup_1,cusgroup_2&name[]=a,%20b"),
            "/admin/customer-groups?limit=20&offset=0&order=-created_at&q=50%5C%25\
             &id%5B%5D=cusgroup_1&id%5B%5D=cusgroup_2&name=a%2C+b"
        );
        let two = target("name[]=a&name[]=b");
        assert!(two.ends_with("&name%5B%5D=a&name%5B%5D=b"), "{two}");
    }

    #[test]
    fn the_groups_of_a_customer_are_left_to_the_server() {
        let sent = target("customers=cus_1&order=name");
        assert!(sent.ends_with("&order=name&customers=cus_1"), "{sent}");
    }

    #[test]
    fn no_address_is_too_long() {
        let mut params = ListQuery::parse("q=a").params;
        params.ids = (0..1_000).map(|n| format!("cusgroup_{n:026}")).collect();
        params.names = (0..100).map(|n| format!("{n:060}")).collect();
        let parts = parts(params.clone());
        let longest = parts.iter().map(|part| list_request(part).target().len());
        assert!(longest.max() <= Some(MAX_TARGET));
        // Every pair of an id and a name is asked for once.
        let pairs: usize = parts.iter().map(|it| it.ids.len() * it.names.len()).sum();
        assert_eq!(pairs, 1_000 * 100);
        let one = ListQuery::parse("q=a&id=cusgroup_1").params;
        assert_eq!(super::parts(one.clone()), [one]);
    }

    #[test]
    fn members_are_changed_by_their_ids() {
        let ids = ["cus_1".to_owned(), "cus_2".to_owned()];
        let added = add_customers_request("cusgroup_1", &ids);
        assert_eq!(added.path, "/admin/customer-groups/cusgroup_1/customers");
        assert_eq!(added.body.as_deref(), Some(r#"{"add":["cus_1","cus_2"]}"#));
        let removed = remove_customers_request("cusgroup_1", &ids);
        assert_eq!(
            removed.body.as_deref(),
            Some(r#"{"remove":["cus_1","cus_2"]}"#)
        );
    }
}
