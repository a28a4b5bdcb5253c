//! Compares what the app says with what the server holds.

use std::collections::BTreeSet;

use super::app::App;
use super::effects::Net;
use super::operations::Operation;
use super::shop::Shop;
use super::step::Step;
use crate::i18n::{Plural, fill, isolate};
use crate::state::picked_items::EntityRef;

/// What the app has said about an operation.
#[derive(Debug, Default)]
pub struct Told {
    /// The new entries of the activity.
    pub entries: Vec<String>,
    pub toasts: Vec<String>,
    /// The problem, the error and the failures in the dialog.
    pub dialog: Vec<String>,
    pub is_closed: bool,
}

impl Told {
    /// Whether it says that it does not know.
    pub fn is_open(&self) -> bool {
        self.entries
            .iter()
            .chain(&self.dialog)
            .any(|text| is_open(text))
    }
}

fn is_open(text: &str) -> bool {
    text.contains("It is not known")
}

/// The claim of an error's title, and whether it is right about what was done.
type Claim = (&'static str, fn(&Net) -> bool);

const CLAIMS: [Claim; 6] = [
    ("The group was not created", |net| net.created.is_empty()),
    ("The group was not renamed", |net| net.renamed.is_empty()),
    ("The group was not deleted", |net| net.deleted.is_empty()),
    ("The customers in the group could not be changed", |net| {
        net.added.is_empty() && net.removed.is_empty()
    }),
    ("The metadata could not be saved", |net| {
        net.metadata.is_empty()
    }),
    ("Only part of this was done", |net| !net.is_empty()),
];

/// What somebody else has changed meanwhile, if anything: then less can be compared.
pub struct Circumstances<'a> {
    pub before: &'a Shop,
    pub is_meddled: bool,
    /// Whether an earlier try has created the group.
    pub is_begun: bool,
    /// Whether an earlier try has left an open outcome.
    pub was_open: bool,
}

impl App {
    /// What is wrong with what the app has told.
    pub fn judge(&self, step: &Step, net: &Net, told: &Told, how: &Circumstances) -> Vec<String> {
        let mut wrong = Vec::new();
        let open = told.is_open();
        if open && !self.world().is_blind && !how.was_open {
            wrong.push("it says that it does not know, but its looks went well".to_owned());
        }
        let is_told = !told.entries.is_empty() || how.is_begun && !told.toasts.is_empty();
        // Somebody else may have changed the same thing right after: then it is as if it had not happened.
        let stands = match how.is_meddled {
            true => still_stands(net, &self.world().shop),
            false => !net.is_empty(),
        };
        let is_unfinished = how.is_begun && !told.is_closed;
        if stands && !is_told && !open && !how.was_open && !is_unfinished {
            wrong.push("something was done and nothing is told".to_owned());
        }
        let is_nothing = |text: &String| text.contains("Nothing needed to be changed");
        if told.toasts.iter().any(is_nothing) && !net.is_empty() {
            wrong.push("it says that nothing needed to be changed".to_owned());
        }
        if !told.is_closed && told.dialog.is_empty() {
            wrong.push("the dialog stays and does not say why".to_owned());
        }
        if how.is_meddled || how.was_open {
            return wrong;
        }
        let expected = self.expected(step, net);
        let is_right = match open {
            false => told.entries == expected,
            // What is told for sure counts less than what was done.
            true => !tells_for_sure(&told.entries) || !net.is_empty(),
        };
        if !is_right {
            wrong.push(format!("it should tell {expected:?}"));
        }
        for (title, is_right) in CLAIMS {
            if told.dialog.iter().any(|text| text.contains(title)) && !is_right(net) {
                wrong.push(format!("“{title}” is not true"));
            }
        }
        for name in self.left_as_they_were() {
            let group = step.groups.iter().find(|group| group.name == name);
            if group.is_some_and(|group| is_touched(net, &group.id)) {
                wrong.push(format!("{name} has not been left as it was"));
            }
        }
        if told.is_closed && !open && !self.is_reached(step, how.before) {
            wrong.push("the dialog is closed and not all is done".to_owned());
        }
        let has_rows_changed =
            !net.created.is_empty() || !net.deleted.is_empty() || !net.renamed.is_empty();
        let world = self.world();
        let rows: BTreeSet<String> = self.listed().into_iter().collect();
        let held = world.shop.groups.values().map(|group| group.name.clone());
        let is_listed = rows == held.collect();
        if has_rows_changed && (world.last_list_read < world.last_change || !is_listed) {
            wrong.push("the list has not been read again".to_owned());
        }
        wrong
    }

    /// The entries for what was done.
    fn expected(&self, step: &Step, net: &Net) -> Vec<String> {
        let (i18n, t) = (self.i18n(), self.i18n().texts);
        let about = |text: &str, name: &str| fill(text, &[("name", &isolate(name))]);
        let count = |text: Plural, number: usize| i18n.count(text, number as u64);
        match step.operation {
            Operation::Create | Operation::Duplicate | Operation::CombineIntoNew => net
                .created
                .values()
                .map(|name| about(t.created(), name))
                .collect(),
            Operation::Rename | Operation::RenameInRow => {
                let text = |(from, to): &(String, String)| {
                    fill(
                        t.renamed(),
                        &[("from", &isolate(from)), ("to", &isolate(to))],
                    )
                };
                net.renamed.values().map(text).collect()
            }
            Operation::Delete => {
                let names: Vec<&String> = net.deleted.values().collect();
                let mut texts = match names.as_slice() {
                    [] => Vec::new(),
                    [name] => vec![about(t.deleted(), name)],
                    names => vec![count(t.deleted_all(), names.len())],
                };
                match net.drafts() {
                    0 => {}
                    drafts => texts.push(count(t.lists_drafted(), drafts)),
                }
                Some(texts.join(" "))
                    .filter(|text| !text.is_empty())
                    .into_iter()
                    .collect()
            }
            Operation::Metadata => {
                let saved =
                    |keys: usize| about(&count(t.metadata_saved(), keys), &step.groups[0].name);
                net.metadata
                    .values()
                    .map(|keys| saved(keys.len()))
                    .collect()
            }
            Operation::BulkMetadata => match net.metadata.len() {
                0 => Vec::new(),
                groups => vec![count(t.metadata_changed(), groups)],
            },
            Operation::Pick
            | Operation::Remove
            | Operation::Move
            | Operation::Copy
            | Operation::GroupsOfCustomer
            | Operation::PasteToAdd
            | Operation::PasteToRemove
            | Operation::CombineIntoOther
            | Operation::CombineOutOfOther => self.expected_transfer(step, net),
        }
    }

    fn expected_transfer(&self, step: &Step, net: &Net) -> Vec<String> {
        let (i18n, t) = (self.i18n(), self.i18n().texts);
        let name = |id: &str| {
            let all = step.groups.iter().chain(&step.other);
            let mut named = all.filter(|group| group.id == id);
            isolate(named.next().map_or("", |group| &group.name))
        };
        let touched: BTreeSet<&String> = net.added.keys().chain(net.removed.keys()).collect();
        let text = |text: Plural, number: usize, from: &str, to: &str| {
            let text = i18n.count(text, number as u64);
            fill(&text, &[("from", &name(from)), ("to", &name(to))])
        };
        if step.operation == Operation::Move {
            let [from, to] = [step.groups.first(), step.other.as_ref()];
            let id = |group: Option<&EntityRef>| group.map_or("", |it| &it.id).to_owned();
            let (from, to) = (id(from), id(to));
            let removed = net.removed.get(&from).cloned().unwrap_or_default();
            let added = net.added.get(&to).cloned().unwrap_or_default();
            let still_in = added.difference(&removed).count();
            let mut texts = Vec::new();
            if !removed.is_empty() {
                texts.push(text(t.customers_moved(), removed.len(), &from, &to));
            }
            if still_in > 0 {
                texts.push(text(t.customers_added(), still_in, &from, &to));
            }
            let text = texts.join(" · ");
            return Some(text)
                .filter(|text| !text.is_empty())
                .into_iter()
                .collect();
        }
        if touched.len() > 1 {
            return vec![i18n.count(t.memberships_changed(), touched.len() as u64)];
        }
        let added = net.added.iter();
        let added = added.map(|(id, customers)| text(t.customers_added(), customers.len(), "", id));
        let removed = net.removed.iter();
        let removed =
            removed.map(|(id, customers)| text(t.customers_removed(), customers.len(), id, ""));
        added.chain(removed).collect()
    }

    /// The names of the groups that are said to have been left as they were.
    fn left_as_they_were(&self) -> Vec<String> {
        let parts = self.page.all("dialog .failures p, dialog .failures li bdi");
        let mut names = Vec::new();
        let mut counts = false;
        for part in parts {
            let text = part.text_content().unwrap_or_default();
            match &*part.tag_name() {
                "P" => counts = text.contains("left as"),
                _ if counts => names.push(text),
                _ => {}
            }
        }
        names
    }

    /// Whether all that was wanted is done.
    fn is_reached(&self, step: &Step, before: &Shop) -> bool {
        let shop = &self.world().shop;
        let new = shop
            .groups
            .iter()
            .find(|(_, group)| group.name == step.name);
        let first = &step.groups[0].id;
        let wanted: BTreeSet<String> = step.customers.iter().cloned().collect();
        let other = step
            .other
            .as_ref()
            .map(|it| members(shop, &it.id))
            .unwrap_or_default();
        let mut union = BTreeSet::new();
        for group in &step.groups {
            union.extend(members(before, &group.id));
        }
        match step.operation {
            Operation::Create | Operation::Rename | Operation::RenameInRow => new.is_some(),
            Operation::Duplicate => new.is_some_and(|(id, group)| {
                let lists = shop.lists.values();
                let mut tied = lists.filter(|list| list.groups.contains(first));
                group.members == members(shop, first)
                    && (!step.option || tied.all(|list| list.groups.contains(id)))
            }),
            Operation::Delete => step
                .groups
                .iter()
                .all(|it| !shop.groups.contains_key(&it.id)),
            Operation::Metadata | Operation::BulkMetadata => step.groups.iter().all(|group| {
                let set: serde_json::Map<_, _> =
                    serde_json::from_str(&step.json).unwrap_or_default();
                let held = &shop.groups[&group.id].metadata;
                set.iter().all(|(key, value)| held.get(key) == Some(value))
            }),
            Operation::Pick => step
                .groups
                .iter()
                .all(|group| wanted.is_subset(&members(shop, &group.id))),
            Operation::Remove | Operation::PasteToRemove => {
                wanted.is_disjoint(&members(shop, first))
            }
            Operation::PasteToAdd => wanted.is_subset(&members(shop, first)),
            Operation::Move => {
                wanted.is_subset(&other) && wanted.is_disjoint(&members(shop, first))
            }
            Operation::Copy => wanted.is_subset(&other),
            Operation::GroupsOfCustomer => step.groups.iter().all(|group| {
                let is_in = |shop: &Shop| members(shop, &group.id).contains(&step.customers[0]);
                is_in(shop) != is_in(before)
            }),
            Operation::CombineIntoNew => new.is_some_and(|(_, group)| group.members == union),
            Operation::CombineIntoOther => union.is_subset(&other),
            Operation::CombineOutOfOther => union.is_disjoint(&other),
        }
    }
}

/// Whether entries say of anything for sure that it was done.
fn tells_for_sure(entries: &[String]) -> bool {
    let parts = entries.iter().flat_map(|entry| entry.split(" · "));
    let mut sentences = parts.flat_map(|part| part.split_inclusive(". "));
    sentences.any(|part| !is_open(part))
}

/// The members of a group; none if it is not there.
fn members(shop: &Shop, id: &str) -> BTreeSet<String> {
    let group = shop.groups.get(id);
    group.map(|group| group.members.clone()).unwrap_or_default()
}

/// Whether the server still holds something of what was done.
fn still_stands(net: &Net, shop: &Shop) -> bool {
    let group = |id: &String| shop.groups.get(id);
    let has_any = |id: &String, customers: &BTreeSet<String>| {
        group(id).is_some_and(|group| !group.members.is_disjoint(customers))
    };
    let has_all = |id: &String, customers: &BTreeSet<String>| {
        group(id).is_none_or(|group| customers.is_subset(&group.members))
    };
    let is_called = |(id, (_, to)): (&String, &(String, String))| {
        group(id).is_some_and(|group| group.name == *to)
    };
    let mut metadata = net.metadata.iter().flat_map(|(id, keys)| {
        let held = group(id).map(|group| &group.metadata);
        keys.iter().map(move |(key, (_, after))| {
            held.map(|it| it.get(key).cloned()) == Some(after.clone())
        })
    });
    !net.deleted.is_empty()
        || net.created.keys().any(|id| group(id).is_some())
        || net.renamed.iter().any(is_called)
        || metadata.any(|is_held| is_held)
        || net
            .added
            .iter()
            .any(|(id, customers)| has_any(id, customers))
        || net
            .removed
            .iter()
            .any(|(id, customers)| !has_all(id, customers))
        || !net.status.is_empty()
}

fn is_touched(net: &Net, id: &str) -> bool {
    net.deleted.contains_key(id)
        || net.renamed.contains_key(id)
        || net.metadata.contains_key(id)
        || net.added.contains_key(id)
        || net.removed.contains_key(id)
}

/// What a shop holds, whatever its groups' ids are.
pub fn picture(shop: &Shop) -> BTreeSet<String> {
    let name = |id: &String| shop.groups.get(id).map(|group| group.name.clone());
    let names = |ids: &BTreeSet<String>| ids.iter().map(name).collect::<BTreeSet<_>>();
    let groups = shop.groups.values().map(|group| {
        let metadata = serde_json::to_string(&group.metadata).unwrap_or_default();
        format!("{}: {metadata} {:?}", group.name, group.members)
    });
    let lists = shop.lists.iter();
    let lists = lists.map(|(id, list)| format!("{id}: {} {:?}", list.status, names(&list.groups)));
    let discounts = shop.discounts.iter();
    let discounts = discounts.map(|(id, groups)| format!("{id}: {:?}", names(groups)));
    groups.chain(lists).chain(discounts).collect()
}
