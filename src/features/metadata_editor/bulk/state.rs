//! What is entered in the dialog for several groups. Knows no view.

use leptos::prelude::*;

use crate::api::{AdminApi, ApiError};
use crate::domain::metadata::{Change, Draft, Fields, FoundKey, found_keys};
use crate::features::metadata_editor::save::fields;
use crate::features::metadata_editor::state::EditorState;
use crate::state::bulk_run::BulkRun;
use crate::state::names_now::set_names;
use crate::state::picked_items::{EntityRef, PickedItems};
use crate::state::query::Query;
use crate::state::selected_groups::{groups_of, take_batch};
use crate::state::selection::Row;
use crate::state::services::AppServices;

/// The dialog's state.
#[derive(Clone, Copy)]
pub struct BulkEditor {
    pub services: AppServices,
    /// The keys to set, as changes of empty metadata.
    pub editor: EditorState,
    /// The keys to remove, one on each line.
    pub removed: RwSignal<String>,
    pub run: BulkRun,
    /// The number of groups.
    pub number: usize,
    /// The keys that the groups have, once they have been read.
    pub found: Query<Vec<FoundKey>>,
}

/// The keys to set with their values, and the keys to remove.
pub struct Keys {
    pub set: Vec<Change>,
    pub removed: Vec<String>,
}

impl Keys {
    /// A key that is both set and removed.
    pub fn contradiction(&self) -> Option<&str> {
        let set = self.set.iter().map(|change| &change.key);
        let mut both = set.filter(|key| self.removed.contains(key));
        both.next().map(String::as_str)
    }

    fn is_empty(&self) -> bool {
        self.set.is_empty() && self.removed.is_empty()
    }
}

impl BulkEditor {
    /// Begins with one empty row.
    pub fn new(services: AppServices, groups: Vec<EntityRef>) -> Self {
        let editor = EditorState::new(Fields::new());
        editor.edit(|draft| {
            draft.add();
        });
        let number = groups.len();
        let rows: Vec<Row> = groups
            .iter()
            .map(|group| (group.id.clone(), group.name.clone()))
            .collect();
        let run = BulkRun::new(services, groups);
        let load = move |api, rows| find(api, rows, run.left);
        let found = Query::new(move || Some(rows.clone()), load);
        Self {
            services,
            number,
            found,
            editor,
            removed: RwSignal::new(String::new()),
            run,
        }
    }

    /// What is entered. Subscribes to changes.
    pub fn keys(self) -> Keys {
        let removed = self.removed.with(|removed| {
            let keys = removed.lines().map(str::trim);
            let keys = keys.filter(|key| !key.is_empty());
            keys.map(str::to_owned).collect()
        });
        Keys {
            set: self.editor.with(|draft| draft.changes().to_vec()),
            removed,
        }
    }

    /// Adds a row for a key that groups have, with its value if that is the same in all of them. Gives the id of the row.
    pub fn change(self, found: &FoundKey) -> Option<u32> {
        let mut row_id = None;
        self.editor.edit(|draft| {
            if draft.rows().iter().all(|row| row.key != found.key) {
                let id = draft.add();
                draft.set_key(id, found.key.clone());
                if let Some(value) = &found.value {
                    draft.put(&found.key, Some(value));
                }
            }
            let mut rows = draft.rows().iter();
            row_id = rows.find(|row| row.key == found.key).map(|row| row.id);
        });
        row_id
    }

    /// Adds a key to those that are to be removed.
    pub fn remove(self, key: &str) {
        self.removed.update(|removed| {
            if removed.lines().all(|line| line.trim() != key) {
                if !removed.is_empty() && !removed.ends_with('\n') {
                    removed.push('\n');
                }
                removed.push_str(key);
            }
        });
    }

    /// Whether there is something to save, and nothing in it is wrong.
    pub fn is_ready(self) -> bool {
        let is_blocked = self.editor.with(Draft::is_blocked) || self.editor.is_text_wrong();
        !self.keys().is_empty() && !is_blocked
    }

    /// Whether closing the dialog would lose something.
    pub fn is_unsaved(self) -> bool {
        self.editor.is_unsaved() || !self.removed.with(String::is_empty)
    }
}

/// The keys of groups, which get the names that they have now.
async fn find(
    api: AdminApi,
    mut rest: Vec<Row>,
    named: PickedItems,
) -> Result<Vec<FoundKey>, ApiError> {
    let mut all: Vec<Fields> = Vec::new();
    loop {
        let rows = take_batch(&mut rest);
        if rows.is_empty() {
            return Ok(found_keys(&all));
        }
        let groups = groups_of(&api, &rows).await?;
        all.extend(groups.iter().filter_map(fields));
        let names = groups.into_iter().map(|group| (group.id, group.name));
        set_names(named, &names.collect());
    }
}
