//! How many rows a page of a list has.

use leptos::prelude::*;

use crate::domain::list_query::PAGE_SIZES;
use crate::i18n::use_i18n;

/// The choice of the number of rows on a page.
#[component]
pub fn RowsPerPage(
    #[prop(into)] limit: Signal<u64>,
    #[prop(into)] on_choose: Callback<u64>,
) -> impl IntoView {
    let t = use_i18n().texts;
    let options = PAGE_SIZES.map(|size| {
        view! {
            <option value=size.to_string() prop:selected=move || limit.get() == size>
                {size.to_string()}
            </option>
        }
        .into_any()
    });
    let choose = move |event| {
        on_choose.try_run(event_target_value(&event).parse().unwrap_or_default());
    };
    view! {
        <label class="rows-per-page">
            <span>{t.rows_per_page()}</span>
            <select on:change=choose>{options.into_iter().collect_view()}</select>
        </label>
    }
}
