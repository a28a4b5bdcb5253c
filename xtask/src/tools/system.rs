//! What the operating system offers: programs on `PATH` and its package manager.

use std::env;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use nix::unistd::Uid;

use crate::{console, process};

/// The first program of this name on `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join(program))
        .find(|path| is_executable(path))
}

fn is_executable(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

/// Whether `xtask` runs as root.
pub fn is_root() -> bool {
    Uid::effective().is_root()
}

/// Installs Debian or Ubuntu packages, as root or through a sudo that asks nothing.
///
/// # Errors
/// When this is not such a system, we may not, or it fails; the text names the packages.
pub fn apt_install(packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    let advice = format!("install {names} with your system's package manager");
    if on_path("apt-get").is_none() {
        bail!("{advice}");
    }
    let sudo = match is_root() {
        true => false,
        false if process::succeeds(Command::new("sudo").args(["-n", "true"])) => true,
        false => bail!("{advice} (`sudo apt-get install {names}`)"),
    };
    console::step(format!("installing {names} with apt-get"));
    // The package lists may be absent or old; that only matters if the installation then fails.
    let _ = process::run(apt(sudo).args(["update", "-qq"]));
    process::run(
        apt(sudo)
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(packages),
    )
    .context(advice)
}

/// Ends the services that a package has just started, and keeps them from starting with the machine. There may be none.
pub fn stop_services(names: &[&str]) {
    if on_path("systemctl").is_none() {
        return;
    }
    let mut command = match is_root() {
        true => Command::new("systemctl"),
        false => {
            let mut command = Command::new("sudo");
            command.args(["-n", "systemctl"]);
            command
        }
    };
    process::succeeds(command.args(["disable", "--now"]).args(names));
}

fn apt(sudo: bool) -> Command {
    let mut command = if sudo {
        let mut command = Command::new("sudo");
        command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command
    } else {
        Command::new("apt-get")
    };
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
