//! Lines of CSV as RFC 4180 has them. Pure.

/// What a file begins with, so that spreadsheets read it as UTF-8.
pub const BOM: &str = "\u{feff}";

/// Adds one line.
///
/// A cell that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets
/// an apostrophe in front, which spreadsheets take as "this is text". Whoever reads such a file by a program finds the
/// apostrophe there.
pub fn line(out: &mut String, cells: &[String]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        add_cell(out, cell);
    }
    out.push_str("\r\n");
}

fn add_cell(out: &mut String, cell: &str) {
    let is_quoted = cell.contains([',', '"', '\r', '\n']);
    if is_quoted {
        out.push('"');
    }
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        out.push('\'');
    }
    for char in cell.chars() {
        if char == '"' {
            out.push('"');
        }
        out.push(char);
    }
    if is_quoted {
        out.push('"');
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(cells: &[&str]) -> String {
        let mut out = String::new();
        let cells: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        line(&mut out, &cells);
        out
    }

    fn read(lines: &str) -> Vec<Vec<String>> {
        let file = format!("{BOM}{lines}");
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
            let mut out = String::new();
            for cells in &lines {
                line(&mut out, cells);
            }
            prop_assert_eq!(read(&out), lines);
        }

        #[test]
        fn no_cell_begins_as_a_formula(cells in prop::collection::vec("[=+@\\-\t\r]?.{0,6}", 2..5)) {
            let mut out = String::new();
            line(&mut out, &cells);
            for (found, cell) in read(&out).concat().iter().zip(&cells) {
                prop_assert!(!found.starts_with(['=', '+', '-', '@', '\t', '\r']));
                prop_assert_eq!(found.strip_prefix('\'').unwrap_or(found), cell.strip_prefix('\'').unwrap_or(cell));
            }
        }
    }
}
