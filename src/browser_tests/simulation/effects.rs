//! What requests of the app have changed on the server, and what remains of it when later changes have taken earlier ones
//! back.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// A value before and after.
pub type Values = (Option<Value>, Option<Value>);

/// One change.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    Created(String, String),
    Renamed(String, String, String),
    /// The group, the key, its value before and after.
    Metadata(String, String, Option<Value>, Option<Value>),
    Deleted(String, String),
    /// The group and the customer.
    Added(String, String),
    Removed(String, String),
    /// The price list and its status before and after.
    Status(String, String, String),
    /// The price list, the group, and whether they are tied now.
    Tied(String, String, bool),
    /// The discount and the group.
    Named(String, String),
}

/// What remains.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Net {
    /// Names by id.
    pub created: BTreeMap<String, String>,
    pub deleted: BTreeMap<String, String>,
    /// By id: the name before and after.
    pub renamed: BTreeMap<String, (String, String)>,
    /// By id: each key with its value before and after.
    pub metadata: BTreeMap<String, BTreeMap<String, Values>>,
    /// By id of the group; the groups that were created are not among them.
    pub added: BTreeMap<String, BTreeSet<String>>,
    pub removed: BTreeMap<String, BTreeSet<String>>,
    /// By id of the list: the status before and after.
    pub status: BTreeMap<String, (String, String)>,
    pub tied: BTreeMap<(String, String), bool>,
}

impl Net {
    pub fn of(effects: &[Effect]) -> Self {
        let mut net = Self::default();
        for effect in effects {
            net.take(effect.clone());
        }
        net.added.retain(|_, customers| !customers.is_empty());
        net.removed.retain(|_, customers| !customers.is_empty());
        net.renamed.retain(|_, (from, to)| from != to);
        net.status.retain(|_, (from, to)| from != to);
        for keys in net.metadata.values_mut() {
            keys.retain(|_, (before, after)| before != after);
        }
        net.metadata.retain(|_, keys| !keys.is_empty());
        net
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn take(&mut self, effect: Effect) {
        match effect {
            Effect::Created(id, name) => drop(self.created.insert(id, name)),
            Effect::Deleted(id, name) => {
                if self.created.remove(&id).is_none() {
                    self.deleted.insert(id.clone(), name);
                }
                self.added.remove(&id);
                self.removed.remove(&id);
                self.tied.retain(|(_, group), _| *group != id);
            }
            Effect::Renamed(id, from, to) => {
                self.renamed
                    .entry(id)
                    .or_insert_with(|| (from, String::new()))
                    .1 = to
            }
            Effect::Metadata(id, key, before, after) => {
                let keys = self.metadata.entry(id).or_default();
                keys.entry(key).or_insert((before, None)).1 = after;
            }
            Effect::Added(group, _) | Effect::Removed(group, _)
                if self.created.contains_key(&group) => {}
            Effect::Added(group, customer) => {
                let removed = self.removed.entry(group.clone()).or_default();
                if !removed.remove(&customer) {
                    self.added.entry(group).or_default().insert(customer);
                }
            }
            Effect::Removed(group, customer) => {
                let added = self.added.entry(group.clone()).or_default();
                if !added.remove(&customer) {
                    self.removed.entry(group).or_default().insert(customer);
                }
            }
            Effect::Status(id, from, to) => {
                self.status
                    .entry(id)
                    .or_insert_with(|| (from, String::new()))
                    .1 = to
            }
            Effect::Tied(list, group, tied) => {
                let is_new = self.created.contains_key(&group);
                if self.tied.remove(&(list.clone(), group.clone())).is_none() && !is_new {
                    self.tied.insert((list, group), tied);
                }
            }
            Effect::Named(..) => {}
        }
    }

    /// The price lists that are drafts now and were active before.
    pub fn drafts(&self) -> usize {
        self.status.values().filter(|(_, to)| to == "draft").count()
    }
}
