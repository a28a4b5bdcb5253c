//! Filling the blanks of texts, and setting people's data apart in them. Pure.

/// Fills the blanks of a text. A blank without a value stays; blanks in values are not filled.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        let blank = behind.split_once('}');
        let value = blank.and_then(|(name, _)| values.iter().find(|(key, _)| *key == name));
        match (blank, value) {
            (Some((_, after)), Some((_, value))) => {
                filled.push_str(value);
                rest = after;
            }
            _ => {
                filled.push('{');
                rest = behind;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// Stands for a character of a value that would end its own direction. It is in no text, and shown as a mark.
const NO_END: &str = "\u{fdd0}";

/// A value for [`fill`] with a text direction of its own. [`isolated`] finds such parts again.
pub fn isolate(text: &str) -> String {
    let text = text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], NO_END);
    format!("\u{2068}{text}\u{2069}")
}

/// The parts of a text in order, each with whether it was [`isolate`]d.
pub fn isolated(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let parts = text.split(['\u{2068}', '\u{2069}']).enumerate();
    parts
        .map(|(index, part)| (part, index % 2 == 1))
        .filter(|(part, _)| !part.is_empty())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn blanks_are_filled_once() {
        assert_eq!(
            fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]),
            "{b} and 2"
        );
        assert_eq!(fill("{x} {", &[("a", "1")]), "{x} {");
    }

    #[test]
    fn isolated_parts_are_found_again() {
        let text = fill("Rename {name}?", &[("name", &isolate("VIP"))]);
        let parts: Vec<_> = isolated(&text).collect();
        assert_eq!(parts, [("Rename ", false), ("VIP", true), ("?", false)]);
    }

    #[test]
    fn a_name_cannot_leave_its_place() {
        let text = fill(
            "Delete {name}?",
            &[("name", &isolate("a\u{2069} or all\u{2067}"))],
        );
        let parts: Vec<_> = isolated(&text).collect();
        assert_eq!(
            parts,
            [
                ("Delete ", false),
                ("a\u{fdd0} or all\u{fdd0}", true),
                ("?", false)
            ]
        );
    }

    proptest! {
        #[test]
        fn texts_without_blanks_stay(text in "[^{]*") {
            prop_assert_eq!(fill(&text, &[("a", "1")]), text);
        }

        #[test]
        fn filling_never_panics(text in ".*", value in ".*") {
            fill(&text, &[("a", &value)]);
        }
    }
}
