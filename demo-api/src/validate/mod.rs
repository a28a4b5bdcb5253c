//! What a request may contain, and the complaints of `class-validator` when it
//! contains something else: same words, same order.

mod email;

use serde_json::{Map, Number, Value};

use self::email::is_email;
use crate::{failure::Failure, js};

/// One property of a request.
pub struct Field {
    name: &'static str,
    optional: bool,
    rule: Rule,
}

/// What a property must be.
pub enum Rule {
    /// A string.
    Text,
    /// A string that is not empty.
    NonEmptyText,
    /// A string or several.
    TextEach,
    /// An array of strings.
    TextArray,
    /// A number; strings are read as numbers first.
    Number,
    /// A whole number, as JSON has it.
    Integer,
    /// `true`, `false` or `null` as text; anything else counts as absent.
    Flag,
    /// One of these words.
    Enum(&'static [&'static str]),
    /// One or several of these words.
    EnumEach(&'static [&'static str]),
    /// An instant to compare with, see [`js::instant`]; read as a number of milliseconds.
    Instant,
    /// A date if it can be read as one, otherwise whatever it is.
    AnyDate,
    /// An object.
    Object,
    /// An array of anything.
    Array,
    /// An object with these properties.
    Nested(&'static [Field]),
    /// Objects with these properties; `true` if it must be an array.
    NestedEach(&'static [Field], bool),
    /// An e-mail address; `true` if emptiness is a complaint of its own.
    Email(bool),
    /// `id` of the customer-group list, for which no value is right.
    NeverRight,
    /// Given exactly if the property of this name is not.
    Xor(&'static str),
    /// As `Xor`, but free when there is an `id`.
    XorWithoutId(&'static str),
}

/// A property that must be there.
pub const fn required(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        optional: false,
        rule,
    }
}

/// A property that may be absent or null.
pub const fn optional(name: &'static str, rule: Rule) -> Field {
    Field {
        name,
        optional: true,
        rule,
    }
}

/// The properties of `DateComparisonOperator`.
pub const DATES: &[Field] = &[
    optional("lt", Rule::Instant),
    optional("gt", Rule::Instant),
    optional("gte", Rule::Instant),
    optional("lte", Rule::Instant),
];

/// The properties of `FindParams`.
pub const FIND: &[Field] = &[
    optional("expand", Rule::Text),
    optional("fields", Rule::Text),
];

/// Reads `input` as an object with the properties of `parts`.
///
/// # Errors
/// [`Failure::Invalid`] with every complaint.
pub fn validate(parts: &[&'static [Field]], input: &Value) -> Result<Map<String, Value>, Failure> {
    let Value::Object(input) = input else {
        return Err(Failure::Invalid(NO_OBJECT.to_owned()));
    };
    let mut complaints = Vec::new();
    let fields: Vec<&Field> = parts.iter().copied().flatten().collect();
    let read = read(&fields, input, &mut complaints);
    if complaints.is_empty() {
        Ok(read)
    } else {
        Err(Failure::Invalid(complaints.join(", ")))
    }
}

const NO_OBJECT: &str = "an unknown value was passed to the validate function";

fn read(
    fields: &[&Field],
    input: &Map<String, Value>,
    complaints: &mut Vec<String>,
) -> Map<String, Value> {
    let unknown = input
        .keys()
        .filter(|key| !fields.iter().any(|field| field.name == *key));
    complaints.extend(unknown.map(|key| format!("property {key} should not exist")));
    // Keys keep the order they were given in.
    let mut read: Map<String, Value> = input
        .iter()
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    for field in fields {
        let value = input.get(field.name);
        if field.optional && value.is_none_or(Value::is_null) {
            continue;
        }
        match field
            .rule
            .read(field.name, value.unwrap_or(&Value::Null), input, complaints)
        {
            Some(value) => {
                if let Some(slot) = read.get_mut(field.name) {
                    *slot = value;
                }
            }
            None => {
                read.shift_remove(field.name);
            }
        }
    }
    read
}

impl Rule {
    /// The value as it is used from here on; `None` is absent.
    fn read(
        &self,
        name: &str,
        value: &Value,
        all: &Map<String, Value>,
        complaints: &mut Vec<String>,
    ) -> Option<Value> {
        let mut must = |holds: bool, complaint: &str| {
            if !holds {
                complaints.push(complaint.replace("$", name));
            }
        };
        match self {
            Self::Text => must(value.is_string(), "$ must be a string"),
            Self::NonEmptyText => {
                must(!is_empty(value), "$ should not be empty");
                must(value.is_string(), "$ must be a string");
            }
            Self::TextEach => must(
                each(value, Value::is_string),
                "each value in $ must be a string",
            ),
            Self::TextArray => {
                must(
                    each(value, Value::is_string),
                    "each value in $ must be a string",
                );
                must(value.is_array(), "$ must be an array");
            }
            Self::Number => {
                let number = to_number(value);
                must(
                    number.is_some(),
                    "$ must be a number conforming to the specified constraints",
                );
                return number.map(Value::Number);
            }
            Self::Integer => must(is_integer(value), "$ must be an integer number"),
            Self::Flag => return flag(value),
            Self::Enum(words) => must(is_one_of(value, words), &enum_complaint("", words)),
            Self::EnumEach(words) => must(
                each(value, |item| is_one_of(item, words)),
                &enum_complaint("each value in ", words),
            ),
            Self::Instant => {
                let instant = js::instant(&to_text(value));
                must(instant.is_some(), "$ must be a Date instance");
                return instant.map(Value::from);
            }
            Self::AnyDate => return Some(any_date(value)),
            Self::Object => must(value.is_object(), "$ must be an object"),
            Self::Array => must(value.is_array(), "$ must be an array"),
            Self::Email(complain_of_emptiness) => {
                must(
                    !(*complain_of_emptiness && is_empty(value)),
                    "$ should not be empty",
                );
                must(value.as_str().is_some_and(is_email), "$ must be an email");
            }
            Self::Xor(other) => must(
                all.contains_key(name) != all.contains_key(*other),
                &xor_complaint(name, other),
            ),
            Self::XorWithoutId(other) => {
                let free = all.get("id").is_some_and(|id| !is_empty(id));
                must(
                    free || all.contains_key(name) != all.contains_key(*other),
                    &xor_complaint(name, other),
                );
            }
            Self::Nested(fields) => return Some(nested(name, "", value, fields, complaints)),
            Self::NestedEach(fields, array) => {
                must(!array || value.is_array(), "$ must be an array");
                if !all.contains_key(name) {
                    return None;
                }
                return Some(nested(name, "each value in ", value, fields, complaints));
            }
            Self::NeverRight => never_right(name, value, complaints),
        }
        Some(value.clone())
    }
}

fn nested(
    name: &str,
    prefix: &str,
    value: &Value,
    fields: &'static [Field],
    complaints: &mut Vec<String>,
) -> Value {
    let fields: Vec<&Field> = fields.iter().collect();
    let mut one = |value: &Value| match value {
        Value::Object(map) => Value::Object(read(&fields, map, complaints)),
        // An array in an array passes for an object without properties.
        Value::Array(_) if !prefix.is_empty() => Value::Object(Map::new()),
        other => {
            complaints.push(format!(
                "{prefix}nested property {name} must be either object or array"
            ));
            other.clone()
        }
    };
    match value {
        Value::Array(items) => items.iter().map(one).collect(),
        other => one(other),
    }
}

fn never_right(name: &str, value: &Value, complaints: &mut Vec<String>) {
    let complaint = |value: &Value| match value {
        Value::Object(_) => NO_OBJECT.to_owned(),
        _ => format!("nested property {name} must be either object or array"),
    };
    match value {
        Value::Array(items) => complaints.extend(items.iter().map(complaint)),
        other => complaints.push(complaint(other)),
    }
}

fn xor_complaint(name: &str, other: &str) -> String {
    format!("Failed XOR relation between \"{name}\" and \"{other}\".")
}

fn enum_complaint(prefix: &str, words: &[&str]) -> String {
    format!(
        "{prefix}$ must be one of the following values: {}",
        words.join(", ")
    )
}

/// Whether the value, or every element of it, holds.
fn each(value: &Value, holds: impl Fn(&Value) -> bool) -> bool {
    match value {
        Value::Array(items) => items.iter().all(holds),
        other => holds(other),
    }
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_str() == Some("")
}

fn is_one_of(value: &Value, words: &[&str]) -> bool {
    value.as_str().is_some_and(|value| words.contains(&value))
}

fn is_integer(value: &Value) -> bool {
    value.as_f64().is_some_and(|number| number.fract() == 0.0)
}

fn to_number(value: &Value) -> Option<Number> {
    match value {
        Value::String(text) => Number::from_f64(js::number(text)?),
        Value::Number(number) => Number::from_f64(number.as_f64()?),
        _ => None,
    }
}

/// `String(value)`.
fn to_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(to_text).collect::<Vec<_>>().join(","),
        Value::Object(_) => "[object Object]".to_owned(),
        other => other.to_string(),
    }
}

fn flag(value: &Value) -> Option<Value> {
    match value.as_str()? {
        "true" => Some(Value::Bool(true)),
        "false" => Some(Value::Bool(false)),
        "null" => Some(Value::Null),
        _ => None,
    }
}

fn any_date(value: &Value) -> Value {
    match value {
        Value::String(text) => js::date(text).map_or_else(|| value.clone(), Value::from),
        // `new Date(number)` takes milliseconds.
        Value::Number(number) => number
            .as_f64()
            .map_or(Value::Null, |millis| Value::from(millis.trunc() as i64)),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests;
