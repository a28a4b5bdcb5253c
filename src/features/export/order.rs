//! The order of the rows in a file: that of the list.
//!
//! Groups are read oldest first: what is created meanwhile comes last, and no group changes its place. In another order one
//! could move to a page that has been read, and be lost. Such an order is made of all groups once they have been read. How
//! names are sorted depends on the server's language, so it is asked for their order as well.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::api::AdminApi;
use crate::api::customer_groups::CustomerGroup;
use crate::domain::list_query::params::{ListParams, Order, SortField};
use crate::domain::text;
use crate::features::export::source::Source;
use crate::state::job::Job;
use crate::state::read_filters::ReadFilters;

/// Whether an order is the one that groups are read in.
pub fn is_as_read(order: Order) -> bool {
    order.field == SortField::CreatedAt && !order.descending
}

/// The place of each group that matches `params` in their order; none for an order that the groups themselves tell.
pub async fn places(
    job: Job,
    api: &AdminApi,
    params: &ListParams,
    filters: ReadFilters,
) -> HashMap<String, usize> {
    let mut places = HashMap::new();
    if params.order.field == SortField::Name {
        let mut source = Source::in_order(params, params.order, filters);
        while let Some(groups) = source.next(job, api).await {
            for group in groups {
                let place = places.len();
                places.insert(group.id, place);
            }
        }
    }
    places
}

/// Sorts groups. A group without a place has got its name meanwhile, and is sorted in by that.
pub fn sort(groups: &mut [CustomerGroup], order: Order, places: &HashMap<String, usize>) {
    groups.sort_by(|one, other| {
        let by_place = || Some(places.get(&one.id)?.cmp(places.get(&other.id)?));
        let by_name = || text::lower(&one.name).cmp(&text::lower(&other.name));
        let directed = |ordering: Ordering| match order.descending {
            true => ordering.reverse(),
            false => ordering,
        };
        let ordering = match order.field {
            SortField::Name => by_place().unwrap_or_else(|| directed(by_name())),
            SortField::CreatedAt => directed(one.created_at.cmp(&other.created_at)),
            SortField::UpdatedAt => directed(one.updated_at.cmp(&other.updated_at)),
        };
        ordering.then_with(|| one.id.cmp(&other.id))
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(id: &str, name: &str, updated: &str) -> CustomerGroup {
        let json = format!(r#"{{"id":"{id}","name":"{name}","updated_at":"{updated}"}}"#);
        serde_json::from_str(&json).expect("a group")
    }

    fn sorted(field: SortField, descending: bool, places: &[&str]) -> Vec<String> {
        let mut groups = vec![
            group("1", "Zebra", "2026-01-02"),
            group("2", "apple", "2026-01-03"),
            group("3", "Éclair", "2026-01-01"),
            group("4", "Beta", "2026-01-01"),
        ];
        let places = places.iter().zip(0..);
        let places = places.map(|(id, place)| ((*id).to_owned(), place));
        sort(&mut groups, Order { field, descending }, &places.collect());
        groups.into_iter().map(|group| group.id).collect()
    }

    #[test]
    fn rows_are_sorted_as_the_list_is() {
        assert_eq!(
            sorted(SortField::UpdatedAt, false, &[]),
            ["3", "4", "1", "2"]
        );
        assert_eq!(
            sorted(SortField::UpdatedAt, true, &[]),
            ["2", "1", "3", "4"]
        );
        // The server's places count, whatever its language makes of the letters.
        let places = ["1", "4", "3", "2"];
        assert_eq!(sorted(SortField::Name, true, &places), places);
        assert_eq!(sorted(SortField::Name, false, &[]), ["2", "4", "1", "3"]);
    }
}
