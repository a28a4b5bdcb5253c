//! A text of one language, as it is after parsing.

use std::collections::BTreeSet;

use crate::plural::Category;

/// A message of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id: `groups-title`.
    pub id: String,
    /// Its line in the file, counted from 1.
    pub line: usize,
    /// What it says.
    pub value: Value,
}

/// What a message says. `{name}` in a text is a blank that the page fills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// The same text for every number, or without one.
    Text(String),
    /// A text for each plural category of the language, in the order of [`Category`].
    Plural(Vec<(Category, String)>),
}

impl Value {
    /// Its texts.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let (text, forms) = match self {
            Self::Text(text) => (Some(&**text), &[][..]),
            Self::Plural(forms) => (None, &**forms),
        };
        text.into_iter()
            .chain(forms.iter().map(|(_, text)| &**text))
    }

    /// Whether it depends on a number.
    pub fn is_plural(&self) -> bool {
        matches!(self, Self::Plural(_))
    }

    /// The value with each of its texts changed.
    pub fn map(&self, change: impl Fn(&str) -> String) -> Self {
        match self {
            Self::Text(text) => Self::Text(change(text)),
            Self::Plural(forms) => {
                let forms = forms
                    .iter()
                    .map(|(category, text)| (*category, change(text)));
                Self::Plural(forms.collect())
            }
        }
    }
}

/// The names of a text's blanks.
pub fn blanks(text: &str) -> BTreeSet<&str> {
    let parts = text.split('{').skip(1);
    let names = parts.filter_map(|part| part.split_once('}'));
    names.map(|(name, _)| name).collect()
}
