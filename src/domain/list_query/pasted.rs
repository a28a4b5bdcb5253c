//! Parses lists of ids or names that are typed or pasted into a filter.

use crate::domain::ids::is_id;
use crate::domain::list_query::codec::{MAX_VALUES, names_that_fit};

/// Why a list is rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAList {
    /// This text cannot be an id.
    NoId(String),
    /// The list is longer than this maximum for a URL.
    TooMany(usize),
    /// Only so many of so many names fit into a request.
    TooLong { fit: usize, of: usize },
}

/// The ids in a text, each once, separated by white space, commas or semicolons.
///
/// # Errors
/// `NoId` if a part cannot be an id, and `TooMany`.
pub fn pasted_ids(text: &str) -> Result<Vec<&str>, NotAList> {
    let between = |char: char| char.is_whitespace() || matches!(char, ',' | ';');
    let ids = distinct(text.split(between))?;
    match ids.iter().find(|id| !is_id(id)) {
        Some(odd) => Err(NotAList::NoId((*odd).to_owned())),
        None => Ok(ids),
    }
}

/// The names in a text, one per line, each once. Names may contain commas and spaces; empty lines are ignored.
///
/// # Errors
/// `TooMany` and `TooLong`.
pub fn pasted_names(text: &str) -> Result<Vec<&str>, NotAList> {
    let names = distinct(text.lines())?;
    let fit = names_that_fit(&names);
    match fit < names.len() {
        true => Err(NotAList::TooLong {
            fit,
            of: names.len(),
        }),
        false => Ok(names),
    }
}

fn distinct<'a>(parts: impl Iterator<Item = &'a str>) -> Result<Vec<&'a str>, NotAList> {
    let mut values: Vec<&str> = Vec::new();
    for part in parts {
        if !part.is_empty() && !values.contains(&part) {
            values.push(part);
        }
    }
    match values.len() > MAX_VALUES {
        true => Err(NotAList::TooMany(MAX_VALUES)),
        false => Ok(values),
    }
}
