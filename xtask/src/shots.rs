//! `cargo xtask shots`: pictures of every view and state, into `target/shots/`.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::tools::Browser;
use crate::{console, dist, process, test};

/// Builds the page if need be and takes the pictures.
///
/// # Errors
/// When the page does not build, a picture cannot be taken, or none was.
pub fn take(project: &Project) -> Result<()> {
    let browser = Browser::set_up()?;
    let dist = dist::ensure(project)?;
    let folder = project.target().join("shots");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| format!("cannot write {}", folder.display()))?;
    console::step("taking pictures");
    let mut command = project.cargo();
    command
        .args(["test", "--quiet", "--workspace", "--test", "shots"])
        .env("COHORT_SHOTS", &folder);
    test::describe_page(&mut command, project, &dist, &browser)?;
    process::run(&mut command)?;
    let taken = fs::read_dir(&folder)?.count();
    if taken == 0 {
        bail!("no picture was taken");
    }
    console::note(format!("{taken} pictures in {}", folder.display()));
    Ok(())
}
