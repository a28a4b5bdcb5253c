//! Chromium and its driver.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::{apt_install, on_path};

const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const DRIVERS: [&str; 2] = ["chromedriver", "chromium.chromedriver"];

/// The browser the tests drive.
pub struct Browser {
    chromium: PathBuf,
    driver: PathBuf,
}

impl Browser {
    /// Finds Chromium and chromedriver, or installs them where the package manager allows it.
    ///
    /// # Errors
    /// When they are missing and cannot be installed.
    pub fn set_up() -> Result<Self> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        apt_install(&["chromium", "chromium-driver"])?;
        Self::find().context("Chromium and chromedriver are still not on PATH")
    }

    fn find() -> Option<Self> {
        let first = |names: &[&str]| names.iter().find_map(|name| on_path(name));
        Some(Self {
            chromium: first(&BROWSERS)?,
            driver: first(&DRIVERS)?,
        })
    }

    /// Tells a test command where they are: `CHROMEDRIVER` (which the wasm-bindgen runner reads
    /// too) and `COHORT_CHROMIUM`.
    pub fn describe_to(&self, command: &mut Command) {
        command
            .env("CHROMEDRIVER", &self.driver)
            .env("COHORT_CHROMIUM", &self.chromium);
    }
}
