//! Every write of the app is tried with every fault: a write of the Admin API that is missing in the table of
//! `src/browser_tests/outcomes.rs` fails here, and so does a place that writes and is missing below.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What is sent to see whether it arrives, and changes nothing.
const CHANGES_NOTHING: [&str; 1] = ["loses_delete_bodies"];
/// Version 1 does this by itself.
const VERSION_2_ONLY: [&str; 1] = ["remove_from_condition"];

/// Changes nothing of the shop, so that no operation of the simulation is about it: `ApiWrite` has it, and journeys.
const NOT_OF_THE_SHOP: [&str; 1] = ["end_session"];

/// Where the app writes, and the operations of `src/browser_tests/simulation` that go there.
const WRITERS: [(&str, &[&str]); 11] = [
    ("features/group_actions/create.rs", &["Create"]),
    (
        "features/group_actions/created.rs",
        &["Create", "Duplicate"],
    ),
    ("features/group_actions/rename.rs", &["Rename"]),
    (
        "features/group_actions/inline_rename_form.rs",
        &["RenameInRow"],
    ),
    (
        "features/group_actions/group_copy.rs",
        &["Duplicate", "Delete", "CombineIntoNew"],
    ),
    ("features/group_actions/delete.rs", &["Delete"]),
    ("features/group_actions/drafts.rs", &["Delete"]),
    // Where version 2 leaves rules behind: tried by journeys on a real server.
    ("features/group_actions/rule_mending.rs", &["Delete"]),
    ("features/dead_rules/mending.rs", &["Delete"]),
    (
        "features/metadata_editor/save.rs",
        &["Metadata", "BulkMetadata"],
    ),
    (
        "state/membership/mod.rs",
        &[
            "Pick",
            "Remove",
            "Move",
            "Copy",
            "GroupsOfCustomer",
            "PasteToAdd",
            "PasteToRemove",
            "CombineIntoOther",
            "CombineOutOfOther",
        ],
    ),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The code of every file below a folder by its path from `src/`, without comments and native tests.
fn files(folder: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(&path).expect("text");
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                let lines = code
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"));
                let name = path.strip_prefix(root()).expect("it is below src/");
                let name = name.to_string_lossy().replace('\\', "/");
                found.insert(name, lines.collect::<Vec<_>>().join("\n"));
            }
        }
    }
    found
}

/// The names of the methods of `AdminApi` that write. What they leave to a version has its proof there, too.
fn writes() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for code in files("api/client").into_values() {
        for function in code.split("fn ").skip(1) {
            let name = function.split(['(', '<']).next().unwrap_or_default();
            let is_write = [".command(", "settled(write", "settled_list(write"]
                .iter()
                .any(|sign| function.contains(sign));
            if is_write && !name.starts_with("settled") && name != "command" {
                names.insert(name.to_owned());
            }
        }
    }
    names
}

fn is_exempt(name: &str) -> bool {
    CHANGES_NOTHING.contains(&name) || VERSION_2_ONLY.contains(&name)
}

/// `UpdateGroup` as `update_group`.
fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for char in name.chars() {
        if char.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(char.to_lowercase());
    }
    snake
}

/// The variants of an enum in a file.
fn variants(file: &str, name: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join(file)).expect(file);
    let (_, after) = text.split_once(&format!("enum {name} {{")).expect(name);
    let (body, _) = after.split_once("\n}").expect("its end");
    let lines = body.lines().map(str::trim);
    let names = lines.filter(|line| !line.starts_with("//") && !line.is_empty());
    names
        .map(|line| line.trim_end_matches(',').to_owned())
        .collect()
}

#[test]
fn every_write_of_the_admin_api_is_in_the_table_of_faults() {
    let table = variants("browser_tests/outcomes.rs", "ApiWrite");
    let table: BTreeSet<String> = table.iter().map(|name| snake_case(name)).collect();
    let missing: Vec<String> = writes()
        .into_iter()
        .filter(|name| !table.contains(name) && !is_exempt(name))
        .collect();
    assert!(
        missing.is_empty(),
        "{missing:?} must be looked up where the answer leaves the outcome open, and be in `ApiWrite`"
    );
}

#[test]
fn every_place_that_writes_is_tried_by_an_operation() {
    let operations = variants("browser_tests/simulation/operations.rs", "Operation");
    let writes = writes();
    let mut found = BTreeSet::new();
    for (file, code) in ["app", "features", "state", "ui"]
        .map(files)
        .into_iter()
        .flatten()
    {
        let code: String = code.split_whitespace().collect();
        let is_called = |name: &String| {
            let calls = [format!("api.{name}("), format!("api().{name}(")];
            calls.iter().any(|call| code.contains(call))
        };
        let mut writes = writes.iter();
        let is_passed_over = |name: &String| {
            let mut passed_over = CHANGES_NOTHING.iter().chain(&NOT_OF_THE_SHOP);
            passed_over.any(|other| other == name)
        };
        if writes.any(|name| !is_passed_over(name) && is_called(name)) {
            found.insert(file);
        }
    }
    let listed: BTreeSet<String> = WRITERS.iter().map(|(file, _)| (*file).to_owned()).collect();
    assert_eq!(
        found, listed,
        "a place that writes needs an operation in the simulation"
    );
    let tried: BTreeSet<String> = WRITERS
        .iter()
        .flat_map(|(_, operations)| *operations)
        .map(|name| (*name).to_owned())
        .collect();
    assert_eq!(
        tried, operations,
        "an operation that is not tried, or is none"
    );
}

#[test]
fn names_of_variants_are_those_of_functions() {
    assert_eq!(snake_case("AddToCondition"), "add_to_condition");
    assert!(writes().contains("add_customers"));
}
