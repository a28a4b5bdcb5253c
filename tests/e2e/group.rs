//! One group: its page, and who is in it.

mod lists;
mod members;
pub mod own;
mod page;

use crate::support::runner::Journey;

/// All journeys through a group.
pub fn all() -> Vec<Journey> {
    [page::journeys(), members::journeys(), lists::journeys()]
        .into_iter()
        .flatten()
        .collect()
}
