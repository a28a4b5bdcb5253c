//! Splits a text into rows and rows into cells, as CSV and cells of a spreadsheet are written.

use std::borrow::Cow;

/// What may separate cells, the rarest in other texts first.
pub const DELIMITERS: [char; 9] = ['\t', '^', '；', '؛', ';', '，', '،', ',', '|'];

/// A cell that is longer than this has no line breaks in it: a quotation mark that is none would hide what follows.
const MAX_QUOTATION: usize = 20_000;

/// The rows of a text: its lines, except that quoted cells may contain line breaks.
pub fn rows(text: &str) -> Rows<'_> {
    Rows { text, at: Some(0) }
}

/// See [`rows`].
#[derive(Debug)]
pub struct Rows<'a> {
    text: &'a str,
    /// Where the next row begins.
    at: Option<usize>,
}

impl<'a> Iterator for Rows<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let bytes = self.text.as_bytes();
        let start = self.at.take()?;
        let mut at = start;
        let mut cell_begins = true;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'\n' | b'\r' => {
                    self.at = Some(at + 1);
                    return self.text.get(start..at);
                }
                b'"' if cell_begins => {
                    at = end_of_quotation(bytes, at + 1).unwrap_or(at);
                    cell_begins = false;
                }
                b',' | b';' | b'\t' | b'|' => cell_begins = true,
                b' ' => {}
                _ => cell_begins = false,
            }
            at += 1;
        }
        self.text.get(start..)
    }
}

/// The index of the quotation mark that ends a cell begun before `from`. Nothing if that is no quoted cell, as in
/// `"Bell, Bo" <b@x.com>`.
fn end_of_quotation(bytes: &[u8], from: usize) -> Option<usize> {
    let end = bytes.len().min(from + MAX_QUOTATION);
    let inside = bytes.get(from..end)?;
    let end = from + closing_mark(inside)?;
    let mut behind = bytes
        .get(end + 1..)?
        .iter()
        .skip_while(|byte| **byte == b' ');
    matches!(
        behind.next(),
        None | Some(b',' | b';' | b'\t' | b'|' | b'\n' | b'\r')
    )
    .then_some(end)
}

/// The first quotation mark that is not doubled.
fn closing_mark(inside: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += inside.get(at..)?.iter().position(|byte| *byte == b'"')?;
        match inside.get(at + 1) {
            Some(b'"') => at += 2,
            _ => return Some(at),
        }
    }
}

/// The cells of a row, without their quotation marks.
pub fn cells(row: &str, delimiter: char) -> Cells<'_> {
    Cells {
        rest: Some(row),
        delimiter,
    }
}

/// See [`cells`].
#[derive(Debug)]
pub struct Cells<'a> {
    rest: Option<&'a str>,
    delimiter: char,
}

impl<'a> Iterator for Cells<'a> {
    type Item = Cow<'a, str>;

    fn next(&mut self) -> Option<Cow<'a, str>> {
        let rest = self.rest.take()?;
        let inside = rest.trim_start_matches(' ').strip_prefix('"');
        let end = inside.and_then(|inside| Some((inside, end_in_row(inside, self.delimiter)?)));
        let Some((inside, end)) = end else {
            let cell = match rest.split_once(self.delimiter) {
                Some((cell, behind)) => {
                    self.rest = Some(behind);
                    cell
                }
                None => rest,
            };
            return Some(cell.trim().into());
        };
        let cell = inside.get(..end).unwrap_or_default();
        let behind = inside.get(end + 1..).unwrap_or_default();
        self.rest = behind.trim_start_matches(' ').strip_prefix(self.delimiter);
        Some(match cell.contains("\"\"") {
            true => cell.replace("\"\"", "\"").into(),
            false => cell.into(),
        })
    }
}

/// Where the quotation at the beginning of a cell ends: with nothing behind it in the cell.
fn end_in_row(inside: &str, delimiter: char) -> Option<usize> {
    let end = closing_mark(inside.as_bytes())?;
    let behind = inside.get(end + 1..)?.trim_start_matches(' ');
    (behind.is_empty() || behind.starts_with(delimiter)).then_some(end)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(row: &str, delimiter: char) -> Vec<Cow<'_, str>> {
        super::cells(row, delimiter).collect()
    }

    #[test]
    fn quotation_marks_belong_to_the_format() {
        assert_eq!(
            cells("a;\"b;c\" ; \"say \"\"hi\"\"\";", ';'),
            ["a", "b;c", "say \"hi\"", ""]
        );
        assert_eq!(
            cells("\"Bell, Bo\" <b@x.com>,x", ','),
            ["\"Bell", "Bo\" <b@x.com>", "x"]
        );
        assert_eq!(cells("\"open;a", ';'), ["\"open", "a"]);
        assert_eq!(cells("", ','), [""]);
    }

    #[test]
    fn names_in_quotation_marks_hide_no_line() {
        let lines = |text| rows(text).collect::<Vec<_>>();
        let recipients = "\"Bell, Bo\" <b@x.com>; a\n\"Cy, Di\" <c@x.com>\n\"x@x.com\"";
        assert_eq!(lines(recipients).len(), 3);
        assert_eq!(
            lines("\"a\nb\"\"\n\" ;c\r\nd"),
            ["\"a\nb\"\"\n\" ;c", "", "d"]
        );
        let inches = format!("\"5 inch;a\n{}6\";b", "x;y\n".repeat(10_000));
        assert_eq!(lines(&inches).len(), 10_002);
        assert_eq!(lines(""), [""]);
    }

    proptest! {
        #[test]
        fn rows_are_the_whole_text(text in "[a\"\n\r,; ]{0,30}") {
            let rows: Vec<&str> = rows(&text).collect();
            let length: usize = rows.iter().map(|row| row.len()).sum();
            prop_assert_eq!(length + rows.len() - 1, text.len());
            prop_assert!(rows.iter().all(|row| text.contains(row)));
        }

        #[test]
        fn cells_are_those_a_library_finds(cells_in in prop::collection::vec("[a-c,;\"é]{0,6}", 1..5)) {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
            writer.write_record(&cells_in).expect("CSV");
            let text = String::from_utf8(writer.into_inner().expect("CSV")).expect("text");
            prop_assert_eq!(cells(text.trim_end_matches('\n'), ';'), cells_in);
        }

        #[test]
        fn any_row_has_cells(row in ".{0,60}", delimiter in prop::sample::select(DELIMITERS.to_vec())) {
            prop_assert!(!cells(&row, delimiter).is_empty());
        }
    }
}
