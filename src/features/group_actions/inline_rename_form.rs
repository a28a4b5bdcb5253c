//! The form that renames a group in its row: Enter saves, Escape cancels.

use leptos::prelude::*;
use leptos::task::tick;
use leptos::{ev, html};

use crate::api::ApiError;
use crate::features::group_actions::context::{ActionTarget, Actions};
use crate::features::group_actions::rename::report_renamed;
use crate::i18n::fill;
use crate::platform::host::give_focus;
use crate::state::element_ids::name_id;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::ui::{error_text, failure_title};

/// A name that is being changed.
#[derive(Clone, Copy)]
struct Renaming {
    actions: Actions,
    group: StoredValue<ActionTarget>,
    editing: RwSignal<bool>,
    text: RwSignal<String>,
    problem: RwSignal<String>,
    pending: RwSignal<bool>,
}

/// The field for the new name. It sets `editing` to false when it is done.
#[component]
pub fn RenameForm(
    groups: GroupListState,
    row: GroupState,
    editing: RwSignal<bool>,
) -> impl IntoView {
    let actions = Actions::new(groups);
    let group = ActionTarget::of(row, actions.t());
    let label = fill(actions.t().rename_of(), &[("name", &group.title)]);
    let problem_id = format!("rename-problem-{}", group.id);
    let name = group.name.clone();
    let renaming = Renaming::new(actions, group, editing);
    let field = NodeRef::<html::Input>::new();
    Effect::new(move || {
        if let Some(field) = field.get() {
            give_focus(&field);
            field.select();
        }
    });
    let is_wrong = move || renaming.problem.with(|text| !text.is_empty());
    view! {
        <form
            class="rename-form"
            method="dialog"
            on:submit=move |event| renaming.on_submit(&event)
        >
            <input
                node_ref=field
                type="text"
                aria-label=label
                dir="auto"
                autocomplete="off"
                aria-describedby=problem_id.clone()
                aria-invalid=move || is_wrong().then_some("true")
                value=name
                prop:readOnly=renaming.pending
                on:input=move |event| renaming.text.set(event_target_value(&event))
                on:keydown=move |event| renaming.on_key(&event)
            />
            <p class="problem" id=problem_id role="alert">
                {renaming.problem}
            </p>
        </form>
    }
}

impl Renaming {
    fn new(actions: Actions, group: ActionTarget, editing: RwSignal<bool>) -> Self {
        Self {
            actions,
            text: RwSignal::new(group.name.clone()),
            group: StoredValue::new(group),
            editing,
            problem: RwSignal::new(String::new()),
            pending: RwSignal::new(false),
        }
    }

    fn on_submit(self, event: &ev::SubmitEvent) {
        event.prevent_default();
        self.save();
    }

    fn on_key(self, event: &ev::KeyboardEvent) {
        // During a composition both keys belong to the input method.
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Escape" if !self.is_pending() => {
                event.prevent_default();
                self.leave();
            }
            // Without a button a form is not submitted in a frame without `allow-forms`.
            "Enter" => {
                event.prevent_default();
                self.save();
            }
            _ => {}
        }
    }

    fn is_pending(self) -> bool {
        self.pending.try_get_untracked().unwrap_or(false)
    }

    /// Shows the link again and gives it the focus.
    fn leave(self) {
        let Some(group) = self.group.try_get_value() else {
            return;
        };
        self.editing.set(false);
        let host = self.actions.host;
        host.spawn(async move {
            tick().await;
            host.focus_by_id(&name_id(&group.id));
        });
    }

    fn save(self) {
        let text = self.text.try_get_untracked();
        let (Some(group), Some(text)) = (self.group.try_get_value(), text) else {
            return;
        };
        let t = self.actions.t();
        let name = text.trim().to_owned();
        self.problem.set(String::new());
        if name.is_empty() {
            return self.problem.set(t.name_needed().to_owned());
        }
        if name == group.name {
            return self.leave();
        }
        if self.is_pending() {
            return;
        }
        self.pending.set(true);
        self.actions.host.spawn(async move {
            self.send(group, name).await;
            self.pending.try_set(false);
        });
    }

    async fn send(self, group: ActionTarget, name: String) {
        let api = self.actions.api();
        match api.update_group(&group.id, Some(&name), None).await {
            Ok(_) => {
                self.editing.try_set(false);
                let focus_id = name_id(&group.id);
                report_renamed(self.actions, group, name, focus_id);
            }
            Err(error) => {
                self.actions.handle_error(&error);
                self.problem.try_set(self.problem_text(&error));
            }
        }
    }

    fn problem_text(self, error: &ApiError) -> String {
        let t = self.actions.t();
        match error {
            ApiError::Unprocessable {
                duplicate: true, ..
            } => t.name_taken().to_owned(),
            error => {
                let title = failure_title(t.rename_failed(), error, t);
                format!("{title}. {}", error_text(error, t))
            }
        }
    }
}
