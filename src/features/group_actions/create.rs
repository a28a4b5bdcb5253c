//! Creating a group.

use leptos::prelude::*;

use crate::features::group_actions::context::Actions;
use crate::features::group_actions::created::{SharedContents, report_created};
use crate::features::group_actions::name_dialog::NameDialog;
use crate::ui::DialogHandle;

/// Opens the dialog. Its field begins with `name`.
pub fn open(actions: Actions, name: String) {
    actions.services.dialogs.open(move |dialog| {
        let t = actions.t();
        let send = move |name| dialog.run(create(actions, dialog, name));
        view! {
            <NameDialog
                actions=actions
                dialog=dialog
                title=t.new_group()
                submit=t.create()
                failed=t.create_failed()
                name=name.clone()
                on_name=send
            />
        }
    });
}

async fn create(actions: Actions, dialog: DialogHandle, name: String) {
    match actions.api().create_group(&name, None).await {
        Ok(group) => {
            dialog.finish();
            report_created(actions, group, SharedContents::default());
        }
        Err(error) => actions.show_error(dialog, error),
    }
}
