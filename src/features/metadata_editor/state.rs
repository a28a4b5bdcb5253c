//! What the parts of the editor share: the draft, and its JSON while that is edited as text. Knows no view.

use leptos::prelude::*;

use crate::api::AdminApi;
use crate::api::customer_groups::CustomerGroup;
use crate::domain::json::{RawJson, check};
use crate::domain::metadata::{Draft, Fields, Refusals, Row, fields_of};
use crate::i18n::{I18n, Texts, fill, use_i18n};
use crate::platform::host::{HostContext, use_host};
use crate::state::session::use_session;

/// The group whose metadata is edited, as it was when the editor was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditedGroup {
    pub id: String,
    pub name: String,
    pub fields: Fields,
}

impl EditedGroup {
    /// A group with its metadata, if that can be edited: it must be an object. `name` is what the group is called.
    pub fn of(group: &CustomerGroup, name: String) -> Option<Self> {
        Some(Self {
            id: group.id.clone(),
            name,
            fields: fields_of(group.metadata.as_ref().map(RawJson::as_str))?,
        })
    }
}

/// The editor. Its methods do nothing once it is gone, so it can be used after an await.
#[derive(Clone, Copy)]
pub struct EditorState {
    pub i18n: I18n,
    pub host: HostContext,
    draft: RwSignal<Draft>,
    /// The number of rows before those that are shown: there may be too many for the page.
    pub first_row: RwSignal<usize>,
    /// The id of the row that was inserted last. It takes the focus when it is built.
    pub newest_row: RwSignal<u32>,
    /// Whether the JSON is shown instead of the rows.
    pub as_text: RwSignal<bool>,
    /// The JSON as it was typed.
    pub text: RwSignal<String>,
    /// What is wrong with the JSON; the draft is then as it was before. Empty if nothing is.
    pub text_problem: RwSignal<String>,
}

impl EditorState {
    /// An editor that belongs to this view.
    pub fn new(fields: Fields) -> Self {
        Self {
            i18n: use_i18n(),
            host: use_host(),
            draft: RwSignal::new(Draft::for_server(fields, refusals_of(&use_session().api()))),
            first_row: RwSignal::new(0),
            newest_row: RwSignal::new(0),
            as_text: RwSignal::new(false),
            text: RwSignal::new(String::new()),
            text_problem: RwSignal::new(String::new()),
        }
    }

    /// The texts of the reader's language.
    pub fn t(self) -> &'static Texts {
        self.i18n.texts
    }

    /// Reads the draft.
    pub fn with<T: Default>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.try_with(read).unwrap_or_default()
    }

    /// As [`EditorState::with`], without subscribing to changes.
    pub fn with_untracked<T: Default>(self, read: impl FnOnce(&Draft) -> T) -> T {
        self.draft.try_with_untracked(read).unwrap_or_default()
    }

    /// Reads a row and its index; the default if the row is gone.
    pub fn row<T: Default>(self, id: u32, read: impl FnOnce(usize, &Row) -> T) -> T {
        self.with(|draft| {
            let row = draft.row(id);
            row.map(|(index, row)| read(index, row)).unwrap_or_default()
        })
    }

    /// Changes the draft, and with it the JSON if that is shown.
    pub fn edit(self, edit: impl FnOnce(&mut Draft)) {
        let as_text = self.as_text.try_get_untracked() == Some(true);
        let changed = self.draft.try_update(|draft| {
            let before = as_text.then(|| draft.text());
            edit(draft);
            let after = as_text.then(|| draft.text());
            (before != after).then_some(after).flatten()
        });
        if let Some(after) = changed.flatten() {
            self.show_text(after);
        }
    }

    fn show_text(self, text: String) {
        self.text_problem
            .set(self.explain(check(&text).map_err(Some)));
        self.text.set(text);
    }

    /// Takes the JSON as it was typed into the draft, if it is an object.
    pub fn set_text(self, text: String) {
        let taken = self.draft.try_update(|draft| draft.take_text(&text));
        let taken = taken
            .unwrap_or(Ok(()))
            .and_then(|()| check(&text).map_err(Some));
        self.text_problem.set(self.explain(taken));
        self.text.set(text);
    }

    fn explain(self, taken: Result<(), Option<(usize, usize)>>) -> String {
        match taken {
            Ok(()) => String::new(),
            Err(None) => self.t().not_an_object().to_owned(),
            Err(Some((line, column))) => not_json(self.i18n, line, column),
        }
    }

    /// Shows the JSON, or the rows. The rows are not shown while what was typed as JSON is not in them.
    pub fn show_as_text(self, as_text: bool) {
        if as_text && !self.as_text.get_untracked() {
            self.show_text(self.with_untracked(Draft::text));
        }
        let is_in_rows = || {
            let rows = self.with_untracked(Draft::text);
            self.text.with_untracked(|text| *text == rows)
        };
        if as_text || self.text_problem.with_untracked(String::is_empty) || is_in_rows() {
            self.as_text.set(as_text);
        }
    }

    /// Whether the JSON is shown and has a problem.
    pub fn is_text_wrong(self) -> bool {
        self.as_text.get() && self.text_problem.with(|problem| !problem.is_empty())
    }

    /// Whether closing the editor would lose something.
    pub fn is_unsaved(self) -> bool {
        let has_edits = |draft: &Draft| {
            !draft.changes().is_empty() || draft.rows().iter().any(|row| row.problem.is_some())
        };
        self.with(has_edits) || self.is_text_wrong()
    }
}

/// What the server of a shop cannot store.
pub fn refusals_of(api: &AdminApi) -> Refusals {
    Refusals {
        null_items: api.capabilities().refuses_null_items,
    }
}

/// Says where a text stops being JSON.
pub fn not_json(i18n: I18n, line: usize, column: usize) -> String {
    let [line, column] = [line, column].map(|number| i18n.number(number as u64));
    fill(
        i18n.texts.not_json(),
        &[("line", &line), ("column", &column)],
    )
}
