//! Creating a group like another one, step by step, so that it can be resumed where it stopped.

use crate::api::customer_groups::{BATCH, CustomerGroup};
use crate::api::{AdminApi, ApiError};
use crate::domain::json::RawJson;

/// A price list to tie the new group to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListTie {
    pub id: String,
    /// Whether it is made active again once it is tied.
    pub activate: bool,
}

/// A discount's condition that the new group is to be added to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionTie {
    pub discount_id: String,
    pub condition_id: String,
}

/// A group that is being created, with the steps that remain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupCopy {
    pub name: String,
    /// A JSON object.
    pub metadata: Option<RawJson>,
    /// Customers to add.
    pub members: Vec<String>,
    pub lists: Vec<ListTie>,
    pub conditions: Vec<ConditionTie>,
    /// The id the group had before it was deleted, which rules may still name.
    pub replaces: Option<String>,
    /// The new group, once it has been created.
    pub group: Option<CustomerGroup>,
    /// How many customers have been added to it.
    pub added: u64,
    /// The ids of the price lists that have been tied to it.
    pub tied: Vec<String>,
}

impl GroupCopy {
    /// Also makes the price lists active again that an `earlier` try to delete the group has made drafts.
    pub fn with_drafts_of(mut self, earlier: Option<Self>) -> Self {
        let lists = earlier.into_iter().flat_map(|earlier| earlier.lists);
        for drafted in lists.filter(|list| list.activate) {
            let mut ties = self.lists.iter_mut();
            if let Some(tie) = ties.find(|tie| tie.id == drafted.id) {
                tie.activate = true;
            }
        }
        self
    }

    /// Leaves nothing to do but to make the price lists active again: the group is there as it was.
    pub fn only_drafts(&mut self, group: CustomerGroup) {
        self.group = Some(group);
        self.members.clear();
        self.conditions.clear();
        self.lists.retain(|tie| tie.activate);
    }

    /// Takes the steps that remain. `on_progress` gets how many customers are still to be added. Customers, price lists
    /// and discounts that have been deleted meanwhile are skipped.
    ///
    /// # Errors
    /// The error of the step that failed. Called again, it resumes with that step.
    pub async fn resume(
        &mut self,
        api: &AdminApi,
        on_progress: &dyn Fn(usize),
    ) -> Result<(), ApiError> {
        let id = match &self.group {
            Some(group) => group.id.clone(),
            None => {
                let created = api.create_group(&self.name, self.metadata.as_ref());
                self.group.insert(created.await?).id.clone()
            }
        };
        while !self.members.is_empty() {
            on_progress(self.members.len());
            let start = self.members.len().saturating_sub(BATCH);
            let batch = self.members.get(start..).unwrap_or_default();
            match api.add_customers(&id, batch).await {
                Ok(()) => {
                    self.added += batch.len() as u64;
                    self.members.truncate(start);
                }
                Err(error) => self.skip_unknown_customers(error)?,
            }
        }
        while let Some(tie) = self.lists.last() {
            if tie_list(api, tie, &id, self.replaces.as_deref()).await? {
                self.tied.push(tie.id.clone());
            }
            self.lists.pop();
        }
        while let Some(tie) = self.conditions.last() {
            let added = api.add_to_condition(
                &tie.discount_id,
                &tie.condition_id,
                &id,
                self.replaces.as_deref(),
            );
            ignore_not_found(added.await)?;
            self.conditions.pop();
        }
        Ok(())
    }

    /// Removes the customers that the error says do not exist. Any other error is returned.
    fn skip_unknown_customers(&mut self, error: ApiError) -> Result<(), ApiError> {
        let before = self.members.len();
        if let ApiError::NotFound {
            message: Some(text),
        } = &error
        {
            self.members.retain(|id| !text.contains(id.as_str()));
        }
        match self.members.len() < before {
            true => Ok(()),
            false => Err(error),
        }
    }
}

/// Adds a group to those of a price list, in the place of the id it had before. The server takes only the whole set of groups,
/// so the list is read first. Returns false if there is no such list any more.
async fn tie_list(
    api: &AdminApi,
    tie: &ListTie,
    group: &str,
    replaces: Option<&str>,
) -> Result<bool, ApiError> {
    let list = match api.price_list(&tie.id).await {
        Err(ApiError::NotFound { .. }) => return Ok(false),
        list => list?,
    };
    let mut groups = list.group_ids();
    if !groups.iter().any(|id| id == group) {
        groups.retain(|id| Some(&**id) != replaces);
        groups.push(group.to_owned());
        api.set_price_list_groups(&tie.id, &groups).await?;
    }
    if tie.activate && list.status == "draft" {
        api.set_price_list_status(&tie.id, "active").await?;
    }
    Ok(true)
}

fn ignore_not_found(result: Result<(), ApiError>) -> Result<(), ApiError> {
    match result {
        Err(ApiError::NotFound { .. }) => Ok(()),
        result => result,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn not_found(text: &str) -> ApiError {
        ApiError::NotFound {
            message: Some(text.to_owned()),
        }
    }

    #[test]
    fn customers_that_do_not_exist_are_skipped() {
        let mut copy = GroupCopy {
            members: vec!["cus_1".into(), "cus_2".into(), "cus_3".into()],
            ..GroupCopy::default()
        };
        let unknown = not_found("The following customer ids do not exist: \"cus_1, cus_3\"");
        assert_eq!(copy.skip_unknown_customers(unknown), Ok(()));
        assert_eq!(copy.members, ["cus_2"]);
        let no_group = not_found("CustomerGroup with id cgrp_1 was not found");
        assert_eq!(copy.skip_unknown_customers(no_group.clone()), Err(no_group));
        assert_eq!(
            copy.skip_unknown_customers(ApiError::Network),
            Err(ApiError::Network)
        );
    }
}
