//! Classifies the entries of a pasted list, given the customers they may mean. Pure.

use std::collections::{HashMap, HashSet};

use crate::api::customers::Customer;
use crate::domain::email;
use crate::domain::pasted_list::PastedList;
use crate::domain::slices::Slices;

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

/// Who is meant by an address that a guest and an account share.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shared {
    /// Nobody: the address stays [`Verdict::Ambiguous`].
    #[default]
    Nobody,
    Account,
    Guest,
    Both,
}

impl Shared {
    pub const ALL: [Self; 4] = [Self::Account, Self::Guest, Self::Both, Self::Nobody];

    fn means(self, customer: &Customer) -> bool {
        match self {
            Self::Nobody => false,
            Self::Account => customer.has_account,
            Self::Guest => !customer.has_account,
            Self::Both => true,
        }
    }
}

/// An entry of the list with its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The entry as it was written.
    pub written: String,
    pub verdict: Verdict,
    /// The ids of the customers that are to be added or removed; of those that may be meant if none is.
    pub customers: Vec<String>,
    /// Several customers have this address.
    pub is_shared: bool,
}

/// Classifies each entry, in order, followed by what is malformed or repeated. `adds` tells whether the customers are to
/// be added to the group or removed from it. Nobody is in two actionable lines.
pub async fn classify(
    list: &PastedList,
    customers: &[Customer],
    group_id: &str,
    adds: bool,
    shared: Shared,
    slices: &Slices<'_>,
) -> Vec<Line> {
    let index = CustomerIndex::new(customers, slices).await;
    let mut seen = HashSet::new();
    let mut lines = Vec::new();
    for written in &list.entries {
        slices.count(written.len()).await;
        let found = index.find(written);
        let is_shared = found.len() > 1;
        let meant = found.iter().copied();
        let meant: Vec<&Customer> = meant
            .filter(|customer| !is_shared || shared.means(customer))
            .collect();
        let fresh = meant.iter().copied();
        let fresh: Vec<&Customer> = fresh
            .filter(|customer| seen.insert(customer.id.as_str()))
            .collect();
        let due = fresh.iter().copied();
        let due: Vec<&Customer> = due
            .filter(|customer| customer.is_in(group_id) != adds)
            .collect();
        let (verdict, customers) = match (found.len(), meant.len(), fresh.len(), due.len()) {
            (0, ..) => (Verdict::Unknown, found),
            (_, 0, ..) => (Verdict::Ambiguous, found),
            (_, _, 0, _) => (Verdict::Repeated, meant),
            (.., 0) => (Verdict::AlreadyDone, meant),
            _ => (Verdict::Actionable, due),
        };
        let customers = customers.iter().map(|customer| customer.id.clone());
        lines.push(Line {
            written: written.clone(),
            verdict,
            customers: customers.collect(),
            is_shared,
        });
    }
    let others = [
        (Verdict::Malformed, &list.malformed),
        (Verdict::Repeated, &list.repeated),
    ];
    for (verdict, texts) in others {
        for text in texts {
            slices.count(text.len()).await;
            lines.push(Line {
                written: text.clone(),
                verdict,
                customers: Vec::new(),
                is_shared: false,
            });
        }
    }
    lines
}

/// Finds customers by id or e-mail address.
struct CustomerIndex<'a> {
    by_id: HashMap<&'a str, &'a Customer>,
    by_email: HashMap<String, Vec<&'a Customer>>,
}

impl<'a> CustomerIndex<'a> {
    async fn new(customers: &'a [Customer], slices: &Slices<'_>) -> Self {
        let (mut by_id, mut by_email) = (HashMap::new(), HashMap::<_, Vec<_>>::new());
        for customer in customers {
            slices.count(customer.email.len()).await;
            // The same customer may have been found twice.
            if by_id.insert(customer.id.as_str(), customer).is_none() {
                let same_email = by_email.entry(email::key(&customer.email)).or_default();
                same_email.push(customer);
            }
        }
        Self { by_id, by_email }
    }

    fn find(&self, entry: &str) -> Vec<&'a Customer> {
        match self.by_id.get(entry) {
            Some(customer) => vec![customer],
            None => self
                .by_email
                .get(&email::key(entry))
                .cloned()
                .unwrap_or_default(),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::api::price_lists::GroupRef;
    use crate::domain::slices::at_once;

    fn classify(
        list: &PastedList,
        customers: &[Customer],
        group_id: &str,
        adds: bool,
        shared: Shared,
    ) -> Vec<Line> {
        at_once(async |slices| {
            super::classify(list, customers, group_id, adds, shared, slices).await
        })
    }

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
        let list = PastedList::parse_at_once(text, &Default::default());
        let verdicts = |adds| -> Vec<Verdict> {
            let lines = classify(&list, &customers, "cgrp_1", adds, Shared::Nobody);
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

    #[test]
    fn one_choice_decides_for_all_shared_addresses() {
        let mut account = customer("cus_1", "both@x.com", false);
        account.has_account = true;
        let customers = [account, customer("cus_2", "both@x.com", true)];
        let list = PastedList::parse_at_once("both@x.com", &Default::default());
        let line = |shared, adds| {
            let line = classify(&list, &customers, "cgrp_1", adds, shared).remove(0);
            assert!(line.is_shared);
            (line.verdict, line.customers.join(" "))
        };
        use Verdict::{Actionable, AlreadyDone, Ambiguous};
        assert_eq!(
            line(Shared::Nobody, true),
            (Ambiguous, "cus_1 cus_2".into())
        );
        assert_eq!(line(Shared::Account, true), (Actionable, "cus_1".into()));
        assert_eq!(line(Shared::Guest, true), (AlreadyDone, "cus_2".into()));
        assert_eq!(line(Shared::Guest, false), (Actionable, "cus_2".into()));
        assert_eq!(line(Shared::Both, true), (Actionable, "cus_1".into()));
    }

    #[test]
    fn a_domain_is_found_in_its_other_spelling() {
        for (held, written) in [
            ("anna@xn--mller-kva.example", "Anna@Müller.example"),
            ("Anna@müller.example", "anna@xn--mller-kva.example"),
        ] {
            let customers = [customer("cus_1", held, false)];
            let list = PastedList::parse_at_once(written, &Default::default());
            let lines = classify(&list, &customers, "cgrp_1", true, Shared::Nobody);
            assert_eq!(lines[0].verdict, Verdict::Actionable, "{written}");
        }
    }

    proptest! {
        #[test]
        fn nobody_is_actionable_twice_and_every_line_is_there(
            entries in prop::collection::vec((0..6_u8, any::<bool>()), 0..30),
            members in prop::collection::vec(any::<bool>(), 5),
            adds in any::<bool>(),
            shared in prop::sample::select(Shared::ALL.to_vec()),
        ) {
            let customers: Vec<Customer> = members.iter().enumerate()
                .map(|(n, member)| customer(&format!("cus_{n}"), &format!("c{}@x.com", n / 2), *member))
                .map(|mut customer| {
                    customer.has_account = customer.id.ends_with(['0', '2', '4']);
                    customer
                })
                .collect();
            let words: Vec<String> = entries.iter()
                .map(|(n, by_id)| if *by_id { format!("cus_{n}") } else { format!("c{n}@x.com") })
                .collect();
            let list = PastedList::parse_at_once(&words.join("\n"), &Default::default());
            let lines = classify(&list, &customers, "cgrp_1", adds, shared);
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
