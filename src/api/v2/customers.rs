//! Customers and the members of groups.
//!
//! Source: `/admin/customers` of Medusa 2.21.2. The words of `q` must all be found in e-mail, names, company or phone.
//! `groups[]` filters customers without narrowing the groups that each is shown with.

use std::rc::Rc;

use crate::api::answer::page;
use crate::api::customers::{Customer, CustomerSort, CustomersQuery, MembersQuery};
use crate::api::like::escape_like;
use crate::api::v2::groups::{MAX_IDS, at_instant};
use crate::api::v2::tie_pager::{self, Key, Source};
use crate::api::{ApiError, Page, Reply, Request, Transport};

/// The fields of a customer that the page uses.
const FIELDS: &str = "id,email,first_name,last_name,company_name,has_account,created_at";
/// The same, with the customer's groups.
const FIELDS_AND_GROUPS: &str =
    "id,email,first_name,last_name,company_name,has_account,created_at,groups.id,groups.name";

/// What a page of customers is sorted by.
#[derive(Clone, Copy)]
struct Sorting {
    field: CustomerSort,
    descending: bool,
}

impl Sorting {
    fn value(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        format!("{sign}{}", self.field.as_str())
    }

    fn key(self) -> fn(&Customer) -> Key {
        match self.field {
            CustomerSort::Email => |customer| Some(customer.email.clone()),
            CustomerSort::Name => |customer| customer.first_name.clone(),
            CustomerSort::CreatedAt => |customer| customer.created_at.clone(),
        }
    }

    /// Restricts a request to the customers with this value, in the order of their ids.
    fn with_value(self, mut request: Request, key: &Key) -> Request {
        let name = match self.field {
            CustomerSort::CreatedAt => return at_instant(request, "created_at", key),
            CustomerSort::Email => "$and[0][email]",
            CustomerSort::Name => "$and[0][first_name]",
        };
        request.query.retain(|(name, _)| *name != "order");
        // The server takes this word for no value.
        let value = key.clone().unwrap_or_else(|| "null".to_owned());
        request.param("order", "id").param(name, value)
    }
}

/// One page of the customers of a group.
pub fn members(transport: &Transport, query: &MembersQuery) -> Reply<Page<Customer>> {
    let request = search(customers_request(FIELDS), &query.q).param("groups[]", &*query.group_id);
    let sorting = Sorting {
        field: query.sort,
        descending: query.descending,
    };
    stable_page(transport, request, sorting, query.offset, query.limit)
}

/// One page of customers sorted by e-mail, with their groups.
pub fn customers(transport: &Transport, query: &CustomersQuery) -> Reply<Page<Customer>> {
    let mut request = search(customers_request(FIELDS_AND_GROUPS), &query.q);
    if let Some(id) = &query.group_id {
        request = request.param("groups[]", id);
    }
    let sorting = Sorting {
        field: CustomerSort::Email,
        descending: false,
    };
    stable_page(transport, request, sorting, query.offset, query.limit)
}

fn customers_request(fields: &str) -> Request {
    Request::get("/admin/customers").param("fields", fields)
}

fn search(request: Request, q: &str) -> Request {
    match q.trim() {
        "" => request,
        q => request.param("q", escape_like(q)),
    }
}

fn paged(request: &Request, order: String, offset: u64, limit: u64) -> Request {
    let request = request.clone().param("limit", limit.to_string());
    let request = request.param("offset", offset.to_string());
    request.param("order", order)
}

fn stable_page(
    transport: &Transport,
    request: Request,
    sorting: Sorting,
    offset: u64,
    limit: u64,
) -> Reply<Page<Customer>> {
    let ask = {
        let transport = transport.clone();
        move |request: Request| transport.query(request, page_of_customers)
    };
    let (ask_value, request_value) = (ask.clone(), request.clone());
    let source = Source {
        by_field: Rc::new(move |offset, limit| {
            ask(paged(&request, sorting.value(), offset, limit))
        }),
        with_value: Rc::new(move |key, offset, limit| {
            let request = paged(&request_value, String::new(), offset, limit);
            ask_value(sorting.with_value(request, key))
        }),
        key: sorting.key(),
        id: |customer| &customer.id,
    };
    Box::pin(async move { tie_pager::page(&source, offset, limit).await })
}

/// Reads one page of all customers sorted by id, optionally with all groups of each.
pub fn customers_by_id_request(offset: u64, limit: u64, with_groups: bool) -> Request {
    let fields = match with_groups {
        true => FIELDS_AND_GROUPS,
        false => FIELDS,
    };
    paged(&customers_request(fields), "id".to_owned(), offset, limit)
}

/// Reads one customer with all their groups.
pub fn customer_request(id: &str) -> Request {
    Request::get(format!("/admin/customers/{id}")).param("fields", FIELDS_AND_GROUPS)
}

/// Reads no row for the `count` beside it, which is the cheapest way to get the number of members.
pub fn member_count_request(group_id: &str) -> Request {
    Request::get("/admin/customers")
        .param("groups[]", group_id)
        .param("limit", "0")
}

/// The subset of `ids` that is in a group.
pub fn members_among(transport: &Transport, group_id: &str, ids: &[String]) -> Reply<Vec<String>> {
    let (transport, group_id, ids) = (transport.clone(), group_id.to_owned(), ids.to_vec());
    Box::pin(async move {
        let mut inside = Vec::new();
        for part in ids.chunks(MAX_IDS) {
            let mut request = Request::get("/admin/customers")
                .param("fields", "id")
                .param("limit", MAX_IDS.to_string())
                .param("groups[]", &*group_id);
            for id in part {
                request = request.param("id[]", id);
            }
            let found = transport.query(request, page_of_customers).await?;
            inside.extend(found.rows.into_iter().map(|customer| customer.id));
        }
        Ok(inside)
    })
}

fn page_of_customers(answer: &str) -> Result<Page<Customer>, ApiError> {
    page(answer, "customers")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_loads_no_member() {
        assert_eq!(
            member_count_request("cusgroup_1").target(),
            "/admin/customers?groups%5B%5D=cusgroup_1&limit=0"
        );
    }

    #[test]
    fn equal_values_are_asked_for_in_the_order_of_ids() {
        let sorting = |field| Sorting {
            field,
            descending: true,
        };
        let request = paged(&customers_request("id"), "-first_name".to_owned(), 0, 5);
        let name = sorting(CustomerSort::Name);
        assert_eq!(
            name.with_value(request.clone(), &Some("Ada".to_owned()))
                .target(),
            "/admin/customers?fields=id&limit=5&offset=0&order=id&%24and%5B0%5D%5Bfirst_name%5D=Ada"
        );
        let nobody = name.with_value(request, &None).target();
        assert!(nobody.ends_with("%5Bfirst_name%5D=null"), "{nobody}");
    }
}
