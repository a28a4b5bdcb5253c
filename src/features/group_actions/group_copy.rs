//! Making a group like another one, step by step, so that it can go on where it stopped.

use crate::api::customer_groups::{BATCH, CustomerGroup};
use crate::api::{AdminApi, ApiError};
use crate::domain::json::RawJson;

/// A price list to tie the new group to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListTie {
    pub id: String,
    /// Once tied, it is made active again.
    pub activate: bool,
}

/// A discount's condition that is to name the new group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConditionTie {
    pub discount_id: String,
    pub condition_id: String,
}

/// A group in the making: what there is left to do for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupCopy {
    pub name: String,
    /// An object.
    pub metadata: Option<RawJson>,
    /// Customers to add.
    pub members: Vec<String>,
    pub lists: Vec<ListTie>,
    pub conditions: Vec<ConditionTie>,
    /// The new group, once it is there.
    pub group: Option<CustomerGroup>,
}

impl GroupCopy {
    /// Does what is left to do. `left` hears how many customers are still to be added.
    /// What has gone meanwhile (customers, price lists, discounts) is passed over.
    ///
    /// # Errors
    /// Those of the step that failed; called again, it goes on with that step.
    pub async fn go_on(&mut self, api: &AdminApi, left: &dyn Fn(usize)) -> Result<(), ApiError> {
        let id = match &self.group {
            Some(group) => group.id.clone(),
            None => {
                let made = api.create_group(&self.name, self.metadata.as_ref());
                self.group.insert(made.await?).id.clone()
            }
        };
        while !self.members.is_empty() {
            left(self.members.len());
            let start = self.members.len().saturating_sub(BATCH);
            let batch = self.members.get(start..).unwrap_or_default();
            match api.add_customers(&id, batch).await {
                Ok(()) => self.members.truncate(start),
                Err(error) => self.pass_over_the_gone(error)?,
            }
        }
        while let Some(tie) = self.lists.last() {
            tie_list(api, tie, &id).await?;
            self.lists.pop();
        }
        while let Some(tie) = self.conditions.last() {
            let added = api.add_to_condition(&tie.discount_id, &tie.condition_id, &id);
            passed_over(added.await)?;
            self.conditions.pop();
        }
        Ok(())
    }

    /// Drops the customers that the server says do not exist; any other error stays one.
    fn pass_over_the_gone(&mut self, error: ApiError) -> Result<(), ApiError> {
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

/// Adds a group to those of a price list. The server takes only whole sets, so it is read first.
async fn tie_list(api: &AdminApi, tie: &ListTie, group: &str) -> Result<(), ApiError> {
    let list = match api.price_list(&tie.id).await {
        Err(ApiError::NotFound { .. }) => return Ok(()),
        list => list?,
    };
    let mut groups = crate::features::group_actions::deletion_impact::group_ids(&list);
    if !groups.iter().any(|id| id == group) {
        groups.push(group.to_owned());
        api.set_price_list_groups(&tie.id, &groups).await?;
    }
    if tie.activate && list.status == "draft" {
        api.set_price_list_status(&tie.id, "active").await?;
    }
    Ok(())
}

fn passed_over(result: Result<(), ApiError>) -> Result<(), ApiError> {
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
    fn customers_that_are_gone_are_dropped() {
        let mut copying = GroupCopy {
            members: vec!["cus_1".into(), "cus_2".into(), "cus_3".into()],
            ..GroupCopy::default()
        };
        let gone = not_found("The following customer ids do not exist: \"cus_1, cus_3\"");
        assert_eq!(copying.pass_over_the_gone(gone), Ok(()));
        assert_eq!(copying.members, ["cus_2"]);
        let no_group = not_found("CustomerGroup with id cgrp_1 was not found");
        assert_eq!(copying.pass_over_the_gone(no_group.clone()), Err(no_group));
        assert_eq!(
            copying.pass_over_the_gone(ApiError::Network),
            Err(ApiError::Network)
        );
    }
}
