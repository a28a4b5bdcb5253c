//! The state of the sign-in form.

use leptos::html;
use leptos::prelude::*;

use crate::i18n::Texts;
use crate::state::session::{Session, SignInError, use_session};
use crate::ui::{Mutation, focus};

/// Why the form was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    NoEmail,
    NoPassword,
    SignIn(SignInError),
}

impl Problem {
    /// The sentence for it; nothing for an error that has an explanation of its own.
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

    fn field(&self) -> Field {
        match self {
            Self::NoEmail | Self::SignIn(SignInError::MalformedEmail) => Field::Email,
            _ => Field::Password,
        }
    }
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Email,
    Password,
}

/// The state of the form.
#[derive(Clone, Copy)]
pub struct FormState {
    session: Session,
    pub email: NodeRef<html::Input>,
    pub password: NodeRef<html::Input>,
    pub problem: RwSignal<Option<Problem>>,
    pub signing_in: Mutation,
}

impl FormState {
    pub fn new() -> Self {
        Self {
            session: use_session(),
            email: NodeRef::new(),
            password: NodeRef::new(),
            problem: RwSignal::new(None),
            signing_in: Mutation::new(),
        }
    }

    /// Signs in with what the fields contain.
    pub fn submit(self) {
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
            if let Err(error) = self.session.sign_in(&email, &password).await {
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
