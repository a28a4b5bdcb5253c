//! All journeys, by the view they walk through.

mod access;
mod chunks;
mod connection;
mod early;
mod embedding;
mod every_state;
mod group;
mod harness;
mod in_front;
mod keyboard;
mod list;
mod load;
mod manage;
mod medusa2;
mod metadata;
mod palette;
mod requests;
mod rows;
mod scale;
mod session;
mod start;
mod states;

use crate::support::runner::Journey;

/// Every journey there is.
pub fn all() -> Vec<Journey> {
    // The longest ones come first: at the end, one of them would keep only one core busy.
    [
        scale::journeys(),
        embedding::all(),
        harness::journeys(),
        start::journeys(),
        early::journeys(),
        load::journeys(),
        session::journeys(),
        connection::journeys(),
        in_front::journeys(),
        list::all(),
        rows::journeys(),
        group::all(),
        manage::all(),
        metadata::all(),
        states::all(),
        requests::journeys(),
        access::all(),
        medusa2::all(),
        keyboard::journeys(),
        palette::journeys(),
        // Last, as the number of a journey decides where else it goes.
        chunks::journeys(),
        access::texts::journeys(),
        every_state::journeys(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
