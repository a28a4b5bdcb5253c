//! One group: made, read, renamed and deleted.

use demo_api::sample::v2_id;
use serde_json::json;

use super::{GROUPS, delete_group, make_group, make_group_with, own_name, unrecognized};
use crate::case::{Case, GROUP_ID_V2, INSTANT, Source, USER_ID_V2, case, delete, get, post};
use crate::shop::group;
use crate::shop_v2::group_json;

pub fn cases() -> Vec<Case> {
    [makes(), refuses(), reads(), renames(), deletes()].concat()
}

fn makes() -> Vec<Case> {
    vec![
        Case::new(
            "a new group belongs to who made it",
            [
                get("/admin/users/me").keep("me", Source::Json("/user/id")),
                make_group("made").json(json!({"customer_group": {
                    "id": GROUP_ID_V2, "name": own_name("made"), "created_by": "${me}", "created_at": INSTANT,
                    "updated_at": INSTANT, "deleted_at": null, "metadata": null,
                }})),
                get("/admin/users/${me}?fields=id,email")
                    .json(json!({"user": {"id": USER_ID_V2, "email": "admin@medusa-test.com"}})),
            ],
        ),
        Case::new(
            "blanks around a name stay",
            [make_group_with("made", json!({"name": format!("  {}  ", own_name(""))}))
                .at("/customer_group/name", format!("  {}  ", own_name("")))],
        ),
        Case::new(
            "of equal names at once one wins",
            [
                post(GROUPS, json!({"name": own_name("race")})).at_once_answers(&[(200, 1), (400, 5)]),
                get(format!("{GROUPS}?name={}", own_name("race")))
                    .count(1)
                    .keep("winner", Source::Json("/customer_groups/0/id"))
                    .undo(delete(format!("{GROUPS}/${{winner}}"))),
            ],
        ),
    ]
}

fn refuses() -> Vec<Case> {
    let taken = "Customer group with name: VIP, already exists.";
    vec![
        case(
            "a name that exists is refused",
            post(GROUPS, json!({"name": "VIP"})).refused(taken),
        ),
        case(
            "a group without a name is refused",
            post(GROUPS, json!({})).refused("Invalid request: Field 'name' is required"),
        ),
        case(
            "a name that is no text is refused",
            post(GROUPS, json!({"name": 5}))
                .refused("Invalid request: Expected type: 'string' for field 'name', got: '5'"),
        ),
        case(
            "an id of one's own is refused",
            unrecognized(
                post(GROUPS, json!({"name": "x", "id": "cusgroup_own"})),
                "id",
            ),
        ),
        case(
            "JSON that breaks off is refused",
            post(GROUPS, json!(null))
                .sends_raw(Some("application/json"), "{\"name\":")
                .answers(400)
                .at("/type", "invalid_data"),
        ),
        case(
            "a zero byte fails",
            post(GROUPS, json!({"name": "a\u{0}b"})).unknown_error(),
        ),
    ]
}

fn reads() -> Vec<Case> {
    let vip = group("VIP");
    vec![
        case(
            "a user who made groups may be gone",
            get("/admin/users/user_nope?fields=id,email")
                .not_found("User with id: user_nope was not found"),
        ),
        case(
            "a key that made groups may be gone",
            get("/admin/api-keys/apk_nope?fields=id,title")
                .not_found("API Key with id: apk_nope was not found"),
        ),
        case(
            "one group",
            get(format!("{GROUPS}/{}", v2_id(&vip.id)))
                .json(json!({"customer_group": group_json(vip)})),
        ),
        case(
            "a group that there is none of",
            get(format!("{GROUPS}/cusgroup_nope"))
                .not_found("Customer group with id: cusgroup_nope not found"),
        ),
    ]
}

fn renames() -> Vec<Case> {
    vec![
        Case::new(
            "a new name, and nothing else",
            [
                make_group_with(
                    "made",
                    json!({"name": own_name("old"), "metadata": {"a": 1}}),
                ),
                post(
                    format!("{GROUPS}/${{made}}"),
                    json!({"name": own_name("new")}),
                )
                .includes(
                    "/customer_group",
                    json!({"id": "${made}", "name": own_name("new"), "metadata": {"a": 1}}),
                ),
            ],
        ),
        Case::new(
            "a name that another group has is refused",
            [
                make_group("made"),
                post(format!("{GROUPS}/${{made}}"), json!({"name": "VIP"}))
                    .refused("Customer group with name: VIP, already exists."),
            ],
        ),
        case(
            "a group that there is none of cannot be renamed",
            post(
                format!("{GROUPS}/cusgroup_nope"),
                json!({"name": own_name("nope")}),
            )
            .answers(404)
            .at("/type", "not_found"),
        ),
        Case::new(
            "the name of a deleted group is free",
            [
                make_group_with("made", json!({"name": own_name("same")})),
                delete_group("made"),
                make_group_with("again", json!({"name": own_name("same")})),
            ],
        ),
    ]
}

fn deletes() -> Vec<Case> {
    vec![
        Case::new(
            "a deleted group is not among those that are asked for by their ids",
            [
                make_group("made"),
                make_group("gone"),
                delete_group("gone"),
                get(format!(
                    "{GROUPS}?fields=id&limit=150&id[]=${{made}}&id[]=${{gone}}&id[]=cusgroup_nope"
                ))
                .json(json!({
                    "customer_groups": [{"id": "${made}"}], "count": 1, "offset": 0, "limit": 150,
                })),
            ],
        ),
        Case::new(
            "a deleted group is gone, and can be deleted again",
            [
                make_group("made"),
                delete_group("made"),
                delete_group("made"),
                get(format!("{GROUPS}/${{made}}"))
                    .not_found("Customer group with id: ${made} not found"),
                get(format!("{GROUPS}?id=${{made}}&with_deleted=true")).count(0),
            ],
        ),
        case(
            "a group that there is none of is deleted, too",
            delete(format!("{GROUPS}/cusgroup_nope"))
                .json(json!({"id": "cusgroup_nope", "object": "customer_group", "deleted": true})),
        ),
    ]
}
