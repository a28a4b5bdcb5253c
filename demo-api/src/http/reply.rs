//! Answers as Express writes them: JSON and text with a weak ETag, HTML errors.

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    response::Response,
};
use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};
use serde_json::Value;
use sha1::{Digest, Sha1};

use crate::{
    failure::Failure,
    value::{object, stringify},
};

/// What an operation answers.
#[derive(Debug)]
pub enum Reply {
    /// `res.json(…)`
    Json(StatusCode, Value),
    /// `res.send(…)`: text that Express takes for HTML.
    Html(&'static str),
    /// `res.sendStatus(…)`
    Status(StatusCode, &'static str),
    /// The guard's 401: text without a type.
    Unauthorized,
    /// Express's last answer: no such route.
    NoRoute,
    /// Express's answer to a body it cannot read.
    BadBody(StatusCode, String),
}

impl Reply {
    /// 200 with JSON.
    pub fn ok(value: Value) -> Self {
        Self::Json(StatusCode::OK, value)
    }
}

impl From<Failure> for Reply {
    fn from(failure: Failure) -> Self {
        let body = |code: Option<&str>, kind: &str, message: &str| {
            let mut body = object([]);
            if let (Some(code), Value::Object(map)) = (code, &mut body) {
                map.insert("code".to_owned(), code.into());
            }
            if let Value::Object(map) = &mut body {
                map.insert("type".to_owned(), kind.into());
                map.insert("message".to_owned(), message.into());
            }
            body
        };
        match failure {
            Failure::Invalid(message) => Self::Json(
                StatusCode::BAD_REQUEST,
                body(None, "invalid_data", &message),
            ),
            Failure::NotFound(message) => {
                Self::Json(StatusCode::NOT_FOUND, body(None, "not_found", &message))
            }
            Failure::Duplicate(message) => Self::Json(
                StatusCode::UNPROCESSABLE_ENTITY,
                body(Some("invalid_request_error"), "duplicate_error", &message),
            ),
            Failure::Unknown => Self::Json(
                StatusCode::INTERNAL_SERVER_ERROR,
                body(
                    Some("unknown_error"),
                    "unknown_error",
                    "An unknown error occurred.",
                ),
            ),
        }
    }
}

/// What the answer depends on beside its content.
pub struct Asked<'a> {
    pub method: &'a Method,
    pub path: &'a str,
    pub headers: &'a HeaderMap,
}

impl Reply {
    /// The answer on the wire.
    pub fn respond(self, asked: &Asked) -> Response {
        match self {
            Self::Json(status, value) => tagged(
                asked,
                status,
                "application/json; charset=utf-8",
                stringify(&value),
            ),
            Self::Html(text) => tagged(
                asked,
                StatusCode::OK,
                "text/html; charset=utf-8",
                text.to_owned(),
            ),
            Self::Status(status, text) => {
                tagged(asked, status, "text/plain; charset=utf-8", text.to_owned())
            }
            Self::Unauthorized => {
                let mut response = Response::new(Body::from("Unauthorized"));
                *response.status_mut() = StatusCode::UNAUTHORIZED;
                response
            }
            Self::NoRoute => html(
                StatusCode::NOT_FOUND,
                &format!("Cannot {} {}", asked.method, asked.path),
            ),
            Self::BadBody(status, text) => html(status, &text),
        }
    }
}

fn tagged(asked: &Asked, status: StatusCode, kind: &'static str, text: String) -> Response {
    let tag = etag(&text);
    let tag_value = HeaderValue::from_str(&tag).unwrap_or_else(|_| HeaderValue::from_static(""));
    let readable = matches!(*asked.method, Method::GET | Method::HEAD);
    if readable && status.is_success() && is_fresh(asked.headers, &tag) {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response.headers_mut().insert(header::ETAG, tag_value);
        return response;
    }
    let length = text.len();
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    headers.insert(header::ETAG, tag_value);
    response
}

/// The `etag` package's weak tag: length in hexadecimal and a piece of SHA-1.
fn etag(text: &str) -> String {
    let hash = BASE64_STANDARD_NO_PAD.encode(Sha1::digest(text.as_bytes()));
    format!("W/\"{:x}-{}\"", text.len(), hash.get(..27).unwrap_or(&hash))
}

/// The `fresh` package: whether the browser has just this already.
fn is_fresh(headers: &HeaderMap, tag: &str) -> bool {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    if text(header::CACHE_CONTROL).is_some_and(|control| control.contains("no-cache")) {
        return false;
    }
    let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    text(header::IF_NONE_MATCH).is_some_and(|tags| {
        tags.trim() == "*" || tags.split(',').any(|known| opaque(known) == opaque(tag))
    })
}

/// The page of Express's `finalhandler`.
fn html(status: StatusCode, text: &str) -> Response {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Error</title>\n</head>\n<body>\n<pre>{escaped}</pre>\n</body>\n</html>\n"
    );
    let mut response = Response::new(Body::from(page));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'"),
    );
    headers.insert(
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    response
}

#[cfg(test)]
mod tests {
    use super::etag;

    #[test]
    fn tags_are_those_of_express() {
        assert_eq!(etag("OK"), "W/\"2-nOO9QiTIwXgNtWtBJezz8kv3SLc\"");
        assert_eq!(etag("Unauthorized"), "W/\"c-dAuDFQrdjS3hezqxDTNgW7AOlYk\"");
    }
}
