//! One page of customer groups.

use crate::api::customer_groups::record::{CustomerGroup, page_of_groups};
use crate::api::{AdminApi, Page, Reply, Request};
use crate::domain::list_query::params::{Expand, ListParams};

impl AdminApi {
    /// One page of the groups that match `params`, as the list operation gives it: with ids or names among the filters,
    /// [`AdminApi::customer_groups`] is needed.
    ///
    /// # Errors
    /// As [`AdminApi::read`].
    pub(super) fn listed_groups(&self, params: &ListParams) -> Reply<Page<CustomerGroup>> {
        self.query(params.request(), page_of_groups)
    }
}

impl ListParams {
    /// The request for one page.
    ///
    /// Always expands price lists, which the rows show. This also makes the server keep the order of equal sort keys
    /// between pages and send the correct `count` together with `discount_condition_id`.
    pub fn request(&self) -> Request {
        let mut request = Request::get("/admin/customer-groups")
            .param("limit", self.limit.to_string())
            .param("offset", self.offset.to_string())
            .param("order", self.order.value());
        let expand = Expand {
            price_lists: true,
            ..self.expand
        };
        if let Some(relations) = expand.value() {
            request = request.param("expand", relations);
        }
        let q = self.q.trim();
        if !q.is_empty() {
            request = request.param("q", escape_like(q));
        }
        for name in &self.names {
            request = request.param("name[]", name);
        }
        // The server splits the only element of an array at commas; two elements it takes literally.
        if let [name] = self.names.as_slice()
            && name.contains(',')
        {
            request = request.param("name[]", name);
        }
        if let Some(id) = &self.discount_condition_id {
            request = request.param("discount_condition_id", id);
        }
        let bounds = [
            ("created_at[lt]", &self.created_at.lt),
            ("created_at[gt]", &self.created_at.gt),
            ("created_at[lte]", &self.created_at.lte),
            ("created_at[gte]", &self.created_at.gte),
            ("updated_at[lt]", &self.updated_at.lt),
            ("updated_at[gt]", &self.updated_at.gt),
            ("updated_at[lte]", &self.updated_at.lte),
            ("updated_at[gte]", &self.updated_at.gte),
        ];
        for (name, bound) in bounds {
            if let Some(instant) = bound {
                request = request.param(name, instant);
            }
        }
        request
    }
}

/// Escapes `%`, `_` and `\` in a search: the server inserts it into an ILIKE pattern without escaping.
///
/// The word `null` gets a backslash, too (`nul\l` means the same to ILIKE): otherwise the server turns it into a null
/// value and answers 500.
pub fn escape_like(q: &str) -> String {
    if q == "null" {
        return "nul\\l".to_owned();
    }
    let mut escaped = String::with_capacity(q.len());
    for char in q.chars() {
        if matches!(char, '%' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
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
            params().request().target(),
            "/admin/customer-groups?limit=20&offset=0&order=-created_at&expand=price_lists"
        );
    }

    #[test]
    fn wildcards_mean_themselves() {
        assert_eq!(escape_like(r"50%_\"), r"50\%\_\\");
        assert_eq!(escape_like("null"), r"nul\l");
        assert_eq!(escape_like("nullable"), "nullable");
        let blanks = ListParams {
            q: "  vip ".into(),
            ..params()
        };
        assert_eq!(values(&blanks.request(), "q"), ["vip"]);
    }

    #[test]
    fn a_lone_name_with_a_comma_is_sent_twice() {
        let mut one = params();
        one.names = vec!["a, b".into()];
        assert_eq!(values(&one.request(), "name[]"), ["a, b", "a, b"]);
        one.names.push("c".into());
        assert_eq!(values(&one.request(), "name[]"), ["a, b", "c"]);
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
        let request = ListParams {
            created_at: range.clone(),
            updated_at: range,
            ..params()
        }
        .request();
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
