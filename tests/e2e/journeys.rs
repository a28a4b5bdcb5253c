//! All journeys, by the view they walk through.

mod harness;
mod session;

use crate::support::runner::Journey;

/// Every journey there is.
pub fn all() -> Vec<Journey> {
    let views = [harness::journeys(), session::journeys()];
    views.into_iter().flatten().collect()
}
