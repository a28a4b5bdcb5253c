//! Where the reader is: it decides how numbers, dates and lists are written, apart from the language of the texts. Pure.

use super::locale::Locale;

/// A country of ISO 3166 (`CH`), or an area of UN M.49 (`419` is Latin America).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region([u8; 3]);

impl Region {
    /// Reads a code: two letters or three digits.
    pub fn parse(code: &str) -> Option<Self> {
        match *code.as_bytes() {
            [a, b] if code.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
                Some(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase(), b' ']))
            }
            [a, b, c] if code.bytes().all(|byte| byte.is_ascii_digit()) => Some(Self([a, b, c])),
            _ => None,
        }
    }

    /// The region of a language tag such as `de-CH` or `zh-Hant-TW`, if it names one.
    pub fn from_tag(tag: &str) -> Option<Self> {
        // A single letter begins something else: `de-u-nu-latn`.
        let parts = tag.split(['-', '_']).skip(1);
        let mut parts = parts.take_while(|part| part.len() > 1);
        parts.find_map(Self::parse)
    }

    /// The code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default().trim_end()
    }

    /// The regions that are offered to readers of a language, by their codes.
    pub fn usual_for(locale: Locale) -> Vec<Self> {
        let codes = match locale.tag() {
            "ar" => "EG SA AE MA",
            "da" => "DK",
            "de" => "DE AT CH",
            "es" => "ES MX AR CO CL US",
            "fr" => "FR BE CA CH",
            "ja" => "JP",
            _ => "US GB AU CA IE IN NZ ZA",
        };
        codes.split(' ').filter_map(Self::parse).collect()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn tags_may_name_a_region() {
        for (tag, code) in [
            ("de-CH", Some("CH")),
            ("de_ch", Some("CH")),
            ("es-419", Some("419")),
            ("zh-Hant-TW", Some("TW")),
            ("de", None),
            ("de-u-nu-latn", None),
            // What some systems call their language, for which `Intl` throws.
            ("en-US@posix", None),
            ("", None),
        ] {
            let region = Region::from_tag(tag);
            assert_eq!(region.as_ref().map(Region::code), code, "{tag}");
        }
    }

    #[test]
    fn each_language_has_regions() {
        for locale in Locale::ALL {
            let regions = Region::usual_for(*locale);
            assert!(!regions.is_empty() && regions.iter().all(|region| region.code().len() == 2));
        }
    }

    proptest! {
        #[test]
        fn a_code_is_read_again(code in "[A-Z]{2}|[0-9]{3}") {
            let region = Region::parse(&code);
            prop_assert_eq!(region.as_ref().map(Region::code), Some(&*code));
            prop_assert_eq!(Region::from_tag(&format!("xx-{code}")), region);
        }

        #[test]
        fn nothing_else_is_a_region(code in ".*") {
            let is_code = code.is_ascii() && matches!(code.len(), 2 | 3);
            prop_assert!(is_code || Region::parse(&code).is_none());
        }
    }
}
