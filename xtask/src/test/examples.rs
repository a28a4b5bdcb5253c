//! Examples in comments, which are tests that cargo compiles one by one. Looking for them is quicker than asking cargo.

use anyhow::{Context, Result};

use super::dependencies::sources;
use crate::project::Project;

/// Kinds of code that are not compiled.
const OTHER: [&str; 5] = ["ignore", "text", "json", "sh", "html"];

/// Whether the sources of the workspace have any.
///
/// # Errors
/// When sources cannot be read.
pub fn are_in(project: &Project) -> Result<bool> {
    for package in project.packages() {
        let folder = package.manifest_path.parent().context("no folder")?;
        if has_example(&sources(folder)?) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn has_example(source: &str) -> bool {
    let mut open = false;
    for line in source.lines() {
        let line = line.trim_start();
        let comment = line.strip_prefix("///").or(line.strip_prefix("//!"));
        let Some(kind) = comment.and_then(|comment| comment.trim_start().strip_prefix("```"))
        else {
            open &= comment.is_some();
            continue;
        };
        if !open && !OTHER.contains(&kind.trim()) {
            return true;
        }
        open = !open;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::has_example;

    #[test]
    fn only_code_that_is_compiled_counts() {
        assert!(has_example("/// ```\n/// assert!(true);\n/// ```\n"));
        assert!(has_example(
            "//! ```ignore\n//! x\n//! ```\n//! ```should_panic\n"
        ));
        assert!(!has_example("//! ```ignore\n//! x\n//! ```\nfn f() {}\n"));
        assert!(!has_example("// no ``` here\nlet s = \"```\";\n"));
    }
}
