//! The routes of the Admin API, and what Express does around them. A request
//! passes, in this order: session, `/health`, body, CORS, sign-in, route.

mod auth;
pub mod cors;
mod customer_groups;
mod customers;
mod discounts;
mod listing;
mod price_lists;
mod reply;
mod request;
mod users;

use std::sync::Arc;

use axum::{
    Router,
    body::Body,
    extract::{self, Request},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    response::Response,
};

use self::{
    reply::{Asked, Reply},
    request::Call,
};
use crate::{
    auth::{SESSION_LIFE, Sessions, cookie_value},
    failure::Failure,
    js,
    store::Store,
};

/// What every request works on.
#[derive(Debug)]
pub struct State {
    store: Store,
    origins: cors::Origins,
    sessions: Sessions,
}

impl State {
    /// The state of a freshly started server.
    pub fn new(store: Store, origins: cors::Origins) -> Self {
        Self {
            store,
            origins,
            sessions: Sessions::default(),
        }
    }
}

/// The routes. Matching is done by hand, as Express's is looser than axum's:
/// case, doubled and trailing slashes do not matter, and guards come first.
pub fn router(state: Arc<State>) -> Router {
    Router::new().fallback(answer).with_state(state)
}

async fn answer(extract::State(state): extract::State<Arc<State>>, request: Request) -> Response {
    let now = seconds();
    let (parts, body) = request.into_parts();
    if head_size(&parts) > HEAD_LIMIT {
        return too_large_head();
    }
    let cookies = parts
        .headers
        .get(header::COOKIE)
        .and_then(|value| value.to_str().ok());
    let (session, fresh) = state.sessions.open(cookies, now);
    let asked = Asked {
        method: &parts.method,
        path: parts.uri.path(),
        headers: &parts.headers,
    };
    let query = parts.uri.query().unwrap_or_default();
    let mut response = routed(&state, &asked, query, body, &session).await;
    let headers = response.headers_mut();
    headers.insert("x-powered-by", HeaderValue::from_static("Express"));
    if fresh && let Ok(cookie) = HeaderValue::from_str(&set_cookie(&session, now)) {
        headers.insert(header::SET_COOKIE, cookie);
    }
    response
}

async fn routed(
    state: &Arc<State>,
    asked: &Asked<'_>,
    query: &str,
    body: Body,
    session: &str,
) -> Response {
    let path = request::segments(asked.path);
    let names: Vec<String> = path
        .iter()
        .map(|part| part.clone().unwrap_or_default())
        .collect();
    let first = names
        .first()
        .map(|name| name.to_ascii_lowercase())
        .unwrap_or_default();
    if first == "health" && names.len() == 1 && matches!(*asked.method, Method::GET | Method::HEAD)
    {
        return Reply::Html("OK").respond(asked);
    }
    let body = match request::body(asked.headers, body).await {
        Ok(body) => body,
        Err(reply) => return reply.respond(asked),
    };
    if first != "admin" {
        return Reply::NoRoute.respond(asked);
    }
    if asked.method == Method::OPTIONS {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NO_CONTENT;
        state
            .origins
            .preflight(asked.headers, response.headers_mut());
        return response;
    }
    let call = Call {
        query: crate::qs::parse(query),
        body,
    };
    let undecodable = path.iter().any(Option::is_none);
    let names = names.into_iter().skip(1).collect();
    let work = Work {
        state: Arc::clone(state),
        method: asked.method.clone(),
        path: names,
        undecodable,
        headers: asked.headers.clone(),
        session: session.to_owned(),
        call,
    };
    // SQLite blocks: keep it off the threads that serve sockets.
    let reply = tokio::task::spawn_blocking(move || work.run()).await;
    let reply = reply.unwrap_or_else(|_| Failure::Unknown.into());
    let mut response = reply.respond(asked);
    state.origins.allow(asked.headers, response.headers_mut());
    response
}

/// A request under `/admin`, to be answered on a thread that may block.
struct Work {
    state: Arc<State>,
    method: Method,
    /// Without `admin`.
    path: Vec<String>,
    undecodable: bool,
    headers: HeaderMap,
    session: String,
    call: Call,
}

impl Work {
    fn run(&self) -> Reply {
        self.dispatch().unwrap_or_else(Reply::from)
    }

    fn dispatch(&self) -> Result<Reply, Failure> {
        let path: Vec<&str> = self.path.iter().map(String::as_str).collect();
        let resource = path
            .first()
            .map(|name| name.to_ascii_lowercase())
            .unwrap_or_default();
        let rest = path.get(1..).unwrap_or_default();
        if resource == "auth"
            && let Some(reply) = auth::open_route(self, rest)?
        {
            return Ok(reply);
        }
        let Some(user) = auth::user(self)? else {
            return Ok(Reply::Unauthorized);
        };
        if self.undecodable {
            return Err(Failure::Unknown);
        }
        // Express answers HEAD with GET's route.
        let method = if self.method == Method::HEAD {
            &Method::GET
        } else {
            &self.method
        };
        let store = &self.state.store;
        let reply = match resource.as_str() {
            "auth" => auth::route(self, method, rest, &user),
            "customer-groups" => customer_groups::route(store, method, rest, &self.call),
            "customers" => customers::route(store, method, rest, &self.call),
            "price-lists" => price_lists::route(store, method, rest, &self.call),
            "discounts" => discounts::route(store, method, rest, &self.call),
            "users" => users::route(store, method, rest, &self.call),
            _ => Ok(None),
        };
        Ok(reply?.unwrap_or(Reply::NoRoute))
    }
}

/// Bytes of a request's target and headers that Node's HTTP parser takes.
const HEAD_LIMIT: usize = 16 * 1024;

fn head_size(parts: &Parts) -> usize {
    let target = parts
        .uri
        .path_and_query()
        .map_or(0, |target| target.as_str().len());
    let headers = parts.headers.iter();
    target
        + headers
            .map(|(name, value)| name.as_str().len() + value.len())
            .sum::<usize>()
}

/// Node's own answer, written before Express sees the request: no body, and the connection ends.
fn too_large_head() -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE;
    response
        .headers_mut()
        .insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

/// Now, in seconds since 1970.
fn seconds() -> i64 {
    js::now_micros().div_euclid(1_000_000)
}

fn set_cookie(session: &str, now: i64) -> String {
    let expires = jiff::Timestamp::from_second(now + SESSION_LIFE).unwrap_or_default();
    let expires = expires.strftime("%a, %d %b %Y %H:%M:%S GMT");
    format!(
        "connect.sid={}; Path=/; Expires={expires}; HttpOnly",
        cookie_value(session)
    )
}
