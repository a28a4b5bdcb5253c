//! The proxy between the page and its servers: it records every request and injects the faults a test asks for.
//!
//! It works on requests and responses and does not interpret them.

mod call;
mod fault;

use std::{
    io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::header,
    response::{IntoResponse, Response},
};
pub use call::{Call, Calls, End};
pub use fault::{ActiveFault, Answer, Gate, HeldRequest};
use fault::{Fault, Rule};
use futures::stream;

use super::{server::Unanswered, wait::Activity};

/// The proxy of one site. Clones share its state.
#[derive(Debug, Clone, Default)]
pub struct Proxy(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    /// Counts requests and responses, so that waits know that something still happens.
    activity: Activity,
    calls: Vec<Call>,
    rules: Vec<Rule>,
    next_rule: usize,
}

impl Default for State {
    fn default() -> Self {
        Self {
            activity: Activity::current(),
            calls: Vec::new(),
            rules: Vec::new(),
            next_rule: 0,
        }
    }
}

impl Proxy {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// All requests so far that `matching` describes, oldest first.
    pub fn calls(&self, matching: &Calls) -> Vec<Call> {
        let state = self.state();
        state
            .calls
            .iter()
            .filter(|call| matching.covers(call))
            .cloned()
            .collect()
    }

    /// All requests so far for which `wanted` holds, oldest first.
    pub fn matching(&self, wanted: impl Fn(&Call) -> bool) -> Vec<Call> {
        let state = self.state();
        let calls = state.calls.iter().filter(|call| wanted(call));
        calls.cloned().collect()
    }

    /// How many requests `matching` describes.
    pub fn count(&self, matching: &Calls) -> usize {
        self.calls(matching).len()
    }

    /// All requests so far, one a line, to explain a failure.
    pub fn report(&self) -> String {
        let state = self.state();
        state.calls.iter().map(|call| format!("{call}\n")).collect()
    }

    /// Holds matching requests until they are released.
    pub fn hold(&self, matching: Calls) -> HeldRequest {
        let gate = Gate::default();
        let fault = self.add(matching, Fault::Hold(gate.clone()), None);
        HeldRequest { gate, fault }
    }

    /// Answers matching requests instead of the server.
    pub fn answer(&self, matching: Calls, answer: Answer) -> ActiveFault {
        self.add(matching, Fault::Answer(answer), None)
    }

    /// Answers the next `times` matching requests instead of the server.
    pub fn answer_next(&self, times: usize, matching: Calls, answer: Answer) -> ActiveFault {
        self.add(matching, Fault::Answer(answer), Some(times))
    }

    /// Closes the connection of matching requests without any answer.
    pub fn drop_connection(&self, matching: Calls) -> ActiveFault {
        self.add(matching, Fault::Drop, None)
    }

    /// Sends half of the real response to matching requests, then closes the connection.
    pub fn cut_off(&self, matching: Calls) -> ActiveFault {
        self.add(matching, Fault::CutOff, None)
    }

    fn add(&self, matching: Calls, fault: Fault, left: Option<usize>) -> ActiveFault {
        let mut state = self.state();
        let id = state.next_rule;
        state.next_rule += 1;
        state.rules.push(Rule {
            id,
            matching,
            fault,
            left,
        });
        ActiveFault::new(self.clone(), id)
    }

    fn lift(&self, id: usize) {
        self.state().rules.retain(|rule| rule.id != id);
    }

    /// Passes `request` on to `serve`, or applies a fault. If several match, the newest one applies.
    pub async fn carry<F>(&self, request: Request, serve: F) -> Response
    where
        F: AsyncFnOnce(Request) -> Response,
    {
        let (open, fault) = self.opened(&request);
        let response = match fault {
            None => serve(request).await,
            Some(Fault::Hold(gate)) => {
                gate.pass().await;
                serve(request).await
            }
            Some(Fault::Answer(answer)) => answer.into_response(),
            Some(Fault::Drop) => {
                open.close(End::Dropped);
                let mut response = Response::default();
                response.extensions_mut().insert(Unanswered);
                return response;
            }
            Some(Fault::CutOff) => {
                let whole = serve(request).await;
                open.close(End::Dropped);
                return half_of(whole).await;
            }
        };
        open.close(End::Answered(response.status().as_u16()));
        response
    }

    fn opened(&self, request: &Request) -> (OpenCall, Option<Fault>) {
        let call = Call::of(request);
        let mut state = self.state();
        let fault = state
            .rules
            .iter_mut()
            .rev()
            .find(|rule| rule.left != Some(0) && rule.matching.covers(&call))
            .map(Rule::used);
        let index = state.calls.len();
        state.calls.push(call);
        state.activity.moved();
        let open = OpenCall {
            proxy: self.clone(),
            index,
            closed: false,
        };
        (open, fault)
    }
}

/// A pending request. If it is dropped without a response, the page has aborted it.
struct OpenCall {
    proxy: Proxy,
    index: usize,
    closed: bool,
}

impl OpenCall {
    fn close(mut self, end: End) {
        self.closed = true;
        self.set(end);
    }

    fn set(&self, end: End) {
        let mut state = self.proxy.state();
        state.activity.moved();
        if let Some(call) = state.calls.get_mut(self.index) {
            call.end = Some(end);
        }
    }
}

impl Drop for OpenCall {
    fn drop(&mut self) {
        if !self.closed {
            self.set(End::GivenUp);
        }
    }
}

/// The head and half of the body of a response; the connection then breaks.
async fn half_of(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return Response::from_parts(head, Body::empty());
    };
    head.headers.remove(header::TRANSFER_ENCODING);
    head.headers
        .insert(header::CONTENT_LENGTH, bytes.len().into());
    let half = bytes.slice(..bytes.len() / 2);
    let body = stream::unfold(Some(half), |half| async move {
        match half {
            Some(half) if !half.is_empty() => Some((Ok(half), Some(Default::default()))),
            Some(_) => {
                // Let the server write the first half before the connection breaks.
                tokio::task::yield_now().await;
                Some((Err(io::Error::other("cut off")), None))
            }
            None => None,
        }
    });
    Response::from_parts(head, Body::from_stream(body))
}
