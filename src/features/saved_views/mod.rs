//! The menu of saved views: saves the list as it is under a name, and shows it again.

pub mod chunk;
pub mod content;
mod line;
mod state;
mod transfer;

use leptos::prelude::*;

use crate::features::saved_views::chunk::views_menu;
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::ui::{Icon, IconKind, Lazy, PanelSkeleton, Popover, PopoverHandle};

/// The button with the menu of saved views.
#[component]
pub fn ViewsMenu(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let popover = PopoverHandle::new();
    view! {
        <Popover
            label=t.views()
            handle=popover
            button_label=t.views()
            face=|| view! { <Icon kind=IconKind::Bookmark/> }
        >
            <Lazy
                load=move |owner| views_menu(owner, groups, popover)
                fallback=|| view! { <PanelSkeleton/> }
            />
        </Popover>
    }
}
