//! What is wrong with a text.

use std::fmt;

/// A mistake in the texts, shown in one line: `locales/de/list.ftl:12: groups-title: is missing`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The path of the file.
    pub file: String,
    /// Counted from 1; 0 if it is the file as a whole.
    pub line: usize,
    /// The id of the message; empty if there is none.
    pub id: String,
    /// What is wrong with it.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file)?;
        if self.line > 0 {
            write!(f, "{}:", self.line)?;
        }
        if !self.id.is_empty() {
            write!(f, " {}:", self.id)?;
        }
        write!(f, " {}", self.what)
    }
}
