//! Creating a group.

use leptos::prelude::*;

use crate::features::group_actions::context::Actions;
use crate::features::group_actions::created::{GroupContents, report_created};
use crate::features::group_actions::name_dialog::NameDialog;
use crate::state::group_list::GroupListState;
use crate::ui::{Button, ButtonKind, DialogHandle, Icon, IconKind};

/// The button "New group".
#[component]
pub fn NewGroupButton(groups: GroupListState) -> impl IntoView {
    let actions = Actions::new(groups);
    view! {
        <Button kind=ButtonKind::Primary on:click=move |_| open(actions)>
            <Icon kind=IconKind::Plus/>
            {actions.t().new_group()}
        </Button>
    }
}

fn open(actions: Actions) {
    actions.dialogs.open(move |dialog| {
        let t = actions.t();
        let send = move |name| dialog.run(create(actions, dialog, name));
        view! {
            <NameDialog
                actions=actions
                dialog=dialog
                title=t.new_group()
                submit=t.create()
                failed=t.create_failed()
                on_name=send
            />
        }
    });
}

async fn create(actions: Actions, dialog: DialogHandle, name: String) {
    match actions.api().create_group(&name, None).await {
        Ok(group) => {
            dialog.finish();
            report_created(actions, group, GroupContents::default());
        }
        Err(error) => actions.show_error(dialog, error),
    }
}
