//! Price lists. The groups of one are a rule on `customer.groups.id`; the server cannot filter lists by it, so the client reads
//! all lists and looks.
//!
//! Source: `/admin/price-lists` of Medusa 2.21.2. A list without this rule applies to everyone, one whose rule names no group
//! that exists, to nobody. An update replaces all rules of a list.

use futures::FutureExt;
use futures::future::Shared;
use js_sys::Date;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

#[cfg(test)]
use crate::api::ApiError;
use crate::api::answer::{Page, page, record};
use crate::api::outcome::{about, about_record};
use crate::api::price_lists::{GroupRef, PriceList, list_id};
use crate::api::{Reply, Request, Transport, lenient};
use crate::domain::ids::is_id;
use crate::domain::json::{self, RawJson};

/// The attribute whose rule names the groups of a price list or a promotion.
pub const GROUPS: &str = "customer.groups.id";
/// The fields of a price list that the page uses.
const FIELDS: &str = "id,title,description,status,type,starts_at,ends_at,price_list_rules.*";
/// The number of price lists per request.
const PAGE_SIZE: u64 = 200;
/// How long the lists that were read last are used again, in milliseconds: a page of groups, and the checks before a bulk
/// deletion, ask for them once for each group.
const FRESH_MS: f64 = 2_000.0;

/// A price list as the server sends it. `rules` has the ids for each attribute.
#[derive(Deserialize)]
struct PriceListRecord {
    #[serde(deserialize_with = "lenient::id")]
    id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    title: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    description: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    status: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    r#type: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    starts_at: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    ends_at: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    rules: Rules,
}

type Rules = BTreeMap<String, RawJson>;

impl From<PriceListRecord> for PriceList {
    fn from(list: PriceListRecord) -> Self {
        Self {
            id: list.id,
            name: list.title,
            description: list.description,
            status: list.status,
            r#type: list.r#type,
            starts_at: list.starts_at,
            ends_at: list.ends_at,
            customer_groups: Some(groups_in(&list.rules)),
        }
    }
}

/// The values of the rule on groups, each as it was sent. The rule is an array of them, or a single one.
fn values_in(rules: &Rules) -> Vec<&str> {
    let rule = rules.get(GROUPS).map_or("null", RawJson::as_str);
    match serde_json::from_str::<Vec<&RawValue>>(rule) {
        Ok(values) => values.into_iter().map(RawValue::get).collect(),
        Err(_) => vec![rule],
    }
}

/// The id of a group that a value is; none for what the page cannot show.
fn id_in(value: &str) -> Option<String> {
    let id: Option<String> = serde_json::from_str(value).ok();
    id.filter(|id| is_id(id))
}

/// The groups that rules name.
fn groups_in(rules: &Rules) -> Vec<GroupRef> {
    let ids = values_in(rules).into_iter().filter_map(id_in);
    ids.map(|id| GroupRef::to(&id)).collect()
}

/// The rule on exactly these groups. It keeps the values that the page cannot show: they may be somebody's.
fn rule_on(groups: &[String], rules: &Rules) -> RawJson {
    let unshown = values_in(rules).into_iter();
    let unshown = unshown.filter(|value| *value != "null" && id_in(value).is_none());
    let groups = groups.iter().map(|id| json::text(id));
    let values = groups.chain(unshown.map(str::to_owned));
    RawJson::new(format!("[{}]", values.collect::<Vec<_>>().join(",")))
}

/// All price lists, shared by those who ask.
pub type SharedLists = Shared<Reply<Rc<Vec<PriceList>>>>;

/// The price lists that were read last.
#[derive(Default)]
pub struct Snapshot(RefCell<Option<Taken>>);

struct Taken {
    lists: SharedLists,
    /// The transport's age at that time.
    age: u32,
    /// Milliseconds since 1970.
    at: f64,
}

impl std::fmt::Debug for Snapshot {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Snapshot")
    }
}

impl Snapshot {
    /// All price lists; those who ask within [`FRESH_MS`] share a request, unless something was written meanwhile.
    pub fn read(&self, transport: &Transport) -> SharedLists {
        let (age, now) = (transport.age(), Date::now());
        let mut taken = self.0.borrow_mut();
        if let Some(taken) = &*taken {
            let has_failed = taken.lists.peek().is_some_and(Result::is_err);
            if taken.age == age && now - taken.at < FRESH_MS && !has_failed {
                return taken.lists.clone();
            }
        }
        let lists = all(transport).shared();
        *taken = Some(Taken {
            lists: lists.clone(),
            age,
            at: now,
        });
        lists
    }
}

fn all(transport: &Transport) -> Reply<Rc<Vec<PriceList>>> {
    let transport = transport.clone();
    Box::pin(async move {
        let mut lists: Vec<PriceList> = Vec::new();
        let mut offset = 0;
        loop {
            let request = list_request(offset);
            let page = transport.query(request, |answer| page(answer, "price_lists"));
            let page: Page<PriceListRecord> = page.await?;
            let sent = page.rows.len() + page.unreadable;
            offset += sent as u64;
            lists.extend(page.rows.into_iter().map(PriceList::from));
            if sent == 0 || offset >= page.count {
                return Ok(Rc::new(lists));
            }
        }
    })
}

fn list_request(offset: u64) -> Request {
    Request::get("/admin/price-lists")
        .param("fields", FIELDS)
        .param("limit", PAGE_SIZE.to_string())
        .param("offset", offset.to_string())
        .param("order", "id")
}

fn path(id: &str) -> String {
    format!("/admin/price-lists/{id}")
}

fn read(transport: &Transport, id: &str) -> Reply<PriceListRecord> {
    let request = Request::get(path(id)).param("fields", FIELDS);
    let list = transport.query(request, |answer| record(answer, "price_list"));
    about_record(list, id, |list: &PriceListRecord| &list.id)
}

/// A price list with the groups its rule names.
pub fn price_list(transport: &Transport, id: &str) -> Reply<PriceList> {
    let list = read(transport, id);
    Box::pin(async move { Ok(list.await?.into()) })
}

#[derive(Serialize)]
struct RulesBody<'a> {
    rules: &'a Rules,
}

/// Has the rule of a list name exactly these groups. With none, the list applies to nobody: without the rule it would apply to
/// everyone. The other rules stay.
pub fn set_groups(transport: &Transport, id: &str, groups: &[String]) -> Reply<()> {
    let list = read(transport, id);
    let (transport, id) = (transport.clone(), id.to_owned());
    let groups = groups.to_vec();
    Box::pin(async move {
        let mut rules = list.await?.rules;
        let rule = rule_on(&groups, &rules);
        rules.insert(GROUPS.to_owned(), rule);
        let request = Request::post(path(&id), &RulesBody { rules: &rules });
        about(transport.command(request, list_id), &id).await
    })
}

/// Decodes one list for tests.
///
/// # Errors
/// When it is no answer about one.
#[cfg(test)]
pub fn decoded_one(answer: &str) -> Result<PriceList, ApiError> {
    record(answer, "price_list").map(|list: PriceListRecord| list.into())
}

/// Decodes lists for tests.
///
/// # Errors
/// When it is no answer about price lists.
#[cfg(test)]
pub fn decoded(answer: &str) -> Result<Vec<PriceList>, ApiError> {
    let page: Page<PriceListRecord> = page(answer, "price_lists")?;
    Ok(page.rows.into_iter().map(PriceList::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::price_lists::naming;

    #[test]
    fn groups_are_those_of_the_rule() {
        let body = r#"{"price_lists":[
            {"id":"plist_1","title":"A","rules":{"customer.groups.id":["cusgroup_1","cusgroup_2"],"region_id":["reg_1"]}},
            {"id":"plist_2","title":"B","rules":{}},
            {"id":"plist_3","title":"C","rules":{"customer.groups.id":"cusgroup_1"}},
            {"id":"plist_4","title":"D","rules":[]},
            {"id":"plist_5","rules":{"customer.groups.id":["../users",7,"cusgroup_3"]}}
        ],"count":5,"offset":0,"limit":50}"#;
        let lists = decoded(body).expect("lists");
        let ids = |list: &PriceList| -> Vec<String> {
            let groups = list.customer_groups.iter().flatten();
            groups.map(|group| group.id.clone()).collect()
        };
        let all: Vec<Vec<String>> = lists.iter().map(ids).collect();
        assert_eq!(all[0], ["cusgroup_1", "cusgroup_2"]);
        assert_eq!(all[2], ["cusgroup_1"]);
        assert_eq!(all[4], ["cusgroup_3"]);
        assert!(all[1].is_empty() && all[3].is_empty());
        let named: Vec<String> = naming(&lists, "cusgroup_1")
            .into_iter()
            .map(|list| list.name)
            .collect();
        assert_eq!(named, ["A", "C"]);
    }

    #[test]
    fn what_cannot_be_shown_stays_in_a_rule() {
        let rule = |sent: &str| {
            let rules = Rules::from([(GROUPS.to_owned(), RawJson::new(sent.to_owned()))]);
            rule_on(&["cusgroup_2".to_owned()], &rules)
                .as_str()
                .to_owned()
        };
        for (sent, written) in [
            (r#"["cusgroup_1"]"#, r#"["cusgroup_2"]"#),
            (
                r#"["cusgroup_1","../users",7]"#,
                r#"["cusgroup_2","../users",7]"#,
            ),
            (
                r#""a group of ours""#,
                r#"["cusgroup_2","a group of ours"]"#,
            ),
            ("null", r#"["cusgroup_2"]"#),
        ] {
            assert_eq!(rule(sent), written, "{sent}");
        }
        assert_eq!(rule_on(&[], &Rules::new()).as_str(), "[]");
    }
}
