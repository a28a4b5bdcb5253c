//! The plural categories of Unicode's CLDR, as `Intl.PluralRules` of browsers gives them.

/// A plural category. `Other` is the last one: the page takes the last form if it finds none for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Arabic: 0.
    Zero,
    /// English: 1.
    One,
    /// Arabic: 2.
    Two,
    /// Arabic: 3 to 10, and the same behind hundreds.
    Few,
    /// Arabic: 11 to 99, and the same behind hundreds; French and Spanish: whole millions.
    Many,
    /// All other numbers.
    Other,
}

impl Category {
    const ALL: [Self; 6] = [
        Self::Zero,
        Self::One,
        Self::Two,
        Self::Few,
        Self::Many,
        Self::Other,
    ];

    /// Its name in CLDR, in Fluent and in browsers.
    pub fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|category| category.name() == name)
    }
}

/// The categories that whole numbers have in a language. Nothing for a language that is not in this table: its line is
/// found at <https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html> under "cardinal".
pub fn categories(language: &str) -> Option<&'static [Category]> {
    use Category::{Many, One, Other};
    match language {
        "en" | "de" | "da" => Some(&[One, Other]),
        "fr" | "es" => Some(&[One, Many, Other]),
        "ar" => Some(&Category::ALL),
        "ja" => Some(&[Other]),
        _ => None,
    }
}
