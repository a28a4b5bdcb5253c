//! Promotions, in the place of version 1's discounts, and their rules on customer groups, in the place of its conditions.
//!
//! Source: `/admin/promotions` of Medusa 2.21.2. The server cannot filter promotions by rules. A rule `in` or `eq` whose groups
//! are all deleted fits nobody, a rule `ne` fits everyone.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use crate::api::answer::{Page, page, record};
use crate::api::discounts::{Discount, GroupCondition, Operator, PAGE_SIZE, TiedDiscount};
use crate::api::like::escape_like;
use crate::api::outcome::{about, about_record};
use crate::api::v2::price_lists::GROUPS;
use crate::api::{ApiError, Reply, Request, Transport, lenient};
use crate::domain::ids::is_id;
use crate::domain::json;
use crate::domain::terms::{Reduction, Terms};

/// The fields of a promotion that the page uses.
const FIELDS: &str = "id,code,type,status,limit,used,*rules,*rules.values,*application_method,*campaign,*campaign.budget";

#[derive(Deserialize)]
struct Promotion {
    #[serde(deserialize_with = "lenient::id")]
    id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    code: String,
    /// `draft`, `active` or `inactive`; not before 2.1.
    #[serde(default, deserialize_with = "lenient::or_default")]
    status: Option<String>,
    /// `standard` or `buyget`.
    #[serde(default, deserialize_with = "lenient::or_default")]
    r#type: String,
    /// Servers of earlier versions count the uses of a campaign only.
    #[serde(default, deserialize_with = "lenient::or_default")]
    limit: Option<u64>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    used: Option<u64>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    application_method: Option<ApplicationMethod>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    campaign: Option<Campaign>,
    #[serde(default, deserialize_with = "lenient::records")]
    rules: Option<Vec<Rule>>,
}

/// What a promotion takes off, and of what.
#[derive(Deserialize)]
struct ApplicationMethod {
    /// `fixed` or `percentage`.
    #[serde(default, deserialize_with = "lenient::or_default")]
    r#type: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    target_type: String,
    #[serde(default, deserialize_with = "lenient::decimal")]
    value: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    currency_code: Option<String>,
}

/// What a promotion belongs to, which has its dates.
#[derive(Default, Deserialize)]
struct Campaign {
    #[serde(default, deserialize_with = "lenient::or_default")]
    starts_at: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    ends_at: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    budget: Option<Budget>,
}

#[derive(Deserialize)]
struct Budget {
    /// `usage`, or `spend` for money.
    #[serde(default, deserialize_with = "lenient::or_default")]
    r#type: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    limit: Option<u64>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    used: Option<u64>,
}

/// A rule on any attribute.
#[derive(Deserialize)]
struct Rule {
    #[serde(deserialize_with = "lenient::id")]
    id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    attribute: String,
    /// `in`, `eq` or `ne` for groups.
    #[serde(default, deserialize_with = "lenient::or_default")]
    operator: String,
    #[serde(default, deserialize_with = "lenient::records")]
    values: Option<Vec<RuleValue>>,
}

#[derive(Deserialize)]
struct RuleValue {
    #[serde(default, deserialize_with = "lenient::or_default")]
    value: String,
}

impl Rule {
    fn operator(&self) -> Operator {
        match &*self.operator {
            "ne" => Operator::NotIn,
            _ => Operator::In,
        }
    }

    /// What it names, also what the page cannot show.
    fn values(&self) -> impl Iterator<Item = &String> {
        let values = self.values.iter().flatten();
        let values = values.map(|value| &value.value);
        values.filter(|value| !value.is_empty())
    }

    fn group_ids(&self) -> Vec<String> {
        self.values().filter(|id| is_id(id)).cloned().collect()
    }
}

impl Promotion {
    /// The rules on customer groups.
    fn on_groups(&self) -> impl Iterator<Item = &Rule> {
        let rules = self.rules.iter().flatten();
        rules.filter(|rule| rule.attribute == GROUPS)
    }

    fn is_disabled(&self) -> bool {
        self.status
            .as_deref()
            .is_some_and(|status| status != "active")
    }

    fn reduction(&self) -> Reduction {
        let Some(method) = &self.application_method else {
            return Reduction::Unknown;
        };
        match (&*self.r#type, &*method.r#type, &method.value) {
            ("buyget", ..) => Reduction::BuyAndGet,
            (_, "percentage", Some(percent))
                if method.target_type == "shipping_methods" && percent == "100" =>
            {
                Reduction::FreeShipping
            }
            (_, "percentage", Some(percent)) => Reduction::Percentage(percent.clone()),
            (_, "fixed", Some(amount)) => Reduction::Fixed {
                amount: amount.clone(),
                currency: method.currency_code.clone(),
                in_minor_units: false,
            },
            _ => Reduction::Unknown,
        }
    }

    fn terms(&self) -> Terms {
        let campaign = self.campaign.as_ref();
        let budget = campaign.and_then(|campaign| campaign.budget.as_ref());
        let budget = budget.filter(|budget| budget.r#type == "usage" && self.limit.is_none());
        let (used, limit) = match budget {
            Some(budget) => (budget.used, budget.limit),
            None => (self.used, self.limit),
        };
        Terms {
            reduction: self.reduction(),
            starts_at: campaign.and_then(|campaign| campaign.starts_at.clone()),
            ends_at: campaign.and_then(|campaign| campaign.ends_at.clone()),
            used,
            limit,
        }
    }

    fn discount(&self) -> Discount {
        let conditions = self.on_groups().map(|rule| GroupCondition {
            id: rule.id.clone(),
            operator: rule.operator(),
        });
        Discount {
            id: self.id.clone(),
            code: self.code.clone(),
            is_disabled: self.is_disabled(),
            terms: self.terms(),
            group_conditions: conditions.collect(),
        }
    }

    fn tied(&self) -> impl Iterator<Item = TiedDiscount> {
        self.on_groups().map(|rule| TiedDiscount {
            discount_id: self.id.clone(),
            code: self.code.clone(),
            is_disabled: self.is_disabled(),
            terms: self.terms(),
            condition_id: rule.id.clone(),
            operator: rule.operator(),
            group_ids: rule.group_ids(),
        })
    }
}

fn list_request(q: &str, offset: u64) -> Request {
    let request = Request::get("/admin/promotions")
        .param("fields", FIELDS)
        .param("limit", PAGE_SIZE.to_string())
        .param("offset", offset.to_string())
        .param("order", "id");
    match q.trim() {
        "" => request,
        q => request.param("q", escape_like(q)),
    }
}

fn promotions(transport: &Transport, q: &str, offset: u64) -> Reply<Page<Promotion>> {
    transport.query(list_request(q, offset), |answer| page(answer, "promotions"))
}

/// One page of promotions with their rules on customer groups.
pub fn discounts(transport: &Transport, q: &str, offset: u64) -> Reply<Page<Discount>> {
    let page = promotions(transport, q, offset);
    Box::pin(async move { Ok(page.await?.map(|promotion| promotion.discount())) })
}

/// All rules on customer groups of all promotions, each with its groups.
pub fn tied_discounts(transport: &Transport) -> Reply<Vec<TiedDiscount>> {
    let transport = transport.clone();
    Box::pin(async move {
        let mut tied = Vec::new();
        let mut offset = 0;
        loop {
            let page = promotions(&transport, "", offset).await?;
            offset += PAGE_SIZE;
            let more = offset < page.count && !page.rows.is_empty();
            tied.extend(page.rows.iter().flat_map(Promotion::tied));
            if !more {
                return Ok(tied);
            }
        }
    })
}

#[derive(Serialize)]
struct RulesBody<'a> {
    update: [RuleUpdate<'a>; 1],
}

#[derive(Serialize)]
struct RuleUpdate<'a> {
    id: &'a str,
    values: Vec<&'a String>,
}

/// What the server has updated: a rule each.
#[derive(Deserialize)]
struct Updated {
    #[serde(deserialize_with = "lenient::records")]
    updated: Option<Vec<Rule>>,
}

/// The ids of the groups that a rule of a promotion names.
pub fn rule_groups(transport: &Transport, promotion_id: &str, rule_id: &str) -> Reply<Vec<String>> {
    let (read, rule_id) = (read(transport, promotion_id), rule_id.to_owned());
    Box::pin(async move {
        let promotion = read.await?;
        let rule = promotion.on_groups().find(|rule| rule.id == rule_id);
        Ok(rule
            .ok_or(ApiError::NotFound { message: None })?
            .group_ids())
    })
}

fn path(promotion_id: &str) -> String {
    format!("/admin/promotions/{promotion_id}")
}

fn read(transport: &Transport, promotion_id: &str) -> Reply<Promotion> {
    let request = Request::get(path(promotion_id)).param("fields", FIELDS);
    let promotion = transport.query(request, |answer| record(answer, "promotion"));
    about_record(promotion, promotion_id, |promotion: &Promotion| {
        &promotion.id
    })
}

/// Adds groups to a rule of a promotion and removes others. Reads the rule first, because an update replaces its values.
pub fn change_rule(
    transport: &Transport,
    promotion_id: &str,
    rule_id: &str,
    add: BTreeSet<String>,
    remove: BTreeSet<String>,
) -> Reply<()> {
    let (read, path) = (read(transport, promotion_id), path(promotion_id));
    let (transport, rule_id) = (transport.clone(), rule_id.to_owned());
    Box::pin(async move {
        let promotion = read.await?;
        let Some(rule) = promotion.on_groups().find(|rule| rule.id == rule_id) else {
            return Err(ApiError::NotFound { message: None });
        };
        let request = change_request(&path, rule, &add, &remove);
        about(transport.command(request, updated_rule), &rule_id).await
    })
}

fn change_request(
    path: &str,
    rule: &Rule,
    add: &BTreeSet<String>,
    remove: &BTreeSet<String>,
) -> Request {
    let kept = rule.values().filter(|value| !remove.contains(*value));
    let values: BTreeSet<&String> = kept.chain(add).collect();
    let update = [RuleUpdate {
        id: &rule.id,
        values: values.into_iter().collect(),
    }];
    Request::post(format!("{path}/rules/batch"), &RulesBody { update })
}

/// Takes the rule in the answer as the proof, and gives its id.
fn updated_rule(answer: &str) -> Result<String, ApiError> {
    let updated = json::object(answer).and_then(|answer: Updated| answer.updated);
    match updated.unwrap_or_default().as_slice() {
        // One was sent.
        [rule] => Ok(rule.id.clone()),
        _ => Err(ApiError::WrongContent),
    }
}

/// Decodes rules for tests.
///
/// # Errors
/// When it is no answer about promotions.
#[cfg(test)]
pub fn decoded(answer: &str) -> Result<Vec<TiedDiscount>, ApiError> {
    let page: Page<Promotion> = page(answer, "promotions")?;
    Ok(page.rows.iter().flat_map(Promotion::tied).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_on_groups_are_conditions() {
        let body = r#"{"promotions":[
            {"id":"promo_1","code":"WELCOME","status":"active","rules":[]},
            {"id":"promo_2","code":"NEWHERE","status":"inactive","rules":[
                {"id":"prorul_1","attribute":"customer.groups.id","operator":"ne","values":[{"value":"cusgroup_1"},{"value":"../users"},{}]},
                {"id":"prorul_2","attribute":"region_id","operator":"in","values":[{"value":"reg_1"}]},
                {"id":"prorul_3","attribute":"customer.groups.id","operator":"eq","values":[{"value":"cusgroup_2"}]}
            ]}
        ],"count":2,"offset":0,"limit":100}"#;
        let page: Page<Promotion> = page(body, "promotions").expect("promotions");
        let tied: Vec<TiedDiscount> = page.rows.iter().flat_map(Promotion::tied).collect();
        assert_eq!(tied.len(), 2);
        assert_eq!(tied[0].operator, Operator::NotIn);
        assert_eq!(tied[0].group_ids, ["cusgroup_1"]);
        assert_eq!(tied[1].operator, Operator::In);
        let disabled: Vec<bool> = page
            .rows
            .iter()
            .map(|it| it.discount().is_disabled)
            .collect();
        assert_eq!(disabled, [false, true]);
    }

    #[test]
    fn what_cannot_be_shown_stays_in_a_rule() {
        let rule = r#"{"id":"prorul_1","attribute":"customer.groups.id","operator":"in",
            "values":[{"value":"cusgroup_1"},{"value":"a group of ours"},{"value":"cusgroup_2"}]}"#;
        let rule: Rule = serde_json::from_str(rule).expect("a rule");
        let set = |ids: &[&str]| {
            ids.iter()
                .map(|id| (*id).to_owned())
                .collect::<BTreeSet<_>>()
        };
        let (add, remove) = (set(&["cusgroup_3"]), set(&["cusgroup_1"]));
        let request = change_request("/admin/promotions/promo_1", &rule, &add, &remove);
        assert_eq!(request.path, "/admin/promotions/promo_1/rules/batch");
        let body = r#"{"update":[{"id":"prorul_1","values":["a group of ours","cusgroup_2","cusgroup_3"]}]}"#;
        assert_eq!(request.body.as_deref(), Some(body));
    }

    #[test]
    fn what_a_promotion_gives_is_read() {
        let of = |fields: &str| -> Terms {
            let json = format!(r#"{{"id":"promo_1","code":"A","status":"active",{fields}}}"#);
            let promotion: Promotion = serde_json::from_str(&json).expect("a promotion");
            promotion.terms()
        };
        let terms = of(r#""type":"standard","limit":500,"used":6,
            "application_method":{"type":"fixed","value":10.5,"target_type":"items","currency_code":"eur"},
            "campaign":{"starts_at":"2026-01-01T00:00:00.000Z","ends_at":null,"budget":{"type":"usage","limit":3,"used":1}}"#);
        let fixed = Reduction::Fixed {
            amount: "10.5".into(),
            currency: Some("eur".into()),
            in_minor_units: false,
        };
        assert_eq!(terms.reduction, fixed);
        assert_eq!((terms.used, terms.limit), (Some(6), Some(500)));
        assert!(terms.starts_at.is_some() && terms.ends_at.is_none());
        let of_campaign = of(r#""limit":null,"used":0,
            "application_method":{"type":"percentage","value":"100","target_type":"shipping_methods"},
            "campaign":{"budget":{"type":"usage","limit":3,"used":1}}"#);
        assert_eq!(of_campaign.reduction, Reduction::FreeShipping);
        assert_eq!((of_campaign.used, of_campaign.limit), (Some(1), Some(3)));
        let spends = of(
            r#""type":"buyget","application_method":{"type":"percentage","value":100},
            "campaign":{"budget":{"type":"spend","limit":3,"used":1}}"#,
        );
        assert_eq!(
            (spends.reduction, spends.limit),
            (Reduction::BuyAndGet, None)
        );
        assert_eq!(of(r#""campaign":7"#), Terms::default());
    }

    #[test]
    fn only_an_updated_rule_is_proof() {
        let done = r#"{"created":[],"updated":[{"id":"prorul_1"}],"deleted":{"ids":[]}}"#;
        assert_eq!(updated_rule(done), Ok("prorul_1".to_owned()));
        for other in [
            "",
            "{}",
            r#"{"updated":[]}"#,
            r#"{"updated":[{}]}"#,
            r#"{"updated":[null]}"#,
            r#"{"updated":{"id":"prorul_1"}}"#,
            r#"{"updated":[{"id":"prorul_1"},{"id":"prorul_2"}]}"#,
            "<h1>Sign in</h1>",
        ] {
            assert_eq!(updated_rule(other), Err(ApiError::WrongContent), "{other}");
        }
    }
}
