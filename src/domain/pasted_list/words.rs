//! Finds the e-mail addresses and ids in one cell or line, whatever stands around them: names, brackets, quotation marks
//! of any language, bullets, links, invisible characters.
//!
//! What is cut off must never turn one address into another one's: where it might, the word is malformed.

use std::borrow::Cow;

use crate::domain::email;
use crate::domain::ids::is_id;
use crate::domain::text::{is_invisible, lower};

/// The prefix of customer ids.
pub const ID_PREFIX: &str = "cus_";
/// Begins a link to an address.
const LINK: &str = "mailto:";
/// Between an id and the rest of an address of a web page.
const OF_URLS: [char; 5] = ['/', '?', '#', '&', '='];
/// What a name is cut short with.
const ELLIPSIS: char = '…';
/// What stands for bytes that could not be read.
const UNREADABLE: char = '\u{fffd}';
/// The full stop of Chinese and Japanese, which input methods also write in a domain.
const IDEOGRAPHIC_STOP: char = '。';

/// A word that means a customer, or is meant to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// An e-mail address in lower case, or a customer id.
    Entry(String),
    /// Looks like an e-mail address or an id, but is none.
    Malformed(String),
}

/// The words of a cell or line.
pub fn words(text: &str) -> Vec<Word> {
    let plain;
    let text = match text.is_ascii() {
        true => text,
        false => {
            plain = text.chars().filter_map(plain_char).collect::<String>();
            &plain
        }
    };
    if !text.contains('@') && !text.contains(ID_PREFIX) && !text.contains("%40") {
        return Vec::new();
    }
    let text = without_link_parameters(text);
    let segments = text.split(ends_segment);
    segments.flat_map(of_segment).collect()
}

/// The text with its links to addresses as those addresses alone: subject, copies and text of a mail are taken out.
fn without_link_parameters(text: &str) -> Cow<'_, str> {
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
        let addresses = link.split('?').next().unwrap_or_default();
        out.push_str(text.get(from..begin).unwrap_or_default());
        let addresses = addresses.replace("%40", "@").replace("%20", " ");
        out.push_str(&addresses.replace("%2B", "+").replace("%2b", "+"));
        from = begin + end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out.into()
}

fn ends_link(char: char) -> bool {
    char.is_whitespace() || matches!(char, '<' | '>' | '"' | ')' | ']' | '}')
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
    match chunk.contains('@') {
        true => addresses(chunk),
        false => ids(chunk),
    }
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

/// The local part, without what decorates it.
fn local_part<'a>(before: &'a str, tail: &str, follows: bool) -> &'a str {
    let local = before.trim_start_matches(is_decoration);
    let local = match follows {
        true => local.trim_start_matches(['+', '-', '_', '&']),
        false => local,
    };
    // Underlined, as in `_a@x.com_`.
    match tail.starts_with('_') {
        true => local.trim_start_matches('_'),
        false => local,
    }
}

/// The length of the domain at the beginning of a text.
fn domain_length(text: &str) -> usize {
    let mut has_dot = false;
    for (index, char) in text.char_indices() {
        let is_part = match char {
            '.' => {
                has_dot = true;
                true
            }
            '-' => true,
            // Ends a sentence, unless it is the only kind of dot.
            IDEOGRAPHIC_STOP => !has_dot,
            char => is_letter(char),
        };
        if !is_part {
            return index;
        }
    }
    text.len()
}

/// Whether what follows a domain shows that it is cut off or was never one.
fn goes_on(tail: &str) -> bool {
    let behind = tail.trim_start_matches(['_', '%', ELLIPSIS, UNREADABLE]);
    tail.starts_with('@') || behind.len() < tail.len() && behind.starts_with(is_letter)
}

/// A letter or digit of any script, with its marks.
fn is_letter(char: char) -> bool {
    match char.is_ascii() {
        true => char.is_ascii_alphanumeric(),
        false => !is_symbol(char) && !matches!(char, ELLIPSIS | UNREADABLE | IDEOGRAPHIC_STOP),
    }
}

/// Whether a shop accepts a word as an e-mail address.
pub fn is_email(word: &str) -> bool {
    let Some((local, domain)) = word.split_once('@') else {
        return false;
    };
    let dotted = |part: &str| part.split('.').all(|piece| !piece.is_empty());
    let is_local = |char: char| is_letter(char) || (char.is_ascii_graphic() && !is_separator(char));
    (1..=64).contains(&local.len())
        && dotted(local)
        && local.chars().all(is_local)
        && domain.len() <= 253
        && domain.contains('.')
        && dotted(domain)
        && domain
            .chars()
            .all(|char| is_letter(char) || char == '.' || char == '-')
}

/// What may stand directly before or behind an address in texts with markup, and begins none in practice.
fn is_decoration(char: char) -> bool {
    matches!(
        char,
        // A hyphen is a bullet.
        '-' | '.'
            | '!'
            | '?'
            | '\''
            | '`'
            | '*'
            | '{'
            | '}'
            | '#'
            | '='
            | '~'
            | '^'
            | '/'
            | '\\'
            | '$'
            | '%'
            | '&'
            | ELLIPSIS
            | IDEOGRAPHIC_STOP
    )
}

/// A character in the form that addresses are written in: full-width forms are those of East Asian keyboards, curly
/// apostrophes and hyphens that do not break come from word processors.
fn plain_char(char: char) -> Option<char> {
    Some(match char {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char) - 0xfee0)?,
        '﹫' => '@',
        '﹒' => '.',
        '\u{ff61}' => IDEOGRAPHIC_STOP,
        '\u{2010}' | '\u{2011}' | '﹣' => '-',
        '’' | 'ʼ' => '\'',
        char => char,
    })
}

/// Ends a recipient, a cell or a line.
fn ends_segment(char: char) -> bool {
    matches!(
        char,
        ',' | ';' | '|' | '\t' | '\n' | '\r' | '،' | '؛' | '、'
    )
}

/// Whether a character separates words. Those that are invisible do not.
fn is_separator(char: char) -> bool {
    ends_segment(char)
        || matches!(char, ':' | '<' | '>' | '(' | ')' | '[' | ']' | '"')
        || (char.is_whitespace() || char.is_control() || is_symbol(char)) && !is_invisible(char)
}

/// Punctuation, quotation marks, bullets, arrows and pictures beyond ASCII, which no address has.
fn is_symbol(char: char) -> bool {
    matches!(char,
        '\u{a1}'..='\u{a9}' | '\u{ab}'..='\u{b4}' | '\u{b6}'..='\u{b9}' | '\u{bb}'..='\u{bf}' | '×' | '÷'
        | '\u{2012}'..='\u{2025}' | '\u{2027}' | '\u{2030}'..='\u{205e}'
        | '\u{20d0}'..='\u{20ff}' | '\u{2190}'..='\u{2bff}'
        | '\u{3001}' | '\u{3003}' | '\u{3008}'..='\u{3020}' | '\u{3030}' | '\u{303d}' | '・'
        | '\u{e000}'..='\u{f8ff}' | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe4f}' | '\u{fffc}'
        | '\u{1f000}'..='\u{1faff}' | '،' | '؛' | '؟' | '۔' | '।')
        || char.is_whitespace()
}
