//! Scroll position and focus between the list and a group's page.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::tick;

use crate::platform::host::{HostContext, use_host};
use crate::state::element_ids::name_id;
use crate::state::group_list::GroupListState;
use crate::ui::use_window_event;

/// The id of the heading of a group's page.
pub const HEADING_ID: &str = "group-name";

/// Whether the page of a group that was opened is still to take the focus: its code, or its group, may come later than
/// the address.
#[derive(Clone, Copy)]
struct HeadingFocus {
    host: HostContext,
    wanted: StoredValue<bool>,
}

impl HeadingFocus {
    /// Focuses the heading, if that is wanted and as soon as it is in the page.
    fn take(self) {
        self.host.spawn(async move {
            tick().await;
            let is_wanted = self.wanted.try_get_value().unwrap_or(false);
            if is_wanted && self.host.element_by_id(HEADING_ID).is_some() {
                self.wanted.try_set_value(false);
                // Not from where the reader has gone meanwhile.
                if self.host.has_focus() {
                    return;
                }
                // This also scrolls the element into view. A page around the app is not scrolled further.
                self.host.focus_by_id(HEADING_ID);
                self.host.scroll_to(0.0);
            }
        });
    }
}

/// When the list comes back, scrolls it to where it was left and focuses the group that was open. When a group's page
/// opens, focuses its heading.
pub fn use_way_back(groups: GroupListState) {
    let host = use_host();
    let heading = HeadingFocus {
        host,
        wanted: StoredValue::new(false),
    };
    provide_context(heading);
    let open = groups.location.group();
    let id = Memo::new(move |_| open.get().map(|open| open.id));
    // Only while the list is in view: the page of a group is scrolled by itself.
    let left_at = StoredValue::new(0.0);
    use_window_event(ev::scroll, move |_| {
        if id.try_get_untracked() == Some(None) {
            left_at.try_set_value(host.scroll_top());
        }
    });
    Effect::new(move |before: Option<Option<String>>| {
        let current = id.get();
        // Not when the browser begins with a group's page.
        heading
            .wanted
            .set_value(before.is_some() && current.is_some());
        heading.take();
        if let (Some(Some(left)), None) = (before, &current) {
            let top = left_at.get_value();
            host.spawn(async move {
                tick().await;
                let id = name_id(&left);
                match host.element_by_id(&id).is_some() {
                    true => host.focus_by_id(&id),
                    // Its row is still to be read, or it is gone.
                    false => groups.focus_after_load(id),
                }
                host.rescue_focus();
                host.scroll_to(top);
            });
        }
        current
    });
}

/// For the heading, while it is built: gives it the focus if its page has just been opened.
pub fn use_heading_focus() {
    expect_context::<HeadingFocus>().take();
}
