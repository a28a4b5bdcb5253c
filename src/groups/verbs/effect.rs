//! What the deletion of a group would do. Pure but for reading it.

use crate::admin_api::discounts::{Operator, TiedDiscount};
use crate::admin_api::price_lists::{GroupRef, PriceList};
use crate::admin_api::{AdminApi, ApiError};

/// What becomes of a discount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It names other groups as well.
    Stays,
    /// It was for this group only: nobody can use it any more.
    Dies,
    /// It was for everyone but this group: nothing keeps anyone from it any more.
    Opens,
}

/// What a group is tied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    pub members: u64,
    /// The price lists tied to it, with all groups of each.
    pub lists: Vec<PriceList>,
    /// The discounts with a condition that names it.
    pub discounts: Vec<TiedDiscount>,
}

impl Effect {
    /// Whether deleting the group changes nothing else.
    pub fn is_none(&self) -> bool {
        self.members == 0 && self.lists.is_empty() && self.discounts.is_empty()
    }

    /// The price lists that would be for everyone at once, because this is their only group.
    pub fn opening(&self) -> impl Iterator<Item = &PriceList> {
        self.lists
            .iter()
            .filter(|list| is_last(list) && list.status != "draft")
    }
}

/// Whether the group is the only one of a price list that is tied to it.
pub fn is_last(list: &PriceList) -> bool {
    groups_of(list).len() <= 1
}

fn groups_of(list: &PriceList) -> &[GroupRef] {
    list.customer_groups.as_deref().unwrap_or_default()
}

/// The ids of all groups that a price list is tied to.
pub fn group_ids(list: &PriceList) -> Vec<String> {
    groups_of(list)
        .iter()
        .map(|group| group.id.clone())
        .collect()
}

/// What becomes of a discount that names the group.
pub fn fate(tied: &TiedDiscount) -> Fate {
    match (tied.group_ids.len(), tied.operator) {
        (2.., _) => Fate::Stays,
        (_, Operator::In) => Fate::Dies,
        (_, Operator::NotIn) => Fate::Opens,
    }
}

/// Reads what a group is tied to, as it is now.
///
/// # Errors
/// As [`AdminApi::read`].
pub async fn read(api: &AdminApi, id: &str) -> Result<Effect, ApiError> {
    let members = api.member_count(id).await?;
    let lists = api.price_lists_of_group(id).await?;
    let mut discounts = api.tied_discounts().await?;
    discounts.retain(|tied| tied.group_ids.iter().any(|named| named == id));
    Ok(Effect {
        members,
        lists,
        discounts,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(status: &str, groups: &[&str]) -> PriceList {
        let groups: Vec<String> = groups
            .iter()
            .map(|id| format!(r#"{{"id":"{id}"}}"#))
            .collect();
        let json = format!(
            r#"{{"id":"pl_1","status":"{status}","customer_groups":[{}]}}"#,
            groups.join(",")
        );
        serde_json::from_str(&json).expect("a price list")
    }

    fn tied(operator: Operator, groups: &[&str]) -> TiedDiscount {
        TiedDiscount {
            discount_id: "disc_1".into(),
            code: "CODE".into(),
            is_disabled: false,
            condition_id: "discon_1".into(),
            operator,
            group_ids: groups.iter().map(|id| (*id).to_owned()).collect(),
        }
    }

    #[test]
    fn active_lists_without_another_group_open() {
        let effect = |lists| Effect {
            members: 0,
            lists,
            discounts: Vec::new(),
        };
        let opening = |lists| effect(lists).opening().count();
        assert_eq!(opening(vec![list("active", &["a"])]), 1);
        assert_eq!(opening(vec![list("active", &["a", "b"])]), 0);
        assert_eq!(opening(vec![list("draft", &["a"])]), 0);
        assert!(effect(Vec::new()).is_none());
        assert!(!effect(vec![list("draft", &["a"])]).is_none());
    }

    #[test]
    fn discounts_open_die_or_stay() {
        assert_eq!(fate(&tied(Operator::In, &["a"])), Fate::Dies);
        assert_eq!(fate(&tied(Operator::NotIn, &["a"])), Fate::Opens);
        assert_eq!(fate(&tied(Operator::In, &["a", "b"])), Fate::Stays);
        assert_eq!(fate(&tied(Operator::NotIn, &["a", "b"])), Fate::Stays);
    }
}
