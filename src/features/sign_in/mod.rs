//! The sign-in form: as a page before the session, and as a dialog over the page when a session has expired.

pub mod chunk;
pub mod content;
mod form;
mod state;

use leptos::prelude::*;

use crate::features::sign_in::chunk::{preload_sign_in, sign_in_dialog, sign_in_page};
use crate::ui::{Lazy, PanelSkeleton, preload};

/// The page while nobody is signed in.
#[component]
pub fn SignInPage() -> impl IntoView {
    // Fetched together with the texts: `Lazy` would begin with the chunk once the texts are there.
    preload(preload_sign_in());
    view! { <Lazy load=sign_in_page fallback=|| view! { <PanelSkeleton/> }/> }
}

/// The dialog over the page, which stays as it is, when a session has expired.
#[component]
pub fn SignInDialog() -> impl IntoView {
    view! { <Lazy load=sign_in_dialog/> }
}
