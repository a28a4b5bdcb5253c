//! Tables whose columns are lined up by blanks, as terminals and reports print them: their cells are set apart by tabs, so that
//! they are tables like others.

use std::borrow::Cow;

use super::cells::DELIMITERS;
use super::headings::email_rank;
use super::table::MAX_ROW;

/// The rows, with tabs between the cells of a table that is lined up by blanks. It begins with a heading that names a column of
/// e-mail addresses.
pub fn with_tabs(rows: &mut [Cow<'_, str>]) {
    let mut starts: Vec<usize> = Vec::new();
    for row in rows {
        if row.contains('\t') || row.len() > MAX_ROW {
            starts.clear();
            continue;
        }
        // A table of another kind begins; a row of this one may have such a character in a name.
        if row.contains(DELIMITERS) && !row.contains('@') {
            starts.clear();
            continue;
        }
        let cells = starts_of_cells(row);
        let is_heading = cells.len() > 1
            && !row.contains('@')
            && row
                .split("  ")
                .any(|cell| matches!(email_rank(cell), 1 | 3));
        if is_heading {
            starts = cells;
        }
        if !starts.is_empty()
            && let Some(tabbed) = tabbed(row, &starts)
        {
            *row = tabbed.into();
        }
    }
}

/// Where the cells of a row begin that two blanks or more set apart, counted in characters.
fn starts_of_cells(row: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut blanks = 2;
    for (at, char) in row.chars().enumerate() {
        match char {
            ' ' | '\u{a0}' => blanks += 1,
            _ => {
                if blanks > 1 {
                    starts.push(at);
                }
                blanks = 0;
            }
        }
    }
    starts
}

/// The row with tabs before these places, if blanks are there; else where two blanks or more are.
fn tabbed(row: &str, starts: &[usize]) -> Option<String> {
    let chars: Vec<char> = row.chars().collect();
    let is_blank = |at: usize| chars.get(at).is_none_or(|char| char.is_whitespace());
    let behind_first = starts.get(1..).unwrap_or_default();
    let own = starts_of_cells(row);
    let places: &[usize] = match behind_first.iter().all(|start| is_blank(start - 1)) {
        true => behind_first,
        false => own.get(1..).unwrap_or_default(),
    };
    if places.is_empty() {
        return None;
    }
    let mut out = String::with_capacity(row.len() + places.len());
    for (at, char) in chars.iter().enumerate() {
        if places.contains(&at) {
            out.push('\t');
        }
        out.push(*char);
    }
    Some(out)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn tabbed(text: &str) -> String {
        let mut rows: Vec<Cow<'_, str>> = text.lines().map(Cow::from).collect();
        with_tabs(&mut rows);
        rows.join("\n")
    }

    #[test]
    fn only_tables_with_such_a_heading_get_tabs() {
        assert_eq!(
            tabbed("email     owner\na@x.com   o@x.com\nlong@x.com o@x.com"),
            "email     \towner\na@x.com   \to@x.com\nlong@x.com o@x.com"
        );
        assert_eq!(
            tabbed("name  email\nAda   a@x.com\n      b@x.com"),
            "name  \temail\nAda   \ta@x.com\n      \tb@x.com"
        );
        assert_eq!(
            tabbed("name     email\nAda, L.  a@x.com"),
            "name     \temail\nAda, L.  \ta@x.com"
        );
        assert_eq!(
            tabbed("name  email\nName;Email\nAda;  a@x.com"),
            "name  \temail\nName;Email\nAda;  a@x.com"
        );
        // Lined up with other widths.
        assert_eq!(
            tabbed("email   owner\nadalovelace@x.com  o@x.com"),
            "email   \towner\nadalovelace@x.com  \to@x.com"
        );
        for text in [
            "Ada  L <a@x.com>\nBo   B <b@x.com>",
            "please  mail these people\na@x.com  b@x.com",
            "Email;Owner\na@x.com;  o@x.com",
        ] {
            assert_eq!(tabbed(text), text);
        }
    }
}
