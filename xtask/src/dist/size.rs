//! Shows what the build weighs and holds it to its budgets.
//!
//! What a merchant waits for is the first load; what is not on the first screen is in chunks of its own. So the budgets are
//! for the files that a signed-in list in English needs, for each chunk, and for everything together.

use anyhow::{Result, bail};

use super::compress::Weighed;
use crate::console;

/// What the first load of a signed-in list may weigh with brotli, in bytes. The aim is 190 KB.
const FIRST_LOAD: u64 = 250 * 1024;
/// What a chunk may weigh.
const CHUNK: u64 = 80 * 1024;
/// What the whole folder may weigh, without the texts of other languages than English. The aim is 450 KB. Files are compressed
/// apart, and calls between them are longer, so that chunks weigh more than the same code in one piece.
const EVERYTHING: u64 = 840 * 1024;

/// The stems of the files that a signed-in list in English needs before it shows its rows; a journey sees to it that it
/// asks for no other (`tests/e2e/chunks.rs`).
const FIRST: [&str; 10] = [
    "index",
    "boot",
    "early",
    "first-paint",
    "languages",
    "style",
    "cohort",
    "cohort_bg",
    "__wasm_split",
    "en",
];

/// Prints a line per file, their sum, and what the first load is.
pub fn report(files: &[Weighed]) {
    console::step("sizes in bytes (* first load)");
    for line in table(files) {
        console::note(line);
    }
}

/// Fails when a budget is exceeded.
///
/// # Errors
/// With every budget that is exceeded, and by what.
pub fn require_budgets(files: &[Weighed]) -> Result<()> {
    let exceeded = exceeded(files);
    if !exceeded.is_empty() {
        bail!(
            "{}; `twiggy top` on a .wasm file shows where the bytes go",
            exceeded.join("; ")
        );
    }
    console::note(format!(
        "first load with brotli: {} of {} allowed",
        console::bytes(brotli(files, is_first)),
        console::bytes(FIRST_LOAD)
    ));
    Ok(())
}

fn exceeded(files: &[Weighed]) -> Vec<String> {
    let chunks = files.iter().filter(|file| is_chunk(file)).map(|file| {
        let name = format!("the chunk {}", file.path.display());
        (name, file.brotli, CHUNK)
    });
    [
        (
            "the first load".to_owned(),
            brotli(files, is_first),
            FIRST_LOAD,
        ),
        (
            "everything in English".to_owned(),
            brotli(files, |file| !is_translation(file)),
            EVERYTHING,
        ),
    ]
    .into_iter()
    .chain(chunks)
    .filter(|(_, weight, budget)| weight > budget)
    .map(|(what, weight, budget)| {
        format!(
            "{what} weighs {} bytes with brotli, its budget is {}",
            console::bytes(weight),
            console::bytes(budget)
        )
    })
    .collect()
}

fn brotli(files: &[Weighed], counts: impl Fn(&Weighed) -> bool) -> u64 {
    let counted = files.iter().filter(|file| counts(file));
    counted.map(|file| file.brotli).sum()
}

/// Whether it has the texts of another language than English: nobody needs more than one of them.
fn is_translation(file: &Weighed) -> bool {
    let is_texts = file.path.extension().is_some_and(|end| end == "txt");
    let name = file.path.to_string_lossy();
    is_texts && !(name.starts_with("en-") || name.starts_with("more-en-"))
}

/// Whether it is part of the first load. Hashed names are `stem-hash.extension`.
fn is_first(file: &Weighed) -> bool {
    let stem = file.path.file_stem().unwrap_or_default().to_string_lossy();
    let stem = stem.rsplit_once('-').map_or(&*stem, |(stem, _)| stem);
    FIRST.contains(&stem)
}

/// Whether it is WASM that is fetched when it is wanted.
fn is_chunk(file: &Weighed) -> bool {
    file.path.extension().is_some_and(|end| end == "wasm") && !is_first(file)
}

fn table(files: &[Weighed]) -> Vec<String> {
    let mut rows = vec![[
        "file".to_owned(),
        "raw".into(),
        "gzip".into(),
        "brotli".into(),
    ]];
    rows.extend(files.iter().map(|file| {
        let mark = if is_first(file) { "* " } else { "  " };
        row(&format!("{mark}{}", file.path.display()), [file])
    }));
    rows.push(row(
        "first load",
        files.iter().filter(|file| is_first(file)),
    ));
    rows.push(row("total", files));
    let names = rows.iter().map(|[name, ..]| name.len()).max().unwrap_or(0);
    rows.iter()
        .map(|[name, raw, gzip, brotli]| format!("{name:names$} {raw:>11} {gzip:>11} {brotli:>11}"))
        .collect()
}

fn row<'a>(name: &str, files: impl IntoIterator<Item = &'a Weighed>) -> [String; 4] {
    let sums = files
        .into_iter()
        .fold([0, 0, 0], |[raw, gzip, brotli], file| {
            [raw + file.raw, gzip + file.gzip, brotli + file.brotli]
        });
    let [raw, gzip, brotli] = sums.map(console::bytes);
    [name.to_owned(), raw, gzip, brotli]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, raw: u64, brotli: u64) -> Weighed {
        Weighed {
            path: path.into(),
            raw,
            gzip: brotli + 1,
            brotli,
        }
    }

    #[test]
    fn the_table_lines_up_and_sums() {
        let table = table(&[
            file("cohort-12ab.js", 12_000, 3_000),
            file("split_a-12ab.wasm", 900, 300),
        ]);
        assert_eq!(
            table,
            [
                "file                        raw        gzip      brotli",
                "* cohort-12ab.js         12,000       3,001       3,000",
                "  split_a-12ab.wasm         900         301         300",
                "first load               12,000       3,001       3,000",
                "total                    12,900       3,302       3,300",
            ]
        );
    }

    #[test]
    fn each_budget_is_the_last_byte_that_passes() {
        let page = |first, chunk, other| {
            [
                file("cohort_bg-12ab.wasm", 1, first - 10),
                file("index.html", 1, 10),
                file("split_a-12ab.wasm", 1, chunk),
                file("icon.svg", 1, other),
            ]
        };
        let rest = EVERYTHING - FIRST_LOAD - CHUNK;
        assert!(require_budgets(&page(FIRST_LOAD, CHUNK, rest)).is_ok());
        for (files, what) in [
            (page(FIRST_LOAD + 1, 1, 1), "first load"),
            (page(1000, CHUNK + 1, 1), "split_a"),
            (page(FIRST_LOAD, CHUNK, rest + 1), "everything"),
        ] {
            let error = require_budgets(&files).expect_err("one byte too many");
            assert!(error.to_string().contains(what), "{error}");
        }
    }
}
