//! The connection check: tests step by step the connection from the page to the shop, and says which step fails and how
//! to fix it.

pub mod chunk;
mod closer_look;
pub mod diagnosis;
pub mod dialog;
pub mod state;
mod steps_view;
mod texts;

use crate::features::connection_check::chunk::open_connection_check;
use crate::ui::{use_chunks, use_dialogs};

/// A function that opens the check, for handlers. Called while a view is built.
pub fn use_connection_check() -> impl Fn() + Copy + Send + Sync + 'static {
    let (chunks, dialogs) = (use_chunks(), use_dialogs());
    move || chunks.run(move |owner| open_connection_check(owner, dialogs))
}
