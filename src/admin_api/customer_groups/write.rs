//! Changing customer groups and who is in them.
//!
//! Source: `/admin/customer-groups` of Medusa 1.20.11. All of it answers 200, deleting an unknown group too.

use super::{CustomerGroup, one_group};
use crate::admin_api::request::id_list;
use crate::admin_api::{AdminApi, Reply, Request};
use crate::json;

/// The most customers that are sent at once: their ids fill less than half of the 100 kB the server takes.
pub const BATCH: usize = 1_000;

fn path(id: &str) -> String {
    format!("/admin/customer-groups/{id}")
}

/// `{"name": …, "metadata": …}` with what is given.
fn body(name: Option<&str>, metadata: Option<&str>) -> String {
    let name = name.map(|name| format!("\"name\":{}", json::text(name)));
    let metadata = metadata.map(|json| format!("\"metadata\":{json}"));
    let fields: Vec<String> = name.into_iter().chain(metadata).collect();
    format!("{{{}}}", fields.join(","))
}

/// Makes a group. `metadata` is the JSON text of an object; all of it is stored, empty texts too.
pub fn create_request(name: &str, metadata: Option<&str>) -> Request {
    Request::post("/admin/customer-groups", body(Some(name), metadata))
}

/// Changes what is given. `metadata` is the JSON text of an object with the changed keys only: the server keeps all
/// others, replaces each of these whole, and removes those whose value is `""`.
pub fn update_request(id: &str, name: Option<&str>, metadata: Option<&str>) -> Request {
    Request::post(path(id), body(name, metadata))
}

/// Deletes a group for good, with its ties to customers, price lists and discounts.
pub fn delete_request(id: &str) -> Request {
    Request::delete(path(id))
}

/// Adds customers; those who are in the group already stay. One unknown id and none is added.
pub fn add_customers_request(id: &str, customers: &[String]) -> Request {
    let path = format!("{}/customers/batch", path(id));
    Request::post(path, id_list("customer_ids", customers))
}

/// Removes customers; those who are not in the group are passed over.
pub fn remove_customers_request(id: &str, customers: &[String]) -> Request {
    let path = format!("{}/customers/batch", path(id));
    Request::delete(path).with_body(id_list("customer_ids", customers))
}

impl AdminApi {
    /// Makes a group; see [`create_request`].
    ///
    /// # Errors
    /// `Unprocessable { duplicate: true }` if a group has this very name. Else as [`AdminApi::write`].
    pub fn create_group(&self, name: &str, metadata: Option<&str>) -> Reply<CustomerGroup> {
        self.command(create_request(name, metadata), one_group)
    }

    /// Changes a group's name, metadata or both; see [`update_request`].
    ///
    /// # Errors
    /// `NotFound` if there is no such group, and as [`AdminApi::create_group`].
    pub fn update_group(
        &self,
        id: &str,
        name: Option<&str>,
        metadata: Option<&str>,
    ) -> Reply<CustomerGroup> {
        self.command(update_request(id, name, metadata), one_group)
    }

    /// Deletes a group. The server says yes to unknown ids as well.
    ///
    /// # Errors
    /// As [`AdminApi::write`].
    pub fn delete_group(&self, id: &str) -> Reply<()> {
        self.command(delete_request(id), |_| Ok(()))
    }

    /// Adds customers to a group, at most [`BATCH`] at once.
    ///
    /// # Errors
    /// `NotFound` if there is no such group or customer; nobody was added then. Else as [`AdminApi::write`].
    pub fn add_customers(&self, id: &str, customers: &[String]) -> Reply<()> {
        self.command(add_customers_request(id, customers), |_| Ok(()))
    }

    /// Removes customers from a group, at most [`BATCH`] at once.
    ///
    /// # Errors
    /// `NotFound` if there is no such group. Else as [`AdminApi::write`].
    pub fn remove_customers(&self, id: &str, customers: &[String]) -> Reply<()> {
        self.command(remove_customers_request(id, customers), |_| Ok(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin_api::Method;

    #[test]
    fn bodies_hold_what_is_given() {
        let sent = |request: Request| request.body.unwrap_or_default();
        assert_eq!(
            sent(create_request("A \"b\"", None)),
            r#"{"name":"A \"b\""}"#
        );
        assert_eq!(
            sent(create_request("A", Some(r#"{"n":1.0}"#))),
            r#"{"name":"A","metadata":{"n":1.0}}"#
        );
        assert_eq!(
            sent(update_request("cgrp_1", None, Some(r#"{"old":""}"#))),
            r#"{"metadata":{"old":""}}"#
        );
        assert_eq!(sent(update_request("cgrp_1", None, None)), "{}");
    }

    #[test]
    fn members_are_removed_with_a_body() {
        let ids = ["cus_1".to_owned(), "cus_2".to_owned()];
        let request = remove_customers_request("cgrp_1", &ids);
        assert_eq!(request.method, Method::Delete);
        assert_eq!(
            request.path,
            "/admin/customer-groups/cgrp_1/customers/batch"
        );
        let body = r#"{"customer_ids":[{"id":"cus_1"},{"id":"cus_2"}]}"#;
        assert_eq!(request.body.as_deref(), Some(body));
        assert_eq!(add_customers_request("cgrp_1", &ids).body, request.body);
    }
}
