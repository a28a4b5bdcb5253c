//! The journeys of the end-to-end tests: which ones a word means, and which took longest.

use std::fs;
use std::path::Path;

use anyhow::Result;
use walkdir::WalkDir;

use crate::project::Project;

/// How many of the slowest are told.
const SLOWEST: usize = 10;

/// The names of all journeys, such as `list::pages::the_pager_turns_every_way`, as their sources have them: to say that
/// nothing is called so takes no build. Helpers between the journeys are named, too.
///
/// # Errors
/// When the sources cannot be read.
pub fn names(project: &Project) -> Result<Vec<String>> {
    let folder = project.root().join("tests/e2e");
    let mut names = Vec::new();
    for entry in WalkDir::new(&folder).sort_by_file_name() {
        let entry = entry?;
        if entry.path().extension().is_some_and(|end| end == "rs") {
            let module = module(entry.path().strip_prefix(&folder)?);
            let source = fs::read_to_string(entry.path())?;
            names.extend(functions(&source).map(|function| format!("{module}::{function}")));
        }
    }
    Ok(names)
}

/// `list/pages.rs` as `list::pages`.
fn module(file: &Path) -> String {
    let parts = file.with_extension("");
    let parts: Vec<_> = parts.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("::")
}

fn functions(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let (name, _) = line.strip_prefix("async fn ")?.split_once('(')?;
        Some(name)
    })
}

/// The slowest journeys of the last run, as lines for a person; without a record of times, none.
pub fn slowest(project: &Project) -> Vec<String> {
    let times = project.target().join("e2e/times.tsv");
    slowest_of(&fs::read_to_string(times).unwrap_or_default())
}

/// Forgets the times of the last run.
pub fn forget_times(project: &Project) {
    let _ = fs::remove_file(project.target().join("e2e/times.tsv"));
}

fn slowest_of(times: &str) -> Vec<String> {
    let read = |line: &str| {
        let (seconds, name) = line.split_once('\t')?;
        Some((seconds.parse::<f64>().ok()?, name.to_owned()))
    };
    let mut all: Vec<(f64, String)> = times.lines().filter_map(read).collect();
    all.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    all.truncate(SLOWEST);
    let line = |(seconds, name): (f64, String)| format!("{seconds:7.1} s  {name}");
    all.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn journeys_are_named_after_their_place_in_the_sources() {
        assert_eq!(module(Path::new("list/pages.rs")), "list::pages");
        let source =
            "async fn turns(stage: Stage) -> Outcome {\nfn helper() {}\n    async fn inner() {\n";
        assert_eq!(functions(source).collect::<Vec<_>>(), ["turns"]);
    }

    #[test]
    fn the_slowest_come_first() {
        let times: String = (0..20).map(|n| format!("{n}.5\tjourney {n}\n")).collect();
        let lines = slowest_of(&format!("{times}odd\n"));
        assert_eq!(lines.len(), 10);
        assert_eq!(lines[0], "   19.5 s  journey 19");
        assert!(slowest_of("").is_empty());
    }
}
