//! The tables in a text: where they begin, how their cells are separated, and which of their columns hold customers.

use std::borrow::Cow;

use super::cells::{DELIMITERS, cells};
use super::headings::email_rank;
use super::words::{ID_PREFIX, Word, may_have_words, words};
use crate::domain::slices::Slices;

/// A longer row, in bytes, is no row of a table.
pub const MAX_ROW: usize = 100_000;
/// Below a row that could be the heading of a further table, this many rows are looked at.
const MAX_BELOW: usize = 50;

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ColumnName {
    /// By its heading.
    Heading(String),
    /// By its place, from 1, where there are no headings.
    Number(usize),
}

/// Rows that belong together: lines, or a table.
#[derive(Debug)]
pub struct Block<'a> {
    /// The row with the names of the columns.
    pub heading: Option<&'a str>,
    pub rows: Vec<&'a str>,
    /// How cells are separated; nothing if the rows are lines of text.
    pub delimiter: Option<char>,
    /// The columns with customers: their place, name, and number of entries.
    pub columns: Vec<(usize, ColumnName, usize)>,
    /// The place of the column that is the customer's own address, if that is sure.
    pub own: Option<usize>,
}

impl Block<'_> {
    /// The cell of a row in one column.
    pub fn cell<'r>(&self, row: &'r str, place: usize) -> Cow<'r, str> {
        let delimiter = self.delimiter.unwrap_or(',');
        cells(row, delimiter).nth(place).unwrap_or_default()
    }
}

/// Rows with the heading they begin with, and how its cells are separated.
type Part<'a> = (Option<(&'a str, char)>, Vec<&'a str>);

/// The blocks of a text. A row that names a column of e-mail addresses begins another table.
pub async fn blocks<'a>(rows: &[&'a str], slices: &Slices<'_>) -> Vec<Block<'a>> {
    let mut parts: Vec<Part<'a>> = vec![(None, Vec::new())];
    let mut has_words = false;
    for (index, row) in rows.iter().copied().enumerate() {
        slices.count(row.len()).await;
        let below = rows.get(index + 1..).unwrap_or_default();
        let is_known = || {
            parts
                .iter()
                .any(|(heading, _)| heading.is_some_and(|(known, _)| known == row))
        };
        // A cell may just say "Mail": between other rows, a heading is one that has addresses below.
        let delimiter = heading_delimiter(row).filter(|delimiter| {
            !has_words || is_known() || has_addresses_below(row, *delimiter, below)
        });
        match delimiter {
            Some(delimiter) => parts.push((Some((row, delimiter)), Vec::new())),
            None => {
                has_words |= may_have_words(row);
                if let Some((_, rows)) = parts.last_mut() {
                    rows.push(row);
                }
            }
        }
    }
    let mut blocks = Vec::new();
    for (heading, rows) in parts {
        match heading {
            Some((heading, delimiter)) => {
                blocks.push(table(Some(heading), rows, delimiter, slices).await)
            }
            None if rows.is_empty() => {}
            None => blocks.push(unnamed(rows, slices).await),
        }
    }
    blocks
}

/// How the cells of a row are separated, if it names a column of e-mail addresses and one more.
fn heading_delimiter(row: &str) -> Option<char> {
    if row.len() > MAX_ROW || row.contains('@') || row.contains(ID_PREFIX) {
        return None;
    }
    DELIMITERS.into_iter().find(|delimiter| {
        row.contains(*delimiter) && cells(row, *delimiter).any(|cell| email_rank(&cell) > 0)
    })
}

/// Whether the next row with words has an address in a column that a heading calls one.
fn has_addresses_below(heading: &str, delimiter: char, below: &[&str]) -> bool {
    let mut below = below.iter().take(MAX_BELOW);
    let Some(row) = below.find(|row| may_have_words(row)) else {
        return false;
    };
    let columns = cells(heading, delimiter).zip(cells(row, delimiter));
    let mut named = columns.filter(|(heading, _)| email_rank(heading) > 0);
    named.any(|(_, cell)| matches!(&*words(&cell), [Word::Entry(_), ..]))
}

/// Rows without such a heading: a table if most rows have the same number of cells.
async fn unnamed<'a>(mut rows: Vec<&'a str>, slices: &Slices<'_>) -> Block<'a> {
    let first = rows.first().copied().filter(|row| words(row).is_empty());
    let data = match first {
        Some(_) => rows.get(1..).unwrap_or_default(),
        None => &rows,
    };
    let width = |delimiter| common_width(data, delimiter).map(|width| (width, delimiter));
    let widest = DELIMITERS
        .into_iter()
        .rev()
        .filter_map(width)
        .max_by_key(|(width, _)| *width);
    let Some((width, delimiter)) = widest else {
        return lines(rows);
    };
    let heading = first.filter(|row| cells(row, delimiter).count() == width);
    if data.len() < 2 && heading.is_none() {
        return lines(rows);
    }
    if heading.is_some() {
        rows.remove(0);
    }
    table(heading, rows, delimiter, slices).await
}

fn lines(rows: Vec<&str>) -> Block<'_> {
    Block {
        heading: None,
        rows,
        delimiter: None,
        columns: Vec::new(),
        own: None,
    }
}

/// The number of cells that at least four of five rows have, if that is more than one.
fn common_width(rows: &[&str], delimiter: char) -> Option<usize> {
    /// Enough rows to tell.
    const SAMPLE: usize = 200;
    let widths: Vec<usize> = rows
        .iter()
        .take(SAMPLE)
        .map(|row| match row.len() > MAX_ROW {
            true => 1,
            false => cells(row, delimiter).count(),
        })
        .collect();
    let times = |width: usize| widths.iter().filter(|other| **other == width).count();
    let most = widths.iter().copied().max_by_key(|width| times(*width))?;
    (most > 1 && times(most) * 5 >= widths.len() * 4).then_some(most)
}

async fn table<'a>(
    heading: Option<&'a str>,
    rows: Vec<&'a str>,
    delimiter: char,
    slices: &Slices<'_>,
) -> Block<'a> {
    let headings: Vec<Cow<'_, str>> = heading
        .map(|row| cells(row, delimiter).collect())
        .unwrap_or_default();
    // The numbers of addresses and of ids in each column.
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for row in rows.iter().filter(|row| may_have_words(row)) {
        slices.count(row.len()).await;
        for (place, cell) in cells(row, delimiter).enumerate() {
            if counts.len() <= place {
                counts.resize(place + 1, (0, 0));
            }
            if let Some((addresses, ids)) = counts.get_mut(place) {
                for word in words(&cell) {
                    match word {
                        Word::Entry(entry) if entry.contains('@') => *addresses += 1,
                        Word::Entry(_) => *ids += 1,
                        Word::Malformed(_) => {}
                    }
                }
            }
        }
    }
    let name = |place: usize| match headings.get(place).map(|heading| heading.trim()) {
        Some(heading) if !heading.is_empty() => ColumnName::Heading(heading.to_owned()),
        _ => ColumnName::Number(place + 1),
    };
    let filled = counts.iter().enumerate();
    let filled = filled.filter(|(_, (addresses, ids))| addresses + ids > 0);
    let columns = filled.map(|(place, (addresses, ids))| (place, name(place), addresses + ids));
    let own = own_column(&counts, &headings);
    Block {
        heading,
        columns: columns.collect(),
        rows,
        delimiter: Some(delimiter),
        own,
    }
}

/// The column that is surely the customer's: the one whose heading says so best, the only one with addresses or, without
/// addresses, the only one with ids.
fn own_column(counts: &[(usize, usize)], headings: &[Cow<'_, str>]) -> Option<usize> {
    let rank = |place: usize| headings.get(place).map_or(0, |heading| email_rank(heading));
    let with_addresses: Vec<usize> = (0..counts.len())
        .filter(|place| {
            counts
                .get(*place)
                .is_some_and(|(addresses, _)| *addresses > 0)
        })
        .collect();
    let best = with_addresses.iter().map(|place| rank(*place)).max();
    let named: Vec<usize> = match best {
        Some(best) if best > 0 => with_addresses
            .iter()
            .copied()
            .filter(|place| rank(*place) == best)
            .collect(),
        _ => Vec::new(),
    };
    let with_ids: Vec<usize> = (0..counts.len())
        .filter(|place| counts.get(*place).is_some_and(|(_, ids)| *ids > 0))
        .collect();
    match (&*named, &*with_addresses, &*with_ids) {
        ([only], _, _) | ([], [only], _) | ([], [], [only]) => Some(*only),
        _ => None,
    }
}
