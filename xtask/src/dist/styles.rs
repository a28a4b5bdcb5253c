//! Makes one style sheet of those the page names: one request instead of many.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

const PAGE: &str = "index.html";
/// The sheet that stands for all.
const SHEET: &str = "style.css";

/// Joins the style sheets of a build in the order in which the page names them.
///
/// # Errors
/// When the page or a sheet cannot be read or written.
pub fn join(folder: &Path) -> Result<()> {
    let page = fs::read_to_string(folder.join(PAGE)).context("the build has no page")?;
    let (page, sheets) = with_one_sheet(&page);
    let mut all = String::new();
    for sheet in &sheets {
        let path = folder.join(sheet);
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        all.push_str(text.trim());
        fs::remove_file(&path)?;
    }
    fs::write(folder.join(SHEET), all)?;
    Ok(fs::write(folder.join(PAGE), page)?)
}

/// The page with one style sheet, and those it had.
fn with_one_sheet(page: &str) -> (String, Vec<String>) {
    let mut done = String::new();
    let mut sheets = Vec::new();
    let mut rest = page;
    while let Some((before, link)) = rest.split_once("<link rel=\"stylesheet\" href=\"") {
        let Some((sheet, after)) = link.split_once('"') else {
            break;
        };
        let after = after.split_once('>').map_or(after, |(_, after)| after);
        done.push_str(before);
        if sheets.is_empty() {
            done.push_str(&format!("<link rel=\"stylesheet\" href=\"./{SHEET}\">"));
        }
        sheets.push(sheet.trim_start_matches("./").to_owned());
        rest = after;
    }
    (done + rest, sheets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_link_stands_for_all() {
        let page = "<head>\n<link rel=\"stylesheet\" href=\"./b.css\"/>\n\
                    <link rel=\"stylesheet\" href=\"./a.css\"/>\n<title>T</title></head>";
        let (page, sheets) = with_one_sheet(page);
        assert_eq!(sheets, ["b.css", "a.css"]);
        assert_eq!(
            page,
            "<head>\n<link rel=\"stylesheet\" href=\"./style.css\">\n\n<title>T</title></head>"
        );
    }
}
