//! Gives files names that carry a hash of their content, so that they can be cached for ever.
//!
//! A reference to a file is its plain name (or its path, seen from the referring file) inside a
//! text file. Files are renamed from the leaves up: the hash of a script covers the new names
//! written into it. Files that refer to each other (the app's script and the one that loads its chunks) are one unit: the
//! hash of each covers all of them. The page itself keeps its name, and so does the script that other pages name.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::files_in;
use crate::locales::LANGUAGES;
use crate::split::LOADER;
use crate::tools::digest;

const PAGE: &str = "index.html";
const NAMED: &str = "embed.js";
/// The texts that every page begins with.
const FIRST_TEXTS: &str = "en.txt";
const HASHED: [&str; 4] = ["js", "css", "wasm", "txt"];
const TEXTS: [&str; 3] = ["js", "css", "html"];

/// Renames the scripts, style sheets, texts and WASM files of a build and rewrites all references.
///
/// # Errors
/// When files cannot be read or written, or one that keeps its name is part of a circle of references.
pub fn stamp(folder: &Path) -> Result<()> {
    let mut files = BTreeMap::new();
    for path in files_in(folder)? {
        let content = fs::read(folder.join(&path))?;
        let path = path.to_str().context("a file has an odd name")?.to_owned();
        files.insert(path, content);
    }
    let stamped = stamp_all(&files)?;
    for path in files.keys() {
        fs::remove_file(folder.join(path))?;
    }
    for (path, content) in stamped {
        fs::write(folder.join(path), content)?;
    }
    Ok(())
}

type Files = BTreeMap<String, Vec<u8>>;

fn stamp_all(files: &Files) -> Result<Files> {
    let mut done = Files::new();
    let mut renamed = Names::new();
    let mut waiting: Vec<&String> = files.keys().collect();
    while !waiting.is_empty() {
        let (ready, blocked): (Vec<&String>, Vec<&String>) = waiting
            .iter()
            .partition(|path| !refers_to_any(path, files, &renamed));
        if ready.is_empty() {
            let circle = smallest_circle(&blocked, files, &renamed);
            if circle.iter().any(|path| !is_hashed(path)) {
                bail!("these files refer to each other and cannot all be renamed: {circle:?}");
            }
            stamp_unit(&circle, files, &mut renamed, &mut done);
            waiting = blocked;
            waiting.retain(|path| !circle.contains(path));
            continue;
        }
        for path in ready {
            let content = rewritten(path, files, &renamed);
            let new = if is_hashed(path) {
                hashed_name(path, &content)
            } else {
                path.clone()
            };
            renamed.insert(path.clone(), new.clone());
            done.insert(new, content);
        }
        waiting = blocked;
    }
    if let Some(page) = done.get_mut(PAGE) {
        *page = with_preloads(page, &renamed)?;
    }
    Ok(done)
}

type Names = BTreeMap<String, String>;

/// Renames files that refer to each other: each name carries the hash of all of them.
fn stamp_unit(circle: &[&String], files: &Files, renamed: &mut Names, done: &mut Files) {
    let contents: Vec<Vec<u8>> = circle
        .iter()
        .map(|path| rewritten(path, files, renamed))
        .collect();
    let all = contents.concat();
    for path in circle {
        renamed.insert((*path).clone(), hashed_name(path, &all));
    }
    for path in circle {
        done.insert(hashed_name(path, &all), rewritten(path, files, renamed));
    }
}

/// The fewest files that refer to no other file without a final name than to each other.
fn smallest_circle<'a>(
    blocked: &[&'a String],
    files: &'a Files,
    renamed: &Names,
) -> Vec<&'a String> {
    let circles = blocked.iter().map(|path| {
        let mut reached = vec![*path];
        let mut next = 0;
        while let Some(path) = reached.get(next).copied() {
            next += 1;
            for other in waited_for(path, files, renamed) {
                if !reached.contains(&other) {
                    reached.push(other);
                }
            }
        }
        reached.sort();
        reached
    });
    circles.min_by_key(Vec::len).unwrap_or_default()
}

/// Whether a text file refers to a file whose final name is not known yet.
fn refers_to_any(path: &str, files: &Files, renamed: &Names) -> bool {
    !waited_for(path, files, renamed).is_empty()
}

/// The files a text file refers to whose final names are not known yet.
fn waited_for<'a>(path: &str, files: &'a Files, renamed: &Names) -> Vec<&'a String> {
    let text = text_of(path, files).unwrap_or_default();
    files
        .keys()
        .filter(|other| *other != path && is_hashed(other))
        .filter(|other| !renamed.contains_key(*other))
        .filter(|other| find(text, &seen_from(path, other)).is_some())
        .collect()
}

fn rewritten(path: &str, files: &Files, renamed: &Names) -> Vec<u8> {
    let Some(text) = text_of(path, files) else {
        return files.get(path).cloned().unwrap_or_default();
    };
    let mut text = text.to_owned();
    for (old, new) in renamed.iter().filter(|(old, new)| old != new) {
        text = replace(&text, &seen_from(path, old), &seen_from(path, new));
    }
    text.into_bytes()
}

fn text_of<'a>(path: &str, files: &'a Files) -> Option<&'a str> {
    let content = files.get(path)?;
    has_extension(path, &TEXTS)
        .then(|| std::str::from_utf8(content).ok())
        .flatten()
}

fn is_hashed(path: &str) -> bool {
    path != NAMED && has_extension(path, &HASHED)
}

fn has_extension(path: &str, extensions: &[&str]) -> bool {
    let extension = Path::new(path).extension();
    extensions
        .iter()
        .any(|known| extension == Some((*known).as_ref()))
}

/// `name.js` → `name-0123456789abcdef.js`
fn hashed_name(path: &str, content: &[u8]) -> String {
    let path = Path::new(path);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    let name = format!("{stem}-{}.{extension}", digest([content]));
    path.with_file_name(name).to_string_lossy().into_owned()
}

/// How a file is written in another file: its path from that file's folder, without `./`.
fn seen_from(from: &str, to: &str) -> String {
    let folder: Vec<&str> = from.split('/').rev().skip(1).collect();
    let folder: Vec<&str> = folder.into_iter().rev().collect();
    let target: Vec<&str> = to.split('/').collect();
    let common = folder
        .iter()
        .zip(&target)
        .take_while(|(left, right)| left == right)
        .count();
    let up = std::iter::repeat_n("..", folder.len() - common);
    let down = target.into_iter().skip(common);
    up.chain(down).collect::<Vec<_>>().join("/")
}

/// Finds a name where it stands by itself: `app.js` is neither in `my-app.js` nor in `app.js.map`. The key of an object is
/// no reference: under the plain name wasm-bindgen's script gives the WASM what it imports from another script.
fn find(text: &str, name: &str) -> Option<usize> {
    let is_part = |other: char| other.is_alphanumeric() || matches!(other, '.' | '-' | '_');
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).unwrap_or_default();
        let after = text.get(at + name.len()..).unwrap_or_default();
        let free_before = !before
            .strip_suffix("./")
            .unwrap_or(before)
            .ends_with(is_part);
        let mut next = after.chars();
        // A full stop may also end a sentence in a comment.
        let free_after = match next.next() {
            Some('.') => !next.next().is_some_and(is_part),
            Some(other) => !is_part(other),
            None => true,
        };
        let is_key = ["\":", "':"].iter().any(|end| after.starts_with(end));
        free_before && free_after && !is_key
    })
}

fn replace(text: &str, old: &str, new: &str) -> String {
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = find(rest, old) {
        done.push_str(rest.get(..at).unwrap_or_default());
        done.push_str(new);
        rest = rest.get(at + old.len()..).unwrap_or_default();
    }
    done + rest
}

/// Lets the browser load the app's scripts and its WASM while it still reads the page, unless the page asks for that by
/// itself.
fn with_preloads(page: &[u8], renamed: &Names) -> Result<Vec<u8>> {
    let page = std::str::from_utf8(page).context("index.html is not UTF-8")?;
    let mut links = String::new();
    for (old, new) in renamed {
        let Some(stem) = old.strip_suffix("_bg.wasm") else {
            continue;
        };
        if !page.contains("rel=\"modulepreload\"") {
            let scripts = [&format!("{stem}.js"), LOADER, LANGUAGES];
            for script in scripts.into_iter().filter_map(|script| renamed.get(script)) {
                links += &format!("<link rel=\"modulepreload\" href=\"./{script}\">");
            }
        }
        if !page.contains("as=\"fetch\"") {
            links += &format!(
                "<link rel=\"preload\" href=\"./{new}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
            );
            if let Some(texts) = renamed.get(FIRST_TEXTS) {
                links +=
                    &format!("<link rel=\"preload\" href=\"./{texts}\" as=\"fetch\" crossorigin>");
            }
        }
    }
    let head = page.find("</head>").context("index.html has no </head>")?;
    let (before, after) = page.split_at(head);
    Ok(format!("{before}{links}{after}").into_bytes())
}

#[cfg(test)]
mod tests;
