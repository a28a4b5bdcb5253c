//! Whether what DELETE requests carry arrives at the shop. Some gateways take it away or refuse such requests, and customers
//! are removed from a group by one in version 1.

use crate::api::client::AdminApi;
use crate::api::customer_groups::page_of_groups;
use crate::api::{ApiError, Reply, Request, v1};

impl AdminApi {
    /// Why a removal from a group has failed: `error`, if that says it, or if it is not known whether it has failed.
    pub async fn why_not_removed(&self, group_id: &str, error: ApiError) -> ApiError {
        let by_delete = self.dialect().is_none();
        let is_unclear = error.leaves_outcome_open() && !error.is_outcome_open();
        if by_delete && is_unclear && self.loses_delete_bodies(group_id).await {
            return ApiError::BodyLost;
        }
        error
    }

    /// The same where nothing has failed: tried at any group. The shop is as it was afterwards.
    ///
    /// # Errors
    /// `BodyLost`, or as [`Transport::read`](crate::api::Transport::read).
    pub async fn check_delete_bodies(&self) -> Result<(), ApiError> {
        if self.dialect().is_some() {
            return Ok(());
        }
        match self.any_group().await? {
            Some(id) if self.loses_delete_bodies(&id).await => Err(ApiError::BodyLost),
            _ => Ok(()),
        }
    }

    /// Removes nobody, which the server answers only if it is told so; and asks whether it answers at all.
    async fn loses_delete_bodies(&self, group_id: &str) -> bool {
        let request = v1::customers::remove_customers_request(group_id, &[]);
        let removed = self.command(request, |_| Ok(())).await;
        let is_open = removed.is_err_and(|error| error.leaves_outcome_open());
        is_open && self.any_group().await.is_ok()
    }

    fn any_group(&self) -> Reply<Option<String>> {
        let request = Request::get("/admin/customer-groups")
            .param("fields", "id")
            .param("limit", "1");
        self.query(request, |answer| {
            let groups = page_of_groups(answer)?.rows.into_iter();
            Ok(groups.map(|group| group.id).next())
        })
    }
}
