//! The contact sheet: a page with all pictures, a row for each state and a column for each look.

use std::{fmt::Write, fs, path::Path};

use crate::support::Outcome;

/// What the page is called.
pub const FILE: &str = "index.html";

const HEAD: &str = "<!doctype html>
<html lang=\"en\">
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>Cohort in all states</title>
<style>
  :root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; }
  body { margin: 0 16px 16px; }
  table { inline-size: 100%; border-collapse: collapse; table-layout: fixed; }
  thead th { position: sticky; inset-block-start: 0; padding: 8px; background: Canvas; }
  tbody th { inline-size: 9em; padding-block: 8px; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
  td { padding: 8px; vertical-align: top; }
  img { display: block; inline-size: 100%; block-size: 18rem; object-fit: contain; object-position: top; outline: 1px solid GrayText; }
  :target { background: Highlight; color: HighlightText; }
</style>
";

/// Writes the page into the folder with the pictures.
///
/// # Errors
/// When it cannot be written.
pub fn write(folder: &Path, states: &[&str], looks: &[&str]) -> Outcome {
    let page = page(states, looks, |file| folder.join(file).is_file());
    Ok(fs::write(folder.join(FILE), page)?)
}

/// What the picture of a state in a look is called.
pub fn picture(state: &str, look: &str) -> String {
    format!("{state}-{look}.png")
}

/// The page. A state without any picture has no row.
fn page(states: &[&str], looks: &[&str], is_there: impl Fn(&str) -> bool) -> String {
    let mut page = HEAD.to_owned();
    page.push_str("<table>\n<thead><tr><th style=\"inline-size: 9em\">State</th>");
    for look in looks {
        let _ = write!(page, "<th>{look}</th>");
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for state in states {
        let cells: Vec<String> = looks
            .iter()
            .map(|look| {
                let file = picture(state, look);
                match is_there(&file) {
                    true => format!(
                        "<td><a href=\"{file}\"><img loading=\"lazy\" src=\"{file}\" alt=\"{state}, {look}\"></a></td>"
                    ),
                    false => "<td></td>".to_owned(),
                }
            })
            .collect();
        if cells.iter().any(|cell| cell.contains("<img")) {
            let cells = cells.concat();
            let _ = writeln!(
                page,
                "<tr id=\"{state}\"><th><a href=\"#{state}\">{state}</a></th>{cells}</tr>"
            );
        }
    }
    page.push_str("</tbody>\n</table>\n");
    page
}
