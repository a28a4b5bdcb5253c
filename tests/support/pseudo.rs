//! The texts of a language that is made for tests: English with accents, in brackets, 40 % longer. A site serves them in place
//! of the German ones. What is shown without brackets does not come from the texts; what does not fit would not in other
//! languages.

use std::fs;
use std::path::Path;

use anyhow::{Context, anyhow};
use texts::{Catalog, Compiled};

use super::Outcome;

/// The language it takes the place of.
const PLACE: &str = "de";

/// The files of the built page that hold the texts, by their names, with the content they are to have.
pub fn files(dist: &Path) -> Outcome<Vec<(String, String)>> {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let catalog = Catalog::read(&locales).map_err(|faults| anyhow!("{faults:?}"))?;
    let pseudo = catalog.pseudo().context("no English")?;
    let names = Compiled::file_names(PLACE);
    let texts = [pseudo.first, pseudo.more];
    let files = names.iter().zip(texts);
    files
        .map(|(name, text)| Ok((hashed(dist, name)?, text)))
        .collect()
}

/// The name that a file has in the build: `de.txt` is `de-0123456789abcdef.txt`.
fn hashed(dist: &Path, name: &str) -> Outcome<String> {
    let (stem, end) = name.rsplit_once('.').context("a name without an end")?;
    for entry in fs::read_dir(dist)? {
        let found = entry?.file_name().to_string_lossy().into_owned();
        let hash = found
            .strip_suffix(end)
            .and_then(|rest| rest.strip_suffix('.'));
        let hash = hash.and_then(|rest| rest.strip_prefix(stem)?.strip_prefix('-'));
        if hash.is_some_and(|hash| hash.len() == 16) {
            return Ok(found);
        }
    }
    Err(anyhow!("the build has no {name}"))
}
