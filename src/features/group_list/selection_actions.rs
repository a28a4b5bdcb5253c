//! The actions on all groups of the selection.

use leptos::prelude::*;

use crate::features::combine;
use crate::features::group_actions::Actions;
use crate::features::group_actions::delete;
use crate::features::members::picker::open_picker;
use crate::features::metadata_editor::use_bulk_metadata_editor;
use crate::state::group_list::GroupListState;
use crate::ui::Button;

/// A button for each action on all groups of the selection.
#[component]
pub fn SelectionActions(groups: GroupListState) -> impl IntoView {
    let actions = Actions::new(groups);
    let t = actions.t();
    let edit_metadata = use_bulk_metadata_editor();
    let selected = move || actions.selected();
    view! {
        <Button on:click=move |_| open_picker(groups.desk, selected())>{t.add_customers()}</Button>
        <Button on:click=move |_| edit_metadata(selected())>{t.tab_metadata()}</Button>
        <Button on:click=move |_| combine::open(actions, selected())>{t.combine()}</Button>
        <Button on:click=move |_| delete::open(actions, selected())>{t.delete()}</Button>
    }
}
