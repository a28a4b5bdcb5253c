//! What counting customers needs, and what it shows.

use leptos::prelude::*;

use crate::state::member_counts::MemberCounts;
use crate::state::revisions::Revisions;

/// How far customers have been counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counting {
    pub done: u64,
    /// The groups that are looked at.
    pub total: u64,
}

/// Counts the customers of groups. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Counter {
    pub counts: MemberCounts,
    pub changes: Revisions,
    /// While customers are being counted.
    pub counting: RwSignal<Option<Counting>>,
}
