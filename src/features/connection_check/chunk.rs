//! The way into the chunk with the check. The sign-in form, which leads to it, is in it as well.

use leptos::prelude::*;

use super::dialog::ConnectionCheck;
use crate::ui::{Dialogs, in_chunk};

in_chunk! { extras;
    /// Opens the dialog with the check.
    pub fn open_connection_check(owner: Owner, dialogs: Dialogs) -> () {
        owner.with(|| dialogs.open(|dialog| view! { <ConnectionCheck dialog=dialog/> }));
    }
}
