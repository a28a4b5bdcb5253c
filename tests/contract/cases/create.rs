//! Creating a customer group.

use serde_json::json;

use super::{GROUPS, ROWS, make_group, make_group_with, own_name};
use crate::case::{Case, GROUP_ID, INSTANT, Source, case, delete, get, post};

pub fn cases() -> Vec<Case> {
    [creates(), names(), bad_bodies()].concat()
}

fn creates() -> Vec<Case> {
    vec![
        Case::new(
            "create, read, list",
            [
                make_group_with(
                    "group",
                    json!({"name": own_name(""), "metadata": {"tier": "gold"}}),
                )
                .json(json!({"customer_group": {
                    "id": GROUP_ID, "name": own_name(""), "metadata": {"tier": "gold"},
                    "created_at": INSTANT, "updated_at": INSTANT, "deleted_at": null,
                }})),
                get(format!("{GROUPS}/${{group}}")).json(json!({"customer_group": {
                    "id": "${group}", "name": own_name(""), "metadata": {"tier": "gold"},
                    "created_at": INSTANT, "updated_at": INSTANT, "deleted_at": null,
                }})),
                get(format!("{GROUPS}?limit=1")).column(ROWS, "/id", ["${group}"]),
            ],
        ),
        Case::new(
            "create without metadata",
            [make_group("group").at("/customer_group/metadata", json!(null))],
        ),
        Case::new(
            "create with metadata null",
            [
                make_group_with("group", json!({"name": own_name(""), "metadata": null}))
                    .at("/customer_group/metadata", json!(null)),
            ],
        ),
        Case::new(
            "ten creates of one name at once make one group",
            [
                post(GROUPS, json!({"name": own_name("")})).at_once_answers(&[(200, 1), (422, 9)]),
                get(format!("{GROUPS}?fields=id&name[]={}", own_name("")))
                    .length(ROWS, 1)
                    .keep("group", Source::Json("/customer_groups/0/id"))
                    .undo(delete(format!("{GROUPS}/${{group}}"))),
            ],
        ),
        Case::new(
            "the Idempotency-Key of a create is ignored",
            [
                make_group("group").header("idempotency-key", "${unique}"),
                post(GROUPS, json!({"name": own_name("group")}))
                    .header("idempotency-key", "${unique}")
                    .duplicate(&format!(
                        "Key (name)=({}) already exists.",
                        own_name("group")
                    )),
            ],
        ),
    ]
}

fn names() -> Vec<Case> {
    let accepted = |what: &str, name: String| {
        Case::new(
            format!("a name may be {what}"),
            [
                make_group_with("group", json!({"name": name}))
                    .at("/customer_group/name", name.as_str()),
                get(format!("{GROUPS}/${{group}}")).at("/customer_group/name", name.as_str()),
            ],
        )
    };
    vec![
        accepted("empty", String::new()),
        accepted("blank", "   ".into()),
        accepted("5,000 characters long", own_name(&"x".repeat(5_000))),
        accepted("surrounded by blanks", format!("  {}  ", own_name(""))),
        accepted("in any script", own_name(" 批发商 عملاء 🛍️ Café")),
        accepted("full of signs", own_name(" %_\\,'\"<b>&amp;")),
        Case::new(
            "names that differ in case only are two names",
            [
                make_group_with("upper", json!({"name": own_name("-VIP")})),
                make_group_with("lower", json!({"name": own_name("-vip")})),
            ],
        ),
        Case::new(
            "a name that exists is turned down",
            [
                make_group("group"),
                post(GROUPS, json!({"name": own_name("group")})).duplicate(&format!(
                    "Key (name)=({}) already exists.",
                    own_name("group")
                )),
            ],
        ),
    ]
}

fn bad_bodies() -> Vec<Case> {
    let refuses = |what: &str, body: serde_json::Value, message: &str| {
        case(
            format!("create refuses {what}"),
            post(GROUPS, body).refused(message),
        )
    };
    let name = "name must be a string";
    let metadata = "metadata must be an object";
    vec![
        refuses("no name", json!({}), name),
        refuses("name null", json!({"name": null}), name),
        refuses("a number for a name", json!({"name": 5}), name),
        refuses(
            "an unknown key",
            json!({"name": "x", "bogus": 1}),
            "property bogus should not exist",
        ),
        refuses(
            "an id",
            json!({"name": "x", "id": "cgrp_1"}),
            "property id should not exist",
        ),
        refuses(
            "text for metadata",
            json!({"name": "x", "metadata": "a"}),
            metadata,
        ),
        refuses(
            "an array for metadata",
            json!({"name": "x", "metadata": [1]}),
            metadata,
        ),
        refuses(
            "a number for metadata",
            json!({"name": "x", "metadata": 1}),
            metadata,
        ),
        refuses(
            "an array",
            json!([]),
            "an unknown value was passed to the validate function",
        ),
        case(
            "create refuses no body",
            post(GROUPS, json!(null)).sends_raw(None, "").refused(name),
        ),
        case(
            "create does not read a body that is not called JSON",
            post(GROUPS, json!(null))
                .sends_raw(Some("text/plain"), r#"{"name":"x"}"#)
                .refused(name),
        ),
        case(
            "create fails at a NUL in the name",
            post(GROUPS, json!({"name": "a\u{0}b"})).unknown_error(),
        ),
    ]
}
