//! The menu for the columns and their order.

use leptos::prelude::*;

use crate::features::group_list::chunk::column_choices;
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::ui::{Icon, IconKind, Lazy, PanelSkeleton, Popover, PopoverHandle, TOOL_CLASS};

/// The button with the menu.
#[component]
pub fn ColumnsMenu(groups: GroupListState, popover: PopoverHandle) -> impl IntoView {
    let t = use_i18n().texts;
    let columns = groups.columns;
    view! {
        <Popover
            label=t.columns()
            handle=popover
            button_label=t.columns()
            button_class=TOOL_CLASS
            face=move || view! { <Icon kind=IconKind::Columns/> <span>{t.columns()}</span> }
        >
            <Lazy
                load=move |owner| column_choices(owner, columns)
                fallback=|| view! { <PanelSkeleton/> }
            />
        </Popover>
    }
}
