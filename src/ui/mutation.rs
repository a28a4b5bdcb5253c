//! A write that cannot be sent twice: while one runs, further calls do nothing.

use leptos::prelude::*;

use crate::platform::task::spawn;

/// The state of one control's write. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Mutation {
    pending: RwSignal<bool>,
}

impl Default for Mutation {
    fn default() -> Self {
        Self {
            pending: RwSignal::new(false),
        }
    }
}

impl Mutation {
    /// Whether the write is on its way; its control is off for so long.
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
        self.pending.set(true);
        spawn(async move {
            write.await;
            self.pending.try_set(false);
        });
    }
}
