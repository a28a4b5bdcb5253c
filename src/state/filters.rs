//! Which filters are set or being made, and the discount that one of them is about.

use futures::FutureExt;
use futures::future::LocalBoxFuture;
use futures::future::ready;
use leptos::prelude::*;

use crate::api::discounts::{Discount, GroupCondition};
use crate::api::{AdminApi, ApiError, Page};
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::{DateRange, ListParams};
use crate::i18n::Texts;
use crate::state::query::Query;
use crate::state::revisions::Revisions;
use crate::ui::{ElRef, Popover};

/// What can be filtered by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FilterKind {
    Name,
    Id,
    Created,
    Updated,
    Discount,
}

impl FilterKind {
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::Id,
        Self::Created,
        Self::Updated,
        Self::Discount,
    ];

    /// A name for the program.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Id => "id",
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Discount => "discount",
        }
    }

    pub fn label(self, t: &Texts) -> &'static str {
        match self {
            Self::Name => t.column_name(),
            Self::Id => t.column_id(),
            Self::Created => t.column_created(),
            Self::Updated => t.column_updated(),
            Self::Discount => t.filter_discount(),
        }
    }

    pub fn is_set(self, params: &ListParams) -> bool {
        match self {
            Self::Name => !params.names.is_empty(),
            Self::Id => !params.ids.is_empty(),
            Self::Created => !params.created_at.is_empty(),
            Self::Updated => !params.updated_at.is_empty(),
            Self::Discount => params.discount_condition_id.is_some(),
        }
    }

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

/// The filters of the list. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Filters {
    pub popovers: [Popover; FilterKind::ALL.len()],
    pub button: ElRef,
    pub discount: ChosenDiscount,
}

impl Filters {
    pub fn new(query: Memo<ListQuery>, changes: Revisions) -> Self {
        Self {
            popovers: FilterKind::ALL.map(|_| Popover::default()),
            button: ElRef::new(),
            discount: ChosenDiscount::new(query, changes),
        }
    }

    /// Forgets what was read for chips.
    pub fn forget(self) {
        self.discount.forget();
    }

    pub fn popover(self, kind: FilterKind) -> Popover {
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

pub type Discounts = Page<Discount>;

pub type Answer = LocalBoxFuture<'static, Result<Discounts, ApiError>>;

// Boxed, so that this exists once for chip and editor.
pub fn ask(api: AdminApi, q: String, wanted: Option<String>) -> Answer {
    async move { api.group_discounts(&q, wanted.as_deref()).await }.boxed_local()
}

/// The discount whose condition is filtered by. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct ChosenDiscount {
    /// What the last one was chosen from, so that it is not asked for.
    pub chosen_from: RwSignal<Option<Discounts>>,
    pub looked_up: Query<Discounts>,
}

impl ChosenDiscount {
    pub fn new(query: Memo<ListQuery>, changes: Revisions) -> Self {
        let chosen_from = RwSignal::new(None::<Discounts>);
        let condition = move || query.with(|query| query.params.discount_condition_id.clone());
        let looked_up = Query::new(
            move || condition().map(|id| (id, changes.round())),
            move |api, (id, _)| {
                let known = chosen_from.try_get_untracked().flatten();
                match known.filter(|known| find(known, &id).is_some()) {
                    Some(known) => ready(Ok(known)).boxed_local(),
                    None => ask(api, String::new(), Some(id)),
                }
            },
        );
        Self {
            chosen_from,
            looked_up,
        }
    }

    pub fn forget(self) {
        self.chosen_from.set(None);
    }
}

pub fn find<'a>(discounts: &'a Discounts, id: &str) -> Option<(&'a Discount, &'a GroupCondition)> {
    let mut discounts = discounts.rows.iter();
    discounts.find_map(|discount| Some((discount, discount.condition(id)?)))
}
