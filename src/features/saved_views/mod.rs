//! Saved views: tabs over the table that show the list as it was saved, and the menu in which it is saved.
//!
//! The bar with the tabs is there once a view is saved. The menu lists all views as well, and has the form that saves
//! another and the way to files.

mod bar;
pub mod chunk;
mod content;
mod rename;
mod state;
mod transfer;
mod view_items;

use leptos::html;
use leptos::prelude::*;

use crate::domain::saved_views::SavedViews;
use crate::features::saved_views::chunk::{view_bar, views_menu};
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::ui::{Icon, IconKind, Lazy, PanelSkeleton, Popover, Show, TOOL_CLASS};

/// The tabs; an empty element while no view is saved.
#[component]
pub fn ViewBar(groups: GroupListState) -> impl IntoView {
    let saved = groups.views.saved;
    let has_any = move || !saved.with(SavedViews::is_empty);
    // The fallback takes the height of the bar.
    view! {
        <div class="views">
            <Show when=has_any>
                <Lazy
                    load=move |owner| view_bar(owner, groups)
                    fallback=|| html::div().class("view-bar")
                />
            </Show>
        </div>
    }
}

/// The button with the menu of saved views.
#[component]
pub fn ViewsMenu(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let popover = groups.views.menu;
    view! {
        <Popover
            label=t.views()
            handle=popover
            button_label=t.views()
            button_class=TOOL_CLASS
            face=move || view! { <Icon kind=IconKind::Bookmark/> <span>{t.views_word()}</span> }
        >
            <Lazy
                load=move |owner| views_menu(owner, groups)
                fallback=|| view! { <PanelSkeleton/> }
            />
        </Popover>
    }
}
