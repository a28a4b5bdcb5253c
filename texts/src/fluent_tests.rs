//! What of Fluent is read, and what is said of the rest.

use proptest::prelude::*;

use super::*;
use crate::message::blanks;
use crate::plural::categories;

const ENGLISH: &[Category] = &[Category::One, Category::Other];

fn read_english(source: &str) -> (Vec<Message>, Vec<Fault>) {
    read("en/list.ftl", source, ENGLISH)
}

/// The one text of a source without faults.
fn value(source: &str) -> Value {
    let (mut messages, faults) = read_english(source);
    assert_eq!(faults, []);
    assert_eq!(messages.len(), 1, "{source}");
    messages.remove(0).value
}

fn text_of(source: &str) -> String {
    match value(source) {
        Value::Text(text) => text,
        plural => panic!("{plural:?}"),
    }
}

/// What is said of a source with one fault.
fn fault(source: &str) -> String {
    let (_, faults) = read_english(source);
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults[0].to_string()
}

#[test]
fn variables_are_blanks() {
    assert_eq!(text_of("a = Rename { $name }"), "Rename {name}");
    assert_eq!(text_of("a = {$a}: { $b }."), "{a}: {b}.");
}

#[test]
fn lines_of_a_text_are_joined() {
    assert_eq!(
        text_of("a = One\n    two { $x }\n\n    three\n"),
        "One two {x} three"
    );
    assert_eq!(text_of("a =\n    One\n    two\n"), "One two");
}

#[test]
fn literals_keep_their_blanks() {
    assert_eq!(
        text_of("a = { \" \" }x\u{a0}{ \"\\u00A0\" }"),
        " x\u{a0}\u{a0}"
    );
}

#[test]
fn forms_are_in_order_and_end_with_other() {
    let plural = value("a = { $n ->\n   *[other] { $n } rows\n    [one] { $n } row\n }\n");
    let forms = [
        (Category::One, "{n} row".to_owned()),
        (Category::Other, "{n} rows".to_owned()),
    ];
    assert_eq!(plural, Value::Plural(forms.into()));
}

#[test]
fn a_fault_names_file_line_and_message() {
    assert_eq!(
        fault("# x\na = b\n\nc = { d }\n"),
        format!("en/list.ftl:4: c: has something else in braces; {ALLOWED}")
    );
    let broken = fault("a = b\nc = { $x\nd = e\n");
    assert!(
        broken.starts_with("en/list.ftl:3: c: cannot be read: Expected"),
        "{broken}"
    );
}

#[test]
fn what_the_page_cannot_show_is_refused() {
    let one = "*[other] x";
    for (source, words) in [
        ("a = { NUMBER($n) }", "something else in braces"),
        ("a = { b }", "something else in braces"),
        ("a = { -b }", "something else in braces"),
        ("a = { 5 }", "something else in braces"),
        ("-a = b", "is a term"),
        ("a = b\n    .c = d", "has an attribute, .c"),
        ("a = b { $n ->\n [one] x\n *[other] y\n}", "a choice within"),
        (
            &format!("a = {{ $k ->\n [one] x\n {one}\n}}"),
            "by something else than",
        ),
        (&format!("a = {{ $n ->\n {one}\n}}"), "lacks the form [one]"),
        (
            &format!("a = {{ $n ->\n [0] x\n {one}\n}}"),
            "[0], which is no plural",
        ),
        (
            &format!("a = {{ $n ->\n [few] x\n [one] x\n {one}\n}}"),
            "[few], which no number",
        ),
        (
            &format!("a = {{ $n ->\n [one] x\n [one] x\n {one}\n}}"),
            "two forms [one]",
        ),
        (
            "a = { $n ->\n *[one] x\n [other] x\n}",
            "another form than *[other]",
        ),
        (
            "a = { $n ->\n [one] { b }\n *[other] x\n}",
            "[one] has something else",
        ),
        ("a = { \"\" }", "is empty"),
        ("a = b\tc", "U+0009"),
        ("a = { \"\\u2068\" }", "U+2068"),
        ("a = { \"{\" }", "a brace"),
        ("a_b = c", "small letters with hyphens"),
        ("aB = c", "small letters with hyphens"),
        ("a- = c", "small letters with hyphens"),
        ("move = c", "a word of Rust"),
        ("a =\n", "cannot be read"),
    ] {
        let said = fault(source);
        assert!(said.contains(words), "{source}: {said}");
    }
}

#[test]
fn a_language_needs_the_forms_of_its_numbers() {
    let source = "a = { $n ->\n [one] x\n *[other] x\n}";
    for (tag, missing) in [("fr", "many"), ("ar", "zero")] {
        let needed = categories(tag).expect(tag);
        let (_, faults) = read("x.ftl", source, needed);
        assert_eq!(faults.len(), 1, "{tag}");
        assert_eq!(faults[0].what, format!("lacks the form [{missing}]"));
    }
    for tag in ["en", "de", "da"] {
        let needed = categories(tag).expect(tag);
        assert_eq!(read("x.ftl", source, needed).1, [], "{tag}");
    }
}

/// A text as Fluent writes it: plain text and variables.
fn pieces() -> impl Strategy<Value = Vec<(String, String)>> {
    prop::collection::vec(("[a-zA-Zé.,:!|…=*\\[\\]-]{1,9}", "[a-z]{1,4}"), 1..5)
}

proptest! {
    #[test]
    fn blanks_survive(pieces in pieces()) {
        let fluent: String = pieces.iter().map(|(text, name)| format!("{text}{{ ${name} }}")).collect();
        let compiled: String = pieces.iter().map(|(text, name)| format!("{text}{{{name}}}")).collect();
        let text = text_of(&format!("a = {fluent}"));
        prop_assert_eq!(blanks(&text).len(), blanks(&compiled).len());
        prop_assert_eq!(text, compiled);
    }

    #[test]
    fn forms_survive(texts in prop::collection::vec("[a-z|:]([a-z|: ]{0,8}[a-z|:])?", 6)) {
        let needed = categories("ar").expect("Arabic");
        let forms: Vec<_> = needed.iter().copied().zip(texts).collect();
        let lines = forms.iter().map(|(category, text)| {
            let default = if *category == Category::Other { "*" } else { "" };
            format!("    {default}[{}] {text}\n", category.name())
        });
        let source = format!("a = {{ $n ->\n{}}}\n", lines.collect::<String>());
        let (messages, faults) = read("ar/list.ftl", &source, needed);
        prop_assert_eq!(faults, []);
        prop_assert_eq!(&messages[0].value, &Value::Plural(forms));
    }

    #[test]
    fn nothing_panics(source in "([a-z]{1,3} = |[{}$\\[\\]*.\\n\"n>-]| |[a-z]|\\PC){0,60}") {
        let _ = read_english(&source);
    }
}
