//! Dates as people read them.

use leptos::prelude::*;

use crate::i18n::use_i18n;

/// A day, with the full instant for whoever points at it; nothing if the server sent none.
#[component]
pub fn Day(iso: Option<String>) -> impl IntoView {
    let i18n = use_i18n();
    iso.map(|iso| {
        let (instant, day) = (i18n.instant(&iso), i18n.day(&iso));
        view! { <time datetime=iso title=instant>{day}</time> }
    })
}
