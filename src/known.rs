//! Texts that are known, each with a number: a set where the number does not matter. Pure.

use std::collections::HashMap;

/// Ids or e-mail addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known(HashMap<String, u64>);

impl Known {
    pub fn of(texts: Vec<String>) -> Self {
        let mut known = Self::default();
        for text in texts {
            known.0.insert(text, 0);
        }
        known
    }

    /// Adds a text, and says whether it was not known.
    pub fn add(&mut self, text: &str) -> bool {
        self.put(text, 0).is_none()
    }

    /// Gives a text a number, and says which it had.
    pub fn put(&mut self, text: &str, number: u64) -> Option<u64> {
        self.0.insert(text.to_owned(), number)
    }

    pub fn has(&self, text: &str) -> bool {
        self.0.contains_key(text)
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }

    pub fn number(&self, text: &str) -> Option<u64> {
        self.0.get(text).copied()
    }
}
