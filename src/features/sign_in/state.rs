//! The state of the sign-in form.

use leptos::html;
use leptos::prelude::*;

use crate::api::auth::SecondFactor;
use crate::i18n::Texts;
use crate::state::session::{Session, SignInError, use_session};
use crate::ui::{Mutation, focus};

/// Why the form was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    NoEmail,
    NoPassword,
    NoCode,
    SignIn(SignInError),
}

impl Problem {
    /// The sentence for it; nothing for an error that has an explanation of its own.
    fn text(&self, t: &Texts) -> Option<&'static str> {
        match self {
            Self::NoEmail => Some(t.email_needed()),
            Self::NoPassword => Some(t.password_needed()),
            Self::NoCode => Some(t.code_needed()),
            Self::SignIn(SignInError::WrongCode) => Some(t.wrong_code()),
            Self::SignIn(SignInError::Elsewhere) => Some(t.sign_in_elsewhere()),
            Self::SignIn(SignInError::Unverified) => Some(t.email_unverified()),
            Self::SignIn(SignInError::WrongPassword) => Some(t.wrong_password()),
            Self::SignIn(SignInError::MalformedEmail) => Some(t.email_malformed()),
            Self::SignIn(SignInError::CookieRefused) => Some(t.cookie_refused()),
            Self::SignIn(SignInError::Api(_) | SignInError::SecondFactor(_)) => None,
        }
    }

    fn field(&self) -> Field {
        match self {
            Self::NoEmail
            | Self::SignIn(
                SignInError::MalformedEmail | SignInError::Elsewhere | SignInError::Unverified,
            ) => Field::Email,
            Self::NoCode | Self::SignIn(SignInError::WrongCode) => Field::Code,
            _ => Field::Password,
        }
    }
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Email,
    Password,
    Code,
}

/// The state of the form.
#[derive(Clone, Copy)]
pub struct FormState {
    session: Session,
    pub email: NodeRef<html::Input>,
    pub password: NodeRef<html::Input>,
    pub code: NodeRef<html::Input>,
    /// The code that the server has asked for.
    pub factor: RwSignal<Option<SecondFactor>>,
    pub problem: RwSignal<Option<Problem>>,
    pub signing_in: Mutation,
}

impl FormState {
    pub fn new() -> Self {
        Self {
            session: use_session(),
            email: NodeRef::new(),
            password: NodeRef::new(),
            code: NodeRef::new(),
            factor: RwSignal::new(None),
            problem: RwSignal::new(None),
            signing_in: Mutation::new(),
        }
    }

    /// Signs in with what the fields contain.
    pub fn submit(self) {
        if let Some(factor) = self.factor.get_untracked() {
            return self.submit_code(factor);
        }
        // Read from the fields: password managers do not always send events for what they fill in.
        let (email, password) = (value(self.email).trim().to_owned(), value(self.password));
        if email.is_empty() {
            return self.fail(Problem::NoEmail);
        }
        if password.is_empty() {
            return self.fail(Problem::NoPassword);
        }
        // Cleared, because an alert is announced when its text changes.
        self.problem.set(None);
        self.signing_in.run(async move {
            match self.session.sign_in(&email, &password).await {
                Ok(()) => {}
                Err(SignInError::SecondFactor(factor)) => {
                    self.factor.try_set(Some(factor));
                }
                Err(error) => self.fail(Problem::SignIn(error)),
            }
        });
    }

    fn submit_code(self, factor: SecondFactor) {
        let code: String = value(self.code).split_whitespace().collect();
        if code.is_empty() {
            return self.fail(Problem::NoCode);
        }
        self.problem.set(None);
        self.signing_in.run(async move {
            if let Err(error) = self.session.verify(&factor, &code).await {
                // Too late for this code: e-mail and password are asked for again.
                if !matches!(error, SignInError::WrongCode) {
                    self.factor.try_set(None);
                }
                self.fail(Problem::SignIn(error));
            }
        });
    }

    fn fail(self, problem: Problem) {
        let field = problem.field();
        self.problem.try_set(Some(problem));
        focus(self.element(field));
    }

    pub fn element(self, field: Field) -> NodeRef<html::Input> {
        match field {
            Field::Email => self.email,
            Field::Password => self.password,
            Field::Code => self.code,
        }
    }

    /// The sentence for the problem, if it has one.
    pub fn message(self, t: &Texts) -> Option<&'static str> {
        self.problem.with(|problem| problem.as_ref()?.text(t))
    }

    /// Whether the message is about this field.
    pub fn is_invalid(self, field: Field, t: &Texts) -> bool {
        self.problem.with(|problem| {
            let problem = problem.as_ref();
            problem.is_some_and(|problem| problem.text(t).is_some() && problem.field() == field)
        })
    }
}

fn value(field: NodeRef<html::Input>) -> String {
    let input = field.try_get_untracked().flatten();
    input.map(|input| input.value()).unwrap_or_default()
}
