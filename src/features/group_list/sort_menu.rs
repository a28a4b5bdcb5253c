//! The menu for the order of the list.

use leptos::prelude::*;

use crate::features::group_list::chunk::sort_choices;
use crate::features::group_list::sort_choices::order_name;
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::ui::{Icon, IconKind, Lazy, Menu, PanelSkeleton};

/// The button with the menu. It shows the order the list has.
#[component]
pub fn SortMenu(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let name = Memo::new(move |_| order_name(groups.query.with(|query| query.params.order), t));
    let label = Memo::new(move |_| format!("{}: {}", t.sort(), name.get()));
    let face = move || {
        view! {
            <Icon kind=IconKind::Sort/>
            <span>{move || name.get()}</span>
        }
    };
    view! {
        <Menu
            label=label
            face=face
            button_class="button"
        >
            <Lazy
                load=move |owner| sort_choices(owner, groups)
                fallback=|| view! { <PanelSkeleton/> }
            />
        </Menu>
    }
}
