//! Functions behind pointers. Pure.
//!
//! What a `dyn Fn` points at can also be called mutably and, with an end of its own, once: two more entries for each
//! closure of the page, and code for them that nothing calls.

/// A function of nothing.
pub trait Make<T> {
    fn make(&self) -> T;
}

impl<T, F: Fn() -> T> Make<T> for F {
    fn make(&self) -> T {
        self()
    }
}

/// A function of one thing.
pub trait Call<I, T> {
    fn call(&self, with: I) -> T;
}

impl<I, T, F: Fn(I) -> T> Call<I, T> for F {
    fn call(&self, with: I) -> T {
        self(with)
    }
}
