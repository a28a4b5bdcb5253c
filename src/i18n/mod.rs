//! Texts, plurals, numbers, dates and lists in the user's language and region.
//!
//! The texts of a language are in `locales/`, checked and compiled while the page is built, and fetched in two parts
//! ([`loading`]). Numbers, dates and lists are formatted by the browser's `Intl`, in the region that the user has chosen, else in
//! the one that the browser is set to if that is one of the language.

pub mod blanks;
pub mod format;
pub mod loading;
pub mod local_time;
mod locale;
pub mod plural;
mod region;
pub mod texts;

use leptos::prelude::*;

use crate::domain::csv::Delimiter;

pub use crate::i18n::blanks::{fill, isolate, isolated};
pub use crate::i18n::format::Formats;
pub use crate::i18n::locale::Locale;
pub use crate::i18n::plural::Plural;
pub use crate::i18n::region::Region;
pub use crate::i18n::texts::Texts;

/// The user's language with its texts, and the formats of the region.
///
/// It does not change: the shell is built anew for another language or region.
#[derive(Clone, Copy)]
pub struct I18n {
    pub locale: Locale,
    /// The region that the user has chosen; nothing for the browser's.
    pub region: Option<Region>,
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
    /// In the region of the browser.
    #[cfg(all(test, target_arch = "wasm32"))]
    pub fn new(locale: Locale, texts: &'static Texts) -> Self {
        Self::in_region(locale, None, texts)
    }

    /// In this region, or in that of the browser.
    pub fn in_region(locale: Locale, region: Option<Region>, texts: &'static Texts) -> Self {
        Self {
            locale,
            region,
            texts,
            formats: StoredValue::new_local(Formats::new(locale, region)),
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

    /// Several things behind each other, such as `A, B, C`. Parts that were [`isolate`]d stay so.
    pub fn list<T: AsRef<str>>(self, items: impl IntoIterator<Item = T>) -> String {
        format::list(self.locale, items)
    }

    /// "Refreshed 5 minutes ago".
    pub fn updated_ago(self, seconds: f64) -> String {
        fill(self.texts.updated_ago(), &[("ago", &self.ago(seconds))])
    }

    /// The form of a text for a number, with `{n}` as that number.
    pub fn count(self, plural: Plural, number: u64) -> String {
        let category = self.formats.with_value(|formats| formats.plural(number));
        fill(plural.form(&category), &[("n", &self.number(number))])
    }
}
