//! Merges changes that others made meanwhile, key by key, when saving and when undoing.

use std::collections::HashMap;

use crate::domain::metadata::storage::{Refusals, obstacle, same_stored};
use crate::domain::metadata::{Change, Draft, Fields, index_of, same_value};

/// A key that both sides changed to different values. A value is `None` if that side removed the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub key: String,
    pub mine: Option<String>,
    pub theirs: Option<String>,
    /// Whose value wins; `None` until the user has chosen.
    pub mine_wins: Option<bool>,
}

impl Draft {
    /// Rebases the draft on the current metadata of the server. Keys that only others changed get their values; keys that
    /// both changed to different values become conflicts.
    pub fn rebase(&mut self, theirs: Fields) {
        let base = std::mem::replace(&mut self.base, theirs.clone());
        let mine = self.changes().to_vec();
        self.conflicts.clear();
        let (was, is) = (index_of(&base), index_of(&theirs));
        let mut edited: HashMap<&str, &Change> = HashMap::new();
        for change in &mine {
            edited.entry(&change.key).or_insert(change);
        }
        let gone = base
            .iter()
            .filter(|(key, _)| !is.contains_key(key.as_str()));
        for (key, _) in theirs.iter().chain(gone) {
            let value = is.get(key.as_str()).copied();
            if same_value(was.get(key.as_str()).copied(), value) {
                continue;
            }
            match edited.get(key.as_str()) {
                None => self.put_unsettled(key, value),
                Some(change) if is_stored(change.after.as_ref(), value) => {}
                Some(change) => self.conflicts.push(Conflict {
                    key: key.clone(),
                    mine: change.after.clone(),
                    theirs: value.cloned(),
                    mine_wins: None,
                }),
            }
        }
        self.settle();
    }

    /// The conflicts of the last rebase.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// Resolves the conflict of a key.
    pub fn choose(&mut self, key: &str, mine_wins: bool) {
        let Some(conflict) = self.conflicts.iter_mut().find(|c| c.key == key) else {
            return;
        };
        conflict.mine_wins = Some(mine_wins);
        let value = match mine_wins {
            true => conflict.mine.clone(),
            false => conflict.theirs.clone(),
        };
        self.put(key, value.as_ref());
    }
}

/// Whether a value on the server is what it makes of a sent one.
fn is_stored(sent: Option<&String>, stored: Option<&String>) -> bool {
    match (sent, stored) {
        (Some(sent), Some(stored)) => same_stored(sent, stored),
        (sent, stored) => sent == stored,
    }
}

/// The changes that undo `done`, given the metadata on the server `now`; and the keys that stay as they are, because
/// somebody has changed them since or because the server cannot store their earlier value. Keys that already have their
/// earlier value are in neither, so undoing can be repeated after its answer was lost.
pub fn undone(done: &[Change], now: &Fields, refusals: Refusals) -> (Vec<Change>, Vec<String>) {
    let (mut changes, mut staying) = (Vec::new(), Vec::new());
    let now = index_of(now);
    for change in done {
        let is = now.get(change.key.as_str()).copied();
        if same_value(is, change.before.as_ref()) {
            continue;
        }
        let back = change.reversed();
        let untouched = is_stored(change.after.as_ref(), is);
        match untouched && obstacle(&back, refusals).is_none() {
            true => changes.push(back),
            false => staying.push(back.key),
        }
    }
    (changes, staying)
}
