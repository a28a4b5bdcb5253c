//! The direction of imports in `src/`: each layer uses those below it, each feature the features listed for it, and no
//! module uses one that uses it.
//!
//! What a module imports is read from its text: every path that begins with `crate::` or `super::`, outside of comments.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The layers from the top to the bottom. Each may use itself and those below it.
const LAYERS: [&str; 9] = [
    "app", "features", "state", "ui", "config", "i18n", "api", "domain", "platform",
];

/// Which features a feature may use. One that is not listed uses none.
const FEATURES: [(&str, &[&str]); 9] = [
    (
        "group_list",
        &[
            "combine",
            "customer_search",
            "export",
            "group_actions",
            "group_detail",
            "group_filters",
            "members",
            "metadata_editor",
            "paste_members",
            "saved_views",
        ],
    ),
    ("group_page", &["group_actions", "group_detail"]),
    ("group_detail", &["members", "metadata_editor"]),
    ("members", &["paste_members"]),
    ("combine", &["group_actions", "members"]),
    ("group_actions", &[]),
    ("customer_search", &["members"]),
    (
        "palette",
        &[
            "combine",
            "connection_check",
            "customer_search",
            "dead_rules",
            "export",
            "group_actions",
            "group_list",
            "members",
            "metadata_editor",
            "paste_members",
        ],
    ),
    ("sign_in", &["connection_check"]),
];

/// A module by its path from the crate's root: `["ui", "dialog"]`.
type Module = Vec<String>;

fn modules() -> BTreeMap<Module, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("src/ can be read") {
            let path = entry.expect("its entries, too").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let relative = path.strip_prefix(&root).expect("it is below src/");
                let mut module: Module = relative
                    .with_extension("")
                    .iter()
                    .map(|part| part.to_string_lossy().into_owned())
                    .collect();
                if module.last().is_some_and(|name| name == "mod") {
                    module.pop();
                }
                found.insert(
                    module,
                    code_of(&fs::read_to_string(&path).expect("it is text")),
                );
            }
        }
    }
    found.retain(|module, _| {
        let top = module.first().map(String::as_str).unwrap_or_default();
        LAYERS.contains(&top)
    });
    found
}

/// A file's text without its comments and its tests.
fn code_of(text: &str) -> String {
    let text = text.split("#[cfg(all(test").next().unwrap_or_default();
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The paths a module names, from the crate's root; `use a::{b, c}` names two.
fn named_by(module: &Module, text: &str) -> BTreeSet<Module> {
    let mut named = BTreeSet::new();
    for start in ["crate::", "super::"] {
        for (at, _) in text.match_indices(start) {
            let before = text[..at].chars().next_back();
            if before.is_some_and(|char| char.is_alphanumeric() || char == '_' || char == ':') {
                continue;
            }
            for path in paths(&text[at..]) {
                named.extend(absolute(module, &path));
            }
        }
    }
    named
}

/// The paths at the start of a text: one, or one for each name in braces.
fn paths(text: &str) -> Vec<Module> {
    let end = text
        .find(|char: char| !(char.is_alphanumeric() || char == '_' || char == ':'))
        .unwrap_or(text.len());
    let prefix: Module = text[..end]
        .split("::")
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    let Some(rest) = text[end..]
        .strip_prefix('{')
        .filter(|_| text[..end].ends_with("::"))
    else {
        return vec![prefix];
    };
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for char in rest.chars() {
        match char {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        parts.last_mut().expect("there is one").push(char);
    }
    let below = parts.iter().flat_map(|part| paths(part.trim()));
    below.map(|path| [prefix.clone(), path].concat()).collect()
}

fn absolute(module: &Module, path: &Module) -> Option<Module> {
    let ups = path.iter().take_while(|part| *part == "super").count();
    let base = match path.first().map(String::as_str) {
        Some("crate") => return Some(path[1..].to_vec()),
        _ => module.get(..module.len().checked_sub(ups)?)?,
    };
    Some([base, &path[ups..]].concat())
}

/// Which modules each module uses: of a path the longest part that is a module.
fn uses() -> BTreeMap<Module, BTreeSet<Module>> {
    let modules = modules();
    let used = modules.iter().map(|(module, text)| {
        let mut used = BTreeSet::new();
        for path in named_by(module, text) {
            let lengths = (1..=path.len()).rev();
            let found = lengths
                .map(|length| path[..length].to_vec())
                .find(|path| modules.contains_key(path));
            used.extend(found.filter(|found| found != module));
        }
        (module.clone(), used)
    });
    used.collect()
}

fn name(module: &Module) -> String {
    module.join("::")
}

#[test]
fn every_module_belongs_to_a_layer_and_uses_only_those_below() {
    let mut wrong = Vec::new();
    for (module, used) in uses() {
        let rank = |module: &Module| LAYERS.iter().position(|layer| *layer == module[0]);
        for other in used {
            if rank(&other) < rank(&module) {
                wrong.push(format!("{} uses {}", name(&module), name(&other)));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "imports that point up:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn features_use_only_the_features_they_may() {
    let mut wrong = Vec::new();
    for (module, used) in uses() {
        let ("features", Some(feature)) = (module[0].as_str(), module.get(1)) else {
            continue;
        };
        let allowed = FEATURES.iter().find(|(name, _)| name == feature);
        let allowed = allowed.map_or(&[][..], |(_, allowed)| *allowed);
        let others = used.iter().filter(|other| other[0] == "features");
        for other in others.filter_map(|other| other.get(1)) {
            if other != feature && !allowed.contains(&other.as_str()) {
                wrong.push(format!("{} uses the feature {other}", name(&module)));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "features that use others:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn no_module_uses_one_that_uses_it() {
    let uses = uses();
    let mut circles = BTreeSet::new();
    for start in uses.keys() {
        let mut reached: Vec<(&Module, Vec<&Module>)> = vec![(start, vec![start])];
        let mut seen = BTreeSet::new();
        while let Some((module, way)) = reached.pop() {
            for next in uses.get(module).into_iter().flatten() {
                if next == start {
                    let mut circle: Vec<String> = way.iter().map(|module| name(module)).collect();
                    circle.sort();
                    circles.insert(circle.join(", "));
                } else if seen.insert(next) {
                    reached.push((next, [&way[..], &[next]].concat()));
                }
            }
        }
    }
    assert!(
        circles.is_empty(),
        "{} circles of modules:\n{}",
        circles.len(),
        circles.into_iter().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn the_lists_name_only_what_there_is() {
    let modules = modules();
    let there = |path: &[&str]| {
        let path: Module = path.iter().map(|part| (*part).to_owned()).collect();
        modules.contains_key(&path)
    };
    for layer in LAYERS {
        assert!(there(&[layer]), "there is no layer {layer}");
    }
    for (feature, others) in FEATURES {
        for name in [&[feature][..], others].concat() {
            assert!(there(&["features", name]), "there is no feature {name}");
        }
    }
}

#[test]
fn names_in_braces_are_paths_of_their_own() {
    let module = vec!["a".to_owned(), "b".to_owned()];
    let text = "use crate::x::{Y, z::{self, W}};\nuse super::c;";
    let named: Vec<String> = named_by(&module, text).iter().map(name).collect();
    assert_eq!(named, ["a::c", "x::Y", "x::z::W", "x::z::self"]);
}
