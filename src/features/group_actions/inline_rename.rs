//! Renaming a group where its name stands: F2 or the pencil begins, Enter saves, Escape reverts.

use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Event;
use web_sys::HtmlInputElement;
use web_sys::KeyboardEvent;

use crate::api::ApiError;
use crate::features::group_actions::rename::renamed;
use crate::features::group_actions::{ActionTarget, Actions};
use crate::i18n::fill;
use crate::platform::task::spawn;
use crate::state::element_ids::name_id;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::ui::mutation::Mutation;
use crate::ui::{
    Content, El, ElRef, IconKind, effect, el, error_words, focus_by_id, icon_button, value_of, with,
};

/// `link` is what stands there while nobody renames.
pub fn editable_name(
    groups: GroupListState,
    row: GroupState,
    link: fn(GroupListState, GroupState) -> El,
) -> Content {
    let verbs = Actions::new(groups);
    let editing = RwSignal::new(false);
    with(move || {
        if editing.get() {
            let group = untrack(|| ActionTarget::of(row));
            return Renaming::new(verbs, editing).form(group).into();
        }
        let begin = move |event: Event| {
            if key_of(&event) == "F2" {
                editing.set(true);
            }
        };
        let link = link(groups, row)
            .attr("aria-keyshortcuts", "F2")
            .on("keydown", begin);
        // For the mouse only: keys have F2, and everyone has the row's menu.
        let pencil = icon_button(verbs.t().rename(), IconKind::Pencil, move || {
            editing.set(true)
        })
        .class("edit")
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true");
        el("div")
            .class("name-line")
            .child(link)
            .child(pencil)
            .into()
    })
}

fn key_of(event: &Event) -> String {
    let event = event.dyn_ref::<KeyboardEvent>();
    event.map(KeyboardEvent::key).unwrap_or_default()
}

/// A name being changed. A handle that can be copied.
#[derive(Clone, Copy)]
struct Renaming {
    verbs: Actions,
    editing: RwSignal<bool>,
    text: RwSignal<String>,
    problem: RwSignal<String>,
    write: Mutation,
}

impl Renaming {
    fn new(verbs: Actions, editing: RwSignal<bool>) -> Self {
        Self {
            verbs,
            editing,
            text: RwSignal::new(String::new()),
            problem: RwSignal::new(String::new()),
            write: Mutation::default(),
        }
    }

    fn form(self, group: ActionTarget) -> El {
        let field = ElRef::new();
        self.text.set(group.name.clone());
        effect(move || {
            let field = field.get();
            if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
                field.select();
            }
        });
        let label = fill(self.verbs.t().rename_of(), &[("name", &group.title)]);
        let problem_id = format!("rename-problem-{}", group.id);
        let wrong = move || {
            self.problem
                .with(|text| !text.is_empty())
                .then(|| "true".to_owned())
        };
        let reverted = name_id(&group.id);
        let on_key = move |event: Event| {
            if key_of(&event) == "Escape" && !self.write.is_pending_untracked() {
                event.prevent_default();
                self.leave(reverted.clone());
            }
        };
        let input = el("input")
            .node_ref(field)
            .attr("type", "text")
            .attr("aria-label", label)
            .attr("dir", "auto")
            .attr("autocomplete", "off")
            .attr("aria-describedby", problem_id.clone())
            .attr_with("aria-invalid", wrong)
            .attr("value", group.name.clone())
            .prop_with("readOnly", move || {
                JsValue::from_bool(self.write.is_pending())
            })
            .on("input", move |event| self.text.set(value_of(&event)))
            .on("keydown", on_key);
        let problem = el("p")
            .class("problem")
            .attr("id", problem_id)
            .attr("role", "alert")
            .text_with(move || self.problem.get());
        let submit = move |event: Event| {
            event.prevent_default();
            self.save(group.clone());
        };
        el("form")
            .class("rename-form")
            .attr("method", "dialog")
            .on("submit", submit)
            .child(input)
            .child(problem)
    }

    /// Back to the name, and the focus with it.
    fn leave(self, name_id: String) {
        self.editing.set(false);
        spawn(async move {
            tick().await;
            focus_by_id(&name_id);
        });
    }

    fn save(self, group: ActionTarget) {
        let t = self.verbs.t();
        let name = self.text.with_untracked(|text| text.trim().to_owned());
        self.problem.set(String::new());
        if name.is_empty() {
            return self.problem.set(t.name_needed().to_owned());
        }
        if name == group.name {
            return self.leave(name_id(&group.id));
        }
        self.write.run(async move {
            let api = self.verbs.api();
            match api.update_group(&group.id, Some(&name), None).await {
                Ok(_) => {
                    self.editing.try_set(false);
                    let focus = name_id(&group.id);
                    renamed(self.verbs, group, name, focus);
                }
                Err(error) => {
                    self.verbs.session.handle_error(&error);
                    let taken = matches!(
                        error,
                        ApiError::Unprocessable {
                            duplicate: true,
                            ..
                        }
                    );
                    self.problem.try_set(match taken {
                        true => t.name_taken().to_owned(),
                        false => format!("{}. {}", t.rename_failed(), error_words(&error, t)),
                    });
                }
            }
        });
    }
}
