//! The shop in SQLite. Speaks in rows of Medusa's entities; knows nothing of HTTP.

mod load;

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::Connection;

use crate::{Error, sample};

/// The opened database. Cloning gives another handle of the same one.
#[derive(Debug, Clone)]
pub struct Store {
    // One connection: an in-memory database is its connection, and every
    // operation takes milliseconds.
    connection: Arc<Mutex<Connection>>,
}

impl Store {
    /// Opens `file`, or a database in memory; a new one gets the sample shop.
    pub fn open(file: Option<&Path>, size: sample::Size) -> Result<Self, Error> {
        let mut connection = match file {
            Some(file) => Connection::open(file)?,
            None => Connection::open_in_memory()?,
        };
        connection.pragma_update(None, "foreign_keys", true)?;
        if is_new(&connection)? {
            load::fill(&mut connection, &sample::Shop::generate(size))?;
        }
        Ok(Self {
            connection: Arc::new(Mutex::new(connection)),
        })
    }

    /// Runs `work` as one transaction, kept only if it succeeds.
    pub fn transaction<T, E: From<rusqlite::Error>>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        let result = work(&transaction)?;
        transaction.commit()?;
        Ok(result)
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        // A panic under the lock has rolled its transaction back: the data is sound.
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_new(connection: &Connection) -> Result<bool, rusqlite::Error> {
    connection.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| {
        row.get(0)
    })
}
