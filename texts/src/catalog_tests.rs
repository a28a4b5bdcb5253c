//! Languages that agree with English, and those that do not.

use tempfile::TempDir;

use super::*;

/// A folder with these files.
fn locales(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("in a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    folder
}

/// What is said of these files, without the path of their folder.
fn faults(files: &[(&str, &str)]) -> Vec<String> {
    let folder = locales(files);
    let root = format!("{}/", folder.path().display());
    let faults = Catalog::read(folder.path()).expect_err("it is wrong");
    let lines = faults
        .iter()
        .map(|fault| fault.to_string().replace(&root, ""));
    lines.collect()
}

const LIST: &str = "title = Groups\nshown = { $n ->\n    [one] { $n } of { $all }\n   *[other] { $n } of { $all }\n}\n";

#[test]
fn the_texts_of_the_first_screen_come_first() {
    let folder = locales(&[
        ("en/actions.ftl", "rename = Rename\n"),
        ("en/list.ftl", LIST),
        ("de/list.ftl", LIST),
        ("de/actions.ftl", "rename = Umbenennen\n"),
    ]);
    let catalog = Catalog::read(folder.path()).expect("it is right");
    let ids: Vec<&str> = catalog.names.iter().map(|name| &*name.id).collect();
    assert_eq!(ids, ["title", "shown", "rename"]);
    assert_eq!(catalog.first, 2);
    assert_eq!(catalog.id_of_later(0), Some("rename"));
    assert_eq!(catalog.tags().collect::<Vec<_>>(), ["en", "de"]);
}

#[test]
fn each_language_has_the_texts_of_english() {
    assert_eq!(
        faults(&[
            ("en/list.ftl", "title = Groups\nid = Id\nname = { $name }\n"),
            (
                "de/list.ftl",
                "title = Gruppen\nname = { $nam }\nmore = x\n"
            ),
            ("de/other.ftl", "id = Id\n"),
        ]),
        [
            "de/other.ftl:1: id: belongs into list.ftl, as in English",
            "de/list.ftl:2: name: has the variables $nam; English has $name",
            "de/list.ftl:3: more: is not in en",
        ]
    );
    assert_eq!(
        faults(&[
            ("en/list.ftl", "title = Groups\nid = Id\n"),
            ("de/list.ftl", "title = Gruppen\n"),
        ]),
        ["en/list.ftl:2: id: is missing in de"]
    );
}

#[test]
fn plural_and_plain_texts_are_the_same_in_all_languages() {
    let shown = "shown = { $all }\n";
    assert_eq!(
        faults(&[
            ("en/list.ftl", LIST),
            ("de/list.ftl", &format!("title = Gruppen\n{shown}")),
        ]),
        ["de/list.ftl:2: shown: needs the forms of its number: { $n -> … }"]
    );
    let japanese = [
        ("en/list.ftl", LIST),
        ("ja/list.ftl", "title = x\nshown = { $n } / { $all }\n"),
    ];
    let folder = locales(&japanese);
    let catalog = Catalog::read(folder.path()).expect("Japanese has no plural forms");
    let last = catalog.languages.last().and_then(|it| it.values.last());
    let form = (Category::Other, "{n} / {all}".to_owned());
    assert_eq!(last, Some(&Value::Plural(vec![form])));
}

#[test]
fn each_form_says_everything() {
    assert_eq!(
        faults(&[(
            "en/list.ftl",
            "a = { $n ->\n    [one] It is { $name }\n   *[other] There are { $n }\n}\n"
        )]),
        ["en/list.ftl:1: a: [other] lacks { $name }"]
    );
}

#[test]
fn a_text_is_there_once() {
    assert_eq!(
        faults(&[("en/list.ftl", "a = b\n"), ("en/other.ftl", "a = b\n")]),
        ["en/other.ftl:1: a: is already in list"]
    );
}

#[test]
fn a_wrong_text_is_not_called_missing() {
    let said = faults(&[("en/list.ftl", "a = b\n"), ("de/list.ftl", "a = { b }\n")]);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("de/list.ftl:1: a: has something else"));
}

#[test]
fn a_language_without_a_rule_for_plurals_is_refused() {
    let said = faults(&[("en/list.ftl", "a = b\n"), ("xx/list.ftl", "a = b\n")]);
    assert!(said[0].contains("plural categories are not in"), "{said:?}");
    assert!(faults(&[("de/list.ftl", "a = b\n")])[0].contains("has no folder en"));
}
