//! The style sheets as text: what is read or seen on a colour has the contrast to it that WCAG 2.2 AA asks for, in light and
//! dark and with any accent of a page around the app; and no rule goes against the writing direction, the size of letters
//! that readers have set, or the colours in `style/tokens.css`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[path = "style/colours.rs"]
mod colours;

use colours::{Colour, Scheme, Tokens};

/// What a text needs to its ground (WCAG 1.4.3).
const READ: f64 = 4.5;
/// What the edge of a control, a mark or the ring of the focus needs to its ground (1.4.11).
const SEEN: f64 = 3.0;
/// What a text has for readers who ask for more contrast (1.4.6).
const READ_WELL: f64 = 7.0;

/// The grounds that anything may stand on.
const SURFACES: &str = "surface surface-raised surface-sunken surface-hover surface-open selected";

/// What is read, and on what. A `+` lays the first, which lets through, on the second.
const TEXTS: &[(&str, &[&str])] = &[
    (
        "text",
        &[
            SURFACES,
            "accent-soft good-soft warn-soft bad-soft mark",
            "tint+surface-raised tint+surface-open",
        ],
    ),
    (
        "text-muted",
        &[
            SURFACES,
            "accent-soft bad-soft warn-soft",
            "tint+surface tint+surface-raised tint+surface-hover tint+surface-open tint+selected tint+accent-soft",
        ],
    ),
    ("accent", &[SURFACES]),
    (
        "accent-strong",
        &["surface-raised surface-open selected accent-soft tint+accent-soft"],
    ),
    ("good", &["surface-raised surface-open good-soft"]),
    ("warn", &["surface surface-raised surface-open warn-soft"]),
    (
        "bad",
        &["surface surface-raised surface-hover surface-open bad-soft"],
    ),
    ("on-accent", &["accent accent-strong"]),
    ("on-bad", &["bad"]),
    // Tooltips.
    ("surface-raised", &["text"]),
];

/// What is to be seen, and on what.
const EDGES: &[(&str, &[&str])] = &[
    ("line-strong", &[SURFACES, "warn-soft bad-soft"]),
    ("accent", &[SURFACES, "accent-soft warn-soft"]),
    ("good", &["surface-raised"]),
    ("bad", &["surface-raised surface-open"]),
];

/// Words in the names of properties that mean a side of the screen and not of the text.
const SIDES: [&str; 4] = ["left", "right", "top", "bottom"];
/// Properties of sizes that do not turn with the text.
const SIZES: [&str; 6] = [
    "width",
    "height",
    "min-width",
    "max-width",
    "min-height",
    "max-height",
];

/// Shorthands whose second value is the right side and whose fourth the left one.
const FOUR_SIDED: [&str; 6] = [
    "margin",
    "padding",
    "inset",
    "border-width",
    "scroll-margin",
    "scroll-padding",
];

/// How colours are written; `color-mix(in …)` of tokens is none.
const COLOUR_FUNCTIONS: [&str; 9] = [
    "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(",
];
const COLOUR_NAMES: [&str; 18] = [
    "black", "white", "gray", "grey", "silver", "red", "maroon", "green", "lime", "blue", "navy",
    "yellow", "orange", "purple", "fuchsia", "aqua", "teal", "brown",
];

/// The style sheets by the names of their files, without comments.
fn sheets() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let mut sheets = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("style/ can be read") {
        let path = entry.expect("its entries, too").path();
        if path.extension().is_some_and(|end| end == "css") {
            let name = path.file_name().expect("a file has a name");
            let text = fs::read_to_string(&path).expect("it is text");
            sheets.insert(name.to_string_lossy().into_owned(), plain(&text));
        }
    }
    sheets
}

/// A sheet without comments.
fn plain(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once("*/").map_or("", |(_, after)| after)
    })
}

fn tokens() -> Tokens {
    Tokens::read(sheets().get("tokens.css").expect("tokens.css is there"))
}

/// The declarations of a sheet without comments: property and value. Text in quotes is left out.
fn declarations(sheet: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut now = String::new();
    let mut quote = None;
    for char in sheet.chars() {
        match (quote, char) {
            (Some(open), _) if open == char => quote = None,
            (Some(_), _) => {}
            (None, '\'' | '"') => quote = Some(char),
            // What was so far is a selector.
            (None, '{') => now.clear(),
            (None, ';' | '}') => {
                if let Some((property, value)) = now.split_once(':') {
                    found.push((property.trim().to_owned(), value.trim().to_owned()));
                }
                now.clear();
            }
            (None, _) => now.push(char),
        }
    }
    found
}

/// The values behind each other, of which each may have parentheses.
fn values(text: &str) -> Vec<String> {
    let mut depth = 0;
    let mut found = vec![String::new()];
    for char in text.chars() {
        match char {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if char.is_whitespace() && depth == 0 {
            found.push(String::new());
        } else {
            found.last_mut().expect("there is one").push(char);
        }
    }
    found.retain(|value| !value.is_empty());
    found
}

/// Fails with all declarations in which `fault` finds one.
fn refuse(what: &str, fault: impl Fn(&str, &str, &str) -> bool) {
    let mut wrong = Vec::new();
    for (name, sheet) in sheets() {
        for (property, value) in declarations(&sheet) {
            if fault(&name, &property, &value) {
                wrong.push(format!("{name}: {property}: {value}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{what}:\n{}", wrong.join("\n"));
}

/// The pairs of a table that have less contrast than they need.
fn too_weak(
    tokens: &Tokens,
    table: &[(&str, &[&str])],
    least: f64,
    brand: Option<Colour>,
) -> Vec<String> {
    let mut weak = Vec::new();
    for (front, grounds) in table {
        for ground in grounds.iter().flat_map(|names| names.split_whitespace()) {
            for scheme in [Scheme::Light, Scheme::Dark] {
                let [one, other] =
                    [*front, ground].map(|name| tokens.luminance(name, scheme, brand));
                let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
                if contrast < least {
                    let line = format!("{front} on {ground}, {scheme:?}: {contrast:.2}, {brand:?}");
                    weak.push(line);
                }
            }
        }
    }
    weak
}

#[test]
fn texts_and_edges_stand_out_from_their_ground() {
    let tokens = tokens();
    let mut weak = too_weak(&tokens, TEXTS, READ, None);
    weak.extend(too_weak(&tokens, EDGES, SEEN, None));
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}

#[test]
fn any_accent_of_the_page_around_stands_out() {
    let tokens = tokens();
    let mut weak = Vec::new();
    for lightness in [0.0, 0.25, 0.5, 0.75, 1.0] {
        for chroma in [0.0, 0.1, 0.2, 0.4] {
            for hue in (0..360).step_by(10) {
                let brand = Colour::new(lightness, chroma, f64::from(hue));
                weak.extend(too_weak(&tokens, TEXTS, READ, Some(brand)));
                weak.extend(too_weak(&tokens, EDGES, SEEN, Some(brand)));
            }
        }
    }
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}

#[test]
fn who_asks_for_more_contrast_gets_it() {
    let tokens = tokens().with_more_contrast();
    let texts: &[(&str, &[&str])] = &[("text", &[SURFACES]), ("text-muted", &[SURFACES])];
    let lines: &[(&str, &[&str])] = &[("line", &[SURFACES]), ("line-strong", &[SURFACES])];
    let mut weak = too_weak(&tokens, texts, READ_WELL, None);
    weak.extend(too_weak(&tokens, lines, SEEN, None));
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}

#[test]
fn nothing_is_tied_to_left_or_right() {
    refuse("sides of the screen", |_, property, value| {
        let is_own = property.starts_with("--");
        let is_side = !is_own && property.split('-').any(|word| SIDES.contains(&word));
        let to_side = matches!(property, "text-align" | "float" | "clear")
            && matches!(value, "left" | "right");
        let sides = values(value);
        let is_uneven = FOUR_SIDED.contains(&property) && sides.len() == 4 && sides[1] != sides[3];
        is_side || SIZES.contains(&property) || to_side || is_uneven
    });
}

#[test]
fn letters_follow_the_size_that_readers_have_set() {
    refuse("sizes of letters in pixels", |_, property, value| {
        let is_size = matches!(property, "font" | "font-size");
        is_size && value.contains("px") && !value.contains("var(--text-size)")
    });
}

#[test]
fn all_colours_are_tokens() {
    let is_part = |char: char| char.is_alphanumeric() || char == '-' || char == '#';
    let is_colour = |word: &str| {
        let digits = word.strip_prefix('#').unwrap_or_default();
        let is_code = digits.len() >= 3 && digits.chars().all(|char| char.is_ascii_hexdigit());
        is_code || COLOUR_NAMES.contains(&word)
    };
    refuse("colours outside of tokens.css", |sheet, _, value| {
        let mut words = value.split(|char: char| !is_part(char));
        let has_function = COLOUR_FUNCTIONS.iter().any(|function| {
            let mut places = value.match_indices(function);
            places.any(|(at, _)| !value[..at].ends_with(is_part))
        });
        sheet != "tokens.css" && (has_function || words.any(is_colour))
    });
}

#[test]
fn every_token_that_is_used_is_there() {
    let tokens = tokens();
    let mut unknown = Vec::new();
    for table in [TEXTS, EDGES] {
        for (front, grounds) in table {
            let names = grounds.iter().flat_map(|names| names.split([' ', '+']));
            let missing = names.chain([*front]).filter(|name| !tokens.has(name));
            unknown.extend(missing.map(str::to_owned));
        }
    }
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn declarations_are_found_in_rules_within_rules() {
    let sheet = plain("/* a: b; */ @media (x: y) { a:hover { left: 1px; content: 'c; d: e' } }");
    let found = declarations(&sheet);
    let left = ("left".to_owned(), "1px".to_owned());
    assert_eq!(found, [left, ("content".to_owned(), String::new())]);
    assert_eq!(
        values("0 calc(1px * 2)  auto"),
        ["0", "calc(1px * 2)", "auto"]
    );
}
