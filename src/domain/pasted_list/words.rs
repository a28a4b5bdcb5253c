//! Finds the e-mail addresses and ids in one cell or line, whatever stands around them: names, brackets, quotation marks
//! of any language, bullets, links, invisible characters, text of scripts without blanks.
//!
//! What is cut off must never turn one address into another one's: where it might, the word is malformed.

use std::borrow::Cow;

use super::chars::{
    ELLIPSIS, IDEOGRAPHIC_STOP, UNREADABLE, ends_segment, is_decoration, is_letter, is_separator,
    plain_char, stands_apart,
};
use super::links::{decoded, without_link_parameters};
use crate::domain::email;
use crate::domain::ids::is_id;
use crate::domain::text::{is_invisible, lower};

/// The prefix of customer ids.
pub const ID_PREFIX: &str = "cus_";
/// An at sign in the address of a web page.
const ENCODED_AT: &str = "%40";
/// Begins a link to an address in the address of a web page.
const ENCODED_LINK: &str = "mailto%3a";
/// Separate the parts of an address of a web page.
const OF_URLS: [char; 5] = ['/', '?', '#', '&', '='];
/// The longest local part, in bytes.
const MAX_LOCAL: usize = 64;
/// The shortest local part of digits alone that is found directly behind text: as many as mailboxes have that are numbers.
const MIN_NUMBER: usize = 5;

/// A word that means a customer, or is meant to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// An e-mail address in lower case, or a customer id.
    Entry(String),
    /// Looks like an e-mail address or an id, but is none.
    Malformed(String),
}

/// Whether a text may have words: most that have none are passed over at once.
pub fn may_have_words(text: &str) -> bool {
    let signs = ["@", ID_PREFIX, ENCODED_AT, "＠", "﹫"];
    signs.iter().any(|sign| text.contains(sign))
}

/// The words of a cell or line.
pub fn words(text: &str) -> Vec<Word> {
    if !may_have_words(text) {
        return Vec::new();
    }
    let plain;
    let text = match text.is_ascii() {
        true => text,
        false => {
            plain = text.chars().map(plain_char).collect::<String>();
            &plain
        }
    };
    let text = without_escapes(text);
    let text = without_link_parameters(&text);
    let mut words = Vec::new();
    let mut rest = &*text;
    while let Some((before, word, behind)) = quoted_address(rest) {
        words.extend(before.split(ends_segment).flat_map(of_segment));
        words.push(word);
        rest = behind;
    }
    words.extend(rest.split(ends_segment).flat_map(of_segment));
    words
}

/// The text without the backslashes that Markdown puts before signs: `a\_b@x.com`.
fn without_escapes(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let is_escaped = |next: &char| matches!(next, '_' | '@' | '.' | '-' | '+' | '*');
        if char != '\\' || !chars.peek().is_some_and(is_escaped) {
            out.push(char);
        }
    }
    out.into()
}

/// The first address whose local part is in quotation marks (`"john doe"@x.com`), and what stands before and behind it.
fn quoted_address(text: &str) -> Option<(&str, Word, &str)> {
    let mut from = 0;
    loop {
        let close = from + text.get(from..)?.find("\"@")?;
        from = close + 2;
        let before = text.get(..close)?;
        let Some((around, local)) = before.rsplit_once('"') else {
            continue;
        };
        let is_begin =
            around.chars().next_back().is_none_or(is_separator) && !around.ends_with('"');
        if !is_begin || local.trim() != local || !local.contains(is_letter) {
            continue;
        }
        let after = text.get(from..)?;
        let (domain, tail) = after.split_at(domain_length(after));
        let domain = domain.trim_end_matches(['.', '-', IDEOGRAPHIC_STOP]);
        let plain = format!("{local}@{domain}");
        let address = match is_email(&plain) {
            true => plain,
            false => format!("\"{local}\"@{domain}"),
        };
        let word = match is_email(&address) && !goes_on(tail) {
            true => Word::Entry(lower(&address)),
            false => Word::Malformed(address),
        };
        return Some((around, word, tail));
    }
}

/// The words between two separators. The same address twice in a row, such as a link and its text, is one.
fn of_segment(segment: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let chunks = segment
        .split(is_separator)
        .filter(|chunk| !chunk.is_empty());
    for chunk in chunks {
        for word in of_chunk(chunk) {
            let is_known = match &word {
                Word::Entry(entry) => words.last().is_some_and(|known| is_same(known, entry)),
                Word::Malformed(_) => false,
            };
            if !is_known {
                words.push(word);
            }
        }
    }
    words
}

fn is_same(known: &Word, entry: &str) -> bool {
    matches!(known, Word::Entry(known) if email::key(known) == email::key(entry))
}

/// Invisible characters lie in the middle of words that were copied from web pages and mails, so they are left out. Only
/// where that gives no address do they separate words.
fn of_chunk(chunk: &str) -> Vec<Word> {
    if !chunk.contains(is_invisible) {
        return of_visible(chunk);
    }
    let visible: String = chunk.chars().filter(|char| !is_invisible(*char)).collect();
    let whole = of_visible(&visible);
    if whole.iter().all(|word| matches!(word, Word::Entry(_))) {
        return whole;
    }
    let parts = chunk.split(is_invisible);
    let parts: Vec<Word> = parts.flat_map(|part| of_visible(part)).collect();
    match parts.iter().all(|word| matches!(word, Word::Entry(_))) {
        true => parts,
        false => whole,
    }
}

fn of_visible(chunk: &str) -> Vec<Word> {
    let parts = chunk.split(OF_URLS);
    // The address of a web page: what its parameters say is encoded, and the colon behind its scheme has been cut off.
    if chunk.contains(ENCODED_AT) && !chunk.contains('@') {
        let has_link = |part: &&str| part.to_ascii_lowercase().contains(ENCODED_LINK);
        // Mail programs lead links over a page of their own, and tell it also whose mail it was.
        let any_link = parts.clone().any(|part| has_link(&part));
        let parts = parts.filter(|part| part.contains(ENCODED_AT));
        let parts = parts.filter(|part| !any_link || has_link(part));
        return parts.flat_map(|part| of_encoded(part)).collect();
    }
    let chunk = without_encoded_ends(chunk);
    let parts = chunk.split(OF_URLS);
    match chunk.contains('@') {
        true if chunk.starts_with("//") => parts
            .filter(|part| part.contains('@'))
            .flat_map(addresses)
            .collect(),
        true => addresses(chunk),
        false => ids(chunk),
    }
}

/// The chunk without encoded blanks, brackets and line breaks at its ends: `%3Ca@x.com%3E`.
fn without_encoded_ends(chunk: &str) -> &str {
    const ENDS: [&str; 12] = [
        "%20", "%09", "%0A", "%0D", "%0a", "%0d", "%22", "%27", "%3C", "%3E", "%3c", "%3e",
    ];
    let mut rest = chunk;
    while let Some(inner) = ENDS
        .iter()
        .find_map(|end| rest.strip_prefix(end).or_else(|| rest.strip_suffix(end)))
    {
        rest = inner;
    }
    rest
}

fn of_encoded(part: &str) -> Vec<Word> {
    let part = decoded(part);
    let chunks = part.split(is_separator).filter(|chunk| chunk.contains('@'));
    chunks.flat_map(addresses).collect()
}

fn ids(chunk: &str) -> Vec<Word> {
    let is_around = |char: char| !char.is_alphanumeric() && char != '_' && char != '-';
    let parts = chunk
        .split(OF_URLS)
        .map(|part| part.trim_matches(is_around));
    let ids = parts.filter(|part| part.starts_with(ID_PREFIX));
    ids.map(|id| match is_id(id) && id.len() > ID_PREFIX.len() {
        true => Word::Entry(id.to_owned()),
        false => Word::Malformed(id.to_owned()),
    })
    .collect()
}

/// The addresses of a chunk, which may follow each other without a blank (`a@x.com/b@x.com`).
fn addresses(chunk: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut rest = chunk;
    while let Some((before, after)) = rest.split_once('@') {
        let (domain, tail) = after.split_at(domain_length(after));
        let local = local_part(before, tail, !words.is_empty());
        let domain = domain.trim_end_matches(['.', '-', IDEOGRAPHIC_STOP]);
        let address = format!("{local}@{}", domain.replace(IDEOGRAPHIC_STOP, "."));
        if goes_on(tail) || !is_email(&address) {
            words.push(Word::Malformed(rest.trim_matches(is_decoration).to_owned()));
            break;
        }
        words.push(Word::Entry(lower(&address)));
        // What follows in a link is its subject and text.
        if tail.starts_with('?') {
            break;
        }
        rest = tail;
    }
    words
}

/// The local part, without what decorates it and without text that stands directly before it.
fn local_part<'a>(before: &'a str, tail: &str, follows: bool) -> &'a str {
    // The parameters of a web page's address.
    let local = match before.rsplit_once('?') {
        Some((_, query)) => query.rsplit(OF_URLS).next().unwrap_or(query),
        None => before,
    };
    let local = local.trim_start_matches(is_decoration);
    let local = match follows {
        true => local.trim_start_matches(['+', '-', '_', '&']),
        false => local,
    };
    // Underlined, as in `_a@x.com_`.
    let local = match tail.starts_with('_') {
        true => local.trim_start_matches('_'),
        false => local,
    };
    let Some((_, behind)) = local.rsplit_once(stands_apart) else {
        return local;
    };
    let behind = behind.trim_start_matches(|char| matches!(char, '_' | '+') || is_decoration(char));
    let is_number = behind.bytes().all(|byte| byte.is_ascii_digit());
    match is_number && behind.len() < MIN_NUMBER {
        true => local,
        false => behind,
    }
}

/// The length of the domain at the beginning of a text.
fn domain_length(text: &str) -> usize {
    let mut has_dot = false;
    let mut is_part = |char: char| match char {
        '.' => {
            has_dot = true;
            true
        }
        '-' => true,
        // Ends a sentence, unless it is the only kind of dot.
        IDEOGRAPHIC_STOP => !has_dot,
        char => is_letter(char),
    };
    let end = text.find(|char| !is_part(char));
    let length = end.unwrap_or(text.len());
    let (domain, tail) = text.split_at(length);
    text_begins(domain, tail.starts_with('@')).unwrap_or(length)
}

/// Where in a domain text begins that stands directly behind it: no top level is written in two scripts. `leads_on` is
/// whether the text belongs to a further address.
fn text_begins(domain: &str, leads_on: bool) -> Option<usize> {
    let mut start = domain.find('.')? + 1;
    loop {
        let rest = domain.get(start..)?;
        let label = rest.split('.').next()?;
        let top = label.bytes().take_while(u8::is_ascii_alphabetic).count();
        let is_last = label.len() == rest.len();
        let is_text = label.get(top..)?.starts_with(stands_apart);
        if top >= 2 && is_text && (is_last || leads_on) {
            return Some(start + top);
        }
        start += label.len() + 1;
    }
}

/// Whether what follows a domain shows that it is cut off or was never one.
fn goes_on(tail: &str) -> bool {
    let behind = tail.trim_start_matches(['_', '%', ELLIPSIS, UNREADABLE]);
    tail.starts_with('@') || behind.len() < tail.len() && behind.starts_with(is_letter)
}

/// Whether a shop accepts a word as an e-mail address.
pub fn is_email(word: &str) -> bool {
    let (local, domain, is_quoted) = match word.strip_prefix('"') {
        Some(rest) => match rest.split_once("\"@") {
            Some((local, domain)) => (local, domain, true),
            None => return false,
        },
        None => match word.split_once('@') {
            Some((local, domain)) => (local, domain, false),
            None => return false,
        },
    };
    let dotted = |part: &str| part.split('.').all(|piece| !piece.is_empty());
    let is_local = |char: char| is_letter(char) || (char.is_ascii_graphic() && !is_separator(char));
    let is_quotable =
        |char: char| is_letter(char) || matches!(char, ' '..='~' if char != '"' && char != '\\');
    let is_sound = match is_quoted {
        true => {
            local.trim() == local && local.contains(is_letter) && local.chars().all(is_quotable)
        }
        false => dotted(local) && local.chars().all(is_local),
    };
    (1..=MAX_LOCAL).contains(&local.len())
        && is_sound
        && domain.len() <= 253
        && domain.contains('.')
        && dotted(domain)
        && domain
            .chars()
            .all(|char| is_letter(char) || char == '.' || char == '-')
}
