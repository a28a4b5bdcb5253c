//! The groups that people have been at lately: they are offered first where one is to be chosen.

use leptos::prelude::*;

/// How many are remembered.
const MAX_RECENT: usize = 5;

/// The ids of the groups that were opened or chosen last, the latest first. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct RecentGroups(RwSignal<Vec<String>>);

impl RecentGroups {
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Somebody is at this group.
    pub fn note(self, id: &str) {
        self.0.try_update(|recent| {
            recent.retain(|other| other != id);
            recent.insert(0, id.to_owned());
            recent.truncate(MAX_RECENT);
        });
    }

    /// The ids, without subscribing to changes.
    pub fn ids(self) -> Vec<String> {
        self.0.try_get_untracked().unwrap_or_default()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_latest_come_first_and_once() {
        let owner = Owner::new();
        owner.set();
        let recent = RecentGroups::new();
        for id in ["1", "2", "3", "2", "4", "5", "6"] {
            recent.note(id);
        }
        assert_eq!(recent.ids(), ["6", "5", "4", "2", "3"]);
    }
}
