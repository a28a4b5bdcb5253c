//! Parses pasted lists of customers: lines, CSV, cells of a spreadsheet, recipients of a mail. Pure.
//!
//! [`words`] finds addresses and ids in a text of any kind. Where several columns of a table have some, the one that is the
//! customer's own is taken; if no heading says which, that is a question. Nothing is dropped silently: a row without
//! address and id is listed as malformed, and what other columns hold is counted.

mod aligned;
mod cells;
mod chars;
mod headings;
mod links;
mod markup;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod size_tests;
mod table;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod word_tests;
mod words;

use std::borrow::Cow;
use std::collections::HashSet;

use crate::domain::email;
use crate::domain::slices::Slices;
use aligned::with_tabs;
use cells::rows;
use chars::{UNREADABLE, ends_segment, is_separator};
use markup::{as_read, is_markup};
use table::{Block, MAX_ROW, blocks};
use words::{Word, may_have_words, words};

pub use markup::taken_text;
pub use table::ColumnName;

/// Which columns of tables are taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Take {
    /// The customer's own address, where the headings say which that is.
    #[default]
    Own,
    /// This one.
    Column(ColumnName),
    /// All.
    All,
}

/// A column of a table that holds addresses or ids, while there is more than one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: ColumnName,
    /// The number of addresses and ids in it.
    pub count: usize,
    pub is_taken: bool,
}

/// A parsed list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedList {
    /// E-mail addresses in lower case and customer ids, each once, in their order in the text.
    pub entries: Vec<String>,
    /// What is neither, as written.
    pub malformed: Vec<String>,
    /// The second and every further occurrence of an entry.
    pub repeated: Vec<String>,
    /// The first lines, if they look like a title or like column names.
    pub heading: Option<String>,
    /// The columns to choose from; empty if there is nothing to choose.
    pub columns: Vec<Column>,
    /// It has to be chosen which column is taken: until then there are no entries.
    pub is_open: bool,
}

impl PastedList {
    /// Parses a text.
    pub async fn parse(text: &str, take: &Take, slices: &Slices<'_>) -> Self {
        let mut kept: Vec<Cow<'_, str>> = Vec::new();
        for row in rows(text).flat_map(in_parts) {
            slices.count(row.len()).await;
            let row = as_read(row.trim_start_matches('\u{feff}'));
            if says_something(&row) {
                kept.push(row);
            }
        }
        with_tabs(&mut kept);
        let rows: Vec<&str> = kept.iter().map(AsRef::as_ref).collect();
        let blocks = blocks(&rows, slices).await;
        let mut list = Self::default();
        let taken: Vec<Option<usize>> = blocks
            .iter()
            .map(|block| list.choose(block, take))
            .collect();
        if list.is_open {
            return list;
        }
        let mut seen = HashSet::new();
        for (block, taken) in blocks.iter().zip(taken) {
            list.read(block, taken, &mut seen, slices).await;
        }
        // Without an entry below it, the first line is no heading.
        if list.entries.is_empty() {
            let alone = list.heading.take();
            list.malformed.splice(0..0, alone);
        }
        list
    }

    /// Parses a text without pauses.
    #[cfg(all(test, not(target_arch = "wasm32")))]
    pub fn parse_at_once(text: &str, take: &Take) -> Self {
        crate::domain::slices::at_once(async |slices| Self::parse(text, take, slices).await)
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The place of the column that is taken from a block; nothing for all of it.
    fn choose(&mut self, block: &Block<'_>, take: &Take) -> Option<usize> {
        if block.columns.len() < 2 {
            return None;
        }
        let wanted = match take {
            Take::Column(name) => block.columns.iter().find(|(_, other, _)| other == name),
            _ => None,
        };
        let taken = wanted.map(|(place, ..)| *place).or(block.own);
        self.is_open |= taken.is_none() && *take != Take::All;
        for (place, name, count) in &block.columns {
            let is_taken = *take == Take::All || taken == Some(*place);
            match self.columns.iter_mut().find(|known| known.name == *name) {
                Some(known) => {
                    known.count += count;
                    known.is_taken |= is_taken;
                }
                None => self.columns.push(Column {
                    name: name.clone(),
                    count: *count,
                    is_taken,
                }),
            }
        }
        taken.filter(|_| *take != Take::All)
    }

    async fn read(
        &mut self,
        block: &Block<'_>,
        taken: Option<usize>,
        seen: &mut HashSet<String>,
        slices: &Slices<'_>,
    ) {
        if let Some(heading) = block.heading {
            self.add_heading(heading);
        }
        for row in &block.rows {
            slices.count(row.len()).await;
            let words = match taken {
                Some(place) => words(&block.cell(row, place)),
                None => words(row),
            };
            if words.is_empty() {
                let is_title =
                    self.entries.is_empty() && self.malformed.is_empty() && self.heading.is_none();
                match is_title {
                    true => self.add_heading(row),
                    false => self.malformed.push(row.trim().to_owned()),
                }
            }
            for word in words {
                match word {
                    Word::Malformed(word) => self.malformed.push(word),
                    Word::Entry(entry) => match seen.insert(email::key(&entry)) {
                        true => self.entries.push(entry),
                        false => self.repeated.push(entry),
                    },
                }
            }
        }
    }

    fn add_heading(&mut self, row: &str) {
        let row = row.trim();
        match &mut self.heading {
            None => self.heading = Some(row.to_owned()),
            Some(heading) if heading.split(" / ").all(|known| known != row) => {
                heading.push_str(" / ");
                heading.push_str(row);
            }
            Some(_) => {}
        }
    }
}

/// The parts of a row, of which there are several only if it is very long: each with an address at its end.
fn in_parts(row: &str) -> impl Iterator<Item = &str> {
    let is_long = row.len() > MAX_ROW;
    let mut rest = Some(row);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        if !is_long {
            return Some(text);
        }
        let mut end = 0;
        for word in text.split_inclusive(is_separator) {
            end += word.len();
            if may_have_words(word) {
                break;
            }
        }
        let (part, behind) = text.split_at(end);
        rest = Some(behind).filter(|behind| !behind.is_empty());
        Some(part.trim_start_matches(|char: char| ends_segment(char) || char.is_whitespace()))
    })
}

/// Whether a row says anything about anybody: not that cells are separated by this or that, no line under a heading, no
/// cells without content, and not just tags.
fn says_something(row: &str) -> bool {
    let is_text = |char: char| char.is_alphanumeric() || matches!(char, '@' | UNREADABLE);
    let plain = row.trim().trim_matches('"');
    let is_instruction = plain.len() <= 5
        && plain
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    row.contains(is_text) && !is_instruction && !is_markup(row)
}
