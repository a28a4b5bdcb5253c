//! Parses pasted lists of customers: lines, CSV, cells of a spreadsheet, recipients of a mail. Pure.
//!
//! Every character that cannot be part of an e-mail address or an id is a separator, so formats need not be detected. Quoted
//! cells may contain line breaks. Nothing is dropped silently: a row without address and id is listed as malformed.

use std::collections::HashSet;

use crate::domain::ids::is_id;
use crate::domain::text::lower;

/// The prefix of customer ids.
const ID_PREFIX: &str = "cus_";

/// A parsed list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedList {
    /// E-mail addresses in lower case and customer ids, each once, in their order in the text.
    pub entries: Vec<String>,
    /// What is neither, as written.
    pub malformed: Vec<String>,
    /// The second and every further occurrence of an entry.
    pub repeated: Vec<String>,
    /// The first line, if it looks like a line of column names.
    pub heading: Option<String>,
}

impl PastedList {
    /// Parses a text.
    pub fn parse(text: &str) -> Self {
        let mut list = Self::default();
        let mut seen = HashSet::new();
        let mut first = true;
        for row in rows(text) {
            if !row.contains(is_visible) {
                continue;
            }
            let mut found = false;
            for word in row.split(is_separator).map(bare) {
                match kind_of(word) {
                    Kind::Other => continue,
                    Kind::Malformed => list.malformed.push(word.to_owned()),
                    Kind::Entry(entry) if seen.insert(entry.clone()) => list.entries.push(entry),
                    Kind::Entry(entry) => list.repeated.push(entry),
                }
                found = true;
            }
            match (found, first) {
                (true, _) => {}
                (false, true) => list.heading = Some(row.trim().to_owned()),
                (false, false) => list.malformed.push(row.trim().to_owned()),
            }
            first = false;
        }
        // Without an entry below it, the first line is no heading.
        if list.entries.is_empty() {
            let alone = list.heading.take();
            list.malformed.splice(0..0, alone);
        }
        list
    }
}

enum Kind {
    Entry(String),
    /// Looks like an e-mail address or an id, but is malformed.
    Malformed,
    /// Another word in the row, such as a name.
    Other,
}

fn kind_of(word: &str) -> Kind {
    if word.contains('@') {
        return match is_email(word) {
            true => Kind::Entry(lower(word)),
            false => Kind::Malformed,
        };
    }
    match word.starts_with(ID_PREFIX) {
        true if is_id(word) => Kind::Entry(word.to_owned()),
        true => Kind::Malformed,
        false => Kind::Other,
    }
}

/// Whether a shop accepts a word as an e-mail address.
fn is_email(word: &str) -> bool {
    let Some((local, domain)) = word.split_once('@') else {
        return false;
    };
    let dotted = |part: &str| part.split('.').all(|piece| !piece.is_empty());
    (1..=64).contains(&local.len())
        && dotted(local)
        && domain.len() <= 253
        && domain.contains('.')
        && dotted(domain)
        && domain
            .chars()
            .all(|char| char.is_alphanumeric() || char == '.' || char == '-')
}

/// A word without surrounding punctuation and quotation marks.
fn bare(word: &str) -> &str {
    word.trim_matches(|char| matches!(char, '.' | '!' | '?' | '\'' | '`' | '’' | '‘'))
}

/// Whether a character cannot be part of an e-mail address or an id.
fn is_separator(char: char) -> bool {
    !is_visible(char)
        || matches!(
            char,
            ',' | ';' | ':' | '|' | '<' | '>' | '(' | ')' | '[' | ']'
        )
        || matches!(
            char,
            '"' | '“' | '”' | '„' | '«' | '»' | '،' | '؛' | '、' | '，' | '；'
        )
}

/// Whether a character is visible. White space, controls and marks of direction, width or byte order are not.
fn is_visible(char: char) -> bool {
    !(char.is_whitespace()
        || char.is_control()
        || matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'))
}

/// The rows of a text: its lines, except that quoted cells may contain line breaks.
fn rows(text: &str) -> Vec<&str> {
    let bytes = text.as_bytes();
    let mut rows = Vec::new();
    let (mut start, mut at) = (0, 0);
    let (mut cell_begins, mut quotes) = (true, true);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\n' | b'\r' => {
                rows.extend(text.get(start..at));
                start = at + 1;
                cell_begins = true;
            }
            b'"' if cell_begins && quotes => {
                match end_of_quotation(bytes, at + 1) {
                    Some(end) => at = end,
                    // If this quotation has no end, no later one has.
                    None => quotes = false,
                }
                cell_begins = false;
            }
            b',' | b';' | b'\t' | b'|' => cell_begins = true,
            b' ' => {}
            _ => cell_begins = false,
        }
        at += 1;
    }
    rows.extend(text.get(start..));
    rows
}

/// The index of the quotation mark that ends a quotation begun before `from`: one that is not doubled and is followed by
/// the end of a cell.
fn end_of_quotation(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == b'"')?;
        match bytes.get(at + 1) {
            Some(b'"') => at += 2,
            None | Some(b',' | b';' | b'\t' | b'|' | b'\n' | b'\r') => return Some(at),
            Some(_) => at += 1,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_customer_id(entry: &str) -> bool {
        entry.starts_with(ID_PREFIX) && is_id(entry)
    }

    fn entries(text: &str) -> Vec<String> {
        PastedList::parse(text).entries
    }

    #[test]
    fn any_separator_will_do() {
        for text in [
            "a@x.com\nb@x.com",
            "a@x.com\r\nb@x.com\r\n",
            "a@x.com,b@x.com",
            "a@x.com; b@x.com;",
            "a@x.com\tb@x.com",
            "\u{feff}\"a@x.com\";\"b@x.com\"",
            "Ada <A@X.com>, \"Bell, Bo\" <b@x.com>",
            "  'a@x.com'   mailto:b@x.com.",
            "a@x.com\u{a0}|\u{200b}b@x.com،a@x.com",
        ] {
            assert_eq!(entries(text), ["a@x.com", "b@x.com"], "{text:?}");
        }
    }

    #[test]
    fn other_columns_and_the_heading_are_passed_over() {
        let list = PastedList::parse(
            "Name;E-Mail;City\n\"Ada\nLovelace\";Ada@x.com;London\nBo;bo@;Rome\n\nnobody;;Oslo\nC;ada@x.com;\n",
        );
        assert_eq!(list.entries, ["ada@x.com"]);
        assert_eq!(list.heading.as_deref(), Some("Name;E-Mail;City"));
        assert_eq!(list.malformed, ["bo@", "nobody;;Oslo"]);
        assert_eq!(list.repeated, ["ada@x.com"]);
    }

    #[test]
    fn a_first_line_with_nothing_under_it_is_no_heading() {
        let list = PastedList::parse("ada\nbo");
        assert_eq!(list.heading, None);
        assert_eq!(list.malformed, ["ada", "bo"]);
    }

    #[test]
    fn ids_are_told_from_addresses() {
        let list = PastedList::parse("cus_01ABC cus_1@x.com cus_ä\ncus_01ABC");
        assert_eq!(list.entries, ["cus_01ABC", "cus_1@x.com"]);
        assert!(is_customer_id("cus_01ABC") && !is_customer_id("cus_1@x.com"));
        assert_eq!(list.malformed, ["cus_ä"]);
        assert_eq!(list.repeated, ["cus_01ABC"]);
    }

    #[test]
    fn addresses_a_shop_would_refuse_are_malformed() {
        for bad in [
            "@x.com",
            "a@",
            "a@x",
            "a@@x.com",
            "a@x..com",
            "a..b@x.com",
            "a@x_y.com",
        ] {
            let list = PastedList::parse(bad);
            assert_eq!((list.entries.len(), list.malformed.len()), (0, 1), "{bad}");
        }
        assert_eq!(
            entries("o'neil+vip@sub.x-y.com"),
            ["o'neil+vip@sub.x-y.com"]
        );
    }

    #[test]
    fn a_quote_without_end_hides_nothing() {
        let text = "\"a@x.com\nb@x.com\n\"c@x.com";
        assert_eq!(entries(text), ["a@x.com", "b@x.com", "c@x.com"]);
    }

    #[test]
    fn a_million_characters_are_sorted_out_in_one_go() {
        let quotes = "\"a ".repeat(350_000);
        assert!(entries(&quotes).is_empty());
        let many: String = (0..50_000).map(|n| format!("c{n}@example.com\n")).collect();
        assert_eq!(entries(&many).len(), 50_000);
    }

    fn email() -> impl Strategy<Value = String> {
        "[a-zA-Z0-9+_-]{1,8}(\\.[a-z0-9]{1,4})?@[a-zA-Z0-9-]{1,6}\\.(com|DE|org)"
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic_and_all_it_gives_is_sound(text in "(?s).{0,200}") {
            let list = PastedList::parse(&text);
            for entry in &list.entries {
                prop_assert!(is_customer_id(entry) || is_email(entry), "{entry}");
            }
        }

        #[test]
        fn what_it_gives_is_given_again(text in "(?s)([a-c@.,;\" \n]|cus_){0,60}") {
            let list = PastedList::parse(&text);
            let again = PastedList::parse(&list.entries.join("\n"));
            prop_assert_eq!(again, PastedList { entries: list.entries, ..Default::default() });
        }

        #[test]
        fn no_address_is_lost_or_doubled(
            emails in prop::collection::vec(email(), 0..40),
            separator in prop::sample::select(vec!["\n", "\r\n", ",", "; ", "\t", " ", " | ", "\n\n", "\",\"", ",Ada,\n"]),
            heading in any::<bool>(),
        ) {
            let head = if heading { "Name,Address\n" } else { "" };
            let list = PastedList::parse(&format!("{head}{}", emails.join(separator)));
            let mut once: Vec<String> = Vec::new();
            for email in &emails {
                let email = email.to_lowercase();
                if !once.contains(&email) {
                    once.push(email);
                }
            }
            prop_assert_eq!(list.entries.len() + list.repeated.len(), emails.len());
            prop_assert_eq!(list.entries, once);
        }
    }
}
