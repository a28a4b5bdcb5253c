//! The sample shop: a believable business with customer groups of every shape,
//! made from nothing but its size. Knows neither SQL nor HTTP, except for
//! [`medusa_sql`] and [`medusa_v2_sql`], which write the shop down for a real Medusa.

mod customers;
mod discounts;
mod groups;
mod medusa;
mod medusa_v2;
mod price_lists;
mod source;
mod sql;
mod words;

use serde_json::{Map, Value};

pub use medusa::medusa_sql;
pub use medusa_v2::{medusa_v2_sql, v2_id};

/// How many groups and customers a shop has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Customer groups.
    pub groups: usize,
    /// Customers.
    pub customers: usize,
}

impl Default for Size {
    /// A shop that takes some scrolling: 140 groups and 2,000 customers.
    fn default() -> Self {
        Self {
            groups: 140,
            customers: 2_000,
        }
    }
}

/// An instant in milliseconds since 1970-01-01T00:00:00Z, what Medusa's JSON shows.
pub type Millis = i64;

/// The shop "today": every instant of the sample lies before it, so that the
/// same size always gives the same shop.
pub const TODAY: Millis = 1_795_392_000_000; // 2026-11-23T00:00:00Z

/// A whole sample shop. Members and ties are positions in `customers` and `groups`.
#[derive(Debug, Clone, PartialEq)]
pub struct Shop {
    /// Customer groups, oldest row first (the order they are stored in).
    pub groups: Vec<Group>,
    /// Customers, in the order they are stored in.
    pub customers: Vec<Customer>,
    /// Price lists, some of them tied to groups.
    pub price_lists: Vec<PriceList>,
    /// Discounts, some of them with conditions on groups.
    pub discounts: Vec<Discount>,
}

/// A customer group.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// `cgrp_` and a ULID.
    pub id: String,
    /// Unique in the shop.
    pub name: String,
    /// `None` is JSON's null.
    pub metadata: Option<Map<String, Value>>,
    /// When it was made.
    pub created_at: Millis,
    /// When it was last changed.
    pub updated_at: Millis,
    /// Positions in [`Shop::customers`], each at most once.
    pub members: Vec<usize>,
}

/// A customer.
#[derive(Debug, Clone, PartialEq)]
pub struct Customer {
    /// `cus_` and a ULID.
    pub id: String,
    /// Lower case, unique in the shop.
    pub email: String,
    /// Given name, if known.
    pub first_name: Option<String>,
    /// Family name, if known.
    pub last_name: Option<String>,
    /// Telephone number, if known.
    pub phone: Option<String>,
    /// Whether the customer has registered.
    pub has_account: bool,
    /// `None` is JSON's null.
    pub metadata: Option<Map<String, Value>>,
    /// When the customer first came.
    pub created_at: Millis,
    /// When the record was last changed.
    pub updated_at: Millis,
}

/// A price list. Without groups it applies to everyone.
#[derive(Debug, Clone, PartialEq)]
pub struct PriceList {
    /// `pl_` and a ULID.
    pub id: String,
    /// Shown to merchants.
    pub name: String,
    /// Shown to merchants.
    pub description: String,
    /// `sale` or `override`.
    pub kind: &'static str,
    /// `active` or `draft`.
    pub status: &'static str,
    /// First instant it applies.
    pub starts_at: Option<Millis>,
    /// Instant it ends.
    pub ends_at: Option<Millis>,
    /// When it was made.
    pub created_at: Millis,
    /// When it was last changed.
    pub updated_at: Millis,
    /// Positions in [`Shop::groups`].
    pub groups: Vec<usize>,
}

/// A discount with its rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Discount {
    /// `disc_` and a ULID.
    pub id: String,
    /// What a shopper types: upper case, unique.
    pub code: String,
    /// Switched off by the merchant.
    pub is_disabled: bool,
    /// How often it may be used.
    pub usage_limit: Option<u32>,
    /// How often it was used.
    pub usage_count: u32,
    /// First instant it applies.
    pub starts_at: Millis,
    /// Instant it ends.
    pub ends_at: Option<Millis>,
    /// `dru_` and a ULID.
    pub rule_id: String,
    /// Words of the rule.
    pub description: String,
    /// `fixed`, `percentage` or `free_shipping`.
    pub kind: &'static str,
    /// Per cent, or the smallest unit of a currency.
    pub value: u32,
    /// `total` or `item`.
    pub allocation: Option<&'static str>,
    /// Conditions on customer groups.
    pub conditions: Vec<Condition>,
    /// When it was made, its rule and conditions too.
    pub created_at: Millis,
    /// When it was last changed.
    pub updated_at: Millis,
}

/// A condition of a discount on customer groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Condition {
    /// `discon_` and a ULID.
    pub id: String,
    /// `in` or `not_in`.
    pub operator: &'static str,
    /// Positions in [`Shop::groups`].
    pub groups: Vec<usize>,
}

impl Shop {
    /// The shop of this size. The same size gives the same shop, to the last id.
    pub fn generate(size: Size) -> Self {
        let customers = customers::generate(size.customers);
        let groups = groups::generate(size.groups, customers.len());
        let price_lists = price_lists::generate(&groups);
        let discounts = discounts::generate(&groups);
        Self {
            groups,
            customers,
            price_lists,
            discounts,
        }
    }
}
