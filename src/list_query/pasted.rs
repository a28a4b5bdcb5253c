//! Lists as people type and paste them.

use super::codec::MOST_VALUES;
use crate::admin_api::is_id;

/// Why a list cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAList {
    /// This cannot be an id.
    NoId(String),
    /// An address carries no more than so many.
    TooMany(usize),
}

/// The ids in a text, each once; blanks, commas, semicolons and line breaks stand between them.
///
/// # Errors
/// If one cannot be an id, or there are too many.
pub fn pasted_ids(text: &str) -> Result<Vec<&str>, NotAList> {
    let between = |char: char| char.is_whitespace() || matches!(char, ',' | ';');
    let ids = distinct(text.split(between))?;
    match ids.iter().find(|id| !is_id(id)) {
        Some(odd) => Err(NotAList::NoId((*odd).to_owned())),
        None => Ok(ids),
    }
}

/// The names in a text, one a line, each once. Commas and blanks belong to a name; a line of nothing is none.
///
/// # Errors
/// If there are too many.
pub fn pasted_names(text: &str) -> Result<Vec<&str>, NotAList> {
    distinct(text.lines())
}

fn distinct<'a>(parts: impl Iterator<Item = &'a str>) -> Result<Vec<&'a str>, NotAList> {
    let mut values: Vec<&str> = Vec::new();
    for part in parts {
        if !part.is_empty() && !values.contains(&part) {
            values.push(part);
        }
    }
    match values.len() > MOST_VALUES {
        true => Err(NotAList::TooMany(MOST_VALUES)),
        false => Ok(values),
    }
}
