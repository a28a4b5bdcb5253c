//! What else the deletion of groups changes: memberships, price lists and discounts. Pure, except for [`read_impact`].

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::api::discounts::{Operator, TiedDiscount};
use crate::api::price_lists::{GroupRef, PriceList};
use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::Expand;
use crate::domain::standing::Standing;
use crate::domain::terms::Terms;
use crate::state::few_at_once::{self, Task};

/// What the deletion does to a discount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiscountOutcome {
    /// Its condition names other groups as well, so it stays as it is.
    Unchanged,
    /// It is for these groups only: nobody can use it afterwards.
    Unusable,
    /// It is for everyone except these groups: everyone can use it afterwards.
    OpenToAll,
    /// It is for everyone except these groups and others: the members of these can use it afterwards.
    OpenToMembers,
}

/// What the deletion does to a price list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListOutcome {
    /// It has other groups as well, so it stays as it is.
    Unchanged,
    /// It has ended: nobody gets its prices.
    Ended,
    /// It applies to everyone afterwards.
    OpenToAll,
    /// It is a draft, and applies to everyone once it is active.
    OpenOnceActive,
    /// Its rule names only groups that no longer exist: nobody gets its prices.
    Unused,
}

/// What the groups that are to be deleted are tied to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeletionImpact {
    /// The ids of the groups.
    groups: Vec<String>,
    /// Whether price lists and discounts go on naming groups that have been deleted.
    pub leaves_rules: bool,
    /// The name as it is now, of a group that is deleted alone.
    pub name: Option<String>,
    /// The ids of the groups that are gone already: somebody else has deleted them.
    pub gone: Vec<String>,
    /// The sum of their numbers of customers.
    pub members: u64,
    /// The price lists tied to one of them, with all groups of each.
    pub lists: Vec<PriceList>,
    /// The ids of those that have ended.
    ended: Vec<String>,
    /// The discounts with a condition that names one of them.
    pub discounts: Vec<TiedDiscount>,
}

impl DeletionImpact {
    /// Whether deleting the groups changes nothing else.
    pub fn is_none(&self) -> bool {
        self.members == 0 && self.lists.is_empty() && self.discounts.is_empty()
    }

    /// The price lists that apply to everyone once the groups are deleted, or from a day to come: they have no other group,
    /// are no drafts, and have not ended.
    pub fn opening_lists(&self) -> impl Iterator<Item = &PriceList> {
        let opens = |list: &&PriceList| self.list_outcome(list) == ListOutcome::OpenToAll;
        self.lists.iter().filter(opens)
    }

    /// What the deletion does to a price list that is tied to one of the groups.
    pub fn list_outcome(&self, list: &PriceList) -> ListOutcome {
        let mut groups = groups_of(list).iter();
        if !groups.all(|group| self.groups.contains(&group.id)) {
            return ListOutcome::Unchanged;
        }
        match (self.ended.contains(&list.id), &*list.status) {
            (true, _) => ListOutcome::Ended,
            (false, _) if self.leaves_rules => ListOutcome::Unused,
            (false, "draft") => ListOutcome::OpenOnceActive,
            (false, _) => ListOutcome::OpenToAll,
        }
    }

    /// The ids of the groups besides these that price lists and discounts name, each once.
    fn other_groups(&self) -> Vec<String> {
        let of_lists = self.lists.iter().flat_map(PriceList::group_ids);
        let of_discounts = self.discounts.iter();
        let of_discounts = of_discounts.flat_map(|tied| tied.group_ids.iter().cloned());
        let all: BTreeSet<String> = of_lists.chain(of_discounts).collect();
        let others = all.into_iter().filter(|id| !self.groups.contains(id));
        others.collect()
    }

    /// Takes groups that no longer exist out of what price lists and discounts name: they keep nothing as it is.
    fn forget(&mut self, missing: &[String]) {
        let is_there = |id: &str| {
            self.groups.iter().any(|own| own == id) || !missing.iter().any(|gone| gone == id)
        };
        for list in &mut self.lists {
            if let Some(named) = &mut list.customer_groups {
                named.retain(|group| is_there(&group.id));
            }
        }
        for tied in &mut self.discounts {
            tied.group_ids.retain(|id| is_there(id));
        }
    }

    /// The number of rules that would go on naming a group and can do without it.
    pub fn mendable_rules(&self) -> usize {
        match self.leaves_rules {
            true => self.lists.len() + self.mendable_discounts().count(),
            false => 0,
        }
    }

    /// The discounts that can do without the groups. One that is for everyone but these groups would be for nobody if
    /// it named no group.
    pub fn mendable_discounts(&self) -> impl Iterator<Item = &TiedDiscount> {
        let can = |tied: &&TiedDiscount| self.discount_outcome(tied) != DiscountOutcome::OpenToAll;
        self.discounts.iter().filter(can)
    }

    /// What the deletion does to a discount that names one of the groups.
    pub fn discount_outcome(&self, tied: &TiedDiscount) -> DiscountOutcome {
        let loses_all = tied.group_ids.iter().all(|id| self.groups.contains(id));
        match (loses_all, tied.operator) {
            (false, Operator::In) => DiscountOutcome::Unchanged,
            (false, Operator::NotIn) => DiscountOutcome::OpenToMembers,
            (true, Operator::In) => DiscountOutcome::Unusable,
            (true, Operator::NotIn) => DiscountOutcome::OpenToAll,
        }
    }
}

fn groups_of(list: &PriceList) -> &[GroupRef] {
    list.customer_groups.as_deref().unwrap_or_default()
}

/// What was read of a group: the number of its customers, nothing if it is gone; and its price lists.
type GroupRead = Result<(Option<u64>, Vec<PriceList>), ApiError>;

async fn read_group(api: &AdminApi, id: &str) -> GroupRead {
    let members = match api.member_count(id).await {
        Ok(count) => Some(count),
        Err(ApiError::NotFound { .. }) => None,
        Err(error) => return Err(error),
    };
    Ok((members, api.price_lists_of_group(id).await?))
}

/// Reads what groups are tied to, a few at the same time. `count` gets the number of groups that have been read.
///
/// # Errors
/// As [`AdminApi::read`].
pub async fn read_impact(
    api: &AdminApi,
    groups: Vec<String>,
    count: &dyn Fn(usize),
) -> Result<DeletionImpact, ApiError> {
    let mut impact = DeletionImpact {
        leaves_rules: api.capabilities().leaves_rules,
        ..read_members_and_lists(api, &groups, count).await?
    };
    if let [id] = &*groups {
        match api.customer_group(id, Expand::default()).await {
            Ok(group) => impact.name = Some(group.name),
            Err(ApiError::NotFound { .. }) => impact.gone = groups.clone(),
            Err(error) => return Err(error),
        }
    }
    impact.discounts = read_discounts(api, &groups).await?;
    impact.groups = groups;
    if impact.leaves_rules {
        let missing = api.missing_groups(impact.other_groups()).await?;
        impact.forget(&missing);
    }
    Ok(impact)
}

/// The part of the impact that is read of each group: members, groups that are gone, and price lists.
async fn read_members_and_lists(
    api: &AdminApi,
    groups: &[String],
    count: &dyn Fn(usize),
) -> Result<DeletionImpact, ApiError> {
    let reads = &RefCell::new(BTreeMap::<usize, GroupRead>::new());
    let tasks = groups.iter().enumerate().map(|(index, id)| -> Task<'_> {
        Box::pin(async move {
            let group = read_group(api, id).await;
            let goes_on = group.is_ok();
            reads.borrow_mut().insert(index, group);
            count(reads.borrow().len());
            goes_on
        })
    });
    few_at_once::run(tasks.collect()).await;
    let mut impact = DeletionImpact::default();
    // In the order of the groups: two impacts are compared.
    let mut known = HashSet::new();
    for (index, group) in reads.take() {
        let (members, lists) = group?;
        match members {
            Some(count) => impact.members += count,
            None => impact.gone.extend(groups.get(index).cloned()),
        }
        for list in lists {
            if known.insert(list.id.clone()) {
                impact.lists.push(list);
            }
        }
    }
    let ended = impact.lists.iter();
    let ended = ended.filter(|list| list.standing_now() == Standing::Ended);
    impact.ended = ended.map(|list| list.id.clone()).collect();
    Ok(impact)
}

/// The discounts that name one of the groups.
async fn read_discounts(api: &AdminApi, groups: &[String]) -> Result<Vec<TiedDiscount>, ApiError> {
    let mut discounts = api.tied_discounts().await?;
    discounts.retain(|tied| tied.group_ids.iter().any(|named| groups.contains(named)));
    // Two impacts are compared. The terms say how often a discount was used, which changes all the time and does not
    // matter to a deletion.
    for tied in &mut discounts {
        tied.terms = Terms::default();
    }
    Ok(discounts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(status: &str, groups: &[&str]) -> PriceList {
        let group = |id: &&str| GroupRef {
            id: (*id).to_owned(),
            name: String::new(),
        };
        PriceList {
            id: "pl_1".into(),
            name: String::new(),
            description: String::new(),
            status: status.to_owned(),
            r#type: String::new(),
            starts_at: None,
            ends_at: None,
            customer_groups: Some(groups.iter().map(group).collect()),
        }
    }

    fn tied(operator: Operator, groups: &[&str]) -> TiedDiscount {
        TiedDiscount {
            discount_id: "disc_1".into(),
            code: "CODE".into(),
            is_disabled: false,
            terms: Terms::default(),
            condition_id: "discon_1".into(),
            operator,
            group_ids: groups.iter().map(|id| (*id).to_owned()).collect(),
        }
    }

    #[test]
    fn active_lists_without_another_group_open() {
        let impact = |lists| DeletionImpact {
            groups: vec!["a".into(), "c".into()],
            lists,
            ..DeletionImpact::default()
        };
        let opening = |lists| impact(lists).opening_lists().count();
        assert_eq!(opening(vec![list("active", &["a"])]), 1);
        assert_eq!(opening(vec![list("active", &["a", "b"])]), 0);
        assert_eq!(opening(vec![list("active", &["a", "c"])]), 1);
        assert_eq!(opening(vec![list("draft", &["a"])]), 0);
        let ended = DeletionImpact {
            ended: vec!["pl_1".into()],
            ..impact(vec![list("active", &["a"])])
        };
        assert_eq!(ended.opening_lists().count(), 0);
        assert!(impact(Vec::new()).is_none());
        assert!(!impact(vec![list("draft", &["a"])]).is_none());
    }

    #[test]
    fn groups_that_no_longer_exist_keep_nothing_as_it_is() {
        let mut impact = DeletionImpact {
            groups: vec!["a".into()],
            leaves_rules: true,
            lists: vec![list("active", &["a", "dead"])],
            discounts: vec![
                tied(Operator::In, &["dead", "a"]),
                tied(Operator::NotIn, &["a", "dead"]),
                tied(Operator::NotIn, &["a", "b", "dead"]),
            ],
            ..DeletionImpact::default()
        };
        assert_eq!(impact.other_groups(), ["b", "dead"]);
        impact.forget(&["dead".to_owned()]);
        let outcomes = impact.lists.iter().map(|list| impact.list_outcome(list));
        assert!(outcomes.eq([ListOutcome::Unused]));
        let outcomes = impact.discounts.iter();
        let outcomes = outcomes.map(|tied| impact.discount_outcome(tied));
        assert!(outcomes.eq([
            DiscountOutcome::Unusable,
            DiscountOutcome::OpenToAll,
            DiscountOutcome::OpenToMembers,
        ]));
        // A group that is to be deleted counts until it is.
        impact.forget(&["a".to_owned()]);
        assert_eq!(impact.lists[0].group_ids(), ["a"]);
    }

    #[test]
    fn rules_that_are_left_behind_open_no_list() {
        let impact = DeletionImpact {
            groups: vec!["a".into()],
            leaves_rules: true,
            lists: vec![list("active", &["a"]), list("draft", &["a", "b"])],
            discounts: vec![
                tied(Operator::In, &["a"]),
                tied(Operator::NotIn, &["a"]),
                tied(Operator::NotIn, &["a", "b"]),
            ],
            ..DeletionImpact::default()
        };
        let outcomes = impact.lists.iter().map(|list| impact.list_outcome(list));
        assert!(outcomes.eq([ListOutcome::Unused, ListOutcome::Unchanged]));
        assert_eq!(impact.opening_lists().count(), 0);
        // Without its only group the second discount would be for nobody.
        assert_eq!(impact.mendable_rules(), 4);
        let kept_by_the_server = DeletionImpact {
            leaves_rules: false,
            ..impact
        };
        assert_eq!(kept_by_the_server.mendable_rules(), 0);
    }

    #[test]
    fn discounts_open_to_all_become_unusable_or_stay() {
        let impact = DeletionImpact {
            groups: vec!["a".into(), "c".into()],
            ..DeletionImpact::default()
        };
        let outcome = |operator, groups: &[&str]| impact.discount_outcome(&tied(operator, groups));
        assert_eq!(outcome(Operator::In, &["a"]), DiscountOutcome::Unusable);
        assert_eq!(
            outcome(Operator::NotIn, &["a", "c"]),
            DiscountOutcome::OpenToAll
        );
        assert_eq!(
            outcome(Operator::In, &["a", "b"]),
            DiscountOutcome::Unchanged
        );
        assert_eq!(
            outcome(Operator::NotIn, &["a", "b", "c"]),
            DiscountOutcome::OpenToMembers
        );
    }
}
