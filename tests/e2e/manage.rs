//! Changing groups: making, renaming, duplicating and deleting them, and taking that back.

mod combine;
mod create;
mod delete;
mod duplicate;
mod many;
mod rename;

use crate::support::runner::Journey;

/// All journeys that change groups.
pub fn all() -> Vec<Journey> {
    [
        combine::journeys(),
        create::journeys(),
        delete::journeys(),
        duplicate::journeys(),
        many::journeys(),
        rename::journeys(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
