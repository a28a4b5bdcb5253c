//! Price lists: the record in the form in which version 1 sends it, with the groups a list applies to.

use serde::Deserialize;

use crate::api::answer::record_id;
use crate::api::{ApiError, lenient};
use crate::domain::standing::{Standing, standing};

/// A group as a price list, a discount condition or a customer refers to it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct GroupRef {
    #[serde(deserialize_with = "lenient::id")]
    pub id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub name: String,
}

impl GroupRef {
    /// Refers to a group by its id alone.
    pub fn to(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            name: String::new(),
        }
    }
}

/// A price list, with the fields the page uses.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PriceList {
    #[serde(deserialize_with = "lenient::id")]
    pub id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub name: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub description: String,
    /// `active` or `draft`.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub status: String,
    /// `sale` or `override`.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub r#type: String,
    /// ISO 8601; the prices are valid from then on.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub starts_at: Option<String>,
    /// ISO 8601; the prices are valid until then.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub ends_at: Option<String>,
    /// All groups the list applies to, if the answer contains them. A list without groups applies to everyone.
    #[serde(default, deserialize_with = "lenient::records")]
    pub customer_groups: Option<Vec<GroupRef>>,
}

impl PriceList {
    /// The ids of the groups it names, according to the answer.
    pub fn group_ids(&self) -> Vec<String> {
        let groups = self.customer_groups.iter().flatten();
        groups.map(|group| group.id.clone()).collect()
    }

    /// Whether it names a group, according to the groups the answer contained.
    pub fn names(&self, group_id: &str) -> bool {
        let mut groups = self.customer_groups.iter().flatten();
        groups.any(|group| group.id == group_id)
    }

    /// Whether it applies at a time; ISO 8601 in UTC.
    pub fn standing(&self, now: &str) -> Standing {
        let (start, end) = (self.starts_at.as_deref(), self.ends_at.as_deref());
        standing(&self.status, start, end, now)
    }

    /// [`PriceList::standing`] by this machine's clock.
    pub fn standing_now(&self) -> Standing {
        self.standing(&String::from(js_sys::Date::new_0().to_iso_string()))
    }
}

/// The id of the list that the server answers a change of it with.
///
/// # Errors
/// When there is none in the answer.
pub fn list_id(answer: &str) -> Result<String, ApiError> {
    record_id(answer, "price_list")
}

/// The lists that name a group.
pub fn naming(lists: &[PriceList], group_id: &str) -> Vec<PriceList> {
    let naming = lists.iter().filter(|list| list.names(group_id));
    naming.cloned().collect()
}
