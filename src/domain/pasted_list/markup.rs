//! Addresses as web pages and chats write them: entities and tags of HTML, links with a text of their own.

use std::borrow::Cow;
use std::collections::HashSet;

use super::links::LINK;
use super::words::{Word, may_have_words, words};

/// An entity has no more characters than this.
const MAX_ENTITY: usize = 10;

/// A row as a reader sees it: its entities of HTML as characters, and links with a text of their own (`<mailto:a@x.com|a@x.com>`,
/// as Slack writes them) in one cell.
pub fn as_read(row: &str) -> Cow<'_, str> {
    let row = without_entities(row);
    if !row.contains('|') || !row.contains('<') {
        return row;
    }
    let mut out = String::with_capacity(row.len());
    let mut in_link = false;
    for (at, char) in row.char_indices() {
        match char {
            '<' => {
                let rest = row.get(at + 1..).unwrap_or_default();
                in_link = starts_with_link(rest) || rest.starts_with("http");
            }
            '>' => in_link = false,
            _ => {}
        }
        out.push(if in_link && char == '|' { ' ' } else { char });
    }
    out.into()
}

fn starts_with_link(text: &str) -> bool {
    text.get(..LINK.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(LINK))
}

/// The text with its entities of HTML as characters. Line breaks among them become blanks.
fn without_entities(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        let mut beginning = behind.bytes().take(MAX_ENTITY + 1);
        let end = beginning.position(|byte| byte == b';');
        let entity = end.and_then(|end| behind.get(..end));
        let char = entity.and_then(|name| Some((entity_char(name)?, name.len() + 1)));
        out.push_str(before);
        match char {
            Some((char, length)) => {
                out.push(if char.is_control() { ' ' } else { char });
                rest = behind.get(length..).unwrap_or_default();
            }
            None => {
                out.push('&');
                rest = behind;
            }
        }
    }
    match out.is_empty() {
        true => text.into(),
        false => {
            out.push_str(rest);
            out.into()
        }
    }
}

fn entity_char(name: &str) -> Option<char> {
    let number = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(number) => u32::from_str_radix(number, 16),
            None => number.parse(),
        },
        None => {
            return Some(match name {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                "nbsp" => ' ',
                "commat" => '@',
                "period" => '.',
                "plus" => '+',
                "lowbar" => '_',
                "shy" => '\u{ad}',
                "zwnj" => '\u{200c}',
                "zwj" => '\u{200d}',
                _ => return None,
            });
        }
    };
    char::from_u32(number.ok()?)
}

/// Whether a row consists of nothing but tags of HTML.
pub fn is_markup(row: &str) -> bool {
    let mut rest = row.trim();
    while let Some(behind) = rest.strip_prefix('<') {
        let Some((tag, behind)) = behind.split_once('>') else {
            return false;
        };
        if may_have_words(tag)
            || !tag
                .starts_with(|char: char| char.is_ascii_alphabetic() || matches!(char, '/' | '!'))
        {
            return false;
        }
        rest = behind.trim_start();
    }
    rest.is_empty()
}

/// The addresses that the links of an HTML text lead to, each once.
fn linked_addresses(html: &str) -> Vec<String> {
    let lower = html.to_ascii_lowercase();
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    for (at, _) in lower.match_indices(LINK) {
        let rest = html.get(at..).unwrap_or_default();
        let end = rest.find(['"', '\'', '>', ' ', '<']).unwrap_or(rest.len());
        let link = without_entities(rest.get(..end).unwrap_or_default());
        for word in words(&link) {
            if let Word::Entry(entry) = word
                && seen.insert(entry.clone())
            {
                found.push(entry);
            }
        }
    }
    found
}

/// What is taken of something that was copied as text and as HTML: the text; but the addresses of the links where the text
/// has none, such as a list of names that are links.
pub fn taken_text(plain: String, html: &str) -> String {
    if may_have_words(&plain) {
        return plain;
    }
    let linked = linked_addresses(html);
    match linked.is_empty() {
        true => plain,
        false => linked.join("\n"),
    }
}
