//! A model of the server: what Medusa 1.20.11 holds and answers, as far as the writes of the app need it. Every change that a
//! request of the app makes is noted.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::effects::Effect;

#[derive(Clone, Default)]
pub struct Group {
    pub name: String,
    pub metadata: Map<String, Value>,
    pub members: BTreeSet<String>,
    created: u64,
    updated: u64,
}

#[derive(Clone)]
pub struct List {
    pub status: String,
    pub groups: BTreeSet<String>,
}

/// A request as it arrives.
#[derive(Clone, Debug)]
pub struct Sent {
    pub method: String,
    pub path: Vec<String>,
    pub query: Vec<(String, String)>,
    pub body: Value,
}

impl Sent {
    pub fn new(method: &str, url: &str, body: &str) -> Self {
        let target = &url[url.find("/admin").unwrap_or(0)..];
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let query = form_urlencoded::parse(query.as_bytes()).into_owned();
        Self {
            method: method.to_owned(),
            path: path.split('/').skip(2).map(str::to_owned).collect(),
            query: query.collect(),
            body: serde_json::from_str(body).unwrap_or_default(),
        }
    }

    pub fn is_write(&self) -> bool {
        self.method != "GET"
    }

    fn all(&self, name: &str) -> Vec<&str> {
        let named = self.query.iter().filter(|(key, _)| key == name);
        named.map(|(_, value)| value.as_str()).collect()
    }

    pub fn one(&self, name: &str) -> &str {
        self.all(name).first().copied().unwrap_or_default()
    }

    fn number(&self, name: &str) -> usize {
        self.one(name).parse().unwrap_or(0)
    }

    /// The page of the list of groups, which the app reads by itself.
    pub fn is_list_page(&self) -> bool {
        let is_groups = !self.is_write() && self.path == ["customer-groups"];
        is_groups && self.all("name[]").is_empty() && self.one("order") == "-created_at"
    }

    /// What the app reads beside its actions.
    pub fn is_beside(&self) -> bool {
        let is_groups = !self.is_write() && self.path == ["customer-groups"];
        self.path == ["auth"] || is_groups && self.all("name[]").is_empty()
    }
}

pub type Answer = (u16, String);

#[derive(Clone, Default)]
pub struct Shop {
    pub groups: BTreeMap<String, Group>,
    pub customers: Vec<String>,
    pub lists: BTreeMap<String, List>,
    /// The groups that the one condition of each discount names.
    pub discounts: BTreeMap<String, BTreeSet<String>>,
    time: u64,
    /// What the requests of the app have changed.
    pub effects: Vec<Effect>,
}

pub fn email(customer: &str) -> String {
    format!("{}@example.com", customer.trim_start_matches("cus_"))
}

fn iso(seconds: u64) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    format!(
        "2026-01-01T{hours:02}:{minutes:02}:{:02}.000Z",
        seconds % 60
    )
}

fn ok(value: &Value) -> Answer {
    (200, value.to_string())
}

fn not_found(what: &str, id: &str) -> Answer {
    let body =
        json!({"type": "not_found", "message": format!("{what} with id {id} was not found")});
    (404, body.to_string())
}

fn name_taken() -> Answer {
    let body = json!({"type": "duplicate_error", "message": "Key (name) already exists."});
    (422, body.to_string())
}

fn ids(items: &Value) -> Vec<String> {
    let items = items.as_array().into_iter().flatten();
    let id = |item: &Value| item["id"].as_str().map(str::to_owned);
    items.filter_map(id).collect()
}

impl Shop {
    pub fn is_taken(&self, name: &str) -> bool {
        self.groups.values().any(|group| group.name == name)
    }

    pub fn add_group(&mut self, name: &str, metadata: Map<String, Value>) -> String {
        self.time += 1;
        let id = format!("cgrp_{}", self.time);
        let group = Group {
            name: name.to_owned(),
            metadata,
            members: BTreeSet::new(),
            created: self.time,
            updated: self.time,
        };
        self.groups.insert(id.clone(), group);
        id
    }

    pub fn touch(&mut self, id: &str, change: impl FnOnce(&mut Group)) {
        self.time += 1;
        let time = self.time;
        if let Some(group) = self.groups.get_mut(id) {
            change(group);
            group.updated = time;
        }
    }

    pub fn remove_group(&mut self, id: &str) -> Option<Group> {
        let lists = self.lists.values_mut().map(|list| &mut list.groups);
        for groups in lists.chain(self.discounts.values_mut()) {
            groups.remove(id);
        }
        self.groups.remove(id)
    }

    pub fn handle(&mut self, sent: &Sent) -> Answer {
        let path: Vec<&str> = sent.path.iter().map(String::as_str).collect();
        match (&*sent.method, &*path) {
            ("GET", ["auth"]) => ok(&json!({"user": {"id": "usr_1", "email": "a@example.com"}})),
            ("GET", ["customer-groups"]) => self.list_groups(sent),
            ("POST", ["customer-groups"]) => self.create(sent),
            (_, ["customer-groups", id]) if !self.groups.contains_key(*id) => match &*sent.method {
                "DELETE" => ok(&json!({"id": id, "object": "customer_group", "deleted": true})),
                _ => not_found("CustomerGroup", id),
            },
            ("GET", ["customer-groups", id]) => ok(&json!({"customer_group": self.group(id)})),
            ("POST", ["customer-groups", id]) => self.update(id, &sent.body),
            ("DELETE", ["customer-groups", id]) => {
                let group = self.remove_group(id).unwrap_or_default();
                self.effects
                    .push(Effect::Deleted((*id).to_owned(), group.name));
                ok(&json!({"id": id, "object": "customer_group", "deleted": true}))
            }
            ("GET", ["customer-groups", id, "customers"]) => {
                let count = self.groups.get(*id).map_or(0, |group| group.members.len());
                ok(&json!({"customers": [], "count": count, "offset": 0, "limit": 1}))
            }
            (_, ["customer-groups", id, "customers", "batch"]) => self.change_members(id, sent),
            ("GET", ["customers"]) => self.list_customers(sent),
            ("GET", ["customers", id]) => match self.customers.iter().any(|it| it == id) {
                true => ok(&json!({"customer": self.customer(id)})),
                false => not_found("Customer", id),
            },
            ("GET", ["price-lists"]) => {
                let group = sent.one("customer_groups[]");
                let tied = self
                    .lists
                    .iter()
                    .filter(|(_, list)| list.groups.contains(group));
                let rows: Vec<Value> = tied.map(|(id, list)| self.list(id, list)).collect();
                ok(&json!({"price_lists": rows, "count": rows.len(), "offset": 0, "limit": 50}))
            }
            (method, ["price-lists", id]) => self.price_list(method, id, &sent.body),
            ("GET", ["discounts"]) => {
                let rows: Vec<Value> = self.discounts.keys().map(|id| discount(id)).collect();
                ok(&json!({"discounts": rows, "count": rows.len(), "offset": 0, "limit": 100}))
            }
            (_, ["discounts", id, "conditions", ..]) => self.condition(id, sent),
            _ => not_found("Route", ""),
        }
    }

    fn group(&self, id: &str) -> Value {
        let Some(group) = self.groups.get(id) else {
            return Value::Null;
        };
        let metadata = match group.metadata.is_empty() {
            true => Value::Null,
            false => group.metadata.clone().into(),
        };
        let members: Vec<Value> = group.members.iter().map(|id| json!({"id": id})).collect();
        json!({
            "id": id, "name": group.name, "metadata": metadata, "customers": members,
            "created_at": iso(group.created), "updated_at": iso(group.updated),
        })
    }

    fn list_groups(&self, sent: &Sent) -> Answer {
        let names = sent.all("name[]");
        let is_named = |group: &&Value| {
            names.is_empty() || names.contains(&group["name"].as_str().unwrap_or_default())
        };
        let mut all: Vec<Value> = self.groups.keys().map(|id| self.group(id)).collect();
        for group in &mut all {
            group
                .as_object_mut()
                .expect("an object")
                .remove("customers");
        }
        all.sort_by_key(|group| group["name"].to_string());
        let all: Vec<&Value> = all.iter().filter(is_named).collect();
        let limit = sent.number("limit");
        let rows: Vec<&&Value> = all.iter().skip(sent.number("offset")).take(limit).collect();
        ok(&json!({"customer_groups": rows, "count": all.len(), "offset": 0, "limit": limit}))
    }

    fn create(&mut self, sent: &Sent) -> Answer {
        let name = sent.body["name"].as_str().unwrap_or_default();
        if self.is_taken(name) {
            return name_taken();
        }
        let metadata = sent.body["metadata"].as_object().cloned();
        let id = self.add_group(name, metadata.unwrap_or_default());
        self.effects
            .push(Effect::Created(id.clone(), name.to_owned()));
        ok(&json!({"customer_group": self.group(&id)}))
    }

    fn update(&mut self, id: &str, body: &Value) -> Answer {
        let before = self.groups[id].clone();
        let name = body["name"].as_str().unwrap_or(&before.name).to_owned();
        if name != before.name && self.is_taken(&name) {
            return name_taken();
        }
        let mut metadata = before.metadata.clone();
        for (key, value) in body["metadata"].as_object().into_iter().flatten() {
            match value.as_str() {
                Some("") => drop(metadata.remove(key)),
                _ => drop(metadata.insert(key.clone(), value.clone())),
            }
        }
        if name != before.name {
            let effect = Effect::Renamed(id.to_owned(), before.name, name.clone());
            self.effects.push(effect);
        }
        let keys = before.metadata.keys().chain(metadata.keys());
        for key in keys.collect::<BTreeSet<_>>() {
            let values = (
                before.metadata.get(key).cloned(),
                metadata.get(key).cloned(),
            );
            if values.0 != values.1 {
                let key = key.clone();
                self.effects
                    .push(Effect::Metadata(id.to_owned(), key, values.0, values.1));
            }
        }
        let is_changed = name != self.groups[id].name || metadata != before.metadata;
        if is_changed {
            self.touch(id, |group| (group.name, group.metadata) = (name, metadata));
        }
        ok(&json!({"customer_group": self.group(id)}))
    }

    fn change_members(&mut self, id: &str, sent: &Sent) -> Answer {
        let customers = ids(&sent.body["customer_ids"]);
        let Some(group) = self.groups.get_mut(id) else {
            return not_found("CustomerGroup", id);
        };
        for customer in customers {
            let (group_id, tie) = (id.to_owned(), customer.clone());
            let effect = match &*sent.method {
                "POST" if group.members.insert(customer.clone()) => Effect::Added(group_id, tie),
                "DELETE" if group.members.remove(&customer) => Effect::Removed(group_id, tie),
                _ => continue,
            };
            self.effects.push(effect);
        }
        ok(&json!({"customer_group": self.group(id)}))
    }

    fn customer(&self, id: &str) -> Value {
        let groups = self
            .groups
            .iter()
            .filter(|(_, group)| group.members.contains(id));
        let groups: Vec<Value> = groups
            .map(|(id, group)| json!({"id": id, "name": group.name}))
            .collect();
        json!({"id": id, "email": email(id), "groups": groups})
    }

    fn list_customers(&self, sent: &Sent) -> Answer {
        let q = sent.one("q").replace('\\', "");
        let all = self.customers.iter().filter(|id| email(id).contains(&q));
        let all: Vec<&String> = all.collect();
        let limit = sent.number("limit");
        let rows = all.iter().skip(sent.number("offset")).take(limit);
        let with_groups = sent.one("expand") == "groups";
        let record = |id: &&&String| match with_groups {
            true => self.customer(id),
            false => json!({"id": id, "email": email(id)}),
        };
        let rows: Vec<Value> = rows.map(|id| record(&id)).collect();
        let offset = sent.number("offset");
        ok(&json!({"customers": rows, "count": all.len(), "offset": offset, "limit": limit}))
    }

    fn list(&self, id: &str, list: &List) -> Value {
        let group = |id: &String| json!({"id": id, "name": self.groups[id].name});
        let groups: Vec<Value> = list.groups.iter().map(group).collect();
        json!({"id": id, "name": id, "status": list.status, "customer_groups": groups})
    }

    fn price_list(&mut self, method: &str, id: &str, body: &Value) -> Answer {
        let Some(mut list) = self.lists.get(id).cloned() else {
            return not_found("PriceList", id);
        };
        if method == "POST" {
            if let Some(status) = body["status"].as_str().filter(|it| *it != list.status) {
                let (from, to) = (list.status, status.to_owned());
                list.status = to.clone();
                self.effects.push(Effect::Status(id.to_owned(), from, to));
            }
            if body["customer_groups"].is_array() {
                let groups: BTreeSet<String> = ids(&body["customer_groups"]).into_iter().collect();
                if !groups.iter().all(|id| self.groups.contains_key(id)) {
                    return not_found("CustomerGroup", "");
                }
                let tie = |tied: bool| {
                    move |group: &String| Effect::Tied(id.to_owned(), group.clone(), tied)
                };
                let new = groups.difference(&list.groups).map(tie(true));
                let effects: Vec<Effect> = new
                    .chain(list.groups.difference(&groups).map(tie(false)))
                    .collect();
                self.effects.extend(effects);
                list.groups = groups;
            }
            self.lists.insert(id.to_owned(), list.clone());
        }
        ok(&json!({"price_list": self.list(id, &list)}))
    }

    fn condition(&mut self, id: &str, sent: &Sent) -> Answer {
        let Some(named) = self.discounts.get_mut(id) else {
            return not_found("Discount", id);
        };
        if sent.is_write() {
            for group in ids(&sent.body["resources"]) {
                if self.groups.contains_key(&group) && named.insert(group.clone()) {
                    self.effects.push(Effect::Named(id.to_owned(), group));
                }
            }
            return ok(&json!({"discount": discount(id)}));
        }
        let groups: Vec<Value> = named.iter().map(|id| json!({"id": id})).collect();
        let condition = json!({
            "id": format!("{id}_condition"), "type": "customer_groups", "operator": "in",
            "customer_groups": groups,
        });
        ok(&json!({"discount_condition": condition}))
    }
}

fn discount(id: &str) -> Value {
    let condition = json!({
        "id": format!("{id}_condition"), "type": "customer_groups", "operator": "in",
    });
    json!({"id": id, "code": id, "rule": {"conditions": [condition]}})
}
