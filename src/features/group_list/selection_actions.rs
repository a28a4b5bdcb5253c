//! What can be done with all groups of the selection.

use crate::features::combine;
use crate::features::group_actions::Actions;
use crate::features::group_actions::delete;
use crate::features::members::picker::open_picker;
use crate::features::metadata_editor::open_bulk;
use crate::state::group_list::GroupListState;
use crate::ui::{El, button};

/// The buttons of what can be done with all groups of the selection.
pub fn verbs_of_selection(groups: GroupListState) -> Vec<El> {
    let verbs = Actions::new(groups);
    let t = verbs.t();
    let all = move || verbs.selected();
    vec![
        button(t.add_customers(), move || {
            open_picker(groups.desk, all());
        }),
        button(t.tab_metadata(), move || {
            open_bulk(groups.desk, all());
        }),
        button(t.combine(), move || combine::open(verbs, all())),
        button(t.delete(), move || delete::open(verbs, all())),
    ]
}
