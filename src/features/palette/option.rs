//! The options of the palette, in sections.

use std::sync::Arc;

use crate::domain::text::contains;
use crate::state::in_front::InFront;

/// Something that can be chosen in the palette.
#[derive(Clone)]
pub struct PaletteOption {
    /// Tells it from the others.
    pub id: String,
    /// People's data in both set apart by [`isolate`](crate::i18n::isolate).
    pub label: String,
    pub detail: String,
    /// The keys that do the same.
    pub keys: &'static str,
    /// What it does must not need the palette, which is gone by then.
    pub run: Arc<dyn Fn() + Send + Sync>,
    /// The palette stays open.
    pub stays: bool,
}

impl PartialEq for PaletteOption {
    /// What an option does follows from its id.
    fn eq(&self, other: &Self) -> bool {
        (&self.id, &self.label, &self.detail, self.keys)
            == (&other.id, &other.label, &other.detail, other.keys)
    }
}

impl PaletteOption {
    pub fn new(
        id: impl Into<String>,
        label: impl Into<String>,
        run: impl Fn() + Send + Sync + 'static,
    ) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            detail: String::new(),
            keys: "",
            run: Arc::new(run),
            stays: false,
        }
    }

    /// With more about it.
    pub fn detail(self, detail: String) -> Self {
        Self { detail, ..self }
    }

    /// With the key that does the same.
    pub fn key(self, keys: &'static str) -> Self {
        Self { keys, ..self }
    }

    /// With the single key that does the same, while those are switched on.
    pub fn single_key(self, front: InFront, keys: &'static str) -> Self {
        match front.preferences.single_keys() {
            true => self.key(keys),
            false => self,
        }
    }

    /// Choosing it leaves the palette open.
    pub fn staying(self) -> Self {
        Self {
            stays: true,
            ..self
        }
    }
}

/// Options under a heading.
#[derive(Clone, PartialEq)]
pub struct Section {
    pub id: &'static str,
    /// People's data in it set apart by [`isolate`](crate::i18n::isolate).
    pub title: String,
    pub options: Vec<PaletteOption>,
    /// An answer is on its way.
    pub is_searching: bool,
}

impl Section {
    pub fn new(id: &'static str, title: String, options: Vec<PaletteOption>) -> Self {
        Self {
            id,
            title,
            options,
            is_searching: false,
        }
    }

    /// With the options alone that have every word of a text; without such, those that have it together with the heading.
    pub fn narrowed(mut self, text: &str) -> Self {
        let own = |option: &PaletteOption| fits(&[&option.label, &option.detail], text);
        let title = &self.title;
        match self.options.iter().any(own) {
            true => self.options.retain(own),
            false => self
                .options
                .retain(|option| fits(&[title, &option.label, &option.detail], text)),
        }
        self
    }

    /// Whether there is something to show.
    pub fn is_shown(&self) -> bool {
        self.is_searching || !self.options.is_empty()
    }
}

/// Whether every word of `typed` is in one of the texts, in any case. Pure.
fn fits(texts: &[&str], typed: &str) -> bool {
    let mut words = typed.split_whitespace();
    words.all(|word| texts.iter().any(|text| contains(text, word)))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn all_words_are_looked_for() {
        let texts = ["Theme", "Dark", ""];
        assert!(fits(&texts, "dark theme"));
        assert!(fits(&texts, "  "));
        assert!(!fits(&texts, "dark mode"));
    }

    proptest! {
        #[test]
        fn a_text_fits_itself_and_each_word_more_narrows(text in "[a-z ]{0,20}", word in "[a-z]{1,5}") {
            prop_assert!(fits(&[&text], &text));
            if fits(&[&text], &format!("{text} {word}")) {
                prop_assert!(fits(&[&text], &word));
            }
        }
    }
}
