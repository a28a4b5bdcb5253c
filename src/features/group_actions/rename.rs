//! Giving a group another name.

use crate::domain::list_query::params::Expand;
use crate::features::group_actions::name_dialog::NameDialog;
use crate::features::group_actions::{ActionTarget, Actions, about};
use crate::i18n::{fill, isolate};
use crate::state::activity::{Undo, UndoError};
use crate::state::element_ids::actions_id;
use crate::ui::Dialog;

/// "Rename VIP".
pub fn open(verbs: Actions, group: ActionTarget) {
    verbs.dialogs.open(move |dialog| {
        let t = verbs.t();
        let asked = NameDialog {
            title: about(t.rename_of(), &group.title),
            submit: t.save(),
            failed: t.rename_failed(),
            name: group.name.clone(),
            own: group.name.clone(),
            more: Vec::new(),
        };
        let group = group.clone();
        let save = move |name| dialog.run(save(verbs, dialog, group.clone(), name));
        asked.view(verbs, dialog, Box::new(save))
    });
}

async fn save(verbs: Actions, dialog: Dialog, group: ActionTarget, name: String) {
    if name == group.name {
        return dialog.finish();
    }
    match verbs.api().update_group(&group.id, Some(&name), None).await {
        Ok(_) => {
            dialog.finish();
            let focus = actions_id(&group.id);
            renamed(verbs, group, name, focus);
        }
        Err(error) => verbs.fail(dialog, error),
    }
}

/// A group has another name: the rows are read again, and it is said. `focus` is the id of what then has the focus.
pub fn renamed(verbs: Actions, group: ActionTarget, name: String, focus: String) {
    verbs.groups.focus_after_load(focus);
    verbs.changes.rows();
    let t = verbs.t();
    let names = [("from", isolate(&group.title)), ("to", isolate(&name))];
    let names = names.each_ref().map(|(key, value)| (*key, value.as_str()));
    let words = fill(t.renamed(), &names);
    let undo = Undo::new(t, move || {
        Box::pin(rename_back(verbs, group.clone(), name.clone()))
    });
    verbs.activity.done(words, Some(undo), None);
}

/// Gives a group its old name, if it still has the new one.
async fn rename_back(
    verbs: Actions,
    group: ActionTarget,
    name: String,
) -> Result<String, UndoError> {
    let api = verbs.api();
    let now = api.customer_group(&group.id, Expand::default()).await?;
    // It may have it already, if the answer to an earlier try was lost.
    if now.name == name {
        api.update_group(&group.id, Some(&group.name), None).await?;
    } else if now.name != group.name {
        return Err(UndoError::Changed);
    }
    verbs.changes.rows();
    Ok(about(verbs.t().renamed_back(), &group.title))
}
