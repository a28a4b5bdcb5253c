//! Which pages may read the answers (CORS), as Medusa's `admin_cors` and the
//! `cors` middleware of Express decide it.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::Error;

/// The allowed origins.
#[derive(Debug)]
pub struct Origins(Vec<String>);

impl Origins {
    /// Checks that each is an origin as browsers send it: scheme, host, port and nothing else.
    ///
    /// # Errors
    /// [`Error::Origin`] for anything else, wildcards above all.
    pub fn new(origins: Vec<String>) -> Result<Self, Error> {
        match origins.iter().find(|origin| !is_origin(origin)) {
            Some(origin) => Err(Error::Origin(origin.clone())),
            None => Ok(Self(origins)),
        }
    }

    /// Adds the headers of every answer under `/admin`.
    pub fn allow(&self, asked: &HeaderMap, answer: &mut HeaderMap) {
        let origin = asked
            .get(header::ORIGIN)
            .filter(|origin| self.0.iter().any(|allowed| *allowed == **origin));
        if let Some(origin) = origin {
            answer.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        }
        answer.insert(header::VARY, HeaderValue::from_static("Origin"));
        answer.insert(
            header::ACCESS_CONTROL_ALLOW_CREDENTIALS,
            HeaderValue::from_static("true"),
        );
    }

    /// Adds the headers of the answer to a preflight request.
    pub fn preflight(&self, asked: &HeaderMap, answer: &mut HeaderMap) {
        self.allow(asked, answer);
        answer.insert(
            header::VARY,
            HeaderValue::from_static("Origin, Access-Control-Request-Headers"),
        );
        answer.insert(
            header::ACCESS_CONTROL_ALLOW_METHODS,
            HeaderValue::from_static("GET,HEAD,PUT,PATCH,POST,DELETE"),
        );
        if let Some(headers) = asked.get(header::ACCESS_CONTROL_REQUEST_HEADERS) {
            answer.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, headers.clone());
        }
        answer.insert(header::CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

fn is_origin(origin: &str) -> bool {
    let host = origin
        .strip_prefix("http://")
        .or_else(|| origin.strip_prefix("https://"));
    host.is_some_and(|host| !host.is_empty() && !host.contains(['/', '*', '?', '#', '@', ' ', ',']))
}

#[cfg(test)]
mod tests {
    use super::is_origin;

    #[test]
    fn only_origins_are_origins() {
        assert!(is_origin("http://127.0.0.1:8080") && is_origin("https://admin.example.com"));
        for text in [
            "*",
            "http://*",
            "http://",
            "http://a/",
            "null",
            "127.0.0.1:8080",
            "https://*.example.com",
        ] {
            assert!(!is_origin(text), "{text}");
        }
    }
}
