//! One group as a page of its own over the list, which stays as it was.

pub mod chunk;
mod created_by;
pub mod view;
pub mod way_back;

use leptos::prelude::*;

use crate::features::group_detail::chunk::preload_detail;
use crate::features::group_page::chunk::group_page;
use crate::state::group_list::GroupListState;
use crate::ui::{For, Lazy, PanelSkeleton, preload};

/// The page of the group that the address opens; nothing while it opens none.
#[component]
pub fn GroupPage(groups: GroupListState) -> impl IntoView {
    let open = groups.location.group();
    let id = Memo::new(move |_| open.get().map(|open| open.id));
    if id.with_untracked(Option::is_some) {
        // Fetched together with the texts: `Lazy` would begin with the chunk once the texts are there. The tabs are in the
        // same chunk.
        preload(preload_detail());
    }
    // A list of at most one, so that the page of another group is built anew.
    view! {
        <div>
            <For each=move || id.get() key=|id| id.clone() let:id>
                <Lazy
                    load=move |owner| group_page(owner, groups, id.clone())
                    fallback=|| view! { <PanelSkeleton/> }
                />
            </For>
        </div>
    }
}
