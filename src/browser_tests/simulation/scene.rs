//! One operation in a shop that is always the same, step by step.

use std::ops::Range;

use serde_json::{Map, json};

use super::faults::{Kind, Plan, When};
use super::operations::{Opened, Operation};
use super::oracle::{Circumstances, Told, picture};
use super::rounds::Simulation;
use super::shop::{Group, List, Shop};
use super::step::Step;
use crate::state::activity::State;
use crate::state::picked_items::EntityRef;

/// Enough reads to make every look fail.
pub const BLIND: usize = 60;

/// The write with this number, from 0, fails, and after it `blind` reads.
pub fn fails(number: usize, kind: Kind, when: When, blind: usize) -> Plan {
    Plan {
        write: Some((number, kind, when)),
        looks: vec![Some(Kind::Lost); blind],
        ..Plan::default()
    }
}

/// Two groups with customers, one of them with a price list of its own, and an empty group.
pub fn shop(customers: usize) -> Shop {
    let mut shop = Shop::default();
    let customers = (0..customers).map(|number| format!("cus_c{number}"));
    shop.customers.extend(customers);
    let metadata = Map::from_iter([("a".to_owned(), json!(1)), ("b".to_owned(), json!(2.5))]);
    let names = ["First", "Second", "Third"];
    let [first, second, _] = names.map(|name| shop.add_group(name, metadata.clone()));
    for (id, members) in [(&first, 0..4), (&second, 3..5)] {
        let group = shop.groups.get_mut(id).expect("a group");
        let members = members.map(|number| format!("cus_c{number}"));
        group.members.extend(members);
    }
    let list = |groups: &[&String]| List {
        status: "active".to_owned(),
        groups: groups.iter().map(|id| (*id).clone()).collect(),
    };
    shop.lists.insert("pl_1".to_owned(), list(&[&first]));
    shop.lists
        .insert("pl_2".to_owned(), list(&[&first, &second]));
    shop.discounts.insert("disc_1".to_owned(), [first].into());
    shop
}

pub struct Scene {
    pub simulation: Simulation,
    pub step: Step,
    before: Shop,
    opened: Opened,
    was_open: bool,
}

/// An operation for the first group, or the first two if it is for several, and for these of the customers.
pub fn step(operation: Operation, shop: &Shop, named: Range<usize>) -> Step {
    let entity = |(id, group): (&String, &Group)| EntityRef {
        id: id.clone(),
        name: group.name.clone(),
    };
    let mut all: Vec<EntityRef> = shop.groups.iter().map(entity).collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    let (first, second) = (all[0].clone(), all[1].clone());
    let groups = match operation {
        Operation::BulkMetadata
        | Operation::Pick
        | Operation::GroupsOfCustomer
        | Operation::CombineIntoNew => vec![first, second.clone()],
        _ => vec![first],
    };
    Step {
        operation,
        groups,
        other: Some(second),
        customers: named.map(|number| format!("cus_c{number}")).collect(),
        name: "New".to_owned(),
        json: r#"{"a":2,"c":1.50}"#.to_owned(),
        gone_key: "b".to_owned(),
        option: true,
    }
}

impl Scene {
    pub async fn open(operation: Operation) -> Self {
        Self::with_customers(operation, 6, 0..3).await
    }

    /// In a shop with so many customers, some of whom the operation is for.
    pub async fn with_customers(
        operation: Operation,
        customers: usize,
        named: Range<usize>,
    ) -> Self {
        let all = shop(customers).customers;
        Self::in_shop(operation, named, |shop| shop.customers = all).await
    }

    /// In a shop that `change` makes of the usual one.
    pub async fn in_shop(
        operation: Operation,
        named: Range<usize>,
        change: impl FnOnce(&mut Shop),
    ) -> Self {
        let simulation = Simulation::new(1).await;
        let app = &simulation.app;
        app.world().shop = shop(6);
        change(&mut app.world().shop);
        app.actions.groups.refresh();
        app.rest().await;
        let before = app.world().shop.clone();
        let step = step(operation, &before, named);
        let opened = app.open(&step).await;
        Self {
            simulation,
            step,
            before,
            opened,
            was_open: false,
        }
    }

    pub async fn attempt(&mut self, plan: Plan) -> Told {
        let how = Circumstances {
            before: &self.before,
            is_meddled: false,
            is_begun: false,
            was_open: self.was_open,
        };
        let (step, opened) = (&self.step, &mut self.opened);
        let told = self.simulation.attempt(step, plan, opened, &how).await;
        self.was_open |= told.is_open();
        assert_eq!(self.simulation.wrong, [""; 0]);
        told
    }

    /// Presses the button once more when it can be pressed.
    pub async fn again(&mut self, plan: Plan) -> Told {
        assert!(self.simulation.can_go_on(self.step.operation).await);
        self.attempt(plan).await
    }

    /// Takes the last entry back, with nothing going wrong.
    pub async fn undo(&mut self) -> State {
        let opened = std::mem::take(&mut self.opened);
        self.simulation.end(opened).await;
        let last = self.simulation.app.entry_count() - 1;
        self.simulation.undo(last, Plan::default()).await
    }

    /// Whether the server holds what it held in the beginning.
    pub fn is_as_before(&self) -> bool {
        let world = self.simulation.app.world();
        picture(&world.shop) == picture(&self.before)
    }
}

/// A text without the marks around people's data.
pub fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

impl Told {
    pub fn says(&self, text: &str) -> bool {
        let mut all = self.entries.iter().chain(&self.dialog);
        all.any(|said| plain(said).contains(text))
    }
}
