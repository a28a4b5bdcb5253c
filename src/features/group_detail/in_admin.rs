//! What the panels with price lists and discounts have in common: the way to Medusa's own admin, and days.

use leptos::prelude::*;

use crate::api::AdminPage;
use crate::i18n::{I18n, fill, use_i18n};
use crate::state::session::use_session;

/// The name of a record: a link to its page in Medusa's own admin, if the configuration has the address of that.
#[component]
pub fn InAdmin(
    page: AdminPage,
    id: String,
    name: String,
    /// The name as it is shown.
    children: Children,
) -> impl IntoView {
    let t = use_i18n().texts;
    match use_session().page_in_admin(page, &id) {
        Some(href) => {
            let title = fill(t.open_in_admin(), &[("name", &name)]);
            view! {
                <a class="admin-link" href=href target="_blank" rel="noopener" title=title>
                    {children()}
                </a>
            }
            .into_any()
        }
        None => children().into_any(),
    }
}

/// When something is valid, in words.
pub fn span_of_days(from: Option<&str>, until: Option<&str>, i18n: I18n) -> String {
    let t = i18n.texts;
    let [from, until] = [from, until].map(|iso| iso.map(|iso| i18n.day(iso)));
    match (from, until) {
        (Some(from), Some(until)) => fill(t.from_until(), &[("from", &*from), ("until", &until)]),
        (Some(from), None) => fill(t.from_date(), &[("date", &from)]),
        (None, Some(until)) => fill(t.until_date(), &[("date", &until)]),
        (None, None) => t.always().to_owned(),
    }
}
