//! Compares texts like the server's case-insensitive search. Pure.

/// The text in lower case. WASM builds use the browser's Unicode tables, so that Rust's need not be shipped.
pub fn lower(text: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    return js_sys::JsString::from(text).to_lower_case().into();
    #[cfg(not(target_arch = "wasm32"))]
    return text.to_lowercase();
}

/// Whether `text` contains `part`, ignoring case and white space around `part`.
pub fn contains(text: &str, part: &str) -> bool {
    lower(text).contains(&lower(part.trim()))
}

/// The byte range of the first occurrence of `part` in `text`, ignoring case, for highlighting.
///
/// `None` if lower case changes the length of the text before or in the match (some letters of some scripts): no
/// highlight is better than a wrong one.
pub fn find(text: &str, part: &str) -> Option<(usize, usize)> {
    let part = part.trim();
    if part.is_empty() {
        return None;
    }
    let (low, low_part) = (lower(text), lower(part));
    let start = low.find(&low_part)?;
    let end = start + low_part.len();
    let same_length =
        lower(text.get(..start)?).len() == start && lower(text.get(start..end)?) == low_part;
    same_length.then_some((start, end))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn finds_in_any_case() {
        assert_eq!(find("Big VIP club", "vip "), Some((4, 7)));
        assert_eq!(find("Großhandel", "SS"), None);
        assert_eq!(find("Été", "ÉTÉ"), Some((0, 5)));
        assert_eq!(find("x", ""), None);
        assert!(contains("İstanbul", "STANBUL"));
    }

    proptest! {
        #[test]
        fn never_cuts_a_character(text in ".{0,20}", part in ".{0,3}") {
            if let Some((start, end)) = find(&text, &part) {
                prop_assert!(text.get(start..end).is_some());
                prop_assert_eq!(lower(&text[start..end]), lower(part.trim()));
            }
        }
    }
}
