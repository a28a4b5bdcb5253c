//! The app's URL: the state of the list, and the group whose page is open on top of it.
//!
//! The URL contains both, so that leaving the group restores the list.

use form_urlencoded::parse;

use crate::domain::list_query::codec::{append, encode_open, parse_open};
use crate::domain::list_query::{ListQuery, OpenRow};

/// The state that the app's query string describes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppUrl {
    pub list: ListQuery,
    /// The group whose page is open, and its tab.
    pub group: Option<OpenRow>,
}

impl AppUrl {
    /// Parses a query string like [`ListQuery::parse`]. Ignores a malformed group.
    pub fn parse(search: &str) -> Self {
        Self {
            list: ListQuery::parse(search),
            group: group_in(search),
        }
    }

    /// The query string, without a question mark.
    pub fn encode(&self) -> String {
        let mut out = self.list.encode();
        if let Some(group) = &self.group {
            append(&mut out, "group", &encode_open(std::slice::from_ref(group)));
        }
        out
    }
}

/// The group whose page a query string opens.
pub fn group_in(search: &str) -> Option<OpenRow> {
    let search = search.strip_prefix('?').unwrap_or(search);
    let named = parse(search.as_bytes()).filter(|(name, _)| name == "group");
    parse_open(&named.last()?.1).into_iter().next()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::list_query::Tab;

    fn group() -> impl Strategy<Value = Option<OpenRow>> {
        let tab = prop::sample::select(Tab::ALL.to_vec());
        let row = ("cgrp_[A-Z0-9]{1,6}", tab).prop_map(|(id, tab)| OpenRow { id, tab });
        prop::option::of(row)
    }

    #[test]
    fn a_group_lies_over_its_list() {
        let text = "q=vip&order=name&offset=20&open=cgrp_1&group=cgrp_2:price_lists";
        let url = AppUrl::parse(text);
        assert_eq!(
            url.list,
            ListQuery::parse("q=vip&order=name&offset=20&open=cgrp_1")
        );
        assert_eq!(
            url.group.as_ref().map(|group| group.tab),
            Some(Tab::PriceLists)
        );
        assert_eq!(url.encode(), text);
    }

    #[test]
    fn a_malformed_group_is_none() {
        for bad in ["", "..%2Fusers", ":metadata", "%00", "a b"] {
            assert_eq!(
                AppUrl::parse(&format!("?group={bad}")),
                AppUrl::default(),
                "{bad}"
            );
        }
        let odd_tab = group_in("group=cgrp_1:bogus");
        assert_eq!(odd_tab.map(|group| group.tab), Some(Tab::Customers));
    }

    proptest! {
        #[test]
        fn a_url_is_read_as_it_was_written(list in "(?s).{0,60}", group in group()) {
            let url = AppUrl { list: ListQuery::parse(&list), group };
            prop_assert_eq!(AppUrl::parse(&url.encode()), url);
        }

        #[test]
        fn any_text_is_a_url(text in "(?s).{0,60}", value in "(?s).{0,30}") {
            for text in [&text, &format!("group={value}")] {
                let url = AppUrl::parse(text);
                prop_assert_eq!(AppUrl::parse(&url.encode()), url);
            }
        }

        #[test]
        fn opening_and_leaving_a_group_changes_nothing_of_the_list(list in "(?s).{0,60}", group in group()) {
            let list = ListQuery::parse(&list);
            let over = AppUrl { list: list.clone(), group };
            let back = AppUrl { group: None, ..AppUrl::parse(&over.encode()) };
            prop_assert_eq!(back.encode(), list.encode());
        }
    }
}
