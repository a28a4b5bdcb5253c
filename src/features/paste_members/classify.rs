//! Classifies the entries of a pasted list, given the customers they may mean. Pure.

use std::collections::{HashMap, HashSet};

use crate::api::customers::Customer;
use crate::domain::pasted_list::PastedList;
use crate::domain::text::lower;

/// What is to be done about an entry of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The customer is to be added, or removed.
    Actionable,
    /// The customer is in the group already, or is not in it.
    AlreadyDone,
    /// No customer has this e-mail address or id.
    Unknown,
    /// Several customers have this e-mail address: guests and those with an account may share one.
    Ambiguous,
    /// Neither an e-mail address nor an id.
    Malformed,
    /// Occurs earlier in the list, or means the same customer as an earlier entry.
    Repeated,
}

impl Verdict {
    /// In the order they are shown in.
    pub const ALL: [Self; 6] = [
        Self::Actionable,
        Self::AlreadyDone,
        Self::Unknown,
        Self::Ambiguous,
        Self::Malformed,
        Self::Repeated,
    ];
}

/// An entry of the list with its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The entry as it was written.
    pub written: String,
    pub verdict: Verdict,
    /// The id of the customer that is meant; several if the entry is ambiguous.
    pub customers: Vec<String>,
}

/// Classifies each entry, in order, followed by what is malformed or repeated. `adds` tells whether the customers are to
/// be added to the group or removed from it.
pub fn classify(
    list: &PastedList,
    customers: &[Customer],
    group_id: &str,
    adds: bool,
) -> Vec<Line> {
    let index = CustomerIndex::new(customers);
    let mut seen = HashSet::new();
    let mut classify_entry = |written: &String| {
        let found = index.find(written);
        let verdict = match found.as_slice() {
            [] => Verdict::Unknown,
            [one] if !seen.insert(one.id.as_str()) => Verdict::Repeated,
            [one] if one.is_in(group_id) == adds => Verdict::AlreadyDone,
            [_] => Verdict::Actionable,
            _ => Verdict::Ambiguous,
        };
        Line {
            written: written.clone(),
            verdict,
            customers: found.iter().map(|customer| customer.id.clone()).collect(),
        }
    };
    let mut lines: Vec<Line> = list.entries.iter().map(&mut classify_entry).collect();
    let others = [
        (Verdict::Malformed, &list.malformed),
        (Verdict::Repeated, &list.repeated),
    ];
    for (verdict, texts) in others {
        lines.extend(texts.iter().map(|text| Line {
            written: text.clone(),
            verdict,
            customers: Vec::new(),
        }));
    }
    lines
}

/// Finds customers by id or e-mail address.
struct CustomerIndex<'a> {
    by_id: HashMap<&'a str, &'a Customer>,
    by_email: HashMap<String, Vec<&'a Customer>>,
}

impl<'a> CustomerIndex<'a> {
    fn new(customers: &'a [Customer]) -> Self {
        let (mut by_id, mut by_email) = (HashMap::new(), HashMap::<_, Vec<_>>::new());
        for customer in customers {
            // The same customer may have been found twice.
            if by_id.insert(customer.id.as_str(), customer).is_none() {
                let same_email = by_email.entry(lower(&customer.email)).or_default();
                same_email.push(customer);
            }
        }
        Self { by_id, by_email }
    }

    fn find(&self, entry: &str) -> Vec<&'a Customer> {
        match self.by_id.get(entry) {
            Some(customer) => vec![customer],
            None => self.by_email.get(entry).cloned().unwrap_or_default(),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::api::price_lists::GroupRef;

    fn customer(id: &str, email: &str, member: bool) -> Customer {
        let group = GroupRef {
            id: "cgrp_1".into(),
            name: String::new(),
        };
        Customer {
            id: id.into(),
            email: email.into(),
            first_name: None,
            last_name: None,
            has_account: false,
            company_name: None,
            created_at: None,
            groups: member.then(|| vec![group]),
        }
    }

    #[test]
    fn each_entry_has_its_verdict() {
        let customers = [
            customer("cus_1", "Ada@x.com", false),
            customer("cus_2", "bo@x.com", true),
            customer("cus_3", "both@x.com", false),
            customer("cus_4", "both@x.com", true),
        ];
        let text = "ada@x.com bo@x.com both@x.com nobody@x.com cus_1 cus_4 bad@ bo@x.com";
        let list = PastedList::parse(text);
        let verdicts = |adds| -> Vec<Verdict> {
            let lines = classify(&list, &customers, "cgrp_1", adds);
            lines.iter().map(|line| line.verdict).collect()
        };
        use Verdict::{Actionable, AlreadyDone, Ambiguous, Malformed, Repeated, Unknown};
        let both_ways = [Ambiguous, Unknown, Repeated];
        let adding = verdicts(true);
        assert_eq!(
            adding,
            [
                &[Actionable, AlreadyDone][..],
                &both_ways,
                &[AlreadyDone, Malformed, Repeated]
            ]
            .concat()
        );
        let removing = verdicts(false);
        assert_eq!(
            removing,
            [
                &[AlreadyDone, Actionable][..],
                &both_ways,
                &[Actionable, Malformed, Repeated]
            ]
            .concat()
        );
    }

    proptest! {
        #[test]
        fn nobody_is_actionable_twice_and_every_line_is_there(
            entries in prop::collection::vec((0..6_u8, any::<bool>()), 0..30),
            members in prop::collection::vec(any::<bool>(), 5),
            adds in any::<bool>(),
        ) {
            let customers: Vec<Customer> = members.iter().enumerate()
                .map(|(n, member)| customer(&format!("cus_{n}"), &format!("c{}@x.com", n / 2), *member))
                .collect();
            let words: Vec<String> = entries.iter()
                .map(|(n, by_id)| if *by_id { format!("cus_{n}") } else { format!("c{n}@x.com") })
                .collect();
            let list = PastedList::parse(&words.join("\n"));
            let lines = classify(&list, &customers, "cgrp_1", adds);
            prop_assert_eq!(lines.len(), words.len());
            let actionable: Vec<&String> = lines.iter()
                .filter(|line| line.verdict == Verdict::Actionable)
                .flat_map(|line| &line.customers)
                .collect();
            let once: HashSet<&String> = actionable.iter().copied().collect();
            prop_assert_eq!(once.len(), actionable.len());
            for id in actionable {
                let known = customers.iter().find(|customer| customer.id == *id);
                prop_assert!(known.is_some_and(|customer| customer.is_in("cgrp_1") != adds));
            }
        }
    }
}
