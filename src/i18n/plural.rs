//! Texts that depend on a number. Pure.

/// A text with a form for each plural category of its language: `one: {n} day | other: {n} days`.
#[derive(Clone, Copy, Debug)]
pub struct Plural(&'static str);

impl From<&'static str> for Plural {
    fn from(text: &'static str) -> Self {
        Self(text)
    }
}

impl Plural {
    /// The form for a category of `Intl.PluralRules`; the last form if there is none for it.
    pub fn form(self, category: &str) -> &'static str {
        let mut last = "";
        for form in self.0.split(" | ") {
            let (name, text) = form.split_once(": ").unwrap_or_default();
            last = text;
            if name == category {
                break;
            }
        }
        last
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use crate::i18n::{Locale, Texts};

    #[test]
    fn plurals_fall_back_to_their_last_form() {
        let (english, arabic) = (Texts::of(Locale::En), Texts::of(Locale::Ar));
        assert_eq!(english.groups_counted().form("one"), "{n} customer group");
        assert_eq!(english.groups_counted().form("few"), "{n} customer groups");
        assert_eq!(arabic.groups_counted().form("two"), "مجموعتا عملاء");
    }
}
