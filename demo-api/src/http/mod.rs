//! The routes of the Admin API, and what Express does around them.

pub mod cors;

use std::sync::Arc;

use axum::{Router, routing::get};

use crate::store::Store;

/// What every request works on.
#[derive(Debug)]
pub struct State {
    store: Store,
    origins: cors::Origins,
}

impl State {
    /// The state of a freshly started server.
    pub fn new(store: Store, origins: cors::Origins) -> Self {
        Self { store, origins }
    }
}

pub fn router(state: Arc<State>) -> Router {
    let _ = (&state.store, &state.origins);
    Router::new().route("/health", get(|| async { "OK" }))
}
