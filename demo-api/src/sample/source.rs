//! Where the sample's accidents come from: numbers and ids that look random
//! and are the same every time, on every machine.

use std::collections::BTreeSet;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use ulid::Ulid;

use super::Millis;

/// One day.
pub const DAY: Millis = 24 * 60 * 60 * 1_000;

/// A stream of repeatable accidents. Each part of the shop has its own, so that
/// a change in one part leaves the others as they were.
pub struct Source(ChaCha8Rng);

impl Source {
    /// The stream of the part `part`.
    pub fn new(part: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(part))
    }

    /// A number below `end`; 0 when there is none.
    pub fn below(&mut self, end: usize) -> usize {
        // Drawn as u64, so that 32-bit machines draw the same.
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.0.random_range(0..end)).unwrap_or(0)
    }

    /// Whether something happens that happens in `percent` of a hundred cases.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of `choices`. Empty choices give the default.
    pub fn pick<T: Clone + Default>(&mut self, choices: &[T]) -> T {
        let position = self.below(choices.len());
        choices.get(position).cloned().unwrap_or_default()
    }

    /// A time up to `span` milliseconds long.
    pub fn span(&mut self, span: Millis) -> Millis {
        self.0.random_range(0..=span.max(0))
    }

    /// `count` different numbers below `end`, ascending; fewer when there are fewer.
    pub fn distinct(&mut self, count: usize, end: usize) -> Vec<usize> {
        let count = count.min(end);
        // Few of many: draw again what was drawn before.
        if count.saturating_mul(4) < end {
            let mut chosen = BTreeSet::new();
            while chosen.len() < count {
                chosen.insert(self.below(end));
            }
            return chosen.into_iter().collect();
        }
        // Many of many: selection sampling (Knuth, Algorithm S).
        let mut chosen = Vec::with_capacity(count);
        for candidate in 0..end {
            if chosen.len() == count {
                break;
            }
            if self.below(end - candidate) < count - chosen.len() {
                chosen.push(candidate);
            }
        }
        chosen
    }

    /// An id as Medusa makes them: a prefix and a ULID of the instant.
    pub fn id(&mut self, prefix: &str, at: Millis) -> String {
        let ulid = Ulid::from_parts(at.try_into().unwrap_or_default(), self.0.random());
        format!("{prefix}_{ulid}")
    }
}
