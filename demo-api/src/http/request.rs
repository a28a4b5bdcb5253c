//! Reading a request as Express, body-parser and class-transformer do.

use axum::{
    body::{Body, to_bytes},
    http::{HeaderMap, StatusCode, header},
};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::reply::Reply;
use crate::{failure::Failure, qs, value::through_json_parse};

/// body-parser's limit, "100kb".
const LARGEST_BODY: usize = 100 * 1_024;
/// What is read of a body that is too large, so that its sender gets to see the answer.
const MOST_READ: usize = 16 * 1_024 * 1_024;

/// A request an operation works on.
#[derive(Debug)]
pub struct Call {
    /// The query string as `qs` reads it.
    pub query: Map<String, Value>,
    /// The JSON body; `{}` if there is none.
    pub body: Value,
}

impl Call {
    /// The body as class-transformer makes an object of it.
    ///
    /// # Errors
    /// [`Failure::Unknown`] for an object with a key `constructor`, on which it fails.
    pub fn body(&self) -> Result<Value, Failure> {
        plain(&self.body)
    }

    /// The query as an object.
    pub fn query(&self) -> Value {
        Value::Object(self.query.clone())
    }

    /// The query after Medusa's `normalizeQuery`: an array of one element is split at commas.
    ///
    /// # Errors
    /// [`Failure::Unknown`] if that element is no string.
    pub fn normalized_query(&self) -> Result<Value, Failure> {
        let mut query = self.query.clone();
        for value in query.values_mut() {
            if let Value::Array(items) = value
                && let [only] = items.as_slice()
            {
                let only = only.as_str().ok_or(Failure::Unknown)?;
                *value = only.split(',').collect();
            }
        }
        Ok(Value::Object(query))
    }
}

/// Drops keys every JavaScript object has.
fn plain(value: &Value) -> Result<Value, Failure> {
    match value {
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Object(map) if map.contains_key("constructor") => Err(Failure::Unknown),
        Value::Object(map) => {
            let kept = map.iter().filter(|(key, _)| !qs::is_inherited(key));
            let kept: Result<Map<_, _>, _> = kept
                .map(|(key, value)| Ok((key.clone(), plain(value)?)))
                .collect();
            kept.map(Value::Object)
        }
        other => Ok(other.clone()),
    }
}

/// The parts of a path, lower case as far as routes go; `None` for escapes that are no text.
pub fn segments(path: &str) -> Vec<Option<String>> {
    let parts = path.split('/').filter(|part| !part.is_empty());
    parts
        .map(|part| {
            percent_decode_str(part)
                .decode_utf8()
                .ok()
                .map(|text| text.into_owned())
        })
        .collect()
}

/// Reads the body as JSON if it says it is.
///
/// # Errors
/// Express's HTML page for a body that is too large or no JSON.
pub async fn body(headers: &HeaderMap, body: Body) -> Result<Value, Reply> {
    let empty = Value::Object(Map::new());
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &axum::http::HeaderValue| value.to_str().ok())
    };
    let kind = text(header::CONTENT_TYPE).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/json") {
        return Ok(empty);
    }
    let too_large = || {
        Reply::BadBody(
            StatusCode::PAYLOAD_TOO_LARGE,
            "PayloadTooLargeError: request entity too large".to_owned(),
        )
    };
    let bytes = to_bytes(body, MOST_READ).await.map_err(|_| too_large())?;
    if bytes.len() > LARGEST_BODY {
        return Err(too_large());
    }
    if bytes.is_empty() {
        return Ok(empty);
    }
    let malformed =
        |why: &str| Reply::BadBody(StatusCode::BAD_REQUEST, format!("SyntaxError: {why}"));
    let value: Value =
        serde_json::from_slice(&bytes).map_err(|error| malformed(&error.to_string()))?;
    if value.is_object() || value.is_array() {
        Ok(through_json_parse(&value))
    } else {
        Err(malformed("not an object or array"))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::{Call, segments};
    use crate::{failure::Failure, qs};

    fn call(query: &str, body: Value) -> Call {
        Call {
            query: qs::parse(query),
            body,
        }
    }

    #[test]
    fn one_element_is_split_at_commas() {
        assert_eq!(
            call("a[]=x,y&b[]=x,y&b[]=z", json!({})).normalized_query(),
            Ok(json!({ "a": ["x", "y"], "b": ["x,y", "z"] }))
        );
        assert_eq!(
            call("a[][b]=x", json!({})).normalized_query(),
            Err(Failure::Unknown)
        );
    }

    #[test]
    fn keys_of_every_object_are_dropped() {
        let body = json!({ "a": { "toString": 1, "b": [{ "valueOf": 2 }] }, "__proto__": 3 });
        assert_eq!(call("", body).body(), Ok(json!({ "a": { "b": [{}] } })));
        assert_eq!(
            call("", json!({ "a": { "constructor": 1 } })).body(),
            Err(Failure::Unknown)
        );
        assert_eq!(call("", Value::Object(Map::new())).body(), Ok(json!({})));
    }

    #[test]
    fn paths_are_decoded_after_they_are_split() {
        let parts = ["admin", "customer-groups", "a/b"].map(|part| Some(part.to_owned()));
        assert_eq!(segments("/admin//customer-groups/a%2Fb/"), parts);
        assert_eq!(segments("/%ff"), [None]);
    }
}
