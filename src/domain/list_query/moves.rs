//! The transitions between states of the list. Every change of the rows or of their order returns to the first page.

use crate::domain::ids::is_id;
use crate::domain::list_query::codec::{MAX_VALUES, add_id, add_name, clean_search, is_instant};
use crate::domain::list_query::params::{
    DateRange, Expand, ListParams, Order, PriceListFilter, SizeRange, SortField,
};
use crate::domain::list_query::{ListQuery, OpenRow, PAGE_SIZES, Tab};

/// The pager's buttons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageStep {
    First,
    Previous,
    Next,
    Last,
}

impl PageStep {
    /// The offset of the target page, from the page at `offset` in a list of `total` rows with `limit` rows per page.
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
    /// Sets the search.
    #[must_use]
    pub fn searched(&self, text: &str) -> Self {
        self.narrowed(|params| params.q = clean_search(text))
    }

    /// Sets the order.
    #[must_use]
    pub fn sorted(&self, order: Order) -> Self {
        self.narrowed(|params| params.order = order)
    }

    /// The result of a click on a column header: sorts by that field, or reverses its order. Names start ascending, dates
    /// with the newest.
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

    /// Changes the page size and stays on the page that contains the first row of the current one.
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
    pub fn paged(&self, go: PageStep, total: u64) -> Self {
        let ListParams { offset, limit, .. } = self.params;
        let mut next = self.clone();
        next.set_offset(go.offset(offset, limit, total));
        next
    }

    /// The last page of a list of `total` rows, if the current page lies beyond its end.
    pub fn corrected(&self, total: u64) -> Option<Self> {
        let ListParams { offset, limit, .. } = self.params;
        (offset > 0 && offset >= total).then(|| {
            let mut next = self.clone();
            next.set_offset(last_offset(total, limit));
            next
        })
    }

    /// Sets the filter by ids.
    #[must_use]
    pub fn with_ids<'a>(&self, ids: impl IntoIterator<Item = &'a str>) -> Self {
        self.narrowed(|params| {
            params.ids.clear();
            ids.into_iter().for_each(|id| add_id(&mut params.ids, id));
        })
    }

    /// Sets the filter by exact names.
    #[must_use]
    pub fn with_names<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Self {
        self.narrowed(|params| {
            params.names.clear();
            names
                .into_iter()
                .for_each(|name| add_name(&mut params.names, name));
        })
    }

    /// Sets the filter by the date of creation.
    #[must_use]
    pub fn with_created_at(&self, range: DateRange) -> Self {
        self.narrowed(|params| params.created_at = sound(range))
    }

    /// Sets the filter by the date of the last change.
    #[must_use]
    pub fn with_updated_at(&self, range: DateRange) -> Self {
        self.narrowed(|params| params.updated_at = sound(range))
    }

    /// Sets the filter by the condition of a discount.
    #[must_use]
    pub fn with_discount_condition(&self, id: Option<&str>) -> Self {
        self.narrowed(|params| {
            params.discount_condition_id = id.filter(|id| is_id(id)).map(str::to_owned);
        })
    }

    /// Sets the filter by a customer.
    #[must_use]
    pub fn with_customer(&self, id: Option<&str>) -> Self {
        self.narrowed(|params| {
            params.customer_id = id.filter(|id| is_id(id)).map(str::to_owned);
        })
    }

    /// Sets the filter by price lists.
    #[must_use]
    pub fn with_price_list(&self, list: Option<PriceListFilter>) -> Self {
        self.narrowed(|params| {
            params.price_list = list.filter(|list| match list {
                PriceListFilter::Of(id) => is_id(id),
                PriceListFilter::Without => true,
            });
        })
    }

    /// Sets the filter by the number of customers.
    #[must_use]
    pub fn with_size(&self, size: SizeRange) -> Self {
        self.narrowed(|params| params.size = size.sound())
    }

    /// Removes all filters and keeps the search, order, page size and open rows.
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

    /// Removes the search and all filters.
    #[must_use]
    pub fn cleared(&self) -> Self {
        self.unfiltered().searched("")
    }

    /// The first page of the same list, with no row open.
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
            // The length of a URL is limited, so the row that was opened first is closed.
            if next.open.len() >= MAX_VALUES {
                next.open.remove(0);
            }
            next.open.push(OpenRow {
                id: id.to_owned(),
                tab,
            });
        }
        next
    }

    /// Closes a row.
    #[must_use]
    pub fn closed(&self, id: &str) -> Self {
        let mut next = self.clone();
        next.open.retain(|row| row.id != id);
        next
    }

    /// Closes a row of a page with these ids. If `expand` had opened all rows, the others stay open, each by itself.
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

    /// Opens these rows. Rows that are already open keep their tab.
    #[must_use]
    pub fn all_opened<'a>(&self, ids: impl IntoIterator<Item = &'a String>) -> Self {
        ids.into_iter().fold(self.clone(), |query, id| {
            let tab = query.tab_of(id).unwrap_or_default();
            query.opened(id, tab)
        })
    }

    /// Closes all rows.
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

/// Removes bounds that the server could not parse.
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
