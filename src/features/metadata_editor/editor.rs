//! The dialog in which a group's metadata is edited: as rows or as JSON, with what that changes below.

use leptos::prelude::*;

use crate::domain::json::check;
use crate::domain::metadata::{Draft, Fields, Row};
use crate::features::metadata_editor::changes_view::{changes_view, conflicts_view};
use crate::features::metadata_editor::rows::{problem_lines, rows};
use crate::features::metadata_editor::save::save;
use crate::i18n::{I18n, Texts, fill, isolate};
use crate::state::services::AppServices;
use crate::state::services::use_services;
use crate::ui::{Dialog, DialogOptions, El, TabLabel, dialog_form, effect, el, tabs, value_of};

/// The id of what is wrong with the JSON.
const TEXT_PROBLEM_ID: &str = "metadata-text-problem";

/// The group whose metadata is edited, as it was when the editor was opened.
#[derive(Clone)]
pub struct ActionTarget {
    pub id: String,
    pub name: String,
    pub fields: Fields,
}

/// What the parts of the editor share. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Editor {
    pub i18n: I18n,
    draft: RwSignal<Draft>,
    /// The row that is to have the focus when it is there.
    pub newest: RwSignal<u32>,
    as_text: RwSignal<bool>,
    /// What is typed while the metadata is shown as JSON.
    text: RwSignal<String>,
    /// What is wrong with it; the rows are then what they were before.
    text_problem: RwSignal<String>,
}

impl Editor {
    pub fn new(i18n: I18n, fields: Fields) -> Self {
        Editor {
            i18n,
            draft: RwSignal::new(Draft::new(fields)),
            newest: RwSignal::new(0),
            as_text: RwSignal::new(false),
            text: RwSignal::new(String::new()),
            text_problem: RwSignal::new(String::new()),
        }
    }

    pub fn t(self) -> &'static Texts {
        self.i18n.texts
    }

    /// What `read` makes of the draft; the default once the editor is gone.
    pub fn with<T: Default>(self, read: impl FnOnce(&Draft) -> T) -> T {
        let mut read = Some(read);
        let mut result = T::default();
        self.look(&mut |draft| {
            if let Some(read) = read.take() {
                result = read(draft);
            }
        });
        result
    }

    // Out of line, as is `change`: what they do would be copied to each of their many uses.
    #[inline(never)]
    fn look(self, look: &mut dyn FnMut(&Draft)) {
        self.draft.track();
        self.draft.try_with_untracked(|draft| look(draft));
    }

    /// Revisions the draft, and with it the JSON if that is shown.
    pub fn edit(self, edit: impl FnOnce(&mut Draft)) {
        let mut edit = Some(edit);
        self.change(&mut |draft| {
            if let Some(edit) = edit.take() {
                edit(draft);
            }
        });
    }

    #[inline(never)]
    fn change(self, change: &mut dyn FnMut(&mut Draft)) {
        let changed = self.draft.try_update(|draft| {
            let before = draft.text();
            change(draft);
            let after = draft.text();
            (before != after).then_some(after)
        });
        if let Some(after) = changed.flatten().filter(|_| self.as_text.get_untracked()) {
            self.show_text(after);
        }
    }

    /// What `read` makes of a row and its place; the default if it is gone.
    pub fn row<T: Default>(self, id: u32, read: impl FnOnce(usize, &Row) -> T) -> T {
        self.with(|draft| {
            let row = draft.row(id);
            row.map(|(place, row)| read(place, row)).unwrap_or_default()
        })
    }

    fn show_text(self, text: String) {
        self.text_problem
            .set(self.what_is_wrong(check(&text).map_err(Some)));
        self.text.set(text);
    }

    fn type_text(self, text: String) {
        let taken = self.draft.try_update(|draft| draft.take_text(&text));
        let taken = taken
            .unwrap_or(Ok(()))
            .and_then(|()| check(&text).map_err(Some));
        self.text_problem.set(self.what_is_wrong(taken));
        self.text.set(text);
    }

    fn what_is_wrong(self, taken: Result<(), Option<(usize, usize)>>) -> String {
        let t = self.t();
        match taken {
            Ok(()) => String::new(),
            Err(None) => t.not_an_object().to_owned(),
            Err(Some((line, column))) => not_json(self.i18n, line, column),
        }
    }

    /// Goes to the JSON, or to the rows if they can say what the JSON does.
    fn turn(self, as_text: bool) {
        if as_text && !self.as_text.get_untracked() {
            self.show_text(untrack(|| self.with(Draft::text)));
        }
        let is_shown = || {
            let rows = untrack(|| self.with(Draft::text));
            self.text.with_untracked(|text| *text == rows)
        };
        if as_text || self.text_problem.with_untracked(String::is_empty) || is_shown() {
            self.as_text.set(as_text);
        }
    }

    pub fn is_text_wrong(self) -> bool {
        self.as_text.get() && self.text_problem.with(|problem| !problem.is_empty())
    }

    pub fn is_unsaved(self) -> bool {
        let changed = |draft: &Draft| {
            !draft.changes().is_empty() || draft.rows().iter().any(|row| row.problem.is_some())
        };
        self.with(changed) || self.is_text_wrong()
    }
}

/// Where a text stops being JSON.
pub fn not_json(i18n: I18n, line: usize, column: usize) -> String {
    let [line, column] = [line, column].map(|number| i18n.number(number as u64));
    fill(
        i18n.texts.not_json(),
        &[("line", &line), ("column", &column)],
    )
}

/// Opens the editor: taken where its button is, for a dialog knows no view's contexts.
pub fn opener() -> impl Fn(ActionTarget) + Copy + 'static {
    let desk = use_services();
    move |group| {
        desk.dialogs.open(move |dialog| {
            let editor = Editor::new(desk.i18n, group.fields.clone());
            view(editor, desk, dialog, group.clone())
        });
    }
}

fn view(editor: Editor, desk: AppServices, dialog: Dialog, group: ActionTarget) -> El {
    let t = editor.t();
    effect(move || dialog.set_unsaved(editor.is_unsaved()));
    // Whatever is said of an ended session is over with the next one.
    effect(move || {
        desk.session.track_sign_in();
        dialog.quiet();
    });
    let look = DialogOptions {
        title: fill(t.metadata_of(), &[("name", &isolate(&group.name))]),
        submit: t.save(),
        dismiss: t.cancel(),
        failed: t.metadata_failed(),
        danger: false,
        ready: Box::new(move || !editor.with(Draft::is_blocked) && !editor.is_text_wrong()),
    };
    let content = vec![
        forms(editor),
        conflicts_view(editor),
        changes_view(editor),
        dialog.problem_slot(),
    ];
    let submit = move || dialog.run(save(editor, desk, dialog, group.clone()));
    dialog_form(dialog, look, content, submit).class_when("metadata-editor", || true)
}

/// The two forms the metadata is shown in.
pub fn forms(editor: Editor) -> El {
    let t = editor.t();
    let labels = [t.metadata_rows(), t.metadata_json()].map(|name| TabLabel {
        name,
        count: Box::new(|| None),
    });
    let chosen = Memo::new(move |_| usize::from(editor.as_text.get()));
    let choose = Callback::new(move |index: usize| editor.turn(index == 1));
    let label = t.tab_metadata().to_owned();
    tabs(
        "metadata-form",
        label,
        labels.into(),
        chosen,
        choose,
        move |index| match index {
            0 => rows(editor),
            _ => json(editor),
        },
    )
    // Where the focus begins, and comes back to when saving fails.
    .attr("tabindex", "-1")
    .attr("autofocus", "")
    .attr("role", "group")
    .attr("aria-label", t.tab_metadata())
}

fn json(editor: Editor) -> El {
    let t = editor.t();
    let wrong = move |value: &str| editor.is_text_wrong().then(|| value.to_owned());
    let field = el("textarea")
        .class("code")
        .attr("aria-label", t.metadata_as_json())
        .attr("dir", "ltr")
        .attr("rows", "14")
        .attr("spellcheck", "false")
        .attr("autocapitalize", "none")
        .attr("autocomplete", "off")
        .attr_with("aria-invalid", move || wrong("true"))
        .attr_with("aria-describedby", move || wrong(TEXT_PROBLEM_ID))
        .prop_with("value", move || editor.text.get().into())
        .on("input", move |event| editor.type_text(value_of(&event)));
    let problem = el("p")
        .class("problem")
        .attr("id", TEXT_PROBLEM_ID)
        .attr("role", "alert")
        .text_with(move || editor.text_problem.get());
    el("div")
        .class("stack close")
        .child(field)
        .child(problem)
        .child_with(move || problem_lines(editor))
}
