//! Groups of a journey's own: a real shop is shared by all journeys.

use anyhow::ensure;
use serde_json::Value;

use crate::support::{Outcome, admin::Customer, cohort::Cohort};

/// A group made for one journey.
pub struct Own {
    cohort: Cohort,
    pub id: String,
    pub name: String,
}

impl Own {
    /// Makes a group with these members. Its name begins with `word` and is no other's.
    pub async fn make(cohort: &Cohort, word: &str, members: &[Customer]) -> Outcome<Self> {
        let admin = &cohort.site.admin;
        let group = admin.make_group(word, Value::Null).await?;
        let ids: Vec<String> = members.iter().map(|customer| customer.id.clone()).collect();
        admin.add_members(&group.id, &ids).await?;
        Ok(Self {
            cohort: cohort.clone(),
            id: group.id,
            name: group.name,
        })
    }

    /// The e-mail addresses of its members, as the server says.
    pub async fn emails(&self) -> Outcome<Vec<String>> {
        let members = self
            .cohort
            .site
            .admin
            .members(&self.id, "limit=0&order=email")
            .await?;
        Ok(members.emails())
    }

    /// Deletes it.
    pub async fn delete(self) -> Outcome {
        self.cohort.site.admin.delete_group(&self.id).await
    }
}

/// Some customers whose e-mail addresses find nobody else, by e-mail.
pub async fn some_customers(cohort: &Cohort, number: usize) -> Outcome<Vec<Customer>> {
    let page = cohort
        .site
        .admin
        .get("/admin/customers?limit=0&order=email")
        .await?;
    let all: Vec<Customer> = serde_json::from_value(page["customers"].clone())?;
    let is_plain = |customer: &&Customer| {
        let email = &customer.email;
        let plain = email
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".@-".contains(&byte));
        let holders = all.iter().filter(|other| other.email.contains(&**email));
        plain && holders.count() == 1
    };
    let found: Vec<Customer> = all.iter().filter(is_plain).take(number).cloned().collect();
    ensure!(found.len() == number, "the shop has too few customers");
    Ok(found)
}

/// The e-mail addresses of customers.
pub fn emails_of(customers: &[Customer]) -> Vec<String> {
    customers.iter().map(|one| one.email.clone()).collect()
}
