//! Customers: the record, and what can be asked for.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::api::price_lists::GroupRef;
use crate::api::{ApiError, lenient};
use crate::domain::json::{self, RawJson};

/// The number of customers per request where all of them are read.
pub const ALL_AT_ONCE: u64 = 1_000;

/// A customer, with the fields the page uses.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Customer {
    #[serde(deserialize_with = "lenient::id")]
    pub id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub email: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub first_name: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub last_name: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub has_account: bool,
    /// Version 2 only.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub company_name: Option<String>,
    /// ISO 8601.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub created_at: Option<String>,
    /// The customer's groups, if the request expanded them. Version 1 sends all of them only if the request filtered by no
    /// group.
    #[serde(default, deserialize_with = "lenient::records")]
    pub groups: Option<Vec<GroupRef>>,
}

impl Customer {
    /// First and last name separated by a space; `None` if the customer gave neither.
    pub fn full_name(&self) -> Option<String> {
        let parts: Vec<&str> = [&self.first_name, &self.last_name]
            .into_iter()
            .flatten()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// The company, if there is one with a name.
    pub fn company(&self) -> Option<String> {
        let company = self.company_name.as_deref().map(str::trim);
        company.filter(|name| !name.is_empty()).map(str::to_owned)
    }

    /// Whether the customer is in a group, according to the groups the answer contained.
    pub fn is_in(&self, group_id: &str) -> bool {
        let mut groups = self.groups.iter().flatten();
        groups.any(|group| group.id == group_id)
    }
}

/// The fields customers can be sorted by. Others may crash the server process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CustomerSort {
    #[default]
    Email,
    /// By first name: the server sorts by a single field.
    Name,
    CreatedAt,
}

impl CustomerSort {
    /// The field's name in the Admin API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Name => "first_name",
            Self::CreatedAt => "created_at",
        }
    }
}

/// Selects a page of a group's customers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembersQuery {
    pub group_id: String,
    pub q: String,
    pub sort: CustomerSort,
    pub descending: bool,
    pub offset: u64,
    pub limit: u64,
}

/// Selects a page of all customers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CustomersQuery {
    pub q: String,
    /// Only customers of this group.
    pub group_id: Option<String>,
    pub offset: u64,
    pub limit: u64,
}

/// The ids that the server reports as unknown when it rejects a batch: version 1 all of them (`… do not exist: "cus_1,
/// cus_2"`), version 2 the first (`… customer_id: cus_1, but such entity does not exist`).
pub fn unknown_customers(error: &ApiError) -> Vec<&str> {
    let text = match error {
        ApiError::NotFound { message } => message.as_deref().unwrap_or_default(),
        _ => "",
    };
    let named = match text.split_once(" customer_id: ") {
        Some((_, rest)) => rest.split(", but").next(),
        None => text.split('"').nth(1),
    };
    let ids = named.unwrap_or_default().split(", ");
    // Version 1 quotes no ids but these; version 2 quotes the id of a group.
    ids.filter(|id| id.starts_with("cus_")).collect()
}

/// The customers in the array that a group's record has. Leaves out what is no customer.
pub fn read_customers(array: &RawJson) -> Vec<Customer> {
    let rows: Vec<&RawValue> = serde_json::from_str(array.as_str()).unwrap_or_default();
    let rows = rows.iter();
    rows.filter_map(|row| json::object(row.get())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customers_that_do_not_exist_are_named() {
        let of = |message: &str| ApiError::NotFound {
            message: Some(message.into()),
        };
        let error = of("The following customer ids do not exist: \"cus_1, cus_2\"");
        assert_eq!(unknown_customers(&error), ["cus_1", "cus_2"]);
        let error = of("CustomerGroup with id nope was not found");
        assert_eq!(unknown_customers(&error), [""; 0]);
        assert_eq!(unknown_customers(&ApiError::Timeout), [""; 0]);
        let relation = |what: &str| {
            of(&format!(
                "You tried to set relationship {what}, but such entity does not exist"
            ))
        };
        assert_eq!(
            unknown_customers(&relation("customer_id: cus_1")),
            ["cus_1"]
        );
        assert_eq!(
            unknown_customers(&relation("customer_group_id: nope")),
            [""; 0]
        );
    }
}
