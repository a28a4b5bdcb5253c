//! The sizes of files and functions: what is longer than a person takes in at a glance is made of parts that want names.
//!
//! A function is counted from its line with `fn` to its closing brace, with the `view!` in it, as `cargo fmt` sets it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const MAX_LINES_OF_FILE: usize = 400;
const MAX_LINES_OF_FUNCTION: usize = 60;

/// The folders with Rust sources.
const FOLDERS: [&str; 5] = ["src", "tests", "xtask", "demo-api", "texts"];

/// The functions that may be longer, by the beginning of `file::function`, and why.
const LONG_FUNCTIONS: [(&str, &str); 2] = [
    (
        "tests/contract/cases",
        "a table: one case below the other, and what they have in common above",
    ),
    (
        "src/features/paste_members/dialog.rs::PasteDialog",
        "half of it is the view, whose parts are components already",
    ),
];

/// The files that may be longer, and why.
const LONG_FILES: [(&str, &str); 2] = [
    (
        "src/api/transport.rs",
        "the way of one request, from its first header to its decoded answer",
    ),
    (
        "src/api/v2/promotions.rs",
        "a quarter of it are the tests of how rules are read",
    ),
];

/// A Rust source, by its path from the root.
struct Source {
    path: String,
    text: String,
}

struct Function {
    name: String,
    lines: usize,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = FOLDERS.iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be read") {
            let path = entry.expect("its entries, too").path();
            if path.is_dir() {
                folders.extend((!path.ends_with("target")).then_some(path));
            } else if path.extension().is_some_and(|end| end == "rs") {
                let relative = path.strip_prefix(root).expect("it is below the root");
                found.push(Source {
                    path: relative.to_string_lossy().replace('\\', "/"),
                    text: fs::read_to_string(&path).expect("it is text"),
                });
            }
        }
    }
    found
}

/// The functions of a formatted source that have a body of several lines.
fn functions(text: &str) -> Vec<Function> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let Some(name) = function_name(line) else {
            continue;
        };
        let indent = &line[..line.len() - line.trim_start().len()];
        let end = lines.iter().skip(start).position(|line| {
            let line = line.strip_prefix(indent).unwrap_or_default();
            // A function without a body ends with its signature.
            line == "}" || (!line.starts_with(' ') && line.ends_with([';', '}']))
        });
        found.extend(end.map(|end| Function {
            name: name.to_owned(),
            lines: end + 1,
        }));
    }
    found
}

/// The name of the function that begins in a line.
fn function_name(line: &str) -> Option<&str> {
    const BEFORE: [&str; 5] = ["pub", "const", "async", "unsafe", "extern"];
    let (before, after) = line.split_once("fn ")?;
    let mut words = before.split_whitespace();
    let is_function = words
        .all(|word| BEFORE.iter().any(|start| word.starts_with(start)) || word.starts_with('"'));
    let end = after.find(|char: char| !(char.is_alphanumeric() || char == '_'))?;
    (is_function && end > 0).then_some(&after[..end])
}

/// What is over the limit and no exception; and exceptions that are not needed. `all` has a name and a size of each thing.
fn complaints(
    all: impl Iterator<Item = (String, usize)>,
    max: usize,
    exceptions: &[(&str, &str)],
) -> Vec<String> {
    let mut needed = BTreeSet::new();
    let mut found = Vec::new();
    for (name, lines) in all.filter(|(_, lines)| *lines > max) {
        match exceptions.iter().find(|(start, _)| name.starts_with(start)) {
            Some((start, _)) => {
                needed.insert(*start);
            }
            None => found.push(format!("{name} has {lines} lines, {max} are allowed")),
        }
    }
    let needless = exceptions
        .iter()
        .filter(|(start, _)| !needed.contains(start));
    found.extend(needless.map(|(start, _)| format!("{start} needs no exception")));
    found
}

#[test]
fn files_are_short() {
    let sources = sources();
    let files = sources
        .iter()
        .map(|source| (source.path.clone(), source.text.lines().count()));
    let wrong = complaints(files, MAX_LINES_OF_FILE, &LONG_FILES);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn functions_are_short() {
    let sources = sources();
    let functions = sources.iter().flat_map(|source| {
        let functions = functions(&source.text).into_iter();
        functions.map(|it| (format!("{}::{}", source.path, it.name), it.lines))
    });
    let wrong = complaints(functions, MAX_LINES_OF_FUNCTION, &LONG_FUNCTIONS);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn functions_are_counted_from_their_name_to_their_brace() {
    let text = "\
pub fn one() {}
impl It {
    pub(super) async fn several(
        self,
    ) -> bool {
        let inner = |fn_name| {
            fn_name
        };
        true
    }
}
trait Other {
    fn declared(
        &self,
    ) -> bool;
    fn next(&self);
}
// A fn in a comment
const fn last() -> fn(u8) {
    there
}
";
    let found = functions(text).into_iter();
    let found: Vec<_> = found.map(|it| (it.name, it.lines)).collect();
    let expected = [
        ("one", 1),
        ("several", 8),
        ("declared", 3),
        ("next", 1),
        ("last", 3),
    ];
    let expected = expected.map(|(name, lines)| (name.to_owned(), lines));
    assert_eq!(found, expected);
}
