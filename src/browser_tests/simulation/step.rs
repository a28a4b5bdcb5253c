//! What an operation is for.

use super::app::App;
use super::operations::Operation;
use super::shop::Group;
use crate::features::group_actions::context::ActionTarget;
use crate::state::picked_items::EntityRef;

/// An operation with what it is for.
#[derive(Clone, Debug)]
pub struct Step {
    pub operation: Operation,
    /// The groups it is for; a move or a copy goes from the first to the other.
    pub groups: Vec<EntityRef>,
    pub other: Option<EntityRef>,
    pub customers: Vec<String>,
    pub name: String,
    /// The metadata to be set, as JSON, and the key to be removed.
    pub json: String,
    pub gone_key: String,
    pub option: bool,
}

impl Step {
    /// Chooses what to do it with.
    pub fn random(operation: Operation, number: usize, app: &App) -> Self {
        let world = &mut *app.world();
        let entity = |(id, group): (&String, &Group)| EntityRef {
            id: id.clone(),
            name: group.name.clone(),
        };
        let all: Vec<EntityRef> = world.shop.groups.iter().map(entity).collect();
        let most = match operation {
            Operation::Delete
            | Operation::BulkMetadata
            | Operation::Pick
            | Operation::GroupsOfCustomer
            | Operation::CombineIntoNew
            | Operation::CombineIntoOther
            | Operation::CombineOutOfOther => 2,
            _ => 1,
        };
        let groups = world.random.some(&all, most);
        let others: Vec<EntityRef> = all.into_iter().filter(|it| !groups.contains(it)).collect();
        let other = Some(world.random.pick(&others).clone());
        let customers = match operation {
            Operation::Pick => world.random.some(&world.shop.customers[..8], 4),
            _ => world.random.some(&world.shop.customers, 12),
        };
        let value = ["1", "2.50", "\"x\"", "{\"long\":[1,true],\"b\":null}"][world.random.below(4)];
        let key = ["a", "b", "c"][world.random.below(3)];
        world.subjects = groups
            .iter()
            .chain(&other)
            .map(|it| it.id.clone())
            .collect();
        world.name = format!("New {number}");
        Self {
            operation,
            groups,
            other,
            customers,
            name: world.name.clone(),
            json: format!("{{\"{key}\":{value},\"d\":{number}}}"),
            gone_key: ["a", "b", "c", "zz"][world.random.below(4)].to_owned(),
            option: world.random.percent(70),
        }
    }

    pub fn group(&self) -> EntityRef {
        self.groups[0].clone()
    }

    pub fn target(&self) -> ActionTarget {
        let EntityRef { id, name } = self.group();
        ActionTarget {
            id,
            title: name.clone(),
            name,
        }
    }
}
