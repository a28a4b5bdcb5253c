//! The way into the chunk with the palette and what keys do.

use leptos::prelude::Owner;

use super::{dialog, keys};
use crate::state::in_front::InFront;
use crate::ui::in_chunk;

in_chunk! { extras;
    /// Opens the palette.
    pub fn open_palette(owner: Owner, front: InFront) -> () {
        owner.with(|| dialog::open(front));
    }

    /// Has keys do what they are for from now on.
    pub fn install_keys(front: InFront) -> () {
        keys::install(front);
    }
}
