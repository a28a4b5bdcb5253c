//! The field for a group's name: trimmed, not empty, and with a warning when another group is called nearly the same.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{Verbs, about};
use crate::remote::Remote;
use crate::text::lower;
use crate::ui::{Dialog, El, PROBLEM_ID, el, sentence, value_of};
use crate::web::timer::Timeout;

/// How long typing must rest before the server is asked for names like it, in milliseconds.
const REST: i32 = 300;
const WARNING_ID: &str = "name-warning";

/// What is typed. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct NameField {
    verbs: Verbs,
    dialog: Dialog,
    text: RwSignal<String>,
    /// What was typed when typing rested.
    rested: RwSignal<String>,
    rest: StoredValue<Option<Timeout>, LocalStorage>,
}

impl NameField {
    /// `text` stands in it at first.
    pub fn new(verbs: Verbs, dialog: Dialog, text: String) -> Self {
        Self {
            verbs,
            dialog,
            rested: RwSignal::new(text.clone()),
            text: RwSignal::new(text),
            rest: StoredValue::new_local(None),
        }
    }

    /// The name as it is to be sent; if there is none, that is said and nothing given.
    pub fn name(self) -> Option<String> {
        let name = self.text.with_untracked(|text| text.trim().to_owned());
        if name.is_empty() {
            self.dialog.say(self.verbs.t().name_needed);
            return None;
        }
        Some(name)
    }

    fn type_in(self, text: String) {
        self.text.set(text);
        self.dialog.quiet();
        self.rest.set_value(Timeout::new(REST, move || {
            self.rested.set(self.text.get_untracked());
        }));
    }

    /// `own` is the name of the group it is for, which is no other's.
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
            .on("input", move |event| self.type_in(value_of(&event)));
        let label = el("label")
            .class("field")
            .child(el("span").text(t.column_name))
            .child(input);
        el("div")
            .class("stack close")
            .child(label)
            .child(self.dialog.problem_slot())
            .child(self.warning(own))
    }

    /// Names the other group that is called nearly the same.
    fn warning(self, own: String) -> El {
        let t = self.verbs.t();
        let asked = {
            let own = own.clone();
            move || {
                let name = self.rested.with(|text| text.trim().to_owned());
                (!name.is_empty() && name != own.trim()).then_some(name)
            }
        };
        let alike = Remote::new(
            asked,
            |api, name| async move { api.names_like(&name).await },
        );
        let warning = move || {
            let typed = self.text.with(|text| text.trim().to_owned());
            let found = alike.with(|names| {
                let twin = |name: &&String| **name != own && is_alike(name, &typed);
                names?.iter().find(twin).cloned()
            });
            match found {
                Some(name) if name == typed => t.name_taken.to_owned(),
                Some(name) => about(t.name_alike, &name),
                None => String::new(),
            }
        };
        el("p")
            .class("hint")
            .attr("id", WARNING_ID)
            .attr("role", "status")
            .child_with(move || sentence("span", &warning()).into())
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
