//! Long work in slices: the page goes on between them. Pure.

use std::cell::Cell;

use futures::future::LocalBoxFuture;

/// The number of bytes in one slice: few enough that a slow machine does not notice.
const SLICE: usize = 16_000;

/// Lets others work behind each slice.
pub struct Slices<'a> {
    pause: &'a dyn Fn() -> LocalBoxFuture<'static, ()>,
    done: Cell<usize>,
}

impl<'a> Slices<'a> {
    /// `pause` is awaited behind each slice.
    pub fn new(pause: &'a dyn Fn() -> LocalBoxFuture<'static, ()>) -> Self {
        Self {
            pause,
            done: Cell::new(0),
        }
    }

    /// Counts work on so many bytes.
    pub async fn count(&self, bytes: usize) {
        // Also without bytes there is something to do.
        let done = self.done.get() + bytes + 16;
        if done < SLICE {
            return self.done.set(done);
        }
        self.done.set(0);
        (self.pause)().await;
    }
}

/// Does all of a piece of work at once.
///
/// # Panics
/// If it waits for anything else than its slices.
#[cfg(all(test, not(target_arch = "wasm32")))]
pub fn at_once<T>(work: impl AsyncFnOnce(&Slices<'_>) -> T) -> T {
    at_once_with(|| (), work)
}

/// As [`at_once`], with `between` called between slices.
///
/// # Panics
/// If it waits for anything else than its slices.
#[cfg(all(test, not(target_arch = "wasm32")))]
pub fn at_once_with<T>(between: impl Fn(), work: impl AsyncFnOnce(&Slices<'_>) -> T) -> T {
    use futures::FutureExt;
    let pause = || {
        between();
        futures::future::ready(()).boxed_local()
    };
    let slices = Slices::new(&pause);
    work(&slices).now_or_never().expect("no other waiting")
}
