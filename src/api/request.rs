//! A request to the Admin API as data: what the transport sends and what tests inspect.

use form_urlencoded::Serializer;
use serde::Serialize;

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

/// What a request is for, as far as servers word its refusal differently.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    #[default]
    Data,
    /// It sends a password or a code.
    SignIn,
    /// It asks who is signed in.
    WhoIsThere,
}

/// One request, relative to the backend's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: Method,
    /// Begins with a slash; consists of literals and checked ids only.
    pub path: String,
    pub query: Vec<(&'static str, String)>,
    /// JSON text.
    pub body: Option<String>,
    /// The header of this name, in place of that of the transport's credentials.
    pub authorization: Option<String>,
    /// Whether the request only tests that something answers. Probes carry no credentials and are sent in `no-cors`
    /// mode, in which browsers hide the answer from the page.
    pub is_probe: bool,
    pub purpose: Purpose,
}

impl Request {
    /// A GET request.
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::Get, path.into())
    }

    /// A POST request with a value as JSON.
    pub fn post(path: impl Into<String>, body: &impl Serialize) -> Self {
        Self::new(Method::Post, path.into()).with_body(body)
    }

    /// A DELETE request.
    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::Delete, path.into())
    }

    /// Sends a value along as JSON.
    #[must_use]
    pub fn with_body(mut self, body: &impl Serialize) -> Self {
        // Serializing fails only for maps whose keys are not strings; no body holds one.
        self.body = serde_json::to_string(body).ok();
        self
    }

    /// A request that tests whether anything answers.
    pub fn probe(path: impl Into<String>) -> Self {
        Self {
            is_probe: true,
            ..Self::get(path)
        }
    }

    fn new(method: Method, path: String) -> Self {
        Self {
            method,
            path,
            query: Vec::new(),
            body: None,
            authorization: None,
            is_probe: false,
            purpose: Purpose::Data,
        }
    }

    /// Says what it is for.
    #[must_use]
    pub fn to(mut self, purpose: Purpose) -> Self {
        self.purpose = purpose;
        self
    }

    /// Adds one query parameter. Medusa's parser expects brackets in the name of an array (`groups[]`).
    #[must_use]
    pub fn param(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.query.push((name, value.into()));
        self
    }

    /// Sends a JWT along, and cookies if the transport's credentials do.
    #[must_use]
    pub fn with_token(mut self, token: &str) -> Self {
        self.authorization = Some(format!("Bearer {token}"));
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

/// `{"id": …}`, the form in which the Admin API takes references to records.
#[derive(Serialize)]
pub struct IdRef<'a> {
    pub id: &'a str,
}

impl<'a> IdRef<'a> {
    /// References to all of these ids.
    pub fn all(ids: &'a [String]) -> Vec<Self> {
        ids.iter().map(|id| Self { id }).collect()
    }
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
}
