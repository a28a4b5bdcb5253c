//! The client of a shop's Admin API: one face for both versions of the server.
//!
//! Each method sends version 1's request, or has the [`Dialect`] of another version do so. Writes are proved: by Medusa's own
//! answer or, where another comes or none, by what the server holds afterwards.

mod auth;
mod creation;
mod customer_groups;
mod customers;
mod dead_rules;
mod delete_bodies;
mod discounts;
mod group_writes;
mod price_lists;
mod version;

use std::cell::RefCell;
use std::rc::Rc;

use crate::api::client::creation::OpenCreations;
use crate::api::transport::Decode;
use crate::api::v1::known_names::KnownNames;
use crate::api::{
    ApiError, Capabilities, Credentials, Dialect, MedusaVersion, Reply, Request, Transport,
};

/// A client for one shop. Clones share the credentials, the version and what is remembered.
#[derive(Clone, Debug)]
pub struct AdminApi(Rc<Client>);

#[derive(Debug)]
struct Client {
    transport: Transport,
    /// Of a server of another version than 1.
    dialect: RefCell<Option<Rc<dyn Dialect>>>,
    /// Version 1 cannot filter by id.
    names: Rc<KnownNames>,
    open_creations: OpenCreations,
}

impl AdminApi {
    /// `backend` is an origin with an optional path; empty for the page's own origin. The server is of version 1 until
    /// [`AdminApi::set_dialect`].
    pub fn new(backend: &str) -> Self {
        Self(Rc::new(Client {
            transport: Transport::new(backend),
            dialect: RefCell::default(),
            names: Rc::default(),
            open_creations: OpenCreations::default(),
        }))
    }

    /// The way to the server.
    pub fn transport(&self) -> &Transport {
        &self.0.transport
    }

    /// The backend's URL as given, without a trailing slash; empty for the page's own origin.
    pub fn backend(&self) -> &str {
        self.transport().backend()
    }

    /// Sets the credentials of all following requests and returns the previous ones.
    pub fn set_credentials(&self, credentials: Credentials) -> Credentials {
        self.transport().set_credentials(credentials)
    }

    /// The credentials of the requests.
    pub fn credentials(&self) -> Credentials {
        self.transport().credentials()
    }

    /// Sets how the server is spoken to; `None` is version 1.
    pub fn set_dialect(&self, dialect: Option<Rc<dyn Dialect>>) {
        *self.0.dialect.borrow_mut() = dialect;
        self.transport().set_version(self.version());
    }

    /// The version the server is spoken to in.
    pub fn version(&self) -> MedusaVersion {
        match self.dialect() {
            Some(_) => MedusaVersion::V2,
            None => MedusaVersion::V1,
        }
    }

    /// What the server can do.
    pub fn capabilities(&self) -> Capabilities {
        (self.dialect()).map_or(Capabilities::V1, |dialect| dialect.capabilities())
    }

    /// Has everything that was remembered read again.
    pub fn forget(&self) {
        self.transport().forget();
    }

    /// Tests with one request whether anything answers at the backend. Works even if the server does not allow the page
    /// to read its answers (CORS).
    ///
    /// # Errors
    /// `Network` and `Timeout` if nothing answers. Any other error means that there was an answer.
    pub async fn reach(&self) -> Result<(), ApiError> {
        self.transport().reach().await
    }

    /// The groups that may have been created.
    fn open_creations(&self) -> &OpenCreations {
        &self.0.open_creations
    }

    fn dialect(&self) -> Option<Rc<dyn Dialect>> {
        self.0.dialect.borrow().clone()
    }

    fn query<T: 'static>(&self, request: Request, decode: Decode<T>) -> Reply<T> {
        self.transport().query(request, decode)
    }

    fn command<T: 'static>(&self, request: Request, decode: Decode<T>) -> Reply<T> {
        self.transport().command(request, decode)
    }
}
