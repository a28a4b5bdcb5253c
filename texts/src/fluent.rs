//! Reads a file of Fluent.
//!
//! Cohort uses the part of it that the page can show without a parser:
//!
//! ```text
//! # A comment for translators.
//! rename-of = Rename { $name }
//! groups-counted = { $n ->
//!     [one] { $n } customer group
//!    *[other] { $n } customer groups
//! }
//! ```
//!
//! A line break within a text is a space. A text literal (`{ "…" }`) keeps blanks at the ends. What else Fluent has (terms,
//! attributes, references, functions, choices by something else than the number `$n`) is refused.

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message as Entity, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::parser::{self, ParserError};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::fault::Fault;
use crate::message::{Message, Value};
use crate::plural::Category;

/// What a message may be, to be said in faults.
const ALLOWED: &str = "only { $name }, { \"text\" } and { $n -> … } are understood";

/// The messages of a file, and what is wrong with the others. `file` is its path, `needed` the plural categories of its
/// language.
pub fn read(file: &str, source: &str, needed: &[Category]) -> (Vec<Message>, Vec<Fault>) {
    let (resource, errors) = match parser::parse(source) {
        Ok(resource) => (resource, Vec::new()),
        Err(broken) => broken,
    };
    let mut faults: Vec<Fault> = errors
        .iter()
        .map(|error| syntax_fault(file, source, error))
        .collect();
    let mut messages = Vec::new();
    let mut refuse = |id: &str, what: String| {
        faults.push(Fault {
            file: file.to_owned(),
            line: line_of(source, id),
            id: id.to_owned(),
            what,
        });
    };
    for entry in &resource.body {
        match entry {
            Entry::Message(entity) => match value_of(entity, needed) {
                Ok(value) => messages.push(Message {
                    id: entity.id.name.to_owned(),
                    line: line_of(source, entity.id.name),
                    value,
                }),
                Err(what) => refuse(entity.id.name, what),
            },
            Entry::Term(term) => refuse(
                &format!("-{}", term.id.name),
                format!("is a term; {ALLOWED}"),
            ),
            // What cannot be parsed has an error of its own.
            Entry::Junk { .. }
            | Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_) => {}
        }
    }
    (messages, faults)
}

fn syntax_fault(file: &str, source: &str, error: &ParserError) -> Fault {
    let start = error
        .slice
        .as_ref()
        .map_or(error.pos.start, |slice| slice.start);
    let entry = source.get(start..).unwrap_or_default().trim_start();
    let id = entry
        .split(|char: char| !is_id_char(char))
        .next()
        .unwrap_or_default();
    let before = source.get(..error.pos.start).unwrap_or(source);
    Fault {
        file: file.to_owned(),
        line: before.matches('\n').count() + 1,
        id: id.to_owned(),
        what: format!("cannot be read: {error}"),
    }
}

fn is_id_char(char: char) -> bool {
    char.is_ascii_alphanumeric() || char == '-' || char == '_'
}

/// The line on which a message begins, counted from 1.
fn line_of(source: &str, id: &str) -> usize {
    let begins = |line: &str| {
        let rest = line.strip_prefix(id);
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    source.lines().position(begins).map_or(0, |line| line + 1)
}

fn value_of(entity: &Entity<&str>, needed: &[Category]) -> Result<Value, String> {
    if !is_kebab_case(entity.id.name) {
        return Err("ids are written in small letters with hyphens, as in rename-of".to_owned());
    }
    if KEYWORDS.contains(&entity.id.name) {
        return Err("is a word of Rust; choose another id".to_owned());
    }
    if let Some(attribute) = entity.attributes.first() {
        let name = attribute.id.name;
        return Err(format!("has an attribute, .{name}; {ALLOWED}"));
    }
    let pattern = entity.value.as_ref().ok_or("has no text")?;
    match &*pattern.elements {
        [
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            },
        ] => plural(selector, variants, needed),
        _ => text(pattern).map(Value::Text),
    }
}

fn is_kebab_case(id: &str) -> bool {
    let mut words = id.split('-');
    let is_word = |word: &str| {
        let mut letters = word.chars();
        !word.is_empty() && letters.all(|char| char.is_ascii_lowercase() || char.is_ascii_digit())
    };
    id.starts_with(|char: char| char.is_ascii_lowercase()) && words.all(is_word)
}

/// The words of Rust that could be an id, each of which is a function.
const KEYWORDS: [&str; 37] = [
    "as", "async", "await", "break", "const", "continue", "crate", "dyn", "else", "enum", "extern",
    "false", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut",
    "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "type", "use",
    "where", "while",
];

fn plural(
    selector: &InlineExpression<&str>,
    variants: &[Variant<&str>],
    needed: &[Category],
) -> Result<Value, String> {
    if !matches!(selector, InlineExpression::VariableReference { id } if id.name == "n") {
        return Err("chooses by something else than the number $n".to_owned());
    }
    let mut forms = Vec::new();
    for variant in variants {
        let name = match variant.key {
            VariantKey::Identifier { name } => name,
            VariantKey::NumberLiteral { value } => value,
        };
        let category = Category::from_name(name)
            .ok_or_else(|| format!("has a form [{name}], which is no plural category"))?;
        if forms.iter().any(|(other, _)| *other == category) {
            return Err(format!("has two forms [{name}]"));
        }
        if !needed.contains(&category) {
            return Err(format!(
                "has a form [{name}], which no number of this language needs"
            ));
        }
        if variant.default != (category == Category::Other) {
            return Err("has another form than *[other] by default".to_owned());
        }
        let form = text(&variant.value).map_err(|what| format!("[{name}] {what}"))?;
        forms.push((category, form));
    }
    let has = |category: &Category| forms.iter().any(|(other, _)| other == category);
    if let Some(missing) = needed.iter().find(|category| !has(category)) {
        return Err(format!("lacks the form [{}]", missing.name()));
    }
    forms.sort_by_key(|(category, _)| *category);
    Ok(Value::Plural(forms))
}

/// The text of a pattern, with its variables as blanks: `{name}`.
fn text(pattern: &Pattern<&str>) -> Result<String, String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => text.push_str(&placeable(inline)?),
            PatternElement::Placeable {
                expression: Expression::Select { .. },
            } => {
                return Err("has a choice within a text: write whole texts as its forms".to_owned());
            }
        }
    }
    let text = unwrapped(&text);
    if text.trim().is_empty() {
        return Err("is empty".to_owned());
    }
    if let Some(odd) = text.chars().find(|char| is_reserved(*char)) {
        return Err(format!(
            "has a character that the page keeps for itself: U+{:04X}",
            u32::from(odd)
        ));
    }
    Ok(text)
}

fn placeable(inline: &InlineExpression<&str>) -> Result<String, String> {
    match inline {
        InlineExpression::VariableReference { id } => Ok(format!("{{{}}}", id.name)),
        InlineExpression::StringLiteral { value } => {
            let text = unescape_unicode_to_string(value).into_owned();
            match text.contains(['{', '}']) {
                true => Err("has a brace, which begins or ends a blank".to_owned()),
                false => Ok(text),
            }
        }
        _ => Err(format!("has something else in braces; {ALLOWED}")),
    }
}

/// Joins the lines of a text that is wrapped.
fn unwrapped(text: &str) -> String {
    if !text.contains('\n') {
        return text.to_owned();
    }
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// Control characters separate the texts of a file; isolates mark people's data.
fn is_reserved(char: char) -> bool {
    char.is_control() || matches!(char, '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
#[path = "fluent_tests.rs"]
mod tests;
