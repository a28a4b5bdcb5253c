//! What the list asks the server for.

use crate::domain::list_query::day::{Day, Preset};

/// The fields the server can sort groups by. It answers 500 for any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortField {
    Name,
    CreatedAt,
    UpdatedAt,
}

impl SortField {
    pub const ALL: [Self; 3] = [Self::Name, Self::CreatedAt, Self::UpdatedAt];

    /// The field's name in the Admin API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::CreatedAt => "created_at",
            Self::UpdatedAt => "updated_at",
        }
    }
}

/// The order of the list: one field, one direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    pub field: SortField,
    pub descending: bool,
}

impl Default for Order {
    /// Newest first, the server's own default.
    fn default() -> Self {
        Self {
            field: SortField::CreatedAt,
            descending: true,
        }
    }
}

impl Order {
    /// `name`, `-created_at`, …
    pub fn value(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        format!("{sign}{}", self.field.as_str())
    }

    /// Reads a value such as `-created_at`; `None` if the server cannot sort like that.
    pub fn parse(value: &str) -> Option<Self> {
        let (descending, name) = match value.strip_prefix('-') {
            Some(name) => (true, name),
            None => (false, value),
        };
        SortField::ALL
            .into_iter()
            .find(|field| field.as_str() == name)
            .map(|field| Self { field, descending })
    }
}

/// Bounds on a point in time, each in ISO 8601. All given bounds must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateRange {
    /// Days until today, whenever that is. The server does not know it: [`ListParams::on`] makes it a bound.
    pub last: Option<Preset>,
    pub lt: Option<String>,
    pub gt: Option<String>,
    pub lte: Option<String>,
    pub gte: Option<String>,
}

impl DateRange {
    /// Whether there is no bound.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The range as it is on a day. `start` returns the point in time at which a day begins.
    pub fn on(&self, today: Day, start: impl Fn(Day) -> String) -> Self {
        match self.last {
            Some(last) => Self {
                last: None,
                gte: Some(start(last.first_day(today))),
                ..self.clone()
            },
            None => self.clone(),
        }
    }
}

/// The related records to include with each group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Expand {
    /// All customers of each group, not paged: slow for large groups.
    pub customers: bool,
    pub price_lists: bool,
}

impl Expand {
    /// The value of the `expand` parameter, if there is anything to expand.
    pub fn value(self) -> Option<&'static str> {
        match (self.customers, self.price_lists) {
            (true, true) => Some("customers,price_lists"),
            (true, false) => Some("customers"),
            (false, true) => Some("price_lists"),
            (false, false) => None,
        }
    }

    /// Reads the value of an `expand` parameter. Ignores unknown relations, for which the server answers 500.
    pub fn parse(value: &str) -> Self {
        let mut expand = Self::default();
        for relation in value.split(',') {
            match relation.trim() {
                "customers" => expand.customers = true,
                "price_lists" => expand.price_lists = true,
                _ => {}
            }
        }
        expand
    }
}

/// Bounds on the number of customers of a group. Both hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SizeRange {
    /// Never 0, which is no bound.
    pub min: Option<u64>,
    pub max: Option<u64>,
}

impl SizeRange {
    /// The largest bound.
    pub const MAX: u64 = 999_999_999;
    /// Groups without customers.
    pub const NONE: Self = Self {
        min: None,
        max: Some(0),
    };
    /// Groups with customers.
    pub const ANY: Self = Self {
        min: Some(1),
        max: None,
    };

    /// Whether there is no bound.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a group with this number of customers is within the bounds.
    pub fn contains(&self, size: u64) -> bool {
        self.min.is_none_or(|min| size >= min) && self.max.is_none_or(|max| size <= max)
    }

    /// Whether there are numbers within the bounds.
    pub fn is_possible(&self) -> bool {
        self.max.is_none_or(|max| self.contains(max))
    }

    /// The range without bounds that say nothing; without any if no number is within them.
    #[must_use]
    pub fn sound(self) -> Self {
        let sound = Self {
            min: self.min.filter(|min| (1..=Self::MAX).contains(min)),
            max: self.max.filter(|max| *max <= Self::MAX),
        };
        match sound.is_possible() {
            true => sound,
            false => Self::default(),
        }
    }
}

/// What the price lists of groups are filtered by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PriceListFilter {
    /// Groups that the price list with this id names.
    Of(String),
    /// Groups that no price list names.
    Without,
}

/// Every parameter of the documented list operation, and what the page filters by besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListParams {
    /// Part of the name, in upper or lower case; empty for no search.
    pub q: String,
    /// Any of these ids; empty for no filter.
    pub ids: Vec<String>,
    /// Any of these exact names; empty for no filter.
    pub names: Vec<String>,
    pub created_at: DateRange,
    pub updated_at: DateRange,
    /// The groups of this condition of a discount.
    pub discount_condition_id: Option<String>,
    /// The groups that this customer is in.
    pub customer_id: Option<String>,
    pub price_list: Option<PriceListFilter>,
    pub size: SizeRange,
    pub order: Order,
    pub offset: u64,
    pub limit: u64,
    pub expand: Expand,
}

impl ListParams {
    /// The parameters as they are sent on a day: with bounds in the place of what is relative to it.
    pub fn on(&self, today: Day, start: impl Fn(Day) -> String) -> Self {
        Self {
            created_at: self.created_at.on(today, &start),
            updated_at: self.updated_at.on(today, &start),
            ..self.clone()
        }
    }

    /// Whether groups are filtered by what version 1's list operation cannot do, or not alone, so that names stand in for it.
    pub fn is_by_name(&self) -> bool {
        let of_list = matches!(self.price_list, Some(PriceListFilter::Of(_)));
        !self.ids.is_empty() || !self.names.is_empty() || self.customer_id.is_some() || of_list
    }

    /// Whether no server can tell which groups match, so that all that match the rest are read and looked at.
    pub fn is_by_reading(&self) -> bool {
        !self.size.is_empty() || self.price_list == Some(PriceListFilter::Without)
    }

    /// Whether it depends on who is in which group which groups match, or what is read of them.
    pub fn follows_members(&self) -> bool {
        self.expand.customers || self.customer_id.is_some() || !self.size.is_empty()
    }

    /// The part that a server can tell.
    #[must_use]
    pub fn for_server(&self) -> Self {
        let of_list = |list: &PriceListFilter| matches!(list, PriceListFilter::Of(_));
        Self {
            size: SizeRange::default(),
            price_list: self.price_list.clone().filter(of_list),
            ..self.clone()
        }
    }
}
