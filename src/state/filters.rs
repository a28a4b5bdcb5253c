//! The filters of the list of groups: which there are, and their editors.

use leptos::html;
use leptos::prelude::*;

use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::{DateRange, ListParams, SizeRange};
use crate::i18n::Texts;
use crate::state::discount_words::DiscountWords;
use crate::ui::PopoverHandle;

/// What can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FilterKind {
    Name,
    Size,
    PriceList,
    Discount,
    Created,
    Updated,
    Customer,
    Id,
}

impl FilterKind {
    /// All kinds, in the order of the menu and of the chips: first what merchants ask for most.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Size,
        Self::PriceList,
        Self::Discount,
        Self::Created,
        Self::Updated,
        Self::Customer,
        Self::Id,
    ];

    /// The filter's name.
    pub fn label(self, t: &Texts, words: DiscountWords) -> &'static str {
        match self {
            Self::Name => t.column_name(),
            Self::Size => t.filter_size(),
            Self::PriceList => t.filter_price_list(),
            Self::Id => t.column_id(),
            Self::Created => t.column_created(),
            Self::Updated => t.column_updated(),
            Self::Discount => words.one,
            Self::Customer => t.filter_customer(),
        }
    }

    /// Whether the list is filtered by it.
    pub fn is_set(self, params: &ListParams) -> bool {
        match self {
            Self::Name => !params.names.is_empty(),
            Self::Size => !params.size.is_empty(),
            Self::PriceList => params.price_list.is_some(),
            Self::Id => !params.ids.is_empty(),
            Self::Created => !params.created_at.is_empty(),
            Self::Updated => !params.updated_at.is_empty(),
            Self::Discount => params.discount_condition_id.is_some(),
            Self::Customer => params.customer_id.is_some(),
        }
    }

    /// The list without this filter.
    pub fn removed(self, query: &ListQuery) -> ListQuery {
        match self {
            Self::Name => query.with_names([]),
            Self::Size => query.with_size(SizeRange::default()),
            Self::PriceList => query.with_price_list(None),
            Self::Id => query.with_ids([]),
            Self::Created => query.with_created_at(DateRange::default()),
            Self::Updated => query.with_updated_at(DateRange::default()),
            Self::Discount => query.with_discount_condition(None),
            Self::Customer => query.with_customer(None),
        }
    }
}

/// The filters of the list.
#[derive(Clone, Copy)]
pub struct Filters {
    /// The editors, in the order of [`FilterKind::ALL`].
    pub popovers: [PopoverHandle; FilterKind::ALL.len()],
    /// The button of the menu of filters.
    pub button: NodeRef<html::Button>,
    /// The field of the search, which is the filter by a part of the name.
    pub search: NodeRef<html::Input>,
}

impl Filters {
    /// For the list that is being built.
    pub fn new() -> Self {
        Self {
            popovers: FilterKind::ALL.map(|_| PopoverHandle::new()),
            button: NodeRef::new(),
            search: NodeRef::new(),
        }
    }

    /// The editor of one filter.
    pub fn popover(self, kind: FilterKind) -> PopoverHandle {
        let [
            name,
            size,
            price_list,
            discount,
            created,
            updated,
            customer,
            id,
        ] = self.popovers;
        match kind {
            FilterKind::Name => name,
            FilterKind::Size => size,
            FilterKind::PriceList => price_list,
            FilterKind::Discount => discount,
            FilterKind::Created => created,
            FilterKind::Updated => updated,
            FilterKind::Customer => customer,
            FilterKind::Id => id,
        }
    }
}
