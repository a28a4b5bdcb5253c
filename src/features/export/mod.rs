//! Exports groups to a file: the menu in which people choose what the file contains, and the job that writes it.

mod form;
pub mod format;
mod run;
mod source;
mod state;

use leptos::either::Either;
use leptos::prelude::*;

use self::form::ExportForm;
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::ui::{Icon, IconKind, Popover, PopoverHandle};

pub use source::{Source, matching};

/// A button that opens the choices for a file: of all groups that match search and filters, with an icon; or of the
/// selected groups, with a text.
#[component]
pub fn ExportMenu(groups: GroupListState, #[prop(optional)] of_selection: bool) -> impl IntoView {
    let t = use_i18n().texts;
    let popover = PopoverHandle::new();
    let form = move || {
        view! { <ExportForm groups=groups popover=popover of_selection=of_selection/> }
    };
    match of_selection {
        true => Either::Left(view! {
            <Popover
                label=t.export()
                handle=popover
                button_class="button"
                face=move || view! { <Icon kind=IconKind::Download/> {t.export_selected()} }
            >
                {form()}
            </Popover>
        }),
        false => Either::Right(view! {
            <Popover
                label=t.export()
                handle=popover
                button_label=t.export()
                face=|| view! { <Icon kind=IconKind::Download/> }
            >
                {form()}
            </Popover>
        }),
    }
}
