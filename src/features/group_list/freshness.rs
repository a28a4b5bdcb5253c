//! How old the list is, and reading it anew when the tab is shown again after a while.

use js_sys::Date;
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::platform::timer::Timeout;
use crate::state::group_list::GroupListState;
use crate::ui::{El, effect, el, on_window};

/// How often the age is looked at, in milliseconds.
const TICK: i32 = 20_000;
/// From which age on a list is read anew when its tab is shown again, in milliseconds.
const STALE: f64 = 60_000.0;

/// "Updated 2 minutes ago", which also keeps the list fresh.
pub fn freshness(groups: GroupListState) -> El {
    let i18n = use_i18n();
    let read_at = RwSignal::new(None::<f64>);
    let now = RwSignal::new(Date::now());
    effect(move || {
        if groups.page.with(|page| page.is_some()) {
            read_at.set(Some(Date::now()));
            now.set(Date::now());
        }
    });
    tick(now);
    // It is the document's event and bubbles to the window.
    on_window("visibilitychange", move |_| {
        let is_old = read_at
            .get_untracked()
            .is_some_and(|read_at| Date::now() - read_at > STALE);
        // What is being read already is as fresh as what would be asked for.
        let is_coming = untrack(|| groups.page.is_loading());
        if !document().hidden() && is_old && !is_coming {
            groups.refresh();
        }
    });
    let age = move || {
        let age = read_at.get().map(|read_at| (now.get() - read_at) / 1000.0);
        age.map(|age| i18n.updated_ago(age)).unwrap_or_default()
    };
    el("span").class("freshness muted").text_with(age)
}

/// Moves `now` on while its view is there.
fn tick(now: RwSignal<f64>) {
    let timer = StoredValue::new_local(None::<Timeout>);
    schedule(now, timer);
}

fn schedule(now: RwSignal<f64>, timer: StoredValue<Option<Timeout>, LocalStorage>) {
    let next = Timeout::new(TICK, move || {
        if now.try_update(|now| *now = Date::now()).is_some() {
            schedule(now, timer);
        }
    });
    timer.set_value(next);
}
