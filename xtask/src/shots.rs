//! `cargo xtask shots`: pictures of every view and state, into `target/shots/`, and a page with all of them.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::tools::Browser;
use crate::{console, dist, process, test};

/// The page that the test writes beside the pictures.
const SHEET: &str = "index.html";

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
    command.args(["test", "--quiet", "--workspace", "--test", "shots"]);
    test::describe_page(&mut command, project, &dist, &browser)?;
    process::run(&mut command)?;
    let sheet = folder.join(SHEET);
    if !sheet.is_file() {
        bail!("no picture was taken");
    }
    console::note(format!("look through them in {}", sheet.display()));
    Ok(())
}
