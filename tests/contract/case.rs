//! The words the contract table is written in. A case is plain data: requests in order, and what
//! each must answer. It knows neither how a request is sent nor which server answers it.
//!
//! Paths, headers and JSON strings may hold `${name}`, filled from what earlier steps kept, and
//! `${unique}`, which differs in every run of every case, so that cases that write can be repeated
//! on the same server and in any order.

use reqwest::Method;
use serde_json::Value;

/// Stands for any instant as Medusa writes it: `2019-01-03T08:30:00.000Z`.
pub const INSTANT: &str = "<instant>";
/// Stands for any value at all, null included.
pub const ANYTHING: &str = "<anything>";
/// Stands for any id of a customer group: `cgrp_` and a ULID.
pub const GROUP_ID: &str = "<id cgrp>";
/// Stands for any id of a customer.
pub const CUSTOMER_ID: &str = "<id cus>";
/// Stands for any id of a price list.
pub const PRICE_LIST_ID: &str = "<id pl>";
/// Stands for any id of a customer group in version 2.
pub const GROUP_ID_V2: &str = "<id cusgroup>";
/// Stands for any id of a price list in version 2.
pub const PRICE_LIST_ID_V2: &str = "<id plist>";
/// Stands for any id of a rule of a promotion.
pub const RULE_ID: &str = "<id prorul>";
/// Stands for any id of an administrator in version 2.
pub const USER_ID_V2: &str = "<id user>";

/// Who a request claims to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Auth {
    /// No credentials at all.
    Nobody,
    /// The admin, by the JWT the runner asked for when it started.
    Jwt,
    /// `Authorization: Bearer …` with this text.
    Bearer(String),
    /// A `Cookie` header with this text.
    Cookie(String),
    /// `x-medusa-access-token` with this text.
    ApiToken(String),
    /// `Authorization: Basic …` with this text as the name and no password.
    Basic(String),
}

/// What a request carries.
#[derive(Clone, Debug)]
pub enum Body {
    Nothing,
    Json(Value),
    /// Any text under any content type, or under none.
    Raw(Option<&'static str>, String),
}

/// One thing that must hold of an answer. Pointers are JSON pointers (RFC 6901).
#[derive(Clone, Debug)]
pub enum Check {
    /// The whole body is this JSON.
    Json(Value),
    /// The value at the pointer is this JSON.
    At(String, Value),
    /// The object at the pointer has these members, perhaps among others.
    Includes(String, Value),
    /// Nothing is at the pointer.
    Missing(String),
    /// The object at the pointer has exactly these keys in this order.
    Keys(String, Vec<String>),
    /// The array at the pointer has this many elements.
    Length(String, usize),
    /// The number at the pointer is at least this.
    AtLeast(String, u64),
    /// The values at the second pointer of each element of the array at the first, in order.
    Column(String, String, Vec<Value>),
    /// The same, in any order.
    Bag(String, String, Vec<Value>),
    /// The value at the pointer differs from this one.
    Differs(String, Value),
    /// The header has exactly this value.
    Header(&'static str, String),
    /// The header holds this text.
    HeaderHolds(&'static str, String),
    /// The header is there and does not hold this text.
    HeaderLacks(&'static str, String),
    /// There is no such header.
    NoHeader(&'static str),
    /// The body is exactly this text.
    Text(String),
    /// The body holds this text.
    TextHolds(String),
    /// The bytes of the body, counted.
    Bytes(usize),
}

/// Where a later step finds something an answer held.
#[derive(Clone, Debug)]
pub enum Source {
    /// A string of the JSON body, by pointer.
    Json(&'static str),
    /// A header's whole value.
    Header(&'static str),
    /// The name and value of the cookie that the answer sets, without its attributes.
    Cookie,
}

/// The status or statuses that a step must end with.
#[derive(Clone, Debug)]
pub enum Expected {
    Status(u16),
    /// The step is sent at the same time as often as the counts add up to.
    Tally(Vec<(u16, usize)>),
}

/// One request and what it must answer. Unless said otherwise it is sent by the signed-in admin and
/// must answer 200.
#[derive(Clone, Debug)]
pub struct Step {
    pub method: Method,
    pub path: String,
    pub auth: Auth,
    pub headers: Vec<(&'static str, String)>,
    pub body: Body,
    pub expected: Expected,
    pub checks: Vec<Check>,
    pub kept: Vec<(&'static str, Source)>,
    /// Sent when the case is over, if this step answered as expected; last step first.
    pub undo: Option<Box<Step>>,
}

pub fn request(method: Method, path: impl Into<String>) -> Step {
    Step {
        method,
        path: path.into(),
        auth: Auth::Jwt,
        headers: Vec::new(),
        body: Body::Nothing,
        expected: Expected::Status(200),
        checks: Vec::new(),
        kept: Vec::new(),
        undo: None,
    }
}

pub fn get(path: impl Into<String>) -> Step {
    request(Method::GET, path)
}

pub fn delete(path: impl Into<String>) -> Step {
    request(Method::DELETE, path)
}

pub fn post(path: impl Into<String>, body: Value) -> Step {
    request(Method::POST, path).sends(body)
}

impl Step {
    pub fn sends(mut self, body: Value) -> Self {
        self.body = Body::Json(body);
        self
    }

    pub fn sends_raw(
        mut self,
        content_type: Option<&'static str>,
        body: impl Into<String>,
    ) -> Self {
        self.body = Body::Raw(content_type, body.into());
        self
    }

    pub fn by(mut self, auth: Auth) -> Self {
        self.auth = auth;
        self
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub fn answers(mut self, status: u16) -> Self {
        self.expected = Expected::Status(status);
        self
    }

    /// Sends the request several times at once.
    pub fn at_once_answers(mut self, tally: &[(u16, usize)]) -> Self {
        self.expected = Expected::Tally(tally.to_vec());
        self
    }

    pub fn keep(mut self, name: &'static str, from: Source) -> Self {
        self.kept.push((name, from));
        self
    }

    pub fn undo(mut self, step: Step) -> Self {
        self.undo = Some(Box::new(step));
        self
    }

    pub fn check(mut self, check: Check) -> Self {
        self.checks.push(check);
        self
    }

    pub fn json(self, body: Value) -> Self {
        self.check(Check::Json(body))
    }

    pub fn at(self, pointer: &str, value: impl Into<Value>) -> Self {
        self.check(Check::At(pointer.into(), value.into()))
    }

    pub fn includes(self, pointer: &str, members: Value) -> Self {
        self.check(Check::Includes(pointer.into(), members))
    }

    pub fn missing(self, pointer: &str) -> Self {
        self.check(Check::Missing(pointer.into()))
    }

    pub fn keys(self, pointer: &str, keys: &[&str]) -> Self {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        self.check(Check::Keys(pointer.into(), keys))
    }

    pub fn length(self, pointer: &str, length: usize) -> Self {
        self.check(Check::Length(pointer.into(), length))
    }

    pub fn count(self, count: usize) -> Self {
        self.at("/count", count)
    }

    pub fn column<T: Into<Value>>(
        self,
        list: &str,
        of: &str,
        values: impl IntoIterator<Item = T>,
    ) -> Self {
        let values = values.into_iter().map(Into::into).collect();
        self.check(Check::Column(list.into(), of.into(), values))
    }

    pub fn bag<T: Into<Value>>(
        self,
        list: &str,
        of: &str,
        values: impl IntoIterator<Item = T>,
    ) -> Self {
        let values = values.into_iter().map(Into::into).collect();
        self.check(Check::Bag(list.into(), of.into(), values))
    }

    pub fn answers_header(self, name: &'static str, value: impl Into<String>) -> Self {
        self.check(Check::Header(name, value.into()))
    }

    pub fn without_header(self, name: &'static str) -> Self {
        self.check(Check::NoHeader(name))
    }

    pub fn text(self, body: impl Into<String>) -> Self {
        self.check(Check::Text(body.into()))
    }

    /// The answer to a request that Medusa's validation turns down.
    pub fn refused(self, message: &str) -> Self {
        self.answers(400)
            .json(serde_json::json!({"type": "invalid_data", "message": message}))
    }

    pub fn not_found(self, message: &str) -> Self {
        self.answers(404)
            .json(serde_json::json!({"type": "not_found", "message": message}))
    }

    pub fn duplicate(self, message: &str) -> Self {
        self.answers(422).json(serde_json::json!({
            "code": "invalid_request_error", "type": "duplicate_error", "message": message,
        }))
    }

    /// The one body that Medusa answers to everything it did not foresee.
    pub fn unknown_error(self) -> Self {
        self.answers(500).json(serde_json::json!({
            "code": "unknown_error", "type": "unknown_error",
            "message": "An unknown error occurred.",
        }))
    }

    /// The answer of the guard in front of every admin operation.
    pub fn unauthorized(self) -> Self {
        self.answers(401)
            .text("Unauthorized")
            .without_header("content-type")
            .without_header("www-authenticate")
    }

    fn writes(&self) -> bool {
        let reads = [Method::GET, Method::HEAD, Method::OPTIONS].contains(&self.method);
        let signs_in = self.path.starts_with("/admin/auth") || self.path.starts_with("/auth/");
        !reads && !signs_in
    }
}

/// One row of the table.
#[derive(Clone, Debug)]
pub struct Case {
    pub name: String,
    pub steps: Vec<Step>,
    /// The request ends a real server's process, so only the demo API is asked.
    pub kills_medusa: bool,
}

impl Case {
    pub fn new(name: impl Into<String>, steps: impl IntoIterator<Item = Step>) -> Self {
        Self {
            name: name.into(),
            steps: steps.into_iter().collect(),
            kills_medusa: false,
        }
    }

    pub fn kills_medusa(mut self) -> Self {
        self.kills_medusa = true;
        self
    }

    /// Whether the case changes the shop; such a case has the server to itself while it runs.
    pub fn writes(&self) -> bool {
        self.steps.iter().any(Step::writes)
    }
}

/// A case of one step.
pub fn case(name: impl Into<String>, step: Step) -> Case {
    Case::new(name, [step])
}
