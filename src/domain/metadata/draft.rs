//! The metadata of one group while it is edited: the rows, and the changes they make.

use crate::domain::json;
use crate::domain::json::{check, same, write_indented};
use crate::domain::metadata::row::{Kind, Row};
use crate::domain::metadata::storage::{Problem, obstacle, rewritten};
use crate::domain::metadata::{Change, Conflict, Fields, fields_of, same_value, value_of};

/// The edited rows, the metadata on the server they are based on, and the changes between the two.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The metadata on the server, as last read.
    pub base: Fields,
    rows: Vec<Row>,
    last_id: u32,
    changes: Vec<Change>,
    pub conflicts: Vec<Conflict>,
}

impl Draft {
    /// A draft without changes.
    pub fn new(base: Fields) -> Self {
        let mut draft = Self::default();
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
        let mut rows = self.rows.iter().enumerate();
        rows.find(|(_, row)| row.id == id)
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
        self.rows.iter().any(|row| row.problem.is_some())
            || self.changes.iter().any(|change| obstacle(change).is_some())
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

    /// Inserts an empty row before the row with this id, or at the end, and returns its id.
    pub fn insert(&mut self, before: Option<u32>) -> u32 {
        let place = before.and_then(|id| self.row(id)).map(|(place, _)| place);
        let row = Row::empty(self.next_id());
        let id = row.id;
        self.rows.insert(place.unwrap_or(self.rows.len()), row);
        self.settle();
        id
    }

    /// Sets the value of a key, or removes the key.
    pub fn put(&mut self, key: &str, value: Option<&String>) {
        match (value, self.rows.iter_mut().find(|row| row.key == key)) {
            (Some(value), Some(row)) => row.set_json(value),
            (Some(value), None) => self.push(key.to_owned(), value.clone()),
            (None, _) => self.rows.retain(|row| row.key != key),
        }
        self.settle();
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
        let mut before = std::mem::take(&mut self.rows);
        for (key, value) in fields {
            let known = before.iter().position(|row| row.key == key);
            match known.map(|place| before.remove(place)) {
                Some(row) if same(&row.json, &value) => self.rows.push(row),
                Some(mut row) => {
                    row.set_json(&value);
                    self.rows.push(row);
                }
                None => {
                    let kept = value_of(&self.base, &key).filter(|kept| same(kept, &value));
                    let value = kept.cloned().unwrap_or(value);
                    self.push(key, value);
                }
            }
        }
        self.settle();
        Ok(())
    }

    fn edit(&mut self, id: u32, edit: impl FnOnce(&mut Row)) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.id == id) {
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

    /// Recomputes the changes and the problems of all rows. Called after every edit.
    pub fn settle(&mut self) {
        let changes = self.changes_of_rows();
        let problems: Vec<Option<Problem>> = self
            .rows
            .iter()
            .map(|row| self.problem_of(row, &changes))
            .collect();
        for (row, problem) in self.rows.iter_mut().zip(problems) {
            let changed = changes.iter().any(|change| change.key == row.key);
            row.rewritten = match changed && problem.is_none() {
                true => rewritten(&row.json),
                false => None,
            };
            row.problem = problem;
        }
        self.changes = changes;
    }

    /// The changes between the base and the rows: removed and changed keys first, then added ones.
    fn changes_of_rows(&self) -> Vec<Change> {
        let rows: Vec<&Row> = self.rows.iter().filter(|row| !row.is_empty()).collect();
        let json_of = |key: &str| rows.iter().find(|row| row.key == key).map(|row| &row.json);
        let change = |key: &String, before: Option<&String>, after: Option<&String>| {
            (!same_value(before, after)).then(|| Change {
                key: key.clone(),
                before: before.cloned(),
                after: after.cloned(),
            })
        };
        let kept = self.base.iter();
        let kept = kept.filter_map(|(key, value)| change(key, Some(value), json_of(key)));
        let added = rows
            .iter()
            .filter(|row| value_of(&self.base, &row.key).is_none())
            .filter_map(|row| change(&row.key, None, Some(&row.json)));
        kept.chain(added).collect()
    }

    /// Why a row cannot be saved as it is.
    fn problem_of(&self, row: &Row, changes: &[Change]) -> Option<Problem> {
        if row.is_empty() {
            return None;
        }
        let mut others = self.rows.iter().filter(|other| !other.is_empty());
        if others.any(|other| other.id != row.id && other.key == row.key) {
            return Some(Problem::DuplicateKey(row.key.clone()));
        }
        let change = changes.iter().find(|change| change.key == row.key);
        row.malformed().or_else(|| obstacle(change?))
    }
}
