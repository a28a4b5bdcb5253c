//! Links to addresses as mail programs and web pages write them: `mailto:` and percent signs.

use std::borrow::Cow;

/// Begins a link to an address.
pub const LINK: &str = "mailto:";

/// The text with its links to addresses as those addresses alone: subject, copies and text of a mail are taken out.
pub fn without_link_parameters(text: &str) -> Cow<'_, str> {
    let lower = text.to_ascii_lowercase();
    if !lower.contains(LINK) {
        return text.into();
    }
    let mut out = String::new();
    let mut from = 0;
    while let Some(link) = lower.get(from..).and_then(|rest| rest.find(LINK)) {
        let begin = from + link + LINK.len();
        let rest = text.get(begin..).unwrap_or_default();
        let end = rest.find(ends_link).unwrap_or(rest.len());
        let link = rest.get(..end).unwrap_or_default();
        let (addresses, parameters) = link.split_once('?').unwrap_or((link, ""));
        out.push_str(text.get(from..begin).unwrap_or_default());
        out.push_str(&decoded(match addresses {
            "" => receiver_in(parameters),
            addresses => addresses,
        }));
        from = begin + end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out.into()
}

/// Whom a link writes to that says so behind the question mark.
fn receiver_in(parameters: &str) -> &str {
    let mut parameters = parameters.split('&');
    let to = parameters.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.eq_ignore_ascii_case("to").then_some(value)
    });
    to.unwrap_or_default()
}

fn ends_link(char: char) -> bool {
    char.is_whitespace() || matches!(char, '<' | '>' | '"' | ')' | ']' | '}' | '|')
}

/// The text with what percent signs stand for.
pub fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return text.into();
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let digits = behind.get(..2).filter(|_| *first == b'%');
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        out.push(byte.unwrap_or(*first));
        rest = match byte {
            Some(_) => behind.get(2..).unwrap_or_default(),
            None => behind,
        };
    }
    String::from_utf8_lossy(&out).into_owned().into()
}
