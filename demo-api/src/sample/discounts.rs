//! The discounts of the sample shop: for members of groups, for everyone but
//! members of groups, and for everyone.

use super::{
    Condition, Discount, Group, Millis, TODAY,
    source::{DAY, Source},
};

/// The groups of one condition.
#[derive(Clone, Copy)]
enum Of {
    Groups(&'static [usize]),
    /// The first so many groups.
    First(usize),
}

struct Plan {
    code: &'static str,
    description: &'static str,
    kind: &'static str,
    value: u32,
    ends: Option<Millis>,
    disabled: bool,
    conditions: &'static [(&'static str, Of)],
}

const PLANS: &[Plan] = &[
    Plan {
        code: "VIP10",
        description: "10 % for VIP",
        kind: "percentage",
        value: 10,
        ends: None,
        disabled: false,
        conditions: &[("in", Of::Groups(&[0]))],
    },
    Plan {
        code: "WHOLESALE5",
        description: "5 % for wholesale and B2B",
        kind: "percentage",
        value: 5,
        ends: Some(38),
        disabled: false,
        conditions: &[("in", Of::Groups(&[1, 6]))],
    },
    Plan {
        code: "NEWHERE",
        description: "€ 5 for everyone who is not yet close to us",
        kind: "fixed",
        value: 500,
        ends: None,
        disabled: false,
        conditions: &[("not_in", Of::Groups(&[0, 3, 11]))],
    },
    Plan {
        code: "FREESHIP",
        description: "Free shipping for many groups",
        kind: "free_shipping",
        value: 0,
        ends: Some(60),
        disabled: false,
        conditions: &[("in", Of::First(28))],
    },
    Plan {
        code: "STAFFPARTY",
        description: "Staff, but not test customers",
        kind: "percentage",
        value: 40,
        ends: Some(-30),
        disabled: false,
        conditions: &[("in", Of::Groups(&[3])), ("not_in", Of::Groups(&[13]))],
    },
    Plan {
        code: "ALLBUTBLOCKED",
        description: "Everyone but blocked customers",
        kind: "percentage",
        value: 3,
        ends: None,
        disabled: true,
        conditions: &[("not_in", Of::Groups(&[10]))],
    },
    Plan {
        code: "BLACKFRIDAY26",
        description: "For everyone",
        kind: "percentage",
        value: 15,
        ends: Some(8),
        disabled: false,
        conditions: &[],
    },
    Plan {
        code: "WELCOME",
        description: "€ 10 on the first order",
        kind: "fixed",
        value: 1_000,
        ends: None,
        disabled: false,
        conditions: &[],
    },
];

pub fn generate(groups: &[Group]) -> Vec<Discount> {
    let mut source = Source::new(4);
    PLANS
        .iter()
        .map(|plan| discount(&mut source, plan, groups.len()))
        .collect()
}

fn discount(source: &mut Source, plan: &Plan, groups: usize) -> Discount {
    let created_at = TODAY - 400 * DAY + source.span(380 * DAY);
    let conditions = plan.conditions.iter().map(|(operator, of)| Condition {
        id: source.id("discon", created_at),
        operator,
        groups: positions(*of, groups),
    });
    Discount {
        conditions: conditions.collect(),
        id: source.id("disc", created_at),
        code: plan.code.to_owned(),
        is_disabled: plan.disabled,
        usage_limit: source.chance(40).then_some(500),
        usage_count: u32::try_from(source.below(90)).unwrap_or_default(),
        starts_at: created_at,
        ends_at: plan.ends.map(|days| TODAY + days * DAY),
        rule_id: source.id("dru", created_at),
        description: plan.description.to_owned(),
        kind: plan.kind,
        value: plan.value,
        allocation: match plan.kind {
            "fixed" => Some("total"),
            "percentage" => Some("item"),
            _ => None,
        },
        created_at,
        updated_at: created_at + source.span(20 * DAY),
    }
}

fn positions(of: Of, groups: usize) -> Vec<usize> {
    match of {
        Of::Groups(positions) => positions.iter().copied().filter(|p| *p < groups).collect(),
        Of::First(count) => (0..count.min(groups)).collect(),
    }
}
