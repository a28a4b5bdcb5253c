//! The way into the chunk with what reads groups by their ids or names: lists without such filters do without it.

use futures::FutureExt;

use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, Page, Reply};
use crate::domain::list_query::params::ListParams;
use crate::ui::in_chunk;

in_chunk! { tools;
    /// Reads a page of groups as [`AdminApi::customer_groups`].
    pub fn groups_by_name(api: AdminApi, params: ListParams) -> Reply<Page<CustomerGroup>> {
        async move { api.customer_groups(&params).await }.boxed_local()
    }
}
