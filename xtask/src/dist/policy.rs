//! Writes the content security policy into the page, for hosts that cannot send it as a header.
//!
//! The policy that servers send is in `deploy/`. The page's own differs where it has to: it knows no backend, so it
//! forbids none, and who may show the page in a frame can only be said by a header. Where both are, both are in force.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

const SENT: &str = include_str!("../../../deploy/content-security-policy.txt");
/// The page declares its encoding first; all that the policy is for comes later.
const BEFORE: &str = "<meta charset=\"utf-8\" />";

/// Puts the policy into the head of a build's page.
///
/// # Errors
/// When the page cannot be read or written, or its head is not as expected.
pub fn write(folder: &Path) -> Result<()> {
    let path = folder.join("index.html");
    let page = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    fs::write(&path, with_policy(&page)?).with_context(|| path.display().to_string())
}

fn with_policy(page: &str) -> Result<String> {
    let (before, after) = page
        .split_once(BEFORE)
        .with_context(|| format!("index.html has no {BEFORE}"))?;
    let policy = of_the_page(SENT);
    Ok(format!(
        "{before}{BEFORE}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"
    ))
}

fn of_the_page(sent: &str) -> String {
    let kept = sent.trim().split("; ").filter_map(|directive| {
        match directive.split(' ').next().unwrap_or_default() {
            "frame-ancestors" => None,
            "connect-src" => Some("connect-src 'self' http: https:"),
            _ => Some(directive),
        }
    });
    kept.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_forbids_what_servers_forbid_but_no_backend() {
        assert_eq!(
            of_the_page(
                "default-src 'none'; connect-src 'self' https://a.example; frame-ancestors 'none'; base-uri 'self'\n"
            ),
            "default-src 'none'; connect-src 'self' http: https:; base-uri 'self'"
        );
    }

    #[test]
    fn it_stands_before_everything_it_is_for() {
        let page = include_str!("../../../index.html");
        let page = with_policy(page).expect("a head");
        let policy = page.find("Content-Security-Policy").expect("a policy");
        for later in ["<base", "<link", "<script"] {
            assert!(page.find(later).is_some_and(|at| at > policy), "{later}");
        }
        assert!(with_policy("<head></head>").is_err());
    }
}
