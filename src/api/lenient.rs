//! Lenient reading for `#[serde(deserialize_with = …)]`: a field of the wrong type becomes its default and never costs
//! the record, and a list leaves out what is not a record.
//!
//! `serde_with` (`DefaultOnError`, `VecSkipError`) does not fit: it buffers each value in a form that cannot be read as
//! raw JSON, and a group's metadata has to stay raw.

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error};
use serde_json::value::RawValue;

use crate::domain::ids::is_id;
use crate::domain::json::{self, RawJson};

/// The value of a field, or its default if the value has another type.
pub fn or_default<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Deserialize<'de> + Default,
    D: Deserializer<'de>,
{
    let json = <&RawValue>::deserialize(deserializer)?;
    Ok(serde_json::from_str(json.get()).unwrap_or_default())
}

/// The records of an array; `None` if the field holds no array.
pub fn records<'de, T, D>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    T: DeserializeOwned,
    D: Deserializer<'de>,
{
    let rows: Option<Vec<&RawValue>> = or_default(deserializer)?;
    Ok(rows.map(|rows| {
        rows.iter()
            .filter_map(|row| json::object(row.get()))
            .collect()
    }))
}

/// The text of an array; `None` if the field holds none.
pub fn array<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<RawJson>, D::Error> {
    let json = RawJson::deserialize(deserializer)?;
    Ok(Some(json).filter(|json| json.as_str().starts_with('[')))
}

/// A decimal number, sent as a number or as text: its digits as they were sent.
pub fn decimal<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let json = <&RawValue>::deserialize(deserializer)?;
    let digits = json.get().trim_matches('"');
    let number = digits.parse::<f64>().ok();
    Ok(number
        .filter(|number| number.is_finite())
        .map(|_| digits.to_owned()))
}

/// An id. Rejects ids that would escape their URL path segment.
pub fn id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let id = String::deserialize(deserializer)?;
    match is_id(&id) {
        true => Ok(id),
        false => Err(D::Error::custom("not an id")),
    }
}
