//! The shipped files among each other: one policy, written the same everywhere.

use std::{fs, path::Path};

use anyhow::{Context, ensure};
use serde_json::Value;

use crate::{
    journeys,
    support::{Outcome, context::TestContext},
};

const POLICY: &str = include_str!("../../deploy/content-security-policy.txt");

journeys! {
    Nothing:
        every_host_gets_the_same_headers,
        the_page_brings_the_policy_along,
        the_script_that_other_pages_name_is_kept_nowhere;
}

async fn every_host_gets_the_same_headers(_stage: TestContext) -> Outcome {
    let policy = POLICY.trim();
    for file in [
        "nginx/cohort.conf",
        "caddy/Caddyfile",
        "netlify/_headers",
        "cloudfront/response-headers-policy.json",
    ] {
        let text = read(file)?;
        assert_eq!(text.matches("default-src").count(), 1, "{file}");
        ensure!(text.contains(policy), "{file} has another policy");
        ensure!(text.contains("no-referrer"), "{file} sends referrers");
    }
    // An origin that is allowed everything, or a script that came with the text, is no protection.
    for unsafe_word in ["unsafe-inline", "'unsafe-eval'", "data:", "*"] {
        ensure!(!policy.contains(unsafe_word), "{unsafe_word}");
    }
    let json: Value = serde_json::from_str(&read("cloudfront/response-headers-policy.json")?)?;
    let headers = &json["SecurityHeadersConfig"];
    assert_eq!(
        headers["ContentSecurityPolicy"]["ContentSecurityPolicy"],
        policy
    );
    assert_eq!(headers["ReferrerPolicy"]["ReferrerPolicy"], "no-referrer");
    assert_eq!(headers["ContentTypeOptions"]["Override"], true);
    Ok(())
}

/// All of it but what only a header can say, and open to any backend, as the page is built for none.
async fn the_page_brings_the_policy_along(context: TestContext) -> Outcome {
    let page = fs::read_to_string(context.settings().dist.join("index.html"))?;
    let start = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let (_, rest) = page.split_once(start).context("no policy in the page")?;
    let (found, _) = rest.split_once('"').context("an open attribute")?;
    let mut found: Vec<&str> = found.split("; ").collect();
    let backend = "connect-src 'self' http: https:";
    ensure!(found.contains(&backend), "{found:?}");
    found.retain(|directive| *directive != backend);
    let sent = POLICY.trim().split("; ").filter(|directive| {
        !["connect-src", "frame-ancestors"].contains(&directive.split(' ').next().unwrap_or(""))
    });
    assert_eq!(found, sent.collect::<Vec<_>>());
    Ok(())
}

/// It has no hash in its name: nothing may say of it that it never changes.
async fn the_script_that_other_pages_name_is_kept_nowhere(context: TestContext) -> Outcome {
    ensure!(context.settings().dist.join("embed.js").is_file());
    let headers = read("netlify/_headers")?;
    let rules = headers
        .split("\n/")
        .filter(|rule| rule.contains("immutable"));
    for rule in rules {
        let pattern = rule.lines().next().unwrap_or_default();
        let (start, end) = pattern.split_once('*').context("a rule for one file")?;
        let covers = "embed.js".starts_with(start) && "embed.js".ends_with(end);
        ensure!(!covers, "/{pattern}");
    }
    let upload = read("cloudfront/upload.sh")?;
    ensure!(upload.contains("--exclude embed.js") && upload.contains("embed.js=text/javascript"));
    Ok(())
}

fn read(file: &str) -> Outcome<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("deploy")
        .join(file);
    fs::read_to_string(&path).with_context(|| path.display().to_string())
}
