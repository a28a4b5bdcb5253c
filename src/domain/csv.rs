//! CSV files for spreadsheets. Pure.
//!
//! Writing is here and not by the crate `csv`, whose writer brings the tables for reading numbers along (12 KB of the page)
//! for a way of quoting that is not used; the tests read back with that crate.

use std::borrow::Cow;

/// The byte order mark that makes spreadsheets read a file as UTF-8.
pub const BOM: &str = "\u{feff}";

/// A CSV file that is written line by line, as in RFC 4180 and with a byte order mark.
///
/// A cell that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets a
/// leading apostrophe, which spreadsheets read as "this is text". Programs that read the file see the apostrophe.
#[derive(Debug)]
pub struct CsvFile(String);

impl Default for CsvFile {
    fn default() -> Self {
        Self::new()
    }
}

impl CsvFile {
    /// A file without lines.
    pub fn new() -> Self {
        Self(BOM.to_owned())
    }

    /// Adds a line.
    pub fn line<Cell: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let cells = cells.into_iter().map(|cell| {
            let cell = without_formula(cell.as_ref());
            quoted(&cell).into_owned()
        });
        let cells: Vec<String> = cells.collect();
        // An empty line is no line with one empty cell.
        let line = match &*cells {
            [only] if only.is_empty() => "\"\"".to_owned(),
            _ => cells.join(","),
        };
        self.0.push_str(&line);
        self.0.push_str("\r\n");
    }

    /// The text that was added since the last call.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.0)
    }
}

/// A cell in quotes, if it has to be.
fn quoted(cell: &str) -> Cow<'_, str> {
    match cell.contains([',', '"', '\r', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")).into(),
        false => cell.into(),
    }
}

fn without_formula(cell: &str) -> Cow<'_, str> {
    match cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{cell}").into(),
        false => cell.into(),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn file_of<Cell: AsRef<str>>(cells: &[Cell]) -> String {
        let mut file = CsvFile::new();
        file.line(cells);
        file.take()
    }

    fn written(cells: &[&str]) -> String {
        let file = file_of(cells);
        file.strip_prefix(BOM)
            .expect("a byte order mark")
            .to_owned()
    }

    fn read(file: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(file.as_bytes());
        let lines = reader.records().map(|line| line.unwrap());
        lines
            .map(|line| line.iter().map(str::to_owned).collect())
            .collect()
    }

    #[test]
    fn quotes_stand_where_they_must() {
        assert_eq!(written(&["a", "b c", ""]), "a,b c,\r\n");
        assert_eq!(written(&[""]), "\"\"\r\n");
        assert_eq!(
            written(&["a,b", "say \"hi\"", "two\nlines"]),
            "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"
        );
    }

    #[test]
    fn formulas_are_made_harmless() {
        assert_eq!(
            written(&["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a=1"]),
            "'=1+1,'+1,'-1,'@SUM(A1),'\t=1,\"'\r=1\",a=1\r\n"
        );
        assert_eq!(
            written(&["=HYPERLINK(\"x\")"]),
            "\"'=HYPERLINK(\"\"x\"\")\"\r\n"
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(lines in prop::collection::vec(prop::collection::vec("[^=+@\\-\t\r].{0,8}|[a,\"\r\n ;]{0,6}", 2..5), 1..5)) {
            let lines: Vec<Vec<String>> = lines.into_iter()
                .map(|cells| cells.into_iter().map(|cell| cell.trim_start_matches('\r').to_owned()).collect())
                .collect();
            let mut file = CsvFile::new();
            let mut out = String::new();
            for cells in &lines {
                file.line(cells);
                out.push_str(&file.take());
            }
            prop_assert_eq!(read(&out), lines);
        }

        #[test]
        fn no_cell_begins_as_a_formula(cells in prop::collection::vec("[=+@\\-\t\r]?.{0,6}", 2..5)) {
            for (found, cell) in read(&file_of(&cells)).concat().iter().zip(&cells) {
                prop_assert!(!found.starts_with(['=', '+', '-', '@', '\t', '\r']));
                prop_assert_eq!(found.strip_prefix('\'').unwrap_or(found), cell.strip_prefix('\'').unwrap_or(cell));
            }
        }
    }
}
