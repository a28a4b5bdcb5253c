//! The menu for the columns, their order and the density.

use leptos::prelude::*;

use crate::features::group_list::chunk::column_choices;
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::ui::{Icon, IconKind, Lazy, PanelSkeleton, Popover};

/// The button with the menu.
#[component]
pub fn ColumnsMenu(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let columns = groups.columns;
    view! {
        <Popover
            label=t.columns()
            button_label=t.columns()
            face=|| view! { <Icon kind=IconKind::Columns/> }
        >
            <Lazy
                load=move |owner| column_choices(owner, columns)
                fallback=|| view! { <PanelSkeleton/> }
            />
        </Popover>
    }
}
