//! `/admin/customers`, and the customers of a group.

use axum::http::{Method, StatusCode};
use serde_json::{Map, Value};

use super::{
    listing::{anywhere, dates, echoed, names, number, strings},
    reply::Reply,
    request::Call,
};
use crate::{
    failure::Failure,
    store::{
        Store,
        customers::{self, not_found},
        entity::CUSTOMER,
        find::{self, Filter, Order, Page},
        retrieve, rows,
        selection::Selection,
    },
    validate::{DATES, FIND, Field, Rule, optional, required, validate},
    value::object,
};

const LIST: &[Field] = &[
    optional("limit", Rule::Number),
    optional("offset", Rule::Number),
    optional("expand", Rule::Text),
    optional("fields", Rule::Text),
    optional("q", Rule::Text),
    optional("has_account", Rule::Flag),
    optional("groups", Rule::TextEach),
    optional("order", Rule::Text),
    optional("created_at", Rule::Nested(DATES)),
    optional("updated_at", Rule::Nested(DATES)),
];
const GROUP: &[Field] = &[required("id", Rule::Text)];
const CREATE: &[Field] = &[
    required("email", Rule::Email(false)),
    required("first_name", Rule::Text),
    required("last_name", Rule::Text),
    required("password", Rule::Text),
    optional("phone", Rule::Text),
    optional("metadata", Rule::Object),
];
const UPDATE: &[Field] = &[
    optional("email", Rule::Email(false)),
    optional("first_name", Rule::Text),
    optional("last_name", Rule::Text),
    optional("password", Rule::Text),
    optional("phone", Rule::Text),
    optional("metadata", Rule::Object),
    optional("groups", Rule::NestedEach(GROUP, true)),
];
/// What is shown of one customer if nothing else is asked for.
const SHOWN: [&str; 2] = ["orders", "shipping_addresses"];

/// The routes of customers; `None` if there is no such route.
pub fn route(
    store: &Store,
    method: &Method,
    path: &[&str],
    call: &Call,
) -> Result<Option<Reply>, Failure> {
    let reply = match (method, path) {
        (&Method::GET, []) => list(store, call.normalized_query()?)?,
        (&Method::POST, []) => create(store, call)?,
        (&Method::GET, [id]) => {
            let query = validate(&[FIND], &call.query())?;
            shown(store, id, &query)?
        }
        (&Method::POST, [id]) => update(store, id, call)?,
        _ => return Ok(None),
    };
    Ok(Some(reply))
}

/// `GET /admin/customer-groups/{id}/customers`: the same list, for one group.
pub fn list_of_group(store: &Store, group: &str, call: &Call) -> Result<Reply, Failure> {
    let mut query = call.query.clone();
    query.insert("groups".to_owned(), Value::from(vec![group]));
    list(store, Value::Object(query))
}

fn list(store: &Store, query: Value) -> Result<Reply, Failure> {
    let query = validate(&[LIST], &query)?;
    let mut selection = Selection::new(&CUSTOMER, None, &expanded(&query, &[]))?;
    let filter = filter(&query, &mut selection)?;
    let order = query
        .get("order")
        .and_then(Value::as_str)
        .filter(|order| !order.is_empty())
        .map(|order| Order {
            path: order.strip_prefix('-').unwrap_or(order).to_owned(),
            descending: order.starts_with('-'),
        });
    let (offset, limit) = (
        number(&query, "offset").unwrap_or(0.0),
        number(&query, "limit").unwrap_or(50.0),
    );
    let page = Page {
        entity: &CUSTOMER,
        filter: &filter,
        order: order.as_ref(),
        skip: offset,
        take: limit,
        joined: !selection.relations.is_empty(),
    };
    let (customers, count) = store.read(|connection| {
        let ids = page.ids(connection, &selection)?;
        Ok((
            rows::load(connection, &CUSTOMER, &ids, &selection)?,
            page.count(connection)?,
        ))
    })?;
    Ok(Reply::ok(object([
        (
            "customers",
            customers.into_iter().map(Value::Object).collect(),
        ),
        ("count", echoed(count as f64)),
        ("offset", echoed(offset)),
        ("limit", echoed(limit)),
    ])))
}

/// The filter; one by groups decides which groups are shown, too.
fn filter(query: &Map<String, Value>, selection: &mut Selection) -> Result<Filter, Failure> {
    let mut filter = Filter::default();
    match query.get("groups") {
        Some(groups @ Value::Array(_)) => {
            let groups = strings(groups);
            let member = "e.id IN (SELECT customer_id FROM customer_group_customers WHERE customer_group_id IN (SELECT value FROM json_each(?)))";
            filter.and(member, [find::list(&groups)?])?;
            // The join that filters is the one whose groups are shown.
            let shown = selection.relations.entry("groups".to_owned());
            shown.or_default().only = Some(groups);
        }
        // A single text ends the process of the original.
        Some(Value::String(group)) if !group.is_empty() => return Err(Failure::Unknown),
        _ => {}
    }
    has_account(&mut filter, query)?;
    dates(&mut filter, query, &["created_at", "updated_at"])?;
    let q = query.get("q").and_then(Value::as_str).unwrap_or_default();
    if !q.is_empty() {
        let matches = "(ilike(e.email, ?) OR ilike(e.first_name, ?) OR ilike(e.last_name, ?))";
        filter.and(matches, [anywhere(q), anywhere(q), anywhere(q)])?;
    }
    Ok(filter)
}

fn has_account(filter: &mut Filter, query: &Map<String, Value>) -> Result<(), Failure> {
    match query.get("has_account") {
        Some(Value::Bool(true)) => filter.and("e.has_account", []),
        Some(Value::Bool(false)) => filter.and("NOT e.has_account", []),
        // IS NULL, which it never is.
        Some(Value::Null) => filter.and("false", []),
        _ => Ok(()),
    }
}

/// The relations a request asks for, or these.
fn expanded(query: &Map<String, Value>, otherwise: &[&str]) -> Vec<String> {
    let expand = query
        .get("expand")
        .and_then(Value::as_str)
        .filter(|expand| !expand.is_empty());
    match expand {
        Some(expand) => names(expand),
        None => otherwise.iter().map(|name| (*name).to_owned()).collect(),
    }
}

fn shown(store: &Store, id: &str, query: &Map<String, Value>) -> Result<Reply, Failure> {
    let selection = Selection::new(&CUSTOMER, None, &expanded(query, &SHOWN))?;
    let customer = store.read(|connection| retrieve(connection, &CUSTOMER, id, &selection))?;
    let customer = customer.ok_or_else(|| not_found(id))?;
    Ok(Reply::ok(object([("customer", Value::Object(customer))])))
}

fn create(store: &Store, call: &Call) -> Result<Reply, Failure> {
    let given = validate(&[CREATE], &call.body()?)?;
    let customer = store.transaction(|connection| customers::create(connection, &given))?;
    Ok(Reply::Json(
        StatusCode::CREATED,
        object([("customer", Value::Object(customer))]),
    ))
}

fn update(store: &Store, id: &str, call: &Call) -> Result<Reply, Failure> {
    let given = validate(&[UPDATE], &call.body()?)?;
    let query = validate(&[FIND], &call.query())?;
    store.transaction(|connection| customers::update(connection, id, &given))?;
    shown(store, id, &query)
}
