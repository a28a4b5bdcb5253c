//! Compiled dependencies, shared between the checkouts of a machine.
//!
//! A second clone would otherwise compile some 400 crates again. Cargo's own way, one `build-dir` for all checkouts, is
//! no use here: it takes a workspace member of one checkout for that of another. So each checkout keeps its target
//! folder, and what cargo made there of crates that are not members is linked into the cache and, in a checkout that
//! has not got it yet, back. Cargo decides by its fingerprints whether to use what it finds, as always.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Instant, SystemTime};

use anyhow::{Context, Result};

use crate::console;
use crate::process;
use crate::project::{Package, Project};
use crate::tools::{Cache, digest};

/// How many states of Cargo.lock are kept.
const KEPT: usize = 3;
/// The folders of a profile that cargo looks into. Fingerprints are last: a crate without one counts as not compiled.
const PARTS: [&str; 3] = ["deps", "build", ".fingerprint"];

/// The shared store, and the checkout that takes part in it.
pub struct BuildCache {
    cache: Cache,
    /// One folder for each state of Cargo.lock.
    stores: PathBuf,
    key: String,
    targets: Vec<PathBuf>,
    members: Members,
    /// Tells that this checkout has got what there is for this Cargo.lock.
    marker: PathBuf,
}

/// The names of the workspace's packages and of what is built of them.
struct Members {
    packages: HashSet<String>,
    crates: HashSet<String>,
}

impl BuildCache {
    /// The store for this compiler and this Cargo.lock.
    ///
    /// # Errors
    /// When the cache cannot be written or Cargo.lock cannot be read.
    pub fn open(project: &Project) -> Result<Self> {
        let compiler = process::capture(Command::new("rustc").arg("-vV"))?;
        let lock = fs::read(project.root().join("Cargo.lock")).context("no Cargo.lock")?;
        let key = digest([lock.as_slice()]);
        let cache = Cache::open()?;
        Ok(Self {
            stores: cache.path(&format!("builds/{}", digest([compiler.as_bytes()]))),
            cache,
            targets: vec![project.target().to_path_buf(), project.page_target()],
            members: Members::new(project.packages()),
            marker: project.scratch().join(format!("restored-{key}")),
            key,
        })
    }

    /// Gives the checkout what the store has, once for each state of Cargo.lock. What fails here is only slower.
    pub fn restore(&self) {
        if self.marker.is_file() {
            return;
        }
        let started = Instant::now();
        match self.restore_all() {
            Ok(0) => {}
            Ok(_) => console::note(format!(
                "took over compiled dependencies from the cache ({})",
                console::duration(started.elapsed())
            )),
            Err(error) => console::note(format!("dependencies are compiled anew: {error:#}")),
        }
    }

    fn restore_all(&self) -> Result<usize> {
        let _lock = self.cache.lock("builds")?;
        let mut copied = 0;
        for store in self.newest_first()? {
            for (number, target) in self.targets.iter().enumerate() {
                for (profile, place) in profiles(&store.join(number.to_string()))? {
                    copied += give(&profile, &target.join(place))?;
                }
            }
        }
        fs::create_dir_all(self.marker.parent().unwrap_or(Path::new("/")))?;
        fs::write(&self.marker, "")?;
        Ok(copied)
    }

    /// Gives the store what the checkout has made.
    pub fn store(&self) {
        if let Err(error) = self.store_all() {
            console::note(format!("compiled dependencies are not shared: {error:#}"));
        }
    }

    fn store_all(&self) -> Result<()> {
        let _lock = self.cache.lock("builds")?;
        let time = self.time()?;
        let store = self.stores.join(&self.key);
        for (number, target) in self.targets.iter().enumerate() {
            for (profile, place) in profiles(target)? {
                let to = store.join(number.to_string()).join(place);
                take(&profile, &to, &self.members, time)?;
            }
        }
        for old in self.newest_first()?.into_iter().skip(KEPT) {
            fs::remove_dir_all(&old)?;
        }
        Ok(())
    }

    /// The time all files of the stores have. Cargo compiles a crate anew when a dependency is newer: with one time for
    /// all, it does not matter in which checkout and in which order they were compiled.
    fn time(&self) -> Result<SystemTime> {
        let path = self.stores.join("time");
        if !path.is_file() {
            fs::create_dir_all(&self.stores)?;
            fs::write(&path, "")?;
        }
        Ok(fs::metadata(&path)?.modified()?)
    }

    /// The stores of all states of Cargo.lock; that of the present one is the first.
    fn newest_first(&self) -> Result<Vec<PathBuf>> {
        let mut stores = Vec::new();
        for entry in entries(&self.stores)? {
            if entry.is_dir() {
                let written = fs::metadata(&entry)?.modified()?;
                stores.push((entry.ends_with(&self.key), written, entry));
            }
        }
        stores.sort();
        Ok(stores.into_iter().rev().map(|(_, _, path)| path).collect())
    }
}

impl Members {
    fn new(packages: &[Package]) -> Self {
        let targets = packages.iter().flat_map(|package| &package.targets);
        Self {
            packages: packages
                .iter()
                .map(|package| package.name.clone())
                .collect(),
            crates: targets
                .map(|target| target.name.replace('-', "_"))
                .collect(),
        }
    }

    /// Whether an entry of a profile's folder belongs to a crate that is not a member.
    fn leave(&self, part: &str, entry: &Path) -> bool {
        let Some(name) = entry.file_name().and_then(|name| name.to_str()) else {
            return false;
        };
        let (stem, end) = name.split_once('.').unwrap_or((name, ""));
        let Some((owner, _hash)) = stem.rsplit_once('-') else {
            return false;
        };
        if part != "deps" {
            return !self.packages.contains(owner);
        }
        let is_library = matches!(end, "rlib" | "rmeta" | "so" | "dylib");
        let owner = match is_library {
            true => owner.strip_prefix("lib").unwrap_or(owner),
            false => owner,
        };
        (is_library || end == "d") && !self.crates.contains(owner)
    }
}

/// Copies what a checkout made of crates that are not members into the store, where it is missing there.
fn take(profile: &Path, store: &Path, members: &Members, time: SystemTime) -> Result<()> {
    let Some(_lock) = lock(profile)? else {
        return Ok(());
    };
    for part in PARTS {
        for entry in entries(&profile.join(part))? {
            let new = store.join(part).join(entry.file_name().unwrap_or_default());
            if members.leave(part, &entry) && !new.exists() {
                put(&entry, &new, &move |from, to| {
                    fs::copy(from, to)?;
                    set_time(to, time)
                })?;
            }
        }
    }
    Ok(())
}

/// Puts what a store has into a checkout, in the place of what is there: that may be newer than what depends on it.
fn give(store: &Path, profile: &Path) -> Result<usize> {
    let lock = lock(profile)?;
    let _lock = lock.context("cargo is at work in this checkout")?;
    let mut count = 0;
    for part in PARTS {
        for entry in entries(&store.join(part))? {
            let new = profile
                .join(part)
                .join(entry.file_name().unwrap_or_default());
            put(&entry, &new, &link)?;
            count += 1;
        }
    }
    Ok(count)
}

/// The folders `debug`, `wasm32-unknown-unknown/release` and their like, and their paths within the target folder.
fn profiles(target: &Path) -> Result<Vec<(PathBuf, PathBuf)>> {
    let mut found = Vec::new();
    for entry in entries(target)? {
        let below = entries(&entry)?;
        found.extend([entry].into_iter().chain(below));
    }
    found.retain(|folder| folder.join(".fingerprint").is_dir());
    let with_place = |folder: PathBuf| {
        let place = folder.strip_prefix(target)?.to_path_buf();
        Ok((folder, place))
    };
    found.into_iter().map(with_place).collect()
}

/// Cargo's own lock on a profile's folder; `None` while a cargo holds it.
fn lock(profile: &Path) -> Result<Option<File>> {
    fs::create_dir_all(profile)?;
    let file = File::create(profile.join(".cargo-lock"))?;
    Ok(file.try_lock().is_ok().then_some(file))
}

type PutFile = dyn Fn(&Path, &Path) -> io::Result<()>;

/// Puts a file or folder where nothing or another one is, in one step: what is there is never half of something.
fn put(from: &Path, to: &Path, put_file: &PutFile) -> Result<()> {
    let folder = to.parent().unwrap_or(Path::new("/"));
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    let half = folder.join(format!(".half-{name}"));
    let on_the_way = || format!("cannot copy {} to {}", from.display(), to.display());
    remove(&half).with_context(on_the_way)?;
    fs::create_dir_all(folder)?;
    put_tree(from, &half, put_file).with_context(on_the_way)?;
    remove(to).with_context(on_the_way)?;
    fs::rename(&half, to).with_context(on_the_way)
}

fn put_tree(from: &Path, to: &Path, put_file: &PutFile) -> io::Result<()> {
    if !from.is_dir() {
        return put_file(from, to);
    }
    fs::create_dir_all(to)?;
    for entry in entries(from)? {
        put_tree(
            &entry,
            &to.join(entry.file_name().unwrap_or_default()),
            put_file,
        )?;
    }
    Ok(())
}

/// Links what the compiler writes, which it replaces but never writes into; copies everything else.
fn link(from: &Path, to: &Path) -> io::Result<()> {
    let is_output = |end: &std::ffi::OsStr| {
        ["rlib", "rmeta", "so", "dylib"]
            .iter()
            .any(|known| end == *known)
    };
    if from.extension().is_some_and(is_output) && fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to)?;
    set_time(to, fs::metadata(from)?.modified()?)
}

fn set_time(path: &Path, time: SystemTime) -> io::Result<()> {
    let times = fs::FileTimes::new().set_modified(time);
    File::options().append(true).open(path)?.set_times(times)
}

fn remove(path: &Path) -> io::Result<()> {
    let removed = match path.is_dir() {
        true => fs::remove_dir_all(path),
        false => fs::remove_file(path),
    };
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The paths of what is in a folder; of one that is not there, none.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| Ok(entry?.path())).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members() -> Members {
        let name = |text: &str| HashSet::from([text.to_owned()]);
        Members {
            packages: name("demo-api"),
            crates: name("demo_api"),
        }
    }

    #[test]
    fn members_of_the_workspace_are_not_shared() {
        let leave = |part, name: &str| members().leave(part, Path::new(name));
        assert!(leave("deps", "libserde-0123456789abcdef.rlib"));
        assert!(leave("deps", "serde-0123456789abcdef.d"));
        assert!(leave(".fingerprint", "serde-0123456789abcdef"));
        assert!(!leave("deps", "libdemo_api-0123456789abcdef.rmeta"));
        assert!(!leave(".fingerprint", "demo-api-0123456789abcdef"));
        // Programs are the members' tests.
        assert!(!leave("deps", "e2e-0123456789abcdef"));
        assert!(!leave("deps", "e2e-0123456789abcdef.abc.rcgu.o"));
    }

    #[test]
    fn what_one_checkout_made_another_gets() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-builds-{}", std::process::id()));
        let [made, store, other] =
            ["made/debug", "store/debug", "other/debug"].map(|name| folder.join(name));
        for (name, text) in [
            ("deps/liba-1.rlib", "a"),
            ("deps/libdemo_api-2.rlib", "member"),
            (".fingerprint/a-1/lib-a", "f"),
        ] {
            let path = made.join(name);
            fs::create_dir_all(path.parent().context("it has one")?)?;
            fs::write(path, text)?;
        }
        let time = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
        take(&made, &store, &members(), time)?;
        fs::create_dir_all(other.join("deps"))?;
        fs::write(other.join("deps/liba-1.rlib"), "newer")?;
        assert_eq!(give(&store, &other)?, 2);
        let library = other.join("deps/liba-1.rlib");
        assert_eq!(fs::read_to_string(&library)?, "a");
        assert_eq!(fs::metadata(&library)?.modified()?, time);
        assert_eq!(
            fs::read_to_string(other.join(".fingerprint/a-1/lib-a"))?,
            "f"
        );
        assert!(!other.join("deps/libdemo_api-2.rlib").exists());
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
