//! Changing groups: making, renaming, duplicating and deleting them, and taking that back.

mod combine;
mod create;
mod delete;
mod duplicate;
mod impact;
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
        impact::journeys(),
        many::journeys(),
        rename::journeys(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
