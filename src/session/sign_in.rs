//! The sign-in form: as a page before the session, and as a dialog over the page when a session has ended.

use leptos::prelude::*;

use super::{Session, SignInError};
use crate::i18n::{I18n, Texts};
use crate::mutation::Mutation;
use crate::ui::{ErrorNote, Icon, IconKind};

/// The whole page while nobody is signed in.
#[component]
pub fn SignInPage() -> impl IntoView {
    let t = I18n::expect().texts;
    view! {
        <div class="sign-in card">
            <h1>{t.sign_in}</h1>
            <p class="muted">{t.sign_in_lead}</p>
            <SignInForm />
        </div>
    }
}

/// Over the page, which stays as it is, when a session has ended.
#[component]
pub fn SignInDialog() -> impl IntoView {
    let t = I18n::expect().texts;
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            let _ = dialog.show_modal();
        }
    });
    // There is nothing behind the dialog that works without a session, so Escape does not close it.
    let keep = |event: web_sys::Event| event.prevent_default();
    view! {
        <dialog class="sign-in" node_ref=dialog aria-labelledby="sign-in-title" on:cancel=keep>
            <h2 id="sign-in-title">{t.sign_in}</h2>
            <p class="muted">{t.sign_in_again}</p>
            <SignInForm />
        </dialog>
    }
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
            Self::NoEmail => Some(t.email_needed),
            Self::NoPassword => Some(t.password_needed),
            Self::SignIn(SignInError::WrongPassword) => Some(t.wrong_password),
            Self::SignIn(SignInError::MalformedEmail) => Some(t.email_malformed),
            Self::SignIn(SignInError::CookieRefused) => Some(t.cookie_refused),
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

#[component]
fn SignInForm() -> impl IntoView {
    let t = I18n::expect().texts;
    let session = Session::expect();
    let email = NodeRef::<leptos::html::Input>::new();
    let password = NodeRef::<leptos::html::Input>::new();
    let revealed = RwSignal::new(false);
    let problem = RwSignal::new(None::<Problem>);
    let signing_in = Mutation::default();

    // The fields are read when they are sent: password managers do not always tell a page what they fill in.
    let value = |field: NodeRef<leptos::html::Input>| {
        field
            .get_untracked()
            .map(|input| input.value())
            .unwrap_or_default()
    };
    let fail = move |found: Problem| {
        let field = if found.is_about_email() {
            email
        } else {
            password
        };
        if problem.try_set(Some(found)).is_none()
            && let Some(input) = field.try_get_untracked().flatten()
        {
            let _ = input.focus();
        }
    };
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (name, secret) = (value(email).trim().to_owned(), value(password));
        if name.is_empty() {
            return fail(Problem::NoEmail);
        }
        if secret.is_empty() {
            return fail(Problem::NoPassword);
        }
        signing_in.run(async move {
            if let Err(error) = session.sign_in(&name, &secret).await {
                fail(Problem::SignIn(error));
            }
        });
    };
    Effect::new(move || {
        if let Some(input) = email.get() {
            let _ = input.focus();
        }
    });

    let message = move || problem.with(|problem| problem.as_ref().and_then(|p| p.text(t)));
    let about_email = move || problem.with(|p| p.as_ref().is_some_and(Problem::is_about_email));
    let about_password = move || message().is_some() && !about_email();
    let described = |wrong: bool| wrong.then_some("sign-in-problem");
    let api_error = move || match problem.get() {
        Some(Problem::SignIn(SignInError::Api(error))) => Some(error),
        _ => None,
    };
    view! {
        <form class="stack" on:submit=submit novalidate>
            <label class="field">
                <span>{t.email}</span>
                <input
                    node_ref=email
                    type="email"
                    name="email"
                    autocomplete="username"
                    inputmode="email"
                    autocapitalize="none"
                    spellcheck="false"
                    dir="ltr"
                    required
                    aria-invalid=move || about_email().then_some("true")
                    aria-describedby=move || described(about_email())
                />
            </label>
            <div class="field">
                <label for="sign-in-password">{t.password}</label>
                <div class="input-with-button">
                    <input
                        node_ref=password
                        id="sign-in-password"
                        prop:type=move || if revealed.get() { "text" } else { "password" }
                        type="password"
                        name="password"
                        autocomplete="current-password"
                        autocapitalize="none"
                        spellcheck="false"
                        dir="ltr"
                        required
                        aria-invalid=move || about_password().then_some("true")
                        aria-describedby=move || described(about_password())
                    />
                    <button
                        type="button"
                        class="icon-button"
                        aria-label=t.show_password
                        aria-pressed=move || revealed.get().to_string()
                        on:click=move |_| revealed.update(|on| *on = !*on)
                    >
                        <Icon kind=IconKind::Eye />
                    </button>
                </div>
            </div>
            <p id="sign-in-problem" class="problem" role="alert">{message}</p>
            {move || api_error().map(|error| view! { <ErrorNote title=t.session_check_failed error=error /> })}
            <button type="submit" class="button primary wide" prop:disabled=move || signing_in.is_pending()>
                {move || if signing_in.is_pending() { t.signing_in } else { t.sign_in }}
            </button>
        </form>
    }
}
