//! The browser's key-value stores. A store that is full, forbidden or missing behaves as an empty one.

use web_sys::Storage;

/// Which of the two stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// This tab only, until it is closed.
    Tab,
    /// This browser, permanently. Never for tokens.
    Browser,
}

impl Store {
    fn open(self) -> Option<Storage> {
        let window = web_sys::window()?;
        match self {
            Self::Tab => window.session_storage(),
            Self::Browser => window.local_storage(),
        }
        .ok()?
    }

    /// The value that was stored under `key`.
    pub fn get(self, key: &str) -> Option<String> {
        self.open()?.get_item(key).ok()?
    }

    /// Stores `value` under `key`; `None` removes it. False if the store refuses.
    pub fn set(self, key: &str, value: Option<&str>) -> bool {
        let Some(store) = self.open() else {
            return false;
        };
        let outcome = match value {
            Some(value) => store.set_item(key, value),
            None => store.remove_item(key),
        };
        outcome.is_ok()
    }
}
