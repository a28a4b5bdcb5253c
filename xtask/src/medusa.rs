//! `cargo xtask medusa`: a real Medusa that holds the sample shop, on this machine only.
//!
//! Made once and kept in the cache: the npm packages, and a PostgreSQL data directory with the
//! migrated and filled database (the template). A server runs on a copy of the template.

mod postgres;
mod server;
mod template;
mod version;

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;

use crate::project::Project;
use crate::tools::{self, Cache, Lock, NpmFolder};
use crate::{console, net, process};
use postgres::{Cluster, Postgres};
use server::Server;
pub use version::{V1, V2, Version};

/// Who may sign in to the sample shop, here and on the demo Admin API.
pub const EMAIL: &str = "admin@medusa-test.com";
/// The password of [`EMAIL`].
pub const PASSWORD: &str = "supersecret";

/// The command line of `medusa`.
#[derive(Args)]
pub struct Options {
    /// The port of the server, on 127.0.0.1
    #[arg(long, default_value_t = 9000)]
    port: u16,
    /// Run version 2 of Medusa instead of version 1
    #[arg(long)]
    v2: bool,
    /// Begin with the untouched sample shop, forgetting what was changed before
    #[arg(long)]
    fresh: bool,
}

/// A running Medusa with its database; both end when it is dropped.
pub struct Medusa {
    // Dropped in this order: the server lets go of the database before that ends and its folder
    // goes.
    server: Server,
    database: Cluster,
    port: u16,
    _temporary: Option<Temporary>,
    _lock: Lock,
}

/// Serves until Ctrl-C, or until Medusa or PostgreSQL ends.
///
/// # Errors
/// When something is missing, the port is taken or a server does not start.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    net::require_free(options.port, "--port N")?;
    let version = Version::chosen(options.v2);
    let mut medusa = Medusa::start(project, version, options.port, options.fresh)?;
    println!();
    println!(
        "{} with the sample shop: {}",
        version.title,
        medusa.address()
    );
    println!("  email:    {EMAIL}");
    println!("  password: {PASSWORD}");
    println!("  database: {}", medusa.database.url(template::DATABASE));
    if !options.v2 {
        println!("`cargo xtask run --backend {}` shows it.", medusa.address());
    }
    println!("Ctrl-C ends it.");
    process::watch(&mut [medusa.server.service(), medusa.database.service()])
}

impl Medusa {
    /// Starts a server on a port; its shop is kept for the next time unless it is to be fresh.
    ///
    /// # Errors
    /// When something is missing or a server does not start.
    fn start(project: &Project, version: &Version, port: u16, fresh: bool) -> Result<Self> {
        let name = format!("{}-{port}", version.instance);
        Self::start_in(project, version, &name, port, fresh)
    }

    /// Starts a server with an untouched shop on a free port; nothing of it is kept.
    ///
    /// # Errors
    /// When something is missing or a server does not start.
    pub fn start_for_tests(project: &Project, version: &Version) -> Result<Self> {
        let port = net::free_port()?;
        let name = format!("{}-test-{}", version.instance, std::process::id());
        let mut medusa = Self::start_in(project, version, &name, port, true)?;
        medusa._temporary = Some(Temporary(medusa.database.folder().to_path_buf()));
        Ok(medusa)
    }

    fn start_in(
        project: &Project,
        version: &Version,
        name: &str,
        port: u16,
        fresh: bool,
    ) -> Result<Self> {
        let app = app_folder(project, version)?;
        let postgres = Postgres::find(&Cache::open()?)?;
        let template = template::ensure(project, version, &app, &postgres)?;
        let folder = postgres.home().join(name);
        let lock = Lock::attempt(&folder.with_extension("lock"))?;
        let lock = lock.ok_or_else(|| {
            anyhow::anyhow!("another xtask runs Medusa on port {port}: end it or pass --port N")
        })?;
        if template::copy_if_needed(&template, &folder, fresh)? {
            console::note("with the untouched sample shop");
        } else {
            console::note("with the shop as it was left; --fresh begins anew");
        }
        console::step("starting PostgreSQL and Medusa");
        let database = postgres.start(&folder)?;
        let server = Server::start(&app, &database, port)?;
        Ok(Self {
            server,
            database,
            port,
            _temporary: None,
            _lock: lock,
        })
    }

    /// The server's address.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// A data directory that goes, with the files beside it, when this value does.
struct Temporary(PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
        for extension in ["lock", "log", "medusa.log"] {
            let _ = std::fs::remove_file(self.0.with_extension(extension));
        }
    }
}

fn app_folder(project: &Project, version: &Version) -> Result<NpmFolder> {
    tools::node()?;
    let source = project.root().join("xtask").join(version.folder);
    let extra = ["medusa-config.js", "main.js"];
    NpmFolder::install(&Cache::open()?, version.folder, &source, &extra)
}
