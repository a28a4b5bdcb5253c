//! The dialog that sets and removes keys in the metadata of several groups, and leaves all others alone.

use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::domain::metadata::{Change, Draft, Fields, changes_to, undone};
use crate::features::metadata_editor::editor::{Editor, forms};
use crate::features::metadata_editor::save::{fields, send};
use crate::i18n::fill;
use crate::state::activity::{Undo, UndoError};
use crate::state::bulk_run::{BulkRun, Write};
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::ui::{Dialog, DialogOptions, El, dialog_form, effect, el, value_of};

/// What was changed: a group's id, and its changes.
type Done = (String, Vec<Change>);

/// What the parts of the dialog share. A handle that can be copied.
#[derive(Clone, Copy)]
struct Keys {
    /// Holds the keys to set, over nothing.
    editor: Editor,
    /// The keys to remove, one on each line.
    gone: RwSignal<String>,
    desk: AppServices,
    dialog: Dialog,
    bulk: BulkRun,
}

/// Opens the dialog for these groups.
pub fn open_bulk(desk: AppServices, groups: Vec<EntityRef>) {
    let i18n = desk.i18n;
    let t = i18n.texts;
    let title = i18n.count(t.metadata_of_all(), groups.len() as u64);
    desk.dialogs.open(move |dialog| {
        let keys = Keys {
            editor: Editor::new(i18n, Fields::new()),
            gone: RwSignal::new(String::new()),
            desk,
            dialog,
            bulk: BulkRun::new(desk, groups.clone()),
        };
        // There is nothing to see yet, so it begins with a row to fill in.
        keys.editor.edit(|draft| {
            draft.insert(None);
        });
        effect(move || {
            dialog.set_unsaved(keys.editor.is_unsaved() || !keys.gone.with(String::is_empty));
        });
        let look = DialogOptions {
            title: title.clone(),
            submit: t.save(),
            dismiss: t.cancel(),
            failed: t.metadata_failed(),
            danger: false,
            ready: Box::new(move || keys.can_be_sent()),
        };
        let content = vec![
            forms(keys.editor),
            keys.gone_field(),
            dialog.problem_slot(),
            keys.bulk.view(),
        ];
        dialog_form(dialog, look, content, move || keys.submit())
            .class_when("metadata-editor", || true)
    });
}

impl Keys {
    fn to_remove(self) -> Vec<String> {
        self.gone.with(|gone| {
            let keys = gone.lines().map(str::trim).filter(|key| !key.is_empty());
            keys.map(str::to_owned).collect()
        })
    }

    fn to_set(self) -> Vec<Change> {
        self.editor.with(|draft| draft.changes().to_vec())
    }

    fn can_be_sent(self) -> bool {
        let blocked = self.editor.with(Draft::is_blocked) || self.editor.is_text_wrong();
        let says_something = !self.to_set().is_empty() || !self.to_remove().is_empty();
        says_something && !blocked
    }

    fn gone_field(self) -> El {
        let t = self.editor.t();
        let input = el("textarea")
            .attr("rows", "2")
            .attr("dir", "auto")
            .attr("spellcheck", "false")
            .attr("autocapitalize", "none")
            .prop_with("value", move || self.gone.get().into())
            .on("input", move |event| self.gone.set(value_of(&event)));
        el("label")
            .class("field")
            .child(el("span").text(t.keys_to_remove()))
            .child(input)
    }

    fn submit(self) {
        let (set, gone) = leptos::prelude::untrack(|| (self.to_set(), self.to_remove()));
        let t = self.editor.t();
        if let Some(change) = set.iter().find(|change| gone.contains(&change.key)) {
            let text = fill(t.key_twice(), &[("key", &change.key)]);
            return self.dialog.say(text);
        }
        self.dialog.run(self.save(set, gone));
    }

    async fn save(self, set: Vec<Change>, gone: Vec<String>) {
        let api = self.desk.session.api();
        let done = Rc::new(RefCell::new(Vec::<Done>::new()));
        let keys = Rc::new((set, gone));
        let write = |group: EntityRef| -> Write {
            let (api, done, keys) = (api.clone(), done.clone(), keys.clone());
            Box::pin(async move {
                let changes = change(&api, &group.id, &keys).await?;
                if !changes.is_empty() {
                    done.borrow_mut().push((group.id, changes));
                }
                Ok(())
            })
        };
        let error = self.bulk.run(&write).await;
        let done = done.take();
        if !done.is_empty() {
            self.desk.changes.rows();
            self.said(done);
        }
        match error {
            None => self.dialog.finish(),
            Some(error) if !self.bulk.many => self.dialog.fail(error),
            Some(_) => {}
        }
    }

    fn said(self, done: Vec<Done>) {
        let (desk, i18n) = (self.desk, self.editor.i18n);
        let t = i18n.texts;
        let words = i18n.count(t.metadata_changed(), done.len() as u64);
        let text = words.clone();
        let done = Arc::new(done);
        let undo = Undo::new(t, move || {
            let (done, words) = (done.clone(), words.clone());
            Box::pin(async move {
                let taken_back = take_back(&desk.session.api(), &done).await;
                desk.changes.rows();
                let text = match taken_back? {
                    true => t.taken_back(),
                    false => t.taken_back_partly(),
                };
                Ok(fill(text, &[("what", &words)]))
            })
        });
        desk.activity.done(text, Some(undo), None);
    }
}

/// Sets and removes keys in one group, and gives what that has changed.
async fn change(
    api: &AdminApi,
    id: &str,
    keys: &(Vec<Change>, Vec<String>),
) -> Result<Vec<Change>, ApiError> {
    let group = api.customer_group(id, Expand::default()).await?;
    // What is no object cannot be merged into.
    let now = fields(&group).ok_or(ApiError::Unprocessable {
        message: None,
        duplicate: false,
    })?;
    let changes = changes_to(&now, &keys.0, &keys.1);
    match changes.is_empty() {
        true => Ok(changes),
        false => send(api, id, changes).await,
    }
}

/// Gives exactly the keys that were changed their earlier values, but for those somebody has changed since. Says whether
/// that were all.
async fn take_back(api: &AdminApi, done: &[Done]) -> Result<bool, UndoError> {
    let (mut staying, mut all) = (0, 0);
    for (id, changes) in done {
        all += changes.len();
        let group = match api.customer_group(id, Expand::default()).await {
            Err(ApiError::NotFound { .. }) => {
                staying += changes.len();
                continue;
            }
            group => group?,
        };
        let (back, kept) = undone(changes, &fields(&group).unwrap_or_default());
        staying += kept.len();
        if !back.is_empty() {
            send(api, id, back).await?;
        }
    }
    match staying == all {
        true => Err(UndoError::Changed),
        false => Ok(staying == 0),
    }
}
