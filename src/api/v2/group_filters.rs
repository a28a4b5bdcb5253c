//! Filters of groups that the server lacks. Their groups are looked up and asked for by their ids.

use crate::api::customer_groups::{CustomerGroup, page_of_groups};
use crate::api::price_lists::PriceList;
use crate::api::v2::groups::{MAX_IDS, list_request, page_from_server};
use crate::api::v2::price_lists::Snapshot;
use crate::api::v2::promotions;
use crate::api::{ApiError, Page, Reply, Transport};
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::{ListParams, PriceListFilter};

/// A name that the server cannot filter by.
const NULL: &str = "null";

/// One page of the groups that match all of `params`. `lists` has the shop's price lists.
pub fn page(
    transport: &Transport,
    lists: &Snapshot,
    params: &ListParams,
) -> Reply<Page<CustomerGroup>> {
    let of_list = matches!(params.price_list, Some(PriceListFilter::Of(_)));
    let lists = of_list.then(|| lists.read(transport));
    let (transport, mut params) = (transport.clone(), params.clone());
    Box::pin(async move {
        if let Some(lists) = lists {
            let lists = lists.await?;
            let Some(narrowed) = with_price_list(&lists, params) else {
                return Ok(Page::empty());
            };
            params = narrowed;
        }
        let params = without_null(&transport, params).await?;
        let Some(params) = with_condition(&transport, params).await? else {
            return Ok(Page::empty());
        };
        page_from_server(&transport, params).await
    })
}

/// Replaces a filter by names of which one is the word that the server takes for no value by the ids of their groups.
async fn without_null(
    transport: &Transport,
    mut params: ListParams,
) -> Result<ListParams, ApiError> {
    if !params.names.iter().any(|name| name == NULL) {
        return Ok(params);
    }
    let plain = ListQuery::default().params;
    let mut names = std::mem::take(&mut params.names);
    names.retain(|name| name != NULL);
    let limit = MAX_IDS as u64;
    let search = ListParams {
        q: NULL.to_owned(),
        limit,
        ..plain.clone()
    };
    let found = transport
        .query(list_request(&search), page_of_groups)
        .await?;
    let is_null = |group: &CustomerGroup| group.name == NULL;
    let mut ids: Vec<String> = (found.rows.into_iter().filter(is_null))
        .map(|group| group.id)
        .collect();
    if !names.is_empty() {
        let others = ListParams {
            names,
            limit,
            ..plain
        };
        let found = transport
            .query(list_request(&others), page_of_groups)
            .await?;
        ids.extend(found.rows.into_iter().map(|group| group.id));
    }
    if !params.ids.is_empty() {
        ids.retain(|id| params.ids.contains(id));
    }
    params.ids = ids;
    if params.ids.is_empty() {
        // No group has this id, and no group is to be found.
        params.ids.push("none".to_owned());
    }
    Ok(params)
}

/// Replaces a filter by a promotion's rule by the ids of its groups; `None` if no group can match.
async fn with_condition(
    transport: &Transport,
    mut params: ListParams,
) -> Result<Option<ListParams>, ApiError> {
    let Some(id) = params.discount_condition_id.take() else {
        return Ok(Some(params));
    };
    let tied = promotions::tied_discounts(transport).await?;
    let rule = tied.into_iter().find(|tied| tied.condition_id == id);
    let ids = rule.map_or_else(Vec::new, |rule| rule.group_ids);
    Ok(narrowed_to(ids, params))
}

/// Replaces a filter by a price list by the ids of the groups it names; `None` if no group can match.
fn with_price_list(lists: &[PriceList], mut params: ListParams) -> Option<ListParams> {
    let Some(PriceListFilter::Of(id)) = params.price_list.take() else {
        return Some(params);
    };
    let list = lists.iter().find(|list| list.id == id);
    narrowed_to(list.map_or_else(Vec::new, PriceList::group_ids), params)
}

/// The parameters for these groups only; `None` if none of them can match.
fn narrowed_to(mut ids: Vec<String>, mut params: ListParams) -> Option<ListParams> {
    if !params.ids.is_empty() {
        ids.retain(|id| params.ids.contains(id));
    }
    params.ids = ids;
    Some(params).filter(|params| !params.ids.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::v2::price_lists::decoded;

    #[test]
    fn the_groups_of_a_price_list_are_asked_for_by_their_ids() {
        let lists = r#"{"price_lists":[
            {"id":"plist_1","rules":{"customer.groups.id":["cusgroup_1","cusgroup_2"]}},
            {"id":"plist_2","rules":{}}
        ],"count":2}"#;
        let lists = decoded(lists).expect("lists");
        let ids = |address: &str| {
            let params = ListQuery::parse(address).params;
            with_price_list(&lists, params).map(|params| params.ids)
        };
        let both = ["cusgroup_1", "cusgroup_2"].map(str::to_owned).to_vec();
        assert_eq!(ids("price_list_id=plist_1"), Some(both.clone()));
        let one = both[1..].to_vec();
        assert_eq!(
            ids("price_list_id=plist_1&id=cusgroup_2,cusgroup_3"),
            Some(one)
        );
        for none in ["plist_2", "plist_3", "plist_1&id=cusgroup_3"] {
            assert_eq!(ids(&format!("price_list_id={none}")), None, "{none}");
        }
        assert_eq!(ids("q=a"), Some(Vec::new()));
    }
}
