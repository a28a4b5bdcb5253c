//! The way into the chunk that reads groups to filter them. It is the one of the editors of filters.

use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, Reply};
use crate::domain::list_query::params::ListParams;
use crate::state::read_filters::counter::Counter;
use crate::state::read_filters::reading;
use crate::ui::in_chunk;

in_chunk! { tools;
    /// All groups that match, in their order.
    pub fn matching_groups(counter: Counter, api: AdminApi, params: ListParams) -> Reply<Vec<CustomerGroup>> {
        Box::pin(reading::matching(counter, api, params))
    }
}
