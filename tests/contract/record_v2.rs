//! What is asked of a real Medusa 2 to be recorded: see `record`.

use demo_api::sample::v2_id;
use serde_json::{Value, json};

use crate::case::{Auth, Step, delete, get, post};
use crate::record::{folder, shown, write, write_all};
use crate::server::{OWN_NAME, Server};
use crate::shop::{encoded, group_of, largest_condition};

const GROUPS: &str = "/admin/customer-groups";
const LISTS: &str = "/admin/price-lists";

/// Asks for every answer and writes it under its name.
///
/// # Errors
/// When the server does not answer as expected, or the folder cannot be written.
pub async fn record(server: &Server) -> Result<(), String> {
    let folder = folder("2.21.2")?;
    write_all(server, &folder, recordings()).await?;
    write(&folder, "price-list-dangling", dangling(server).await?)?;
    let mut errors = serde_json::Map::new();
    for (name, step) in errors_to_record() {
        errors.insert(name.into(), shown(&server.ask(step).await?));
    }
    write(&folder, "errors", errors.into())
}

fn recordings() -> Vec<(&'static str, Step)> {
    let (small, large) = (group_of(15), group_of(300));
    let (small, large) = (v2_id(&small.id), v2_id(&large.id));
    let (discount, _) = largest_condition();
    let code = encoded(&discount.code);
    let paths = [
        ("customer-groups", format!("{GROUPS}?limit=2")),
        (
            "customer-groups-empty",
            format!("{GROUPS}?offset=99999&limit=2"),
        ),
        (
            "customer-groups-expanded",
            format!("{GROUPS}?fields=*customers&limit=1&id={small}"),
        ),
        ("customer-group", format!("{GROUPS}/{small}")),
        (
            "customers",
            format!("/admin/customers?groups={large}&limit=1"),
        ),
        (
            "customers-counted",
            format!("/admin/customers?groups={large}&limit=0"),
        ),
        ("price-lists", format!("{LISTS}?limit=1")),
        (
            "promotions",
            format!("/admin/promotions?code={code}&fields=id,code,*rules,*rules.values"),
        ),
        ("user", "/admin/users/me".to_owned()),
    ];
    let steps = paths.into_iter().map(|(name, path)| (name, get(path)));
    // The server answers so for an id that never existed, too.
    let deletion = ("deletion", delete(format!("{GROUPS}/cusgroup_nope")));
    steps.chain([deletion]).collect()
}

/// A price list whose only group was deleted.
async fn dangling(server: &Server) -> Result<Value, String> {
    let name = format!("{OWN_NAME}recording");
    let id = |answer: &Value, pointer: &str| {
        let id = answer.pointer(pointer).and_then(Value::as_str);
        id.map(str::to_owned).ok_or(format!("no {pointer}"))
    };
    let made = server.ask(post(GROUPS, json!({"name": name}))).await?;
    let group = id(&made.json()?, "/customer_group/id")?;
    let rules = json!({"customer.groups.id": [group]});
    let body = json!({"title": name, "description": "x", "rules": rules});
    let made = server.ask(post(LISTS, body)).await?;
    let list = id(&made.json()?, "/price_list/id")?;
    server.ask(delete(format!("{GROUPS}/{group}"))).await?;
    let path = format!("{LISTS}/{list}");
    let fields = "fields=id,title,price_list_rules.*";
    let answer = server.ask(get(format!("{path}?{fields}"))).await?.json()?;
    server.ask(delete(path)).await?;
    Ok(answer)
}

fn errors_to_record() -> Vec<(&'static str, Step)> {
    vec![
        ("400 unknown parameter", get(format!("{GROUPS}?foo=bar"))),
        ("400 name taken", post(GROUPS, json!({"name": "VIP"}))),
        ("401", get(GROUPS).by(Auth::Nobody)),
        (
            "401 sign-in",
            post(
                "/auth/user/emailpass",
                json!({"email": "nobody@example.com", "password": "x"}),
            )
            .by(Auth::Nobody),
        ),
        (
            "401 key as bearer",
            get(GROUPS).by(Auth::Bearer("sk_nope".into())),
        ),
        ("404", get(format!("{GROUPS}/cusgroup_nope"))),
        (
            "404 unknown customer",
            post(
                format!("{GROUPS}/{}/customers", v2_id(&group_of(15).id)),
                json!({"add": ["cus_nope"]}),
            ),
        ),
        ("404 no route", get("/admin/nope")),
        ("500", get(format!("{GROUPS}?order=bogus"))),
    ]
}
