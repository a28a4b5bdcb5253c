//! The faults a test can inject.

use std::sync::Arc;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use tokio::sync::watch;

use super::{Calls, Proxy};

#[derive(Debug)]
pub(super) struct Rule {
    pub(super) id: usize,
    pub(super) matching: Calls,
    pub(super) fault: Fault,
    /// How many more requests it applies to; `None` for all.
    pub(super) left: Option<usize>,
}

impl Rule {
    pub(super) fn used(&mut self) -> Fault {
        self.left = self.left.map(|left| left.saturating_sub(1));
        self.fault.clone()
    }
}

#[derive(Debug, Clone)]
pub(super) enum Fault {
    Hold(Gate),
    Answer(Answer),
    Drop,
    CutOff,
}

/// A fault that applies until it is lifted or the site is stopped.
#[derive(Debug)]
#[must_use = "a fault is lifted by hand, or kept for the whole journey by naming it"]
pub struct ActiveFault {
    proxy: Proxy,
    id: usize,
}

impl ActiveFault {
    pub(super) fn new(proxy: Proxy, id: usize) -> Self {
        Self { proxy, id }
    }

    /// Ends the fault: later requests reach the server again.
    pub fn lift(self) {
        self.proxy.lift(self.id);
    }
}

/// Requests that the proxy holds.
#[derive(Debug)]
#[must_use = "requests stay held until they are released"]
pub struct HeldRequest {
    pub(super) gate: Gate,
    pub(super) fault: ActiveFault,
}

impl HeldRequest {
    /// Passes the held requests on to the server, and holds no further ones.
    pub fn release(self) {
        self.gate.open();
        self.fault.lift();
    }
}

/// A gate at which held requests wait.
#[derive(Debug, Clone)]
pub struct Gate(Arc<watch::Sender<bool>>);

impl Default for Gate {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }
}

impl Gate {
    fn open(&self) {
        self.0.send_replace(true);
    }

    pub(super) async fn pass(&self) {
        let mut opened = self.0.subscribe();
        // The sender lives in `self`, so waiting cannot fail.
        let _ = opened.wait_for(|open| *open).await;
    }
}

/// A response that the proxy sends instead of the server.
#[derive(Debug, Clone)]
pub struct Answer {
    status: StatusCode,
    content_type: Option<&'static str>,
    location: Option<String>,
    body: String,
}

impl Answer {
    /// JSON, like the responses of Medusa.
    pub fn json(status: StatusCode, body: impl Into<String>) -> Self {
        Self {
            status,
            content_type: Some("application/json; charset=utf-8"),
            location: None,
            body: body.into(),
        }
    }

    /// An HTML page, like the errors of reverse proxies and static hosts.
    pub fn html(status: StatusCode, body: impl Into<String>) -> Self {
        Self {
            status,
            content_type: Some("text/html; charset=utf-8"),
            location: None,
            body: body.into(),
        }
    }

    /// The way to another address, as a single sign-on in front of a server answers.
    pub fn redirect(to: impl Into<String>) -> Self {
        Self {
            location: Some(to.into()),
            ..Self::html(StatusCode::FOUND, "<h1>302</h1>")
        }
    }

    /// Medusa's response to an unexpected error.
    pub fn unknown_error() -> Self {
        Self::json(
            StatusCode::INTERNAL_SERVER_ERROR,
            r#"{"code":"unknown_error","type":"unknown_error","message":"An unknown error occurred."}"#,
        )
    }

    /// Medusa's response to a request without a valid session: plain text without a content type.
    pub fn unauthorized() -> Self {
        Self {
            status: StatusCode::UNAUTHORIZED,
            content_type: None,
            location: None,
            body: "Unauthorized".to_owned(),
        }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = (self.status, self.body).into_response();
        match self.content_type {
            Some(kind) => {
                let kind = HeaderValue::from_static(kind);
                response.headers_mut().insert(header::CONTENT_TYPE, kind);
            }
            None => {
                response.headers_mut().remove(header::CONTENT_TYPE);
            }
        }
        let location = self.location.map(HeaderValue::try_from);
        if let Some(Ok(location)) = location {
            response.headers_mut().insert(header::LOCATION, location);
        }
        response
    }
}
