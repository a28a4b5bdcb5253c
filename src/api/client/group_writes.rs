//! Changes customer groups and their members.
//!
//! Source: `/admin/customer-groups` of Medusa 1.20.11 and 2.21.2, which agree but for members. A success is 200, never 201; so
//! is deleting an unknown group.

use serde::{Deserialize, Serialize};

use crate::api::answer::record_id;
use crate::api::client::AdminApi;
use crate::api::client::creation::is_as_created;
use crate::api::customer_groups::{CustomerGroup, one_group};
use crate::api::outcome::{about, expect, is_gone, settled};
use crate::api::{ApiError, Reply, Request, v1};
use crate::domain::json::{self, RawJson};
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::Expand;
use crate::domain::metadata::storage::same_stored;
use crate::domain::metadata::{fields_of, value_of};

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

/// Deletes a group. Version 1 does so permanently and removes it from its customers, price lists and discounts; version 2
/// keeps it as deleted, and rules of price lists and promotions go on naming it.
pub fn delete_request(id: &str) -> Request {
    Request::delete(path(id))
}

/// The answer to a deletion: `{"id", "object", "deleted": true}`.
#[derive(Deserialize)]
struct Deletion {
    id: String,
    deleted: bool,
}

/// Takes the answer to a deletion as its proof. Gives the id of what is deleted.
fn deleted(answer: &str) -> Result<String, ApiError> {
    match json::object(answer) {
        Some(Deletion { id, deleted: true }) => Ok(id),
        _ => Err(ApiError::WrongContent),
    }
}

/// Takes the group that the server answers a change of its members with as the proof, and gives its id. For a group that is
/// gone, version 2 answers `{}`, as other servers do for much: [`AdminApi::settled_members`] looks.
fn members_changed(answer: &str) -> Result<String, ApiError> {
    record_id(answer, "customer_group")
}

/// Whether a group has this name and holds all of this update of its metadata.
fn holds(group: &CustomerGroup, name: Option<&str>, metadata: Option<&RawJson>) -> bool {
    let stored = fields_of(group.metadata.as_ref().map(RawJson::as_str)).unwrap_or_default();
    let update = fields_of(metadata.map(RawJson::as_str)).unwrap_or_default();
    let is_held = |(key, value): &(String, String)| match value.as_str() {
        "\"\"" => value_of(&stored, key).is_none(),
        _ => value_of(&stored, key).is_some_and(|stored| same_stored(value, stored)),
    };
    name.is_none_or(|name| group.name == name) && update.iter().all(is_held)
}

/// The server's answer to a name that another group has.
const NAME_TAKEN: ApiError = ApiError::Unprocessable {
    message: None,
    duplicate: true,
};

fn is_taken(error: &ApiError) -> bool {
    matches!(
        error,
        ApiError::Unprocessable {
            duplicate: true,
            ..
        }
    )
}

/// A group with the name of one that was to be created: it is that one, or another that has taken the name.
fn ours(group: CustomerGroup, metadata: Option<&RawJson>) -> Result<CustomerGroup, ApiError> {
    match is_as_created(&group, metadata) {
        true => Ok(group),
        false => Err(NAME_TAKEN),
    }
}

impl AdminApi {
    /// Creates a group; see [`create_request`]. Reads first whether the name is taken: a group with it that is there after a
    /// write without an answer is then the one that was to be created, if it [can be](is_as_created). The same goes for a
    /// group that is there because the outcome of an earlier try is open.
    ///
    /// # Errors
    /// `Unprocessable { duplicate: true }` if a group has exactly this name. Else as [`AdminApi::command`].
    pub fn create_group(&self, name: &str, metadata: Option<&RawJson>) -> Reply<CustomerGroup> {
        let (api, name, metadata) = (self.clone(), name.to_owned(), metadata.cloned());
        Box::pin(async move {
            let was_tried = api.open_creations().contains(&name);
            let outcome = match api.group_named(&name).await {
                // It is still not known what the earlier try did.
                Err(error) if was_tried => Err(ApiError::OutcomeOpen(Box::new(error))),
                Err(error) => return Err(error),
                Ok(Some(group)) if was_tried => ours(group, metadata.as_ref()),
                Ok(Some(_)) => Err(NAME_TAKEN),
                Ok(None) => {
                    let write = api.command(create_request(&name, metadata.as_ref()), one_group);
                    api.settled_creation(write, &name, metadata.as_ref(), was_tried)
                        .await
                }
            };
            api.open_creations().note(&name, &outcome);
            outcome
        })
    }

    /// The outcome of creating a group whose name is free. What `was_tried` before may come first: then the server refuses the
    /// name.
    async fn settled_creation(
        &self,
        write: Reply<CustomerGroup>,
        name: &str,
        metadata: Option<&RawJson>,
        was_tried: bool,
    ) -> Result<CustomerGroup, ApiError> {
        let write = expect(write, {
            let name = name.to_owned();
            move |group: &CustomerGroup| group.name == name
        });
        let look = {
            let (api, name, metadata) = (self.clone(), name.to_owned(), metadata.cloned());
            move || api.created_group(&name, metadata.as_ref())
        };
        match settled(write, look).await {
            Err(error) if was_tried && is_taken(&error) => {
                let found = self.created_group(name, metadata).await?;
                found.ok_or(error)
            }
            outcome => outcome,
        }
    }

    /// Looks for the group that was to be created.
    fn created_group(
        &self,
        name: &str,
        metadata: Option<&RawJson>,
    ) -> Reply<Option<CustomerGroup>> {
        let (found, metadata) = (self.group_named(name), metadata.cloned());
        Box::pin(async move {
            let found = found.await?;
            found
                .map(|group| ours(group, metadata.as_ref()))
                .transpose()
        })
    }

    /// The group with exactly this name, if there is one.
    fn group_named(&self, name: &str) -> Reply<Option<CustomerGroup>> {
        let (api, name) = (self.clone(), name.to_owned());
        Box::pin(async move {
            let params = ListQuery::default().with_names([&*name]).params;
            let mut found = api.customer_groups(&params).await?.rows.into_iter();
            Ok(found.find(|group| group.name == name))
        })
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
        let write = self.command(update_request(id, name, metadata), one_group);
        let (id, name) = (id.to_owned(), name.map(str::to_owned));
        let write = expect(write, {
            let (id, name) = (id.clone(), name.clone());
            move |group: &CustomerGroup| {
                group.id == id && name.as_ref().is_none_or(|name| group.name == *name)
            }
        });
        let (api, metadata) = (self.clone(), metadata.cloned());
        settled(write, move || {
            let read = api.customer_group(&id, Expand::default());
            let (name, metadata) = (name.clone(), metadata.clone());
            Box::pin(async move {
                let group = read.await?;
                let is_written = holds(&group, name.as_deref(), metadata.as_ref());
                Ok(Some(group).filter(|_| is_written))
            })
        })
    }

    /// Deletes a group. Succeeds for unknown ids as well.
    ///
    /// # Errors
    /// As [`AdminApi::command`].
    pub fn delete_group(&self, id: &str) -> Reply<()> {
        let write = about(self.command(delete_request(id), deleted), id);
        let (api, id) = (self.clone(), id.to_owned());
        settled(write, move || {
            is_gone(api.customer_group(&id, Expand::default()))
        })
    }

    /// Adds customers to a group, at most [`BATCH`] at once.
    ///
    /// # Errors
    /// `NotFound` if there is no such group or customer; nobody is added in that case. Else as [`AdminApi::command`].
    pub fn add_customers(&self, id: &str, customers: &[String]) -> Reply<()> {
        let request = match self.dialect() {
            Some(dialect) => dialect.add_customers_request(id, customers),
            None => v1::customers::add_customers_request(id, customers),
        };
        let write = about(self.command(request, members_changed), id);
        self.settled_members(write, id, customers, |inside, all| inside == all)
    }

    /// Removes customers from a group, at most [`BATCH`] at once.
    ///
    /// # Errors
    /// `NotFound` if there is no such group. Else as [`AdminApi::command`].
    pub fn remove_customers(&self, id: &str, customers: &[String]) -> Reply<()> {
        let request = match self.dialect() {
            Some(dialect) => dialect.remove_customers_request(id, customers),
            None => v1::customers::remove_customers_request(id, customers),
        };
        let write = about(self.command(request, members_changed), id);
        self.settled_members(write, id, customers, |inside, _| inside == 0)
    }

    /// The outcome of a change of members. `is_done` is given how many of the customers are in the group, and how many
    /// there are.
    fn settled_members(
        &self,
        write: Reply<()>,
        id: &str,
        customers: &[String],
        is_done: fn(usize, usize) -> bool,
    ) -> Reply<()> {
        let (api, id, customers) = (self.clone(), id.to_owned(), customers.to_vec());
        settled(write, move || {
            let (api, id, customers) = (api.clone(), id.clone(), customers.clone());
            Box::pin(async move {
                // Nobody is in a group that is gone, and version 2 does not say so for its customers.
                if api.dialect().is_some() {
                    api.customer_group(&id, Expand::default()).await?;
                }
                let inside = api.members_among(&id, &customers).await?.len();
                Ok(is_done(inside, customers.len()).then_some(()))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn only_medusas_answer_proves_a_write() {
        let page = "<!doctype html><h1>Sign in</h1>";
        for answer in [
            page,
            "",
            "OK",
            "[]",
            "null",
            "{}",
            r#"{"deleted":false}"#,
            r#"{"deleted":true}"#,
            r#"{"deleted":"true","id":"cgrp_1"}"#,
            r#"{"success":true}"#,
            r#"{"customer_group":null}"#,
            r#"{"customer_group":{}}"#,
            r#"{"customer_group":[{"id":"cgrp_1"}]}"#,
            r#"{"customer_group":{"id":7}}"#,
            r#"{"customer_groups":[{"id":"cgrp_1"}]}"#,
            r#"{"type":"unauthorized","message":"Log in"}"#,
            r#"{"id":"cgrp_1","#,
        ] {
            assert_eq!(deleted(answer), Err(ApiError::WrongContent), "{answer}");
            assert_eq!(
                members_changed(answer),
                Err(ApiError::WrongContent),
                "{answer}"
            );
        }
        assert_eq!(
            deleted(r#"{"id":"cgrp_1","object":"customer_group","deleted":true}"#),
            Ok("cgrp_1".to_owned())
        );
        assert_eq!(
            members_changed(r#"{"customer_group":{"id":"cgrp_1","name":"A"}}"#),
            Ok("cgrp_1".to_owned())
        );
    }

    #[test]
    fn an_update_is_held_when_all_of_it_is() {
        let group = |metadata: &str| -> CustomerGroup {
            let json = format!(r#"{{"id":"cgrp_1","name":"A","metadata":{metadata}}}"#);
            serde_json::from_str(&json).expect("a group")
        };
        let update = |text: &str| Some(RawJson::new(text.to_owned()));
        let stored = group(r#"{"a":1,"b":"x"}"#);
        for (name, metadata, held) in [
            (Some("A"), None, true),
            (Some("B"), None, false),
            (None, update(r#"{"a":1}"#), true),
            (None, update(r#"{"a":2}"#), false),
            (None, update(r#"{"c":""}"#), true),
            (None, update(r#"{"b":""}"#), false),
            (Some("A"), update(r#"{"a":1,"b":"x","c":""}"#), true),
            (Some("A"), update(r#"{"a":1,"d":null}"#), false),
            // As the server writes the number.
            (None, update(r#"{"a":1.0}"#), true),
        ] {
            assert_eq!(
                holds(&stored, name, metadata.as_ref()),
                held,
                "{metadata:?}"
            );
        }
        assert!(!holds(&group("null"), None, update(r#"{"a":1}"#).as_ref()));
    }
}
