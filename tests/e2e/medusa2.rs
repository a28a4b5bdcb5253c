//! What is different on a server of version 2.

mod additions;

use anyhow::{Context, ensure};
use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD};
use serde_json::{Value, json};

use crate::{
    journeys,
    support::{
        Outcome,
        admin::{Admin, Group, unique},
        cohort::Cohort,
        context::TestContext,
        element::{Element, Scope, button, role},
        proxy::{Call, Calls},
        runner::Journey,
        site::Setup,
        wait,
    },
};

/// All journeys on version 2.
pub fn all() -> Vec<Journey> {
    [journeys(), additions::journeys()]
        .into_iter()
        .flatten()
        .collect()
}

journeys! {
    Version2:
        what_deleting_a_group_does_to_rules_is_said_and_mended,
        rules_that_stay_get_the_new_id,
        a_promotions_rule_filters_the_list,
        nobody_is_loaded_to_be_counted,
        the_configuration_may_say_the_version,
        a_wrong_version_is_told;
}

/// A promotion of a journey's own with one rule on groups.
struct Promotion {
    id: String,
    code: String,
}

impl Promotion {
    async fn make(admin: &Admin, operator: &str, groups: &[&str]) -> Outcome<Self> {
        let code = unique("ZZ").replace(' ', "-");
        let body = json!({
            "code": code, "type": "standard", "status": "active",
            "application_method": {
                "type": "percentage", "target_type": "order", "allocation": "across", "value": 10,
            },
            "rules": [{ "attribute": "customer.groups.id", "operator": operator, "values": groups }],
        });
        let made = admin.post("/admin/promotions", body).await?;
        let id = made["promotion"]["id"]
            .as_str()
            .context("no id")?
            .to_owned();
        Ok(Self { id, code })
    }

    /// The ids that its rule names, sorted.
    async fn groups(&self, admin: &Admin) -> Outcome<Vec<String>> {
        let path = format!(
            "/admin/promotions/{}?fields=id,*rules,*rules.values",
            self.id
        );
        let promotion = admin.get(&path).await?;
        let values = promotion["promotion"]["rules"][0]["values"]
            .as_array()
            .cloned();
        let values: Vec<Value> = values.unwrap_or_default();
        let ids = values.iter().filter_map(|value| value["value"].as_str());
        let mut ids: Vec<String> = ids.map(str::to_owned).collect();
        ids.sort();
        Ok(ids)
    }

    async fn delete(self, admin: &Admin) -> Outcome {
        admin
            .delete(&format!("/admin/promotions/{}", self.id))
            .await
    }
}

/// Opens "Delete …?" of a group, which then says all of this.
async fn deletion(cohort: &Cohort, group: &Group, parts: &[String]) -> Outcome<Element> {
    let tail = group.name.rsplit(' ').next().unwrap_or_default();
    cohort.open(&format!("?q={tail}")).await?;
    cohort.verb(&group.name, "Delete").await?;
    let dialog = cohort.dialog(&format!("Delete {}?", group.name)).await?;
    for part in parts {
        dialog.says(part).await?;
    }
    Ok(dialog)
}

fn sorted(ids: &[&str]) -> Vec<String> {
    let mut ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    ids.sort();
    ids
}

/// A group with three members, and what names it: alone, or with another group.
struct Ruled {
    group: Group,
    other: Group,
    only: String,
    both: String,
    dies: Promotion,
    stays: Promotion,
    opens: Promotion,
    opens_some: Promotion,
}

impl Ruled {
    async fn make(admin: &Admin) -> Outcome<Self> {
        let group = admin
            .make_group("Zz lost", json!({ "tier": "gold" }))
            .await?;
        let other = admin.make_group("Zz other", json!(null)).await?;
        let customers = admin.some_customers(3).await?;
        admin.add_members(&group.id, &customers).await?;
        let (one, two) = ([&*group.id], [&*group.id, &*other.id]);
        Ok(Self {
            only: admin.make_price_list("Zz only", &one, "active").await?,
            both: admin.make_price_list("Zz both", &two, "active").await?,
            dies: Promotion::make(admin, "in", &one).await?,
            stays: Promotion::make(admin, "in", &two).await?,
            opens: Promotion::make(admin, "ne", &one).await?,
            opens_some: Promotion::make(admin, "ne", &two).await?,
            group,
            other,
        })
    }

    /// What the dialog says that deletes the group.
    fn impact(&self) -> [String; 9] {
        [
            "3 customers will no longer be in this group.".to_owned(),
            "Zz only\nNobody will get these prices".to_owned(),
            "Zz both\nStays for its other groups".to_owned(),
            "Promotions".to_owned(),
            format!("{}\nStops working", self.dies.code),
            format!("{}\nStays for its other groups", self.stays.code),
            format!("{}\nEveryone will be able to use it", self.opens.code),
            format!(
                "{}\nIts former members will be able to use it too",
                self.opens_some.code
            ),
            "Also take the group out of the 5 rules that name it".to_owned(),
        ]
    }

    async fn check_deleted(&self, admin: &Admin) -> Outcome {
        let (group, other) = (&*self.group.id, &*self.other.id);
        let active = |groups: Vec<String>| ("active".to_owned(), groups);
        assert_eq!(admin.price_list(&self.only).await?, active(Vec::new()));
        assert_eq!(
            admin.price_list(&self.both).await?,
            active(sorted(&[other]))
        );
        assert_eq!(self.dies.groups(admin).await?, [""; 0]);
        assert_eq!(self.stays.groups(admin).await?, sorted(&[other]));
        // Without its only group it would be for nobody.
        assert_eq!(self.opens.groups(admin).await?, sorted(&[group]));
        assert_eq!(self.opens_some.groups(admin).await?, sorted(&[other]));
        Ok(())
    }

    /// `again` is the id of the group that was made like the deleted one.
    async fn check_restored(&self, admin: &Admin, again: &str) -> Outcome {
        let (one, two) = (sorted(&[again]), sorted(&[again, &self.other.id]));
        assert_eq!(admin.members(again, "limit=1").await?.count, 3);
        let (_, mut groups) = admin.price_list(&self.both).await?;
        groups.sort();
        assert_eq!(groups, two);
        let only = admin.price_list(&self.only).await?;
        assert_eq!(only, ("active".to_owned(), one.clone()));
        assert_eq!(self.dies.groups(admin).await?, one);
        assert_eq!(self.opens.groups(admin).await?, one);
        for promotion in [&self.stays, &self.opens_some] {
            assert_eq!(promotion.groups(admin).await?, two);
        }
        Ok(())
    }

    async fn delete(self, admin: &Admin) -> Outcome {
        for promotion in [self.dies, self.stays, self.opens, self.opens_some] {
            promotion.delete(admin).await?;
        }
        for list in [self.only, self.both] {
            admin.delete(&format!("/admin/price-lists/{list}")).await?;
        }
        admin.delete_group(&self.other.id).await
    }
}

async fn what_deleting_a_group_does_to_rules_is_said_and_mended(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let ruled = Ruled::make(admin).await?;
    let group = &ruled.group;
    let dialog = deletion(&cohort, group, &ruled.impact()).await?;
    let mend = role("checkbox").starting("Also take the group out");
    ensure!(dialog.find(&mend).await?.is_checked().await?);
    cohort.scan("the effect of a deletion on version 2").await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.told(&format!("Deleted {}.", group.name)).await?;
    ruled.check_deleted(admin).await?;

    cohort.browser.click_on(&button("Restore")).await?;
    cohort
        .told(&format!("Restored {} with a new ID.", group.name))
        .await?;
    let again = admin.group(&group.name).await?;
    ensure!(again.id != group.id, "the id is not new");
    ruled.check_restored(admin, &again.id).await?;
    ruled.delete(admin).await?;
    admin.delete_group(&again.id).await
}

async fn rules_that_stay_get_the_new_id(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.make_group("Zz kept", json!(null)).await?;
    let list = admin
        .make_price_list("Zz kept list", &[&group.id], "active")
        .await?;
    let promotion = Promotion::make(admin, "in", &[&group.id]).await?;
    let dialog = deletion(&cohort, &group, &["2 rules".to_owned()]).await?;
    let mend = role("checkbox").starting("Also take the group out");
    dialog.click_on(&mend).await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.told(&format!("Deleted {}.", group.name)).await?;
    assert_eq!(admin.price_list(&list).await?.1, sorted(&[&group.id]));
    assert_eq!(promotion.groups(admin).await?, sorted(&[&group.id]));
    cohort.browser.click_on(&button("Restore")).await?;
    cohort.told("with a new ID.").await?;
    let again = admin.group(&group.name).await?;
    assert_eq!(admin.price_list(&list).await?.1, sorted(&[&again.id]));
    assert_eq!(promotion.groups(admin).await?, sorted(&[&again.id]));
    promotion.delete(admin).await?;
    admin.delete(&format!("/admin/price-lists/{list}")).await?;
    admin.delete_group(&again.id).await
}

async fn a_promotions_rule_filters_the_list(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (admin, filters) = (&cohort.site.admin, cohort.filters());
    let list = cohort.open("").await?;
    let editor = filters.begin("Promotion").await?;
    cohort.browser.press("staffpar").await?;
    let but = button("STAFFPARTY for everyone but these groups");
    editor.click_on(&but).await?;
    let rule = admin.condition("STAFFPARTY", "not_in").await?;
    let address = format!("?discount_condition_id={rule}");
    cohort.at(&address).await?;
    let truth = admin.groups(&format!("{}&limit=20", &address[1..])).await?;
    list.shows(&truth.names()).await?;
    filters
        .are(&["Promotion: STAFFPARTY, for everyone but these groups"])
        .await?;
    let name = truth.names().remove(0);
    let details = list.open_row(&name).await?;
    details.choose("Promotions").await?;
    details.says("STAFFPARTY").await?;
    cohort.scan("promotions of a group").await
}

fn parameter<'a>(call: &'a Call, name: &str) -> Option<&'a str> {
    let mut query = call.query.iter();
    let found = query.find(|(key, _)| key == name)?;
    Some(&found.1)
}

async fn nobody_is_loaded_to_be_counted(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?limit=10").await?;
    list.counted().await?;
    let proxy = &cohort.site.proxy;
    let counts = proxy.calls(&Calls::get("/admin/customers"));
    ensure!(counts.len() >= 10, "{counts:?}");
    ensure!(
        counts
            .iter()
            .all(|call| parameter(call, "limit") == Some("0")),
        "{counts:?}"
    );
    let lists = proxy.calls(&Calls::get("/admin/price-lists"));
    assert_eq!(lists.len(), 1, "price lists are read once for all rows");
    let pages = proxy.calls(&Calls::get("/admin/customer-groups"));
    ensure!(
        pages.iter().all(|call| parameter(call, "fields").is_none()),
        "{pages:?}"
    );
    Ok(())
}

async fn the_configuration_may_say_the_version(context: TestContext) -> Outcome {
    let setup = Setup {
        config: Some(json!({ "medusa": 2 })),
        ..Setup::default()
    };
    let cohort = context.signed_out_at(setup).await?;
    cohort.go("").await?;
    cohort.sign_in().await?;
    // Before and after signing in.
    let asked = cohort.site.proxy.count(&Calls::get("/admin/users/me"));
    assert_eq!(asked, 2);
    Ok(())
}

async fn a_wrong_version_is_told(context: TestContext) -> Outcome {
    let setup = Setup {
        config: Some(json!({ "medusa": 1 })),
        ..Setup::default()
    };
    let cohort = context.signed_out_at(setup).await?;
    cohort.expect_failed("/admin/auth", 401);
    cohort.expect_failed("/admin/auth/token", 401);
    cohort.go("").await?;
    cohort.enter(ADMIN_EMAIL, ADMIN_PASSWORD).await?;
    cohort.browser.click_on(&button("Sign in")).await?;
    cohort.alert("did not come from a Medusa Admin API").await?;
    cohort
        .browser
        .click_on(&button("Check the connection"))
        .await?;
    let check = cohort.browser.find(&role("dialog")).await?;
    wait::until("the line to write", async || {
        let text = check.text().await?;
        ensure!(text.contains("\"medusa\": 2"), "{text}");
        Ok(())
    })
    .await
}
