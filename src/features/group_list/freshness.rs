//! How old the list is, and reading it again when its browser tab is shown after a while.

use js_sys::Date;
use leptos::ev;
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::platform::timer::Timeout;
use crate::state::group_list::GroupListState;
use crate::ui::use_window_event;

/// How often the age is updated, in milliseconds.
const TICK_MS: i32 = 20_000;
/// How old a list is, in milliseconds, that is read again when its browser tab is shown.
const STALE_MS: f64 = 60_000.0;

/// "Updated 2 minutes ago". While it is there, the list is read again when it is stale.
#[component]
pub fn Freshness(groups: GroupListState) -> impl IntoView {
    let i18n = use_i18n();
    let read_at = RwSignal::new(None::<f64>);
    let now = RwSignal::new(Date::now());
    Effect::new(move || {
        if groups.page.with(|page| page.is_some()) {
            read_at.set(Some(Date::now()));
            now.set(Date::now());
        }
    });
    update_every_tick(now, StoredValue::new_local(None));
    refresh_when_shown_again(groups, read_at);
    let age = move || {
        let age = read_at.get().map(|read_at| (now.get() - read_at) / 1000.0);
        age.map(|age| i18n.updated_ago(age)).unwrap_or_default()
    };
    view! { <span class="freshness muted">{move || age()}</span> }
}

/// Sets `now` to the present time again and again, as long as the view with the signals is there.
fn update_every_tick(now: RwSignal<f64>, timer: StoredValue<Option<Timeout>, LocalStorage>) {
    let next = Timeout::new(TICK_MS, move || {
        if now.try_update(|now| *now = Date::now()).is_some() {
            update_every_tick(now, timer);
        }
    });
    timer.try_set_value(next);
}

fn refresh_when_shown_again(groups: GroupListState, read_at: RwSignal<Option<f64>>) {
    // What was asked for without a network has failed.
    use_window_event(ev::online, move |_| groups.refresh());
    // The event is the document's and bubbles to the window.
    let shown_or_hidden = ev::Custom::<web_sys::Event>::new("visibilitychange");
    use_window_event(shown_or_hidden, move |_| {
        let read_at = read_at.try_get_untracked().flatten();
        let is_stale = read_at.is_some_and(|read_at| Date::now() - read_at > STALE_MS);
        // A read that is running brings the same as another one would.
        if is_stale && !document().hidden() && !untrack(|| groups.page.is_loading()) {
            groups.refresh();
        }
    });
}
