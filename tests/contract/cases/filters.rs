//! `GET /admin/customer-groups`: searching, exact names, ids and discount conditions.

use demo_api::sample::{Condition, Group};
use serde_json::json;

use super::{GROUPS, ROWS};
use crate::case::{Case, case, get};
use crate::shop::{
    encoded, found, group, groups_at, groups_where, iso, largest_condition, names, shop,
};

pub fn cases() -> Vec<Case> {
    [
        searches(),
        scripts(),
        odd_searches(),
        exact_names(),
        bad_names(),
        ids(),
        conditions(),
        condition_counts(),
        together(),
    ]
    .concat()
}

/// A request for all rows of this query and the names it must find.
pub fn finds(name: &str, query: &str, expected: Vec<String>) -> Case {
    case(
        name,
        get(format!("{GROUPS}?limit=0&order=name&{query}"))
            .count(expected.len())
            .column(ROWS, "/name", expected),
    )
}

pub fn refuses(query: &str, message: &str) -> Case {
    case(
        format!("refuses ?{query}"),
        get(format!("{GROUPS}?{query}")).refused(message),
    )
}

pub fn everything() -> Vec<String> {
    names(&groups_where(|_| true))
}

fn holding(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    let found = names(&groups_where(|group| {
        group.name.to_lowercase().contains(&text)
    }));
    assert!(
        !found.is_empty(),
        "the contract needs a sample group with {text:?} in its name"
    );
    found
}

fn searches() -> Vec<Case> {
    let page = holding("e");
    vec![
        finds(
            "q is a part of the name in any case",
            "q=vIp",
            holding("vip"),
        ),
        finds("q=e finds many", "q=e", holding("e")),
        case(
            "q is counted beyond its page",
            get(format!("{GROUPS}?q=e&order=name&limit=3&offset=2"))
                .count(page.len())
                .column(ROWS, "/name", page.iter().skip(2).take(3).cloned()),
        ),
        finds("q=% matches everything", "q=%25", everything()),
        finds("q=_ matches everything", "q=_", everything()),
        finds("q=\\% finds a percent sign", "q=%5C%25", holding("%")),
        finds("q=\\_ finds an underscore", "q=%5C_", holding("_")),
        finds("q=\\\\ finds a backslash", "q=%5C%5C", holding("\\")),
        finds(
            "q=\\ escapes the closing wildcard",
            "q=%5C",
            names(&groups_where(|group| group.name.ends_with('%'))),
        ),
        finds(
            "q is not trimmed",
            "q=VIP+",
            names(&groups_where(|group| {
                group.name.to_lowercase().contains("vip ")
            })),
        ),
        finds(
            "q does not search ids",
            &format!("q={}", group("VIP").id),
            vec![],
        ),
    ]
}

fn scripts() -> Vec<Case> {
    let escaped = |name: &str| {
        name.replace('\\', "\\\\")
            .replace('%', "\\%")
            .replace('_', "\\_")
    };
    let beyond_ascii = shop().groups.iter().filter(|group| !group.name.is_ascii());
    let mut cases: Vec<_> = beyond_ascii
        .take(12)
        .map(|group| {
            finds(
                &format!("q finds {} ({})", group.name, group.id),
                &format!("q={}", encoded(&escaped(&group.name))),
                holding(&group.name),
            )
        })
        .collect();
    cases.extend([
        finds(
            "q folds the case of other scripts",
            "q=%D0%9A%D0%98%D0%87%D0%92",
            holding("київ"),
        ),
        finds(
            "q folds the case of accented letters",
            "q=C%C3%93RDOBA",
            holding("córdoba"),
        ),
        finds("q does not fold accents away", "q=Cordoba", vec![]),
        finds("q does not compose letters", "q=Co%CC%81rdoba", vec![]),
    ]);
    cases
}

fn odd_searches() -> Vec<Case> {
    vec![
        finds("an empty q is no search", "q=", everything()),
        finds("a q without a value is no search", "q", everything()),
        case(
            "q=null fails",
            get(format!("{GROUPS}?q=null")).unknown_error(),
        ),
        finds("q=undefined is a word", "q=undefined", vec![]),
        case(
            "q with a NUL fails",
            get(format!("{GROUPS}?q=a%00b")).unknown_error(),
        ),
        finds(
            "a long q finds nothing",
            &format!("q={}", "x".repeat(3_000)),
            vec![],
        ),
        finds(
            "q silently replaces name[]",
            "q=vip&name[]=Retail",
            holding("vip"),
        ),
        refuses("q=a&q=b", "q must be a string"),
        refuses("q[]=a", "q must be a string"),
        refuses("q[x]=a", "q must be a string"),
    ]
}

fn exact_names() -> Vec<Case> {
    let both = || {
        names(&groups_where(|group| {
            ["VIP", "Retail"].contains(&group.name.as_str())
        }))
    };
    let vip = || vec!["VIP".to_owned()];
    let comma = shop().groups.iter().find(|group| group.name.contains(','));
    let comma = encoded(&found(comma, "name with a comma").name);
    let with_comma = form_urlencoded::parse(format!("n={comma}").as_bytes())
        .map(|(_, name)| name.into_owned())
        .collect::<Vec<_>>();
    vec![
        finds("name[]=VIP", "name[]=VIP", vip()),
        finds("name[] with encoded brackets", "name%5B%5D=VIP", vip()),
        finds("name[0]=VIP", "name[0]=VIP", vip()),
        finds("name[] twice is either", "name[]=VIP&name[]=Retail", both()),
        finds("name twice is either", "name=VIP&name=Retail", both()),
        finds(
            "name[]=VIP,Retail is split at the comma",
            "name[]=VIP,Retail",
            both(),
        ),
        finds(
            "name[] of one name with a comma finds nothing",
            &format!("name[]={comma}"),
            vec![],
        ),
        finds(
            "name[] of a name with a comma works when sent twice",
            &format!("name[]={comma}&name[]={comma}"),
            with_comma,
        ),
        finds("name[] is case-sensitive", "name[]=vIP", vec![]),
        finds("name[2]=VIP", "name[2]=VIP", vip()),
        finds("name[]= is a name that no group has", "name[]=", vec![]),
        finds("name[] takes no wildcard", "name[]=VI%25", vec![]),
        finds("name[]=null finds nothing", "name[]=null", vec![]),
        finds(
            "name[] of an unknown name finds nothing",
            "name[]=bogus",
            vec![],
        ),
    ]
}

fn bad_names() -> Vec<Case> {
    vec![
        refuses("name=VIP", "name must be an array"),
        refuses(
            "name[a]=VIP",
            "each value in name must be a string, name must be an array",
        ),
        refuses("name=VIP,Retail", "name must be an array"),
    ]
}

fn ids() -> Vec<Case> {
    let id = &group("VIP").id;
    let refused = "nested property id must be either object or array";
    vec![
        case(
            "refuses id=X",
            get(format!("{GROUPS}?id={id}")).refused(refused),
        ),
        case(
            "refuses id=X,X",
            get(format!("{GROUPS}?id={id},{id}")).refused(refused),
        ),
        case(
            "refuses id[]=X&id[]=X, once for each",
            get(format!("{GROUPS}?id[]={id}&id[]={id}")).refused(&format!("{refused}, {refused}")),
        ),
        case(
            "refuses id twice, once for each",
            get(format!("{GROUPS}?id={id}&id={id}")).refused(&format!("{refused}, {refused}")),
        ),
        case(
            "refuses id[0]=X",
            get(format!("{GROUPS}?id[0]={id}")).refused(refused),
        ),
        case(
            "refuses id[gt]=X",
            get(format!("{GROUPS}?id[gt]={id}"))
                .refused("an unknown value was passed to the validate function"),
        ),
    ]
}

/// The names of a condition's groups, sorted.
fn inside(condition: &Condition) -> Vec<String> {
    let mut names = names(&groups_at(&condition.groups));
    names.sort();
    names
}

fn conditions() -> Vec<Case> {
    let mut cases = vec![
        finds(
            "an unknown discount_condition_id finds nothing",
            "discount_condition_id=nope",
            vec![],
        ),
        case(
            "an empty discount_condition_id fails",
            get(format!("{GROUPS}?discount_condition_id=")).unknown_error(),
        ),
        refuses(
            "discount_condition_id[]=nope",
            "discount_condition_id must be a string",
        ),
    ];
    let all = shop()
        .discounts
        .iter()
        .flat_map(|discount| &discount.conditions);
    cases.extend(all.map(|condition| {
        finds(
            &format!(
                "discount_condition_id of {} ({})",
                condition.id, condition.operator
            ),
            &format!("discount_condition_id={}", condition.id),
            inside(condition),
        )
    }));
    cases
}

/// With discount_condition_id, what the answer counts depends on whether something is expanded.
fn condition_counts() -> Vec<Case> {
    let (_, condition) = largest_condition();
    let inside = inside(condition);
    let total = inside.len();
    let path = format!("{GROUPS}?order=name&discount_condition_id={}", condition.id);
    let of = |query: &str| get(format!("{path}&{query}"));
    let page = |from: usize, size: usize| inside.iter().skip(from).take(size).cloned();
    vec![
        case(
            "discount_condition_id lists its groups",
            of("limit=0")
                .count(total)
                .column(ROWS, "/name", inside.clone()),
        ),
        case(
            "discount_condition_id counts only its page",
            of("limit=5").count(5).column(ROWS, "/name", page(0, 5)),
        ),
        case(
            "discount_condition_id counts right with expand=price_lists",
            of("limit=5&offset=5&expand=price_lists")
                .count(total)
                .column(ROWS, "/name", page(5, 5)),
        ),
        case(
            "discount_condition_id counts right with expand=customers",
            of("limit=2&expand=customers")
                .count(total)
                .column(ROWS, "/name", page(0, 2)),
        ),
        case(
            "discount_condition_id past its end",
            of(&format!("limit=5&offset={total}"))
                .json(json!({"count": total, "offset": total, "limit": 5, "customer_groups": []})),
        ),
    ]
}

/// Filters of several kinds in one request: all must hold.
fn together() -> Vec<Case> {
    let (_, condition) = largest_condition();
    let mut newest = groups_at(&condition.groups);
    newest.sort_by_key(|group| group.created_at);
    let from = newest
        .get(newest.len() / 2)
        .map_or(0, |group| group.created_at);
    let inside = |keep: &dyn Fn(&Group) -> bool| {
        let mut kept = groups_at(&condition.groups);
        kept.retain(|group| keep(group));
        let mut names = names(&kept);
        names.sort();
        names
    };
    let since = encoded(&iso(from));
    let id = &condition.id;
    let recent =
        inside(&|group| group.created_at >= from && group.name.to_lowercase().contains('e'));
    let named = inside(&|group| ["VIP", "Retail"].contains(&group.name.as_str()));
    assert!(!recent.is_empty() && !named.is_empty());
    vec![
        finds(
            "q, created_at and discount_condition_id hold together",
            &format!("expand=price_lists&q=e&created_at[gte]={since}&discount_condition_id={id}"),
            recent,
        ),
        finds(
            "name[] and discount_condition_id hold together",
            &format!(
                "expand=price_lists&name[]=VIP&name[]=Retail&name[]=no&discount_condition_id={id}"
            ),
            named,
        ),
        finds(
            "name[] and updated_at hold together",
            "expand=price_lists&name[]=VIP&name[]=Retail&updated_at[lt]=1971-01-01",
            vec![],
        ),
        finds(
            "a hundred names fit into a request",
            &format!(
                "expand=price_lists{}",
                everything()
                    .iter()
                    .filter(|name| name.as_str() != "null" && name.len() < 40)
                    .take(100)
                    .map(|name| format!("&name[]={}", encoded(name)))
                    .collect::<String>()
            ),
            everything()
                .into_iter()
                .filter(|name| name != "null" && name.len() < 40)
                .take(100)
                .collect(),
        ),
    ]
}
