//! One group as a page of its own over the list, which stays as it was.

pub mod view;
pub mod way_back;

pub use view::GroupPage;

use leptos::prelude::*;

use crate::state::group_list::GroupListState;
use crate::ui::{El, el};
use crate::ui2::bridge::content_of;

/// [`GroupPage`] for the element builder.
pub fn group_page(groups: GroupListState) -> El {
    // bridge
    el("div").child(content_of(view! { <GroupPage groups=groups/> }))
}
