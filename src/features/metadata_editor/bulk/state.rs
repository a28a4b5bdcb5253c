//! What is entered in the dialog for several groups. Knows no view.

use leptos::prelude::*;

use crate::domain::metadata::{Change, Draft, Fields};
use crate::features::metadata_editor::state::EditorState;
use crate::state::bulk_run::BulkRun;
use crate::state::picked_items::EntityRef;
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
            draft.insert(None);
        });
        Self {
            services,
            editor,
            removed: RwSignal::new(String::new()),
            run: BulkRun::new(services, groups),
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
