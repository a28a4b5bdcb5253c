//! The state of the dialog that combines groups.

use futures::future::AbortHandle;
use leptos::prelude::*;

use crate::api::ApiError;
use crate::domain::set_operations;
use crate::domain::set_operations::SetOperation;
use crate::features::group_actions::Actions;
use crate::features::group_actions::name_dialog::NameField;
use crate::features::group_actions::started_copy::CopyRun;
use crate::state::picked_items::{EntityRef, PickedItems};
use crate::ui::DialogHandle;

/// Which customers are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CustomerSet {
    /// The result of an operation on the members of the groups.
    Members(SetOperation),
    /// The customers that are in no group at all.
    Ungrouped,
}

/// What is done with the customers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CombineAction {
    /// A group is created with them.
    Create,
    /// They are added to a group.
    Add,
    /// They are removed from a group.
    Remove,
}

/// What the parts of the dialog share.
#[derive(Clone, Copy)]
pub struct Combine {
    pub actions: Actions,
    pub dialog: DialogHandle,
    /// The groups whose customers are combined; without those that are gone, once that is known.
    pub groups: RwSignal<Vec<EntityRef>>,
    /// The groups that somebody else has deleted.
    pub gone: RwSignal<Vec<EntityRef>>,
    /// The members of each group, once they have been read.
    pub members: RwSignal<Option<Vec<Vec<String>>>>,
    /// The customers in no group, once they have been read.
    pub ungrouped: RwSignal<Option<Vec<String>>>,
    /// The customers that are meant, once they are known.
    pub found: Memo<Option<Vec<String>>>,
    /// How many customers have to be read for those in no group, while it has not been said that they are to be.
    pub cost: RwSignal<Option<u64>>,
    /// Whether all customers may be read, however many they are.
    pub reads_all: StoredValue<bool>,
    /// How much has been read, and of how much; nothing while nothing is being read.
    pub progress: RwSignal<Option<(u64, u64)>>,
    pub error: RwSignal<Option<ApiError>>,
    /// The read that is running.
    pub reading: StoredValue<Option<AbortHandle>>,
    pub customers: RwSignal<CustomerSet>,
    pub action: RwSignal<CombineAction>,
    /// The name of the new group.
    pub name: NameField,
    /// The group that customers are added to or removed from: one at most.
    pub other: PickedItems,
    /// The new group that is made.
    pub run: CopyRun,
}

impl Combine {
    pub fn new(actions: Actions, dialog: DialogHandle, groups: Vec<EntityRef>) -> Self {
        let customers = RwSignal::new(match groups.is_empty() {
            true => CustomerSet::Ungrouped,
            false => CustomerSet::Members(SetOperation::Union),
        });
        let members = RwSignal::new(None::<Vec<Vec<String>>>);
        let ungrouped = RwSignal::new(None);
        let found = Memo::new(move |_| match customers.get() {
            CustomerSet::Ungrouped => ungrouped.get(),
            CustomerSet::Members(operation) => members.with(|members| {
                let members = members.as_ref();
                members.map(|members| set_operations::apply(operation, members))
            }),
        });
        Self {
            actions,
            dialog,
            groups: RwSignal::new(groups),
            gone: RwSignal::new(Vec::new()),
            members,
            ungrouped,
            found,
            cost: RwSignal::new(None),
            reads_all: StoredValue::new(false),
            progress: RwSignal::new(None),
            error: RwSignal::new(None),
            reading: StoredValue::new(None),
            customers,
            action: RwSignal::new(CombineAction::Create),
            name: NameField::new(actions, dialog, String::new(), String::new()),
            other: RwSignal::new(Vec::new()),
            run: CopyRun::new(actions, dialog),
        }
    }

    /// Whether there are customers, and a group for what is to be done with them.
    pub fn is_ready(self) -> bool {
        let has_target = self.action.get() == CombineAction::Create
            || self.other.with(|other| !other.is_empty());
        let has_customers = self
            .found
            .with(|found| found.as_ref().is_some_and(|found| !found.is_empty()));
        has_target && has_customers
    }
}
