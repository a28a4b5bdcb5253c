//! Sends a [`Request`] over the network with gloo-net: adds credentials and a timeout, repeats failed reads and gives
//! every outcome as text or an [`ApiError`].
//!
//! Dropping the future of a request aborts its fetch.

use futures::FutureExt;
use futures::future::{Either, LocalBoxFuture, Shared, WeakShared, select};
use gloo_net::http::Headers;
use gloo_net::http::Request as HttpRequest;
use gloo_net::http::Response;
use serde::de::IgnoredAny;
use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{
    AbortController, RequestCache, RequestCredentials, RequestInit, RequestMode, window,
};

use crate::api::answer::record;
use crate::api::auth::who_path;
use crate::api::raw_answer::RawAnswer;
use crate::api::request::{Method, Purpose};
use crate::api::{ApiError, MedusaVersion, Request};
use crate::platform::{early, timer};

/// How requests are authenticated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Credentials {
    /// The browser's cookies for the backend.
    #[default]
    Session,
    /// No credentials, not even cookies.
    None,
    /// A JWT. Cookies are omitted because the server would prefer them.
    Bearer(String),
}

/// The time limit of a read in milliseconds.
const READ_TIMEOUT_MS: i32 = 30_000;
/// The time limit of a write in milliseconds: a large batch of customers takes a real server seconds.
const WRITE_TIMEOUT_MS: i32 = 120_000;
/// The path of Medusa's public health check.
const HEALTH_PATH: &str = "/health";
/// How often a read is repeated after a transient error.
const MAX_REPEATS: u32 = 2;
/// The longest wait in seconds that a server may demand before a repeat. If it demands more, the read fails.
const MAX_WAIT_SECONDS: u32 = 10;

/// The future of an answer's text.
pub type Answer<'a> = LocalBoxFuture<'a, Result<String, ApiError>>;

/// The future of a decoded answer.
pub type Reply<T> = LocalBoxFuture<'static, Result<T, ApiError>>;

/// Decodes the text of an answer.
pub type Decode<T> = fn(&str) -> Result<T, ApiError>;

/// The way to one backend. Clones share the credentials.
#[derive(Clone, Debug)]
pub struct Transport(Rc<Backend>);

#[derive(Debug)]
struct Backend {
    /// The URL as given, without a trailing slash.
    address: String,
    credentials: RefCell<Credentials>,
    /// The version in whose words the server is spoken to.
    version: Cell<MedusaVersion>,
    /// See [`Transport::age`].
    age: Cell<u32>,
    /// The question whether there is a session, while it is asked.
    session_question: RefCell<Option<WeakShared<SessionQuestion>>>,
    listener: Listener,
}

/// Whether the session is valid; nothing if the answer does not say that.
type SessionQuestion = LocalBoxFuture<'static, Option<bool>>;

/// Who is told whether Medusa itself has answered.
#[derive(Default)]
struct Listener(RefCell<Option<Tell>>);

type Tell = Box<dyn Fn(bool)>;

impl fmt::Debug for Listener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Listener")
    }
}

impl Transport {
    /// `backend` is an origin with an optional path; empty for the page's own origin.
    pub fn new(backend: &str) -> Self {
        Self(Rc::new(Backend {
            address: backend.trim_end_matches('/').to_owned(),
            credentials: RefCell::default(),
            version: Cell::new(MedusaVersion::V1),
            age: Cell::new(0),
            session_question: RefCell::default(),
            listener: Listener::default(),
        }))
    }

    /// The backend's URL as given, without a trailing slash; empty for the page's own origin.
    pub fn backend(&self) -> &str {
        &self.0.address
    }

    /// Sets the credentials of all following requests and returns the previous ones.
    pub fn set_credentials(&self, credentials: Credentials) -> Credentials {
        self.0.credentials.replace(credentials)
    }

    /// The credentials of the requests.
    pub fn credentials(&self) -> Credentials {
        self.0.credentials.borrow().clone()
    }

    /// Sets in which version's words the server answers.
    pub fn set_version(&self, version: MedusaVersion) {
        self.0.version.set(version);
    }

    /// Has `tell` called after each query and command, with whether Medusa itself has answered.
    pub fn listen(&self, tell: impl Fn(bool) + 'static) {
        *self.0.listener.0.borrow_mut() = Some(Box::new(tell));
    }

    fn tell(&self, error: Option<&ApiError>) {
        if let Some(tell) = &*self.0.listener.0.borrow() {
            tell(error.is_none_or(ApiError::is_medusas));
        }
    }

    /// Grows with every write and with [`Transport::forget`]. What was read at another age may have changed since.
    pub fn age(&self) -> u32 {
        self.0.age.get()
    }

    /// Has everything that was remembered read again.
    pub fn forget(&self) {
        self.0.age.set(self.age().wrapping_add(1));
    }

    /// Sends a request that changes nothing and returns the answer's text. Repeats it after transient errors.
    ///
    /// # Errors
    /// Any [`ApiError`] except `WrongContent`, which decoding reports.
    pub fn read<'a>(&'a self, request: &'a Request) -> Answer<'a> {
        Box::pin(async move {
            let mut attempt = 0;
            loop {
                let error = match self.send(request, READ_TIMEOUT_MS).await {
                    Err(error)
                        if error.is_transient() && attempt < MAX_REPEATS && may_wait(&error) =>
                    {
                        error
                    }
                    outcome => return outcome,
                };
                attempt += 1;
                timer::sleep(wait_before(attempt, &error)).await;
            }
        })
    }

    /// Sends a request that changes something. It is never repeated.
    ///
    /// # Errors
    /// As [`Transport::command`].
    pub fn write<'a>(&'a self, request: &'a Request) -> Answer<'a> {
        Box::pin(async move {
            let answer = self.send(request, WRITE_TIMEOUT_MS).await;
            self.forget();
            answer
        })
    }

    /// Like [`Transport::read`], but decodes the answer.
    ///
    /// # Errors
    /// Any [`ApiError`].
    pub fn query<T: 'static>(&self, request: Request, decode: Decode<T>) -> Reply<T> {
        self.reply(request, true, decode)
    }

    /// Like [`Transport::write`], but decodes the answer: it is the proof that the change has happened.
    ///
    /// # Errors
    /// Any [`ApiError`]. If it [leaves the outcome open](ApiError::leaves_outcome_open), the change may have happened
    /// nevertheless.
    pub fn command<T: 'static>(&self, request: Request, decode: Decode<T>) -> Reply<T> {
        self.reply(request, false, decode)
    }

    /// Tests with one request whether anything answers at the backend. Works even if the server does not allow the page
    /// to read its answers (CORS).
    ///
    /// # Errors
    /// `Network` and `Timeout` if nothing answers. Any other error means that there was an answer.
    pub async fn reach(&self) -> Result<(), ApiError> {
        let request = Request::probe(HEALTH_PATH);
        self.send(&request, READ_TIMEOUT_MS).await.map(drop)
    }

    fn reply<T: 'static>(&self, request: Request, reads: bool, decode: Decode<T>) -> Reply<T> {
        let (text, api) = (self.text(request, reads), self.clone());
        Box::pin(async move {
            let outcome = match text.await {
                Ok(text) => decode(&text),
                Err(error) => Err(error),
            };
            api.tell(outcome.as_ref().err());
            outcome
        })
    }

    fn text(&self, request: Request, reads: bool) -> Reply<String> {
        let api = self.clone();
        Box::pin(async move {
            match reads {
                true => api.read(&request).await,
                false => api.write(&request).await,
            }
        })
    }

    /// Sends a request that changes nothing, once, and returns its answer whatever the status.
    ///
    /// # Errors
    /// `Network` and `Timeout`.
    pub async fn ask(&self, request: &Request) -> Result<RawAnswer, ApiError> {
        let fetch = Box::pin(self.fetch(request, false));
        in_time(fetch, READ_TIMEOUT_MS).await
    }

    async fn send(&self, request: &Request, timeout: i32) -> Result<String, ApiError> {
        let fetch = Box::pin(self.fetch(request, true));
        let answer = in_time(fetch, timeout).await?;
        let version = self.0.version.get();
        if request.purpose == Purpose::Data && answer.is_doubtful_401(version) {
            match self.has_session().await {
                Some(true) => return Err(answer.in_session()),
                Some(false) => return Err(ApiError::Unauthorized),
                None => {}
            }
        }
        answer.into_text(request.purpose, version)
    }

    /// Asks who is signed in; several requests ask it together.
    fn has_session(&self) -> Shared<SessionQuestion> {
        let mut question = self.0.session_question.borrow_mut();
        if let Some(asked) = question.as_ref().and_then(WeakShared::upgrade) {
            return asked;
        }
        let asked = self.clone().ask_for_session().boxed_local().shared();
        *question = asked.downgrade();
        asked
    }

    async fn ask_for_session(self) -> Option<bool> {
        let version = self.0.version.get();
        let answer = self.ask(&Request::get(who_path(version))).await.ok()?;
        match answer.into_text(Purpose::WhoIsThere, version) {
            Ok(text) => record::<IgnoredAny>(&text, "user").is_ok().then_some(true),
            // A secret API key belongs to no user.
            Err(ApiError::NotFound { .. }) => Some(true),
            Err(ApiError::Unauthorized | ApiError::BadRequest { .. }) => Some(false),
            Err(_) => None,
        }
    }

    /// `may_be_early` says whether the answer may be that to a request that was sent before the app was there.
    async fn fetch(&self, request: &Request, may_be_early: bool) -> Result<RawAnswer, ApiError> {
        let abort = AbortOnDrop::new()?;
        let response = self.dispatch(request, &abort, may_be_early).await?;
        let (status, headers) = (response.status(), response.headers());
        let retry_after = headers.get("retry-after");
        let body = response.text().await.map_err(|_| ApiError::Network)?;
        abort.disarm();
        Ok(RawAnswer {
            status,
            body,
            content_type: headers.get("content-type"),
            retry_after: retry_after.and_then(|seconds| seconds.parse().ok()),
            asks_for_password: headers.get("www-authenticate").is_some(),
            is_redirected: response.redirected(),
        })
    }

    async fn dispatch(
        &self,
        request: &Request,
        abort: &AbortOnDrop,
        may_be_early: bool,
    ) -> Result<Response, ApiError> {
        // gloo-net's request builder appends a stray `&` to every query string, so web-sys builds the request.
        let init = RequestInit::new();
        init.set_method(request.method.as_str());
        init.set_signal(Some(&abort.signal()));
        // Medusa's answers carry an ETag and no lifetime, and proxies may add one: what is shown has to be true now.
        init.set_cache(RequestCache::NoStore);
        let headers = Headers::new();
        let url = format!("{}{}", self.backend(), request.target());
        let credentials = match request.is_probe {
            true => {
                init.set_mode(RequestMode::NoCors);
                Credentials::None
            }
            false => self.credentials(),
        };
        match credentials {
            Credentials::None => init.set_credentials(RequestCredentials::Omit),
            Credentials::Session => init.set_credentials(RequestCredentials::Include),
            Credentials::Bearer(token) => {
                init.set_credentials(RequestCredentials::Omit);
                headers.set("authorization", &authorization(&token));
            }
        }
        if let Some(authorization) = &request.authorization {
            headers.set("authorization", authorization);
        }
        if may_be_early && let Some(early) = self.early(request, &url).await {
            return Ok(early);
        }
        if let Some(body) = &request.body {
            headers.set("content-type", "application/json");
            init.set_body(&JsValue::from_str(body));
        }
        init.set_headers(&headers.into_raw());
        let request = web_sys::Request::new_with_str_and_init(&url, &init);
        let request = HttpRequest::from(request.map_err(|_| ApiError::Network)?);
        request.send().await.map_err(|_| ApiError::Network)
    }

    /// The answer to a plain read that was sent before the app was there.
    async fn early(&self, request: &Request, url: &str) -> Option<Response> {
        if request.method != Method::Get || request.is_probe || request.authorization.is_some() {
            return None;
        }
        let authorization = match self.credentials() {
            Credentials::None => return None,
            Credentials::Session => None,
            Credentials::Bearer(token) => Some(authorization(&token)),
        };
        let answer = early::take(url, authorization.as_deref()).await;
        answer.map(Response::from)
    }
}

async fn in_time<T>(
    answer: impl Future<Output = Result<T, ApiError>> + Unpin,
    limit: i32,
) -> Result<T, ApiError> {
    match select(answer, Box::pin(timer::sleep(limit))).await {
        Either::Left((outcome, _)) => outcome,
        Either::Right(_) => Err(ApiError::Timeout),
    }
}

/// The header for a token. Version 2 takes its secret API keys (`sk_…`) as the user of HTTP Basic authentication only.
fn authorization(token: &str) -> String {
    let basic = token
        .starts_with("sk_")
        .then(|| window()?.btoa(&format!("{token}:")).ok())
        .flatten();
    match basic {
        Some(basic) => format!("Basic {basic}"),
        None => format!("Bearer {token}"),
    }
}

/// Whether the wait that the server demands, if any, is short enough.
fn may_wait(error: &ApiError) -> bool {
    match error {
        ApiError::TooManyRequests { retry_after } => {
            retry_after.is_none_or(|seconds| seconds <= MAX_WAIT_SECONDS)
        }
        _ => true,
    }
}

/// The milliseconds to wait before repeat number `attempt`: what the server demands, else exponential backoff with jitter,
/// so that many tabs do not repeat at the same moment.
fn wait_before(attempt: u32, error: &ApiError) -> i32 {
    if let ApiError::TooManyRequests {
        retry_after: Some(seconds),
    } = error
    {
        let wait = i32::try_from(*seconds).unwrap_or(i32::MAX);
        return wait.saturating_mul(1000);
    }
    let base = 300.0 * f64::from(2_u32.pow(attempt - 1));
    (base * (0.5 + js_sys::Math::random())) as i32
}

/// Aborts its fetch if it is dropped before the answer is complete.
struct AbortOnDrop(AbortController, Cell<bool>);

impl AbortOnDrop {
    fn new() -> Result<Self, ApiError> {
        let controller = AbortController::new().map_err(|_| ApiError::Network)?;
        Ok(Self(controller, Cell::new(true)))
    }

    fn signal(&self) -> web_sys::AbortSignal {
        self.0.signal()
    }

    fn disarm(&self) {
        self.1.set(false);
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if self.1.get() {
            self.0.abort();
        }
    }
}
