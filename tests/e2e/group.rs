//! One group: its page, and who is in it.

mod lists;
mod members;
pub mod own;
mod page;
mod picking;

use crate::support::runner::Journey;

/// All journeys through a group.
pub fn all() -> Vec<Journey> {
    [
        page::journeys(),
        members::journeys(),
        picking::journeys(),
        lists::journeys(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
