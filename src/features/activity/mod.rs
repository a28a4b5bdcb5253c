//! The list of what was done, newest first, with buttons to undo it.

pub mod chunk;
pub mod list;

use leptos::prelude::*;

use crate::features::activity::chunk::activity_list;
use crate::i18n::use_i18n;
use crate::state::activity::use_activity;
use crate::ui::{Icon, IconKind, Lazy, PanelSkeleton, Popover, Show, StatusDot};

/// The button in the top bar with the list.
#[component]
pub fn ActivityMenu() -> impl IntoView {
    let t = use_i18n().texts;
    let activity = use_activity();
    let face = move || {
        view! {
            <Icon kind=IconKind::Clock/>
            <Show when=move || { activity.count() > 0 }>
                <StatusDot on=true/>
            </Show>
        }
    };
    view! {
        <Popover label=t.activity() button_label=t.activity() face=face>
            <Lazy load=activity_list fallback=|| view! { <PanelSkeleton/> }/>
        </Popover>
    }
}
