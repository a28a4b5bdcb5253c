//! Writing price lists, their prices and their ties to groups.

use rusqlite::{Connection, params};
use serde_json::{Map, Value};

use super::{
    Selection, customer_groups,
    entity::{CUSTOMER_GROUP, PRICE_LIST},
    exists,
    find::storable,
    new_id, now, null_violation, retrieve,
    ties::{self, Ties, ids_of},
};
use crate::failure::Failure;

const TIES: Ties = Ties {
    table: "price_list_customer_groups",
    columns: ["price_list_id", "customer_group_id"],
    own: "price_list_id",
};
const TEXTS: [&str; 4] = ["name", "description", "type", "status"];
const DATES: [&str; 2] = ["starts_at", "ends_at"];

/// Adds a price list and gives its id.
///
/// # Errors
/// [`Failure::NotFound`] for a group, [`Failure::Unknown`] for a date that is none.
pub fn create(connection: &Connection, given: &Map<String, Value>) -> Result<String, Failure> {
    let at = now();
    let id = new_id("pl", at);
    let text = |name: &str| given.get(name).and_then(Value::as_str);
    for value in TEXTS.iter().filter_map(|name| text(name)) {
        storable(value)?;
    }
    connection.execute(
        "INSERT INTO price_list (id, created_at, updated_at, name, description, type, status, starts_at, ends_at)
         VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            id,
            at,
            text("name"),
            text("description"),
            text("type"),
            text("status").unwrap_or("draft"),
            date(given.get("starts_at"))?,
            date(given.get("ends_at"))?
        ],
    )?;
    put_prices(connection, &id, given.get("prices"))?;
    put_groups(connection, &id, given.get("customer_groups"))?;
    Ok(id)
}

/// Changes what is given; `customer_groups` replaces the ties.
///
/// # Errors
/// [`Failure::NotFound`] for the list or a group, [`Failure::Invalid`] for a
/// null where none may be, [`Failure::Unknown`] for a date that is none.
pub fn update(
    connection: &Connection,
    id: &str,
    given: &Map<String, Value>,
) -> Result<(), Failure> {
    if !exists(connection, &PRICE_LIST, id)? {
        return Err(not_found(id));
    }
    put_prices(connection, id, given.get("prices"))?;
    put_groups(connection, id, given.get("customer_groups"))?;
    let present = retrieve(connection, &PRICE_LIST, id, &Selection::default())?
        .ok_or_else(|| not_found(id))?;
    let mut changed = false;
    for name in TEXTS {
        let Some(value) = given.get(name) else {
            continue;
        };
        let text = value
            .as_str()
            .ok_or_else(|| null_violation(name, "price_list"))?;
        storable(text)?;
        if present.get(name) != Some(value) {
            connection.execute(
                &format!("UPDATE price_list SET {name} = ? WHERE id = ?"),
                params![text, id],
            )?;
            changed = true;
        }
    }
    for name in DATES {
        if !given.contains_key(name) {
            continue;
        }
        let sql = format!("UPDATE price_list SET {name} = ?1 WHERE id = ?2 AND {name} IS NOT ?1");
        changed |= connection.execute(&sql, params![date(given.get(name))?, id])? > 0;
    }
    if changed {
        connection.execute(
            "UPDATE price_list SET updated_at = ? WHERE id = ?",
            params![now(), id],
        )?;
    }
    Ok(())
}

/// Deletes a price list; one that is not there too.
pub fn delete(connection: &Connection, id: &str) -> Result<(), Failure> {
    storable(id)?;
    connection.execute("DELETE FROM price_list WHERE id = ?", [id])?;
    Ok(())
}

/// What Medusa says of a price list that is not there.
pub fn not_found(id: &str) -> Failure {
    Failure::NotFound(format!("Price list with id: {id} was not found"))
}

/// Milliseconds as microseconds; what could not be read as a date is refused.
fn date(value: Option<&Value>) -> Result<Option<i64>, Failure> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value
            .as_i64()
            .map(|millis| Some(millis.saturating_mul(1_000)))
            .ok_or(Failure::Unknown),
    }
}

fn put_groups(connection: &Connection, id: &str, groups: Option<&Value>) -> Result<(), Failure> {
    let Some(groups @ Value::Array(_)) = groups else {
        return Ok(());
    };
    let groups = ids_of(groups);
    for group in &groups {
        if !exists(connection, &CUSTOMER_GROUP, group)? {
            return Err(customer_groups::not_found(group));
        }
    }
    ties::replace(connection, &TIES, id, &groups)
}

/// Adds prices; one with the id of a price replaces its figures. The variants
/// they are for are not kept: the sample shop has no products.
fn put_prices(connection: &Connection, id: &str, prices: Option<&Value>) -> Result<(), Failure> {
    let prices = prices
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    for price in prices {
        let text = |name: &str| price.get(name).and_then(Value::as_str);
        let number = |name: &str| {
            price
                .get(name)
                .and_then(Value::as_f64)
                .map(|number| number as i64)
        };
        if text("region_id").is_some_and(|region| !region.is_empty()) {
            // The sample shop has no regions, and Medusa reads the currency of none.
            return Err(Failure::Unknown);
        }
        let at = now();
        let (currency, amount) = (text("currency_code"), number("amount"));
        if let Some(known) = text("id") {
            storable(known)?;
            connection.execute(
                "UPDATE money_amount SET currency_code = ifnull(?, currency_code), amount = ?, min_quantity = ?, max_quantity = ?, updated_at = ?
                 WHERE id = ? AND price_list_id = ?",
                params![currency, amount, number("min_quantity"), number("max_quantity"), at, known, id],
            )?;
            continue;
        }
        let currency = currency.ok_or_else(|| null_violation("currency_code", "money_amount"))?;
        if !is_currency(currency) {
            return Err(Failure::NotFound(format!(
                "Currency with currency_code {currency} does not exist."
            )));
        }
        connection.execute(
            "INSERT INTO money_amount (id, created_at, updated_at, currency_code, amount, min_quantity, max_quantity, price_list_id)
             VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![new_id("ma", at), at, currency, amount, number("min_quantity"), number("max_quantity"), id],
        )?;
    }
    Ok(())
}

/// Whether Medusa knows this currency.
fn is_currency(code: &str) -> bool {
    CURRENCIES.split_whitespace().any(|known| known == code)
}

/// The codes Medusa 1.20.11 fills its currency table with.
const CURRENCIES: &str = "
    aed afn all amd ars aud azn bam bdt bgn bhd bif bnd bob brl bwp byn bzd cad cdf chf clp cny cop
    crc cve czk djf dkk dop dzd eek egp ern etb eur gbp gel ghs gnf gtq hkd hnl hrk huf idr ils inr
    iqd irr isk jmd jod jpy kes khr kmf krw kwd kzt lbp lkr ltl lvl lyd mad mdl mga mkd mmk mnt mop
    mur mxn myr mzn nad ngn nio nok npr nzd omr pab pen php pkr pln pyg qar ron rsd rub rwf sar sdg
    sek sgd sos syp thb tnd top try ttd twd tzs uah ugx usd uyu uzs vef vnd xaf xof yer zar zmk zwl
";
