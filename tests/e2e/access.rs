//! For everyone: keyboard, small windows, colours, writing directions, languages.

pub mod keyboard;
mod looks;
pub mod texts;
pub mod windows;

use crate::support::runner::Journey;

/// All journeys about using the page in one's own way.
pub fn all() -> Vec<Journey> {
    let parts = [keyboard::journeys(), looks::journeys(), windows::journeys()];
    parts.into_iter().flatten().collect()
}
