//! Customers and their membership in groups.

use serde::de::IgnoredAny;

use crate::api::answer::{Page, page, record};
use crate::api::client::AdminApi;
use crate::api::customers::{Customer, CustomersQuery, MembersQuery};
use crate::api::{ApiError, Reply, v1};
use crate::domain::text::lower;

/// The number of customers per search for an e-mail address, which longer addresses may contain.
const MAX_EMAIL_MATCHES: u64 = 50;

impl AdminApi {
    /// One page of the customers of a group.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub fn members(&self, query: &MembersQuery) -> Reply<Page<Customer>> {
        match self.dialect() {
            Some(dialect) => dialect.members(self.transport(), query),
            None => self.query(v1::customers::members_request(query), page_of_customers),
        }
    }

    /// One page of all customers, sorted by e-mail, with their groups.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub fn customers(&self, query: &CustomersQuery) -> Reply<Page<Customer>> {
        match self.dialect() {
            Some(dialect) => dialect.customers(self.transport(), query),
            None => self.query(v1::customers::customers_request(query), page_of_customers),
        }
    }

    /// One page of all customers, sorted by id, so that none is skipped or repeated between pages while new ones come:
    /// those come last. Version 2 can delete customers, version 1 cannot.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub fn customers_by_id(
        &self,
        offset: u64,
        limit: u64,
        with_groups: bool,
    ) -> Reply<Page<Customer>> {
        let request = match self.dialect() {
            Some(dialect) => dialect.customers_by_id_request(offset, limit, with_groups),
            None => v1::customers::customers_by_id_request(offset, limit, with_groups),
        };
        self.query(request, page_of_customers)
    }

    /// The subset of `ids` that is in a group.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub fn members_among(&self, group_id: &str, ids: &[String]) -> Reply<Vec<String>> {
        match self.dialect() {
            Some(dialect) => dialect.members_among(self.transport(), group_id, ids),
            None => v1::customers::members_among(self.transport(), group_id, ids),
        }
    }

    /// The customers that an id or an e-mail address refers to, each with all groups. Guests and customers with an account
    /// may share an address.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub async fn customers_meant(&self, entry: &str) -> Result<Vec<Customer>, ApiError> {
        if entry.contains('@') {
            let query = CustomersQuery {
                q: entry.to_owned(),
                limit: MAX_EMAIL_MATCHES,
                ..CustomersQuery::default()
            };
            let mut customers = self.customers(&query).await?.rows;
            customers.retain(|customer| lower(&customer.email) == entry);
            return Ok(customers);
        }
        let request = match self.dialect() {
            Some(dialect) => dialect.customer_request(entry),
            None => v1::customers::customer_request(entry),
        };
        match self
            .query(request, |answer| record(answer, "customer"))
            .await
        {
            Ok(customer) => Ok(vec![customer]),
            Err(ApiError::NotFound { .. }) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// The number of customers in a group.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub fn member_count(&self, group_id: &str) -> Reply<u64> {
        let request = match self.dialect() {
            Some(dialect) => dialect.member_count_request(group_id),
            None => v1::customers::member_count_request(group_id),
        };
        self.query(request, |answer| {
            Ok(page::<IgnoredAny>(answer, "customers")?.count)
        })
    }
}

fn page_of_customers(answer: &str) -> Result<Page<Customer>, ApiError> {
    page(answer, "customers")
}
