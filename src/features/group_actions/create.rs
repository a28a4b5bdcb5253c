//! Creating a group.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::tick;

use crate::features::group_actions::context::Actions;
use crate::features::group_actions::created::{SharedContents, report_created};
use crate::features::group_actions::name_dialog::NameDialog;
use crate::state::picked_items::EntityRef;
use crate::ui::DialogHandle;

/// What follows once there is the group.
pub type Next = Arc<dyn Fn(EntityRef) + Send + Sync>;

/// Opens the dialog. Its field begins with `name`.
pub fn open(actions: Actions, name: String) {
    open_titled(actions, actions.t().new_group(), name, None);
}

/// Opens the dialog for a group that a pasted list is for, which `next` asks for.
pub fn open_for_list(actions: Actions, next: Next) {
    let title = actions.t().new_group_for_list();
    open_titled(actions, title, String::new(), Some(next));
}

fn open_titled(actions: Actions, title: &'static str, name: String, next: Option<Next>) {
    actions.services.dialogs.open(move |dialog| {
        let t = actions.t();
        let next = next.clone();
        let send = move |name| dialog.run(create(actions, dialog, name, next.clone()));
        view! {
            <NameDialog
                actions=actions
                dialog=dialog
                title=title
                submit=t.create()
                failed=t.create_failed()
                name=name.clone()
                on_name=send
            />
        }
    });
}

async fn create(actions: Actions, dialog: DialogHandle, name: String, next: Option<Next>) {
    match actions.api().create_group(&name, None).await {
        Ok(group) => {
            dialog.finish();
            let created = EntityRef {
                id: group.id.clone(),
                name: group.name.clone(),
            };
            report_created(actions, group, SharedContents::default());
            if let Some(next) = next {
                // The dialog has gone then, and given the focus back.
                tick().await;
                next(created);
            }
        }
        Err(error) => actions.show_error(dialog, error),
    }
}
