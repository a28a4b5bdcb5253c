//! Dialogs that ask for a group's name. The name is trimmed and must not be empty; a name that is nearly the same as
//! that of another group gets a warning.

use leptos::prelude::*;

use crate::domain::text::lower;
use crate::features::group_actions::context::{Actions, about};
use crate::platform::timer::Timeout;
use crate::ui::{DIALOG_STATUS_ID, DialogForm, DialogHandle, DialogStatus, Sentence};

/// How long typing must pause before the server is asked for similar names, in milliseconds.
const DEBOUNCE_MS: i32 = 300;
const WARNING_ID: &str = "name-warning";

/// A dialog with a field for a name.
#[component]
pub fn NameDialog(
    actions: Actions,
    dialog: DialogHandle,
    #[prop(into)] title: Signal<String>,
    /// The face of the primary button.
    submit: &'static str,
    /// What is said above the reason when the write fails.
    failed: &'static str,
    /// What the field contains at first.
    #[prop(optional, into)]
    name: String,
    /// The present name of the group that is renamed: no warning is given for it.
    #[prop(optional, into)]
    own_name: String,
    /// Gets a name that can be sent.
    #[prop(into)]
    on_name: Callback<String>,
    /// Stands below the field.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    actions.services.clear_status_after_sign_in(dialog);
    let field = NameField::new(actions, dialog, name, own_name);
    let submit_name = move || {
        if let Some(name) = field.valid_name() {
            on_name.try_run(name);
        }
    };
    view! {
        <DialogForm
            dialog=dialog
            title=title
            submit=submit
            dismiss=actions.t().cancel()
            failed=failed
            on_submit=submit_name
        >
            <NameInput field=field/>
            {children.map(|children| children())}
        </DialogForm>
    }
}

/// The state of a field for a group's name.
#[derive(Clone, Copy)]
pub struct NameField {
    actions: Actions,
    dialog: DialogHandle,
    text: RwSignal<String>,
    /// The present name of the group that is renamed.
    own_name: StoredValue<String>,
    /// The name of another group that is nearly the same as the typed one; empty if there is none.
    similar: RwSignal<String>,
    pause: StoredValue<Option<Timeout>, LocalStorage>,
}

impl NameField {
    /// A field that contains `text`. `own_name` is the present name of the group that is renamed, or empty.
    pub fn new(actions: Actions, dialog: DialogHandle, text: String, own_name: String) -> Self {
        Self {
            actions,
            dialog,
            text: RwSignal::new(text),
            own_name: StoredValue::new(own_name),
            similar: RwSignal::new(String::new()),
            pause: StoredValue::new_local(None),
        }
    }

    fn trimmed(self) -> String {
        let text = self.text.try_get_untracked().unwrap_or_default();
        text.trim().to_owned()
    }

    /// The name as it is to be sent. If the field is empty, the dialog says so.
    pub fn valid_name(self) -> Option<String> {
        let name = self.trimmed();
        if name.is_empty() {
            self.dialog.set_status(self.actions.t().name_needed());
            return None;
        }
        Some(name)
    }

    fn on_input(self, text: String) {
        self.text.set(text);
        self.similar.set(String::new());
        self.dialog.clear_status();
        let timeout = Timeout::new(DEBOUNCE_MS, move || {
            self.actions.host.spawn(self.look_for_similar());
        });
        self.pause.try_update_value(|pause| *pause = timeout);
    }

    /// Asks the server for a name similar to the typed one. A failure is ignored: whether a name is taken shows when it
    /// is sent.
    async fn look_for_similar(self) {
        let typed = self.trimmed();
        let Some(own_name) = self.own_name.try_get_value() else {
            return;
        };
        if typed.is_empty() || typed == own_name {
            return;
        }
        let names = self.actions.api().names_like(&typed).await;
        let mut others = names.unwrap_or_default().into_iter();
        let similar = others.find(|name| *name != own_name && is_similar(name, &typed));
        if self.trimmed() == typed {
            self.similar.try_set(similar.unwrap_or_default());
        }
    }

    /// A warning about the similar name; empty if there is none, or if the dialog says what is wrong.
    fn warning(self) -> String {
        let t = self.actions.t();
        if self.dialog.has_status() {
            return String::new();
        }
        match self.similar.get() {
            similar if similar.is_empty() => similar,
            similar if similar == self.trimmed() => t.name_taken().to_owned(),
            similar => about(t.name_alike(), &similar),
        }
    }
}

/// The field with its label, the dialog's status and the warning.
#[component]
pub fn NameInput(
    field: NameField,
    /// The dialog around it begins at the field.
    #[prop(default = true)]
    autofocus: bool,
) -> impl IntoView {
    let t = field.actions.t();
    let NameField { dialog, text, .. } = field;
    let warning = Signal::derive(move || field.warning());
    view! {
        <div class="stack close">
            <label class="field">
                <span>{t.column_name()}</span>
                <input
                    type="text"
                    autofocus=autofocus
                    required=true
                    dir="auto"
                    autocomplete="off"
                    aria-describedby=format!("{DIALOG_STATUS_ID} {WARNING_ID}")
                    aria-invalid=move || dialog.has_status().then_some("true")
                    prop:value=text
                    on:input=move |event| field.on_input(event_target_value(&event))
                />
            </label>
            <DialogStatus dialog=dialog/>
            <p class="hint" id=WARNING_ID role="status">
                <span>
                    <Sentence text=warning/>
                </span>
            </p>
        </div>
    }
}

/// Whether two names differ only in case and white space.
fn is_similar(one: &str, other: &str) -> bool {
    normalized(one) == normalized(other)
}

fn normalized(name: &str) -> String {
    lower(name).split_whitespace().collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn case_and_white_space_make_no_other_name() {
        for (one, other) in [
            ("VIP", "vip"),
            ("Big Club", " big  club "),
            ("Big\u{a0}Club", "BigClub"),
            ("ÉTÉ", "été"),
        ] {
            assert!(is_similar(one, other), "{one} {other}");
        }
        assert!(!is_similar("VIP", "VIP 2"));
    }
}
