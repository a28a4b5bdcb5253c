//! The web servers whose shipped configurations are tested.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{apt_install, on_path, stop_services};

/// Where Debian puts servers, which is not on everybody's `PATH`.
const FOLDERS: [&str; 2] = ["/usr/sbin", "/usr/local/sbin"];

/// nginx and Caddy.
pub struct WebServers {
    nginx: PathBuf,
    caddy: PathBuf,
}

impl WebServers {
    /// Finds both, or installs what is missing where the package manager allows it.
    ///
    /// # Errors
    /// When one is missing and cannot be installed; the text names it.
    pub fn set_up() -> Result<Self> {
        let missing: Vec<&str> = ["nginx", "caddy"]
            .into_iter()
            .filter(|name| find(name).is_none())
            .collect();
        if !missing.is_empty() {
            let mut packages = missing.clone();
            if missing.contains(&"nginx") {
                packages.push("libnginx-mod-http-brotli-static");
            }
            apt_install(&packages)?;
            // The packages start them as services at port 80; the tests need the programs only.
            stop_services(&missing);
        }
        let found = |name| find(name).with_context(|| format!("{name} is still not to be found"));
        Ok(Self {
            nginx: found("nginx")?,
            caddy: found("caddy")?,
        })
    }

    /// Tells a test command where they are: `COHORT_NGINX` and `COHORT_CADDY`.
    pub fn describe_to(&self, command: &mut Command) {
        command
            .env("COHORT_NGINX", &self.nginx)
            .env("COHORT_CADDY", &self.caddy);
    }
}

fn find(name: &str) -> Option<PathBuf> {
    let elsewhere = || {
        let places = FOLDERS.map(|folder| Path::new(folder).join(name));
        places.into_iter().find(|place| place.is_file())
    };
    on_path(name).or_else(elsewhere)
}
