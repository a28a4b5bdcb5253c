//! One group as its row or its page shows it.

use leptos::prelude::*;

use crate::api::Page;
use crate::api::customer_groups::CustomerGroup;
use crate::domain::list_query::{OpenRow, Tab};
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::state::location::History;
use crate::state::query::Query;

/// What the parts of one group share. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct GroupState {
    pub id: RwSignal<String>,
    /// The record is looked up, so that a fresh one changes what is shown in place.
    pub group: Memo<Option<CustomerGroup>>,
    /// The tab that is shown; nothing while a row is closed.
    pub tab: Memo<Option<Tab>>,
    /// Whether the group has a page of its own here, with room for more than a row has.
    pub on_page: bool,
}

impl GroupState {
    /// The group of a row.
    pub fn of_row(groups: GroupListState, id: String) -> Self {
        let id = RwSignal::new(id);
        let tab = Memo::new(move |_| {
            id.with_untracked(|id| groups.query.with(|query| query.shown_tab(id)))
        });
        Self {
            id,
            group: lookup(id, move |id| groups.page.with(|page| in_page(page, id))),
            tab,
            on_page: false,
        }
    }

    /// The group of a page that `read` brings; what the list knows of it is shown until then.
    pub fn of_page(groups: GroupListState, id: String, read: Query<Page<CustomerGroup>>) -> Self {
        let id = RwSignal::new(id);
        let open = groups.place.group();
        let group = lookup(id, move |id| {
            let fresh = read.with(|page| in_page(page, id));
            let known = fresh.or_else(|| groups.page.with_untracked(|page| in_page(page, id)));
            // The page asks for its customers by itself.
            known.map(|group| CustomerGroup {
                customers: None,
                ..group
            })
        });
        Self {
            id,
            group,
            tab: Memo::new(move |_| Some(open.get().map(|open| open.tab).unwrap_or_default())),
            on_page: true,
        }
    }

    /// What `read` makes of the record; the default for none.
    pub fn read<T: Default>(self, read: impl FnOnce(&CustomerGroup) -> T) -> T {
        self.group
            .with(|group| group.as_ref().map(read).unwrap_or_default())
    }

    /// The group's name, or words that say it has none.
    pub fn name(self) -> String {
        let name = self.read(|group| group.name.clone());
        match name.trim().is_empty() {
            true => use_i18n().texts.no_name().to_owned(),
            false => name,
        }
    }

    /// The id, and what grows when what belongs to the group is to be read again: the key of its reads.
    pub fn version(self, groups: GroupListState) -> (String, u64) {
        self.id
            .with_untracked(|id| (id.clone(), groups.changes.revision_of(id)))
    }

    /// Whether it can be seen: a row under a group's page waits with its reads.
    pub fn is_shown(self, groups: GroupListState) -> bool {
        self.on_page || groups.is_shown.get()
    }

    /// Shows another tab. Looking around in a group leaves nothing for the back button.
    pub fn choose(self, groups: GroupListState, tab: Tab) {
        let id = self.id.get_untracked();
        if self.on_page {
            let shown = Some(OpenRow { id, tab });
            groups.place.go_to_group(History::Replace, shown);
        } else {
            groups
                .place
                .go(History::Replace, |query| query.opened(&id, tab));
        }
    }
}

/// The record as `find` gives it, and as it was before where that gives none.
fn lookup(
    id: RwSignal<String>,
    find: impl Fn(&str) -> Option<CustomerGroup> + Send + Sync + 'static,
) -> Memo<Option<CustomerGroup>> {
    Memo::new(move |previous: Option<&Option<CustomerGroup>>| {
        let found = id.with_untracked(|id| find(id));
        found.or_else(|| previous.cloned().flatten())
    })
}

fn in_page(page: Option<&Page<CustomerGroup>>, id: &str) -> Option<CustomerGroup> {
    let mut rows = page.into_iter().flat_map(|page| &page.rows);
    rows.find(|group| group.id == id).cloned()
}
