//! The moves: each takes the state as it is and gives the next one. Whatever changes which rows there are, or their
//! order, leads back to the first page.

use super::codec::{MOST_VALUES, add_id, add_name, clean_search, is_instant};
use super::{ListQuery, OpenRow, PAGE_SIZES, Tab};
use crate::admin_api::customer_groups::{DateRange, Expand, ListParams, Order, SortField};
use crate::admin_api::is_id;

/// Where the pager's buttons lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    First,
    Previous,
    Next,
    Last,
}

impl Go {
    /// Where it leads from `offset` in a list of `total` rows in pages of `limit`.
    pub fn offset(self, offset: u64, limit: u64, total: u64) -> u64 {
        match self {
            Self::First => 0,
            Self::Previous => offset.saturating_sub(limit),
            Self::Next => (offset + limit).min(last_offset(total, limit)),
            Self::Last => last_offset(total, limit),
        }
    }
}

impl ListQuery {
    #[must_use]
    pub fn searched(&self, text: &str) -> Self {
        self.narrowed(|params| params.q = clean_search(text))
    }

    #[must_use]
    pub fn sorted(&self, order: Order) -> Self {
        self.narrowed(|params| params.order = order)
    }

    /// What a click on a header does: sort by that field, then turn it around. Names begin with A, dates with the
    /// newest.
    #[must_use]
    pub fn sort_toggled(&self, field: SortField) -> Self {
        let current = self.params.order;
        self.sorted(Order {
            field,
            descending: match current.field == field {
                true => !current.descending,
                false => field != SortField::Name,
            },
        })
    }

    /// Changes the number of rows; the page then is the one that holds the row that was first.
    #[must_use]
    pub fn with_limit(&self, limit: u64) -> Self {
        let mut next = self.clone();
        if PAGE_SIZES.contains(&limit) {
            next.params.limit = limit;
            next.set_offset(self.params.offset);
        }
        next
    }

    /// Another page of a list of `total` rows.
    #[must_use]
    pub fn paged(&self, go: Go, total: u64) -> Self {
        let ListParams { offset, limit, .. } = self.params;
        let mut next = self.clone();
        next.set_offset(go.offset(offset, limit, total));
        next
    }

    /// The last page instead, if this one lies behind the end of a list of `total` rows.
    pub fn corrected(&self, total: u64) -> Option<Self> {
        let ListParams { offset, limit, .. } = self.params;
        (offset > 0 && offset >= total).then(|| {
            let mut next = self.clone();
            next.set_offset(last_offset(total, limit));
            next
        })
    }

    #[must_use]
    pub fn with_ids<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> Self {
        self.narrowed(|params| {
            params.ids.clear();
            ids.into_iter().for_each(|id| add_id(&mut params.ids, id));
        })
    }

    #[must_use]
    pub fn with_names<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.narrowed(|params| {
            params.names.clear();
            names
                .into_iter()
                .for_each(|name| add_name(&mut params.names, name));
        })
    }

    #[must_use]
    pub fn with_created_at(&self, range: DateRange) -> Self {
        self.narrowed(|params| params.created_at = sound(range))
    }

    #[must_use]
    pub fn with_updated_at(&self, range: DateRange) -> Self {
        self.narrowed(|params| params.updated_at = sound(range))
    }

    #[must_use]
    pub fn with_discount_condition(&self, id: Option<&str>) -> Self {
        self.narrowed(|params| {
            params.discount_condition_id = id.filter(|id| is_id(id)).map(str::to_owned);
        })
    }

    /// Without filters; the search, order, page size and open rows stay.
    #[must_use]
    pub fn unfiltered(&self) -> Self {
        self.narrowed(|params| {
            let plain = Self::default().params;
            *params = ListParams {
                q: std::mem::take(&mut params.q),
                order: params.order,
                limit: params.limit,
                expand: params.expand,
                ..plain
            };
        })
    }

    /// Without search and filters.
    #[must_use]
    pub fn cleared(&self) -> Self {
        self.unfiltered().searched("")
    }

    /// The same list from its first page, with no row open.
    #[must_use]
    pub fn without_place(&self) -> Self {
        let mut next = self.all_closed();
        next.params.offset = 0;
        next
    }

    /// Opens a row, or changes the tab of an open one.
    #[must_use]
    pub fn opened(&self, id: &str, tab: Tab) -> Self {
        let mut next = self.clone();
        if let Some(row) = next.open.iter_mut().find(|row| row.id == id) {
            row.tab = tab;
        } else if is_id(id) {
            // An address has an end: the row that was opened first makes room.
            if next.open.len() >= MOST_VALUES {
                next.open.remove(0);
            }
            next.open.push(OpenRow {
                id: id.to_owned(),
                tab,
            });
        }
        next
    }

    #[must_use]
    pub fn closed(&self, id: &str) -> Self {
        let mut next = self.clone();
        next.open.retain(|row| row.id != id);
        next
    }

    /// Closes a row of a page with these ids. If the address opened all of them by `expand`, the others stay open
    /// each by itself.
    #[must_use]
    pub fn closed_among(&self, id: &str, page: &[String]) -> Self {
        let mut next = self.clone();
        if let Some(tab) = self.expanded_tab() {
            next = page
                .iter()
                .filter(|other| self.tab_of(other).is_none())
                .fold(next, |next, other| next.opened(other, tab));
            next.params.expand = Expand::default();
        }
        next.closed(id)
    }

    /// Opens these rows; those that are open keep their tab.
    #[must_use]
    pub fn all_opened<'a>(&self, ids: impl IntoIterator<Item = &'a String>) -> Self {
        ids.into_iter().fold(self.clone(), |query, id| {
            let tab = query.tab_of(id).unwrap_or_default();
            query.opened(id, tab)
        })
    }

    #[must_use]
    pub fn all_closed(&self) -> Self {
        let mut next = self.clone();
        next.open.clear();
        next.params.expand = Expand::default();
        next
    }

    fn narrowed(&self, change: impl FnOnce(&mut ListParams)) -> Self {
        let mut next = self.clone();
        change(&mut next.params);
        next.params.offset = 0;
        next
    }
}

/// Without bounds that no server could read.
fn sound(mut range: DateRange) -> DateRange {
    for bound in [&mut range.lt, &mut range.gt, &mut range.lte, &mut range.gte] {
        *bound = bound.take().filter(|text| is_instant(text));
    }
    range
}

fn last_offset(total: u64, limit: u64) -> u64 {
    let last_row = total.saturating_sub(1);
    last_row - last_row % limit
}
