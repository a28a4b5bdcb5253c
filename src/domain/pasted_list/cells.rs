//! Splits a text into rows and rows into cells, as CSV and cells of a spreadsheet are written.

use std::borrow::Cow;

/// What may separate cells, the rarest in other texts first.
pub const DELIMITERS: [char; 4] = ['\t', ';', ',', '|'];

/// The rows of a text: its lines, except that quoted cells may contain line breaks.
pub fn rows(text: &str) -> Vec<&str> {
    let bytes = text.as_bytes();
    let mut rows = Vec::new();
    let (mut start, mut at) = (0, 0);
    let (mut cell_begins, mut quotes) = (true, true);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\n' | b'\r' => {
                rows.extend(text.get(start..at));
                start = at + 1;
                cell_begins = true;
            }
            b'"' if cell_begins && quotes => {
                match end_of_quotation(bytes, at + 1) {
                    Some(end) => at = end,
                    // If this quotation has no end, no later one has.
                    None => quotes = false,
                }
                cell_begins = false;
            }
            b',' | b';' | b'\t' | b'|' => cell_begins = true,
            b' ' => {}
            _ => cell_begins = false,
        }
        at += 1;
    }
    rows.extend(text.get(start..));
    rows
}

/// The index of the quotation mark that ends a quotation begun before `from`: one that is not doubled and is followed by
/// the end of a cell.
fn end_of_quotation(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == b'"')?;
        match bytes.get(at + 1) {
            Some(b'"') => at += 2,
            None | Some(b',' | b';' | b'\t' | b'|' | b'\n' | b'\r') => return Some(at),
            Some(_) => at += 1,
        }
    }
}

/// The cells of a row, without their quotation marks.
pub fn cells(row: &str, delimiter: char) -> Vec<Cow<'_, str>> {
    let mut cells = Vec::new();
    let mut rest = row;
    loop {
        let quoted = rest.trim_start_matches(' ').strip_prefix('"');
        let end = quoted.and_then(|inside| Some((inside, end_in_row(inside, delimiter)?)));
        let Some((inside, end)) = end else {
            match rest.split_once(delimiter) {
                Some((cell, behind)) => {
                    cells.push(Cow::Borrowed(cell.trim()));
                    rest = behind;
                    continue;
                }
                None => {
                    cells.push(Cow::Borrowed(rest.trim()));
                    return cells;
                }
            }
        };
        let cell = inside.get(..end).unwrap_or_default();
        cells.push(match cell.contains("\"\"") {
            true => Cow::Owned(cell.replace("\"\"", "\"")),
            false => Cow::Borrowed(cell),
        });
        let behind = inside.get(end + 1..).unwrap_or_default();
        match behind.trim_start_matches(' ').strip_prefix(delimiter) {
            Some(behind) => rest = behind,
            None => return cells,
        }
    }
}

/// Where the quotation at the beginning of a cell ends: at a mark that is not doubled, with nothing behind it in the cell.
fn end_in_row(inside: &str, delimiter: char) -> Option<usize> {
    let mut at = 0;
    loop {
        at += inside.get(at..)?.find('"')?;
        let behind = inside.get(at + 1..)?;
        if behind.starts_with('"') {
            at += 2;
            continue;
        }
        let behind = behind.trim_start_matches(' ');
        if behind.is_empty() || behind.starts_with(delimiter) {
            return Some(at);
        }
        at += 1;
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

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

    proptest! {
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
