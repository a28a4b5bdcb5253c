//! The sign-in form: as a page before the session, and as a dialog over the page when a session has ended.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::HtmlInputElement;

use crate::features::connection_check::check_connection;
use crate::i18n::Texts;
use crate::i18n::use_i18n;
use crate::platform::root;
use crate::state::session::use_session;
use crate::state::session::{Session, SignInError, State};
use crate::ui::mutation::Mutation;
use crate::ui::use_dialogs;
use crate::ui::{
    El, ElRef, IconKind, button, effect, el, error_note, focus, icon_button, modal, muted, nothing,
    show_modal,
};

/// The whole page while nobody is signed in.
pub fn sign_in_page() -> El {
    let t = use_i18n().texts;
    el("div")
        .class("sign-in card")
        .child(el("h1").text(t.sign_in()))
        .child(muted(t.sign_in_lead()))
        .child(sign_in_form())
}

/// Over the page, which stays as it is, when a session has ended.
pub fn sign_in_dialog() -> El {
    let t = use_i18n().texts;
    let dialog = ElRef::new();
    modal(dialog);
    // There is nothing behind the dialog that works without a session, so Escape does not close it; browsers give in to
    // repeated ones, and then it is opened again.
    let reopen = move |_| show_modal(dialog);
    el("dialog")
        .class("sign-in")
        .node_ref(dialog)
        .attr("aria-labelledby", "sign-in-title")
        .attr("closedby", "none")
        .on("cancel", |event| event.prevent_default())
        .on("close", reopen)
        .child(el("h2").attr("id", "sign-in-title").text(t.sign_in()))
        .child(muted(t.sign_in_again()))
        .child(sign_in_form())
}

/// What stands under a field, or above the button.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    NoEmail,
    NoPassword,
    SignIn(SignInError),
}

impl Problem {
    /// The sentence for it; nothing if the error is shown with its own explanation.
    fn text(&self, t: &Texts) -> Option<&'static str> {
        match self {
            Self::NoEmail => Some(t.email_needed()),
            Self::NoPassword => Some(t.password_needed()),
            Self::SignIn(SignInError::WrongPassword) => Some(t.wrong_password()),
            Self::SignIn(SignInError::MalformedEmail) => Some(t.email_malformed()),
            Self::SignIn(SignInError::CookieRefused) => Some(t.cookie_refused()),
            Self::SignIn(SignInError::Api(_)) => None,
        }
    }

    fn is_about_email(&self) -> bool {
        matches!(
            self,
            Self::NoEmail | Self::SignIn(SignInError::MalformedEmail)
        )
    }
}

/// The form's state. A handle that can be copied.
#[derive(Clone, Copy)]
struct Form {
    session: Session,
    email: ElRef,
    password: ElRef,
    revealed: RwSignal<bool>,
    problem: RwSignal<Option<Problem>>,
    signing_in: Mutation,
}

impl Form {
    fn submit(self) {
        // The fields are read when they are sent: password managers do not always tell a page what they fill in.
        let (email, password) = (value(self.email).trim().to_owned(), value(self.password));
        if email.is_empty() {
            return self.fail(Problem::NoEmail);
        }
        if password.is_empty() {
            return self.fail(Problem::NoPassword);
        }
        // An alert is read out when its text appears, also the same one again.
        self.problem.set(None);
        self.signing_in.run(async move {
            if let Err(error) = self.session.sign_in(&email, &password).await {
                self.fail(Problem::SignIn(error));
            }
        });
    }

    fn fail(self, problem: Problem) {
        let field = if problem.is_about_email() {
            self.email
        } else {
            self.password
        };
        self.problem.try_set(Some(problem));
        focus(field);
    }

    fn message(self, t: &Texts) -> Option<&'static str> {
        self.problem.with(|problem| problem.as_ref()?.text(t))
    }

    /// Whether the message is about this field.
    fn is_wrong(self, is_email: bool, t: &Texts) -> bool {
        let about_email = self
            .problem
            .with(|p| p.as_ref().is_some_and(Problem::is_about_email));
        self.message(t).is_some() && about_email == is_email
    }
}

fn value(field: ElRef) -> String {
    let input = field
        .get_untracked()
        .and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

fn sign_in_form() -> El {
    let t = use_i18n().texts;
    let form = Form {
        session: use_session(),
        email: ElRef::new(),
        password: ElRef::new(),
        revealed: RwSignal::new(false),
        problem: RwSignal::new(None),
        signing_in: Mutation::default(),
    };
    // Whoever's session has ended is known.
    let known = match untrack(|| form.session.state()) {
        State::Expired(user) => user.email,
        _ => String::new(),
    };
    let first = match known.is_empty() {
        true => form.email,
        false => form.password,
    };
    effect(move || {
        first.track();
        // Somebody else's page may be in use for other things.
        if root::is_page() || root::active().is_some() {
            focus(first);
        }
    });
    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        form.submit();
    };
    let failed = move || match form.problem.get() {
        Some(Problem::SignIn(SignInError::Api(error))) => {
            // Not where a dialog that is open below would be in its way.
            let check =
                (!use_dialogs().has_open()).then(|| button(t.check_connection(), check_connection));
            error_note(t.sign_in_failed(), &error, None)
                .child_if(check)
                .into()
        }
        _ => nothing(),
    };
    let message = move || form.message(t).unwrap_or_default().to_owned();
    let face = move || {
        if form.signing_in.is_pending() {
            t.signing_in()
        } else {
            t.sign_in()
        }
    };
    let send = el("button")
        .attr("type", "submit")
        .class("button primary wide")
        .prop_with("disabled", move || {
            JsValue::from_bool(form.signing_in.is_pending())
        })
        .text_with(move || face().to_owned());
    el("form")
        .class("stack")
        // Should nobody listen any more, the browser must not put the password into an address.
        .attr("method", "post")
        .attr("novalidate", "")
        .on("submit", submit)
        .child(email_field(form, &known, t))
        .child(password_field(form, t))
        .child(
            el("p")
                .attr("id", "sign-in-problem")
                .class("problem")
                .attr("role", "alert")
                .text_with(message),
        )
        .child_with(failed)
        .child(send)
}

fn email_field(form: Form, known: &str, t: &'static Texts) -> El {
    let input = field_input(form, true, t)
        .node_ref(form.email)
        .attr("type", "email")
        .attr("name", "email")
        .attr("value", known)
        .attr("inputmode", "email")
        .attr("autocomplete", "username");
    el("label")
        .class("field")
        .child(el("span").text(t.email()))
        .child(input)
}

fn password_field(form: Form, t: &'static Texts) -> El {
    let kind = move || {
        if form.revealed.get() {
            "text"
        } else {
            "password"
        }
    };
    let input = field_input(form, false, t)
        .node_ref(form.password)
        .attr_with("type", move || Some(kind().to_owned()))
        .attr("id", "sign-in-password")
        .attr("name", "password")
        .attr("autocomplete", "current-password");
    let reveal = icon_button(t.show_password(), IconKind::Eye, move || {
        form.revealed.update(|revealed| *revealed = !*revealed);
    })
    .state("aria-pressed", move || form.revealed.get());
    el("div")
        .class("field")
        .child(
            el("label")
                .attr("for", "sign-in-password")
                .text(t.password()),
        )
        .child(
            el("div")
                .class("input-with-button")
                .child(input)
                .child(reveal),
        )
}

fn field_input(form: Form, is_email: bool, t: &'static Texts) -> El {
    let wrong = move |value: &str| form.is_wrong(is_email, t).then(|| value.to_owned());
    el("input")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("dir", "ltr")
        .attr("required", "")
        .attr_with("aria-invalid", move || wrong("true"))
        .attr_with("aria-describedby", move || wrong("sign-in-problem"))
}
