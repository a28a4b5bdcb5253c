//! Exports groups to a file: the menu in which people choose what the file contains, and the job that writes it.

pub mod chunk;
pub mod form;
pub mod format;
mod order;
mod run;
mod source;
mod state;

use leptos::prelude::*;

use crate::features::export::chunk::export_form;
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::ui::{Icon, IconKind, Lazy, PanelSkeleton, Popover, PopoverHandle, TOOL_CLASS};

pub use source::{Source, matching};

/// A button that opens the choices for a file: of all groups that match search and filters, in the toolbar; or of the
/// selected groups.
#[component]
pub fn ExportMenu(
    groups: GroupListState,
    #[prop(optional)] of_selection: bool,
    /// Opens and closes it from outside.
    #[prop(optional)]
    popover: PopoverHandle,
) -> impl IntoView {
    let t = use_i18n().texts;
    let form = move || {
        view! {
            <Lazy
                load=move |owner| export_form(owner, groups, popover, of_selection)
                fallback=|| view! { <PanelSkeleton/> }
            />
        }
    };
    match of_selection {
        true => view! {
            <Popover
                label=t.export()
                handle=popover
                button_class="button"
                face=move || view! { <Icon kind=IconKind::Download/> {t.export_selected()} }
            >
                {form()}
            </Popover>
        }
        .into_any(),
        false => view! {
            <Popover
                label=t.export()
                handle=popover
                button_label=t.export()
                button_class=TOOL_CLASS
                face=move || view! { <Icon kind=IconKind::Download/> <span>{t.export()}</span> }
            >
                {form()}
            </Popover>
        }
        .into_any(),
    }
}
