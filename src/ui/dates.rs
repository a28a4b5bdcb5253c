//! Dates as people read them, with the full instant for whoever wants it.

use leptos::prelude::*;

use crate::i18n::I18n;

/// A day; nothing if the server sent none.
#[component]
pub fn Day(iso: Option<String>) -> impl IntoView {
    let i18n = I18n::expect();
    iso.map(|iso| {
        view! { <time datetime=iso.clone() title=i18n.instant(&iso)>{i18n.day(&iso)}</time> }
    })
}
