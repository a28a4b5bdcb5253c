//! All journeys, by the view they walk through.

mod access;
mod harness;
mod list;
mod manage;
mod requests;
mod rows;
mod scale;
mod session;
mod states;

use crate::support::runner::Journey;

/// Every journey there is.
pub fn all() -> Vec<Journey> {
    [
        harness::journeys(),
        session::journeys(),
        list::all(),
        rows::journeys(),
        manage::all(),
        states::all(),
        requests::journeys(),
        access::all(),
        scale::journeys(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
