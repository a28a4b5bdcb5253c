//! Writes real answers to `tests/fixtures/`, for tests that decode what Medusa sends. Nothing
//! secret is written: an `api_token` is emptied, and no header is kept. What is asked of version 2 is in `record_v2`.

use std::path::{Path, PathBuf};

use demo_api::sample::Group;
use serde_json::{Value, json};

use crate::case::{Auth, Step, delete, get, post};
use crate::check::Answer;
use crate::record_v2;
use crate::server::{Kind, OWN_NAME, Server};
use crate::shop::{encoded, group_of, largest_condition, price_lists_of, shop};

/// Set, with a real Medusa named, to record instead of to test.
pub const RECORD: &str = "COHORT_RECORD";

const GROUPS: &str = "/admin/customer-groups";

/// Asks for every answer of [`recordings`] and writes it under its name.
///
/// # Errors
/// When no real Medusa is named, one does not answer as expected, or the folder cannot be written.
pub async fn record(server: &Server) -> Result<(), String> {
    match server.kind {
        Kind::Medusa => record_v1(server).await,
        Kind::MedusaV2 => record_v2::record(server).await,
        Kind::Demo => Err(format!(
            "{RECORD} records a real Medusa: name it with {} or {}",
            crate::server::MEDUSA,
            crate::server::MEDUSA_V2
        )),
    }
}

/// The folder with the answers of a version, made if it is not there.
pub fn folder(version: &str) -> Result<PathBuf, String> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let folder = fixtures.join(format!("medusa-{version}"));
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    Ok(folder)
}

/// Writes the answers to these steps, each under its name.
pub async fn write_all(
    server: &Server,
    folder: &Path,
    steps: Vec<(&'static str, Step)>,
) -> Result<(), String> {
    for (name, step) in steps {
        let body = server
            .ask(step)
            .await?
            .json()
            .map_err(|error| format!("{name}: {error}"))?;
        write(folder, name, body)?;
    }
    Ok(())
}

async fn record_v1(server: &Server) -> Result<(), String> {
    let folder = folder("1.20.11")?;
    write_all(server, &folder, recordings()).await?;
    let mut errors = serde_json::Map::new();
    for (name, step) in errors_to_record() {
        errors.insert(name.into(), shown(&server.ask(step).await?));
    }
    match conflict(server).await? {
        Some(recorded) => drop(errors.insert("409".into(), recorded)),
        None => println!("no 409 to record: the README of the folder says how to provoke one"),
    }
    write(&folder, "errors", errors.into())
}

/// Changes one group many times at once. Only a database whose default isolation is serializable
/// answers some of that with 409.
async fn conflict(server: &Server) -> Result<Option<Value>, String> {
    let body = json!({"name": format!("{OWN_NAME}recording")});
    let made = server.ask(post(GROUPS, body)).await?.json()?;
    let id = made.pointer("/customer_group/id").and_then(Value::as_str);
    let path = format!("{GROUPS}/{}", id.ok_or("a new group has no id")?);
    let changes = (0..40).map(|n| server.ask(post(&path, json!({"metadata": {"n": n}}))));
    let answers = futures::future::join_all(changes).await;
    server.ask(delete(&path)).await?;
    let answers = answers.into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok(answers
        .iter()
        .find(|answer| answer.status == 409)
        .map(shown))
}

/// An answer with its status, for the file of errors.
pub fn shown(answer: &Answer) -> Value {
    let body = answer
        .json()
        .unwrap_or_else(|_| without_stack(&answer.text()).into());
    json!({"status": answer.status, "content_type": answer.header("content-type"), "body": body})
}

/// An HTML page of Express without the stack trace, which names folders of the machine.
fn without_stack(page: &str) -> String {
    match (page.find("<br>"), page.find("</pre>")) {
        (Some(start), Some(end)) if start < end => [page.get(..start), page.get(end..)]
            .into_iter()
            .flatten()
            .collect(),
        _ => page.to_owned(),
    }
}

/// Writes one answer.
pub fn write(folder: &Path, name: &str, mut body: Value) -> Result<(), String> {
    scrub(&mut body);
    let text = serde_json::to_string_pretty(&body).map_err(|error| error.to_string())?;
    let path = folder.join(format!("{name}.json"));
    println!("recorded {}", path.display());
    std::fs::write(&path, text + "\n").map_err(|error| format!("{}: {error}", path.display()))
}

fn scrub(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                match key.as_str() {
                    "api_token" | "access_token" => *member = "(not recorded)".into(),
                    _ => scrub(member),
                }
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(scrub),
        _ => {}
    }
}

fn recordings() -> Vec<(&'static str, Step)> {
    let priced = shop()
        .groups
        .iter()
        .max_by_key(|group| price_lists_of(group).len());
    let priced = priced.map_or("", |group: &Group| &group.id);
    let (small, large) = (&group_of(15).id, &group_of(300).id);
    let (discount, condition) = largest_condition();
    let price_list = shop().price_lists.iter().find(|list| list.groups.len() > 1);
    let price_list = price_list.map_or("", |list| &list.id);
    let (code, condition) = (encoded(&discount.code), &condition.id);
    let conditions = format!("/admin/discounts/{}/conditions", discount.id);
    let paths = [
        ("customer-groups", format!("{GROUPS}?limit=20")),
        (
            "customer-groups-expanded",
            format!("{GROUPS}?limit=12&expand=price_lists"),
        ),
        ("customer-groups-empty", format!("{GROUPS}?name[]=bogus")),
        ("customer-group", format!("{GROUPS}/{priced}")),
        (
            "customer-group-expanded",
            format!("{GROUPS}/{small}?expand=customers,price_lists"),
        ),
        (
            "customer-group-customers",
            format!("{GROUPS}/{large}/customers?limit=3&order=id"),
        ),
        (
            "customers",
            "/admin/customers?limit=5&order=id&expand=groups".into(),
        ),
        (
            "price-lists",
            "/admin/price-lists?limit=5&order=id&expand=customer_groups".into(),
        ),
        ("price-list", format!("/admin/price-lists/{price_list}")),
        (
            "discounts",
            "/admin/discounts?limit=3&order=id&expand=rule,rule.conditions".into(),
        ),
        (
            "discount",
            format!("/admin/discounts?q={code}&expand=rule,rule.conditions"),
        ),
        (
            "discount-condition",
            format!("{conditions}/{condition}?expand=customer_groups"),
        ),
        ("user", "/admin/auth".into()),
    ];
    paths
        .into_iter()
        .map(|(name, path)| (name, get(path)))
        .collect()
}

fn errors_to_record() -> Vec<(&'static str, Step)> {
    vec![
        ("400 unknown parameter", get(format!("{GROUPS}?bogus=1"))),
        (
            "400 several problems",
            get(format!("{GROUPS}?bogus=1&limit=abc")),
        ),
        ("401", get(GROUPS).by(Auth::Nobody)),
        (
            "401 sign-in",
            post(
                "/admin/auth",
                json!({"email": "nobody@example.com", "password": "x"}),
            )
            .by(Auth::Nobody),
        ),
        ("404", get(format!("{GROUPS}/nope"))),
        ("404 no route", get("/admin/bogus")),
        ("413", post(GROUPS, json!({"name": "x".repeat(110_000)}))),
        ("422", post(GROUPS, json!({"name": "VIP"}))),
        ("500", get(format!("{GROUPS}?order=bogus"))),
    ]
}
