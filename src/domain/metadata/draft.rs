//! The metadata of one group while it is edited: the rows, and the changes they make.

use std::collections::{HashMap, VecDeque};

use crate::domain::json;
use crate::domain::json::{check, same};
use crate::domain::json_walk::write_indented;
use crate::domain::metadata::row::{Kind, Row};
use crate::domain::metadata::storage::{Problem, Refusals, obstacle, rewritten};
use crate::domain::metadata::{
    Change, Conflict, Fields, fields_of, index_of, same_value, value_of,
};

/// The edited rows, the metadata on the server they are based on, and the changes between the two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The metadata on the server, as last read.
    pub base: Fields,
    rows: Vec<Row>,
    last_id: u32,
    /// The index of each row by its id.
    places: HashMap<u32, usize>,
    changes: Vec<Change>,
    /// Whether a problem of a row or of a change prevents saving.
    has_problem: bool,
    pub conflicts: Vec<Conflict>,
    /// What the server cannot store.
    refusals: Refusals,
}

impl Draft {
    /// A draft without changes.
    pub fn new(base: Fields) -> Self {
        Self::for_server(base, Refusals::default())
    }

    /// A draft without changes, for a server that cannot store everything.
    pub fn for_server(base: Fields, refusals: Refusals) -> Self {
        let mut draft = Self {
            refusals,
            ..Self::default()
        };
        for (key, value) in &base {
            draft.push(key.clone(), value.clone());
        }
        draft.base = base;
        draft.settle();
        draft
    }

    /// The rows in their order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The row with this id and its index.
    pub fn row(&self, id: u32) -> Option<(usize, &Row)> {
        let place = *self.places.get(&id)?;
        Some((place, self.rows.get(place)?))
    }

    /// The changes that saving would make.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The value of a key on the server, as last read.
    pub fn held(&self, key: &str) -> Option<&String> {
        value_of(&self.base, key)
    }

    /// Whether a problem or an unresolved conflict prevents saving.
    pub fn is_blocked(&self) -> bool {
        self.has_problem
            || self
                .conflicts
                .iter()
                .any(|conflict| conflict.mine_wins.is_none())
    }

    /// Sets the key of a row.
    pub fn set_key(&mut self, id: u32, key: String) {
        self.edit(id, |row| row.key = key);
    }

    /// Sets the kind of a row and keeps its text.
    pub fn set_kind(&mut self, id: u32, kind: Kind) {
        self.edit(id, |row| row.set(kind, row.text.clone()));
    }

    /// Sets the text of a row.
    pub fn set_text(&mut self, id: u32, text: String) {
        self.edit(id, |row| row.set(row.kind, text));
    }

    /// Removes a row.
    pub fn remove(&mut self, id: u32) {
        self.rows.retain(|row| row.id != id);
        self.settle();
    }

    /// Adds an empty row and returns its id.
    pub fn add(&mut self) -> u32 {
        let row = Row::empty(self.next_id());
        let id = row.id;
        self.rows.push(row);
        self.settle();
        id
    }

    /// Sets the value of a key, or removes the key.
    pub fn put(&mut self, key: &str, value: Option<&String>) {
        self.put_unsettled(key, value);
        self.settle();
    }

    /// As [`Draft::put`], for several keys before [`Draft::settle`].
    pub fn put_unsettled(&mut self, key: &str, value: Option<&String>) {
        match (value, self.rows.iter_mut().find(|row| row.key == key)) {
            (Some(value), Some(row)) => row.set_json(value),
            (Some(value), None) => self.push(key.to_owned(), value.clone()),
            (None, _) => self.rows.retain(|row| row.key != key),
        }
    }

    /// The whole object as indented JSON.
    pub fn text(&self) -> String {
        let rows = self.rows.iter().filter(|row| !row.is_empty());
        let lines = rows.map(|row| {
            let mut line = format!("\n  {}: ", json::text(&row.key));
            write_indented(&row.json, 1, &mut line);
            line
        });
        let lines = lines.collect::<Vec<_>>().join(",");
        let end = if lines.is_empty() { "" } else { "\n" };
        format!("{{{lines}{end}}}")
    }

    /// Replaces the rows with those of an object as text. Rows whose value does not change are kept.
    ///
    /// # Errors
    /// The line and column of the first syntax error; `None` if the text is JSON but no object.
    pub fn take_text(&mut self, text: &str) -> Result<(), Option<(usize, usize)>> {
        if text == self.text() {
            return Ok(());
        }
        check(text).map_err(Some)?;
        let fields = fields_of(Some(text)).ok_or(None)?;
        let mut before: HashMap<String, VecDeque<Row>> = HashMap::new();
        for row in std::mem::take(&mut self.rows) {
            before.entry(row.key.clone()).or_default().push_back(row);
        }
        let base = index_of(&self.base);
        let mut kept: HashMap<String, String> = HashMap::new();
        for (key, value) in &fields {
            if let Some(held) = base.get(key.as_str()).filter(|held| same(held, value)) {
                kept.insert(key.clone(), (*held).clone());
            }
        }
        for (key, value) in fields {
            match before.get_mut(&key).and_then(VecDeque::pop_front) {
                Some(row) if same(&row.json, &value) => self.rows.push(row),
                Some(mut row) => {
                    row.set_json(&value);
                    self.rows.push(row);
                }
                None => {
                    let held = kept.get(&key).filter(|held| same(held, &value));
                    let value = held.cloned().unwrap_or(value);
                    self.push(key, value);
                }
            }
        }
        self.settle();
        Ok(())
    }

    fn edit(&mut self, id: u32, edit: impl FnOnce(&mut Row)) {
        let place = self.places.get(&id).copied();
        if let Some(row) = place.and_then(|place| self.rows.get_mut(place)) {
            edit(row);
            self.settle();
        }
    }

    fn push(&mut self, key: String, value: String) {
        let id = self.next_id();
        self.rows.push(Row::new(id, key, value));
    }

    fn next_id(&mut self) -> u32 {
        self.last_id += 1;
        self.last_id
    }

    /// Recomputes the changes and the problems of all rows. Called after every edit. Takes as long as there are rows,
    /// however many.
    pub fn settle(&mut self) {
        let changes = self.changes_of_rows();
        let mut by_key: HashMap<&str, &Change> = HashMap::new();
        for change in &changes {
            by_key.entry(&change.key).or_insert(change);
        }
        let mut times: HashMap<&str, usize> = HashMap::new();
        for row in self.rows.iter().filter(|row| !row.is_empty()) {
            *times.entry(&row.key).or_default() += 1;
        }
        let obstacles: Vec<bool> = changes
            .iter()
            .map(|change| obstacle(change, self.refusals).is_some())
            .collect();
        let state = |row: &Row| {
            let change = by_key.get(row.key.as_str()).filter(|_| !row.is_empty());
            let problem = match times.get(row.key.as_str()) {
                _ if row.is_empty() => None,
                Some(times) if *times > 1 => Some(Problem::DuplicateKey(row.key.clone())),
                _ => row.malformed().or_else(|| obstacle(change?, self.refusals)),
            };
            (change.is_some(), problem)
        };
        let states: Vec<(bool, Option<Problem>)> = self.rows.iter().map(state).collect();
        self.has_problem = obstacles.contains(&true);
        self.places.clear();
        for (place, (row, (is_changed, problem))) in self.rows.iter_mut().zip(states).enumerate() {
            row.rewritten = match is_changed && problem.is_none() {
                true => rewritten(&row.json),
                false => None,
            };
            row.is_changed = is_changed;
            self.has_problem |= problem.is_some();
            row.problem = problem;
            self.places.insert(row.id, place);
        }
        self.changes = changes;
    }

    /// The changes between the base and the rows: removed and changed keys first, then added ones.
    fn changes_of_rows(&self) -> Vec<Change> {
        let mut json_of: HashMap<&str, &String> = HashMap::new();
        let rows = self.rows.iter().filter(|row| !row.is_empty());
        for row in rows.clone() {
            json_of.entry(&row.key).or_insert(&row.json);
        }
        let base = index_of(&self.base);
        let change = |key: &String, before: Option<&String>, after: Option<&String>| {
            (!same_value(before, after)).then(|| Change {
                key: key.clone(),
                before: before.cloned(),
                after: after.cloned(),
            })
        };
        let kept = self.base.iter();
        let kept = kept.filter_map(|(key, value)| {
            change(key, Some(value), json_of.get(key.as_str()).copied())
        });
        let added = rows
            .filter(|row| !base.contains_key(row.key.as_str()))
            .filter_map(|row| change(&row.key, None, Some(&row.json)));
        kept.chain(added).collect()
    }
}
