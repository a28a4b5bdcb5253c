//! Searching, sorting and paging customers without the server. Pure.

use std::cmp::Ordering;

use crate::api::Page;
use crate::api::customers::{Customer, CustomerSort, MembersQuery};
use crate::domain::text;

/// The page that a query asks for, out of all customers of a group.
pub fn local_page(customers: &[Customer], query: &MembersQuery) -> Page<Customer> {
    let fits = |customer: &&Customer| {
        let name = customer.full_name().unwrap_or_default();
        query.q.is_empty()
            || text::contains(&customer.email, &query.q)
            || text::contains(&name, &query.q)
    };
    let mut found: Vec<&Customer> = customers.iter().filter(fits).collect();
    found.sort_by(|one, other| {
        let ordering = compared(one, other, query.sort);
        match query.descending {
            true => ordering.reverse(),
            false => ordering,
        }
    });
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

fn compared(one: &Customer, other: &Customer, sort: CustomerSort) -> Ordering {
    let name = |customer: &Customer| customer.first_name.as_deref().map(text::lower);
    match sort {
        CustomerSort::Email => text::lower(&one.email).cmp(&text::lower(&other.email)),
        // As the server does, by the first name alone; who has none comes last.
        CustomerSort::Name => match (name(one), name(other)) {
            (Some(one), Some(other)) => one.cmp(&other),
            (one, other) => one.is_none().cmp(&other.is_none()),
        },
        CustomerSort::CreatedAt => one.created_at.cmp(&other.created_at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn customers_are_sorted() {
        let customer = |id: &str, email: &str, first_name: Option<&str>| Customer {
            id: id.into(),
            email: email.into(),
            first_name: first_name.map(str::to_owned),
            last_name: None,
            has_account: false,
            company_name: None,
            created_at: Some(format!("2026-01-0{id}")),
            groups: None,
        };
        let customers = [
            customer("1", "b@example.com", Some("Ada")),
            customer("2", "A@example.com", None),
            customer("3", "c@example.com", Some("abe")),
        ];
        for (sort, descending, expected) in [
            (CustomerSort::Email, false, ["2", "1", "3"]),
            (CustomerSort::Email, true, ["3", "1", "2"]),
            (CustomerSort::Name, false, ["3", "1", "2"]),
            (CustomerSort::CreatedAt, true, ["3", "2", "1"]),
        ] {
            let query = MembersQuery {
                group_id: String::new(),
                q: String::new(),
                sort,
                descending,
                offset: 0,
                limit: 10,
            };
            let rows = local_page(&customers, &query).rows;
            let ids: Vec<String> = rows.into_iter().map(|row| row.id).collect();
            assert_eq!(ids, expected, "{sort:?} {descending}");
        }
    }
}
