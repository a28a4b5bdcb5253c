//! Texts that depend on a number. Pure.

/// A text with a form for each plural category of its language, each behind the name of the category, with tabs between:
/// `one⇥{n} day⇥other⇥{n} days`.
#[derive(Clone, Copy, Debug)]
pub struct Plural(&'static str);

impl From<&'static str> for Plural {
    fn from(text: &'static str) -> Self {
        Self(text)
    }
}

impl Plural {
    /// The form for a category of `Intl.PluralRules`; the last form, which is `other`, if there is none for it.
    pub fn form(self, category: &str) -> &'static str {
        let (mut last, mut parts) = ("", self.0.split('\t'));
        while let (Some(name), Some(text)) = (parts.next(), parts.next()) {
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
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::{Locale, Texts};

    #[test]
    fn plurals_fall_back_to_their_last_form() {
        let (english, arabic) = (Texts::of(Locale::En), Texts::of(Locale::Ar));
        assert_eq!(english.groups_counted().form("one"), "{n} customer group");
        assert_eq!(english.groups_counted().form("few"), "{n} customer groups");
        assert_eq!(arabic.groups_counted().form("two"), "مجموعتا عملاء");
    }

    proptest! {
        #[test]
        fn each_category_has_its_form(one in "[^\t]*", other in "[^\t]*", category in "[a-z]{3,5}") {
            let plural = Plural(format!("one\t{one}\tother\t{other}").leak());
            prop_assert_eq!(plural.form("one"), one);
            prop_assume!(category != "one");
            prop_assert_eq!(plural.form(&category), other);
        }

        #[test]
        fn no_file_makes_it_panic(text in ".*", category in ".*") {
            Plural(text.leak()).form(&category);
        }
    }
}
