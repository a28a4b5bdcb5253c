//! `docs/accessibility.md` says which test shows what: there are such tests.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The names of all functions in the Rust files below a folder.
fn functions(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("its entries, too").path();
        if path.is_dir() {
            functions(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).expect("it is text");
            let names = text.split("fn ").skip(1).map(|rest| {
                let end = rest.find(|char: char| !(char.is_alphanumeric() || char == '_'));
                rest[..end.unwrap_or(rest.len())].to_owned()
            });
            found.extend(names);
        }
    }
}

/// What stands in backticks and is written like the name of a function of several words.
fn named(text: &str) -> Vec<&str> {
    let in_backticks = text.split('`').skip(1).step_by(2);
    let is_name = |name: &&str| {
        let is_part =
            |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '_';
        name.contains('_') && name.chars().all(is_part)
    };
    in_backticks.filter(is_name).collect()
}

#[test]
fn every_test_that_is_named_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut there = BTreeSet::new();
    functions(&root.join("tests"), &mut there);
    functions(&root.join("src"), &mut there);
    let text = fs::read_to_string(root.join("docs/accessibility.md")).expect("it is there");
    let named = named(&text);
    assert!(named.len() > 50, "{named:?}");
    let missing: Vec<_> = named
        .into_iter()
        .filter(|name| !there.contains(*name))
        .collect();
    assert!(missing.is_empty(), "no such tests: {missing:?}");
}

#[test]
fn names_are_told_from_other_code() {
    let text = "`a_test` and `cargo xtask test a_b`, `tests/style.rs`, `lang`, `role`; `b_2`";
    assert_eq!(named(text), ["a_test", "b_2"]);
}
