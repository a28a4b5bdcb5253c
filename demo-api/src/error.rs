//! What can go wrong when the server is opened or run. What a request is
//! answered with when it fails is in [`crate::http::failure`].

/// Why the demo Admin API could not be opened or served.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// SQLite refused: the file cannot be opened or is no database of ours.
    #[error("the database cannot be used: {0}")]
    Database(#[from] rusqlite::Error),
    /// An allowed origin is no origin, or is the wildcard.
    #[error("not an origin this server may allow: {0:?} (scheme, host and port; never *)")]
    Origin(String),
    /// The listening socket failed.
    #[error("the server stopped: {0}")]
    Io(#[from] std::io::Error),
}
