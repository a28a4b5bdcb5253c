//! What a request can fail with, in Medusa's terms.

/// A failed operation. How each is answered is in `http::reply`; statuses and
/// bodies are those of Medusa's error handler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// 400: the request makes no sense, with all complaints in one text.
    Invalid(String),
    /// 404: a record that must exist does not.
    NotFound(String),
    /// 422: something that must be unique is not.
    Duplicate(String),
    /// 500 without any detail: what Medusa says of every error it did not expect,
    /// be it a fault of its own, an unknown column or a value PostgreSQL refuses.
    Unknown,
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        // The expected ones are found before they reach the database.
        eprintln!("demo-api: the database refused: {error}");
        Self::Unknown
    }
}
