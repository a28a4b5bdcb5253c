//! What goes wrong between the app and the server, and when.

use super::random::Random;
use super::shop::{Answer, Sent};

/// A kind of fault. Every one is tried with every operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Lost,
    TimedOut,
    Failed500,
    BadGateway502,
    Unavailable503,
    Html200,
    Empty200,
    Cut200,
    Foreign400,
    Foreign401,
    Foreign404,
    Foreign409,
    Foreign422,
    TooMany429,
    /// A gateway's, while the session is valid.
    Empty401,
    Foreign403,
    /// A gateway's, in JSON.
    Timeout504,
    Null200,
    /// The record of another group.
    Other200,
    /// Medusa's own: the user has not the permission.
    Forbidden403,
    /// Medusa's own: the session has ended.
    Unauthorized401,
    /// Medusa's own.
    Unknown500,
    /// Medusa's own: it refuses what was sent.
    Invalid400,
}

/// When the server does what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Never,
    /// Before the fault.
    AtOnce,
    /// After the app has looked once.
    Late,
}

/// What becomes of a request.
pub enum Outcome {
    Answered(Answer),
    Lost,
    Hanging,
}

impl Kind {
    pub const ALL: [Self; 23] = [
        Self::Lost,
        Self::TimedOut,
        Self::Failed500,
        Self::BadGateway502,
        Self::Unavailable503,
        Self::Html200,
        Self::Empty200,
        Self::Cut200,
        Self::Foreign400,
        Self::Foreign401,
        Self::Foreign404,
        Self::Foreign409,
        Self::Foreign422,
        Self::TooMany429,
        Self::Empty401,
        Self::Foreign403,
        Self::Timeout504,
        Self::Null200,
        Self::Other200,
        Self::Forbidden403,
        Self::Unauthorized401,
        Self::Unknown500,
        Self::Invalid400,
    ];

    /// Whether the answer itself says that nothing was done.
    pub fn is_refusal(self) -> bool {
        matches!(
            self,
            Self::TooMany429 | Self::Forbidden403 | Self::Unauthorized401 | Self::Invalid400
        )
    }

    pub fn outcome(self) -> Outcome {
        let page = "<!doctype html><h1>Sign in</h1>";
        let unknown = r#"{"type":"unknown_error","message":"An unknown error occurred."}"#;
        let (status, body) = match self {
            Self::Lost => return Outcome::Lost,
            Self::TimedOut => return Outcome::Hanging,
            Self::Failed500 => (500, page),
            Self::BadGateway502 => (502, page),
            Self::Unavailable503 => (503, ""),
            Self::Html200 => (200, page),
            Self::Empty200 => (200, ""),
            Self::Cut200 => (200, r#"{"customer_group":{"id":"cgrp_1","na"#),
            Self::Foreign400 => (400, page),
            Self::Foreign401 => (401, page),
            Self::Foreign404 => (404, page),
            Self::Foreign409 => (409, "{}"),
            Self::Foreign422 => (422, "{}"),
            Self::TooMany429 => (429, ""),
            Self::Empty401 => (401, ""),
            Self::Foreign403 => (403, r#"{"message":"Forbidden"}"#),
            Self::Timeout504 => (504, r#"{"message":"The upstream server is timing out"}"#),
            Self::Null200 => (200, "null"),
            Self::Other200 => (
                200,
                r#"{"customer_group":{"id":"cgrp_0","name":"Another"}}"#,
            ),
            Self::Forbidden403 => (
                403,
                r#"{"type":"forbidden","message":"It is not allowed."}"#,
            ),
            Self::Unauthorized401 => (401, "Unauthorized"),
            Self::Unknown500 => (500, unknown),
            Self::Invalid400 => (400, r#"{"type":"invalid_data","message":"It is wrong."}"#),
        };
        Outcome::Answered((status, body.to_owned()))
    }
}

/// What goes wrong during one operation.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The number of the write that fails, from 0; and then how many reads fail, after how many that do not.
    pub write: Option<(usize, Kind, When)>,
    pub looks: Vec<Option<Kind>>,
    /// How many in a hundred of all requests fail.
    pub noise: usize,
    /// Before which request somebody else changes something.
    pub meddling: Option<usize>,
}

impl Plan {
    pub fn random(random: &mut Random) -> Self {
        let mut plan = Self::default();
        match random.below(10) {
            0..3 => {}
            3 => plan.noise = 20,
            _ => {
                let kind = *random.pick(&Kind::ALL);
                plan.write = Some((
                    random.below(4) / 2 + random.below(2),
                    kind,
                    when(kind, random),
                ));
                for _ in 0..[0, 0, 1, 3, 12, 40][random.below(6)] {
                    let fails = random.percent(90);
                    plan.looks.push(fails.then(|| *random.pick(&Kind::ALL)));
                }
            }
        }
        plan.meddling = random.percent(20).then(|| random.below(8));
        plan
    }

    /// What becomes of a request, the number of writes before it being `writes`.
    pub fn fault(
        &mut self,
        sent: &Sent,
        writes: usize,
        random: &mut Random,
    ) -> Option<(Kind, When)> {
        if self.noise > 0 && random.percent(self.noise) {
            let kind = *random.pick(&Kind::ALL);
            return Some((kind, when(kind, random)));
        }
        let (number, kind, when) = self.write?;
        if sent.is_write() {
            return (writes == number).then_some((kind, when));
        }
        let is_look = writes > number && !self.looks.is_empty();
        let kind = is_look.then(|| self.looks.remove(0)).flatten()?;
        Some((kind, When::Never))
    }
}

fn when(kind: Kind, random: &mut Random) -> When {
    match random.below(5) {
        _ if kind.is_refusal() => When::Never,
        0 | 1 => When::Never,
        2 | 3 => When::AtOnce,
        _ => When::Late,
    }
}
