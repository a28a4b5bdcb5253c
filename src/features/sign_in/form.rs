//! The view of the sign-in form.

use leptos::ev;
use leptos::prelude::*;

use super::state::{Field, FormState};
use crate::api::ApiError;
use crate::features::connection_check::use_connection_check;
use crate::i18n::use_i18n;
use crate::platform::host::use_host;
use crate::state::session::{State, use_session};
use crate::ui::{
    Button, ButtonKind, ErrorNote, IconButton, IconKind, Muted, Show, focus, use_dialogs,
};

/// The form with its fields, without a heading.
#[component]
pub fn SignInForm() -> impl IntoView {
    let t = use_i18n().texts;
    let form = FormState::new();
    // The email address of an expired session is known.
    let session = use_session();
    let known_email = match session.state.get_untracked() {
        State::Expired(user) => user.email,
        _ => String::new(),
    };
    let first = match known_email.is_empty() {
        true => Field::Email,
        false => Field::Password,
    };
    focus_when_built(form, first);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        form.submit();
    };
    let failure = move || {
        let error = form.failure();
        error.map(|error| view! { <SignInFailure error=error/> })
    };
    let asks_code = move || form.factor.with(Option::is_some);
    let face = move || match form.signing_in.is_pending() {
        true => t.signing_in(),
        false => t.sign_in(),
    };
    // With `method="post"` a browser that submits the form itself does not put the password into a URL.
    view! {
        <form class="stack" method="post" novalidate="" on:submit=submit>
            <div class="stack" hidden=move || asks_code()>
                <EmailField form=form known_email=known_email/>
                <PasswordField form=form/>
            </div>
            <Show when=asks_code>
                <CodeField form=form/>
            </Show>
            {move || failure()}
            <Button
                kind=ButtonKind::Primary
                submit=true
                disabled=Signal::derive(move || form.signing_in.is_pending())
                class:wide=true
            >
                {move || face()}
            </Button>
        </form>
    }
}

/// Focuses a field as soon as it is there, if the app may: a page around it may be in use for other things.
fn focus_when_built(form: FormState, field: Field) {
    let host = use_host();
    let element = form.element(field);
    Effect::new(move || {
        element.track();
        if host.may_take_focus() {
            focus(element);
        }
    });
}

/// A field with what is wrong with it below: the field refers to it by [`problem_id`].
#[component]
fn WithProblem(form: FormState, field: Field, children: Children) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <div class="stack close">
            {children()}
            <p id=problem_id(field) class="problem" role="alert">
                {move || form.message(field, t)}
            </p>
        </div>
    }
}

/// The id of what is wrong with a field.
fn problem_id(field: Field) -> &'static str {
    match field {
        Field::Email => "sign-in-email-problem",
        Field::Password => "sign-in-password-problem",
        Field::Code => "sign-in-code-problem",
    }
}

/// Whether something is wrong with a field.
fn is_invalid(form: FormState, field: Field) -> impl Fn() -> bool + Copy + Send + 'static {
    let t = use_i18n().texts;
    move || !form.message(field, t).is_empty()
}

#[component]
fn EmailField(form: FormState, known_email: String) -> impl IntoView {
    let t = use_i18n().texts;
    let invalid = is_invalid(form, Field::Email);
    view! {
        <WithProblem form=form field=Field::Email>
        <label class="field">
            <span>{t.email()}</span>
            <input
                node_ref=form.email
                type="email"
                name="email"
                value=known_email
                inputmode="email"
                autocomplete="username"
                autocapitalize="none"
                spellcheck="false"
                dir="ltr"
                required=true
                aria-invalid=move || invalid().then_some("true")
                aria-describedby=move || invalid().then_some(problem_id(Field::Email))
            />
        </label>
        </WithProblem>
    }
}

#[component]
fn PasswordField(form: FormState) -> impl IntoView {
    let t = use_i18n().texts;
    let revealed = RwSignal::new(false);
    let invalid = is_invalid(form, Field::Password);
    let kind = move || match revealed.get() {
        true => "text",
        false => "password",
    };
    view! {
        <WithProblem form=form field=Field::Password>
        <div class="field">
            <label for="sign-in-password">{t.password()}</label>
            <div class="input-with-button">
                <input
                    node_ref=form.password
                    type=move || kind()
                    id="sign-in-password"
                    name="password"
                    autocomplete="current-password"
                    autocapitalize="none"
                    spellcheck="false"
                    dir="ltr"
                    required=true
                    aria-invalid=move || invalid().then_some("true")
                    aria-describedby=move || invalid().then_some(problem_id(Field::Password))
                />
                <IconButton
                    label=t.show_password()
                    icon=IconKind::Eye
                    attr:aria-pressed=move || revealed.get().to_string()
                    on:click=move |_| revealed.update(|revealed| *revealed = !*revealed)
                />
            </div>
        </div>
        </WithProblem>
    }
}

/// The code of a second factor. It takes the focus when it is asked for.
#[component]
fn CodeField(form: FormState) -> impl IntoView {
    let t = use_i18n().texts;
    let invalid = is_invalid(form, Field::Code);
    focus_when_built(form, Field::Code);
    let has_recovery = move || {
        let factor = form.factor.get();
        factor.is_some_and(|factor| factor.recovery.is_some())
    };
    let either = move |code: &'static str, recovery: &'static str| match form.by_recovery.get() {
        true => recovery,
        false => code,
    };
    view! {
        <WithProblem form=form field=Field::Code>
        <label class="field">
            <span>{move || either(t.code(), t.recovery_code())}</span>
            <input
                node_ref=form.code
                type="text"
                name="one-time-code"
                inputmode=move || either("numeric", "text")
                autocomplete=move || either("one-time-code", "off")
                autocapitalize="none"
                spellcheck="false"
                dir="ltr"
                required=true
                aria-invalid=move || invalid().then_some("true")
                aria-describedby=move || invalid().then_some(problem_id(Field::Code))
            />
        </label>
        </WithProblem>
        <Muted>{move || either(t.code_lead(), t.recovery_code_lead())}</Muted>
        <div class="row">
            <Show when=has_recovery>
                <Button kind=ButtonKind::Plain on:click=move |_| form.switch_code()>
                    {move || either(t.use_recovery_code(), t.use_code())}
                </Button>
            </Show>
            <Button kind=ButtonKind::Plain on:click=move |_| form.start_over()>
                {t.sign_in_anew()}
            </Button>
        </div>
    }
}

/// Why signing in failed, with the connection check; but not while another dialog is open, which the check cannot follow.
#[component]
fn SignInFailure(error: ApiError) -> impl IntoView {
    let t = use_i18n().texts;
    let check_connection = use_connection_check();
    let check = (!use_dialogs().has_open()).then(|| {
        view! { <Button on:click=move |_| check_connection()>{t.check_connection()}</Button> }
    });
    view! {
        <ErrorNote title=t.sign_in_failed() error=error>
            {check}
        </ErrorNote>
    }
}
