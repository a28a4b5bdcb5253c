//! The one way from a [`Request`] to the network: gloo-net, with credentials, a time-out, repeats of reads, and every
//! outcome as text or an [`ApiError`].
//!
//! A request that nobody waits for any more ends: dropping the future aborts the fetch.

use std::cell::RefCell;
use std::rc::Rc;

use futures::future::{Either, LocalBoxFuture, select};
use gloo_net::http::{Headers, Request as HttpRequest, Response};
use wasm_bindgen::JsValue;
use web_sys::{AbortController, RequestCredentials, RequestInit, RequestMode};

use super::customer_groups::KnownNames;
use super::{ApiError, Request};
use crate::web::timer;

/// How a request says who is asking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Credentials {
    /// The browser's cookies for the backend.
    #[default]
    Session,
    /// Nothing: not even cookies.
    None,
    /// A JWT; cookies are left out, because the server would try them first.
    Bearer(String),
}

/// The longest a read may take, in milliseconds.
const READ_TIMEOUT: i32 = 30_000;
/// The longest a write may take, in milliseconds: a large batch of customers takes seconds on a real server.
const WRITE_TIMEOUT: i32 = 120_000;
/// Where every Medusa says that it is there, to anybody.
const HEALTH: &str = "/health";
/// How often a read is repeated after a passing fault.
const REPEATS: u32 = 2;
/// The longest wait before a repeat that a server may ask for, in seconds; asked for longer, a read is not repeated.
const LONGEST_WAIT: u32 = 10;

/// An answer's text on its way. One type for all, so that what waits for it is small.
pub type Answer<'a> = LocalBoxFuture<'a, Result<String, ApiError>>;

/// A decoded answer on its way.
pub type Reply<T> = LocalBoxFuture<'static, Result<T, ApiError>>;

/// How to read an answer.
pub type Decode<T> = fn(&str) -> Result<T, ApiError>;

/// A handle on one backend. Clones share credentials and what is remembered.
#[derive(Clone, Debug)]
pub struct AdminApi(Rc<Backend>);

#[derive(Debug)]
struct Backend {
    /// As given, without a slash at the end.
    address: String,
    credentials: RefCell<Credentials>,
    names: KnownNames,
}

impl AdminApi {
    /// `backend` is an origin with an optional path and no slash at the end; empty for the page's own origin.
    pub fn new(backend: &str) -> Self {
        Self(Rc::new(Backend {
            address: backend.trim_end_matches('/').to_owned(),
            credentials: RefCell::default(),
            names: KnownNames::default(),
        }))
    }

    /// The backend's address as given; empty for the page's own origin.
    pub fn backend(&self) -> &str {
        &self.0.address
    }

    /// What requests carry from now on. Gives what they carried.
    pub fn set_credentials(&self, credentials: Credentials) -> Credentials {
        self.0.credentials.replace(credentials)
    }

    fn credentials(&self) -> Credentials {
        self.0.credentials.borrow().clone()
    }

    /// What has been read of groups for filters by id; every write forgets it.
    pub fn known_names(&self) -> &KnownNames {
        &self.0.names
    }

    /// Sends a request that changes nothing and gives the answer's text. Passing faults are repeated unasked.
    ///
    /// # Errors
    /// Any [`ApiError`] but `WrongContent`, which is the decoder's to find.
    pub fn read<'a>(&'a self, request: &'a Request) -> Answer<'a> {
        Box::pin(async move {
            let mut attempt = 0;
            loop {
                let error = match self.send(request, READ_TIMEOUT).await {
                    Err(error) if error.is_transient() && attempt < REPEATS && may_wait(&error) => {
                        error
                    }
                    outcome => return outcome,
                };
                attempt += 1;
                timer::sleep(wait_before(attempt, &error)).await;
            }
        })
    }

    /// Sends a request that changes something: once, whatever comes of it.
    ///
    /// # Errors
    /// As [`AdminApi::read`]. After `Network` and `Timeout` the change may have happened all the same.
    pub fn write<'a>(&'a self, request: &'a Request) -> Answer<'a> {
        Box::pin(async move {
            let answer = self.send(request, WRITE_TIMEOUT).await;
            self.0.names.forget();
            answer
        })
    }

    /// As [`AdminApi::read`], with the answer decoded.
    ///
    /// # Errors
    /// Any [`ApiError`].
    pub fn query<T: 'static>(&self, request: Request, decode: Decode<T>) -> Reply<T> {
        reply(self.text(request, true), decode)
    }

    /// As [`AdminApi::write`], with the answer decoded.
    ///
    /// # Errors
    /// Any [`ApiError`]; `WrongContent` although the change has happened.
    pub fn command<T: 'static>(&self, request: Request, decode: Decode<T>) -> Reply<T> {
        reply(self.text(request, false), decode)
    }

    /// Whether anything answers at the backend, once. The answer itself cannot be read: browsers keep it from pages that
    /// the server does not let in.
    ///
    /// # Errors
    /// `Network` and `Timeout` if nothing answers; any other error is an answer.
    pub async fn reach(&self) -> Result<(), ApiError> {
        let request = Request::knock(HEALTH);
        self.send(&request, READ_TIMEOUT).await.map(drop)
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

    async fn send(&self, request: &Request, timeout: i32) -> Result<String, ApiError> {
        let fetch = Box::pin(self.fetch(request));
        let limit = Box::pin(timer::sleep(timeout));
        match select(fetch, limit).await {
            Either::Left((outcome, _)) => outcome,
            Either::Right(_) => Err(ApiError::Timeout),
        }
    }

    async fn fetch(&self, request: &Request) -> Result<String, ApiError> {
        let abort = AbortOnDrop::new()?;
        let response = self.dispatch(request, &abort).await?;
        let status = response.status();
        let retry_after = response.headers().get("retry-after");
        let body = response.text().await.map_err(|_| ApiError::Network)?;
        abort.disarm();
        if response.ok() {
            return Ok(body);
        }
        let retry_after = retry_after.and_then(|seconds| seconds.parse().ok());
        Err(ApiError::from_answer(status, &body, retry_after))
    }

    async fn dispatch(&self, request: &Request, abort: &AbortOnDrop) -> Result<Response, ApiError> {
        // Built here and not by gloo-net's builder, which leaves a stray `&` behind every query string.
        let init = RequestInit::new();
        init.set_method(request.method.as_str());
        init.set_signal(Some(&abort.signal()));
        let headers = Headers::new();
        let credentials = match request.is_knock {
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
                headers.set("authorization", &format!("Bearer {token}"));
            }
        }
        if let Some(body) = &request.body {
            headers.set("content-type", "application/json");
            init.set_body(&JsValue::from_str(body));
        }
        init.set_headers(&headers.into_raw());
        let url = format!("{}{}", self.backend(), request.target());
        let request = web_sys::Request::new_with_str_and_init(&url, &init);
        let request = HttpRequest::from(request.map_err(|_| ApiError::Network)?);
        request.send().await.map_err(|_| ApiError::Network)
    }
}

fn reply<T: 'static>(text: Reply<String>, decode: Decode<T>) -> Reply<T> {
    Box::pin(async move { decode(&text.await?) })
}

/// Whether the server asks for no longer wait than a person would have patience for.
fn may_wait(error: &ApiError) -> bool {
    match error {
        ApiError::TooManyRequests { retry_after } => {
            retry_after.is_none_or(|seconds| seconds <= LONGEST_WAIT)
        }
        _ => true,
    }
}

/// Milliseconds before the repeat number `attempt`: what the server asks for, else growing, with jitter so that many
/// tabs do not come back at the same moment.
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

/// Aborts its fetch when dropped before the answer is complete.
struct AbortOnDrop(AbortController, std::cell::Cell<bool>);

impl AbortOnDrop {
    fn new() -> Result<Self, ApiError> {
        let controller = AbortController::new().map_err(|_| ApiError::Network)?;
        Ok(Self(controller, std::cell::Cell::new(true)))
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
