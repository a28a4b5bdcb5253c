//! What a transfer has done, in words.

use std::collections::HashSet;

use crate::i18n::{fill, isolate};
use crate::state::membership::{Moved, Transfer};
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;

impl AppServices {
    /// What was done and what may have been, in words.
    pub(super) fn text(self, done: &[(Transfer, Moved)]) -> String {
        let t = self.i18n.texts;
        let perhaps = |what: String| fill(t.perhaps_done(), &[("what", &what)]);
        let mut texts = Vec::new();
        if let [(transfer, moved)] = done {
            texts = self.known_text(transfer, moved);
            let [added, removed] = [&moved.open_added, &moved.open_removed].map(Vec::len);
            texts.extend(self.added_text(transfer, added).map(perhaps));
            texts.extend(self.removed_text(transfer, removed).map(perhaps));
        } else {
            let count = |number: usize| match number {
                0 => None,
                number => Some(self.i18n.count(t.memberships_changed(), number as u64)),
            };
            let known = done.iter().filter(|(_, moved)| !moved.is_empty()).count();
            texts.extend(count(known));
            texts.extend(count(done.len() - known).map(perhaps));
        }
        texts.join(" · ")
    }

    /// What is known to be done. In a move, a customer counts as moved once added to the one group and removed from the other.
    fn known_text(self, transfer: &Transfer, moved: &Moved) -> Vec<String> {
        let is_move = transfer.into.is_some() && transfer.out_of.is_some();
        if !is_move || moved.removed.is_empty() {
            let added = self.added_text(transfer, moved.added.len());
            let removed = self.removed_text(transfer, moved.removed.len());
            return added.into_iter().chain(removed).collect();
        }
        let number = moved.removed.len() as u64;
        let text = self.i18n.count(self.i18n.texts.customers_moved(), number);
        let out = HashSet::<&String>::from_iter(&moved.removed);
        let still_in = moved.added.iter().filter(|id| !out.contains(id)).count();
        let added = self.added_text(transfer, still_in);
        [named(&text, transfer)].into_iter().chain(added).collect()
    }

    fn added_text(self, transfer: &Transfer, number: usize) -> Option<String> {
        let text = self.i18n.texts.customers_added();
        let text = self.i18n.count(text, number as u64);
        (number > 0).then(|| named(&text, transfer))
    }

    fn removed_text(self, transfer: &Transfer, number: usize) -> Option<String> {
        let text = self.i18n.texts.customers_removed();
        let text = self.i18n.count(text, number as u64);
        (number > 0).then(|| named(&text, transfer))
    }

    /// What others have deleted meanwhile, in words.
    pub(super) fn notes(self, done: &[(Transfer, Moved)]) -> Vec<String> {
        let t = self.i18n.texts;
        let gone = done.iter().flat_map(|(_, moved)| &moved.gone);
        let gone = gone.map(|name| fill(t.deleted_before(), &[("name", &isolate(name))]));
        let missing: usize = done.iter().map(|(_, moved)| moved.missing).sum();
        let missing = (missing > 0).then(|| self.i18n.count(t.customers_gone(), missing as u64));
        gone.chain(missing).collect()
    }
}

/// A text with the names of the groups of a transfer.
fn named(text: &str, transfer: &Transfer) -> String {
    let name = |group: &Option<EntityRef>| {
        let name = group.as_ref().map_or("", |group| &group.name);
        isolate(name)
    };
    let names = [
        ("to", &*name(&transfer.into)),
        ("from", &*name(&transfer.out_of)),
    ];
    fill(text, &names)
}
