//! Judging one answer: every check of a step against what came back. Pure: `judge_test` shows that
//! each check can fail.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::case::{ANYTHING, Check, INSTANT};

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let header = self.headers.iter().find(|(known, _)| known == name)?;
        Some(&header.1)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Result<Value, String> {
        match self.header("content-type") {
            Some("application/json; charset=utf-8") => {}
            other => return Err(format!("content-type is {other:?}, not Medusa's JSON")),
        }
        serde_json::from_slice(&self.body).map_err(|error| format!("not JSON: {error}"))
    }
}

/// Says what is wrong, or nothing.
pub fn judge(check: &Check, answer: &Answer) -> Result<(), String> {
    match check {
        Check::Header(..)
        | Check::HeaderHolds(..)
        | Check::HeaderLacks(..)
        | Check::NoHeader(_) => judge_headers(check, answer),
        Check::Text(text) if answer.text() != *text => Err(format!("body is not {text:?}")),
        Check::TextHolds(text) if !answer.text().contains(text.as_str()) => {
            Err(format!("body does not hold {text:?}"))
        }
        Check::Bytes(length) if answer.body.len() != *length => {
            Err(format!("body is {} bytes, not {length}", answer.body.len()))
        }
        Check::Text(_) | Check::TextHolds(_) | Check::Bytes(_) => Ok(()),
        Check::Keys(pointer, keys) => judge_keys(pointer, keys, answer),
        _ => judge_json(check, &answer.json()?),
    }
}

fn judge_headers(check: &Check, answer: &Answer) -> Result<(), String> {
    match check {
        Check::Header(name, value) if answer.header(name) != Some(value) => Err(format!(
            "header {name} is {:?}, not {value:?}",
            answer.header(name)
        )),
        Check::HeaderHolds(name, text)
            if !answer
                .header(name)
                .is_some_and(|value| value.contains(text.as_str())) =>
        {
            Err(format!(
                "header {name} is {:?}, without {text:?}",
                answer.header(name)
            ))
        }
        Check::HeaderLacks(name, text)
            if answer
                .header(name)
                .is_none_or(|value| value.contains(text.as_str())) =>
        {
            Err(format!(
                "header {name} is {:?}, should lack {text:?}",
                answer.header(name)
            ))
        }
        Check::NoHeader(name) if answer.header(name).is_some() => Err(format!(
            "header {name} is {:?}, expected none",
            answer.header(name)
        )),
        _ => Ok(()),
    }
}

fn judge_json(check: &Check, body: &Value) -> Result<(), String> {
    match check {
        Check::Json(expected) => matches(expected, body, ""),
        Check::At(pointer, expected) => matches(expected, at(body, pointer)?, pointer),
        Check::Includes(pointer, members) => includes(members, at(body, pointer)?, pointer),
        Check::Missing(pointer) => match body.pointer(pointer) {
            Some(value) => Err(format!("{pointer} should be absent, is {value}")),
            None => Ok(()),
        },
        Check::Length(pointer, length) => {
            let found = list(body, pointer)?.len();
            match found == *length {
                true => Ok(()),
                false => Err(format!("{pointer} has {found} elements, not {length}")),
            }
        }
        Check::AtLeast(pointer, least) => match at(body, pointer)?.as_u64() {
            Some(found) if found >= *least => Ok(()),
            found => Err(format!("{pointer} is {found:?}, not at least {least}")),
        },
        Check::Column(pointer, of, expected) => {
            same(pointer, expected, &column(body, pointer, of)?)
        }
        Check::Bag(pointer, of, expected) => {
            let sorted = |values: &[Value]| {
                let mut values = values.to_vec();
                values.sort_by_key(Value::to_string);
                values
            };
            same(
                pointer,
                &sorted(expected),
                &sorted(&column(body, pointer, of)?),
            )
        }
        Check::Differs(pointer, other) => match at(body, pointer)? == other {
            true => Err(format!("{pointer} is still {other}")),
            false => Ok(()),
        },
        _ => Err("this check does not judge JSON".into()),
    }
}

fn at<'a>(body: &'a Value, pointer: &str) -> Result<&'a Value, String> {
    body.pointer(pointer)
        .ok_or_else(|| format!("nothing at {pointer:?}"))
}

fn list<'a>(body: &'a Value, pointer: &str) -> Result<&'a Vec<Value>, String> {
    at(body, pointer)?
        .as_array()
        .ok_or_else(|| format!("no array at {pointer:?}"))
}

fn column(body: &Value, pointer: &str, of: &str) -> Result<Vec<Value>, String> {
    let rows = list(body, pointer)?.iter();
    rows.map(|row| at(row, of).cloned()).collect()
}

fn same(pointer: &str, expected: &[Value], found: &[Value]) -> Result<(), String> {
    if let Some(place) =
        (0..expected.len().min(found.len())).find(|&n| expected.get(n) != found.get(n))
    {
        return Err(format!(
            "{pointer}: element {place} differs\n  expected {}\n  got      {}",
            Value::from(expected.to_vec()),
            Value::from(found.to_vec()),
        ));
    }
    match expected.len() == found.len() {
        true => Ok(()),
        false => Err(format!(
            "{pointer}: {} elements, expected {}",
            found.len(),
            expected.len()
        )),
    }
}

/// Equal, but for the marks that stand for many values.
fn matches(expected: &Value, found: &Value, place: &str) -> Result<(), String> {
    match (expected, found) {
        (Value::Object(wanted), Value::Object(members)) => {
            if let Some(extra) = members.keys().find(|key| !wanted.contains_key(*key)) {
                return Err(format!("{place}/{extra} was not expected"));
            }
            includes(expected, found, place)
        }
        (Value::Array(wanted), Value::Array(elements)) if wanted.len() == elements.len() => wanted
            .iter()
            .zip(elements)
            .enumerate()
            .try_for_each(|(n, (wanted, element))| {
                matches(wanted, element, &format!("{place}/{n}"))
            }),
        (Value::String(mark), _) if stands_for(mark, found) => Ok(()),
        _ if expected == found => Ok(()),
        _ => Err(format!(
            "{place:?} differs\n  expected {expected}\n  got      {found}"
        )),
    }
}

fn includes(expected: &Value, found: &Value, place: &str) -> Result<(), String> {
    let (Value::Object(wanted), Value::Object(members)) = (expected, found) else {
        return Err(format!("{place:?} is {found}, not an object"));
    };
    wanted
        .iter()
        .try_for_each(|(key, value)| match members.get(key) {
            Some(member) => matches(value, member, &format!("{place}/{key}")),
            None => Err(format!("{place}/{key} is missing")),
        })
}

fn stands_for(mark: &str, found: &Value) -> bool {
    if mark == ANYTHING {
        return true;
    }
    let Some(text) = found.as_str() else {
        return false;
    };
    if mark == INSTANT {
        return is_instant(text);
    }
    match mark
        .strip_prefix("<id ")
        .and_then(|rest| rest.strip_suffix('>'))
    {
        Some(prefix) => text
            .strip_prefix(prefix)
            .and_then(|rest| rest.strip_prefix('_'))
            .is_some_and(is_ulid),
        None => false,
    }
}

fn is_ulid(text: &str) -> bool {
    text.len() == 26
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}

fn is_instant(text: &str) -> bool {
    let shape = "0000-00-00T00:00:00.000Z";
    text.len() == shape.len()
        && text
            .bytes()
            .zip(shape.bytes())
            .all(|(byte, like)| match like {
                b'0' => byte.is_ascii_digit(),
                _ => byte == like,
            })
}

fn judge_keys(pointer: &str, expected: &[String], answer: &Answer) -> Result<(), String> {
    answer.json()?;
    let mut raw: Box<serde_json::value::RawValue> =
        serde_json::from_slice(&answer.body).map_err(|error| error.to_string())?;
    for key in pointer.split('/').skip(1) {
        let inner = serde_json::from_str::<Vec<Box<serde_json::value::RawValue>>>(raw.get())
            .ok()
            .and_then(|elements| elements.into_iter().nth(key.parse().ok()?))
            .or_else(|| {
                let members: std::collections::HashMap<String, Box<serde_json::value::RawValue>> =
                    serde_json::from_str(raw.get()).ok()?;
                members
                    .into_iter()
                    .find(|(name, _)| name == key)
                    .map(|(_, value)| value)
            });
        raw = inner.ok_or_else(|| format!("nothing at {pointer:?}"))?;
    }
    let Keys(found) =
        serde_json::from_str(raw.get()).map_err(|error| format!("{pointer:?}: {error}"))?;
    match found == expected {
        true => Ok(()),
        false => Err(format!(
            "keys of {pointer:?}\n  expected {expected:?}\n  got      {found:?}"
        )),
    }
}

/// The keys of an object in the order they were written, which `serde_json::Value` does not keep.
struct Keys(Vec<String>);

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Keys;
            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Keys, A::Error> {
                let mut keys = Vec::new();
                while let Some((key, IgnoredAny)) = map.next_entry()? {
                    keys.push(key);
                }
                Ok(Keys(keys))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}
