//! A client that calls the Admin API directly, not through the proxy, for the values the page should show.
//!
//! Journeys speak to it in version 1's words; [`v2`] says the same to a server of version 2.

mod v2;

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

use anyhow::{Context, ensure};
use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode, header},
    response::Response,
};
use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Outcome, backend::Backend};
use v2::V2;

/// A customer group as the list operation answers it.
#[derive(Debug, Clone, Deserialize)]
pub struct Group {
    pub id: String,
    pub name: String,
    pub created_at: String,
    pub updated_at: String,
    #[serde(default)]
    pub price_lists: Vec<PriceList>,
}

/// A price list of a group.
#[derive(Debug, Clone, Deserialize)]
pub struct PriceList {
    #[serde(default)]
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub status: String,
}

/// A page of groups and how many there are in all.
#[derive(Debug, Clone, Deserialize)]
pub struct Groups {
    pub count: usize,
    pub customer_groups: Vec<Group>,
}

impl Groups {
    /// The names, in order.
    pub fn names(&self) -> Vec<String> {
        let names = self.customer_groups.iter().map(|group| group.name.clone());
        names.collect()
    }
}

/// A customer of a group.
#[derive(Debug, Clone, Deserialize)]
pub struct Customer {
    pub id: String,
    pub email: String,
}

/// A page of a group's customers and how many there are in all.
#[derive(Debug, Clone, Deserialize)]
pub struct Customers {
    pub count: usize,
    pub customers: Vec<Customer>,
}

impl Customers {
    /// The e-mail addresses, in order.
    pub fn emails(&self) -> Vec<String> {
        let emails = self.customers.iter().map(|customer| customer.email.clone());
        emails.collect()
    }
}

/// A signed-in client of a backend.
#[derive(Debug, Clone)]
pub struct Admin {
    backend: Backend,
    token: String,
}

/// Version 2's own form of a request for version 1, or version 1's answer made of its answers.
macro_rules! on_v2 {
    ($admin:expr, $call:expr) => {
        if $admin.backend.is_v2() {
            return $call.await;
        }
    };
}

impl Admin {
    /// Signs in.
    pub async fn sign_in(backend: Backend) -> Outcome<Self> {
        let mut admin = Self {
            backend,
            token: String::new(),
        };
        let (path, key) = match admin.backend.is_v2() {
            true => ("/auth/user/emailpass", "token"),
            false => ("/admin/auth/token", "access_token"),
        };
        let answer = admin
            .request(Method::POST, path, Some(credentials()))
            .await?;
        let answer = json_of(answer).await?;
        let token = answer[key].as_str();
        token
            .with_context(|| format!("no {key}"))?
            .clone_into(&mut admin.token);
        Ok(admin)
    }

    /// The token it signed in with.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// The value of a fresh session cookie, as a browser would hold it.
    pub async fn session_cookie(&self) -> Outcome<String> {
        let path = match self.backend.is_v2() {
            true => "/auth/session",
            false => "/admin/auth",
        };
        let answer = self
            .request(Method::POST, path, Some(credentials()))
            .await?;
        let status = answer.status();
        let cookies = answer.headers().get_all(header::SET_COOKIE);
        cookies
            .iter()
            .filter_map(|cookie| cookie.to_str().ok()?.strip_prefix("connect.sid="))
            .find_map(|cookie| cookie.split(';').next())
            .map(str::to_owned)
            .with_context(|| format!("signing in set no cookie, it answered {status}"))
    }

    /// Groups by the list operation's own parameters, such as
    /// `order=name&limit=10`. With price lists, which makes the order of groups
    /// with equal keys a fixed one.
    pub async fn groups(&self, parameters: &str) -> Outcome<Groups> {
        on_v2!(self, V2(self).groups(parameters));
        let path = format!("/admin/customer-groups?expand=price_lists&{parameters}");
        Ok(serde_json::from_value(self.get(&path).await?)?)
    }

    /// All groups in this order.
    pub async fn all_groups(&self, order: &str) -> Outcome<Vec<Group>> {
        let all = self.groups(&format!("order={order}&limit=0")).await?;
        Ok(all.customer_groups)
    }

    /// All groups, newest first, whose names contain `text` letter for letter
    /// but for upper and lower case: what a search has to find.
    pub async fn named_like(&self, text: &str) -> Outcome<Vec<String>> {
        let text = text.to_lowercase();
        let all = self.all_groups("-created_at").await?.into_iter();
        let names = all.map(|group| group.name);
        Ok(names
            .filter(|name| name.to_lowercase().contains(&text))
            .collect())
    }

    /// All groups, newest first, for which `fits` holds.
    pub async fn groups_where(&self, fits: impl Fn(&Group) -> bool) -> Outcome<Vec<Group>> {
        // In one request: equal rows then have the same order as on every page.
        let mut all = self.groups("limit=1000").await?.customer_groups;
        all.retain(fits);
        Ok(all)
    }

    /// The id of the condition on customer groups of the discount with this
    /// code that has this operator, `in` or `not_in`.
    pub async fn condition(&self, code: &str, operator: &str) -> Outcome<String> {
        on_v2!(self, V2(self).rule(code, operator));
        let path = format!("/admin/discounts?q={code}&expand=rule,rule.conditions");
        let answer = self.get(&path).await?;
        let conditions = answer["discounts"][0]["rule"]["conditions"].as_array();
        let found = conditions.into_iter().flatten().find(|condition| {
            condition["operator"] == operator && condition["type"] == "customer_groups"
        });
        let id = found.and_then(|condition| condition["id"].as_str());
        Ok(id
            .with_context(|| format!("{code} has no condition {operator}"))?
            .to_owned())
    }

    /// The group with exactly this name.
    pub async fn group(&self, name: &str) -> Outcome<Group> {
        let all = self.all_groups("-created_at").await?;
        let found = all.into_iter().find(|group| group.name == name);
        found.with_context(|| format!("the sample shop has no group {name}"))
    }

    /// The customers of a group, by that operation's own parameters.
    pub async fn members(&self, group: &str, parameters: &str) -> Outcome<Customers> {
        on_v2!(self, V2(self).members(group, parameters));
        let path = format!("/admin/customer-groups/{group}/customers?{parameters}");
        Ok(serde_json::from_value(self.get(&path).await?)?)
    }

    /// The answer to `GET path`, with its query.
    ///
    /// # Errors
    /// Any status but 200.
    pub async fn get(&self, path: &str) -> Outcome<Value> {
        // Version 1 takes 0 for no limit, version 2 for none.
        let path = match self.backend.is_v2() {
            true => &path.replace("limit=0", "limit=100000"),
            false => path,
        };
        json_of(self.request(Method::GET, path, None).await?)
            .await
            .with_context(|| format!("GET {path}"))
    }

    /// Sends a change and gives the answer.
    ///
    /// # Errors
    /// Any status but 200.
    pub async fn post(&self, path: &str, body: Value) -> Outcome<Value> {
        json_of(self.request(Method::POST, path, Some(body)).await?)
            .await
            .with_context(|| format!("POST {path}"))
    }

    /// Some customers of the shop.
    pub async fn some_customers(&self, number: usize) -> Outcome<Vec<String>> {
        let path = format!("/admin/customers?order=email&limit={number}");
        let customers: Customers = serde_json::from_value(self.get(&path).await?)?;
        Ok(customers.customers.into_iter().map(|it| it.id).collect())
    }

    /// Makes a group with a name that no other has, which begins with these words.
    pub async fn make_group(&self, words: &str, metadata: Value) -> Outcome<Group> {
        let body = json!({ "name": unique(words), "metadata": metadata });
        let answer = self.post("/admin/customer-groups", body).await?;
        Ok(serde_json::from_value(answer["customer_group"].clone())?)
    }

    /// Puts customers into a group.
    pub async fn add_members(&self, group: &str, customers: &[String]) -> Outcome {
        on_v2!(self, V2(self).add_members(group, customers));
        let ids: Vec<Value> = customers.iter().map(|id| json!({ "id": id })).collect();
        let path = format!("/admin/customer-groups/{group}/customers/batch");
        self.post(&path, json!({ "customer_ids": ids })).await?;
        Ok(())
    }

    /// Makes a price list without prices for these groups, and gives its id.
    pub async fn make_price_list(
        &self,
        name: &str,
        groups: &[&str],
        status: &str,
    ) -> Outcome<String> {
        on_v2!(self, V2(self).make_price_list(name, groups, status));
        let groups: Vec<Value> = groups.iter().map(|id| json!({ "id": id })).collect();
        let body = json!({
            "name": name, "description": "Made by a journey", "type": "sale", "prices": [],
            "customer_groups": groups, "status": status,
        });
        let answer = self.post("/admin/price-lists", body).await?;
        let id = answer["price_list"]["id"].as_str();
        Ok(id.context("a price list without an id")?.to_owned())
    }

    /// The status of a price list, and the ids of its groups.
    pub async fn price_list(&self, id: &str) -> Outcome<(String, Vec<String>)> {
        on_v2!(self, V2(self).price_list(id));
        let answer = self.get(&format!("/admin/price-lists/{id}")).await?;
        let list = &answer["price_list"];
        let groups = list["customer_groups"].as_array().into_iter().flatten();
        let ids = groups.filter_map(|group| group["id"].as_str().map(str::to_owned));
        let status = list["status"].as_str().unwrap_or_default();
        Ok((status.to_owned(), ids.collect()))
    }

    /// Deletes what is at this path.
    ///
    /// # Errors
    /// Any status but 200.
    pub async fn delete(&self, path: &str) -> Outcome {
        self.delete_with(path, json!({})).await
    }

    /// The same with a body that says what of it.
    ///
    /// # Errors
    /// Any status but 200.
    pub async fn delete_with(&self, path: &str, body: Value) -> Outcome {
        json_of(self.request(Method::DELETE, path, Some(body)).await?)
            .await
            .with_context(|| format!("DELETE {path}"))?;
        Ok(())
    }

    /// Deletes a group; one that is gone already is fine.
    pub async fn delete_group(&self, id: &str) -> Outcome {
        self.delete(&format!("/admin/customer-groups/{id}")).await
    }

    /// Whether the server is of version 2.
    pub fn is_v2(&self) -> bool {
        self.backend.is_v2()
    }

    /// What the page calls the tab with the discounts of a group.
    pub fn discounts_tab(&self) -> &'static str {
        match self.is_v2() {
            true => "Promotions",
            false => "Discounts",
        }
    }

    async fn request(&self, method: Method, path: &str, body: Option<Value>) -> Outcome<Response> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::CONTENT_TYPE, "application/json");
        if !self.token.is_empty() {
            let token = format!("Bearer {}", self.token);
            request = request.header(header::AUTHORIZATION, token);
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        Ok(self.backend.answer(request.body(body)?).await)
    }
}

/// These words and something that no other name has.
pub fn unique(words: &str) -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = now.map_or(0, |now| now.as_millis());
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{words} {now}-{next}")
}

fn credentials() -> Value {
    json!({ "email": ADMIN_EMAIL, "password": ADMIN_PASSWORD })
}

async fn json_of(response: Response) -> Outcome<Value> {
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await?;
    ensure!(
        status == StatusCode::OK,
        "{status}: {}",
        String::from_utf8_lossy(&body)
    );
    Ok(serde_json::from_slice(&body)?)
}
