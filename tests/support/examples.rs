//! Serves the pages of `examples/` with a site. The addresses of Medusa and of React on a CDN are replaced by addresses of
//! the site.

use std::path::{Path, PathBuf};

use axum::{
    Router,
    extract::State,
    http::{StatusCode, Uri, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use tower_http::services::ServeDir;

use super::settings::{Settings, project};

/// The Medusa of the examples.
const SHOP: &str = "http://127.0.0.1:9000";
/// Where the examples have React from, and what it is among the packages: a script for the global scope.
const REACT: [(&str, &str); 2] = [
    ("https://esm.sh/react@18.3.1", "react"),
    ("https://esm.sh/react-dom@18.3.1/client", "react-dom"),
];

/// Pages for journeys that make their own: with the script, and without.
const BARE: &str = "<!doctype html><html lang=en><title>Bare</title><link rel=icon href=data:,>\
    <script type=module src=/dist/embed.js></script><body></body></html>";
/// As strict as a policy can be under which the script works.
const POLICY: [(header::HeaderName, &str); 1] = [(
    header::CONTENT_SECURITY_POLICY,
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; img-src data:; \
     connect-src 'self'; frame-src http:; require-trusted-types-for 'script'; trusted-types 'none'",
)];
const EMPTY: &str = "<!doctype html><html lang=en><title>Empty</title><link rel=icon href=data:,>\
    <body></body></html>";

/// The app in a frame of the examples: here it has an origin of its own.
const FRAMED: &str = "../../dist/index.html";

#[derive(Debug, Clone)]
struct Shelf {
    /// `node_modules`.
    packages: PathBuf,
    shop: String,
    page: String,
}

/// `/examples/…`, and the built page they name at `/dist/…`. The shop is at `shop`, the app at `page`.
pub fn routes(settings: &Settings, shop: &str, page: String) -> Router {
    let packages = settings.axe.ancestors().nth(2);
    let shelf = Shelf {
        packages: packages.map(Path::to_owned).unwrap_or_default(),
        shop: shop.to_owned(),
        page,
    };
    Router::new()
        .route("/examples/{*path}", get(example))
        .route("/examples/bare", get(async || (POLICY, Html(BARE))))
        .route("/examples/empty", get(async || Html(EMPTY)))
        .nest_service("/cohort", ServeDir::new(&settings.dist))
        .nest_service("/static/cohort", ServeDir::new(&settings.dist))
        .route("/react/{package}", get(react))
        .with_state(shelf)
        .nest_service("/dist", ServeDir::new(&settings.dist))
}

async fn example(State(shelf): State<Shelf>, uri: Uri) -> Response {
    let mut path = project().join(uri.path().trim_start_matches('/'));
    if uri.path().ends_with('/') {
        path.push("index.html");
    }
    let kind = match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html",
        _ => "text/javascript",
    };
    let Ok(mut text) = std::fs::read_to_string(path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    text = without_markup(&text.replace(SHOP, &shelf.shop));
    text = text.replace(FRAMED, &shelf.page);
    for (address, package) in REACT {
        text = text.replace(&format!("\"{address}\""), &format!("\"/react/{package}\""));
    }
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

/// The script with the one element that a build step would make a call of.
fn without_markup(text: &str) -> String {
    let Some((before, rest)) = text.split_once("return <") else {
        return text.to_owned();
    };
    let Some((element, after)) = rest.split_once(" />;") else {
        return text.to_owned();
    };
    let mut words = element.split(' ');
    let tag = words.next().unwrap_or_default();
    let attributes = words.map(|word| word.replacen('=', ": ", 1));
    let attributes = attributes.collect::<Vec<_>>().join(", ");
    format!("{before}return globalThis.React.createElement('{tag}', {{ {attributes} }});{after}")
}

/// A package's script for the global scope as a module.
async fn react(State(shelf): State<Shelf>, uri: Uri) -> Response {
    let package = uri.path().rsplit('/').next().unwrap_or_default();
    let script = shelf
        .packages
        .join(format!("{package}/umd/{package}.development.js"));
    let Ok(script) = std::fs::read_to_string(script) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let names = match package {
        "react" => {
            "const { createElement, useEffect, useRef, useState } = globalThis.React; \
                    export { createElement, useEffect, useRef, useState };"
        }
        _ => "import 'react'; const { createRoot } = globalThis.ReactDOM; export { createRoot };",
    };
    let kind = [(header::CONTENT_TYPE, "text/javascript")];
    (kind, format!("{script}\n{names}")).into_response()
}
