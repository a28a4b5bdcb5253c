//! The Admin API asked directly, beside the wire: what the page should show is
//! what this hears.

use anyhow::{Context, ensure};
use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode, header},
    response::Response,
};
use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD};
use serde_json::{Value, json};

use super::{Outcome, backend::Backend};

/// A signed-in client of a backend.
#[derive(Debug, Clone)]
pub struct Admin {
    backend: Backend,
    token: String,
}

impl Admin {
    /// Signs in.
    pub async fn sign_in(backend: Backend) -> Outcome<Self> {
        let mut admin = Self {
            backend,
            token: String::new(),
        };
        let answer = admin
            .request(Method::POST, "/admin/auth/token", Some(credentials()))
            .await?;
        let answer = json_of(answer).await?;
        let token = answer["access_token"].as_str();
        token
            .context("no access_token")?
            .clone_into(&mut admin.token);
        Ok(admin)
    }

    /// The value of a fresh session cookie, as a browser would hold it.
    pub async fn session_cookie(&self) -> Outcome<String> {
        let answer = self
            .request(Method::POST, "/admin/auth", Some(credentials()))
            .await?;
        let cookies = answer.headers().get_all(header::SET_COOKIE);
        cookies
            .iter()
            .filter_map(|cookie| cookie.to_str().ok()?.strip_prefix("connect.sid="))
            .find_map(|cookie| cookie.split(';').next())
            .map(str::to_owned)
            .context("signing in set no cookie")
    }

    /// The answer to `GET path`, with its query.
    ///
    /// # Errors
    /// Any status but 200.
    pub async fn get(&self, path: &str) -> Outcome<Value> {
        json_of(self.request(Method::GET, path, None).await?)
            .await
            .with_context(|| format!("GET {path}"))
    }

    /// Sends a change and gives the answer.
    ///
    /// # Errors
    /// Any status but 200.
    pub async fn post(&self, path: &str, body: Value) -> Outcome<Value> {
        json_of(self.request(Method::POST, path, Some(body)).await?)
            .await
            .with_context(|| format!("POST {path}"))
    }

    async fn request(&self, method: Method, path: &str, body: Option<Value>) -> Outcome<Response> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::CONTENT_TYPE, "application/json");
        if !self.token.is_empty() {
            let token = format!("Bearer {}", self.token);
            request = request.header(header::AUTHORIZATION, token);
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        Ok(self.backend.answer(request.body(body)?).await)
    }
}

fn credentials() -> Value {
    json!({ "email": ADMIN_EMAIL, "password": ADMIN_PASSWORD })
}

async fn json_of(response: Response) -> Outcome<Value> {
    let status = response.status();
    let body = to_bytes(response.into_body(), usize::MAX).await?;
    ensure!(
        status == StatusCode::OK,
        "{status}: {}",
        String::from_utf8_lossy(&body)
    );
    Ok(serde_json::from_slice(&body)?)
}
