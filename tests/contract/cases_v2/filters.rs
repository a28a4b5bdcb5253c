//! The list of groups: what its filters keep.

use demo_api::sample::{Group, v2_id};

use super::{GROUPS, ROWS, unrecognized};
use crate::case::{Case, Step, case, get};
use crate::shop::{encoded, found, group, groups_by, groups_of, groups_where, iso, names, shop};
use crate::shop_v2::ids;

pub fn cases() -> Vec<Case> {
    [words(), exact(), dates(), relations(), combined()].concat()
}

/// A list of everything that a filter keeps.
fn list(filter: &str) -> Step {
    get(format!(
        "{GROUPS}?limit=1000&order=name&fields=id,name,created_at&{filter}"
    ))
}

/// It keeps the groups for which this holds, and no other.
fn keeps(step: Step, keep: impl Fn(&Group) -> bool) -> Step {
    let groups = groups_where(keep);
    step.count(groups.len())
        .column(ROWS, "/name", names(&groups))
}

fn keeps_all(step: Step) -> Step {
    keeps(step, |_| true)
}

fn words() -> Vec<Case> {
    let holds = |group: &Group, word: &str| group.name.to_lowercase().contains(word);
    vec![
        case(
            "a part of the name, in any case",
            keeps(list("q=ViP"), |group| holds(group, "vip")),
        ),
        case(
            "every word, in any order",
            keeps(list("q=hotels%20dublin"), |group| {
                holds(group, "dublin") && holds(group, "hotels")
            }),
        ),
        case(
            "blanks around a word do not count",
            keeps(list("q=%20%20vip%20"), |group| holds(group, "vip")),
        ),
        case("nothing to look for", keeps_all(list("q="))),
        case(
            "a per cent sign stands for anything",
            keeps_all(list("q=%25")),
        ),
        case(
            "an underscore stands for any character",
            keeps_all(list("q=_")),
        ),
        case(
            "customers are not looked through",
            list("q=example.com").count(0),
        ),
        case("ids are not looked through", list("q=cusgroup").count(0)),
        case(
            "words to look for are one text",
            list("q[]=a")
                .refused("Invalid request: Expected type: 'string' for field 'q', got: 'a'"),
        ),
    ]
}

fn exact() -> Vec<Case> {
    let (vip, staff) = (group("VIP"), group("Staff"));
    let (vip_id, staff_id) = (v2_id(&vip.id), v2_id(&staff.id));
    let comma = group("Berlin, Mitte");
    let one_of = |group: &Group| group.id == vip.id || group.id == staff.id;
    vec![
        case(
            "one id",
            keeps(list(&format!("id={vip_id}")), |group| group.id == vip.id),
        ),
        case(
            "several ids",
            keeps(list(&format!("id[]={vip_id}&id[]={staff_id}")), one_of),
        ),
        case(
            "an id that there is none of among others",
            keeps(
                list(&format!("id[]={vip_id}&id[]=cusgroup_nope")),
                |group| group.id == vip.id,
            ),
        ),
        case(
            "a name counts with its case",
            keeps(list("name=vip"), |group| group.name == "vip"),
        ),
        case(
            "several names",
            keeps(list("name[]=VIP&name[]=Staff"), one_of),
        ),
        case(
            "a name with a comma, alone",
            keeps(list(&format!("name={}", encoded(&comma.name))), |group| {
                group.id == comma.id
            }),
        ),
        case("a name with a comma, in a list of one, is two names", {
            list(&format!("name[]={}", encoded(&comma.name))).count(0)
        }),
        case("a name that there is none of", list("name=nope").count(0)),
    ]
}

fn dates() -> Vec<Case> {
    let by_date = groups_by(|group| group.created_at);
    let middle = found(
        by_date.get(by_date.len() / 2).copied(),
        "group in the middle",
    )
    .created_at;
    let (at, next) = (iso(middle), iso(middle + 1));
    vec![
        case(
            "made at or after",
            keeps(list(&format!("created_at[$gte]={at}")), |group| {
                group.created_at >= middle
            }),
        ),
        case(
            "made before",
            keeps(list(&format!("created_at[$lt]={at}")), |group| {
                group.created_at < middle
            }),
        ),
        case(
            "made between",
            keeps(
                list(&format!("created_at[$gte]={at}&created_at[$lt]={next}")),
                |group| group.created_at == middle,
            ),
        ),
        case(
            "changed after",
            keeps(list(&format!("updated_at[$gt]={at}")), |group| {
                group.updated_at > middle
            }),
        ),
        case(
            "the operators of version 1 keep everything",
            keeps_all(list(&format!("created_at[gte]={next}"))),
        ),
        case(
            "and so do those of changes",
            keeps_all(list(&format!("updated_at[lt]={at}"))),
        ),
        case(
            "no date at all",
            list("created_at[$gte]=nope").unknown_error(),
        ),
    ]
}

fn relations() -> Vec<Case> {
    let member = shop()
        .customers
        .iter()
        .max_by_key(|customer| groups_of(customer).len());
    let member = found(member, "customer");
    let of_member = ids(&groups_of(member));
    let first = found(of_member.first(), "group of the customer").clone();
    vec![
        case(
            "groups of a customer",
            get(format!("{GROUPS}?limit=1000&customers={}", member.id))
                .count(of_member.len())
                .bag(ROWS, "/id", of_member.clone()),
        ),
        case(
            "groups of a customer, by the customer's id",
            get(format!("{GROUPS}?limit=0&customers[id]={}", member.id)).count(of_member.len()),
        ),
        case(
            "groups of a customer among some ids",
            list(&format!(
                "customers={}&id[]={}&id[]=cusgroup_nope",
                member.id, first
            ))
            .count(1)
            .at("/customer_groups/0/id", first.clone()),
        ),
        case(
            "groups of a customer that there is none of",
            list("customers=cus_nope").count(0),
        ),
        case(
            "something unknown of customers keeps everything",
            keeps_all(list("customers[bogus]=x")),
        ),
        case(
            "made by nobody known",
            list("created_by=user_nope").count(0),
        ),
        case(
            "there is no filter by discount condition",
            unrecognized(list("discount_condition_id=x"), "discount_condition_id"),
        ),
        case(
            "there is no filter by metadata",
            unrecognized(list("metadata[tier]=gold"), "metadata"),
        ),
    ]
}

fn combined() -> Vec<Case> {
    let either = "$or[0][name]=VIP&$or[1][name]=Staff";
    vec![
        case(
            "one or the other",
            keeps(list(either), |group| {
                ["VIP", "Staff"].contains(&group.name.as_str())
            }),
        ),
        case(
            "one and the other",
            list("$and[0][name]=VIP&$and[1][name]=Staff").count(0),
        ),
        case(
            "something unknown in one or the other keeps everything",
            keeps_all(list("$or[0][bogus]=x")),
        ),
        case(
            "words cannot be combined",
            list("$and[0][q]=vip&$and[1][q]=clients").unknown_error(),
        ),
        case(
            "words and ids together",
            keeps(
                list(&format!("q=vip&id[]={}", v2_id(&group("VIP").id))),
                |group| group.name == "VIP",
            ),
        ),
    ]
}
