//! Duplicating a group: a new group with the same metadata and, if wanted, the same customers and price lists.

use leptos::prelude::*;

use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::context::{ActionTarget, Actions, use_title_now};
use crate::features::group_actions::copy_progress::CopyProgress;
use crate::features::group_actions::group_copy::{GroupCopy, ListTie};
use crate::features::group_actions::name_dialog::NameDialog;
use crate::features::group_actions::started_copy::CopyRun;
use crate::i18n::fill;
use crate::ui::{DialogHandle, LabelledCheckbox};

/// What the dialog holds.
#[derive(Clone, Copy)]
struct Duplicate {
    actions: Actions,
    dialog: DialogHandle,
    with_members: RwSignal<bool>,
    with_lists: RwSignal<bool>,
    run: CopyRun,
}

/// Opens the dialog "Duplicate VIP".
pub fn open(actions: Actions, group: ActionTarget) {
    actions.services.dialogs.open(move |dialog| {
        let duplicate = Duplicate {
            actions,
            dialog,
            with_members: RwSignal::new(true),
            with_lists: RwSignal::new(true),
            run: CopyRun::new(actions, dialog),
        };
        view! { <DuplicateDialog duplicate=duplicate group=group/> }
    });
}

#[component]
fn DuplicateDialog(duplicate: Duplicate, group: ActionTarget) -> impl IntoView {
    let Duplicate {
        actions,
        dialog,
        with_members,
        with_lists,
        run,
    } = duplicate;
    let t = actions.t();
    let title = use_title_now(&group, t.duplicate_of());
    let send = move |name| dialog.run(duplicate.run(group.id.clone(), name));
    view! {
        <NameDialog
            actions=actions
            dialog=dialog
            title=title
            submit=t.duplicate()
            failed=t.duplicate_failed()
            name=fill(t.copy_of(), &[("name", &group.name)])
            on_name=send
        >
            <div>
                <LabelledCheckbox
                    label=t.with_members()
                    checked=with_members
                    on_toggle=move |on| with_members.set(on)
                />
                <LabelledCheckbox
                    label=t.with_lists()
                    checked=with_lists
                    on_toggle=move |on| with_lists.set(on)
                />
            </div>
            <CopyProgress remaining=run.remaining/>
        </NameDialog>
    }
}

impl Duplicate {
    async fn run(self, id: String, name: String) {
        let started = match self.run.resumable() {
            Some(started) => started,
            None => match self.plan(&self.actions.api(), &id, name).await {
                Ok(copy) => copy.into(),
                Err(error) => return self.actions.show_error(self.dialog, error),
            },
        };
        self.run.run(started).await;
    }

    async fn plan(self, api: &AdminApi, id: &str, name: String) -> Result<GroupCopy, ApiError> {
        let is_on = |option: RwSignal<bool>| option.try_get_untracked().unwrap_or(false);
        let (with_members, with_lists) = (is_on(self.with_members), is_on(self.with_lists));
        let group = api.customer_group(id, Expand::default()).await?;
        let members = match with_members {
            true => api.member_ids(id).await?,
            false => Vec::new(),
        };
        let lists = match with_lists {
            true => api.price_lists_of_group(id).await?,
            false => Vec::new(),
        };
        let tie = |id: String| ListTie {
            id,
            activate: false,
        };
        Ok(GroupCopy {
            name,
            metadata: group.metadata.and_then(|json| json.object()),
            members,
            lists: lists.into_iter().map(|list| tie(list.id)).collect(),
            ..GroupCopy::default()
        })
    }
}
