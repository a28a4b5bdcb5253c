//! Recorded requests, and patterns that match them.

use std::fmt;

use axum::{extract::Request, http::header};

/// A request the page made.
#[derive(Debug, Clone)]
pub struct Call {
    /// `GET`, `POST`, …
    pub method: String,
    /// The path with its leading slash, as sent.
    pub path: String,
    /// The decoded query, in the order sent.
    pub query: Vec<(String, String)>,
    /// Whether it carried an `Authorization` header.
    pub authorized: bool,
    /// How it ended; `None` while it is pending.
    pub end: Option<End>,
}

/// How a request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// With an answer of this status.
    Answered(u16),
    /// The page aborted it, or was left.
    GivenUp,
    /// The connection was cut by a fault.
    Dropped,
}

impl Call {
    pub(super) fn of(request: &Request) -> Self {
        let uri = request.uri();
        let query = uri.query().unwrap_or_default();
        Self {
            method: request.method().to_string(),
            path: uri.path().to_owned(),
            query: form_urlencoded::parse(query.as_bytes())
                .into_owned()
                .collect(),
            authorized: request.headers().contains_key(header::AUTHORIZATION),
            end: None,
        }
    }

    /// Whether the response has a status of success.
    pub fn is_ok(&self) -> bool {
        matches!(self.end, Some(End::Answered(200..=299 | 304)))
    }

    /// The first value of a query parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.query
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)?;
        for (index, (key, value)) in self.query.iter().enumerate() {
            let sign = if index == 0 { '?' } else { '&' };
            write!(f, "{sign}{key}={value}")?;
        }
        match self.end {
            None => write!(f, " … on its way"),
            Some(End::Answered(status)) => write!(f, " → {status}"),
            Some(End::GivenUp) => write!(f, " → given up by the page"),
            Some(End::Dropped) => write!(f, " → connection cut"),
        }
    }
}

/// A pattern for requests: method, path and query.
#[derive(Debug, Clone)]
pub struct Calls {
    method: &'static str,
    path: String,
    wanted: Vec<(String, Option<String>)>,
}

impl Calls {
    /// Requests with this method and path. A path segment that ends with `*` matches every
    /// segment that starts like it.
    pub fn to(method: &'static str, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            wanted: Vec::new(),
        }
    }

    /// The same for `GET`.
    pub fn get(path: impl Into<String>) -> Self {
        Self::to("GET", path)
    }

    /// Restricts it to requests whose query parameter `name` has this value.
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.wanted.push((name.to_owned(), Some(value.into())));
        self
    }

    /// Restricts it to requests without a query parameter `name`.
    pub fn without(mut self, name: &str) -> Self {
        self.wanted.push((name.to_owned(), None));
        self
    }

    pub(super) fn covers(&self, call: &Call) -> bool {
        call.method == self.method
            && same_path(&self.path, &call.path)
            && self
                .wanted
                .iter()
                .all(|(name, value)| call.parameter(name) == value.as_deref())
    }
}

fn same_path(pattern: &str, path: &str) -> bool {
    let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) => return true,
            (Some(wanted), Some(found)) if same_segment(wanted, found) => {}
            _ => return false,
        }
    }
}

fn same_segment(pattern: &str, segment: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => segment.starts_with(start),
        None => pattern == segment,
    }
}
