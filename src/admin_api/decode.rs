//! Decoding answers leniently: unknown fields are ignored, odd ones become empty, and one unreadable row does not
//! take the page of rows with it.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::{ApiError, is_id};

/// JSON text exactly as the server sent it: digits, key order and all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawJson(String);

impl RawJson {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text, if it is an object's.
    pub fn object(self) -> Option<String> {
        Some(self.0).filter(|text| text.starts_with('{'))
    }
}

impl<'de> Deserialize<'de> for RawJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        Ok(Self(raw.get().to_owned()))
    }
}

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// How many rows there are over all pages, as the server says.
    pub count: u64,
    /// How many rows come before this page.
    pub offset: u64,
    /// How many rows were asked for.
    pub limit: u64,
    /// How many rows of the answer could not be read and are missing from `rows`.
    pub unreadable: usize,
}

type Fields = BTreeMap<String, Box<RawValue>>;

fn fields(body: &str) -> Result<Fields, ApiError> {
    serde_json::from_str(body).map_err(|_| ApiError::WrongContent)
}

fn number(fields: &Fields, name: &str) -> Option<u64> {
    let value: f64 = serde_json::from_str(fields.get(name)?.get()).ok()?;
    (value >= 0.0).then_some(value as u64)
}

/// Decodes `{"<key>": […], "count": …, "offset": …, "limit": …}`.
///
/// # Errors
/// `WrongContent` if the answer is no JSON object or has no array under `key`.
pub fn page<T: DeserializeOwned>(body: &str, key: &str) -> Result<Page<T>, ApiError> {
    let fields = fields(body)?;
    let rows = fields.get(key).ok_or(ApiError::WrongContent)?;
    let rows: Vec<Box<RawValue>> =
        serde_json::from_str(rows.get()).map_err(|_| ApiError::WrongContent)?;
    let sent = rows.len();
    let rows: Vec<T> = rows
        .iter()
        .filter_map(|row| serde_json::from_str(row.get()).ok())
        .collect();
    Ok(Page {
        unreadable: sent - rows.len(),
        count: number(&fields, "count").unwrap_or(sent as u64),
        offset: number(&fields, "offset").unwrap_or(0),
        limit: number(&fields, "limit").unwrap_or(sent as u64),
        rows,
    })
}

/// Decodes `{"<key>": {…}}`.
///
/// # Errors
/// `WrongContent` if that is not what the answer is.
pub fn record<T: DeserializeOwned>(body: &str, key: &str) -> Result<T, ApiError> {
    let fields = fields(body)?;
    let record = fields.get(key).ok_or(ApiError::WrongContent)?;
    serde_json::from_str(record.get()).map_err(|_| ApiError::WrongContent)
}

/// An id. A row whose id could lead out of the path it is put into counts as unreadable.
pub fn id<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let id = String::deserialize(deserializer)?;
    match is_id(&id) {
        true => Ok(id),
        false => Err(serde::de::Error::custom("not an id")),
    }
}

/// For fields that may be missing, null or of another type than documented: the default instead of a failure.
pub fn lenient<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned + Default,
{
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    Ok(serde_json::from_str(raw.get()).unwrap_or_default())
}

/// Related rows that came with `expand`: absent stays `None`, unreadable rows are left out.
pub fn related<'de, D, T>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let rows: Option<Vec<Box<RawValue>>> = lenient(deserializer)?;
    Ok(rows.map(|rows| {
        rows.iter()
            .filter_map(|row| serde_json::from_str(row.get()).ok())
            .collect()
    }))
}
