//! `cargo xtask run`: the page under development, with a shop behind it.
//!
//! Page and Admin API share an origin, as trunk hands `/admin` on to the API: no CORS, and the
//! session cookie works whatever the backend allows.

use std::process::Command;
use std::time::Duration;

use anyhow::Result;
use clap::Args;
use nix::sys::signal::Signal;

use crate::net::{self, ServerUrl};
use crate::process::{self, Service};
use crate::project::Project;
use crate::tools::PageTools;
use crate::{console, medusa};

/// A sample shop of 100,000 customers is made in this time on a slow machine.
const API_LIMIT: Duration = Duration::from_secs(120);
/// The first build compiles everything.
const PAGE_LIMIT: Duration = Duration::from_secs(30 * 60);
/// What a change of rebuilds the page, as far as it exists.
const WATCHED: [&str; 12] = [
    "src",
    "locales",
    "style",
    "texts",
    "build.rs",
    "index.html",
    "boot.js",
    "early.js",
    "first-paint.js",
    "config.json",
    "Cargo.toml",
    "Trunk.toml",
];

/// The command line of `run`.
#[derive(Args)]
pub struct Options {
    /// Serve the page for this Medusa instead of the sample shop, e.g. http://127.0.0.1:9000
    #[arg(long, value_name = "URL", value_parser = ServerUrl::parse)]
    backend: Option<ServerUrl>,
    /// The port of the page, on 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The port of the demo Admin API, on 127.0.0.1
    #[arg(long, default_value_t = 9400, conflicts_with = "backend")]
    api_port: u16,
    /// How many customer groups the sample shop has
    #[arg(long, conflicts_with = "backend")]
    groups: Option<u32>,
    /// How many customers the sample shop has
    #[arg(long, conflicts_with = "backend")]
    customers: Option<u32>,
}

/// Serves until Ctrl-C, or until one of the servers ends.
///
/// # Errors
/// When a tool is missing, a port is taken or a server does not start.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    net::require_free(options.port, "--port N")?;
    if options.backend.is_none() {
        net::require_free(options.api_port, "--api-port N")?;
    }
    let tools = PageTools::set_up(project)?;
    process::run(project.cargo().args(["fetch", "--quiet"]))?;
    let (backend, mut api) = match &options.backend {
        Some(url) => {
            report_backend(url);
            (url.clone(), None)
        }
        None => {
            let api = start_demo_api(project, options)?;
            (ServerUrl::loopback(options.api_port), Some(api))
        }
    };
    console::step("building the page (the first time takes some minutes)");
    let mut page = Service::start(
        "trunk",
        &mut trunk_serve(project, &tools, options.port, &backend),
        Signal::SIGTERM,
    )?;
    let address = format!("http://127.0.0.1:{}/", options.port);
    net::wait_until_up(&address, &mut page, PAGE_LIMIT)?;
    announce(&address, backend.as_str(), api.is_some());
    match &mut api {
        Some(api) => process::watch(&mut [&mut page, api]),
        None => process::watch(&mut [&mut page]),
    }
}

fn report_backend(url: &ServerUrl) {
    console::step(format!("looking for a Medusa at {}", url.as_str()));
    match url.probe() {
        Ok(seen) => console::note(seen),
        Err(error) => console::note(format!(
            "warning: {error:#}. Going on; the page will say so too"
        )),
    }
}

fn start_demo_api(project: &Project, options: &Options) -> Result<Service> {
    console::step("building the demo Admin API");
    process::run(project.cargo().args(["build", "--quiet", "-p", "demo-api"]))?;
    let mut command = project.cargo();
    command
        .args(["run", "--quiet", "-p", "demo-api", "--", "--port"])
        .arg(options.api_port.to_string());
    for (name, value) in [
        ("--groups", options.groups),
        ("--customers", options.customers),
    ] {
        if let Some(value) = value {
            command.arg(name).arg(value.to_string());
        }
    }
    let mut service = Service::start("the demo Admin API", &mut command, Signal::SIGTERM)?;
    let health = format!("http://127.0.0.1:{}/health", options.api_port);
    net::wait_until_up(&health, &mut service, API_LIMIT)?;
    Ok(service)
}

fn trunk_serve(project: &Project, tools: &PageTools, port: u16, backend: &ServerUrl) -> Command {
    let mut command = tools.trunk(project);
    command
        .args(["serve", "--address", "127.0.0.1", "--port"])
        .arg(port.to_string())
        .args(["--disable-address-lookup", "true"])
        .arg("--dist")
        .arg(project.scratch().join(format!("serve-{port}")))
        // The path of the backend's URL is where trunk takes requests, hence the rewrite.
        .arg(format!("--proxy-backend={}/admin", backend.as_str()))
        .args(["--proxy-rewrite=/admin", "--proxy-no-redirect"]);
    if backend.is_loopback() {
        command.arg("--proxy-no-system-proxy");
    }
    for name in WATCHED {
        let path = project.root().join(name);
        if path.exists() {
            command.arg("--watch").arg(path);
        }
    }
    command
}

fn announce(address: &str, backend: &str, demo: bool) {
    println!();
    println!("Cohort is ready: {address}");
    if demo {
        println!("  shop:     the sample shop, through the demo Admin API at {backend}");
        println!("  email:    {}", medusa::EMAIL);
        println!("  password: {}", medusa::PASSWORD);
    } else {
        println!("  shop:     {backend}; sign in as you do there");
    }
    println!("It rebuilds when a file changes. Ctrl-C ends it.");
}
