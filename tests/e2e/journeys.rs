//! All journeys, by the view they walk through.

mod harness;
mod list;
mod rows;
mod session;

use crate::support::runner::Journey;

/// Every journey there is.
pub fn all() -> Vec<Journey> {
    [
        harness::journeys(),
        session::journeys(),
        list::all(),
        rows::journeys(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
