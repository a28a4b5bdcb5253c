//! No view may set `innerHTML`: the content security policy requires Trusted Types and allows none, so the page would stop.
//!
//! `view!` makes a nested element of an HTML text if everything in it is written down: literal attributes, and a literal
//! or nothing as content. The innermost of such elements are found here in the text of the views.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("its entries, too").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found
}

/// The opening tags of elements in which nothing is dynamic. `view` is the text of a source file.
fn static_elements(view: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in view.match_indices('<') {
        let rest = &view[at + 1..];
        let name_end = rest
            .find(|char: char| !(char.is_ascii_lowercase() || char.is_ascii_digit()))
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_end);
        if name.is_empty() || !after.starts_with([' ', '\n', '>', '/']) {
            continue;
        }
        let Some((tag, content)) = literal_tag(after) else {
            continue;
        };
        let content = content.trim_start();
        let content = match content.strip_prefix('"') {
            Some(text) => text.split_once('"').map_or("", |(_, after)| after),
            None => content,
        };
        let is_closed = content.trim_start().starts_with(&format!("</{name}>"));
        if tag.ends_with("/>") || is_closed {
            found.push(format!("<{name}{tag}"));
        }
    }
    found
}

/// The rest of an opening tag and what follows it, if all attributes are literals.
fn literal_tag(text: &str) -> Option<(String, &str)> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        for end in ["/>", ">"] {
            if let Some(after) = rest.strip_prefix(end) {
                let tag = &text[..text.len() - after.len()];
                return Some((tag.split_whitespace().collect::<Vec<_>>().join(" "), after));
            }
        }
        let name_end = rest.find(|char: char| !(char.is_alphanumeric() || "-_:".contains(char)))?;
        if name_end == 0 {
            return None;
        }
        rest = &rest[name_end..];
        if let Some(value) = rest.strip_prefix('=') {
            rest = value.strip_prefix('"')?.split_once('"')?.1;
        }
    }
}

#[test]
fn every_nested_element_has_something_dynamic() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let views = ["app", "features", "state", "ui"].map(|layer| sources(&root.join(layer)));
    for path in views.concat() {
        let text = fs::read_to_string(&path).expect("it is text");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let code = code.split("#[cfg(all(test").next().unwrap_or_default();
        let lines = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n");
        let found = static_elements(&code).into_iter();
        wrong.extend(found.map(|tag| format!("{}: {tag}", path.display())));
    }
    assert!(
        wrong.is_empty(),
        "build these with leptos::html, or give them a dynamic part:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn static_elements_are_told_from_others() {
    for text in [
        r#"<span class="a"></span>"#,
        "<hr/>",
        r#"<p class="a" hidden>"text"</p>"#,
        "<input\n type=\"text\"\n/>",
    ] {
        assert_eq!(static_elements(text).len(), 1, "{text}");
    }
    for text in [
        r#"<p class="a">{text}</p>"#,
        "<p class=name></p>",
        "<p on:click=go></p>",
        "<Icon kind=IconKind::Check/>",
        "a < b && c > d",
        "Vec<u8>",
    ] {
        assert!(static_elements(text).is_empty(), "{text}");
    }
}
