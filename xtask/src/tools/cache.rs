//! The cache folder and its locks. Knows nothing of what is kept there.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::console;

/// The folder where tools are kept between runs and between checkouts.
pub struct Cache {
    folder: PathBuf,
}

/// Held while something in the cache is made; released when dropped or when `xtask` dies.
pub struct Lock {
    _file: File,
}

impl Cache {
    /// Opens the cache, creating the folder if it is missing.
    ///
    /// # Errors
    /// When there is no home folder or it cannot be written.
    pub fn open() -> Result<Self> {
        let folder = place(|name| env::var_os(name).map(PathBuf::from))
            .context("no place for the cache: set COHORT_CACHE to a folder")?;
        fs::create_dir_all(&folder).with_context(|| {
            format!(
                "cannot write the cache {}: set COHORT_CACHE to a folder you own",
                folder.display()
            )
        })?;
        Ok(Self { folder })
    }

    /// The path of something in the cache, there or not.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Waits until nobody else makes the thing of this name.
    ///
    /// # Errors
    /// When the lock file cannot be written.
    pub fn lock(&self, name: &str) -> Result<Lock> {
        Lock::wait(&self.folder.join(format!("{name}.lock")))
    }
}

impl Lock {
    /// Waits for the lock that a file stands for.
    ///
    /// # Errors
    /// When the file cannot be created or locked.
    pub fn wait(path: &Path) -> Result<Self> {
        let file = Self::file(path)?;
        if file.try_lock().is_err() {
            console::note("waiting for another xtask");
            file.lock()
                .with_context(|| format!("cannot lock {}", path.display()))?;
        }
        Ok(Self { _file: file })
    }

    /// Takes the lock if nobody holds it.
    ///
    /// # Errors
    /// When the file cannot be created.
    pub fn attempt(path: &Path) -> Result<Option<Self>> {
        let file = Self::file(path)?;
        Ok(file.try_lock().is_ok().then_some(Self { _file: file }))
    }

    fn file(path: &Path) -> Result<File> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        File::create(path).with_context(|| format!("cannot write {}", path.display()))
    }
}

fn place(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    let set = |name: &str| variable(name).filter(|path| !path.as_os_str().is_empty());
    set("COHORT_CACHE")
        .or_else(|| set("XDG_CACHE_HOME").map(|path| path.join("cohort")))
        .or_else(|| set("HOME").map(|path| path.join(".cache/cohort")))
}

/// A short name for a content: the first 16 hexadecimal digits of its SHA-256.
pub fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        // The length keeps ("ab", "c") apart from ("a", "bc").
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    let hash = hasher.finalize();
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place_with(variables: &[(&str, &str)]) -> Option<PathBuf> {
        place(|name| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| PathBuf::from(value))
        })
    }

    #[test]
    fn the_cache_is_where_the_person_says() {
        let all = [
            ("COHORT_CACHE", "/c"),
            ("XDG_CACHE_HOME", "/x"),
            ("HOME", "/h"),
        ];
        assert_eq!(place_with(&all), Some("/c".into()));
        assert_eq!(place_with(&all[1..]), Some("/x/cohort".into()));
        assert_eq!(place_with(&all[2..]), Some("/h/.cache/cohort".into()));
        assert_eq!(place_with(&[("COHORT_CACHE", "")]), None);
    }

    #[test]
    fn a_digest_tells_contents_apart() {
        let digest = |parts: &[&str]| digest(parts.iter().map(|part| part.as_bytes()));
        assert_eq!(digest(&["a", "b"]), digest(&["a", "b"]));
        assert_ne!(digest(&["ab", "c"]), digest(&["a", "bc"]));
        assert_eq!(digest(&[]).len(), 16);
    }
}
