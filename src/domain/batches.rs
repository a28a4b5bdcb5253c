//! Splits long lists of ids into batches that the server accepts, and finds the ids at fault in a rejected batch. Pure.

use std::collections::VecDeque;

/// The maximum number of ids per request: a real server takes seconds for as many.
const MAX_IDS: usize = 2_000;
/// The maximum number of bytes per request: the server accepts bodies up to 100 kB.
const MAX_BYTES: usize = 95_000;
/// The bytes of `{"id":""},` around each id.
const BYTES_PER_ID: usize = 10;

/// The ids that wait to be sent, that the server accepted, and that it rejected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batches {
    waiting: VecDeque<Vec<String>>,
    pub done: Vec<String>,
    pub at_fault: Vec<String>,
}

impl Batches {
    /// Splits `ids`, in their order, into batches of at most `max` ids that the server accepts.
    pub fn new(ids: impl IntoIterator<Item = String>, max: usize) -> Self {
        let max = max.clamp(1, MAX_IDS);
        let mut waiting = VecDeque::new();
        let (mut batch, mut bytes) = (Vec::new(), 0);
        for id in ids {
            let size = id.len() + BYTES_PER_ID;
            if batch.len() >= max || (bytes + size > MAX_BYTES && !batch.is_empty()) {
                waiting.push_back(std::mem::take(&mut batch));
                bytes = 0;
            }
            bytes += size;
            batch.push(id);
        }
        if !batch.is_empty() {
            waiting.push_back(batch);
        }
        Self {
            waiting,
            ..Self::default()
        }
    }

    /// The batch to send next. It stays the next one until [`Batches::succeeded`] or [`Batches::refused`] is called.
    pub fn next(&self) -> Option<&[String]> {
        self.waiting.front().map(Vec::as_slice)
    }

    /// The ids that have not been sent yet.
    pub fn waiting(&self) -> Vec<String> {
        self.waiting.iter().flatten().cloned().collect()
    }

    /// The server accepted the batch.
    pub fn succeeded(&mut self) {
        self.done
            .extend(self.waiting.pop_front().unwrap_or_default());
    }

    /// What has become of the batch was found out: it is done for these ids. The others stay in it, to be sent again.
    pub fn found(&mut self, is_done: impl Fn(&str) -> bool) {
        let batch = self.waiting.pop_front().unwrap_or_default();
        let (done, others): (Vec<_>, Vec<_>) = batch.into_iter().partition(|id| is_done(id));
        self.done.extend(done);
        if !others.is_empty() {
            self.waiting.push_front(others);
        }
    }

    /// The server rejected the batch because of ids in it. If it `named` them, the others are sent again; otherwise the
    /// batch is halved until the ids at fault are alone.
    pub fn refused(&mut self, named: &[&str]) {
        let batch = self.waiting.pop_front().unwrap_or_default();
        let is_named = |id: &String| named.contains(&id.as_str());
        if batch.len() == 1 {
            self.at_fault.extend(batch);
        } else if batch.iter().any(is_named) {
            let (faulty, others): (Vec<_>, Vec<_>) = batch.into_iter().partition(is_named);
            self.at_fault.extend(faulty);
            if !others.is_empty() {
                self.waiting.push_front(others);
            }
        } else {
            let (first, second) = batch.split_at(batch.len() / 2);
            for half in [second, first] {
                if !half.is_empty() {
                    self.waiting.push_front(half.to_vec());
                }
            }
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn batches_stay_under_both_limits() {
        let ids: Vec<String> = (0..10_000).map(|n| format!("cus_{n:026}")).collect();
        let mut batches = Batches::new(ids.clone(), usize::MAX);
        let mut sizes = Vec::new();
        while let Some(batch) = batches.next() {
            let body: usize = batch.iter().map(|id| id.len() + BYTES_PER_ID).sum();
            assert!(body + 20 < 100_000);
            sizes.push(batch.len());
            batches.succeeded();
        }
        assert_eq!(sizes, [2_000; 5]);
        assert_eq!(batches.done, ids);
        let long = Batches::new((0..50).map(|_| "x".repeat(10_000)), usize::MAX);
        assert_eq!(long.next().map(<[String]>::len), Some(9));
        assert_eq!(Batches::new([], 5).next(), None);
    }

    #[test]
    fn what_was_found_done_is_not_sent_again() {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let mut batches = Batches::new(ids(&["a", "b", "c"]), 2);
        batches.found(|id| id == "b");
        assert_eq!(batches.next(), Some(&ids(&["a"])[..]));
        batches.found(|_| true);
        assert_eq!(batches.next(), Some(&ids(&["c"])[..]));
        assert_eq!(batches.done, ["b", "a"]);
    }

    proptest! {
        #[test]
        fn just_the_ids_at_fault_stay_out(
            bad in prop::collection::vec(prop::bool::weighted(0.1), 0..60),
            most in 1..40_usize,
            names_them in any::<bool>(),
        ) {
            let ids: Vec<String> = (0..bad.len()).map(|n| format!("cus_{n}")).collect();
            let is_bad: HashSet<&String> = ids.iter().zip(&bad).filter_map(|(id, bad)| bad.then_some(id)).collect();
            let mut batches = Batches::new(ids.clone(), most);
            let mut requests = 0;
            while let Some(batch) = batches.next() {
                requests += 1;
                let faulty: Vec<String> = batch.iter().filter(|id| is_bad.contains(id)).cloned().collect();
                if faulty.is_empty() {
                    batches.succeeded();
                } else {
                    let named: Vec<&str> = faulty.iter().map(String::as_str).filter(|_| names_them).collect();
                    batches.refused(&named);
                }
            }
            let good: Vec<String> = ids.iter().filter(|id| !is_bad.contains(id)).cloned().collect();
            prop_assert_eq!(&batches.done, &good);
            prop_assert_eq!(batches.at_fault.iter().collect::<HashSet<_>>(), is_bad);
            prop_assert_eq!(batches.at_fault.len() + good.len(), ids.len());
            prop_assert!(batches.waiting().is_empty());
            prop_assert!(requests <= 2 * ids.len().max(1));
        }
    }
}
