//! Requests for one page of customer groups, and for one of them.
//!
//! Source: `/admin/customer-groups` of Medusa 1.20.11.

use crate::api::Request;
use crate::api::like::escape_like;
use crate::domain::list_query::params::{Expand, ListParams};

/// The request for one page, as the list operation takes it: it cannot filter by ids and, together with a search, by names.
///
/// Always expands price lists, which the rows show. This also makes the server keep the order of equal sort keys
/// between pages and send the correct `count` together with `discount_condition_id`.
pub fn list_request(params: &ListParams) -> Request {
    let mut request = Request::get("/admin/customer-groups")
        .param("limit", params.limit.to_string())
        .param("offset", params.offset.to_string())
        .param("order", params.order.value());
    let expand = Expand {
        price_lists: true,
        ..params.expand
    };
    if let Some(relations) = expand.value() {
        request = request.param("expand", relations);
    }
    let q = params.q.trim();
    if !q.is_empty() {
        request = request.param("q", escape_like(q));
    }
    for name in &params.names {
        request = request.param("name[]", name);
    }
    // The server splits the only element of an array at commas; two elements it takes literally.
    if let [name] = params.names.as_slice()
        && name.contains(',')
    {
        request = request.param("name[]", name);
    }
    if let Some(id) = &params.discount_condition_id {
        request = request.param("discount_condition_id", id);
    }
    let bounds = [
        ("created_at[lt]", &params.created_at.lt),
        ("created_at[gt]", &params.created_at.gt),
        ("created_at[lte]", &params.created_at.lte),
        ("created_at[gte]", &params.created_at.gte),
        ("updated_at[lt]", &params.updated_at.lt),
        ("updated_at[gt]", &params.updated_at.gt),
        ("updated_at[lte]", &params.updated_at.lte),
        ("updated_at[gte]", &params.updated_at.gte),
    ];
    for (name, bound) in bounds {
        if let Some(instant) = bound {
            request = request.param(name, instant);
        }
    }
    request
}

/// The request for one group.
pub fn group_request(id: &str, expand: Expand) -> Request {
    let request = Request::get(format!("/admin/customer-groups/{id}"));
    match expand.value() {
        Some(relations) => request.param("expand", relations),
        None => request,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::list_query::params::{DateRange, Order};

    fn params() -> ListParams {
        ListParams {
            q: String::new(),
            ids: Vec::new(),
            names: Vec::new(),
            created_at: DateRange::default(),
            updated_at: DateRange::default(),
            customer_id: None,
            price_list: None,
            size: Default::default(),
            discount_condition_id: None,
            order: Order::default(),
            offset: 0,
            limit: 20,
            expand: Expand::default(),
        }
    }

    fn values<'a>(request: &'a Request, name: &str) -> Vec<&'a str> {
        let named = request.query.iter().filter(|(key, _)| *key == name);
        named.map(|(_, value)| value.as_str()).collect()
    }

    #[test]
    fn a_plain_page_is_light_and_stable() {
        assert_eq!(
            list_request(&params()).target(),
            "/admin/customer-groups?limit=20&offset=0&order=-created_at&expand=price_lists"
        );
    }

    #[test]
    fn blanks_around_a_search_are_left_out() {
        let blanks = ListParams {
            q: "  vip ".into(),
            ..params()
        };
        assert_eq!(values(&list_request(&blanks), "q"), ["vip"]);
    }

    #[test]
    fn a_lone_name_with_a_comma_is_sent_twice() {
        let mut one = params();
        one.names = vec!["a, b".into()];
        assert_eq!(values(&list_request(&one), "name[]"), ["a, b", "a, b"]);
        one.names.push("c".into());
        assert_eq!(values(&list_request(&one), "name[]"), ["a, b", "c"]);
    }

    #[test]
    fn every_bound_has_its_parameter() {
        let bound = |text: &str| Some(text.to_owned());
        let range = DateRange {
            lt: bound("1"),
            gt: bound("2"),
            lte: bound("3"),
            gte: bound("4"),
            ..DateRange::default()
        };
        let request = list_request(&ListParams {
            created_at: range.clone(),
            updated_at: range,
            ..params()
        });
        for field in ["created_at", "updated_at"] {
            for (operator, value) in [("lt", "1"), ("gt", "2"), ("lte", "3"), ("gte", "4")] {
                assert_eq!(values(&request, &format!("{field}[{operator}]")), [value]);
            }
        }
    }

    #[test]
    fn orders_the_server_cannot_do_are_none() {
        assert_eq!(Order::parse("-created_at"), Some(Order::default()));
        for bad in [
            "",
            "-",
            "--name",
            "+name",
            "NAME",
            "email",
            "name,created_at",
        ] {
            assert_eq!(Order::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn unknown_relations_are_never_sent() {
        assert_eq!(
            Expand::parse("orders, customers,").value(),
            Some("customers")
        );
        assert_eq!(Expand::parse("bogus").value(), None);
    }
}
