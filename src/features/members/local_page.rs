//! Searching and paging customers without the server. Pure.

use crate::api::Page;
use crate::api::customers::{Customer, MembersQuery};
use crate::domain::text;

/// The page that a query asks for, out of all customers of a group.
pub fn local_page(customers: &[Customer], query: &MembersQuery) -> Page<Customer> {
    let fits = |customer: &&Customer| {
        let name = customer.full_name().unwrap_or_default();
        query.q.is_empty()
            || text::contains(&customer.email, &query.q)
            || text::contains(&name, &query.q)
    };
    let found: Vec<&Customer> = customers.iter().filter(fits).collect();
    let (start, length) = (query.offset as usize, query.limit as usize);
    Page {
        rows: found
            .iter()
            .skip(start)
            .take(length)
            .map(|customer| (*customer).clone())
            .collect(),
        count: found.len() as u64,
        offset: query.offset,
        limit: query.limit,
        unreadable: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::customers::CustomerSort;

    #[test]
    fn customers_are_searched_and_paged() {
        let customers: Vec<Customer> = (0..25)
            .map(|number| Customer {
                id: format!("cus_{number}"),
                email: format!("c{number}@example.com"),
                first_name: Some("Ada".into()),
                last_name: (number % 2 == 0).then(|| "Even".into()),
                has_account: false,
                company_name: None,
                created_at: None,
                groups: None,
            })
            .collect();
        let ask = |q: &str, offset| {
            local_page(
                &customers,
                &MembersQuery {
                    group_id: String::new(),
                    q: q.into(),
                    sort: CustomerSort::default(),
                    descending: false,
                    offset,
                    limit: 10,
                },
            )
        };
        assert_eq!((ask("", 20).rows.len(), ask("", 20).count), (5, 25));
        assert_eq!(ask("ada even", 10).count, 13);
        let found = ask("C24@", 0);
        let first = found.rows.first().map(|customer| customer.id.as_str());
        assert_eq!(first, Some("cus_24"));
        assert_eq!(ask("nobody", 0).count, 0);
    }
}
