//! A write that cannot be sent twice: while one runs, further calls do nothing.

use leptos::prelude::*;

use crate::platform::host::{HostContext, use_host};

/// The state of one control's write.
#[derive(Clone, Copy)]
pub struct Mutation {
    host: HostContext,
    pending: RwSignal<bool>,
}

impl Default for Mutation {
    fn default() -> Self {
        Self::new()
    }
}

impl Mutation {
    /// Made while the view of its control is built.
    pub fn new() -> Self {
        Self {
            host: use_host(),
            pending: RwSignal::new(false),
        }
    }

    /// Whether the write is running; its control is disabled for so long.
    pub fn is_pending(self) -> bool {
        self.pending.get()
    }

    /// As [`Mutation::is_pending`], without subscribing to changes.
    pub fn is_pending_untracked(self) -> bool {
        self.pending.try_get_untracked().unwrap_or(false)
    }

    /// Runs `write`, unless one is running already. It goes on when the view that began it is gone: what was sent was
    /// sent, and signals of that view must be written with `try_set`.
    pub fn run(self, write: impl Future<Output = ()> + 'static) {
        if self.is_pending_untracked() {
            return;
        }
        self.pending.try_set(true);
        self.host.spawn(async move {
            write.await;
            self.pending.try_set(false);
        });
    }
}
