//! Medusa's own process.

use std::process::Command;
use std::time::Duration;

use anyhow::Result;
use nix::sys::signal::Signal;

use super::postgres::Cluster;
use super::template::DATABASE;
use crate::net;
use crate::process::{self, Service};
use crate::tools::{self, NpmFolder};

const START_LIMIT: Duration = Duration::from_secs(120);

/// A running Medusa; it ends when this is dropped.
pub struct Server {
    service: Service,
}

impl Server {
    /// Starts Medusa on a database and waits until it answers.
    ///
    /// # Errors
    /// When it does not start; the end of its log is shown.
    pub fn start(app: &NpmFolder, database: &Cluster, port: u16) -> Result<Self> {
        let mut command = Command::new(tools::node()?);
        command.arg("main.js").env("PORT", port.to_string());
        describe(&mut command, app, database);
        let log = database.folder().with_extension("medusa.log");
        process::log_to(&mut command, &log)?;
        let mut service = Service::start("Medusa", &mut command, Signal::SIGTERM)?;
        let health = format!("http://127.0.0.1:{port}/health");
        net::wait_until_up(&health, &mut service, START_LIMIT)
            .inspect_err(|_| process::show_tail(&log))?;
        Ok(Self { service })
    }

    /// The server's process.
    pub fn service(&mut self) -> &mut Service {
        &mut self.service
    }
}

/// Tells a program of Medusa's where it runs and which database is its own.
pub fn describe(command: &mut Command, app: &NpmFolder, database: &Cluster) {
    command
        .current_dir(app.folder())
        .env("DATABASE_URL", database.url(DATABASE))
        .env("MEDUSA_DISABLE_TELEMETRY", "1")
        // Production would refuse session cookies over plain http.
        .env_remove("NODE_ENV");
}
