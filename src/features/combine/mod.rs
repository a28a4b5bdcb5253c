//! Between groups: who is in any, in all or in only one of them, or in no group at all; as a new group, or added to or
//! removed from one that is there.

pub mod read;
pub mod view;

use futures::future::AbortHandle;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

use crate::api::ApiError;
use crate::domain::set_operations as combination;
use crate::domain::set_operations::SetOperation;
use crate::features::group_actions::Actions;
use crate::features::group_actions::create::Given;
use crate::features::group_actions::group_copy::GroupCopy;
use crate::features::group_actions::name_dialog::NameField;
use crate::i18n::fill;
use crate::state::group_list::GroupListState;
use crate::state::membership::Transfer;
use crate::state::picked_items::{EntityRef, PickedItems};
use crate::ui::{Dialog, DialogOptions, El, IconKind, dialog_form, effect, icon_button};

/// Which customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    Members(SetOperation),
    /// Those in no group at all.
    Ungrouped,
}

/// What is to be done with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    NewGroup,
    Add,
    Remove,
}

/// What the parts of the dialog share. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Combine {
    verbs: Actions,
    dialog: Dialog,
    groups: RwSignal<Vec<EntityRef>>,
    /// Who is in each group, once that has been read.
    members: RwSignal<Option<Vec<Vec<String>>>>,
    /// Who is in no group, once that has been read.
    ungrouped: RwSignal<Option<Vec<String>>>,
    /// How much has been read, and of how much.
    far: RwSignal<(u64, u64)>,
    error: RwSignal<Option<ApiError>>,
    reading: RwSignal<Option<AbortHandle>>,
    who: RwSignal<Who>,
    way: RwSignal<Way>,
    name: NameField,
    /// The group they are added to or removed from.
    other: PickedItems,
    /// How many customers are still to be added to a new group.
    left: RwSignal<u64>,
}

/// The button in the toolbar: for customers in no group, also where nothing is selected.
pub fn combine_button(groups: GroupListState) -> El {
    let verbs = Actions::new(groups);
    icon_button(
        verbs.t().combine_title(),
        IconKind::GroupListState,
        move || {
            open(verbs, verbs.selected());
        },
    )
}

/// Opens the dialog for these groups.
pub fn open(verbs: Actions, groups: Vec<EntityRef>) {
    verbs.dialogs.open(move |dialog| {
        let t = verbs.t();
        let combine = Combine {
            verbs,
            dialog,
            groups: RwSignal::new(groups.clone()),
            members: RwSignal::new(None),
            ungrouped: RwSignal::new(None),
            far: RwSignal::new((0, 0)),
            error: RwSignal::new(None),
            reading: RwSignal::new(None),
            who: RwSignal::new(match groups.is_empty() {
                true => Who::Ungrouped,
                false => Who::Members(SetOperation::Union),
            }),
            way: RwSignal::new(Way::NewGroup),
            name: NameField::new(verbs, dialog, String::new()),
            other: RwSignal::new(Vec::new()),
            left: RwSignal::new(0),
        };
        let found = Memo::new(move |_| combine.found());
        verbs.forgive_after_sign_in(dialog);
        on_cleanup(move || combine.stop_reading());
        effect(move || {
            verbs.session.track_sign_in();
            combine.who.track();
            combine.read();
        });
        let is_ready = move || {
            let has_target =
                combine.way.get() == Way::NewGroup || combine.other.with(|other| !other.is_empty());
            has_target && found.with(|found| found.as_ref().is_some_and(|found| !found.is_empty()))
        };
        let look = DialogOptions {
            title: t.combine_title().to_owned(),
            submit: t.apply(),
            dismiss: t.cancel(),
            failed: t.members_not_changed(),
            danger: false,
            ready: Box::new(is_ready),
        };
        let begun = Rc::new(RefCell::new(None));
        dialog_form(dialog, look, view::content(combine, found), move || {
            if untrack(is_ready) {
                combine.submit(found, begun.clone());
            }
        })
    });
}

/// A new group in the making, kept after a failure so that a second try goes on where the first one stopped.
type Begun = Rc<RefCell<Option<(Given, GroupCopy)>>>;

impl Combine {
    /// The customers that are meant, once they are known.
    fn found(self) -> Option<Vec<String>> {
        match self.who.get() {
            Who::Ungrouped => self.ungrouped.get(),
            Who::Members(how) => self.members.with(|members| {
                members
                    .as_ref()
                    .map(|members| combination::apply(how, members))
            }),
        }
    }

    fn submit(self, found: Memo<Option<Vec<String>>>, begun: Begun) {
        let customers = found.get_untracked().unwrap_or_default();
        let group = self.other.with_untracked(|other| other.first().cloned());
        match self.way.get_untracked() {
            Way::NewGroup => {
                if let Some(name) = self.name.name() {
                    self.dialog.run(self.make(name, customers, begun));
                }
            }
            Way::Add => self.change(group, None, customers),
            Way::Remove => self.change(None, group, customers),
        }
    }

    fn change(self, into: Option<EntityRef>, out_of: Option<EntityRef>, customers: Vec<String>) {
        let transfer = Transfer { into, out_of };
        self.dialog.run(async move {
            match self.verbs.groups.desk.carry_out(transfer, customers).await {
                Ok(()) => self.dialog.finish(),
                Err(error) => self.dialog.fail(error),
            }
        });
    }

    async fn make(self, name: String, members: Vec<String>, begun: Begun) {
        let kept = begun.take().filter(|(_, copying)| copying.group.is_some());
        let (given, mut copying) = kept.unwrap_or_else(|| {
            let copying = GroupCopy {
                name,
                members,
                ..GroupCopy::default()
            };
            (Given::of(&copying), copying)
        });
        let left = |left: usize| {
            self.left.try_update(|all| *all = left as u64);
        };
        let made = copying.go_on(&self.verbs.api(), &left).await;
        left(0);
        match (made, copying.group.clone()) {
            (Ok(()), Some(group)) => {
                self.dialog.finish();
                self.verbs.made(group, given);
            }
            (Ok(()), None) => {}
            (Err(error), group) => {
                self.verbs.fail(self.dialog, error);
                if group.is_some() {
                    self.verbs.changes.rows();
                    let text = self.verbs.t().duplicate_partly();
                    self.dialog.say(fill(text, &[("name", &copying.name)]));
                }
                begun.replace(Some((given, copying)));
            }
        }
    }
}
