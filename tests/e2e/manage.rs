//! Changing groups: making, renaming, duplicating and deleting them, and taking that back.

mod create;
mod delete;
mod duplicate;
mod rename;

use crate::support::runner::Journey;

/// All journeys that change groups.
pub fn all() -> Vec<Journey> {
    [
        create::journeys(),
        delete::journeys(),
        duplicate::journeys(),
        rename::journeys(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
