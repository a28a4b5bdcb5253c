//! Changes customer groups and their members.
//!
//! Source: `/admin/customer-groups` of Medusa 1.20.11. Every operation answers 200, even deleting an unknown group.

use serde::Serialize;

use crate::api::customer_groups::record::{CustomerGroup, one_group};
use crate::api::request::IdRef;
use crate::api::{AdminApi, Reply, Request};
use crate::domain::json::RawJson;

/// The maximum number of customers per request: their ids fill less than half of the 100 kB the server accepts.
pub const BATCH: usize = 1_000;

fn path(id: &str) -> String {
    format!("/admin/customer-groups/{id}")
}

/// The fields of a group to set; the others are not sent.
#[derive(Serialize)]
struct GroupBody<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<&'a RawJson>,
}

#[derive(Serialize)]
struct CustomersBody<'a> {
    customer_ids: Vec<IdRef<'a>>,
}

/// Creates a group. `metadata` is an object; all of it is stored, including empty strings.
pub fn create_request(name: &str, metadata: Option<&RawJson>) -> Request {
    let name = Some(name);
    Request::post("/admin/customer-groups", &GroupBody { name, metadata })
}

/// Changes the given fields. `metadata` is an object with the changed keys only: the server keeps all other keys,
/// replaces the value of each given key and removes the keys whose value is `""`.
pub fn update_request(id: &str, name: Option<&str>, metadata: Option<&RawJson>) -> Request {
    Request::post(path(id), &GroupBody { name, metadata })
}

/// Deletes a group permanently and removes it from its customers, price lists and discounts.
pub fn delete_request(id: &str) -> Request {
    Request::delete(path(id))
}

/// Adds customers; members of the group stay members. A single unknown id makes the server add nobody.
pub fn add_customers_request(id: &str, customers: &[String]) -> Request {
    let path = format!("{}/customers/batch", path(id));
    let customer_ids = IdRef::all(customers);
    Request::post(path, &CustomersBody { customer_ids })
}

/// Removes customers; the server ignores those who are not in the group.
pub fn remove_customers_request(id: &str, customers: &[String]) -> Request {
    let path = format!("{}/customers/batch", path(id));
    let customer_ids = IdRef::all(customers);
    Request::delete(path).with_body(&CustomersBody { customer_ids })
}

impl AdminApi {
    /// Creates a group; see [`create_request`].
    ///
    /// # Errors
    /// `Unprocessable { duplicate: true }` if a group has exactly this name. Else as [`AdminApi::write`].
    pub fn create_group(&self, name: &str, metadata: Option<&RawJson>) -> Reply<CustomerGroup> {
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
        metadata: Option<&RawJson>,
    ) -> Reply<CustomerGroup> {
        self.command(update_request(id, name, metadata), one_group)
    }

    /// Deletes a group. Succeeds for unknown ids as well.
    ///
    /// # Errors
    /// As [`AdminApi::write`].
    pub fn delete_group(&self, id: &str) -> Reply<()> {
        self.command(delete_request(id), |_| Ok(()))
    }

    /// Adds customers to a group, at most [`BATCH`] at once.
    ///
    /// # Errors
    /// `NotFound` if there is no such group or customer; nobody is added in that case. Else as [`AdminApi::write`].
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
    use crate::api::Method;

    #[test]
    fn bodies_hold_what_is_given() {
        let sent = |request: Request| request.body.unwrap_or_default();
        let json = |text: &str| RawJson::new(text.to_owned());
        assert_eq!(
            sent(create_request("A \"b\"", None)),
            r#"{"name":"A \"b\""}"#
        );
        assert_eq!(
            sent(create_request("A", Some(&json(r#"{"n":1.0}"#)))),
            r#"{"name":"A","metadata":{"n":1.0}}"#
        );
        assert_eq!(
            sent(update_request("cgrp_1", None, Some(&json(r#"{"old":""}"#)))),
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
