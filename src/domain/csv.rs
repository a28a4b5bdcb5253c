//! CSV files for spreadsheets. Pure.
//!
//! Writing is here and not by the crate `csv`, whose writer brings the tables for reading numbers along (12 KB of the page)
//! for a way of quoting that is not used; the tests read back with that crate.

use std::borrow::Cow;

use crate::domain::text::is_invisible;

/// The byte order mark that makes spreadsheets read a file as UTF-8.
pub const BOM: &str = "\u{feff}";

/// What separates the cells of a line. Spreadsheets expect a semicolon where the comma is in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delimiter {
    #[default]
    Comma,
    Semicolon,
}

impl Delimiter {
    /// The one that the spreadsheets of a reader expect, by how numbers are written there.
    pub fn of_decimal(number: &str) -> Self {
        match number.contains(',') {
            true => Self::Semicolon,
            false => Self::Comma,
        }
    }

    fn char(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
        }
    }
}

/// A CSV file that is written line by line, as in RFC 4180 and with a byte order mark.
///
/// A cell that a spreadsheet would run as a formula gets a leading apostrophe, which spreadsheets read as "this is text". So
/// does each part of a cell that would become a cell where a program splits at another character than the file does.
/// Programs that read the file see the apostrophes.
#[derive(Debug)]
pub struct CsvFile {
    text: String,
    delimiter: Delimiter,
}

impl CsvFile {
    /// A file without lines.
    pub fn new(delimiter: Delimiter) -> Self {
        Self {
            text: BOM.to_owned(),
            delimiter,
        }
    }

    /// Adds a line.
    pub fn line<Cell: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = Cell>) {
        let delimiter = self.delimiter.char();
        let cells = cells.into_iter().map(|cell| {
            let cell = without_formula(cell.as_ref(), delimiter);
            quoted(&cell).into_owned()
        });
        let cells: Vec<String> = cells.collect();
        // An empty line is no line with one empty cell.
        let line = match &*cells {
            [only] if only.is_empty() => "\"\"".to_owned(),
            _ => cells.join(delimiter.encode_utf8(&mut [0; 4])),
        };
        self.text.push_str(&line);
        self.text.push_str("\r\n");
    }

    /// The text that was added since the last call.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.text)
    }
}

/// A cell in quotes, if it has to be: also where another program would split it.
fn quoted(cell: &str) -> Cow<'_, str> {
    match cell.contains(|char| char == '"' || is_split(char)) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")).into(),
        false => cell.into(),
    }
}

/// A cell without anything that a program would run as a formula, whichever character it splits lines at.
fn without_formula(cell: &str, delimiter: char) -> Cow<'_, str> {
    if !cell.contains(is_formula_sign) && !cell.starts_with(['\t', '\r']) {
        return cell.into();
    }
    let splits = |char: char| char != delimiter && is_split(char);
    // A program that only splits leaves out the quotes of the cell, and with them those within it.
    let is_formula = |part: &str| begins_formula(&part.replace('"', ""));
    let mut guarded = String::with_capacity(cell.len() + 1);
    if cell.starts_with(['\t', '\r']) || is_formula(cell) {
        guarded.push('\'');
    }
    for (index, part) in cell.split_inclusive(splits).enumerate() {
        if index > 0 && is_formula(part) {
            guarded.push('\'');
        }
        guarded.push_str(part);
    }
    guarded.into()
}

/// Whether some program splits lines or cells at a character.
fn is_split(char: char) -> bool {
    matches!(
        char,
        ',' | ';' | '|' | '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Whether a spreadsheet takes a text for a formula. Blanks and line breaks before the sign do not keep it from that.
fn begins_formula(text: &str) -> bool {
    let is_blank = |char: char| char.is_whitespace() || char.is_control() || is_invisible(char);
    text.trim_start_matches(is_blank)
        .starts_with(is_formula_sign)
}

fn is_formula_sign(char: char) -> bool {
    matches!(char, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn file_of<Cell: AsRef<str>>(cells: &[Cell]) -> String {
        let mut file = CsvFile::new(Delimiter::Comma);
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
            written(&["=1+1", "+1", "-1", "@SUM(A1)", "a=1", "a-b"]),
            "'=1+1,'+1,'-1,'@SUM(A1),a=1,a-b\r\n"
        );
        assert_eq!(written(&["\t=1"]), "\"'\t'=1\"\r\n");
        assert_eq!(written(&["\r=1", "\ta"]), "\"'\r'=1\",\"'\ta\"\r\n");
        assert_eq!(
            written(&["=HYPERLINK(\"x\")"]),
            "\"'=HYPERLINK(\"\"x\"\")\"\r\n"
        );
        assert_eq!(
            written(&[" =1", "\u{a0}＝1", "\u{200b}-1"]),
            "' =1,'\u{a0}＝1,'\u{200b}-1\r\n"
        );
        assert_eq!(
            written(&["x;=1+1", "x\n =1", "x;y"]),
            "\"x;'=1+1\",\"x\n' =1\",\"x;y\"\r\n"
        );
        assert_eq!(
            written(&["x|=1", "x\u{b}@a", "x\u{2028}-1"]),
            "\"x|'=1\",\"x\u{b}'@a\",\"x\u{2028}'-1\"\r\n"
        );
    }

    #[test]
    fn quotes_do_not_hide_a_formula() {
        let mut file = CsvFile::new(Delimiter::Comma);
        file.line(["\"=1", "a\r\"=1"]);
        assert_eq!(file.take(), "\u{feff}\"'\"\"=1\",\"a\r'\"\"=1\"\r\n");
    }

    #[test]
    fn semicolons_are_for_where_the_comma_is_in_numbers() {
        assert_eq!(Delimiter::of_decimal("1,5"), Delimiter::Semicolon);
        assert_eq!(Delimiter::of_decimal("1.5"), Delimiter::Comma);
        let mut file = CsvFile::new(Delimiter::Semicolon);
        file.line(["a,b", "a;b", "x,=1", "x;=1"]);
        assert_eq!(
            file.take(),
            "\u{feff}\"a,b\";\"a;b\";\"x,'=1\";\"x;=1\"\r\n"
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(lines in prop::collection::vec(prop::collection::vec("[^=+@\\-\t\r].{0,8}|[a,\"\r\n ;]{0,6}", 2..5), 1..5)) {
            let lines: Vec<Vec<String>> = lines.into_iter()
                .map(|cells| cells.into_iter().map(|cell| cell.trim_start_matches('\r').to_owned()).collect())
                .collect();
            let mut file = CsvFile::new(Delimiter::Comma);
            let mut out = String::new();
            for cells in &lines {
                file.line(cells);
                out.push_str(&file.take());
            }
            let plain = |lines: Vec<Vec<String>>| -> Vec<Vec<String>> {
                let line = |cells: Vec<String>| cells.into_iter().map(|cell| cell.replace('\'', "")).collect();
                lines.into_iter().map(line).collect()
            };
            prop_assert_eq!(plain(read(&out)), plain(lines));
        }

        #[test]
        fn no_cell_begins_as_a_formula_wherever_lines_are_split(
            cells in prop::collection::vec("[=+@\\-\t\r\n ]{0,2}.{0,3}[,;|\t\n\u{b}\u{2029}]{0,2} ?[=+@\\-＝]?.{0,4}", 2..5),
            semicolons in any::<bool>(),
        ) {
            let delimiter = if semicolons { Delimiter::Semicolon } else { Delimiter::Comma };
            let mut file = CsvFile::new(delimiter);
            file.line(&cells);
            let text = file.take();
            let plain = |text: &str| text.replace(['\'', '\u{feff}'], "");
            // A program that reads the format finds the cells, with apostrophes.
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).flexible(true).delimiter(delimiter.char() as u8);
            let read = reader.from_reader(text.as_bytes()).records().next().expect("a line").expect("CSV");
            for (found, cell) in read.iter().zip(&cells) {
                prop_assert!(!begins_formula(found), "{}", found);
                prop_assert_eq!(plain(found), plain(cell));
            }
            // One that only splits does not find a formula either.
            let other = if semicolons { ',' } else { ';' };
            for part in text.split([other, '|', '\t', '\r', '\n', '\u{b}', '\u{2029}']) {
                prop_assert!(!begins_formula(part.trim_start_matches(['"'])), "{} in {}", part, text);
            }
        }
    }
}
