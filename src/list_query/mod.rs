//! The state of the list: what the address says, and the moves that lead from one state to the next.
//!
//! Pure, and the only place that reads or writes the list's part of the address. It speaks the Admin API's own words,
//! so that whoever knows the API can read an address.

mod address;
mod codec;
mod day;
mod moves;
mod pasted;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod span;

pub use address::{Address, group_in};
pub use day::{Day, Preset};
pub use moves::Go;
pub use pasted::{NotAList, pasted_ids, pasted_names};
pub use span::{Holds, Span, with_days};

use crate::admin_api::customer_groups::ListParams;

/// The numbers of rows a page can have.
pub const PAGE_SIZES: [u64; 4] = [10, 20, 50, 100];
/// The number of rows where the address says nothing.
pub const DEFAULT_LIMIT: u64 = 20;

/// What an open row shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Customers,
    PriceLists,
    Discounts,
    Metadata,
}

impl Tab {
    pub const ALL: [Self; 4] = [
        Self::Customers,
        Self::PriceLists,
        Self::Discounts,
        Self::Metadata,
    ];

    /// The tab's name in the address.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::PriceLists => "price_lists",
            Self::Discounts => "discounts",
            Self::Metadata => "metadata",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.as_str() == name)
    }
}

/// A row that stands open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRow {
    pub id: String,
    pub tab: Tab,
}

/// The list as the address names it. Always well-formed: parsing turns whatever is not into the default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListQuery {
    /// What is asked of the server. `limit` is one of [`PAGE_SIZES`] and `offset` a multiple of it.
    pub params: ListParams,
    /// In the order they were opened.
    pub open: Vec<OpenRow>,
}

impl Default for ListQuery {
    fn default() -> Self {
        Self {
            params: ListParams {
                q: String::new(),
                ids: Vec::new(),
                names: Vec::new(),
                created_at: Default::default(),
                updated_at: Default::default(),
                discount_condition_id: None,
                order: Default::default(),
                offset: 0,
                limit: DEFAULT_LIMIT,
                expand: Default::default(),
            },
            open: Vec::new(),
        }
    }
}

impl ListQuery {
    /// The tab an open row shows; nothing for a closed one.
    pub fn tab_of(&self, id: &str) -> Option<Tab> {
        let row = self.open.iter().find(|row| row.id == id)?;
        Some(row.tab)
    }

    /// The tab that rows show because the address asks for related records to be sent along.
    pub fn expanded_tab(&self) -> Option<Tab> {
        let expand = self.params.expand;
        match (expand.customers, expand.price_lists) {
            (true, _) => Some(Tab::Customers),
            (false, true) => Some(Tab::PriceLists),
            (false, false) => None,
        }
    }

    /// The tab a row shows, opened by itself or by the address opening all; nothing for a closed one.
    pub fn shown_tab(&self, id: &str) -> Option<Tab> {
        self.tab_of(id).or(self.expanded_tab())
    }

    /// Whether anything but order and paging narrows the list.
    pub fn is_filtered(&self) -> bool {
        let params = &self.params;
        !params.q.is_empty()
            || !params.ids.is_empty()
            || !params.names.is_empty()
            || !params.created_at.is_empty()
            || !params.updated_at.is_empty()
            || params.discount_condition_id.is_some()
    }
}
