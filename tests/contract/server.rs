//! The server under test: the demo API in this process, or a real Medusa elsewhere. Knows how to
//! reach and sign in to it and how to send one request, and nothing about what it should answer.

use std::time::Duration;

use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD, DemoApi, Options};
use reqwest::{Client, Method, redirect};
use serde_json::{Value, json};
use tokio::sync::RwLock;

use crate::case::{Auth, Body, get, post};
use crate::check::Answer;

/// Names the real Medusa to ask, `http://127.0.0.1:9000`; unset means the demo API.
pub const MEDUSA: &str = "COHORT_MEDUSA";
/// Names the real Medusa 2 to ask, which has a table of its own and no stand-in.
pub const MEDUSA_V2: &str = "COHORT_MEDUSA_V2";
/// An origin that both servers let in.
pub const ALLOWED_ORIGIN: &str = "http://127.0.0.1:8080";
/// What the names of all groups made by cases start with.
pub const OWN_NAME: &str = "contract-";

const DEADLINE: Duration = Duration::from_secs(30);

pub struct Server {
    client: Client,
    base: String,
    jwt: String,
    pub kind: Kind,
    /// Cases that write hold it alone.
    pub turn: RwLock<()>,
}

/// What the server is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Demo,
    Medusa,
    MedusaV2,
}

impl Kind {
    /// What people call it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Demo => "the demo API",
            Self::Medusa => "a real Medusa",
            Self::MedusaV2 => "a real Medusa 2",
        }
    }
}

/// A request as it goes out, every `${…}` filled in.
pub struct Outgoing<'a> {
    pub method: &'a Method,
    pub path: &'a str,
    pub auth: &'a Auth,
    pub headers: &'a [(&'static str, String)],
    pub body: &'a Body,
}

impl Server {
    /// Starts the demo API on a free loopback port, or finds the Medusa that the environment names,
    /// signs in and removes what an interrupted earlier run left behind.
    pub async fn open() -> Result<Self, String> {
        let named = |variable| {
            let base = std::env::var(variable).ok()?;
            Some(base.trim_end_matches('/').to_owned())
        };
        let (base, kind) = match (named(MEDUSA), named(MEDUSA_V2)) {
            (Some(_), Some(_)) => {
                return Err(format!(
                    "{MEDUSA} and {MEDUSA_V2} are both set: ask one at a time"
                ));
            }
            (Some(base), None) => (base, Kind::Medusa),
            (None, Some(base)) => (base, Kind::MedusaV2),
            (None, None) => (serve_demo().await?, Kind::Demo),
        };
        let client = Client::builder()
            .no_proxy()
            .redirect(redirect::Policy::none())
            .timeout(DEADLINE)
            .build()
            .map_err(|error| error.to_string())?;
        let mut server = Self {
            client,
            base,
            jwt: String::new(),
            kind,
            turn: RwLock::default(),
        };
        server.jwt = server.sign_in().await?;
        server.sweep().await?;
        Ok(server)
    }

    pub fn address(&self) -> &str {
        &self.base
    }

    async fn sign_in(&self) -> Result<String, String> {
        let (path, pointer) = match self.kind {
            Kind::MedusaV2 => ("/auth/user/emailpass", "/token"),
            _ => ("/admin/auth/token", "/access_token"),
        };
        let admin = json!({"email": ADMIN_EMAIL, "password": ADMIN_PASSWORD});
        let answer = self.ask(post(path, admin)).await?;
        let body = answer
            .json()
            .map_err(|error| format!("sign-in: {error}: {}", answer.text()))?;
        let token = body.pointer(pointer).and_then(Value::as_str);
        token
            .map(str::to_owned)
            .ok_or_else(|| format!("sign-in gave no token: {body}"))
    }

    /// Deletes groups whose case was interrupted before it could clean up.
    async fn sweep(&self) -> Result<(), String> {
        // Version 1 takes no limit for all; version 2 takes it for none.
        let all = match self.kind {
            Kind::MedusaV2 => 10_000,
            _ => 0,
        };
        let left = self
            .ask(get(format!(
                "/admin/customer-groups?limit={all}&fields=name&q={OWN_NAME}"
            )))
            .await?
            .json()?;
        for group in left
            .pointer("/customer_groups")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            let (Some(id), Some(name)) = (group["id"].as_str(), group["name"].as_str()) else {
                continue;
            };
            if name.starts_with(OWN_NAME) {
                self.ask(crate::case::delete(format!("/admin/customer-groups/{id}")))
                    .await?;
            }
        }
        Ok(())
    }

    /// Sends a step that needs nothing filled in.
    pub async fn ask(&self, step: crate::case::Step) -> Result<Answer, String> {
        let outgoing = Outgoing {
            method: &step.method,
            path: &step.path,
            auth: &step.auth,
            headers: &step.headers,
            body: &step.body,
        };
        self.send(&outgoing).await
    }

    /// Sends one request and reads the whole answer.
    pub async fn send(&self, outgoing: &Outgoing<'_>) -> Result<Answer, String> {
        let mut request = self.client.request(
            outgoing.method.clone(),
            format!("{}{}", self.base, outgoing.path),
        );
        request = match outgoing.auth {
            Auth::Nobody => request,
            Auth::Jwt if self.jwt.is_empty() => request,
            Auth::Jwt => request.bearer_auth(&self.jwt),
            Auth::Bearer(token) => request.bearer_auth(token),
            Auth::Cookie(cookie) => request.header("cookie", cookie),
            Auth::ApiToken(token) => request.header("x-medusa-access-token", token),
            Auth::Basic(key) => request.basic_auth(key, Some("")),
        };
        for (name, value) in outgoing.headers {
            request = request.header(*name, value);
        }
        request = match outgoing.body {
            Body::Nothing => request,
            Body::Json(body) => request.json(body),
            Body::Raw(None, text) => request.body(text.clone()),
            Body::Raw(Some(content_type), text) => request
                .header("content-type", *content_type)
                .body(text.clone()),
        };
        let response = request.send().await.map_err(|error| describe(&error))?;
        let headers = response.headers().iter();
        Ok(Answer {
            status: response.status().as_u16(),
            headers: headers
                .map(|(name, value)| {
                    (
                        name.to_string(),
                        String::from_utf8_lossy(value.as_bytes()).into_owned(),
                    )
                })
                .collect(),
            body: response
                .bytes()
                .await
                .map_err(|error| describe(&error))?
                .to_vec(),
        })
    }
}

fn describe(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(deeper) = cause {
        text = format!("{text}: {deeper}");
        cause = deeper.source();
    }
    text
}

async fn serve_demo() -> Result<String, String> {
    let options = Options {
        allowed_origins: vec![ALLOWED_ORIGIN.into()],
        ..Options::default()
    };
    let api = DemoApi::open(options).map_err(|error| error.to_string())?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .map_err(|error| error.to_string())?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    tokio::spawn(demo_api::serve(api, listener, std::future::pending()));
    Ok(format!("http://{address}"))
}
