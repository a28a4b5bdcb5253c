//! The texts of the app, by functions named like their messages in `locales/`: `rename-of` is `t.rename_of()`. Pure.
//!
//! `build.rs` writes the functions. The texts are in two parts, which are fetched apart: those of the first screen, and all
//! others, which come with the first chunk of the page. Code of chunks has both; the code of the first load has the first
//! only, which `cargo xtask split` sees to.

use std::sync::OnceLock;

use super::plural::Plural;

/// A text, in which `{name}` is a blank.
type Text = &'static str;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// All texts in one language, in the order of its files. Arrays take less code to read than a field for each text.
#[derive(Debug)]
pub struct Texts {
    first: Box<[Text; FIRST]>,
    /// Nothing until they have been fetched.
    more: OnceLock<Box<[Text; MORE]>>,
}

impl Texts {
    /// Reads the file with the texts of the first screen. Nothing if it has too few or too many.
    pub fn read(file: &'static str) -> Option<Self> {
        Some(Self {
            first: lines(file)?,
            more: OnceLock::new(),
        })
    }

    /// Adds the other texts, from their file. Nothing happens if it has too few or too many.
    pub fn add_more(&self, file: &'static str) {
        if let Some(texts) = lines(file) {
            let _ = self.more.set(texts);
        }
    }

    /// Whether all texts are there.
    pub fn is_complete(&self) -> bool {
        self.more.get().is_some()
    }

    fn first_text(&self, number: usize) -> Text {
        self.first.get(number).copied().unwrap_or_default()
    }

    /// A text of the second part; empty if that is not there. `cargo xtask split` looks for the calls of this function.
    #[inline(never)]
    fn more_text(&self, number: usize) -> Text {
        match self.more.get() {
            Some(texts) => texts.get(number).copied().unwrap_or_default(),
            None => "",
        }
    }

    /// The texts of a language, without fetching them.
    #[cfg(test)]
    pub fn of(locale: crate::i18n::Locale) -> &'static Self {
        let mut files = FILES.iter();
        let (_, [first, more]) = files
            .find(|(tag, _)| *tag == locale.tag())
            .expect("a language with texts");
        let texts = Self::read(first).expect("a file with the texts of the first screen");
        texts.add_more(more);
        assert!(texts.is_complete(), "{locale:?}");
        Box::leak(Box::new(texts))
    }
}

/// The lines of a file, if there are as many as there should be.
fn lines<const N: usize>(file: &'static str) -> Option<Box<[Text; N]>> {
    file.lines().collect::<Vec<_>>().try_into().ok()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn every_folder_of_texts_is_a_language() {
        let mut tags: Vec<_> = Locale::ALL.iter().map(|locale| locale.tag()).collect();
        tags.sort_unstable();
        let mut folders: Vec<_> = FILES.iter().map(|(tag, _)| *tag).collect();
        folders.sort_unstable();
        assert_eq!(
            tags, folders,
            "a language is a folder in locales/ and a line in src/i18n/locale.rs"
        );
    }

    #[test]
    fn the_second_part_comes_later() {
        let (_, [first, more]) = FILES[0];
        let texts = Texts::read(first).expect("English");
        assert_eq!(texts.groups_title(), "Customer groups");
        assert_eq!((texts.cancel(), texts.is_complete()), ("", false));
        texts.add_more("<!doctype html>");
        assert!(!texts.is_complete());
        texts.add_more(more);
        assert_eq!((texts.cancel(), texts.is_complete()), ("Cancel", true));
    }

    #[test]
    fn a_file_with_too_few_texts_is_no_language() {
        assert!(Texts::read("Cohort").is_none());
        assert!(Texts::read("<!doctype html>").is_none());
        assert!(Texts::read("").is_none());
    }
}
