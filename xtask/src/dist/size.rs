//! Shows what the build weighs and holds it to its budget.

use anyhow::{Result, bail};

use super::compress::Weighed;
use crate::console;

/// What HTML, JavaScript, WASM and CSS may weigh together with brotli, in bytes.
const BUDGET: u64 = 200 * 1024;
const COUNTED: [&str; 4] = ["html", "js", "wasm", "css"];

/// Prints a line per file and their sum.
pub fn report(files: &[Weighed]) {
    console::step("sizes in bytes");
    for line in table(files) {
        console::note(line);
    }
}

/// Fails when the page is larger than its budget.
///
/// # Errors
/// With the size and the budget.
pub fn require_budget(files: &[Weighed]) -> Result<()> {
    let weight = counted(files);
    if weight > BUDGET {
        bail!(
            "the page weighs {} bytes with brotli, its budget is {}: `twiggy top` on the wasm shows where they go",
            console::bytes(weight),
            console::bytes(BUDGET)
        );
    }
    console::note(format!(
        "html + js + wasm + css with brotli: {} of {} allowed",
        console::bytes(weight),
        console::bytes(BUDGET)
    ));
    Ok(())
}

fn counted(files: &[Weighed]) -> u64 {
    let counts = |file: &&Weighed| {
        let extension = file.path.extension().unwrap_or_default();
        COUNTED.iter().any(|known| extension == *known)
    };
    files.iter().filter(counts).map(|file| file.brotli).sum()
}

fn table(files: &[Weighed]) -> Vec<String> {
    let sum = |of: fn(&Weighed) -> u64| files.iter().map(of).sum::<u64>();
    let mut rows = vec![[
        "file".to_owned(),
        "raw".into(),
        "gzip".into(),
        "brotli".into(),
    ]];
    rows.extend(files.iter().map(|file| {
        row(
            &file.path.to_string_lossy(),
            file.raw,
            file.gzip,
            file.brotli,
        )
    }));
    rows.push(row(
        "total",
        sum(|file| file.raw),
        sum(|file| file.gzip),
        sum(|file| file.brotli),
    ));
    let names = rows.iter().map(|[name, ..]| name.len()).max().unwrap_or(0);
    rows.iter()
        .map(|[name, raw, gzip, brotli]| format!("{name:names$} {raw:>11} {gzip:>11} {brotli:>11}"))
        .collect()
}

fn row(name: &str, raw: u64, gzip: u64, brotli: u64) -> [String; 4] {
    let [raw, gzip, brotli] = [raw, gzip, brotli].map(console::bytes);
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
        let table = table(&[file("app.js", 12_000, 3_000), file("a.css", 900, 300)]);
        assert_eq!(
            table,
            [
                "file           raw        gzip      brotli",
                "app.js      12,000       3,001       3,000",
                "a.css          900         301         300",
                "total       12,900       3,302       3,300",
            ]
        );
    }

    #[test]
    fn the_budget_is_the_last_byte_that_passes() {
        let page = [file("app.wasm", 1, BUDGET - 10), file("index.html", 1, 10)];
        assert!(require_budget(&page).is_ok());
        let larger = [file("app.wasm", 1, BUDGET - 10), file("index.html", 1, 11)];
        let error = require_budget(&larger).expect_err("one byte too many");
        assert!(error.to_string().contains("204,801"), "{error}");
    }

    #[test]
    fn pictures_and_data_do_not_count() {
        let page = [file("icon.svg", 1, BUDGET), file("config.json", 1, BUDGET)];
        assert!(require_budget(&page).is_ok());
    }
}
