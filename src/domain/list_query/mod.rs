//! The state of the list as the URL describes it, and the transitions from one state to the next. Pure.
//!
//! Only this module reads and writes the list's part of the URL. It uses the parameter names of the Admin API, so that
//! people who know the API can read a URL.

pub mod app_url;
pub mod codec;
pub mod day;
pub mod moves;
pub mod params;
pub mod pasted;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub mod properties;
pub mod span;

use crate::domain::list_query::params::ListParams;

pub use crate::domain::list_query::app_url::{AppUrl, group_in};
pub use crate::domain::list_query::day::{Day, Preset};
pub use crate::domain::list_query::moves::PageStep;
pub use crate::domain::list_query::pasted::{NotAList, pasted_ids, pasted_names};
pub use crate::domain::list_query::span::{Holds, Span, with_days};

/// The page sizes to choose from.
pub const PAGE_SIZES: [u64; 4] = [10, 20, 50, 100];
/// The page size if the URL names none.
pub const DEFAULT_LIMIT: u64 = 20;

/// The tab of an open row.
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

    /// The tab's name in the URL.
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

/// An open row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRow {
    pub id: String,
    pub tab: Tab,
}

/// The state of the list. Always valid: parsing replaces malformed parameters with their defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListQuery {
    /// The parameters of the request. `limit` is one of [`PAGE_SIZES`], and `offset` a multiple of it.
    pub params: ListParams,
    /// The open rows in the order they were opened.
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
                customer_id: None,
                price_list: None,
                size: Default::default(),
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
    /// The tab of a row that was opened by itself; `None` for other rows.
    pub fn tab_of(&self, id: &str) -> Option<Tab> {
        let row = self.open.iter().find(|row| row.id == id)?;
        Some(row.tab)
    }

    /// The tab that every row shows because the URL has an `expand` parameter.
    pub fn expanded_tab(&self) -> Option<Tab> {
        let expand = self.params.expand;
        match (expand.customers, expand.price_lists) {
            (true, _) => Some(Tab::Customers),
            (false, true) => Some(Tab::PriceLists),
            (false, false) => None,
        }
    }

    /// The tab a row shows, whether it was opened by itself or by `expand`; `None` for a closed row.
    pub fn shown_tab(&self, id: &str) -> Option<Tab> {
        self.tab_of(id).or(self.expanded_tab())
    }

    /// Whether a search or a filter narrows the list.
    pub fn is_filtered(&self) -> bool {
        let params = &self.params;
        !params.q.is_empty()
            || !params.ids.is_empty()
            || !params.names.is_empty()
            || !params.created_at.is_empty()
            || !params.updated_at.is_empty()
            || params.discount_condition_id.is_some()
            || params.customer_id.is_some()
            || params.price_list.is_some()
            || !params.size.is_empty()
    }
}
