//! The filters of the list of groups: which there are, their editors, and the discount that one of them is about.

use futures::FutureExt;
use futures::future::{LocalBoxFuture, ready};
use leptos::html;
use leptos::prelude::*;

use crate::api::discounts::{Discount, GroupCondition};
use crate::api::{AdminApi, ApiError, Page};
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::{DateRange, ListParams};
use crate::i18n::Texts;
use crate::state::query::Query;
use crate::state::revisions::Revisions;
use crate::ui::PopoverHandle;

/// What can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FilterKind {
    Name,
    Id,
    Created,
    Updated,
    Discount,
}

impl FilterKind {
    /// All kinds, in the order of the menu and of the chips.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::Id,
        Self::Created,
        Self::Updated,
        Self::Discount,
    ];

    /// The filter's name.
    pub fn label(self, t: &Texts) -> &'static str {
        match self {
            Self::Name => t.column_name(),
            Self::Id => t.column_id(),
            Self::Created => t.column_created(),
            Self::Updated => t.column_updated(),
            Self::Discount => t.filter_discount(),
        }
    }

    /// Whether the list is filtered by it.
    pub fn is_set(self, params: &ListParams) -> bool {
        match self {
            Self::Name => !params.names.is_empty(),
            Self::Id => !params.ids.is_empty(),
            Self::Created => !params.created_at.is_empty(),
            Self::Updated => !params.updated_at.is_empty(),
            Self::Discount => params.discount_condition_id.is_some(),
        }
    }

    /// The list without this filter.
    pub fn removed(self, query: &ListQuery) -> ListQuery {
        match self {
            Self::Name => query.with_names([]),
            Self::Id => query.with_ids([]),
            Self::Created => query.with_created_at(DateRange::default()),
            Self::Updated => query.with_updated_at(DateRange::default()),
            Self::Discount => query.with_discount_condition(None),
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
    pub discount: ChosenDiscount,
}

impl Filters {
    /// The filters of the list that `query` describes.
    pub fn new(query: Memo<ListQuery>, changes: Revisions) -> Self {
        Self {
            popovers: FilterKind::ALL.map(|_| PopoverHandle::new()),
            button: NodeRef::new(),
            discount: ChosenDiscount::new(query, changes),
        }
    }

    /// Forgets what was read for chips.
    pub fn forget(self) {
        self.discount.forget();
    }

    /// The editor of one filter.
    pub fn popover(self, kind: FilterKind) -> PopoverHandle {
        let [name, id, created, updated, discount] = self.popovers;
        match kind {
            FilterKind::Name => name,
            FilterKind::Id => id,
            FilterKind::Created => created,
            FilterKind::Updated => updated,
            FilterKind::Discount => discount,
        }
    }
}

/// Discounts with the conditions on groups that they have.
pub type Discounts = Page<Discount>;

type Answer = LocalBoxFuture<'static, Result<Discounts, ApiError>>;

/// Reads discounts whose code contains `q` and that have conditions on groups: some to choose from or, with
/// `condition_id`, until the one with that condition is among them.
pub fn search_discounts(api: AdminApi, q: String, condition_id: Option<String>) -> Answer {
    async move { api.group_discounts(&q, condition_id.as_deref()).await }.boxed_local()
}

/// The discount whose condition is filtered by.
#[derive(Clone, Copy)]
pub struct ChosenDiscount {
    /// What the condition was last chosen from. It is not asked for again.
    pub chosen_from: RwSignal<Option<Discounts>>,
    /// The discount with the condition, once it is known.
    pub looked_up: Query<Discounts>,
}

impl ChosenDiscount {
    /// The discount that `query` filters by.
    pub fn new(query: Memo<ListQuery>, changes: Revisions) -> Self {
        let chosen_from = RwSignal::new(None::<Discounts>);
        let condition = move || query.with(|query| query.params.discount_condition_id.clone());
        let looked_up = Query::new(
            move || condition().map(|id| (id, changes.round())),
            move |api, (id, _)| {
                let known = chosen_from.try_get_untracked().flatten();
                match known.filter(|known| find(known, &id).is_some()) {
                    Some(known) => ready(Ok(known)).boxed_local(),
                    None => search_discounts(api, String::new(), Some(id)),
                }
            },
        );
        Self {
            chosen_from,
            looked_up,
        }
    }

    /// Forgets the discount that was chosen, so that it is read.
    pub fn forget(self) {
        self.chosen_from.set(None);
    }
}

/// The condition with this id, and its discount.
pub fn find<'a>(discounts: &'a Discounts, id: &str) -> Option<(&'a Discount, &'a GroupCondition)> {
    let mut discounts = discounts.rows.iter();
    discounts.find_map(|discount| Some((discount, discount.condition(id)?)))
}
