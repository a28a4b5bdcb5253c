//! The model server behind the app: it answers, fails as planned, and lets somebody else change things in between.

use serde_json::{Map, json};

use super::effects::Net;
use super::faults::{Outcome, Plan, When};
use super::random::Random;
use super::shop::{Group, List, Sent, Shop};

pub struct World {
    pub shop: Shop,
    pub random: Random,
    pub plan: Plan,
    /// Whether the plan is in force.
    pub armed: bool,
    /// What has been asked and answered since the operation began.
    pub log: Vec<String>,
    late: Vec<Sent>,
    pub requests: usize,
    writes: usize,
    /// The number of requests up to the last change, and up to the last read of the list.
    pub last_change: usize,
    pub last_list_read: usize,
    /// Whether a read failed after a write had.
    pub is_blind: bool,
    has_failed_write: bool,
    /// How many writes have failed, ever.
    pub faults: usize,
    /// Whether somebody else has changed something, ever, and since the operation began.
    pub meddlings: usize,
    pub is_meddled: bool,
    /// What somebody else is interested in.
    pub subjects: Vec<String>,
    pub name: String,
}

impl World {
    pub fn new(seed: u64) -> Self {
        let mut shop = Shop::default();
        for number in 0..12 {
            shop.customers.push(format!("cus_c{number}"));
        }
        Self {
            shop,
            random: Random::new(seed),
            plan: Plan::default(),
            armed: false,
            log: Vec::new(),
            late: Vec::new(),
            requests: 0,
            writes: 0,
            last_change: 0,
            last_list_read: 0,
            is_blind: false,
            has_failed_write: false,
            faults: 0,
            meddlings: 0,
            is_meddled: false,
            subjects: Vec::new(),
            name: String::new(),
        }
    }

    /// Begins an operation: what was before does not count.
    pub fn begin(&mut self) {
        self.log.clear();
        self.shop.effects.clear();
        (self.writes, self.is_blind, self.has_failed_write) = (0, false, false);
        self.is_meddled = false;
    }

    /// What the requests of the operation have changed.
    pub fn net(&self) -> Net {
        Net::of(&self.shop.effects)
    }

    pub fn serve(&mut self, method: &str, url: &str, body: &str) -> Outcome {
        let sent = Sent::new(method, url, body);
        self.requests += 1;
        if sent.is_list_page() {
            self.last_list_read = self.requests;
        }
        if !self.armed || sent.is_beside() {
            return Outcome::Answered(self.handle(&sent));
        }
        if let Some(before) = self.plan.meddling {
            self.plan.meddling = before.checked_sub(1);
            if before == 0 {
                self.meddle();
            }
        }
        let fault = self.plan.fault(&sent, self.writes, &mut self.random);
        let name = format!(
            "{method} {} {body}",
            url.split("/admin").nth(1).unwrap_or(url)
        );
        let outcome = match fault {
            None => Outcome::Answered(self.handle(&sent)),
            Some((kind, when)) => {
                self.is_blind |= self.has_failed_write && !sent.is_write();
                if sent.is_write() {
                    self.has_failed_write = true;
                    self.faults += 1;
                    match when {
                        When::Never => {}
                        When::AtOnce => drop(self.handle(&sent)),
                        When::Late => self.late.push(sent.clone()),
                    }
                }
                kind.outcome()
            }
        };
        self.writes += usize::from(sent.is_write());
        let said = match &outcome {
            Outcome::Answered((status, body)) => {
                format!("{status} {}", body.chars().take(120).collect::<String>())
            }
            Outcome::Lost => "lost".to_owned(),
            Outcome::Hanging => "hanging".to_owned(),
        };
        self.log.push(format!("{name} -> {said} {fault:?}"));
        // The app has looked once.
        if !sent.is_write() {
            self.catch_up();
        }
        outcome
    }

    fn handle(&mut self, sent: &Sent) -> (u16, String) {
        let before = self.shop.effects.len();
        let answer = self.shop.handle(sent);
        if self.shop.effects.len() > before {
            self.last_change = self.requests;
        }
        answer
    }

    /// Does what the server was late with.
    pub fn catch_up(&mut self) {
        for sent in std::mem::take(&mut self.late) {
            self.log
                .push(format!("late: {} {:?}", sent.method, sent.path));
            self.handle(&sent);
        }
    }

    /// Somebody else changes something.
    pub fn meddle(&mut self) {
        self.meddlings += 1;
        self.is_meddled = true;
        let all: Vec<String> = self.shop.groups.keys().cloned().collect();
        let subjects: Vec<String> = match self.subjects.is_empty() {
            true => all.clone(),
            false => self.subjects.clone(),
        };
        let id = self.random.pick(&subjects).clone();
        let customer = self.random.pick(&self.shop.customers).clone();
        let name = format!("Other {}", self.meddlings);
        let what = self.random.below(7);
        match what {
            0 => drop(self.shop.remove_group(&id)),
            1 => self.shop.touch(&id, |group| group.name = name),
            2 => member(&mut self.shop, &id, |group| {
                group.members.insert(customer);
            }),
            3 => member(&mut self.shop, &id, |group| {
                group.members.remove(&customer);
            }),
            4 => self.shop.touch(&id, |group| {
                group.metadata.insert("a".to_owned(), json!(name));
            }),
            5 if !self.name.is_empty() && !self.shop.is_taken(&self.name) => {
                let metadata = Map::from_iter([("by".to_owned(), json!("somebody else"))]);
                let name = self.name.clone();
                self.shop.add_group(&name, metadata);
            }
            _ => member(&mut self.shop, &id, |group| group.members.clear()),
        }
        self.log.push(format!("somebody else: {what} {id}"));
    }

    /// Sees to it that there is something to work with.
    pub fn tend(&mut self, number: usize) {
        while self.shop.groups.len() > 5 {
            let ids: Vec<String> = self.shop.groups.keys().cloned().collect();
            let id = self.random.pick(&ids).clone();
            self.shop.remove_group(&id);
            self.meddlings += 1;
        }
        while self.shop.groups.len() < 3 {
            let name = format!("Group {number}-{}", self.shop.groups.len());
            let metadata = Map::from_iter([("a".to_owned(), json!(1))]);
            let id = self.shop.add_group(&name, metadata);
            let members = self.random.some(&self.shop.customers, 10);
            let group = self.shop.groups.get_mut(&id).expect("it was added");
            group.members.extend(members);
            self.meddlings += 1;
        }
        if self.random.percent(30) || self.shop.lists.is_empty() {
            self.tie_anew();
        }
    }

    fn tie_anew(&mut self) {
        self.meddlings += 1;
        let ids: Vec<String> = self.shop.groups.keys().cloned().collect();
        for id in ["pl_1", "pl_2"] {
            let list = List {
                status: ["active", "active", "draft"][self.random.below(3)].to_owned(),
                groups: self.random.some(&ids, 2).into_iter().collect(),
            };
            self.shop.lists.insert(id.to_owned(), list);
        }
        let named = self.random.some(&ids, 2).into_iter().collect();
        self.shop.discounts.insert("disc_1".to_owned(), named);
    }
}

fn member(shop: &mut Shop, id: &str, change: impl FnOnce(&mut Group)) {
    if let Some(group) = shop.groups.get_mut(id) {
        change(group);
    }
}
