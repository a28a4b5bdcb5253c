//! Decodes the envelopes of the server's answers: one page of a list, or one record.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

use crate::api::{ApiError, lenient};
use crate::domain::json;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// The number of rows over all pages, as the server says.
    pub count: u64,
    /// The number of rows before this page.
    pub offset: u64,
    /// The number of rows that were asked for.
    pub limit: u64,
    /// The number of rows in the answer that could not be read and are missing from `rows`.
    pub unreadable: usize,
}

impl<T> Page<T> {
    /// A page of an empty list.
    pub fn empty() -> Self {
        Self {
            rows: Vec::new(),
            count: 0,
            offset: 0,
            limit: 0,
            unreadable: 0,
        }
    }

    /// The part of all rows of a list that is asked for.
    pub fn part_of(rows: Vec<T>, offset: u64, limit: u64) -> Self {
        let count = rows.len() as u64;
        let before = usize::try_from(offset).unwrap_or(usize::MAX);
        let length = usize::try_from(limit).unwrap_or(usize::MAX);
        Self {
            rows: rows.into_iter().skip(before).take(length).collect(),
            count,
            offset,
            limit,
            unreadable: 0,
        }
    }

    /// The same page with what `change` makes of each row.
    pub fn map<U>(self, change: impl FnMut(T) -> U) -> Page<U> {
        Page {
            rows: self.rows.into_iter().map(change).collect(),
            count: self.count,
            offset: self.offset,
            limit: self.limit,
            unreadable: self.unreadable,
        }
    }

    /// A page that holds a single record.
    pub fn of_one(row: T) -> Self {
        Self {
            rows: vec![row],
            count: 1,
            offset: 0,
            limit: 1,
            unreadable: 0,
        }
    }
}

/// Decodes `{"<key>": […], "count": …, "offset": …, "limit": …}`. Rows that are no records are left out and counted.
///
/// # Errors
/// `WrongContent` if the answer is no JSON object or has no array under `key`.
pub fn page<T: DeserializeOwned>(body: &str, key: &str) -> Result<Page<T>, ApiError> {
    let answer = Envelope::read(body)?;
    let sent: Vec<&RawValue> = answer.value(key).ok_or(ApiError::WrongContent)?;
    let rows: Vec<T> = (sent.iter().filter_map(|row| json::object(row.get()))).collect();
    let number_sent = sent.len() as u64;
    Ok(Page {
        unreadable: sent.len() - rows.len(),
        count: answer.number("count").unwrap_or(number_sent),
        offset: answer.number("offset").unwrap_or(0),
        limit: answer.number("limit").unwrap_or(number_sent),
        rows,
    })
}

/// Decodes `{"<key>": {…}}`.
///
/// # Errors
/// `WrongContent` if that is not what the answer is.
pub fn record<T: DeserializeOwned>(body: &str, key: &str) -> Result<T, ApiError> {
    let answer = Envelope::read(body)?;
    let json = answer.0.get(key).and_then(|json| json::object(json.get()));
    json.ok_or(ApiError::WrongContent)
}

/// A record of which only the id is read.
#[derive(Deserialize)]
struct Identified {
    #[serde(deserialize_with = "lenient::id")]
    id: String,
}

/// The id in `{"<key>": {"id": …}}`: which record a write's answer is about.
///
/// # Errors
/// `WrongContent` if that is not what the answer is.
pub fn record_id(body: &str, key: &str) -> Result<String, ApiError> {
    record(body, key).map(|record: Identified| record.id)
}

/// The fields of an answer, whose names depend on the resource.
struct Envelope<'a>(BTreeMap<String, &'a RawValue>);

impl<'a> Envelope<'a> {
    fn read(body: &'a str) -> Result<Self, ApiError> {
        json::object(body).map(Self).ok_or(ApiError::WrongContent)
    }

    fn value<T: Deserialize<'a>>(&self, name: &str) -> Option<T> {
        serde_json::from_str(self.0.get(name)?.get()).ok()
    }

    /// A number that is not negative, without its fraction.
    fn number(&self, name: &str) -> Option<u64> {
        let number = self.value(name).filter(|number: &f64| *number >= 0.0);
        number.map(|number| number as u64)
    }
}
