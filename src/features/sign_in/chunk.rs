//! The way into the chunk with the form. The connection check, which the form leads to, is in it as well.

use leptos::prelude::*;

use super::content::{DialogContent, PageContent};
use crate::ui::in_chunk;

in_chunk! { extras;
    /// Fetches the chunk.
    pub fn preload_sign_in() -> () {}

    /// The form on the page.
    pub fn sign_in_page(owner: Owner) -> AnyView {
        owner.with(|| view! { <PageContent/> }.into_any())
    }

    /// The form in a dialog.
    pub fn sign_in_dialog(owner: Owner) -> AnyView {
        owner.with(|| view! { <DialogContent/> }.into_any())
    }
}
