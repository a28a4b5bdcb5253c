//! `/admin/price-lists`.

use axum::http::Method;
use serde_json::{Map, Value};

use super::{
    listing::{Config, Defaults, Given, anywhere, dates, echoed, given, number, sql, strings},
    reply::Reply,
    request::Call,
};
use crate::{
    failure::Failure,
    store::{
        Store,
        entity::PRICE_LIST,
        find::{self, Filter, Page},
        price_lists::{self, not_found},
        retrieve, rows,
        selection::Selection,
    },
    validate::{DATES, Field, Rule, optional, required, validate},
    value::object,
};

const STATUSES: &[&str] = &["active", "draft"];
const TYPES: &[&str] = &["sale", "override"];
const LIST: &[Field] = &[
    optional("offset", Rule::Number),
    optional("limit", Rule::Number),
    optional("expand", Rule::Text),
    optional("order", Rule::Text),
    optional("id", Rule::Text),
    optional("q", Rule::Text),
    optional("status", Rule::EnumEach(STATUSES)),
    optional("name", Rule::Text),
    optional("customer_groups", Rule::TextEach),
    optional("description", Rule::Text),
    optional("type", Rule::EnumEach(TYPES)),
    optional("created_at", Rule::Nested(DATES)),
    optional("updated_at", Rule::Nested(DATES)),
    optional("deleted_at", Rule::Nested(DATES)),
];
const GROUP: &[Field] = &[required("id", Rule::Text)];
const NEW_PRICE: &[Field] = &[
    required("region_id", Rule::Xor("currency_code")),
    required("currency_code", Rule::Xor("region_id")),
    required("amount", Rule::Integer),
    required("variant_id", Rule::Text),
    optional("min_quantity", Rule::Integer),
    optional("max_quantity", Rule::Integer),
];
const PRICE: &[Field] = &[
    optional("id", Rule::Text),
    required("region_id", Rule::XorWithoutId("currency_code")),
    required("currency_code", Rule::XorWithoutId("region_id")),
    required("variant_id", Rule::Text),
    required("amount", Rule::Integer),
    optional("min_quantity", Rule::Integer),
    optional("max_quantity", Rule::Integer),
];
const CREATE: &[Field] = &[
    required("name", Rule::Text),
    required("description", Rule::Text),
    optional("starts_at", Rule::AnyDate),
    optional("ends_at", Rule::AnyDate),
    optional("status", Rule::Enum(STATUSES)),
    required("type", Rule::Enum(TYPES)),
    required("prices", Rule::NestedEach(NEW_PRICE, true)),
    optional("customer_groups", Rule::NestedEach(GROUP, true)),
];
const UPDATE: &[Field] = &[
    optional("name", Rule::Text),
    optional("description", Rule::Text),
    optional("starts_at", Rule::AnyDate),
    optional("ends_at", Rule::AnyDate),
    optional("status", Rule::Enum(STATUSES)),
    optional("type", Rule::Enum(TYPES)),
    optional("prices", Rule::NestedEach(PRICE, true)),
    optional("customer_groups", Rule::NestedEach(GROUP, true)),
];

/// The routes of price lists; `None` if there is no such route.
pub fn route(
    store: &Store,
    method: &Method,
    path: &[&str],
    call: &Call,
) -> Result<Option<Reply>, Failure> {
    let reply = match (method, path) {
        (&Method::GET, []) => list(store, call)?,
        (&Method::POST, []) => create(store, call)?,
        (&Method::GET, [id]) => shown(store, id)?,
        (&Method::POST, [id]) => update(store, id, call)?,
        (&Method::DELETE, [id]) => delete(store, id)?,
        _ => return Ok(None),
    };
    Ok(Some(reply))
}

fn list(store: &Store, call: &Call) -> Result<Reply, Failure> {
    let query = validate(&[LIST], &call.normalized_query()?)?;
    let defaults = Defaults {
        list: true,
        ..Defaults::default()
    };
    let mut config = Config::new(&PRICE_LIST, &query, &defaults, 10.0)?;
    let (filter, by_group) = filter(&query)?;
    if by_group {
        config
            .selection
            .relations
            .entry("customer_groups".to_owned())
            .or_default();
    }
    let page = Page {
        entity: &PRICE_LIST,
        filter: &filter,
        order: config.order.as_ref(),
        skip: config.skip,
        take: config.take,
        // Relations are read with queries of their own; only filters join.
        joined: by_group,
    };
    let (lists, count) = store.read(|connection| {
        let ids = page.ids(connection, &config.selection)?;
        Ok((
            rows::load(connection, &PRICE_LIST, &ids, &config.selection)?,
            page.count(connection)?,
        ))
    })?;
    let lists = lists.into_iter().map(|mut list| {
        // Read last, shown last.
        if let Some(groups) = list.shift_remove("customer_groups") {
            list.insert("customer_groups".to_owned(), groups);
        }
        Value::Object(list)
    });
    Ok(Reply::ok(object([
        ("price_lists", lists.collect()),
        ("count", echoed(count as f64)),
        ("offset", echoed(number(&query, "offset").unwrap_or(0.0))),
        ("limit", echoed(number(&query, "limit").unwrap_or(10.0))),
    ])))
}

/// The filter, and whether it goes through customer groups.
fn filter(query: &Map<String, Value>) -> Result<(Filter, bool), Failure> {
    let mut filter = Filter::default();
    for name in ["id", "name", "description"] {
        match given(query, name) {
            Given::Absent => {}
            Given::Null => filter.and("false", [])?,
            Given::Text(text) => filter.and(&format!("e.{name} = ?"), [sql(text)])?,
        }
    }
    for name in ["status", "type"] {
        let words = match query.get(name) {
            Some(Value::String(word)) => vec![word.clone()],
            Some(words @ Value::Array(_)) => strings(words),
            _ => continue,
        };
        filter.and(
            &format!("e.{name} IN (SELECT value FROM json_each(?))"),
            [find::list(&words)?],
        )?;
    }
    dates(
        &mut filter,
        query,
        &["created_at", "updated_at", "deleted_at"],
    )?;
    let groups = groups(query)?;
    if let Some(groups) = &groups {
        let tied = format!("e.id IN ({TIED} AND {ONE_OF})");
        filter.and(&tied, [find::list(groups)?])?;
    }
    let q = match given(query, "q") {
        Given::Text(q) if !q.is_empty() => Some(q),
        _ => None,
    };
    if let Some(q) = q {
        search(&mut filter, q, groups.as_deref())?;
    }
    Ok((filter, q.is_some() || groups.is_some()))
}

/// Adds the search in name, description and the names of the groups.
fn search(filter: &mut Filter, q: &str, groups: Option<&[String]>) -> Result<(), Failure> {
    let own = "ilike(e.name, ?) OR ilike(e.description, ?)";
    let tied = format!("{TIED} AND ilike(g.name, ?)");
    match groups {
        None => {
            let matches = format!("({own} OR e.id IN ({tied}))");
            filter.and(&matches, [anywhere(q), anywhere(q), anywhere(q)])
        }
        Some(groups) => {
            // The group whose name matches must be one of these.
            let matches = format!("({own} OR e.id IN ({tied} AND {ONE_OF}))");
            let groups = find::list(groups)?;
            filter.and(&matches, [anywhere(q), anywhere(q), anywhere(q), groups])
        }
    }
}

/// Ids of price lists with their groups as `g`, to be narrowed down.
const TIED: &str = "SELECT t.price_list_id FROM price_list_customer_groups t JOIN customer_group g ON g.id = t.customer_group_id WHERE true";
const ONE_OF: &str = "t.customer_group_id IN (SELECT value FROM json_each(?))";

fn groups(query: &Map<String, Value>) -> Result<Option<Vec<String>>, Failure> {
    match query.get("customer_groups") {
        Some(Value::String(group)) if group.is_empty() => Ok(None),
        // A single text ends the process of the original.
        Some(Value::String(_)) => Err(Failure::Unknown),
        Some(groups @ Value::Array(_)) => Ok(Some(super::listing::texts(groups))),
        _ => Ok(None),
    }
}

fn shown(store: &Store, id: &str) -> Result<Reply, Failure> {
    let relations = ["prices.variants", "customer_groups"].map(str::to_owned);
    let selection = Selection::new(&PRICE_LIST, None, &relations)?;
    let list = store.read(|connection| retrieve(connection, &PRICE_LIST, id, &selection))?;
    let list = list.ok_or_else(|| not_found(id))?;
    Ok(Reply::ok(object([("price_list", Value::Object(list))])))
}

fn create(store: &Store, call: &Call) -> Result<Reply, Failure> {
    let given = validate(&[CREATE], &call.body()?)?;
    let id = store.transaction(|connection| price_lists::create(connection, &given))?;
    shown(store, &id)
}

fn update(store: &Store, id: &str, call: &Call) -> Result<Reply, Failure> {
    let given = validate(&[UPDATE], &call.body()?)?;
    store.transaction(|connection| price_lists::update(connection, id, &given))?;
    shown(store, id)
}

fn delete(store: &Store, id: &str) -> Result<Reply, Failure> {
    store.transaction(|connection| price_lists::delete(connection, id))?;
    Ok(Reply::ok(object([
        ("id", id.into()),
        ("object", "price-list".into()),
        ("deleted", true.into()),
    ])))
}
