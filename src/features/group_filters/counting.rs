//! How far customers have been counted for the filter by their number.

use leptos::prelude::*;

use crate::i18n::{fill, use_i18n};
use crate::state::group_list::GroupListState;
use crate::state::read_filters::Counting;
use crate::ui::Show;

/// Said once to screen readers, and shown as it goes on.
#[component]
pub fn CountingNote(groups: GroupListState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let counting = groups.read_filters.counting();
    let is_counting = Memo::new(move |_| counting.with(Option::is_some));
    let now = move || counting.get().unwrap_or(Counting { done: 0, total: 0 });
    let text = move || {
        let Counting { done, total } = now();
        let [done, total] = [done, total].map(|number| i18n.number(number));
        fill(t.counted_of(), &[("done", &done), ("total", &total)])
    };
    let said = move || match is_counting.get() {
        true => t.counting_customers(),
        false => "",
    };
    view! {
        <div class="counting">
            <p class="visually-hidden" role="status">{move || said()}</p>
            <Show when=move || is_counting.get()>
                <p class="row muted">
                    <span>{move || text()}</span>
                    <progress
                        aria-label=t.counting_customers()
                        value=move || now().done.to_string()
                        max=move || now().total.max(1).to_string()
                    ></progress>
                </p>
            </Show>
        </div>
    }
}
