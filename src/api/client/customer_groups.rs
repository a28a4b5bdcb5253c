//! Reading customer groups.

use std::collections::HashSet;

use crate::api::client::AdminApi;
use crate::api::customer_groups::{CustomerGroup, member_ids, one_group, page_of_groups};
use crate::api::like::escape_like;
use crate::api::outcome::about_record;
use crate::api::{ApiError, Page, Reply, Request, v1};
use crate::domain::list_query::params::{Expand, ListParams};

impl AdminApi {
    /// One page of the groups that match all of `params`.
    ///
    /// # Errors
    /// `BadRequest` for [what no server can tell](ListParams::is_by_reading): groups that do not match must not be taken for
    /// those that do. Else as [`Transport::read`](crate::api::Transport::read).
    pub fn customer_groups(&self, params: &ListParams) -> Reply<Page<CustomerGroup>> {
        if params.is_by_reading() {
            return Box::pin(async { Err(ApiError::BadRequest { message: None }) });
        }
        match self.dialect() {
            Some(dialect) => dialect.customer_groups(self.transport(), params),
            None => v1::by_name::customer_groups(self.transport(), &self.0.names, params),
        }
    }

    /// One group with the related records that `expand` names.
    ///
    /// # Errors
    /// `NotFound` for an unknown id. Else as [`Transport::read`](crate::api::Transport::read).
    pub fn customer_group(&self, id: &str, expand: Expand) -> Reply<CustomerGroup> {
        match self.dialect() {
            Some(dialect) => dialect.customer_group(self.transport(), id, expand),
            None => {
                let group = self.query(v1::list::group_request(id, expand), one_group);
                about_record(group, id, |group| &group.id)
            }
        }
    }

    /// Those of these groups that do not exist. Rules of version 1 name no such groups.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub fn missing_groups(&self, ids: Vec<String>) -> Reply<Vec<String>> {
        let Some(dialect) = self.dialect().filter(|_| !ids.is_empty()) else {
            return Box::pin(async { Ok(Vec::new()) });
        };
        let there = dialect.groups_among(self.transport(), &ids);
        Box::pin(async move {
            let there: HashSet<String> = there.await?.into_iter().collect();
            let missing = ids.into_iter().filter(|id| !there.contains(id));
            Ok(missing.collect())
        })
    }

    /// The names that contain the words of `name` in the same order, with any text between and around them.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub fn names_like(&self, name: &str) -> Reply<Vec<String>> {
        self.query(names_like_request(name), |answer| {
            let groups = page_of_groups(answer)?.rows.into_iter();
            Ok(groups.map(|group| group.name).collect())
        })
    }

    /// The ids of all customers of a group.
    ///
    /// # Errors
    /// As [`AdminApi::customer_group`].
    pub fn member_ids(&self, id: &str) -> Reply<Vec<String>> {
        member_ids(self.transport(), id)
    }
}

/// The same in both versions. Puts `%`, which matches any text, between the words.
fn names_like_request(name: &str) -> Request {
    let words: Vec<String> = name.split_whitespace().map(escape_like).collect();
    Request::get("/admin/customer-groups")
        .param("q", words.join("%"))
        .param("fields", "name")
        .param("limit", "100")
        .param("order", "name")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_of_a_name_stand_for_anything() {
        let q = |name| {
            names_like_request(name)
                .query
                .into_iter()
                .next()
                .map(|(_, q)| q)
        };
        assert_eq!(q(" Big  50% Club ").as_deref(), Some("Big%50\\%%Club"));
        assert_eq!(q("null").as_deref(), Some("nul\\l"));
    }
}
