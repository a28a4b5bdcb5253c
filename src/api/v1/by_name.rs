//! Works around filters that the list operation lacks by filtering by exact names, which are unique.
//!
//! The server cannot filter by id, silently ignores `name[]` if there is a `q`, and treats the name `null` as no name.

use futures::stream;
use futures::stream::{StreamExt, TryStreamExt};
use std::cmp::Ordering;
use std::rc::Rc;

use crate::api::answer::record;
use crate::api::customer_groups::{CustomerGroup, one_group, page_of_groups};
use crate::api::customers::Customer;
use crate::api::outcome::{about_record, expect};
use crate::api::price_lists::GroupRef;
use crate::api::v1::customers::customer_request;
use crate::api::v1::known_names::KnownNames;
use crate::api::v1::list::{group_request, list_request};
use crate::api::v1::price_lists::{one_list, one_list_request};
use crate::api::{ApiError, Page, Reply, Transport};
use crate::domain::list_query::codec::names_that_fit;
use crate::domain::list_query::params::{Expand, ListParams, Order, PriceListFilter, SortField};
use crate::domain::text;

/// The name that the server cannot filter by.
const NULL: &str = "null";
/// The page size for requests whose rows all have to fit into one page.
const MAX_ROWS: u64 = 1_000;
/// The number of names that are read at the same time.
const NAMES_AT_ONCE: usize = 4;

/// One page of the groups that match all of `params`.
///
/// Replaces ids, a customer, a price list, and a search combined with names, with a filter by exact names; all other filters,
/// the order and the paging are left to the server.
///
/// # Errors
/// As [`Transport::read`].
pub fn customer_groups(
    transport: &Transport,
    names: &Rc<KnownNames>,
    params: &ListParams,
) -> Reply<Page<CustomerGroup>> {
    if !params.is_by_name() {
        return transport.query(list_request(params), page_of_groups);
    }
    let (transport, names, params) = (transport.clone(), names.clone(), params.clone());
    Box::pin(async move { by_name(&transport, &names, params).await })
}

async fn by_name(
    transport: &Transport,
    names: &Rc<KnownNames>,
    mut params: ListParams,
) -> Result<Page<CustomerGroup>, ApiError> {
    // Names that stand in for filters; each filter leaves those that the one before has left.
    let mut sources: Vec<Vec<String>> = Vec::new();
    let ids = std::mem::take(&mut params.ids);
    if !ids.is_empty() {
        sources.push(names_of(transport, names, &ids).await?);
    }
    if let Some(id) = params.customer_id.take() {
        sources.push(names_of_customer(transport, &id).await?);
    }
    if let Some(PriceListFilter::Of(id)) = params.price_list.take() {
        sources.push(names_of_list(transport, id).await?);
    }
    for found in sources {
        params.names = match params.names.is_empty() {
            true => found,
            false => intersection(found, &params.names),
        };
        if params.names.is_empty() {
            return Ok(Page::part_of(Vec::new(), params.offset, params.limit));
        }
    }
    if !params.q.is_empty() {
        let q = std::mem::take(&mut params.q);
        params.names.retain(|name| text::contains(name, &q));
    }
    if params.names.is_empty() {
        return Ok(Page::part_of(Vec::new(), params.offset, params.limit));
    }
    let parts = parts_that_fit(&params);
    if let [only] = &*parts
        && only.q.is_empty()
    {
        let page = transport
            .query(list_request(&params), page_of_groups)
            .await?;
        return Ok(only_these(page, &ids));
    }
    let mut rows: Vec<CustomerGroup> = Vec::new();
    for part in parts {
        let found = transport.query(list_request(&part), page_of_groups).await?;
        let is_null = !part.q.is_empty();
        let found = found.rows.into_iter();
        rows.extend(found.filter(|group| !is_null || group.name == NULL));
    }
    rows.retain(|group| ids.is_empty() || ids.contains(&group.id));
    rows.sort_by(|one, other| in_order(one, other, params.order));
    Ok(Page::part_of(rows, params.offset, params.limit))
}

/// Leaves out groups that have other ids than these, if there are any: somebody may have given the name of one to another since.
fn only_these(mut page: Page<CustomerGroup>, ids: &[String]) -> Page<CustomerGroup> {
    let before = page.rows.len();
    page.rows
        .retain(|group| ids.is_empty() || ids.contains(&group.id));
    page.count = page.count.saturating_sub((before - page.rows.len()) as u64);
    page
}

/// The names of the groups with these ids. Reads the unknown ones one by one, a few at the same time, and leaves out
/// ids without a group.
async fn names_of(
    transport: &Transport,
    known: &Rc<KnownNames>,
    ids: &[String],
) -> Result<Vec<String>, ApiError> {
    known.forget_older(transport.age());
    let mut names = known.names(ids);
    let unknown = ids.iter().filter(|id| !known.contains(id));
    let reads: Vec<Reply<Option<String>>> =
        unknown.map(|id| read_name(transport, known, id)).collect();
    let reads = stream::iter(reads).buffered(NAMES_AT_ONCE);
    let read: Vec<Option<String>> = reads.try_collect().await?;
    names.extend(read.into_iter().flatten());
    Ok(names)
}

/// The names of the groups that a customer is in; none if there is no such customer.
async fn names_of_customer(transport: &Transport, id: &str) -> Result<Vec<String>, ApiError> {
    let customer = transport.query(customer_request(id), |answer| {
        record::<Customer>(answer, "customer")
    });
    match about_record(customer, id, |customer| &customer.id).await {
        Ok(customer) => Ok(names(customer.groups)),
        Err(ApiError::NotFound { .. }) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// The names of the groups that a price list is for; none if there is no such list.
async fn names_of_list(transport: &Transport, id: String) -> Result<Vec<String>, ApiError> {
    let list = transport.query(one_list_request(&id), one_list);
    let list = expect(list, move |list| {
        list.as_ref().is_none_or(|list| list.id == id)
    });
    Ok(names(list.await?.and_then(|list| list.customer_groups)))
}

fn names(groups: Option<Vec<GroupRef>>) -> Vec<String> {
    let groups = groups.into_iter().flatten();
    groups.map(|group| group.name).collect()
}

/// Reads and remembers the name of the group with this id; `None` if there is no such group.
fn read_name(transport: &Transport, known: &Rc<KnownNames>, id: &str) -> Reply<Option<String>> {
    let (known, id) = (known.clone(), id.to_owned());
    let group = transport.query(group_request(&id, Expand::default()), one_group);
    let group = about_record(group, &id, |group| &group.id);
    Box::pin(async move {
        let name = match group.await {
            Ok(group) => Some(group.name),
            Err(ApiError::NotFound { .. }) => None,
            Err(error) => return Err(error),
        };
        known.insert(id, name.clone());
        Ok(name)
    })
}

/// What is asked for, for all names of a filter: as many names at a time as fit into one request, and a search for the group
/// with the name `null`. The groups of each part fit into one answer.
fn parts_that_fit(params: &ListParams) -> Vec<ListParams> {
    let mut whole = params.clone();
    (whole.offset, whole.limit) = (0, MAX_ROWS);
    let mut names = std::mem::take(&mut whole.names);
    let mut parts = Vec::new();
    if names.iter().any(|name| name == NULL) {
        names.retain(|name| name != NULL);
        parts.push(ListParams {
            q: NULL.to_owned(),
            ..whole.clone()
        });
    }
    while !names.is_empty() {
        let rest = names.split_off(names_that_fit(&names).max(1));
        parts.push(ListParams {
            names: std::mem::replace(&mut names, rest),
            ..whole.clone()
        });
    }
    parts
}

/// How two groups stand to each other in this order. Approximates the server's collation by lower case; the server
/// sorts groups with equal values by id.
fn in_order(group: &CustomerGroup, other: &CustomerGroup, order: Order) -> Ordering {
    let ordering = match order.field {
        SortField::Name => text::lower(&group.name).cmp(&text::lower(&other.name)),
        SortField::CreatedAt => group.created_at.cmp(&other.created_at),
        SortField::UpdatedAt => group.updated_at.cmp(&other.updated_at),
    };
    let ordering = match order.descending {
        true => ordering.reverse(),
        false => ordering,
    };
    ordering.then_with(|| group.id.cmp(&other.id))
}

fn intersection(found: Vec<String>, wanted: &[String]) -> Vec<String> {
    let mut both = found;
    both.retain(|name| wanted.contains(name));
    both
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(name: &str, created_at: &str) -> CustomerGroup {
        let json = format!(r#"{{"id":"cgrp_1","name":"{name}","created_at":"{created_at}"}}"#);
        serde_json::from_str(&json).expect("a group")
    }

    #[test]
    fn another_group_of_the_same_name_is_left_out() {
        let page = || Page::part_of(vec![group("VIP", "2024-01-01")], 0, 20);
        let own = only_these(page(), &["cgrp_1".to_owned()]);
        assert_eq!((own.rows.len(), own.count), (1, 1));
        let other = only_these(page(), &["cgrp_2".to_owned()]);
        assert_eq!((other.rows.len(), other.count), (0, 0));
        assert_eq!(only_these(page(), &[]).rows.len(), 1);
    }

    #[test]
    fn a_group_finds_its_place_in_an_order() {
        let is_before = |group: &CustomerGroup, other: &CustomerGroup, order| {
            in_order(group, other, order) == Ordering::Less
        };
        let (early, late) = (group("null", "2024-01-01"), group("Zebra", "2024-01-02"));
        let order = |field, descending| Order { field, descending };
        for field in [SortField::Name, SortField::CreatedAt] {
            assert!(is_before(&early, &late, order(field, false)));
            assert!(!is_before(&late, &early, order(field, false)));
            assert!(is_before(&late, &early, order(field, true)));
            assert!(!is_before(&early, &early, order(field, true)));
        }
        let mut second = early.clone();
        second.id = "cgrp_2".to_owned();
        for descending in [false, true] {
            assert!(is_before(
                &early,
                &second,
                order(SortField::CreatedAt, descending)
            ));
        }
    }

    #[test]
    fn the_name_null_is_searched_for_and_no_name() {
        let asked = |address: &str| {
            let params = crate::domain::list_query::ListQuery::parse(address).params;
            let parts = parts_that_fit(&params);
            let requests = parts.iter().map(list_request);
            requests.map(|request| request.target()).collect::<Vec<_>>()
        };
        let page =
            "/admin/customer-groups?limit=1000&offset=0&order=-created_at&expand=price_lists";
        let search = format!("{page}&q=nul%5Cl");
        let alone = asked("name[]=null&offset=20");
        assert_eq!(alone, std::slice::from_ref(&search));
        let others = format!("{page}&name%5B%5D=VIP");
        assert_eq!(asked("name[]=null&name[]=VIP"), [search, others]);
    }

    #[test]
    fn long_names_are_asked_for_in_parts() {
        let mut params = crate::domain::list_query::ListQuery::parse("offset=20").params;
        params.names = (0..100)
            .map(|number| format!("{number} {}", "ä".repeat(80)))
            .collect();
        let parts = parts_that_fit(&params);
        assert!(parts.len() > 3, "{}", parts.len());
        let names: Vec<&String> = parts.iter().flat_map(|part| &part.names).collect();
        assert_eq!(names, params.names.iter().collect::<Vec<_>>());
        for part in &parts {
            assert!(part.offset == 0 && list_request(part).target().len() < 7_000);
        }
        params.names = vec!["x".repeat(9_000)];
        assert_eq!(parts_that_fit(&params).len(), 1);
    }
}
