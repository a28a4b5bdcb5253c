//! Dialogs that ask for a group's name: trimmed, not empty, and with a warning when another group is called nearly
//! the same.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::domain::text::lower;
use crate::features::group_actions::{Actions, about};
use crate::platform::task::spawn;
use crate::platform::timer::Timeout;
use crate::ui::{Dialog, DialogOptions, El, PROBLEM_ID, dialog_form, el, sentence, value_of};

/// How long typing must rest before the server is asked for names like it, in milliseconds.
const DEBOUNCE_MS: i32 = 300;
const WARNING_ID: &str = "name-warning";

/// A dialog that asks for a name.
pub struct NameDialog {
    pub title: String,
    /// The face of the primary button.
    pub submit: &'static str,
    /// What is said above the reason when the write fails.
    pub failed: &'static str,
    /// What stands in the field at first.
    pub name: String,
    /// The name of the group it is for, which is no other's.
    pub own: String,
    /// What stands below the field.
    pub more: Vec<El>,
}

impl NameDialog {
    /// The dialog. `on_name` takes a name that can be sent.
    pub fn view(self, verbs: Actions, dialog: Dialog, on_name: Box<dyn Fn(String)>) -> El {
        verbs.forgive_after_sign_in(dialog);
        let look = DialogOptions {
            title: self.title,
            submit: self.submit,
            dismiss: verbs.t().cancel(),
            failed: self.failed,
            danger: false,
            ready: Box::new(|| true),
        };
        let field = NameField::new(verbs, dialog, self.name);
        let mut content = vec![field.view(self.own)];
        content.extend(self.more);
        let submit = move || {
            if let Some(name) = field.name() {
                on_name(name);
            }
        };
        dialog_form(dialog, look, content, submit)
    }
}

/// What is typed. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct NameField {
    verbs: Actions,
    dialog: Dialog,
    text: RwSignal<String>,
    /// The name of another group that is much like what is typed.
    twin: RwSignal<String>,
    rest: StoredValue<Option<Timeout>, LocalStorage>,
}

impl NameField {
    pub fn new(verbs: Actions, dialog: Dialog, text: String) -> Self {
        NameField {
            verbs,
            dialog,
            text: RwSignal::new(text),
            twin: RwSignal::new(String::new()),
            rest: StoredValue::new_local(None),
        }
    }

    fn trimmed(self) -> String {
        let text = self.text.try_get_untracked().unwrap_or_default();
        text.trim().to_owned()
    }

    /// The name as it is to be sent; if there is none, that is said and nothing given.
    pub fn name(self) -> Option<String> {
        let name = self.trimmed();
        if name.is_empty() {
            self.dialog.say(self.verbs.t().name_needed());
            return None;
        }
        Some(name)
    }

    fn type_in(self, text: String, own: String) {
        self.text.set(text);
        self.twin.set(String::new());
        self.dialog.quiet();
        self.rest.set_value(Timeout::new(DEBOUNCE_MS, move || {
            spawn(self.look_for_twin(own));
        }));
    }

    /// Asks the server for a name like the one typed, other than the group's `own`. If it does not say, whether the
    /// name can be had shows when it is sent.
    async fn look_for_twin(self, own: String) {
        let typed = self.trimmed();
        if typed.is_empty() || typed == own {
            return;
        }
        let names = self.verbs.api().names_like(&typed).await;
        let twin = names.unwrap_or_default().into_iter();
        let twin = twin
            .filter(|name| *name != own)
            .find(|name| is_alike(name, &typed));
        if self.trimmed() == typed {
            self.twin.try_set(twin.unwrap_or_default());
        }
    }

    /// The field. `own` is the name of the group it is for, which is no other's.
    pub fn view(self, own: String) -> El {
        let t = self.verbs.t();
        let wrong = move || self.dialog.has_problem().then(|| "true".to_owned());
        let input = el("input")
            .attr("type", "text")
            .attr("autofocus", "")
            .attr("required", "")
            .attr("dir", "auto")
            .attr("autocomplete", "off")
            .attr("aria-describedby", format!("{PROBLEM_ID} {WARNING_ID}"))
            .attr_with("aria-invalid", wrong)
            .prop_with("value", move || JsValue::from_str(&self.text.get()))
            .on("input", move |event| {
                self.type_in(value_of(&event), own.clone());
            });
        let label = el("label")
            .class("field")
            .child(el("span").text(t.column_name()))
            .child(input);
        let warning = move || match self.twin.get() {
            twin if twin.is_empty() => twin,
            twin if twin == self.trimmed() => t.name_taken().to_owned(),
            twin => about(t.name_alike(), &twin),
        };
        let warning = el("p")
            .class("hint")
            .attr("id", WARNING_ID)
            .attr("role", "status")
            .child_with(move || sentence("span", &warning()).into());
        el("div")
            .class("stack close")
            .child(label)
            .child(self.dialog.problem_slot())
            .child(warning)
    }
}

/// Whether two names are the same but for case and blanks.
fn is_alike(one: &str, other: &str) -> bool {
    bare(one) == bare(other)
}

fn bare(name: &str) -> String {
    lower(name).split_whitespace().collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn case_and_blanks_make_no_other_name() {
        for (one, other) in [
            ("VIP", "vip"),
            ("Big Club", " big  club "),
            ("Big\u{a0}Club", "BigClub"),
            ("ÉTÉ", "été"),
        ] {
            assert!(is_alike(one, other), "{one} {other}");
        }
        assert!(!is_alike("VIP", "VIP 2"));
    }
}
