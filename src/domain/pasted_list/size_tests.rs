//! Tests of lists of megabytes.

use std::cell::Cell;

use super::*;
use crate::domain::slices::at_once_with;

fn parse(text: &str) -> PastedList {
    PastedList::parse_at_once(text, &Take::Own)
}

#[test]
fn a_million_characters_are_sorted_out_in_one_go() {
    let quotes = "\"a ".repeat(350_000);
    assert!(parse(&quotes).entries.is_empty());
    let many: String = (0..50_000).map(|n| format!("c{n}@example.com\n")).collect();
    assert_eq!(parse(&many).entries.len(), 50_000);
}

#[test]
fn a_table_of_100_000_lines_is_read() {
    let many: String = (0..100_000)
        .map(|n| format!("Name {n};c{n}@example.com;boss@example.com;x;y\n"))
        .collect();
    let list = parse(&format!("Name;E-Mail;Owner;A;B\n{many}"));
    assert_eq!((list.entries.len(), list.repeated.len()), (100_000, 0));
}

#[test]
fn one_line_of_megabytes_is_read() {
    let many: Vec<String> = (0..100_000)
        .map(|n| format!("\"Last, First {n}\" <c{n}@example.com>"))
        .collect();
    let list = parse(&many.join("; "));
    assert_eq!(list.entries.len(), 100_000);
    assert!(list.malformed.is_empty() && !list.is_open);
    assert_eq!(parse(&",".repeat(3_000_000)), PastedList::default());
    assert_eq!(parse(&"x ".repeat(2_000_000)).malformed.len(), 1);
    assert_eq!(parse(&"@".repeat(1_000_000)).malformed.len(), 1);
    assert!(!parse(&"\"@".repeat(500_000)).malformed.is_empty());
    assert_eq!(parse(&"&".repeat(2_000_000)), PastedList::default());
}

#[test]
fn slices_change_nothing() {
    let many: String = (0..5_000)
        .map(|n| format!("Name {n};c{n}@example.com;boss@example.com\n"))
        .collect();
    let text = format!("Name;E-Mail;Owner\n{many}");
    let pauses = Cell::new(0);
    let list = at_once_with(
        || pauses.set(pauses.get() + 1),
        async |slices| PastedList::parse(&text, &Take::Own, slices).await,
    );
    assert_eq!(list.entries.len(), 5_000);
    assert!(
        pauses.get() * 20_000 > text.len(),
        "{} pauses",
        pauses.get()
    );
}
