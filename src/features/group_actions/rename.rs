//! Renaming a group.

use leptos::prelude::*;

use crate::api::ApiError;
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::context::{ActionTarget, Actions, about, use_title_now};
use crate::features::group_actions::name_dialog::NameDialog;
use crate::i18n::{fill, isolate};
use crate::state::activity::{Undo, UndoError};
use crate::state::element_ids::actions_id;
use crate::ui::DialogHandle;

/// Opens the dialog "Rename VIP".
pub fn open(actions: Actions, group: ActionTarget) {
    actions.services.dialogs.open(move |dialog| {
        let t = actions.t();
        let title = use_title_now(&group, t.rename_of());
        let name = group.name.clone();
        let send = move |name| dialog.run(save(actions, dialog, group.clone(), name));
        view! {
            <NameDialog
                actions=actions
                dialog=dialog
                title=title
                submit=t.save()
                failed=t.rename_failed()
                name=name.clone()
                own_name=name
                on_name=send
            />
        }
    });
}

async fn save(actions: Actions, dialog: DialogHandle, group: ActionTarget, name: String) {
    if name == group.name {
        return dialog.finish();
    }
    let api = actions.api();
    match api.update_group(&group.id, Some(&name), None).await {
        Ok(_) => {
            dialog.finish();
            let focus_id = actions_id(&group.id);
            report_renamed(actions, group, name, focus_id);
        }
        Err(error) => actions.show_error(dialog, error),
    }
}

/// Has the rows read again and says that `group` has been renamed to `name`. The element with the id `focus_id` gets
/// the focus when the rows are there.
pub fn report_renamed(actions: Actions, group: ActionTarget, name: String, focus_id: String) {
    actions.groups.focus_after_load(focus_id);
    actions.services.changes.rows();
    let t = actions.t();
    let names = [("from", isolate(&group.title)), ("to", isolate(&name))];
    let names = names.each_ref().map(|(key, value)| (*key, value.as_str()));
    let text = fill(t.renamed(), &names);
    let undo = Undo::new(t, move || {
        Box::pin(rename_back(actions, group.clone(), name.clone()))
    });
    actions.services.activity.done(text, Some(undo), None);
}

/// Gives a group its earlier name again, unless someone else has renamed it since.
async fn rename_back(
    actions: Actions,
    group: ActionTarget,
    name: String,
) -> Result<String, UndoError> {
    let api = actions.api();
    let current = match api.customer_group(&group.id, Expand::default()).await {
        // Somebody has deleted it.
        Err(ApiError::NotFound { .. }) => return Err(UndoError::Changed),
        current => current?,
    };
    // It has the earlier name already if the answer to an earlier try was lost.
    if current.name == name {
        api.update_group(&group.id, Some(&group.name), None).await?;
    } else if current.name != group.name {
        return Err(UndoError::Changed);
    }
    actions.services.changes.rows();
    Ok(about(actions.t().renamed_back(), &group.title))
}
