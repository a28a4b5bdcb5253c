//! Writes the English texts, which are a part of the page, without what only people need: names and comments.

use std::path::Path;
use std::{env, fs, io};

const TEXTS: &str = "src/i18n/en.txt";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={TEXTS}");
    let texts = fs::read_to_string(TEXTS)?;
    let lines = texts
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let short: String = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(_, text)| format!(": {text}\n"))
        .collect();
    let folder = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&folder).join("en.txt"), short)
}
