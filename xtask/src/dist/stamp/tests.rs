//! The names and references of stamped builds.

use super::*;

fn build(files: &[(&str, &str)]) -> Files {
    files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect()
}

fn page() -> Vec<(&'static str, &'static str)> {
    vec![
        (
            "index.html",
            "<head><link href=\"./base.css\"></head><script src=\"./boot.js\"></script>",
        ),
        (
            "boot.js",
            "import init from './app.js'; init('./app_bg.wasm');",
        ),
        ("app.js", "new URL('app_bg.wasm', import.meta.url)"),
        ("app_bg.wasm", "\0asm"),
        ("base.css", "body { margin: 0 }"),
        ("en.txt", "hello: Hello"),
        ("config.json", "{}"),
    ]
}

fn text<'a>(files: &'a Files, start: &str) -> (&'a str, &'a str) {
    let (name, content) = files
        .iter()
        .find(|(name, _)| name.starts_with(start))
        .expect("the file is there");
    (name, std::str::from_utf8(content).expect("it is text"))
}

#[test]
fn references_carry_the_new_names() {
    let stamped = stamp_all(&build(&page())).expect("it works");
    let (wasm, _) = text(&stamped, "app_bg-");
    let (script, script_text) = text(&stamped, "app-");
    let (boot, boot_text) = text(&stamped, "boot-");
    let (style, _) = text(&stamped, "base-");
    let (_, page_text) = text(&stamped, "index.html");
    assert!(script_text.contains(wasm), "{script_text}");
    assert!(boot_text.contains(&format!("'./{script}'")), "{boot_text}");
    assert!(boot_text.contains(&format!("'./{wasm}'")), "{boot_text}");
    assert!(page_text.contains(&format!("\"./{boot}\"")), "{page_text}");
    assert!(page_text.contains(&format!("\"./{style}\"")), "{page_text}");
    assert!(stamped.contains_key("config.json"));
    assert_eq!(stamped.len(), 7);
}

#[test]
fn what_every_page_begins_with_is_preloaded() {
    let stamped = stamp_all(&build(&page())).expect("it works");
    let (wasm, _) = text(&stamped, "app_bg-");
    let (script, _) = text(&stamped, "app-");
    let (_, page_text) = text(&stamped, "index.html");
    let module = format!("<link rel=\"modulepreload\" href=\"./{script}\">");
    assert!(page_text.contains(&module), "{page_text}");
    let fetch = format!("href=\"./{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>");
    assert!(page_text.contains(&fetch), "{page_text}");
    let (texts, _) = text(&stamped, "en-");
    let fetch = format!("href=\"./{texts}\" as=\"fetch\" crossorigin>");
    assert!(page_text.contains(&fetch), "{page_text}");
}

#[test]
fn the_same_source_gives_the_same_names() {
    let first = stamp_all(&build(&page())).expect("it works");
    let second = stamp_all(&build(&page())).expect("it works");
    assert_eq!(first, second);
}

#[test]
fn a_change_in_a_leaf_reaches_every_name_above_it() {
    let first = stamp_all(&build(&page())).expect("it works");
    let mut changed = build(&page());
    changed.insert("app_bg.wasm".into(), b"\0asm2".to_vec());
    let second = stamp_all(&changed).expect("it works");
    for start in ["app_bg-", "app-", "boot-"] {
        assert_ne!(text_name(&first, start), text_name(&second, start));
    }
    assert_eq!(text_name(&first, "base-"), text_name(&second, "base-"));
}

fn text_name<'a>(files: &'a Files, start: &str) -> &'a str {
    text(files, start).0
}

#[test]
fn a_name_inside_a_longer_name_is_left_alone() {
    let replaced = replace(
        "app.js my-app.js app.js.map xapp.js 'app.js'. ./app.js, app.js.",
        "app.js",
        "N",
    );
    assert_eq!(replaced, "N my-app.js app.js.map xapp.js 'N'. ./N, N.");
}

#[test]
fn paths_are_seen_from_the_referring_file() {
    assert_eq!(
        seen_from("app.js", "snippets/a/inline0.js"),
        "snippets/a/inline0.js"
    );
    assert_eq!(seen_from("snippets/a/inline0.js", "app.js"), "../../app.js");
    assert_eq!(seen_from("snippets/a/x.js", "snippets/b/y.js"), "../b/y.js");
}

#[test]
fn files_of_the_same_name_in_two_folders_are_told_apart() {
    let stamped = stamp_all(&build(&[
        ("index.html", "<head></head><script src=\"./app.js\">"),
        (
            "app.js",
            "import './snippets/a/inline0.js'; import './snippets/b/inline0.js';",
        ),
        ("snippets/a/inline0.js", "1"),
        ("snippets/b/inline0.js", "2"),
    ]))
    .expect("it works");
    let (_, script) = text(&stamped, "app-");
    for start in ["snippets/a/inline0-", "snippets/b/inline0-"] {
        let (name, _) = text(&stamped, start);
        assert!(script.contains(&format!("'./{name}'")), "{script}");
    }
}

#[test]
fn the_script_that_other_pages_name_keeps_its_name() {
    let stamped = stamp_all(&build(&[
        ("index.html", "<head></head>"),
        ("embed.js", "import './app.js'"),
        ("app.js", "1"),
    ]))
    .expect("it works");
    let (name, _) = text(&stamped, "app-");
    let (_, script) = text(&stamped, "embed.js");
    assert_eq!(script, format!("import './{name}'"));
}

#[test]
fn files_that_refer_to_each_other_are_one_unit() {
    let names = |chunk: &str| {
        let files = build(&[
            (
                "index.html",
                "<head></head><script src=\"./app.js\"></script>",
            ),
            ("app.js", "import './loader.js'; ({\"./loader.js\": 1})"),
            ("loader.js", "import './app.js'; fetch('./chunk.wasm')"),
            ("chunk.wasm", chunk),
        ]);
        let stamped = stamp_all(&files).expect("it works");
        let (app, app_text) = text(&stamped, "app-");
        let (loader, loader_text) = text(&stamped, "loader-");
        // The WASM knows what it imports under the plain name.
        assert_eq!(
            app_text,
            format!("import './{loader}'; ({{\"./loader.js\": 1}})")
        );
        assert!(
            loader_text.contains(&format!("import './{app}'")),
            "{loader_text}"
        );
        [app.to_owned(), loader.to_owned()]
    };
    let (one, other) = (names("1"), names("2"));
    assert!(one.iter().zip(&other).all(|(one, other)| one != other));
}

#[test]
fn a_file_that_keeps_its_name_is_in_no_circle() {
    let files = build(&[
        ("app.js", "import './embed.js'; import './loader.js'"),
        ("embed.js", "import './app.js'"),
        ("loader.js", "import './app.js'"),
    ]);
    assert!(
        stamp_all(&files).is_ok(),
        "a name that stays need not be waited for"
    );
}
