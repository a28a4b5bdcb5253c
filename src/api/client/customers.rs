//! Customers and their membership in groups.

use serde::de::IgnoredAny;

use crate::api::answer::{Page, page, record};
use crate::api::client::AdminApi;
use crate::api::customers::{ALL_AT_ONCE, Customer, CustomersQuery, MembersQuery};
use crate::api::outcome::about_record;
use crate::api::{ApiError, Reply, v1};
use crate::domain::email;
use crate::domain::text::lower;

/// The number of customers that are read first when an e-mail address is searched for, which longer addresses may contain.
const FIRST_EMAIL_MATCHES: u64 = 50;

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
            let mut found = Vec::new();
            for spelling in email::spellings(entry) {
                found.append(&mut self.customers_with_email(&spelling).await?);
            }
            return Ok(found);
        }
        let request = match self.dialect() {
            Some(dialect) => dialect.customer_request(entry),
            None => v1::customers::customer_request(entry),
        };
        let customer = self.query(request, |answer| record(answer, "customer"));
        match about_record(customer, entry, |customer: &Customer| &customer.id).await {
            Ok(customer) => Ok(vec![customer]),
            Err(ApiError::NotFound { .. }) => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// The customers with this e-mail address. The server gives all whose addresses contain it, so all pages are read; the
    /// first is small, because mostly there are no others.
    async fn customers_with_email(&self, address: &str) -> Result<Vec<Customer>, ApiError> {
        let mut query = CustomersQuery {
            q: address.to_owned(),
            limit: FIRST_EMAIL_MATCHES,
            ..CustomersQuery::default()
        };
        let mut found: Vec<Customer> = Vec::new();
        loop {
            let page = self.customers(&query).await?;
            let sent = (page.rows.len() + page.unreadable) as u64;
            let same = page
                .rows
                .into_iter()
                .filter(|customer| lower(&customer.email) == address);
            for customer in same {
                // A customer who registers meanwhile moves the others to the next page.
                if found.iter().all(|known| known.id != customer.id) {
                    found.push(customer);
                }
            }
            query.offset += sent;
            query.limit = ALL_AT_ONCE;
            if sent == 0 || query.offset >= page.count {
                return Ok(found);
            }
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
