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

const NO_NUMBER: &str = "$ must be a number conforming to the specified constraints";
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
        let read = match self {
            Self::Number => to_number(value).map(Value::Number),
            Self::Flag => flag(value),
            Self::Instant => js::instant(&to_text(value)).map(Value::from),
            Self::AnyDate => Some(any_date(value)),
            _ => Some(value.clone()),
        };
        for (holds, complaint) in self.demands(name, value, read.is_some(), all) {
            if !holds {
                complaints.push(complaint.replace('$', name));
            }
        }
        match self {
            Self::Nested(fields) => Some(nested(name, "", value, fields, complaints)),
            // Absent, it is not looked into.
            Self::NestedEach(..) if !all.contains_key(name) => None,
            Self::NestedEach(fields, _) => {
                Some(nested(name, "each value in ", value, fields, complaints))
            }
            Self::NeverRight => {
                never_right(name, value, complaints);
                read
            }
            _ => read,
        }
    }

    /// What must hold, each with the complaint if it does not; `$` is the name.
    fn demands(
        &self,
        name: &str,
        value: &Value,
        readable: bool,
        all: &Map<String, Value>,
    ) -> Vec<(bool, String)> {
        let must = |holds: bool, complaint: &str| (holds, complaint.to_owned());
        let text = must(value.is_string(), "$ must be a string");
        let not_empty = must(!is_empty(value), "$ should not be empty");
        let array = must(value.is_array(), "$ must be an array");
        let texts = must(
            each(value, Value::is_string),
            "each value in $ must be a string",
        );
        match self {
            Self::Text => vec![text],
            Self::NonEmptyText => vec![not_empty, text],
            Self::TextEach => vec![texts],
            Self::TextArray => vec![texts, array],
            Self::Number => vec![must(readable, NO_NUMBER)],
            Self::Integer => vec![must(is_integer(value), "$ must be an integer number")],
            Self::Enum(words) => vec![(is_one_of(value, words), enum_complaint("", words))],
            Self::EnumEach(words) => vec![(
                each(value, |item| is_one_of(item, words)),
                enum_complaint("each value in ", words),
            )],
            Self::Instant => vec![must(readable, "$ must be a Date instance")],
            Self::Object => vec![must(value.is_object(), "$ must be an object")],
            Self::Array | Self::NestedEach(_, true) => vec![array],
            Self::Email(complain_of_emptiness) => {
                let email = must(value.as_str().is_some_and(is_email), "$ must be an email");
                let emptiness = complain_of_emptiness.then_some(not_empty);
                emptiness.into_iter().chain([email]).collect()
            }
            Self::Xor(other) | Self::XorWithoutId(other) => {
                let free = matches!(self, Self::XorWithoutId(_))
                    && all.get("id").is_some_and(|id| !is_empty(id));
                let one = all.contains_key(name) != all.contains_key(*other);
                vec![(free || one, xor_complaint(name, other))]
            }
            Self::Flag
            | Self::AnyDate
            | Self::Nested(_)
            | Self::NestedEach(_, false)
            | Self::NeverRight => Vec::new(),
        }
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
