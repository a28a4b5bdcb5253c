//! The end of an element: nothing of it stays.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::{bare, run, until, until_true};
use crate::{
    journeys,
    support::{
        Outcome,
        browser::Browser,
        context::TestContext,
        proxy::{Calls, End},
        settings::Places,
        site::Setup,
        wait,
    },
};

journeys! {
    Once:
        many_come_and_go_and_leave_nothing,
        requests_end_with_it;
}

/// Counts what the page waits for: listeners and observers, timers, requests.
const COUNT: &str = "
    const live = window.live = { listeners: 0, timers: new Set(), requests: 0, observers: 0 };
    for (const target of [window, document, document.documentElement, document.body]) {
        const { addEventListener: add, removeEventListener: remove } = target;
        target.addEventListener = function (...of) { live.listeners += 1; return add.apply(target, of); };
        target.removeEventListener = function (...of) { live.listeners -= 1; return remove.apply(target, of); };
    }
    const { setTimeout: set, clearTimeout: clear, setInterval: every, fetch: ask } = window;
    window.setTimeout = (run, ...rest) => {
        const id = set((...of) => { live.timers.delete(id); run(...of); }, ...rest);
        live.timers.add(id);
        return id;
    };
    window.clearTimeout = id => { live.timers.delete(id); clear(id); };
    window.setInterval = (...of) => { const id = every(...of); live.timers.add(id); return id; };
    window.fetch = (...of) => {
        live.requests += 1;
        return ask(...of).finally(() => live.requests -= 1);
    };
    const Observer = window.IntersectionObserver;
    window.IntersectionObserver = class extends Observer {
        constructor(...of) { super(...of); live.observers += 1; }
        disconnect() { live.observers -= 1; super.disconnect(); }
    };
    const memories = window.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const make = WebAssembly[name];
        WebAssembly[name] = async (...of) => {
            const made = await make.apply(WebAssembly, of);
            const exports = Object.values((made.instance ?? made).exports);
            memories.push(...exports.filter(it => it instanceof WebAssembly.Memory));
            return made;
        };
    }";

/// Puts an element on the page and takes it away `times` times: at once, while it starts, when its list is there, and
/// with things open in it.
const ROUNDS: &str = "
    const [times, token, done] = arguments;
    const rest = time => new Promise(then => setTimeout(then, time));
    const until = async what => { for (let i = 0; i < 2000 && !what(); i += 1) await rest(1); };
    (async () => {
        for (let round = 0; round < times; round += 1) {
            const it = add({ locale: ['en', 'de', 'ar'][round % 3], theme: round % 2 ? 'dark' : 'light' }, token);
            const find = what => it.shadowRoot.querySelector(what);
            switch (round % 10) {
                case 0: break;
                case 1: await rest(0); break;
                case 2: await rest(5); break;
                case 3:
                    await until(() => find('.group-row'));
                    find('.expander')?.click();
                    await until(() => find('.details-row .tab'));
                    break;
                case 4:
                    await until(() => find('#new-group'));
                    find('#new-group')?.click();
                    await until(() => find('dialog[open]'));
                    break;
                case 5:
                    await until(() => find('.top-bar-end button'));
                    find('.top-bar-end button')?.click();
                    await until(() => find('.menu'));
                    break;
                case 6:
                    await until(() => find('.name-link'));
                    find('.name-link')?.click();
                    await until(() => it.query.includes('group='));
                    break;
                default: await until(() => find('.group-row'));
            }
            it.remove();
            await rest(0);
        }
        heard.length = 0;
        done(true);
    })().catch(error => done(String(error)));";

async fn rounds(browser: &Browser, times: usize, token: &str) -> Outcome {
    // Each call within what WebDriver waits for a script.
    for _ in 0..times / 25 {
        let done = browser
            .script_async(ROUNDS, vec![json!(25), json!(token)])
            .await?;
        ensure!(done == json!(true), "{done}");
    }
    Ok(())
}

/// What is left once everything that can go has gone.
#[derive(Debug)]
struct Left {
    nodes: i64,
    listeners: i64,
    documents: i64,
    heap: i64,
    wasm: i64,
}

async fn left(browser: &Browser) -> Outcome<Left> {
    browser.at_rest().await?;
    // What WebAssembly holds goes when the garbage of the page is known, and with it more of the page.
    for _ in 0..3 {
        browser
            .devtools("HeapProfiler.collectGarbage", json!({}))
            .await?;
        let pause =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))";
        browser.script_async(pause, Vec::new()).await?;
    }
    let counters = browser.devtools("Memory.getDOMCounters", json!({})).await?;
    let heap = browser.devtools("Runtime.getHeapUsage", json!({})).await?;
    let wasm = run(browser, "return memories[0].buffer.byteLength").await?;
    let number = |value: &Value| {
        value
            .as_f64()
            .map(|number| number as i64)
            .context("a number")
    };
    Ok(Left {
        nodes: number(&counters["nodes"])?,
        listeners: number(&counters["jsEventListeners"])?,
        documents: number(&counters["documents"])?,
        heap: number(&heap["usedSize"])?,
        wasm: number(&wasm)?,
    })
}

async fn many_come_and_go_and_leave_nothing(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    browser.devtools("HeapProfiler.enable", json!({})).await?;
    run(browser, COUNT).await?;
    let token = site.admin.token();
    // What is made once for the page is there after some of them.
    rounds(browser, 100, token).await?;
    let before = left(browser).await?;
    let times = match context.settings().places {
        Places::All => 1_000,
        Places::First | Places::Share => 250,
    };
    rounds(browser, times, token).await?;
    // The counts count: there is something while one is there.
    let show = "window.it = add({}, arguments[0])";
    browser.script(show, vec![json!(token)]).await?;
    until_true(browser, "it.shadowRoot.querySelector('.group-row')").await?;
    until_true(browser, "live.listeners > 0 && live.timers.size > 0").await?;
    run(browser, "it.remove(); delete window.it; heard.length = 0").await?;
    let quiet = "return [live.listeners, live.timers.size, live.requests, live.observers]";
    until(browser, quiet, json!([0, 0, 0, 0])).await?;
    let after = left(browser).await?;
    ensure!(after.nodes <= before.nodes + 50, "{before:?} {after:?}");
    ensure!(
        after.listeners <= before.listeners + 5,
        "{before:?} {after:?}"
    );
    ensure!(after.documents <= before.documents, "{before:?} {after:?}");
    // An element that stays has far more than this.
    ensure!(after.heap < before.heap + 300_000, "{before:?} {after:?}");
    ensure!(after.wasm <= before.wasm + 65_536, "{before:?} {after:?}");
    until_true(browser, "!document.querySelector('medusa-customer-groups')").await
}

async fn requests_end_with_it(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    for path in ["/admin/auth", "/admin/customer-groups"] {
        let held = site.proxy.hold(Calls::get(path));
        let before = site.proxy.count(&Calls::get(path));
        browser
            .script(
                "window.it = add({}, arguments[0])",
                vec![json!(site.admin.token())],
            )
            .await?;
        wait::until_equal("the request", before + 1, async || {
            Ok(site.proxy.count(&Calls::get(path)))
        })
        .await?;
        run(browser, "it.remove()").await?;
        wait::until("the end of the request", async || {
            let calls = site.proxy.calls(&Calls::get(path));
            let last = calls.last().and_then(|call| call.end);
            ensure!(last == Some(End::GivenUp), "{last:?}");
            Ok(())
        })
        .await?;
        held.release();
    }
    Ok(())
}
