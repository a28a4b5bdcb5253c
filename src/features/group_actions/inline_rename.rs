//! Renaming a group in its row: F2 or the pencil starts.

use leptos::attr::aria_keyshortcuts;
use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::view::add_attr::AddAnyAttr;

use crate::features::group_actions::chunk::{preload_actions, rename_form};
use crate::features::group_actions::context::Actions;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::ui::{IconButton, IconKind, Lazy, Show};

/// A row's name with the means to change it.
#[component]
pub fn EditableName(
    groups: GroupListState,
    row: GroupState,
    /// The name as a link with the id [`name_id`]. It is shown while the name is not being changed.
    #[prop(into)]
    link: ViewFn,
) -> impl IntoView {
    let actions = Actions::new(groups);
    let editing = RwSignal::new(false);
    // The form is in a chunk: the name stays until it can be replaced at once.
    let start = move || {
        actions.services.chunks.run(move |_| async move {
            preload_actions().await?;
            editing.try_set(true);
            Ok(())
        });
    };
    let start_by_key = move |event: ev::KeyboardEvent| {
        if event.key() == "F2" {
            start();
        }
    };
    // The pencil is for the mouse only: on the keyboard there is F2, and assistive technology has the row's menu.
    let name = move || {
        let link = link.run().add_any_attr(aria_keyshortcuts("F2"));
        view! {
            <div class="name-line" on:keydown=start_by_key>
                {link}
                <IconButton
                    label=actions.t().rename()
                    icon=IconKind::Pencil
                    class:edit=true
                    attr:title=actions.t().rename()
                    attr:tabindex="-1"
                    attr:aria-hidden="true"
                    on:click=move |_| start()
                />
            </div>
        }
    };
    view! {
        <Show when=move || editing.get() fallback=name>
            <Lazy load=move |owner| rename_form(owner, groups, row, editing)/>
        </Show>
    }
}
