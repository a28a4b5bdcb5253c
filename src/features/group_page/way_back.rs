//! Between the list and a group's page: where the list was scrolled to, and where the focus goes.

use leptos::prelude::*;
use leptos::task::tick;

use crate::features::group_page::HEADING;
use crate::platform::root;
use crate::platform::task::spawn;
use crate::state::element_ids::name_id;
use crate::state::group_list::GroupListState;
use crate::ui::{effect, focus_by_id, on_window};

/// Brings the list back to where it was left, with the focus on the group that was open, and takes the focus to the
/// heading of a group that comes up.
pub fn use_way_back(groups: GroupListState) {
    let open = groups.place.group();
    let id = Memo::new(move |_| open.get().map(|open| open.id));
    // Only while the list is in view: the page of a group is scrolled by itself.
    let left_at = RwSignal::new(0.0);
    on_window("scroll", move |_| {
        if id.get_untracked().is_none() {
            left_at.set(window().scroll_y().unwrap_or(0.0));
        }
    });
    let before = RwSignal::new(None::<Option<String>>);
    effect(move || {
        let now = id.get();
        let Some(before) = before
            .try_update(|before| before.replace(now.clone()))
            .flatten()
        else {
            return;
        };
        let (focus, top) = match (before, now) {
            (Some(left), None) => (name_id(&left), left_at.get_untracked()),
            (_, Some(_)) => (HEADING.to_owned(), 0.0),
            (None, None) => return,
        };
        spawn(async move {
            tick().await;
            // This brings it into view, too; how far a page around the app is scrolled is not the app's to say.
            focus_by_id(&focus);
            if root::is_page() {
                window().scroll_to_with_x_and_y(0.0, top);
            }
        });
    });
}
