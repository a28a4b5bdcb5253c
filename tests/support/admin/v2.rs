//! What journeys want to know of a shop, from a server of version 2.

use std::collections::HashMap;

use anyhow::{Context, ensure};
use form_urlencoded::{Serializer, parse};
use serde_json::{Value, json};

use super::{Admin, Customers, Group, Groups, Outcome, PriceList};

/// More than the sample shop has of anything.
const ALL: &str = "limit=100000";
/// The rule that names groups.
const GROUPS: &str = "customer.groups.id";

/// Version 2's words for an [`Admin`].
pub struct V2<'a>(pub &'a Admin);

impl V2<'_> {
    /// The groups that version 1's parameters mean. Equal dates are in the order of the ids, as the page has them.
    pub async fn groups(&self, parameters: &str) -> Outcome<Groups> {
        let (mut offset, mut limit, mut order) = (0, 10, "-created_at".to_owned());
        let mut filters = Serializer::new(String::new());
        for (name, value) in parse(parameters.as_bytes()) {
            match &*name {
                "offset" => offset = value.parse()?,
                "limit" => limit = value.parse()?,
                "order" => order = value.into_owned(),
                "expand" => {}
                "discount_condition_id" => {
                    for id in self.groups_of_rule(&value).await? {
                        filters.append_pair("id[]", &id);
                    }
                }
                date if date.starts_with("created_at[") || date.starts_with("updated_at[") => {
                    filters.append_pair(&date.replace('[', "[$"), &value);
                }
                _ => {
                    filters.append_pair(&name, &value);
                }
            }
        }
        let by_name = order.ends_with("name");
        let sent = if by_name { &order } else { "id" };
        let filters = filters.finish();
        if filters.contains("name%5B%5D=null") {
            anyhow::bail!("the server takes this name for no value");
        }
        let path = format!("/admin/customer-groups?{filters}&{ALL}&order={sent}");
        let answer = self.0.get(&path).await?;
        let mut all: Vec<Group> = serde_json::from_value(answer["customer_groups"].clone())?;
        if !by_name {
            let field = |group: &Group| match order.ends_with("created_at") {
                true => group.created_at.clone(),
                false => group.updated_at.clone(),
            };
            all.sort_by(|one, other| match order.starts_with('-') {
                true => field(other).cmp(&field(one)),
                false => field(one).cmp(&field(other)),
            });
        }
        let count = all.len();
        let limit = if limit == 0 { count } else { limit };
        let mut page: Vec<Group> = all.into_iter().skip(offset).take(limit).collect();
        let lists = self.lists_by_group().await?;
        for group in &mut page {
            group.price_lists = lists.get(&group.id).cloned().unwrap_or_default();
        }
        Ok(Groups {
            count,
            customer_groups: page,
        })
    }

    async fn lists_by_group(&self) -> Outcome<HashMap<String, Vec<PriceList>>> {
        let path =
            format!("/admin/price-lists?{ALL}&order=id&fields=id,title,status,price_list_rules.*");
        let answer = self.0.get(&path).await?;
        let mut by_group: HashMap<String, Vec<PriceList>> = HashMap::new();
        for list in answer["price_lists"].as_array().into_iter().flatten() {
            let text = |key: &str| list[key].as_str().unwrap_or_default().to_owned();
            for group in list["rules"][GROUPS].as_array().into_iter().flatten() {
                let lists = by_group.entry(group.as_str().unwrap_or_default().to_owned());
                lists.or_default().push(PriceList {
                    id: text("id"),
                    name: text("title"),
                    status: text("status"),
                });
            }
        }
        Ok(by_group)
    }

    /// The rules on groups of the promotions whose code contains `code`, each with its code.
    async fn rules(&self, code: &str) -> Outcome<Vec<(String, Value)>> {
        let path = format!("/admin/promotions?{ALL}&q={code}&fields=id,code,*rules,*rules.values");
        let answer = self.0.get(&path).await?;
        let mut rules = Vec::new();
        for promotion in answer["promotions"].as_array().into_iter().flatten() {
            for rule in promotion["rules"].as_array().into_iter().flatten() {
                if rule["attribute"] == GROUPS {
                    let code = promotion["code"].as_str().unwrap_or_default();
                    rules.push((code.to_owned(), rule.clone()));
                }
            }
        }
        Ok(rules)
    }

    async fn groups_of_rule(&self, id: &str) -> Outcome<Vec<String>> {
        let rules = self.rules("").await?;
        let found = rules.into_iter().find(|(_, rule)| rule["id"] == id);
        let (_, rule) = found.with_context(|| format!("no rule {id}"))?;
        let values = rule["values"].as_array().into_iter().flatten();
        let ids = values.filter_map(|value| value["value"].as_str().map(str::to_owned));
        Ok(ids.collect())
    }

    /// The id of the rule on groups of a promotion that has version 1's operator.
    pub async fn rule(&self, code: &str, operator: &str) -> Outcome<String> {
        let operator = if operator == "not_in" { "ne" } else { "in" };
        let rules = self.rules(code).await?;
        let found = rules
            .into_iter()
            .find(|(of, rule)| of == code && rule["operator"] == operator);
        let (_, rule) = found.with_context(|| format!("{code} has no rule {operator}"))?;
        Ok(rule["id"]
            .as_str()
            .context("a rule without an id")?
            .to_owned())
    }

    /// The customers of a group, by version 1's parameters. Those with equal values are in the order of their ids, as the page
    /// has them.
    pub async fn members(&self, group: &str, parameters: &str) -> Outcome<Customers> {
        let (mut offset, mut limit, mut order) = (0, 10, "email".to_owned());
        for (name, value) in parse(parameters.as_bytes()) {
            match &*name {
                "offset" => offset = value.parse()?,
                "limit" => limit = value.parse()?,
                "order" => order = value.into_owned(),
                other => anyhow::bail!("no word for {other}"),
            }
        }
        let path = format!("/admin/customers?groups[]={group}&{ALL}&order={order}");
        let answer = self.0.get(&path).await?;
        let mut all = answer["customers"].as_array().cloned().unwrap_or_default();
        let field = order.trim_start_matches('-');
        for equals in all.chunk_by_mut(|one, other| one[field] == other[field]) {
            equals.sort_by(|one, other| one["id"].as_str().cmp(&other["id"].as_str()));
        }
        let count = all.len();
        let limit = if limit == 0 { count } else { limit };
        let page: Value = all.into_iter().skip(offset).take(limit).collect();
        let customers = serde_json::from_value(page)?;
        Ok(Customers { count, customers })
    }

    /// Puts customers into a group.
    pub async fn add_members(&self, group: &str, customers: &[String]) -> Outcome {
        if customers.is_empty() {
            return Ok(());
        }
        let path = format!("/admin/customer-groups/{group}/customers");
        self.0.post(&path, json!({ "add": customers })).await?;
        Ok(())
    }

    /// Makes a price list without prices for these groups, and gives its id.
    pub async fn make_price_list(
        &self,
        name: &str,
        groups: &[&str],
        status: &str,
    ) -> Outcome<String> {
        let body = json!({
            "title": name, "description": "Made by a journey", "type": "sale", "prices": [],
            "rules": { GROUPS: groups }, "status": status,
        });
        let answer = self.0.post("/admin/price-lists", body).await?;
        let id = answer["price_list"]["id"].as_str();
        Ok(id.context("a price list without an id")?.to_owned())
    }

    /// The status of a price list, and the ids of the groups its rule names.
    pub async fn price_list(&self, id: &str) -> Outcome<(String, Vec<String>)> {
        let path = format!("/admin/price-lists/{id}?fields=id,status,price_list_rules.*");
        let answer = self.0.get(&path).await?;
        let list = &answer["price_list"];
        ensure!(list["id"] == id, "no price list {id}");
        let groups = list["rules"][GROUPS].as_array().into_iter().flatten();
        let ids = groups.filter_map(|group| group.as_str().map(str::to_owned));
        let status = list["status"].as_str().unwrap_or_default();
        Ok((status.to_owned(), ids.collect()))
    }
}
