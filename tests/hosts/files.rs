//! What a web server answers for each file of the page: content, type, caching, compression, security headers.

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, ensure};
use reqwest::{Client, Response, StatusCode, header::HeaderMap, redirect::Policy};
use serde_json::json;

use super::server::{Program, WebServer, free_port};
use crate::{
    journeys,
    support::{Outcome, context::TestContext, site::PageHost},
};

const POLICY: &str = include_str!("../../deploy/content-security-policy.txt");
const SHOP: &str = "http://127.0.0.1:9000";
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASKED_FOR: &str = "no-cache";

journeys! {
    Demo:
        nginx,
        caddy;
}

async fn nginx(context: TestContext) -> Outcome {
    serves_everything(context, Program::Nginx).await
}

async fn caddy(context: TestContext) -> Outcome {
    serves_everything(context, Program::Caddy).await
}

async fn serves_everything(context: TestContext, program: Program) -> Outcome {
    let host = Host::start(&context, program).await?;
    host.serves_files().await?;
    host.serves_the_page_at_every_name().await?;
    host.serves_the_configuration_as_it_was_edited().await?;
    host.misses_what_is_not_there().await
}

struct Host {
    server: WebServer,
    client: Client,
    program: Program,
    base: &'static str,
    /// The files of the page and their content, without the compressed ones.
    files: BTreeMap<String, Vec<u8>>,
    dist: std::path::PathBuf,
}

impl Host {
    async fn start(context: &TestContext, program: Program) -> Outcome<Self> {
        let dist = context.settings().dist.clone();
        let config = json!({ "backend_url": SHOP });
        let server =
            WebServer::start(program, free_port()?, &dist, context.base(), &config).await?;
        let client = Client::builder()
            .no_proxy()
            .redirect(Policy::none())
            .build()?;
        Ok(Self {
            server,
            client,
            program,
            base: context.base(),
            files: files(&dist)?,
            dist,
        })
    }

    async fn get(&self, name: &str, encodings: &str) -> Outcome<Response> {
        let address = format!("{}{}{name}", self.server.origin(), self.base);
        let request = self.client.get(address);
        let request = match encodings {
            "" => request,
            some => request.header("accept-encoding", some),
        };
        Ok(request.send().await?)
    }

    async fn serves_files(&self) -> Outcome {
        for (name, content) in self.files.iter().filter(|(name, _)| *name != "config.json") {
            let plain = self.get(name, "").await?;
            let headers = plain.headers().clone();
            assert_eq!(plain.status(), StatusCode::OK, "{name}");
            assert_eq!(kind(&headers), expected_kind(name)?, "{name}");
            let caching = match is_hashed(name) {
                true => FOR_EVER,
                false => ASKED_FOR,
            };
            assert_eq!(text(&headers, "cache-control"), caching, "{name}");
            assert!(!headers.contains_key("content-encoding"), "{name}");
            is_secured(name, &headers)?;
            ensure!(plain.bytes().await? == *content, "{name}: other content");
            self.serves_compressed(name, "gzip", "gz").await?;
            if self.program.has_brotli() {
                self.serves_compressed(name, "br", "br").await?;
            } else {
                println!("not checked: nginx with brotli, install libnginx-mod-http-brotli-static");
            }
        }
        Ok(())
    }

    async fn serves_compressed(&self, name: &str, encoding: &str, suffix: &str) -> Outcome {
        let answer = self.get(name, &format!("{encoding}, identity")).await?;
        let headers = answer.headers().clone();
        assert_eq!(text(&headers, "content-encoding"), encoding, "{name}");
        assert_eq!(kind(&headers), expected_kind(name)?, "{name} in {encoding}");
        let varies = text(&headers, "vary").to_lowercase();
        ensure!(varies.contains("accept-encoding"), "{name}: {varies}");
        is_secured(name, &headers)?;
        let sibling = fs::read(self.dist.join(format!("{name}.{suffix}")))?;
        ensure!(
            answer.bytes().await? == sibling,
            "{name}: not what lies in {suffix}"
        );
        Ok(())
    }

    /// By its folder and with its own name; a folder without its slash leads there, and what has not changed is not
    /// sent again.
    async fn serves_the_page_at_every_name(&self) -> Outcome {
        let page = self.files.get("index.html").context("a page")?;
        for name in ["", "index.html", "?q=vip", "index.html?q=vip"] {
            let answer = self.get(name, "").await?;
            assert_eq!(answer.status(), StatusCode::OK, "{name}");
            assert_eq!(kind(answer.headers()), "text/html", "{name}");
            assert_eq!(text(answer.headers(), "cache-control"), ASKED_FOR, "{name}");
            is_secured(name, answer.headers())?;
            let tag = text(answer.headers(), "etag").to_owned();
            ensure!(answer.bytes().await? == *page, "{name}: another page");
            let address = format!("{}{}{name}", self.server.origin(), self.base);
            let again = self.client.get(address).header("if-none-match", tag);
            assert_eq!(
                again.send().await?.status(),
                StatusCode::NOT_MODIFIED,
                "{name}"
            );
        }
        let folder = self.base.trim_end_matches('/');
        if !folder.is_empty() {
            let address = format!("{}{folder}", self.server.origin());
            let answer = self.client.get(address).send().await?;
            ensure!(answer.status().is_redirection(), "{}", answer.status());
            let target = text(answer.headers(), "location");
            // Relative, so that a proxy in front may speak https.
            assert_eq!(target, self.base);
        }
        Ok(())
    }

    async fn serves_the_configuration_as_it_was_edited(&self) -> Outcome {
        for encodings in ["", "gzip", "br", "gzip, br"] {
            let answer = self.get("config.json", encodings).await?;
            assert_eq!(answer.status(), StatusCode::OK);
            assert_eq!(kind(answer.headers()), "application/json");
            assert_eq!(text(answer.headers(), "cache-control"), ASKED_FOR);
            is_secured("config.json", answer.headers())?;
            let config: serde_json::Value = serde_json::from_slice(&answer.bytes().await?)
                .with_context(|| format!("with {encodings:?}"))?;
            assert_eq!(config["backend_url"], SHOP);
        }
        Ok(())
    }

    /// A file that is not there yet may be there later: that it was not is never kept.
    async fn misses_what_is_not_there(&self) -> Outcome {
        for name in ["nothing", "cohort-0123456789abcdef.js", "customer-groups/"] {
            let answer = self.get(name, "gzip, br").await?;
            assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{name}");
            let caching = text(answer.headers(), "cache-control");
            ensure!(
                !caching.contains("max-age"),
                "{name} is missing for {caching}"
            );
            let headers = answer.headers().clone();
            if !answer.bytes().await?.is_empty() {
                is_secured(name, &headers)?;
            }
        }
        Ok(())
    }
}

fn files(dist: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for file in fs::read_dir(dist)? {
        let file = file?;
        let name = file.file_name().to_string_lossy().into_owned();
        if !name.ends_with(".br") && !name.ends_with(".gz") {
            files.insert(name, fs::read(file.path())?);
        }
    }
    ensure!(
        files.keys().filter(|name| is_hashed(name)).count() >= 4,
        "{:?}",
        files.keys()
    );
    Ok(files)
}

fn is_hashed(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default();
    let hash = stem.rsplit('-').next().unwrap_or_default();
    hash.len() == 16 && hash.chars().all(|digit| digit.is_ascii_hexdigit())
}

fn expected_kind(name: &str) -> Outcome<&'static str> {
    Ok(match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html",
        "css" => "text/css",
        "js" => "text/javascript",
        "txt" => "text/plain",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        _ => anyhow::bail!("{name} is of no known kind: servers have to be told its type"),
    })
}

/// The content type without its parameters.
fn kind(headers: &HeaderMap) -> &str {
    let kind = text(headers, "content-type");
    kind.split(';').next().unwrap_or_default()
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default()
}

fn is_secured(name: &str, headers: &HeaderMap) -> Outcome {
    let policy = POLICY.trim().replace("https://shop.example.com", SHOP);
    for (header, expected) in [
        ("content-security-policy", &*policy),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
    ] {
        let all: Vec<_> = headers.get_all(header).iter().collect();
        ensure!(all == [expected], "{name}: {header} is {all:?}");
    }
    Ok(())
}
