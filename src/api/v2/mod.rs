//! Version 2 of the Admin API.
//!
//! Source: Medusa 2.21.2. Comments name the server's peculiarities where they explain an unusual request.

pub mod auth;
pub mod customers;
mod group_filters;
pub mod groups;
pub mod price_lists;
pub mod promotions;
pub mod tie_pager;

use std::collections::BTreeSet;

use crate::api::auth::{Creator, SecondFactor, SignedIn, User};
use crate::api::customer_groups::CustomerGroup;
use crate::api::customers::{Customer, CustomersQuery, MembersQuery};
use crate::api::discounts::{Discount, TiedDiscount};
use crate::api::price_lists::{PriceList, naming};
use crate::api::{ApiError, Capabilities, Dialect, Page, Reply, Request, Transport};
use crate::domain::list_query::params::{Expand, ListParams};

/// How version 2 is spoken to.
#[derive(Debug, Default)]
pub struct V2 {
    price_lists: price_lists::Snapshot,
}

impl Dialect for V2 {
    fn capabilities(&self) -> Capabilities {
        Capabilities {
            has_promotions: true,
            leaves_rules: true,
            price_lists_apart: true,
            refuses_null_items: true,
        }
    }

    fn sign_in(&self, transport: &Transport, email: &str, password: &str) -> Reply<SignedIn> {
        auth::sign_in(transport, email, password)
    }

    fn verify(&self, transport: &Transport, factor: &SecondFactor, code: &str) -> Reply<String> {
        auth::verify(transport, factor, code)
    }

    fn open_session(&self, transport: &Transport, token: &str) -> Reply<()> {
        auth::open_session(transport, token)
    }

    fn end_session(&self, transport: &Transport) -> Reply<()> {
        auth::end_session(transport)
    }

    fn renewed_token(&self, transport: &Transport) -> Reply<String> {
        auth::renewed_token(transport)
    }

    fn user(&self, answer: Result<User, ApiError>) -> Result<User, ApiError> {
        auth::user(answer)
    }

    fn creator(&self, transport: &Transport, id: &str) -> Reply<Creator> {
        auth::creator(transport, id)
    }

    fn customer_groups(
        &self,
        transport: &Transport,
        params: &ListParams,
    ) -> Reply<Page<CustomerGroup>> {
        group_filters::page(transport, &self.price_lists, params)
    }

    fn customer_group(
        &self,
        transport: &Transport,
        id: &str,
        expand: Expand,
    ) -> Reply<CustomerGroup> {
        groups::one(transport, id, expand)
    }

    fn groups_among(&self, transport: &Transport, ids: &[String]) -> Reply<Vec<String>> {
        groups::among(transport, ids)
    }

    fn add_customers_request(&self, group_id: &str, customers: &[String]) -> Request {
        groups::add_customers_request(group_id, customers)
    }

    fn remove_customers_request(&self, group_id: &str, customers: &[String]) -> Request {
        groups::remove_customers_request(group_id, customers)
    }

    fn members(&self, transport: &Transport, query: &MembersQuery) -> Reply<Page<Customer>> {
        customers::members(transport, query)
    }

    fn member_count_request(&self, group_id: &str) -> Request {
        customers::member_count_request(group_id)
    }

    fn members_among(
        &self,
        transport: &Transport,
        group_id: &str,
        ids: &[String],
    ) -> Reply<Vec<String>> {
        customers::members_among(transport, group_id, ids)
    }

    fn customers(&self, transport: &Transport, query: &CustomersQuery) -> Reply<Page<Customer>> {
        customers::customers(transport, query)
    }

    fn customers_by_id_request(&self, offset: u64, limit: u64, with_groups: bool) -> Request {
        customers::customers_by_id_request(offset, limit, with_groups)
    }

    fn customer_request(&self, id: &str) -> Request {
        customers::customer_request(id)
    }

    fn price_list(&self, transport: &Transport, id: &str) -> Reply<PriceList> {
        price_lists::price_list(transport, id)
    }

    fn price_lists(&self, transport: &Transport) -> Reply<Vec<PriceList>> {
        let lists = self.price_lists.read(transport);
        Box::pin(async move { Ok(lists.await?.to_vec()) })
    }

    fn price_lists_of_group(&self, transport: &Transport, group_id: &str) -> Reply<Vec<PriceList>> {
        let lists = self.price_lists.read(transport);
        let group_id = group_id.to_owned();
        Box::pin(async move { Ok(naming(&lists.await?, &group_id)) })
    }

    fn set_price_list_groups(
        &self,
        transport: &Transport,
        id: &str,
        groups: &[String],
    ) -> Reply<()> {
        price_lists::set_groups(transport, id, groups)
    }

    fn discounts(&self, transport: &Transport, q: &str, offset: u64) -> Reply<Page<Discount>> {
        promotions::discounts(transport, q, offset)
    }

    fn tied_discounts(&self, transport: &Transport) -> Reply<Vec<TiedDiscount>> {
        promotions::tied_discounts(transport)
    }

    fn condition_groups(
        &self,
        transport: &Transport,
        discount_id: &str,
        condition_id: &str,
    ) -> Reply<Vec<String>> {
        promotions::rule_groups(transport, discount_id, condition_id)
    }

    fn change_condition(
        &self,
        transport: &Transport,
        discount_id: &str,
        condition_id: &str,
        add: BTreeSet<String>,
        remove: BTreeSet<String>,
    ) -> Reply<()> {
        promotions::change_rule(transport, discount_id, condition_id, add, remove)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod recorded;
