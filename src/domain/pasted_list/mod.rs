//! Parses pasted lists of customers: lines, CSV, cells of a spreadsheet, recipients of a mail. Pure.
//!
//! [`words`] finds addresses and ids in a text of any kind. Where several columns of a table have some, the one that is the
//! customer's own is taken; if no heading says which, that is a question. Nothing is dropped silently: a row without
//! address and id is listed as malformed, and what other columns hold is counted.

mod cells;
mod headings;
mod table;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod word_tests;
mod words;

use std::collections::HashSet;

use crate::domain::email;
use crate::domain::text::is_invisible;
use cells::rows;
use table::{Block, blocks};
use words::{Word, words};

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
    pub fn parse(text: &str, take: &Take) -> Self {
        let rows = rows(text).into_iter();
        let rows = rows.map(|row| row.trim_start_matches('\u{feff}'));
        let rows: Vec<&str> = rows
            .filter(|row| row.contains(is_visible) && !is_instruction(row))
            .collect();
        let blocks = blocks(&rows);
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
            list.read(block, taken, &mut seen);
        }
        // Without an entry below it, the first line is no heading.
        if list.entries.is_empty() {
            let alone = list.heading.take();
            list.malformed.splice(0..0, alone);
        }
        list
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

    fn read(&mut self, block: &Block<'_>, taken: Option<usize>, seen: &mut HashSet<String>) {
        if let Some(heading) = block.heading {
            self.add_heading(heading);
        }
        for row in &block.rows {
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

/// Whether a row only says how cells are separated, as spreadsheet programs write it.
fn is_instruction(row: &str) -> bool {
    row.len() == 5
        && row
            .get(..4)
            .is_some_and(|start| start.eq_ignore_ascii_case("sep="))
}

/// Whether a character can be seen.
fn is_visible(char: char) -> bool {
    !(char.is_whitespace() || char.is_control() || is_invisible(char))
}
