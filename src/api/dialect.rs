//! What the versions of the Admin API do differently.
//!
//! Version 1's requests are called directly, so that each chunk of the page has those it uses. All of version 2 is in one
//! chunk of its own, which is fetched for shops that need it and reached through [`Dialect`].

use std::collections::BTreeSet;
use std::fmt::Debug;

use crate::api::auth::{Creator, SecondFactor, SignedIn, User};
use crate::api::customer_groups::CustomerGroup;
use crate::api::customers::{Customer, CustomersQuery, MembersQuery};
use crate::api::discounts::{Discount, TiedDiscount};
use crate::api::price_lists::PriceList;
use crate::api::{ApiError, Page, Reply, Request, Transport};
use crate::domain::list_query::params::{Expand, ListParams};

/// The versions of Medusa's Admin API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MedusaVersion {
    V1,
    V2,
}

impl MedusaVersion {
    /// Reads `1` or `2`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "1" => Some(Self::V1),
            "2" => Some(Self::V2),
            _ => None,
        }
    }

    /// `1` or `2`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::V1 => "1",
            Self::V2 => "2",
        }
    }
}

/// What a server can do, for views and actions that differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capabilities {
    /// Discounts are called promotions.
    pub has_promotions: bool,
    /// The rules of price lists and promotions go on naming a group that has been deleted. Else the server takes it out of
    /// them.
    pub leaves_rules: bool,
    /// Groups come without their price lists, which are read apart for all of them.
    pub price_lists_apart: bool,
    /// A change of metadata fails if it has `null` as an item of a list.
    pub refuses_null_items: bool,
}

impl Capabilities {
    /// Those of version 1.
    pub const V1: Self = Self {
        has_promotions: false,
        leaves_rules: false,
        price_lists_apart: false,
        refuses_null_items: false,
    };
}

/// The operations of a version other than 1 that differ from version 1's. [`AdminApi`](crate::api::AdminApi) documents
/// each. Requests for pages of customers are answered in version 1's form.
pub trait Dialect: Debug {
    fn capabilities(&self) -> Capabilities;

    fn sign_in(&self, transport: &Transport, email: &str, password: &str) -> Reply<SignedIn>;
    fn verify(&self, transport: &Transport, factor: &SecondFactor, code: &str) -> Reply<String>;
    /// Has the browser store a session cookie for a token.
    fn open_session(&self, transport: &Transport, token: &str) -> Reply<()>;
    fn end_session(&self, transport: &Transport) -> Reply<()>;
    fn renewed_token(&self, transport: &Transport) -> Reply<String>;
    /// What the answer to the question who is signed in means.
    fn user(&self, answer: Result<User, ApiError>) -> Result<User, ApiError>;
    fn creator(&self, transport: &Transport, id: &str) -> Reply<Creator>;

    fn customer_groups(
        &self,
        transport: &Transport,
        params: &ListParams,
    ) -> Reply<Page<CustomerGroup>>;
    fn customer_group(
        &self,
        transport: &Transport,
        id: &str,
        expand: Expand,
    ) -> Reply<CustomerGroup>;
    /// Those of these groups that there are.
    fn groups_among(&self, transport: &Transport, ids: &[String]) -> Reply<Vec<String>>;
    fn add_customers_request(&self, group_id: &str, customers: &[String]) -> Request;
    fn remove_customers_request(&self, group_id: &str, customers: &[String]) -> Request;

    fn members(&self, transport: &Transport, query: &MembersQuery) -> Reply<Page<Customer>>;
    fn member_count_request(&self, group_id: &str) -> Request;
    fn members_among(
        &self,
        transport: &Transport,
        group_id: &str,
        ids: &[String],
    ) -> Reply<Vec<String>>;
    fn customers(&self, transport: &Transport, query: &CustomersQuery) -> Reply<Page<Customer>>;
    fn customers_by_id_request(&self, offset: u64, limit: u64, with_groups: bool) -> Request;
    fn customer_request(&self, id: &str) -> Request;

    fn price_list(&self, transport: &Transport, id: &str) -> Reply<PriceList>;
    /// All price lists, each with the groups it names.
    fn price_lists(&self, transport: &Transport) -> Reply<Vec<PriceList>>;
    fn price_lists_of_group(&self, transport: &Transport, group_id: &str) -> Reply<Vec<PriceList>>;
    fn set_price_list_groups(
        &self,
        transport: &Transport,
        id: &str,
        groups: &[String],
    ) -> Reply<()>;

    fn discounts(&self, transport: &Transport, q: &str, offset: u64) -> Reply<Page<Discount>>;
    fn tied_discounts(&self, transport: &Transport) -> Reply<Vec<TiedDiscount>>;
    /// The ids of the groups that a condition of a discount names.
    fn condition_groups(
        &self,
        transport: &Transport,
        discount_id: &str,
        condition_id: &str,
    ) -> Reply<Vec<String>>;
    /// Adds groups to a condition of a discount, and removes others.
    fn change_condition(
        &self,
        transport: &Transport,
        discount_id: &str,
        condition_id: &str,
        add: BTreeSet<String>,
        remove: BTreeSet<String>,
    ) -> Reply<()>;
}
