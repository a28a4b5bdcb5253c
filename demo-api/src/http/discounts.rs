//! `/admin/discounts`: reading them, and the groups of their conditions.

use axum::http::Method;
use serde_json::{Map, Value};

use super::{
    listing::{Config, Defaults, Given, anywhere, dates, echoed, given, number, sql},
    reply::Reply,
    request::Call,
};
use crate::{
    failure::Failure,
    store::{
        Store,
        discounts::{self, condition_not_found, not_found},
        entity::{DISCOUNT, DISCOUNT_CONDITION},
        find::{Filter, Page},
        retrieve, rows,
    },
    validate::{DATES, FIND, Field, Rule, optional, required, validate},
    value::object,
};

const RULE: &[Field] = &[
    optional(
        "type",
        Rule::Enum(&["fixed", "percentage", "free_shipping"]),
    ),
    optional("allocation", Rule::Enum(&["total", "item"])),
];
const LIST: &[Field] = &[
    optional("rule", Rule::Nested(RULE)),
    optional("q", Rule::Text),
    optional("is_dynamic", Rule::Flag),
    optional("is_disabled", Rule::Flag),
    optional("created_at", Rule::Nested(DATES)),
    optional("updated_at", Rule::Nested(DATES)),
    optional("order", Rule::Text),
];
const PAGE: &[Field] = &[
    optional("offset", Rule::Number),
    optional("limit", Rule::Number),
];
const BATCH: &[Field] = &[required("resources", Rule::Array)];
const FIELDS: &[&str] = &[
    "id",
    "code",
    "is_dynamic",
    "is_disabled",
    "rule_id",
    "parent_discount_id",
    "usage_limit",
    "usage_count",
    "starts_at",
    "ends_at",
    "created_at",
    "updated_at",
    "deleted_at",
    "metadata",
    "valid_duration",
];
const RELATIONS: &[&str] = &["parent_discount", "regions", "rule.conditions"];
const CONDITION: Defaults = Defaults {
    fields: &[
        "id",
        "type",
        "operator",
        "discount_rule_id",
        "created_at",
        "updated_at",
    ],
    relations: &["discount_rule"],
    list: false,
};

const fn defaults(list: bool) -> Defaults {
    Defaults {
        fields: FIELDS,
        relations: RELATIONS,
        list,
    }
}

/// The routes of discounts; `None` if there is no such route.
pub fn route(
    store: &Store,
    method: &Method,
    path: &[&str],
    call: &Call,
) -> Result<Option<Reply>, Failure> {
    let is = |part: &str, name: &str| part.eq_ignore_ascii_case(name);
    let reply = match (method, path) {
        (&Method::GET, []) => list(store, call)?,
        (&Method::GET, [id]) => shown(store, id, call)?,
        (_, [id, part, condition, tail @ ..]) if is(part, "conditions") => {
            store.read(|connection| discounts::check_condition(connection, id, condition))?;
            match (method, tail) {
                (&Method::GET, []) => shown_condition(store, condition, call)?,
                (&Method::POST | &Method::DELETE, [tail]) if is(tail, "batch") => {
                    batch(store, method, id, condition, call)?
                }
                _ => return Ok(None),
            }
        }
        _ => return Ok(None),
    };
    Ok(Some(reply))
}

fn list(store: &Store, call: &Call) -> Result<Reply, Failure> {
    let query = validate(&[LIST, FIND, PAGE], &call.normalized_query()?)?;
    let config = Config::new(&DISCOUNT, &query, &defaults(true), 20.0)?;
    let filter = filter(&query)?;
    let page = Page {
        entity: &DISCOUNT,
        filter: &filter,
        order: config.order.as_ref(),
        skip: config.skip,
        take: config.take,
        joined: query.contains_key("rule") || !config.selection.relations.is_empty(),
    };
    let (found, count) = store.read(|connection| {
        let ids = page.ids(connection, &config.selection)?;
        Ok((
            rows::load(connection, &DISCOUNT, &ids, &config.selection)?,
            page.count(connection)?,
        ))
    })?;
    Ok(Reply::ok(object([
        ("discounts", found.into_iter().map(Value::Object).collect()),
        ("count", echoed(count as f64)),
        ("offset", echoed(number(&query, "offset").unwrap_or(0.0))),
        ("limit", echoed(number(&query, "limit").unwrap_or(20.0))),
    ])))
}

fn filter(query: &Map<String, Value>) -> Result<Filter, Failure> {
    let mut filter = Filter::default();
    if let Some(Value::Object(rule)) = query.get("rule") {
        for (column, value) in rule {
            // Names are checked; values are words.
            let condition =
                format!("e.rule_id IN (SELECT id FROM discount_rule WHERE {column} = ?)");
            filter.and(&condition, [sql(value.as_str().unwrap_or_default())])?;
        }
    }
    for name in ["is_dynamic", "is_disabled"] {
        match query.get(name) {
            Some(Value::Bool(true)) => filter.and(&format!("e.{name}"), [])?,
            Some(Value::Bool(false)) => filter.and(&format!("NOT e.{name}"), [])?,
            Some(Value::Null) => filter.and("false", [])?,
            _ => {}
        }
    }
    dates(&mut filter, query, &["created_at", "updated_at"])?;
    if let Given::Text(q) = given(query, "q")
        && !q.is_empty()
    {
        filter.and("ilike(e.code, ?)", [anywhere(q)])?;
    }
    Ok(filter)
}

fn shown(store: &Store, id: &str, call: &Call) -> Result<Reply, Failure> {
    let query = validate(&[FIND], &call.normalized_query()?)?;
    let config = Config::new(&DISCOUNT, &query, &defaults(false), 0.0)?;
    let discount =
        store.read(|connection| retrieve(connection, &DISCOUNT, id, &config.selection))?;
    let discount = discount.ok_or_else(|| not_found(id))?;
    Ok(Reply::ok(object([("discount", Value::Object(discount))])))
}

fn shown_condition(store: &Store, id: &str, call: &Call) -> Result<Reply, Failure> {
    let query = validate(&[FIND], &call.normalized_query()?)?;
    let config = Config::new(&DISCOUNT_CONDITION, &query, &CONDITION, 0.0)?;
    let condition = store
        .read(|connection| retrieve(connection, &DISCOUNT_CONDITION, id, &config.selection))?;
    let condition = condition.ok_or_else(|| condition_not_found(id))?;
    Ok(Reply::ok(object([(
        "discount_condition",
        Value::Object(condition),
    )])))
}

fn batch(
    store: &Store,
    method: &Method,
    id: &str,
    condition: &str,
    call: &Call,
) -> Result<Reply, Failure> {
    validate(&[FIND], &call.normalized_query()?)?;
    let given = validate(&[BATCH], &call.body()?)?;
    let resources = given.get("resources").ok_or(Failure::Unknown)?;
    store.transaction(|connection| match *method {
        Method::POST => discounts::add_groups(connection, condition, resources),
        _ => discounts::remove_groups(connection, condition, resources),
    })?;
    shown(store, id, call)
}
