//! What only servers of version 2 have: price lists that are read beside the rows, and rules that name deleted groups.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use futures::future::join;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use super::contexts::provide_services;
use super::network::{Call, Network};
use super::page::{Page, fire, settle, turn};
use crate::api::auth::Creator;
use crate::api::v2::V2;
use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::ListQuery;
use crate::features::dead_rules::chunk::open_dead_rules;
use crate::state::activity::{Activity, State};
use crate::state::services::AppServices;
use crate::ui::DialogRegion;

fn api() -> AdminApi {
    let api = AdminApi::new("https://shop.example");
    api.set_dialect(Some(Rc::new(V2::default())));
    api
}

#[wasm_bindgen_test]
async fn rows_wait_for_no_price_list() {
    let network = Network::gated();
    let api = api();
    let params = ListQuery::default().params;
    let (page, ()) = join(api.customer_groups(&params), async {
        let call = network.call(0).await;
        assert!(
            call.url().contains("/admin/customer-groups?"),
            "{}",
            call.url()
        );
        call.answer(
            200,
            r#"{"customer_groups":[{"id":"cusgroup_1","name":"VIP"}],"count":1}"#,
        );
    })
    .await;
    let rows = page.map(|page| page.rows).unwrap_or_default();
    assert_eq!(rows.len(), 1);
    // They are not none: they are not known.
    assert_eq!(rows[0].price_lists, None);
    assert_eq!(network.count(), 1);
    let lists = r#"{"price_lists":[{"id":"plist_1","title":"A","rules":{"customer.groups.id":["cusgroup_1"]}}],"count":1}"#;
    let (rows, ()) = join(api.with_price_lists(rows), async {
        network.call(1).await.answer(200, lists);
    })
    .await;
    let named = rows.map(|rows| rows[0].price_lists.as_ref().map(Vec::len));
    assert_eq!(named, Ok(Some(1)));
    api.forget();
    let (failed, ()) = join(api.with_price_lists(Vec::new()), async {}).await;
    assert_eq!(failed, Ok(Vec::new()));
    let (failed, ()) = join(api.price_lists(), async {
        network.call(2).await.answer(500, "{}");
    })
    .await;
    assert!(matches!(failed, Err(ApiError::Server { status: 500, .. })));
}

#[wasm_bindgen_test]
async fn who_created_a_group_is_looked_up_by_the_kind_of_id() {
    let network = Network::gated();
    let api = api();
    let gone = r#"{"type":"not_found","message":"User with id: user_2 was not found"}"#;
    for (index, (id, path, status, body, creator)) in [
        (
            "user_1",
            "/admin/users/user_1?",
            200,
            r#"{"user":{"id":"user_1","email":"ann@example.com"}}"#,
            Creator::User("ann@example.com".to_owned()),
        ),
        (
            "apk_1",
            "/admin/api-keys/apk_1?",
            200,
            r#"{"api_key":{"id":"apk_1","title":"import"}}"#,
            Creator::Key("import".to_owned()),
        ),
        ("user_2", "/admin/users/user_2?", 404, gone, Creator::Gone),
    ]
    .into_iter()
    .enumerate()
    {
        let (found, ()) = join(api.creator(id), async {
            let call = network.call(index).await;
            assert!(call.url().contains(path), "{}", call.url());
            call.answer(status, body);
        })
        .await;
        assert_eq!(found, Ok(creator));
    }
}

const DEAD: &str = "cusgroup_dead";
const LIVING: &str = "cusgroup_a";

/// The groups that price lists and rules name.
struct Shop {
    lists: BTreeMap<&'static str, Vec<String>>,
    /// The rules by their ids, with their operators.
    rules: BTreeMap<&'static str, (&'static str, Vec<String>)>,
}

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

impl Shop {
    fn new() -> Self {
        Self {
            lists: BTreeMap::from([
                ("plist_both", ids(&[DEAD, LIVING])),
                ("plist_kept", ids(&[DEAD])),
                ("plist_living", ids(&[LIVING])),
            ]),
            rules: BTreeMap::from([
                ("prorul_in", ("in", ids(&[DEAD]))),
                ("prorul_ne", ("ne", ids(&[DEAD]))),
            ]),
        }
    }

    fn list(&self, id: &str) -> Value {
        let groups = self.lists.get(id).cloned().unwrap_or_default();
        json!({
            "id": id, "title": id, "status": "active",
            "rules": {"customer.groups.id": groups, "region_id": ["reg_1"]},
        })
    }

    fn promotion(&self, rule: &str) -> Value {
        let (operator, groups) = self.rules.get(rule).cloned().unwrap_or_default();
        let values: Vec<Value> = groups.iter().map(|id| json!({"value": id})).collect();
        json!({
            "id": format!("promo_{rule}"), "code": format!("CODE-{operator}"), "status": "active",
            "rules": [{
                "id": rule, "attribute": "customer.groups.id", "operator": operator, "values": values,
            }],
        })
    }

    fn answer(&mut self, method: &str, path: &str, body: &Value) -> Value {
        let parts: Vec<&str> = path.trim_start_matches("/admin/").split('/').collect();
        match (method, &*parts) {
            ("GET", ["price-lists"]) => {
                let all: Vec<Value> = self.lists.keys().map(|id| self.list(id)).collect();
                json!({"price_lists": all, "count": all.len()})
            }
            ("GET", ["promotions"]) => {
                let all: Vec<Value> = self.rules.keys().map(|id| self.promotion(id)).collect();
                json!({"promotions": all, "count": all.len()})
            }
            ("GET", ["customer-groups"]) => {
                json!({"customer_groups": [{"id": LIVING, "name": "A"}], "count": 1})
            }
            ("POST", ["price-lists", id]) => {
                assert_eq!(
                    body["rules"]["region_id"],
                    json!(["reg_1"]),
                    "a rule is lost"
                );
                let groups = serde_json::from_value(body["rules"]["customer.groups.id"].clone());
                for (list, named) in &mut self.lists {
                    if list == id {
                        *named = groups.as_ref().cloned().unwrap_or_default();
                    }
                }
                json!({"price_list": self.list(id)})
            }
            ("GET", ["price-lists", id]) => json!({"price_list": self.list(id)}),
            ("GET", ["promotions", id]) => {
                json!({"promotion": self.promotion(id.trim_start_matches("promo_"))})
            }
            ("POST", ["promotions", _, "rules", "batch"]) => {
                let update = &body["update"][0];
                let groups = serde_json::from_value(update["values"].clone());
                for (rule, (_, named)) in &mut self.rules {
                    if update["id"] == *rule {
                        *named = groups.as_ref().cloned().unwrap_or_default();
                    }
                }
                json!({"created": [], "updated": [update], "deleted": {"ids": []}})
            }
            other => panic!("{other:?}"),
        }
    }
}

/// Answers requests like a server, in their order.
struct Server {
    network: Network,
    shop: RefCell<Shop>,
    answered: RefCell<usize>,
}

impl Server {
    fn new() -> Self {
        Self {
            network: Network::gated(),
            shop: RefCell::new(Shop::new()),
            answered: RefCell::new(0),
        }
    }

    async fn until(&self, what: &str, holds: impl Fn() -> bool) {
        let end = js_sys::Date::now() + 10_000.0;
        while !holds() {
            assert!(js_sys::Date::now() < end, "waited in vain until {what}");
            let next = *self.answered.borrow();
            if self.network.count() > next {
                self.answered.replace(next + 1);
                self.answer(self.network.call(next).await).await;
            }
            turn().await;
        }
    }

    async fn answer(&self, call: Call) {
        let url = web_sys::Url::new(&call.url()).expect("an address");
        let body = call.body().await;
        let body = serde_json::from_str(&body).unwrap_or_default();
        let answer = (self.shop.borrow_mut()).answer(&call.method(), &url.pathname(), &body);
        call.answer(200, &answer.to_string());
    }

    fn list(&self, id: &str) -> Vec<String> {
        self.shop.borrow().lists[id].clone()
    }

    fn rule(&self, id: &str) -> Vec<String> {
        self.shop.borrow().rules[id].1.clone()
    }
}

/// A page with the dialog, and what was done in it.
async fn open() -> (Page, Activity) {
    let page = Page::new();
    let session = page.session();
    session.api().set_dialect(Some(Rc::new(V2::default())));
    let made = Rc::new(RefCell::new(None));
    let slot = made.clone();
    page.show(move || {
        provide_services(session);
        let owner = Owner::current().expect("an owner");
        slot.replace(Some((owner, AppServices::new())));
        view! { <DialogRegion/> }
    });
    let (owner, services) = made.take().expect("a page");
    let opened = open_dead_rules(owner, services).await;
    assert!(opened.is_ok());
    (page, services.activity)
}

#[wasm_bindgen_test]
async fn rules_that_name_deleted_groups_are_mended_and_put_back() {
    let server = Server::new();
    let (page, activity) = open().await;
    server
        .until("the rules are shown", || page.all("dialog li").len() == 4)
        .await;
    let text = page.text("dialog .effect");
    for part in [
        "For its other groups",
        "Nobody gets its prices",
        "Nobody can use it",
        "For everyone. It stays as it is",
        DEAD,
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("plist_living"), "{text}");
    let boxes = page.all("dialog li input");
    let boxes: Vec<HtmlInputElement> = boxes.into_iter().map(JsCast::unchecked_into).collect();
    let state: Vec<(bool, bool)> = boxes
        .iter()
        .map(|it| (it.checked(), it.disabled()))
        .collect();
    // The last one would be for nobody without the group.
    let (yes, no) = ((true, false), (false, true));
    assert_eq!(state, [yes, yes, yes, no]);
    boxes[1].set_checked(false);
    fire(&boxes[1], "change");
    settle().await;
    page.find("dialog button[type=submit]").click();
    server
        .until("the dialog is closed", || !page.has("dialog"))
        .await;
    assert_eq!(server.list("plist_both"), [LIVING]);
    assert_eq!(server.list("plist_kept"), [DEAD]);
    assert_eq!(server.rule("prorul_in"), [""; 0]);
    assert_eq!(server.rule("prorul_ne"), [DEAD]);
    let text = untrack(|| activity.entry(0)).map(|entry| entry.text);
    assert_eq!(
        text.as_deref(),
        Some("Deleted groups taken out of 2 rules.")
    );

    activity.undo(0);
    let is_undone = || untrack(|| activity.state(0)) == Some(State::Undone);
    server.until("it is taken back", is_undone).await;
    let mut both = server.list("plist_both");
    both.sort();
    assert_eq!(both, [LIVING, DEAD]);
    assert_eq!(server.rule("prorul_in"), [DEAD]);
    page.leave().await;
}

#[wasm_bindgen_test]
async fn rules_that_have_changed_since_are_shown_again() {
    let server = Server::new();
    let (page, activity) = open().await;
    server
        .until("the rules are shown", || page.all("dialog li").len() == 4)
        .await;
    (server.shop.borrow_mut().lists).insert("plist_both", ids(&[DEAD]));
    page.find("dialog button[type=submit]").click();
    server
        .until("that is said", || {
            page.text("dialog #dialog-problem").contains("changed")
        })
        .await;
    assert_eq!(server.list("plist_both"), [DEAD]);
    assert_eq!(untrack(|| activity.count()), 0);
    page.leave().await;
}
