//! Compares texts like the server's case-insensitive search. Pure.

/// The text in lower case. WASM builds use the browser's Unicode tables, so that Rust's need not be shipped; not for ASCII,
/// because a call of the browser takes a while, and lists have 100,000 lines.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    #[cfg(target_arch = "wasm32")]
    return js_sys::JsString::from(text).to_lower_case().into();
    #[cfg(not(target_arch = "wasm32"))]
    return text.to_lowercase();
}

/// The text with letters and their marks as one character each where there is one (`u` and `¨` as `ü`). Native builds, which
/// are tests, leave it as it is.
pub fn composed(text: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    if !text.is_ascii() {
        return js_sys::JsString::from(text).normalize("NFC").into();
    }
    text.to_owned()
}

/// The opposite of [`composed`]. Native builds leave the text as it is, too.
pub fn decomposed(text: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    if !text.is_ascii() {
        return js_sys::JsString::from(text).normalize("NFD").into();
    }
    text.to_owned()
}

/// Whether a character takes no room and joins or separates nothing that can be seen: soft hyphens, characters of no width,
/// and marks of direction and byte order.
pub fn is_invisible(char: char) -> bool {
    matches!(char,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// A piece of a text as it is shown: as it is, or one character that could not be seen or told from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Plain(&'a str),
    Odd(char),
}

/// The pieces of a text. Two texts that look the same have the same pieces only if they are the same.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut begin = 0;
    let mut before = None;
    let mut imitated = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let after = chars.peek().map(|(_, char)| *char);
        if !before.is_some_and(char::is_alphabetic) {
            imitated = imitated_script(text.get(at..).unwrap_or_default());
        }
        if is_odd(before, char, after) || imitated.is_some_and(|script| imitates(char, script)) {
            if begin < at {
                pieces.extend(text.get(begin..at).map(Piece::Plain));
            }
            pieces.push(Piece::Odd(char));
            begin = at + char.len_utf8();
        }
        before = Some(char);
    }
    if begin < text.len() {
        pieces.extend(text.get(begin..).map(Piece::Plain));
    }
    pieces
}

/// Whether a text has characters that cannot be seen or told from others.
pub fn has_odd(text: &str) -> bool {
    let is_plain = |byte: u8| (b'!'..=b'~').contains(&byte);
    // Most names, without looking at each character's neighbours.
    !text.bytes().all(is_plain)
        && pieces(text)
            .iter()
            .any(|piece| matches!(piece, Piece::Odd(_)))
}

/// Whether a character cannot be seen where it stands, or looks like another one there.
fn is_odd(before: Option<char>, char: char, after: Option<char>) -> bool {
    let is_letter = |char: Option<char>| {
        char.is_some_and(|char| !char.is_ascii() && !char.is_whitespace() && !is_invisible(char))
    };
    match char {
        // In the middle of a text, a single blank is just that.
        ' ' | '\u{3000}' => {
            before.is_none_or(char::is_whitespace) || after.is_none_or(char::is_whitespace)
        }
        // They shape letters of some scripts, and join pictures.
        '\u{200c}' | '\u{200d}' => {
            !(is_letter(after) && (is_letter(before) || before == Some('\u{fe0f}')))
        }
        '\u{fe00}'..='\u{fe0f}' => {
            !(is_letter(before) || matches!(before, Some('0'..='9' | '#' | '*')))
        }
        '\u{180b}'..='\u{180d}' => !matches!(before, Some('\u{1800}'..='\u{18af}')),
        '\u{e0020}'..='\u{e007f}' => {
            !matches!(before, Some('\u{1f3f4}' | '\u{e0020}'..='\u{e007f}'))
        }
        '\u{2800}' | '\u{fdd0}' => true,
        char => char.is_whitespace() || char.is_control() || is_invisible(char),
    }
}

/// Two kinds of letters of which some look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    /// Cyrillic or Greek.
    Other,
}

impl Script {
    fn of(char: char) -> Option<Self> {
        match char {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => Some(Self::Latin),
            '\u{370}'..='\u{52f}' => Some(Self::Other),
            _ => None,
        }
    }
}

/// The script of the word that a text begins with, if the word has letters of the other one as well.
fn imitated_script(text: &str) -> Option<Script> {
    let letters = text.chars().take_while(|char| char.is_alphabetic());
    let (mut latin, mut other) = (0, 0);
    for script in letters.filter_map(Script::of) {
        match script {
            Script::Latin => latin += 1,
            Script::Other => other += 1,
        }
    }
    match (latin, other) {
        (0, _) | (_, 0) => None,
        (latin, other) if latin < other => Some(Script::Other),
        _ => Some(Script::Latin),
    }
}

/// Whether a character looks like one of this script, and is of the other one.
fn imitates(char: char, script: Script) -> bool {
    let alike = match script {
        Script::Latin => "АВЕЅІЈКМНОРСТУХЬабегѕіјкморстухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχϲϳ",
        Script::Other => "ABCEHIJKMNOPSTXYZabcegijkmnoprstuvwxyhdq",
    };
    Script::of(char).is_some_and(|of| of != script) && alike.contains(char)
}

/// A short name of a character that cannot be seen or is not what it looks like.
pub fn odd_name(char: char) -> String {
    let name = match char {
        ' ' => "SP",
        '\t' => "TAB",
        '\n' => "LF",
        '\r' => "CR",
        '\u{a0}' => "NBSP",
        '\u{ad}' => "SHY",
        '\u{200b}' => "ZWSP",
        '\u{200c}' => "ZWNJ",
        '\u{200d}' => "ZWJ",
        '\u{200e}' => "LRM",
        '\u{200f}' => "RLM",
        '\u{2060}' => "WJ",
        '\u{feff}' => "BOM",
        // Stands for what could not be read.
        '\u{fdd0}' => "?",
        char => return format!("U+{:04X}", u32::from(char)),
    };
    name.to_owned()
}

/// The first `chars` characters of a text.
pub fn beginning(text: &str, chars: usize) -> &str {
    match text.char_indices().nth(chars) {
        Some((end, _)) => text.get(..end).unwrap_or(text),
        None => text,
    }
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

    #[test]
    fn what_cannot_be_seen_is_told() {
        let shown = |text: &str| -> String {
            let piece = |piece: &Piece| match piece {
                Piece::Plain(text) => (*text).to_owned(),
                Piece::Odd(char) => format!("[{}]", odd_name(*char)),
            };
            pieces(text).iter().map(piece).collect()
        };
        for (text, expected) in [
            ("VIP", "VIP"),
            ("Big VIP club", "Big VIP club"),
            ("VIP\u{a0}", "VIP[NBSP]"),
            (" VIP  club ", "[SP]VIP[SP][SP]club[SP]"),
            ("V\u{200b}IP\u{ad}\u{200e}", "V[ZWSP]IP[SHY][LRM]"),
            ("V\u{200d}IP\u{fe0f}", "V[ZWJ]IP[U+FE0F]"),
            ("\u{feff}\tVIP\u{2800}", "[BOM][TAB]VIP[U+2800]"),
            ("关西 会员\u{3000}組", "关西 会员\u{3000}組"),
            ("組\u{3000}", "組[U+3000]"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            (
                "👩\u{200d}👧 ❤\u{fe0f} 1\u{fe0f}\u{20e3}",
                "👩\u{200d}👧 ❤\u{fe0f} 1\u{fe0f}\u{20e3}",
            ),
            ("क्\u{200d}ष", "क्\u{200d}ष"),
            ("V\u{115f}IP", "V[U+115F]IP"),
            ("V\u{406}P", "V[U+0406]P"),
            ("\u{412}IP-клиенты", "[U+0412]IP-клиенты"),
            ("кли\u{65}нты", "кли[U+0065]нты"),
            ("VIP-клиенты Δt μm", "VIP-клиенты Δt μm"),
            ("abc\u{202e}cba", "abc[U+202E]cba"),
            ("", ""),
        ] {
            assert_eq!(shown(text), expected, "{text:?}");
            assert_eq!(has_odd(text), shown(text) != text, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn pieces_are_the_whole_text(text in "(?s)(.|[ \u{a0}\u{200b}\u{200d}\u{fe0f}é❤]){0,20}") {
            let piece = |piece: &Piece| match piece {
                Piece::Plain(text) => (*text).to_owned(),
                Piece::Odd(char) => char.to_string(),
            };
            let whole: String = pieces(&text).iter().map(piece).collect();
            prop_assert_eq!(whole, text);
        }

        #[test]
        fn beginnings_are_of_the_text(text in "(?s).{0,20}", chars in 0..30_usize) {
            let begin = beginning(&text, chars);
            prop_assert!(text.starts_with(begin) && begin.chars().count() == chars.min(text.chars().count()));
        }

        #[test]
        fn never_cuts_a_character(text in ".{0,20}", part in ".{0,3}") {
            if let Some((start, end)) = find(&text, &part) {
                prop_assert!(text.get(start..end).is_some());
                prop_assert_eq!(lower(&text[start..end]), lower(part.trim()));
            }
        }
    }
}
