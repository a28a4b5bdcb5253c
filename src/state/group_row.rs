//! One group as its row or page shows it.

use leptos::prelude::*;

use crate::api::Page;
use crate::api::customer_groups::CustomerGroup;
use crate::api::price_lists::{PriceList, naming};
use crate::domain::list_query::{OpenRow, Tab};
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::state::location::History;
use crate::state::query::Query;

/// The state that the parts of one group's row or page share. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct GroupState {
    /// It does not change.
    pub id: Signal<String>,
    /// The record, looked up in what was read: a fresh one updates the view in place.
    pub group: Memo<Option<CustomerGroup>>,
    /// The tab that is shown; `None` while a row is closed.
    pub tab: Memo<Option<Tab>>,
    /// Whether this is the group's own page, which has room for more than a row has.
    pub on_page: bool,
    /// Stands in for an empty name.
    no_name: &'static str,
}

impl GroupState {
    /// The state of a row.
    pub fn of_row(groups: GroupListState, id: String) -> Self {
        let id = Signal::stored(id);
        let tab = Memo::new(move |_| {
            id.with_untracked(|id| groups.query.with(|query| query.shown_tab(id)))
        });
        Self {
            id,
            group: lookup(id, move |id| groups.page.with(|page| in_page(page, id))),
            tab,
            on_page: false,
            no_name: use_i18n().texts.no_name(),
        }
    }

    /// The state of a page, whose record `read` brings. Until then the record of the list is shown.
    pub fn of_page(groups: GroupListState, id: String, read: Query<Page<CustomerGroup>>) -> Self {
        let id = Signal::stored(id);
        let open = groups.location.group();
        let group = lookup(id, move |id| {
            let fresh = read.with(|page| in_page(page, id));
            let known = fresh.or_else(|| {
                let in_list = groups.page.try_with_untracked(|page| in_page(page, id));
                in_list.flatten()
            });
            // The page reads its customers itself.
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
            no_name: use_i18n().texts.no_name(),
        }
    }

    /// A part of the record; the default value while there is no record.
    pub fn read<T: Default>(self, read: impl FnOnce(&CustomerGroup) -> T) -> T {
        self.group
            .with(|group| group.as_ref().map(read).unwrap_or_default())
    }

    /// The group's name, or a text that says it has none.
    pub fn name(self) -> String {
        let name = self.read(|group| group.name.clone());
        match name.trim().is_empty() {
            true => self.no_name.to_owned(),
            false => name,
        }
    }

    /// The price lists that apply to the group; nothing while they are not known.
    pub fn price_lists(self, groups: GroupListState) -> Option<Vec<PriceList>> {
        let own = self.read(|group| group.price_lists.clone());
        own.or_else(|| {
            groups
                .lists
                .with(|all| all.map(|all| self.id.with_untracked(|id| naming(all, id))))
        })
    }

    /// The id and the revision of the group: the key of everything that is read for it.
    pub fn version(self, groups: GroupListState) -> (String, u64) {
        self.id
            .with_untracked(|id| (id.clone(), groups.changes.revision_of(id)))
    }

    /// Whether it is in view. A row that is covered by a group's page delays its reads.
    pub fn is_shown(self, groups: GroupListState) -> bool {
        self.on_page || groups.is_shown.get()
    }

    /// Whether it shows its tabs.
    pub fn is_open(self) -> bool {
        self.tab.with(Option::is_some)
    }

    pub fn is_selected(self, groups: GroupListState) -> bool {
        self.id.with_untracked(|id| groups.is_selected(id))
    }

    /// Shows another tab, without an entry for the back button.
    pub fn choose(self, groups: GroupListState, tab: Tab) {
        let id = self.id.get_untracked();
        if self.on_page {
            let shown = Some(OpenRow { id, tab });
            groups.location.go_to_group(History::Replace, shown);
        } else {
            groups
                .location
                .go(History::Replace, |query| query.opened(&id, tab));
        }
    }
}

/// The record that `find` gives, or the one it gave before.
fn lookup(
    id: Signal<String>,
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
