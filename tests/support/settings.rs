//! Settings from environment variables. They are read once at the start, so that a missing part is one clear message.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use super::Outcome;

/// A real Medusa with the sample shop.
#[derive(Debug, Clone)]
pub struct RealMedusa {
    pub origin: String,
    /// Whether it is of version 2, and not of version 1.
    pub is_v2: bool,
}

impl RealMedusa {
    /// The server of version 1 in `COHORT_MEDUSA`, or that of version 2 in `COHORT_MEDUSA_V2`.
    pub fn given() -> Option<Self> {
        let found = text("COHORT_MEDUSA").map(|origin| (origin, false));
        let (origin, is_v2) = found.or_else(|| Some((text("COHORT_MEDUSA_V2")?, true)))?;
        let origin = origin.trim_end_matches('/').to_owned();
        Some(Self { origin, is_v2 })
    }
}

/// At how many places a journey runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Places {
    /// At the root only, as time is short (`COHORT_PLACES=first`).
    First,
    /// At the root, and every second one at one of the others, which take turns.
    Share,
    /// At every place it can run at (`COHORT_PLACES=all`).
    All,
}

/// The servers, files and programs that the tests use.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The built page (`COHORT_DIST`, else `dist/`).
    pub dist: PathBuf,
    /// A real Medusa; without it the embedded Admin API is used.
    pub medusa: Option<RealMedusa>,
    /// At how many places journeys run.
    pub places: Places,
    /// The axe-core script (`COHORT_AXE`, else one found in the tool cache).
    pub axe: PathBuf,
    /// The chromedriver program (`CHROMEDRIVER`, else the one on `PATH`).
    pub chromedriver: PathBuf,
}

impl Settings {
    /// Reads the variables and checks that the files exist.
    ///
    /// # Errors
    /// One line that says what is missing and how to get it.
    pub fn read() -> Outcome<Self> {
        let dist = path("COHORT_DIST").unwrap_or_else(|| project().join("dist"));
        if !dist.join("index.html").is_file() {
            bail!(
                "no built page in {}: run `cargo xtask dist`, or name its folder in COHORT_DIST",
                dist.display()
            );
        }
        let axe = match path("COHORT_AXE") {
            Some(named) if named.is_file() => named,
            Some(named) => bail!("COHORT_AXE names {}, which is no file", named.display()),
            None => find_axe().context(
                "axe-core is not in the tool cache: run `cargo xtask test`, \
                 or name its axe.min.js in COHORT_AXE",
            )?,
        };
        Ok(Self {
            dist,
            medusa: RealMedusa::given(),
            places: places(),
            axe,
            chromedriver: path("CHROMEDRIVER").unwrap_or_else(|| PathBuf::from("chromedriver")),
        })
    }
}

/// At how many places journeys run, and the states of the page are walked.
pub fn places() -> Places {
    match text("COHORT_PLACES").as_deref() {
        Some("all") => Places::All,
        Some("first") => Places::First,
        _ => Places::Share,
    }
}

/// The project's folder.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The folder for screenshots and reports: `target/` of this checkout, or `CARGO_TARGET_DIR`. `CARGO_TARGET_TMPDIR` cannot
/// be used for it, as it lies in cargo's build folder, which all checkouts share.
pub fn target() -> PathBuf {
    path("CARGO_TARGET_DIR").unwrap_or_else(|| project().join("target"))
}

fn text(variable: &str) -> Option<String> {
    std::env::var(variable)
        .ok()
        .filter(|value| !value.is_empty())
}

fn path(variable: &str) -> Option<PathBuf> {
    text(variable).map(PathBuf::from)
}

/// The newest axe-core among the npm folders of the tool cache.
fn find_axe() -> Option<PathBuf> {
    let cache = path("COHORT_CACHE")
        .or_else(|| path("XDG_CACHE_HOME").map(|cache| cache.join("cohort")))
        .or_else(|| path("HOME").map(|home| home.join(".cache/cohort")))?;
    let mut found: Vec<_> = std::fs::read_dir(cache)
        .ok()?
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("npm"))
        .map(|entry| entry.path().join("node_modules/axe-core/axe.min.js"))
        .filter(|file| file.is_file())
        .collect();
    found.sort_by_key(|file| file.metadata().and_then(|data| data.modified()).ok());
    found.pop()
}
