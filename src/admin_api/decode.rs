//! Decoding answers leniently: unknown fields are ignored, odd ones become empty, and one unreadable row does not
//! take the page of rows with it.
//!
//! Records are read field by field and not derived: the code that reads a field is there once, whatever the record.

use super::{ApiError, is_id};
use crate::json::Level;

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

impl<T> Page<T> {
    /// One record as a page of its own.
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

/// A record of the server's.
pub trait Record: Sized {
    /// The record in an object's fields; nothing if it lacks what makes it one.
    fn read(fields: &Fields) -> Option<Self>;
}

/// The fields of a JSON object. A field that is missing, null or of another type than asked for is empty.
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The fields of a JSON text, if it is an object.
    pub fn of(json: &str) -> Option<Self> {
        match Level::of(json) {
            Level::Object(fields) => Some(Self(fields)),
            _ => None,
        }
    }

    /// A field's JSON text. Of several fields with one name the last counts, as in a browser.
    fn json(&self, name: &str) -> Option<&str> {
        let mut named = self.0.iter().rev().filter(|(field, _)| field == name);
        named.next().map(|(_, json)| json.as_str())
    }

    /// An id. One that could lead out of the path it is put into is none.
    pub fn id(&self, name: &str) -> Option<String> {
        self.text(name).filter(|id| is_id(id))
    }

    pub fn text(&self, name: &str) -> Option<String> {
        match Level::of(self.json(name)?) {
            Level::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn flag(&self, name: &str) -> bool {
        self.json(name) == Some("true")
    }

    /// A number that is not negative, without its fraction; none that is written with an exponent.
    fn number(&self, name: &str) -> Option<u64> {
        let (whole, fraction) = self
            .json(name)?
            .split_once('.')
            .unwrap_or((self.json(name)?, ""));
        let is_plain = fraction.bytes().all(|byte| byte.is_ascii_digit());
        whole.parse().ok().filter(|_| is_plain)
    }

    /// Whatever a field holds, as it was sent; nothing for null.
    pub fn raw(&self, name: &str) -> Option<RawJson> {
        let json = self.json(name).filter(|json| *json != "null")?;
        Some(RawJson(json.to_owned()))
    }

    pub fn object(&self, name: &str) -> Option<Self> {
        Self::of(self.json(name)?)
    }

    /// Related records, as they come with `expand`; unreadable ones are left out.
    pub fn records<T: Record>(&self, name: &str) -> Option<Vec<T>> {
        Some(read_all(&self.rows(name)?.0))
    }

    /// The objects in an array, and how many values it has.
    fn rows(&self, name: &str) -> Option<(Vec<Self>, usize)> {
        match Level::of(self.json(name)?) {
            Level::Array(rows) => Some((
                rows.iter().flat_map(|row| Self::of(row)).collect(),
                rows.len(),
            )),
            _ => None,
        }
    }
}

fn read_all<T: Record>(rows: &[Fields]) -> Vec<T> {
    let mut records = Vec::new();
    for fields in rows {
        if let Some(record) = T::read(fields) {
            records.push(record);
        }
    }
    records
}

/// Decodes `{"<key>": […], "count": …, "offset": …, "limit": …}`.
///
/// # Errors
/// `WrongContent` if the answer is no JSON object or has no array under `key`.
pub fn page<T: Record>(body: &str, key: &str) -> Result<Page<T>, ApiError> {
    let (rows, frame) = frame(body, key).ok_or(ApiError::WrongContent)?;
    let rows = read_all::<T>(&rows);
    Ok(Page {
        unreadable: frame.unreadable - rows.len(),
        count: frame.count,
        offset: frame.offset,
        limit: frame.limit,
        rows,
    })
}

/// The objects of a page, and the page before any of them is read.
fn frame(body: &str, key: &str) -> Option<(Vec<Fields>, Page<()>)> {
    let fields = Fields::of(body)?;
    let (rows, sent) = fields.rows(key)?;
    let number = |name, default| fields.number(name).unwrap_or(default);
    let frame = Page {
        rows: Vec::new(),
        count: number("count", sent as u64),
        offset: number("offset", 0),
        limit: number("limit", sent as u64),
        unreadable: sent,
    };
    Some((rows, frame))
}

/// Decodes `{"<key>": {…}}`.
///
/// # Errors
/// `WrongContent` if that is not what the answer is.
pub fn record<T: Record>(body: &str, key: &str) -> Result<T, ApiError> {
    let fields = Fields::of(body).and_then(|fields| fields.object(key));
    fields
        .and_then(|fields| T::read(&fields))
        .ok_or(ApiError::WrongContent)
}
