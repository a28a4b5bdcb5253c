//! What the first rows take: requests one after the other, files of a second visit, and nothing that moves. Counts only: how
//! long it takes is measured by `cargo xtask bench`.

use std::collections::BTreeMap;

use anyhow::ensure;
use serde_json::json;

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        proxy::{Call, Calls, Proxy},
        site::Setup,
        wait,
    },
};

journeys! {
    Once:
        the_first_row_takes_three_requests_in_sequence,
        nothing_moves_while_the_list_comes,
        nothing_is_asked_for_twice,
        a_second_visit_asks_for_page_and_configuration_only;
}

fn list() -> Calls {
    Calls::get("/admin/customer-groups")
}

fn config() -> Calls {
    Calls::get("/config.json")
}

/// A site that sends files as web servers do.
fn deployed() -> Setup {
    Setup {
        deployed: true,
        ..Setup::default()
    }
}

/// A visit, with all that it fetches once the rows are there.
async fn visit(cohort: &Cohort) -> Outcome {
    cohort.open("").await?.counted().await?;
    cohort.tools_came().await?;
    cohort.browser.at_rest().await
}

/// Waits until something has been asked for more than `before` times.
async fn asked(proxy: &Proxy, what: &Calls, before: usize) -> Outcome {
    wait::until("the next request", async || {
        ensure!(proxy.count(what) > before, "{}", proxy.report());
        Ok(())
    })
    .await
}

/// The requests after the first `before`.
fn since(proxy: &Proxy, before: usize) -> Vec<Call> {
    let calls = proxy.matching(|_| true).into_iter();
    calls.skip(before).collect()
}

/// The paths of the files of the build that the page names.
fn named_files(context: &TestContext) -> Outcome<Vec<String>> {
    let dist = &context.settings().dist;
    let page = std::fs::read_to_string(dist.join("index.html"))?;
    let names = std::fs::read_dir(dist)?.flatten();
    let names = names.filter_map(|entry| entry.file_name().into_string().ok());
    let is_named = |name: &String| name.contains('-') && page.contains(name.as_str());
    Ok(names
        .filter(is_named)
        .map(|name| format!("/{name}"))
        .collect())
}

/// First what the page names, then the configuration, then the list: each is held back, and all that does not depend on it
/// comes nevertheless.
async fn the_first_row_takes_three_requests_in_sequence(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    visit(&cohort).await?;
    let (proxy, browser) = (&cohort.site.proxy, &cohort.browser);
    // Else the files come from the cache.
    browser
        .devtools("Network.clearBrowserCache", json!({}))
        .await?;
    let (configs, lists) = (proxy.count(&config()), proxy.count(&list()));
    let before = proxy.matching(|_| true).len();

    // The app itself is not needed to ask for anything. Few are held: a browser opens six connections.
    let app = ["/boot-*", "/cohort_bg-*"].map(|path| proxy.hold(Calls::get(path)));
    let held_config = proxy.hold(config());
    // `go` would wait for what is held.
    browser.script("location.reload()", Vec::new()).await?;
    asked(proxy, &config(), configs).await?;
    ensure!(proxy.count(&list()) == lists, "{}", proxy.report());
    let files = named_files(&context)?;
    wait::until("all files that the page names", async || {
        let calls = since(proxy, before);
        let is_missing = |file: &&String| !calls.iter().any(|call| call.path == **file);
        let missing: Vec<&String> = files.iter().filter(is_missing).collect();
        ensure!(missing.is_empty(), "{missing:?}");
        Ok(())
    })
    .await?;
    held_config.release();
    asked(proxy, &list(), lists).await?;

    // With what was asked for until now, the rows are there: what is asked for later gets no answer.
    let early = early_requests(&cohort).await?;
    wait::until("all early requests", async || {
        let calls = since(proxy, before);
        let calls = calls.iter().filter(|call| call.path.starts_with("/admin/"));
        ensure!(calls.count() >= early, "{}", proxy.report());
        Ok(())
    })
    .await?;
    let later = ["/*", "/admin/*", "/admin/*/*"].map(|path| proxy.hold(Calls::get(path)));
    for held in app {
        held.release();
    }
    let names = cohort.site.admin.groups("limit=20").await?.names();
    wait::until_equal("the rows", names, async || cohort.list().names().await).await?;
    for held in later {
        held.release();
    }
    cohort.list().counted().await
}

/// How many requests are sent before the app is there.
async fn early_requests(cohort: &Cohort) -> Outcome<usize> {
    const KEPT: &str =
        "return JSON.parse(localStorage.getItem('cohort.start')).requests[''].length";
    let kept = cohort.browser.script(KEPT, Vec::new()).await?;
    let kept = kept.as_u64().unwrap_or_default();
    ensure!(kept > 0, "nothing is sent early");
    Ok(usize::try_from(kept)?)
}

async fn nothing_moves_while_the_list_comes(context: TestContext) -> Outcome {
    const WATCH: &str = "window.shifts = [];
        new PerformanceObserver(seen => {
            for (const { value, hadRecentInput, sources } of seen.getEntries()) {
                if (hadRecentInput) continue;
                const moved = sources.map(({ node }) => (node?.outerHTML ?? node?.data ?? '').slice(0, 100));
                shifts.push({ value, moved });
            }
        }).observe({ type: 'layout-shift', buffered: true });";
    let cohort = context.signed_in().await?;
    visit(&cohort).await?;
    let (proxy, browser) = (&cohort.site.proxy, &cohort.browser);
    let watch = json!({ "source": WATCH });
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", watch)
        .await?;
    // Slow enough for everything that stands in for the rows to be seen.
    let held = proxy.hold(list());
    cohort.go("").await?;
    wait::until_equal("the table to be busy", true, async || {
        cohort.list().is_busy().await
    })
    .await?;
    browser.at_rest().await?;
    held.release();
    cohort.list().settled().await?;
    cohort.list().counted().await?;
    cohort.tools_came().await?;
    browser.at_rest().await?;
    let shifts = browser.script("return window.shifts", Vec::new()).await?;
    // No shift as it is reported: to three decimals.
    let values = shifts.as_array().into_iter().flatten();
    let sum: f64 = values.filter_map(|shift| shift["value"].as_f64()).sum();
    ensure!(sum < 0.000_5, "{shifts:#}");
    Ok(())
}

async fn nothing_is_asked_for_twice(context: TestContext) -> Outcome {
    let cohort = context.signed_in_at(deployed()).await?;
    let proxy = &cohort.site.proxy;
    // The first visit has nothing in the cache, the second all that may be kept.
    for _ in 0..2 {
        let before = proxy.matching(|_| true).len();
        visit(&cohort).await?;
        let mut times: BTreeMap<String, usize> = BTreeMap::new();
        for call in since(proxy, before) {
            let call = Call { end: None, ..call };
            *times.entry(call.to_string()).or_default() += 1;
        }
        times.retain(|_, times| *times > 1);
        ensure!(times.is_empty(), "{times:#?}\n{}", proxy.report());
    }
    Ok(())
}

async fn a_second_visit_asks_for_page_and_configuration_only(context: TestContext) -> Outcome {
    let cohort = context.signed_in_at(deployed()).await?;
    visit(&cohort).await?;
    let proxy = &cohort.site.proxy;
    let before = proxy.matching(|_| true).len();
    visit(&cohort).await?;
    let paths = since(proxy, before).into_iter().map(|call| call.path);
    // When it asks for icons is the browser's own affair.
    let files = paths.filter(|path| !path.starts_with("/admin/") && !path.ends_with(".svg"));
    let mut files: Vec<String> = files.collect();
    files.sort();
    ensure!(files == ["/", "/config.json"], "{}", proxy.report());
    Ok(())
}
