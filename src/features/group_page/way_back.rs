//! Scroll position and focus between the list and a group's page.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::tick;

use crate::platform::host::use_host;
use crate::state::element_ids::name_id;
use crate::state::group_list::GroupListState;
use crate::ui::use_window_event;

/// The id of the heading of a group's page.
pub const HEADING_ID: &str = "group-name";

/// When the list comes back, scrolls it to where it was left and focuses the group that was open. When a group's page
/// opens, focuses its heading.
pub fn use_way_back(groups: GroupListState) {
    let host = use_host();
    let open = groups.location.group();
    let id = Memo::new(move |_| open.get().map(|open| open.id));
    // Only while the list is in view: the page of a group is scrolled by itself.
    let left_at = StoredValue::new(0.0);
    use_window_event(ev::scroll, move |_| {
        if id.try_get_untracked() == Some(None) {
            left_at.try_set_value(window().scroll_y().unwrap_or(0.0));
        }
    });
    Effect::new(move |before: Option<Option<String>>| {
        let current = id.get();
        let target = match (before, &current) {
            (Some(Some(left)), None) => Some((name_id(&left), left_at.get_value())),
            (Some(_), Some(_)) => Some((HEADING_ID.to_owned(), 0.0)),
            (Some(None) | None, None) | (None, Some(_)) => None,
        };
        if let Some((element_id, top)) = target {
            host.spawn(async move {
                tick().await;
                // This also scrolls the element into view. A page around the app is not scrolled further.
                host.focus_by_id(&element_id);
                if host.is_own_page() {
                    window().scroll_to_with_x_and_y(0.0, top);
                }
            });
        }
        current
    });
}
