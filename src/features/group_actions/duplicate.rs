//! Duplicating a group: a new group with the same metadata and, if wanted, the same customers and price lists.

use leptos::prelude::*;

use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::context::{ActionTarget, Actions, about};
use crate::features::group_actions::copy_progress::CopyProgress;
use crate::features::group_actions::created::{GroupContents, report_created};
use crate::features::group_actions::group_copy::{GroupCopy, ListTie};
use crate::features::group_actions::name_dialog::NameDialog;
use crate::i18n::fill;
use crate::ui::{DialogHandle, LabelledCheckbox};

/// What the dialog holds.
#[derive(Clone, Copy)]
struct Duplicate {
    actions: Actions,
    dialog: DialogHandle,
    with_members: RwSignal<bool>,
    with_lists: RwSignal<bool>,
    /// How many customers are still to be added.
    remaining: RwSignal<u64>,
    /// Kept after a failure, so that the next try resumes where the last one stopped.
    started: StoredValue<Option<StartedCopy>>,
}

/// A copy that may be incomplete.
struct StartedCopy {
    copy: GroupCopy,
    /// Whether the new group has been reported.
    is_reported: bool,
}

/// Opens the dialog "Duplicate VIP".
pub fn open(actions: Actions, group: ActionTarget) {
    actions.dialogs.open(move |dialog| {
        let duplicate = Duplicate {
            actions,
            dialog,
            with_members: RwSignal::new(true),
            with_lists: RwSignal::new(true),
            remaining: RwSignal::new(0),
            started: StoredValue::new(None),
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
        remaining,
        ..
    } = duplicate;
    let t = actions.t();
    let send = move |name| dialog.run(duplicate.run(group.id.clone(), name));
    view! {
        <NameDialog
            actions=actions
            dialog=dialog
            title=about(t.duplicate_of(), &group.title)
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
            <CopyProgress remaining=remaining/>
        </NameDialog>
    }
}

impl Duplicate {
    async fn run(self, id: String, name: String) {
        let api = self.actions.api();
        let mut started = match self.resumable() {
            Some(started) => started,
            None => match self.plan(&api, &id, name).await {
                Ok(copy) => StartedCopy {
                    copy,
                    is_reported: false,
                },
                Err(error) => return self.actions.show_error(self.dialog, error),
            },
        };
        let contents = GroupContents::of(&started.copy);
        let on_progress = |remaining: usize| {
            self.remaining.try_set(remaining as u64);
        };
        let result = started.copy.resume(&api, &on_progress).await;
        self.remaining.try_set(0);
        if result.is_ok() {
            self.dialog.finish();
        }
        self.report(&mut started, contents);
        if let Err(error) = result {
            self.actions.show_error(self.dialog, error);
            if started.copy.group.is_some() {
                let text = self.actions.t().duplicate_partly();
                let text = fill(text, &[("name", &started.copy.name)]);
                self.dialog.set_status(text);
            }
        }
        self.started.try_update_value(|kept| *kept = Some(started));
    }

    /// The copy of an earlier try, if its group has been created.
    fn resumable(self) -> Option<StartedCopy> {
        let started = self.started.try_update_value(Option::take).flatten();
        started.filter(|started| started.copy.group.is_some())
    }

    /// Reports the new group once, and after that only what has been added to it.
    fn report(self, started: &mut StartedCopy, contents: GroupContents) {
        let Some(group) = started.copy.group.clone() else {
            return;
        };
        if started.is_reported {
            self.actions.changes.of_groups([&group.id]);
            self.actions.changes.rows();
            return;
        }
        started.is_reported = true;
        report_created(self.actions, group, contents);
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
