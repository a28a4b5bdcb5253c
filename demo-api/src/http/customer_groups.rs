//! `/admin/customer-groups`: all eight operations.

use axum::http::Method;
use rusqlite::Connection;
use serde_json::{Map, Value};

use super::{
    customers,
    listing::{Config, Defaults, Given, anywhere, dates, echoed, given, names, number, sql, texts},
    reply::Reply,
    request::Call,
};
use crate::{
    failure::Failure,
    store::{
        Store,
        customer_groups::{self as groups, not_found},
        entity::CUSTOMER_GROUP,
        find::{self, Filter, Page},
        retrieve, rows,
        selection::Selection,
        ties::ids_of,
    },
    validate::{DATES, FIND, Field, Rule, optional, required, validate},
    value::object,
};

const LIST: &[Field] = &[
    optional("order", Rule::Text),
    optional("offset", Rule::Number),
    optional("limit", Rule::Number),
    optional("expand", Rule::Text),
    optional("fields", Rule::Text),
    optional("id", Rule::NeverRight),
    optional("q", Rule::Text),
    optional("name", Rule::TextArray),
    optional("updated_at", Rule::Nested(DATES)),
    optional("created_at", Rule::Nested(DATES)),
    optional("discount_condition_id", Rule::Text),
];
const CREATE: &[Field] = &[
    required("name", Rule::Text),
    optional("metadata", Rule::Object),
];
const UPDATE: &[Field] = &[
    optional("name", Rule::Text),
    optional("metadata", Rule::Object),
];
const MEMBER: &[Field] = &[required("id", Rule::Text)];
const BATCH: &[Field] = &[required("customer_ids", Rule::NestedEach(MEMBER, false))];

/// The routes of customer groups; `None` if there is no such route.
pub fn route(
    store: &Store,
    method: &Method,
    path: &[&str],
    call: &Call,
) -> Result<Option<Reply>, Failure> {
    let lower: Vec<String> = path
        .iter()
        .skip(1)
        .map(|part| part.to_ascii_lowercase())
        .collect();
    let tail: Vec<&str> = lower.iter().map(String::as_str).collect();
    let reply = match (method, path.first(), tail.as_slice()) {
        (&Method::GET, None, []) => list(store, call)?,
        (&Method::POST, None, []) => create(store, call)?,
        (&Method::GET, Some(id), []) => get(store, id, call)?,
        (&Method::POST, Some(id), []) => update(store, id, call)?,
        (&Method::DELETE, Some(id), []) => delete(store, id)?,
        (&Method::GET, Some(id), ["customers"]) => customers::list_of_group(store, id, call)?,
        (&Method::POST, Some(id), ["customers", "batch"]) => add_customers(store, id, call)?,
        (&Method::DELETE, Some(id), ["customers", "batch"]) => remove_customers(store, id, call)?,
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
    let config = Config::new(&CUSTOMER_GROUP, &query, &defaults, 10.0)?;
    let (filter, by_condition) = filter(&query)?;
    let page = Page {
        entity: &CUSTOMER_GROUP,
        filter: &filter,
        order: config.order.as_ref(),
        skip: config.skip,
        take: config.take,
        joined: by_condition || !config.selection.relations.is_empty(),
    };
    let (groups, count) = store.read(|connection| {
        // A condition's page is read whole, so any column may order it.
        let mut paged_by = config.selection.clone();
        if by_condition {
            paged_by.columns = None;
        }
        let ids = page.ids(connection, &paged_by)?;
        let groups = rows::load(connection, &CUSTOMER_GROUP, &ids, &config.selection)?;
        // With a condition and no relations, Medusa counts the page it has read.
        let counts_page =
            by_condition && config.selection.relations.is_empty() && !groups.is_empty();
        let count = if counts_page {
            groups.len() as f64
        } else {
            page.count(connection)? as f64
        };
        Ok((groups, count))
    })?;
    Ok(Reply::ok(object([
        ("count", echoed(count)),
        (
            "customer_groups",
            groups.into_iter().map(Value::Object).collect(),
        ),
        ("offset", echoed(number(&query, "offset").unwrap_or(0.0))),
        ("limit", echoed(number(&query, "limit").unwrap_or(10.0))),
    ])))
}

/// The filter, and whether it goes through a discount's condition.
fn filter(query: &Map<String, Value>) -> Result<(Filter, bool), Failure> {
    let mut filter = Filter::default();
    match given(query, "q") {
        // A column `q` there is none.
        Given::Null => return Err(Failure::Unknown),
        Given::Text(q) if !q.is_empty() => filter.and("ilike(e.name, ?)", [anywhere(q)])?,
        // Only without `q`: it takes the place of `name`.
        _ => {
            if let Some(name) = query.get("name") {
                filter.and(
                    "e.name IN (SELECT value FROM json_each(?))",
                    [find::list(&texts(name))?],
                )?;
            }
        }
    }
    dates(&mut filter, query, &["updated_at", "created_at"])?;
    let by_condition = match given(query, "discount_condition_id") {
        Given::Absent => false,
        Given::Null => {
            filter.and("false", [])?;
            true
        }
        // Not taken for a condition, hence for a column.
        Given::Text("") => return Err(Failure::Unknown),
        Given::Text(id) => {
            let tied = "e.id IN (SELECT customer_group_id FROM discount_condition_customer_group WHERE condition_id = ?)";
            filter.and(tied, [sql(id)])?;
            true
        }
    };
    Ok((filter, by_condition))
}

fn get(store: &Store, id: &str, call: &Call) -> Result<Reply, Failure> {
    let query = validate(&[FIND], &call.normalized_query()?)?;
    let config = Config::new(&CUSTOMER_GROUP, &query, &Defaults::default(), 0.0)?;
    store.read(|connection| shown(connection, id, &config.selection))
}

fn shown(connection: &Connection, id: &str, selection: &Selection) -> Result<Reply, Failure> {
    let group =
        retrieve(connection, &CUSTOMER_GROUP, id, selection)?.ok_or_else(|| not_found(id))?;
    Ok(answer(Value::Object(group)))
}

fn answer(group: Value) -> Reply {
    Reply::ok(object([("customer_group", group)]))
}

fn create(store: &Store, call: &Call) -> Result<Reply, Failure> {
    let given = validate(&[CREATE], &call.body()?)?;
    let group = store.transaction(|connection| groups::create(connection, &given))?;
    Ok(answer(Value::Object(group)))
}

fn update(store: &Store, id: &str, call: &Call) -> Result<Reply, Failure> {
    let given = validate(&[UPDATE], &call.body()?)?;
    let query = validate(&[FIND], &call.query())?;
    store.transaction(|connection| groups::update(connection, id, &given))?;
    // Only now is `expand` looked at: what is wrong with it comes after the change.
    let expand = query
        .get("expand")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let relations = names(expand);
    let selection = Selection::new(&CUSTOMER_GROUP, None, &relations)?;
    store.read(|connection| shown(connection, id, &selection))
}

fn delete(store: &Store, id: &str) -> Result<Reply, Failure> {
    store.transaction(|connection| groups::delete(connection, id))?;
    Ok(Reply::ok(object([
        ("id", id.into()),
        ("object", "customer_group".into()),
        ("deleted", true.into()),
    ])))
}

fn add_customers(store: &Store, id: &str, call: &Call) -> Result<Reply, Failure> {
    let customers = batch(call)?.ok_or_else(|| {
        Failure::Invalid("Can't insert null value in field customer_id on insert in table customer_group_customers".to_owned())
    })?;
    store.transaction(|connection| {
        groups::add_customers(connection, id, &customers)?;
        // Nobody added to no group is a success that shows null.
        let group = retrieve(connection, &CUSTOMER_GROUP, id, &Selection::default())?;
        Ok(answer(group.map_or(Value::Null, Value::Object)))
    })
}

fn remove_customers(store: &Store, id: &str, call: &Call) -> Result<Reply, Failure> {
    let customers = batch(call)?.ok_or(Failure::Unknown)?;
    store.transaction(|connection| {
        groups::remove_customers(connection, id, &customers)?;
        shown(connection, id, &Selection::default())
    })
}

/// The ids of a batch; `None` if one has none.
fn batch(call: &Call) -> Result<Option<Vec<String>>, Failure> {
    let given = validate(&[BATCH], &call.body()?)?;
    let customers = given
        .get("customer_ids")
        .filter(|customers| customers.is_array())
        .ok_or(Failure::Unknown)?;
    let ids = ids_of(customers);
    let complete = customers
        .as_array()
        .is_some_and(|customers| customers.len() == ids.len());
    Ok(complete.then_some(ids))
}
