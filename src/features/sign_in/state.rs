//! The state of the sign-in form.

use leptos::html;
use leptos::prelude::*;
use leptos::task::tick;

use crate::api::ApiError;
use crate::api::auth::SecondFactor;
use crate::i18n::Texts;
use crate::platform::host::{HostContext, use_host};
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
            Self::SignIn(SignInError::CodeRefused) => Some(t.code_refused()),
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
    host: HostContext,
    session: Session,
    pub email: NodeRef<html::Input>,
    pub password: NodeRef<html::Input>,
    pub code: NodeRef<html::Input>,
    /// The code that the server has asked for.
    pub factor: RwSignal<Option<SecondFactor>>,
    /// One of the recovery codes is entered in the place of that code.
    pub by_recovery: RwSignal<bool>,
    /// All that is wrong, in the order of the fields.
    pub problems: RwSignal<Vec<Problem>>,
    pub signing_in: Mutation,
}

impl FormState {
    pub fn new() -> Self {
        Self {
            host: use_host(),
            session: use_session(),
            email: NodeRef::new(),
            password: NodeRef::new(),
            code: NodeRef::new(),
            factor: RwSignal::new(None),
            by_recovery: RwSignal::new(false),
            problems: RwSignal::new(Vec::new()),
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
        // Cleared, because an alert is announced when its text changes.
        self.problems.set(Vec::new());
        let problems = incomplete(&email, &password);
        if !problems.is_empty() {
            return self.fail(problems);
        }
        self.signing_in.run(async move {
            match self.session.sign_in(&email, &password).await {
                Ok(()) => {}
                Err(SignInError::SecondFactor(factor)) => {
                    self.by_recovery.try_set(false);
                    self.factor.try_set(Some(factor));
                }
                Err(error) => self.fail(vec![Problem::SignIn(error)]),
            }
        });
    }

    fn submit_code(self, factor: SecondFactor) {
        let code: String = value(self.code).split_whitespace().collect();
        // As above.
        self.problems.set(Vec::new());
        if code.is_empty() {
            return self.fail(vec![Problem::NoCode]);
        }
        let factor = match self.by_recovery.get_untracked() {
            true => factor.by_recovery_code(),
            false => factor,
        };
        self.signing_in.run(async move {
            if let Err(error) = self.session.verify(&factor, &code).await {
                // No more codes are taken: email and password are asked for again.
                if matches!(error, SignInError::CodeRefused | SignInError::CookieRefused) {
                    self.factor.try_set(None);
                    // Their fields are shown after this.
                    tick().await;
                }
                self.fail(vec![Problem::SignIn(error)]);
            }
        });
    }

    /// Has a recovery code entered in the place of the other, or the other way round.
    pub fn switch_code(self) {
        self.by_recovery
            .update(|by_recovery| *by_recovery = !*by_recovery);
        self.problems.set(Vec::new());
        if let Some(input) = self.code.get_untracked() {
            input.set_value("");
        }
        focus(self.code);
    }

    /// Has email and password asked for again.
    pub fn start_over(self) {
        self.factor.set(None);
        self.problems.set(Vec::new());
        self.host.spawn(async move {
            tick().await;
            focus(self.email);
        });
    }

    /// Says what is wrong at each field, and leads to the first.
    fn fail(self, problems: Vec<Problem>) {
        let asks_code = self.factor.try_with_untracked(Option::is_some) == Some(true);
        let field = match asks_code {
            true => Some(Field::Code),
            false => problems.first().map(Problem::field),
        };
        self.problems.try_set(problems);
        if let Some(field) = field {
            focus(self.element(field));
        }
    }

    pub fn element(self, field: Field) -> NodeRef<html::Input> {
        match field {
            Field::Email => self.email,
            Field::Password => self.password,
            Field::Code => self.code,
        }
    }

    /// What is wrong with a field; empty if nothing is.
    pub fn message(self, field: Field, t: &Texts) -> &'static str {
        self.problems.with(|problems| {
            let mut of_field = problems.iter().filter(|problem| problem.field() == field);
            of_field
                .find_map(|problem| problem.text(t))
                .unwrap_or_default()
        })
    }

    /// The error of the server that is about no field.
    pub fn failure(self) -> Option<ApiError> {
        self.problems.with(|problems| match problems.first() {
            Some(Problem::SignIn(SignInError::Api(error))) => Some(error.clone()),
            _ => None,
        })
    }
}

/// All that is missing, so that it is said at once. Whether an address without an @ will do is left to the server, unless
/// the form has to be filled in further anyway.
fn incomplete(email: &str, password: &str) -> Vec<Problem> {
    let no_password = password.is_empty().then_some(Problem::NoPassword);
    let no_email = match email {
        "" => Some(Problem::NoEmail),
        email if !email.contains('@') && no_password.is_some() => {
            Some(Problem::SignIn(SignInError::MalformedEmail))
        }
        _ => None,
    };
    no_email.into_iter().chain(no_password).collect()
}

fn value(field: NodeRef<html::Input>) -> String {
    let input = field.try_get_untracked().flatten();
    input.map(|input| input.value()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_missing_is_said_at_once() {
        let malformed = Problem::SignIn(SignInError::MalformedEmail);
        for (email, password, expected) in [
            ("", "", vec![Problem::NoEmail, Problem::NoPassword]),
            ("", "secret", vec![Problem::NoEmail]),
            ("foo", "", vec![malformed, Problem::NoPassword]),
            ("foo", "secret", vec![]),
            ("ada@example.com", "", vec![Problem::NoPassword]),
            ("ada@example.com", "secret", vec![]),
        ] {
            assert_eq!(incomplete(email, password), expected, "{email} {password}");
        }
    }
}
