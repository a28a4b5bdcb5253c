//! A request to the Admin API as data: what the transport sends and what tests look at.

use form_urlencoded::Serializer;

use crate::json;

/// The methods the Admin API uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
    Delete,
}

impl Method {
    /// The method's name in HTTP.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Delete => "DELETE",
        }
    }
}

/// One request, relative to the backend's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    /// Begins with a slash; made of literals and checked ids only.
    pub path: String,
    pub query: Vec<(&'static str, String)>,
    /// JSON text.
    pub body: Option<String>,
    /// Whether it only is to get through, with nobody's rights: browsers send it wherever pages may ask, and keep the
    /// answer to themselves.
    pub is_knock: bool,
}

impl Request {
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::Get, path.into())
    }

    pub fn post(path: impl Into<String>, body: String) -> Self {
        Self::new(Method::Post, path.into()).with_body(body)
    }

    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::Delete, path.into())
    }

    /// Sends JSON text along.
    #[must_use]
    pub fn with_body(mut self, body: String) -> Self {
        self.body = Some(body);
        self
    }

    /// Asks whether anything answers.
    pub fn knock(path: impl Into<String>) -> Self {
        Self {
            is_knock: true,
            ..Self::get(path)
        }
    }

    fn new(method: Method, path: String) -> Self {
        Self {
            method,
            path,
            query: Vec::new(),
            body: None,
            is_knock: false,
        }
    }

    /// Adds one query parameter. Brackets in the name are kept as Medusa's parser wants them (`groups[]`).
    #[must_use]
    pub fn param(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.query.push((name, value.into()));
        self
    }

    /// The path with its query string, encoded for a URL.
    pub fn target(&self) -> String {
        if self.query.is_empty() {
            return self.path.clone();
        }
        let mut query = Serializer::new(String::new());
        for (name, value) in &self.query {
            query.append_pair(name, value);
        }
        format!("{}?{}", self.path, query.finish())
    }
}

/// `{"<key>": [{"id": …}, …]}`, the way the Admin API takes references.
pub(super) fn id_list(key: &str, ids: &[String]) -> String {
    let ids: Vec<String> = ids
        .iter()
        .map(|id| format!("{{\"id\":{}}}", json::text(id)))
        .collect();
    format!("{{\"{key}\":[{}]}}", ids.join(","))
}

/// Whether a text can be an id of Medusa's (`cgrp_01G8…`). Everything that goes into a path is checked with this
/// first, so that no address can make the client ask for `/admin/customer-groups/../users`.
pub fn is_id(text: &str) -> bool {
    (1..=100).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_encoded_for_the_server() {
        let request = Request::get("/admin/customer-groups")
            .param("q", "50\\% off & more+")
            .param("created_at[gte]", "2024-01-01T00:00:00.000Z");
        assert_eq!(
            request.target(),
            "/admin/customer-groups?q=50%5C%25+off+%26+more%2B&created_at%5Bgte%5D=2024-01-01T00%3A00%3A00.000Z"
        );
    }

    #[test]
    fn ids_cannot_leave_their_path() {
        assert!(is_id("cgrp_01M83X4RBNFBRDFWNNJ3Y0V174"));
        for bad in ["", "..", "a/b", "a%2f", "a b", "ä", "a?b", "a#b"] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
