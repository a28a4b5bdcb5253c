//! The actions on a group as buttons, in the heading of its page.

use leptos::prelude::*;

use super::chunk::{open_delete, open_duplicate, open_rename, preload_actions};
use super::context::{ActionTarget, Actions};
use crate::i18n::fill;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::picked_items::EntityRef;
use crate::ui::{Button, preload};

/// A button for each action on one group.
#[component]
pub fn ActionButtons(groups: GroupListState, group: GroupState) -> impl IntoView {
    let actions = Actions::new(groups);
    let (t, chunks) = (actions.t(), actions.services.chunks);
    let target = move || ActionTarget::of(group, t);
    let rename = move |_| {
        let target = target();
        chunks.run(move |owner| open_rename(owner, actions, target.clone()));
    };
    let duplicate = move |_| {
        let target = target();
        chunks.run(move |owner| open_duplicate(owner, actions, target.clone()));
    };
    let delete = move |_| {
        let ActionTarget { id, title, .. } = target();
        let groups = vec![EntityRef { id, name: title }];
        chunks.run(move |owner| open_delete(owner, actions, groups.clone()));
    };
    view! {
        <div
            class="group-actions"
            role="group"
            aria-label=move || fill(t.actions_for(), &[("name", &group.name())])
            on:pointerenter=|_| preload(preload_actions())
            on:focusin=|_| preload(preload_actions())
        >
            <Button on:click=rename>{t.rename()}</Button>
            <Button on:click=duplicate>{t.duplicate()}</Button>
            <Button class:destroys=true on:click=delete>{t.delete()}</Button>
        </div>
    }
}
