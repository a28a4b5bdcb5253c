//! Property tests of editing, with arbitrary metadata and sequences of edits. After saving to a server that merges at the
//! top level and deletes keys set to `""`, the metadata is what the editor showed, and values that were not edited keep
//! their exact text.

use proptest::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;

use crate::domain::json;
use crate::domain::json::check;
use crate::domain::metadata::storage::loss_in;
use crate::domain::metadata::*;

#[derive(Clone, Debug)]
enum Edit {
    Key(usize, String),
    Kind(usize, usize),
    Text(usize, String),
    Remove(usize),
    Add(String),
    Put(String, Option<String>),
    /// Takes the whole object from its own text with added white space.
    Spread,
    Replace(Fields),
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[abc]",
        2 => ".{0,3}",
        1 => Just("__proto__".to_owned()),
        1 => Just("toString".to_owned()),
        1 => Just("constructor".to_owned()),
    ]
}

fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|value| value.to_string()),
        any::<i64>().prop_map(|value| value.to_string()),
        Just("12345678901234567890".to_owned()),
        Just("-0".to_owned()),
        Just("1.0".to_owned()),
        "-?[1-9]\\.[0-9]{1,3}e-?[0-9]",
        Just(r#""007""#.to_owned()),
        Just(r#""""#.to_owned()),
        Just(r#""\u00e9\r\n\/""#.to_owned()),
        ".{0,5}".prop_map(|text| json::text(&text)),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4)
                .prop_map(|items| format!("[{}]", items.join(","))),
            proptest::collection::vec((key(), inner), 0..4).prop_map(|fields| object_of(&fields)),
        ]
    })
}

fn object_of(fields: &[(String, String)]) -> String {
    let fields = fields.iter();
    let fields = fields.map(|(key, value)| format!("{}:{value}", json::text(key)));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
}

/// Metadata that a server can hold: no duplicate keys and none that it drops, at any depth.
fn metadata() -> impl Strategy<Value = Fields> {
    let key = key().prop_filter("reserved", |key| {
        !["__proto__", "toString", "constructor"].contains(&key.as_str())
    });
    let json = json().prop_filter("lossy", |json| loss_in(json).is_none());
    proptest::collection::vec((key, json), 0..6).prop_map(|mut fields| {
        let all = fields.clone();
        let mut place = 0;
        fields.retain(|(key, _)| {
            place += 1;
            !all.iter().take(place - 1).any(|(other, _)| other == key)
        });
        fields
    })
}

fn edit() -> impl Strategy<Value = Edit> {
    let text = || prop_oneof![json(), ".{0,4}", "[0-9]{1,3}"];
    prop_oneof![
        (0..8_usize, key()).prop_map(|(at, key)| Edit::Key(at, key)),
        (0..8_usize, 0..5_usize).prop_map(|(at, kind)| Edit::Kind(at, kind)),
        (0..8_usize, text()).prop_map(|(at, text)| Edit::Text(at, text)),
        (0..8_usize).prop_map(Edit::Remove),
        key().prop_map(Edit::Add),
        (key(), proptest::option::of(json())).prop_map(|(key, value)| Edit::Put(key, value)),
        Just(Edit::Spread),
        proptest::collection::vec((key(), json()), 0..4).prop_map(Edit::Replace),
    ]
}

fn apply(draft: &mut Draft, edit: &Edit) {
    let id = |at: &usize| draft.rows().get(*at).map_or(0, |row| row.id);
    match edit {
        Edit::Key(at, key) => draft.set_key(id(at), key.clone()),
        Edit::Kind(at, kind) => draft.set_kind(id(at), Kind::ALL[*kind]),
        Edit::Text(at, text) => draft.set_text(id(at), text.clone()),
        Edit::Remove(at) => draft.remove(id(at)),
        Edit::Add(key) => {
            let row = draft.add();
            draft.set_key(row, key.clone());
        }
        Edit::Put(key, value) => draft.put(key, value.as_ref()),
        Edit::Spread => {
            let text = format!(" {} ", draft.text());
            let is_json = check(&text).is_ok();
            assert_eq!(draft.take_text(&text).is_ok(), is_json);
        }
        Edit::Replace(fields) => assert_eq!(draft.take_text(&object_of(fields)), Ok(())),
    }
}

/// Removes rejected rows, as a person would, until the rest can be saved.
fn repair(draft: &mut Draft) {
    while let Some(row) = draft.rows().iter().find(|row| row.problem.is_some()) {
        draft.remove(row.id);
    }
}

/// The metadata on the server, where all numbers are doubles.
type Held = BTreeMap<String, Value>;

fn held(fields: &[(String, String)]) -> Held {
    let fields = fields.iter();
    let fields = fields.map(|(key, json)| {
        let value = serde_json::from_str(json).expect("JSON");
        (key.clone(), doubles(value))
    });
    fields.collect()
}

fn doubles(value: Value) -> Value {
    match value {
        Value::Number(number) => (number.as_f64().unwrap_or_default() + 0.0).into(),
        Value::Array(items) => items.into_iter().map(doubles).collect(),
        Value::Object(map) => map
            .into_iter()
            .map(|(key, value)| (key, doubles(value)))
            .collect(),
        other => other,
    }
}

/// What the server's class-transformer makes of a value; `None` if it fails.
fn transformed(value: Value) -> Option<Value> {
    Some(match value {
        Value::Array(items) => items.into_iter().map(transformed).collect::<Option<_>>()?,
        Value::Object(map) if map.contains_key("constructor") => return None,
        Value::Object(map) => map
            .into_iter()
            .filter(|(key, _)| !["__proto__", "toString"].contains(&key.as_str()))
            .map(|(key, value)| Some((key, transformed(value)?)))
            .collect::<Option<_>>()?,
        other => other,
    })
}

/// The metadata on the server after an update; `None` if the update fails.
fn updated(mut held: Held, update: &str) -> Option<Held> {
    let update = serde_json::from_str(update).expect("an update is JSON");
    let Value::Object(update) = transformed(doubles(update))? else {
        panic!("an update is an object");
    };
    for (key, value) in update {
        match value == "" {
            true => held.remove(&key),
            false => held.insert(key, value),
        };
    }
    Some(held)
}

fn shown(draft: &Draft) -> Held {
    let rows = draft.rows().iter().filter(|row| !row.is_empty());
    held(
        &rows
            .map(|row| (row.key.clone(), row.json.clone()))
            .collect::<Fields>(),
    )
}

proptest! {
    #[test]
    fn saved_it_ends_as_shown(base in metadata(), edits in proptest::collection::vec(edit(), 0..12)) {
        let mut draft = Draft::new(base.clone());
        for edit in &edits {
            apply(&mut draft, edit);
        }
        repair(&mut draft);
        prop_assert!(!draft.is_blocked(), "{draft:?}");
        let end = updated(held(&base), update_of(draft.changes()).as_str());
        prop_assert_eq!(end, Some(shown(&draft)));
        for change in draft.changes() {
            prop_assert_eq!(change.before.as_ref(), value_of(&base, &change.key));
        }
    }

    #[test]
    fn what_is_not_touched_stays_letter_for_letter(base in metadata(), edits in proptest::collection::vec(edit(), 0..6)) {
        let mut draft = Draft::new(base.clone());
        let nothing = update_of(draft.changes());
        prop_assert_eq!(nothing.as_str(), "{}");
        let text = draft.text();
        prop_assert_eq!(draft.take_text(&text.replace('\n', " \n ")), Ok(()));
        let rows: Fields = draft.rows().iter().map(|row| (row.key.clone(), row.json.clone())).collect();
        prop_assert_eq!(&rows, &base);
        // Undoing every edit by hand leaves no change.
        for edit in &edits {
            apply(&mut draft, edit);
        }
        for change in draft.changes().to_vec() {
            draft.put(&change.key, change.before.as_ref());
        }
        prop_assert_eq!(draft.changes(), []);
        for row in draft.rows().iter().filter(|row| row.problem.is_none() && !row.is_empty()) {
            let kept = value_of(&base, &row.key).map(String::as_str);
            prop_assert!(kept.is_some_and(|kept| same(kept, &row.json)));
        }
    }

    #[test]
    fn nobodys_change_is_lost_unseen(
        base in metadata(),
        edits in proptest::collection::vec(edit(), 0..6),
        theirs in proptest::collection::vec(edit(), 0..6),
        choices in proptest::collection::vec(any::<bool>(), 12),
    ) {
        let [mut mine, mut other] = [&edits, &theirs].map(|edits| {
            let mut draft = Draft::new(base.clone());
            for edit in edits {
                apply(&mut draft, edit);
            }
            repair(&mut draft);
            draft
        });
        let now: Fields = other.rows().iter().filter(|row| !row.is_empty())
            .map(|row| (row.key.clone(), row.json.clone())).collect();
        let (mine_before, theirs_before) = (shown(&mine), shown(&other));
        other.rebase(now.clone());
        prop_assert_eq!(other.changes(), []);

        mine.rebase(now.clone());
        let conflicts = mine.conflicts().to_vec();
        prop_assert_eq!(mine.is_blocked(), !conflicts.is_empty());
        for (conflict, mine_wins) in conflicts.iter().zip(&choices) {
            mine.choose(&conflict.key, *mine_wins);
        }
        let end = updated(held(&now), update_of(mine.changes()).as_str()).expect("an update");
        prop_assert_eq!(&end, &shown(&mine));
        let before = held(&base);
        let keys = before.keys().chain(mine_before.keys()).chain(theirs_before.keys());
        for key in keys {
            let [was, ours, others, is] = [&before, &mine_before, &theirs_before, &end].map(|held| held.get(key));
            let conflict = conflicts.iter().position(|conflict| conflict.key == *key);
            match conflict {
                Some(at) => prop_assert_eq!(is, if choices[at] { ours } else { others }),
                None if was == ours => prop_assert_eq!(is, others),
                None => prop_assert_eq!(is, ours),
            }
        }
    }

    #[test]
    fn keys_are_set_and_removed_in_any_group(
        now in metadata(),
        edits in proptest::collection::vec(edit(), 0..8),
        gone in proptest::collection::vec(key(), 0..4),
    ) {
        // Editing many groups starts from an empty draft.
        let mut draft = Draft::new(Fields::new());
        for edit in &edits {
            apply(&mut draft, edit);
        }
        repair(&mut draft);
        let set = draft.changes();
        let gone: Vec<String> = gone
            .into_iter()
            .filter(|key| !set.iter().any(|change| change.key == *key))
            .collect();
        let changes = changes_to(&now, set, &gone);
        let end = updated(held(&now), update_of(&changes).as_str()).expect("an update");
        let mut wanted = held(&now);
        wanted.retain(|key, _| !gone.contains(key));
        wanted.extend(shown(&draft));
        prop_assert_eq!(&end, &wanted);
        let after: Fields = changes.iter().filter_map(|change| Some((change.key.clone(), change.after.clone()?))).collect();
        let kept = now.iter().filter(|(key, _)| !changes.iter().any(|change| change.key == *key));
        let after: Fields = kept.cloned().chain(after).collect();
        prop_assert_eq!(changes_to(&after, set, &gone), vec![], "done twice");
    }

    #[test]
    fn undoing_brings_back_what_was(base in metadata(), edits in proptest::collection::vec(edit(), 0..8)) {
        let mut draft = Draft::new(base.clone());
        for edit in &edits {
            apply(&mut draft, edit);
        }
        repair(&mut draft);
        let now: Fields = draft.rows().iter().filter(|row| !row.is_empty())
            .map(|row| (row.key.clone(), row.json.clone())).collect();
        let (back, staying) = undone(draft.changes(), &now, Refusals::default());
        let end = updated(held(&now), update_of(&back).as_str()).expect("an update");
        for (key, value) in held(&base) {
            if !staying.contains(&key) {
                prop_assert_eq!(end.get(&key), Some(&value));
            }
        }
        prop_assert_eq!(undone(draft.changes(), &base, Refusals::default()), (vec![], vec![]));
        // Only an empty string cannot be restored.
        for key in &staying {
            prop_assert_eq!(value_of(&base, key).map(String::as_str), Some(r#""""#));
        }
    }
}

#[test]
fn keys_changed_since_are_not_taken_back() {
    let field = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    let mut draft = Draft::new(vec![field("a", "1"), field("b", "2"), field("c", "3")]);
    draft.put("a", Some(&"10".to_owned()));
    draft.put("b", None);
    draft.put("d", Some(&"4".to_owned()));
    let now = [field("a", "11"), field("c", "30"), field("d", "4")].into();
    let (back, staying) = undone(draft.changes(), &now, Refusals::default());
    assert_eq!(update_of(&back).as_str(), r#"{"b":2,"d":""}"#);
    assert_eq!(staying, ["a"]);
}

#[test]
fn a_renamed_key_is_deleted_and_added_with_its_value_as_it_was() {
    let raw = r#"{"b":1.0,"a":[12345678901234567890,"\u00e9"]}"#;
    let mut draft = Draft::new(vec![("old".to_owned(), raw.to_owned())]);
    let id = draft.rows()[0].id;
    draft.set_key(id, "new".to_owned());
    assert_eq!(
        update_of(draft.changes()).as_str(),
        format!(r#"{{"old":"","new":{raw}}}"#)
    );
}

#[test]
fn fifty_thousand_values_are_edited_at_once() {
    let fields: Fields = (0..50_000)
        .map(|n| (format!("k{n}"), n.to_string()))
        .collect();
    let mut draft = Draft::new(fields.clone());
    let id = draft.rows()[40_000].id;
    for n in 0..10 {
        draft.set_text(id, format!("{n}"));
    }
    assert_eq!(draft.changes().len(), 1);
    let text = draft
        .text()
        .replace("\"k7\": 7,", "\"k7\": 9007199254740993,");
    assert_eq!(draft.take_text(&text), Ok(()));
    assert_eq!(draft.changes().len(), 2);
    assert!(draft.rows()[7].rewritten.is_some() && draft.rows()[7].is_changed);
    let theirs = fields
        .into_iter()
        .map(|(key, _)| (key, "0".to_owned()))
        .collect();
    draft.rebase(theirs);
    assert_eq!(draft.conflicts().len(), 2);
}

#[test]
fn refused_texts_leave_the_rows_alone() {
    let mut draft = Draft::new(vec![("a".to_owned(), "1".to_owned())]);
    let before = draft.clone();
    assert_eq!(draft.take_text("{\n  \"a\": }"), Err(Some((2, 8))));
    assert_eq!(draft.take_text("[]"), Err(None));
    assert_eq!(draft.take_text("null "), Ok(()));
    draft.put("a", Some(&"1".to_owned()));
    assert_eq!(draft.changes(), before.changes());
}
