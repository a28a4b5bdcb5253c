//! The languages of the app. Pure.

/// Makes [`Locale`] of a line for each language: its name here, its tag, its name for itself, the direction of its script.
macro_rules! locales {
    ($($name:ident $tag:literal $own_name:literal $direction:literal;)*) => {
        /// A language of the app.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Locale {
            $($name,)*
        }

        impl Locale {
            /// All languages, in the order of the menu.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The language tag, as in `lang`, and the name of the folder in `locales/`.
            pub fn tag(self) -> &'static str {
                match self {
                    $(Self::$name => $tag,)*
                }
            }

            /// The language's name for itself.
            pub fn own_name(self) -> &'static str {
                match self {
                    $(Self::$name => $own_name,)*
                }
            }

            /// The direction of its script, as in `dir`.
            pub fn direction(self) -> &'static str {
                match self {
                    $(Self::$name => $direction,)*
                }
            }
        }
    };
}

locales! {
    En "en" "English" "ltr";
    De "de" "Deutsch" "ltr";
    Fr "fr" "Français" "ltr";
    Es "es" "Español" "ltr";
    Da "da" "Dansk" "ltr";
    Ar "ar" "العربية" "rtl";
    Ja "ja" "日本語" "ltr";
}

impl Locale {
    /// The language of a tag such as `de-AT`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next()?;
        let mut locales = Self::ALL.iter().copied();
        locales.find(|locale| language.eq_ignore_ascii_case(locale.tag()))
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
