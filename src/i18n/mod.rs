//! Texts, plurals, numbers and dates in the user's language.
//!
//! A language is a file of texts in the order of [`Texts`]; a test checks that none lacks a text. Numbers and dates are
//! formatted by the browser's `Intl`, in the region that the browser is set to if that is one of the language.

pub mod blanks;
pub mod format;
pub mod local_time;
pub mod plural;
pub mod texts;

use leptos::prelude::*;

use crate::domain::csv::Delimiter;

pub use crate::i18n::blanks::{fill, isolate, isolated};
pub use crate::i18n::format::Formats;
pub use crate::i18n::plural::Plural;
pub use crate::i18n::texts::Texts;

/// A language of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Locale {
    En,
    De,
    Ar,
}

impl Locale {
    pub const ALL: [Self; 3] = [Self::En, Self::De, Self::Ar];

    /// The language tag, as in `lang`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Ar => "ar",
        }
    }

    /// The language's name for itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Ar => "العربية",
        }
    }

    /// The direction of its script, as in `dir`.
    pub fn direction(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            Self::En | Self::De => "ltr",
        }
    }

    /// The language of a tag such as `de-AT`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|locale| language.eq_ignore_ascii_case(locale.tag()))
    }
}

/// The user's language with its texts and formats.
///
/// It does not change: the shell is built anew for another language.
#[derive(Clone, Copy)]
pub struct I18n {
    pub locale: Locale,
    pub texts: &'static Texts,
    formats: StoredValue<Formats, LocalStorage>,
}

/// The language of the app around this view.
///
/// # Panics
/// Outside of the app, which provides it.
pub fn use_i18n() -> I18n {
    expect_context()
}

impl I18n {
    pub fn new(locale: Locale, texts: &'static Texts) -> Self {
        Self {
            locale,
            texts,
            formats: StoredValue::new_local(Formats::new(locale.tag())),
        }
    }

    /// `1,234`
    pub fn number(self, number: u64) -> String {
        self.formats.with_value(|formats| formats.number(number))
    }

    /// `12.5%`, of a decimal number.
    pub fn percent(self, number: &str) -> String {
        self.formats.with_value(|formats| formats.percent(number))
    }

    /// `€10.50`, of a decimal number of a currency; nothing if that is no code of one.
    pub fn money(self, amount: &str, currency: &str, in_minor_units: bool) -> Option<String> {
        self.formats
            .with_value(|formats| formats.money(amount, currency, in_minor_units))
    }

    /// What separates the cells of a line in the files of this reader's spreadsheets.
    pub fn delimiter(self) -> Delimiter {
        Delimiter::of_decimal(&self.formats.with_value(|formats| formats.decimal(1.5)))
    }

    /// A day such as `3 Jan 2019`; the text itself if it is no date.
    pub fn day(self, iso: &str) -> String {
        self.formats.with_value(|formats| formats.day(iso))
    }

    /// A day with its time, to the second; the text itself if it is no date.
    pub fn moment(self, iso: &str) -> String {
        self.formats.with_value(|formats| formats.moment(iso))
    }

    /// An instant to the second with its time zone; the text itself if it is no date.
    pub fn instant(self, iso: &str) -> String {
        self.formats.with_value(|formats| formats.instant(iso))
    }

    /// "5 minutes ago", "now".
    pub fn ago(self, seconds: f64) -> String {
        self.formats.with_value(|formats| formats.ago(seconds))
    }

    /// "Refreshed 5 minutes ago".
    pub fn updated_ago(self, seconds: f64) -> String {
        fill(self.texts.updated_ago(), &[("ago", &self.ago(seconds))])
    }

    /// The parts of an enumeration: "a, b".
    pub fn list(self, parts: &[String]) -> String {
        parts.join(match self.locale {
            Locale::Ar => "، ",
            Locale::En | Locale::De => ", ",
        })
    }

    /// The form of a text for a number, with `{n}` as that number.
    pub fn count(self, plural: Plural, number: u64) -> String {
        let category = self.formats.with_value(|formats| formats.plural(number));
        fill(plural.form(&category), &[("n", &self.number(number))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_find_their_language() {
        assert_eq!(Locale::from_tag("de-AT"), Some(Locale::De));
        assert_eq!(Locale::from_tag("AR_eg"), Some(Locale::Ar));
        assert_eq!(Locale::from_tag("xx"), None);
        assert_eq!(Locale::from_tag(""), None);
    }
}
