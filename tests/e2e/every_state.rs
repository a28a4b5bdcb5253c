//! Every state there is a picture of (`tests/shots/states/`) for everyone: axe finds nothing, the page does not scroll
//! sideways, the console is empty, and the focus is not lost by what led there.
//!
//! There are 16 looks: light and dark, from left to right and from right to left, in windows of four widths. By default
//! every third state is walked at one look, which its number decides, so that all looks are taken; with
//! `COHORT_PLACES=all`, every state at every look.

use std::collections::BTreeSet;

use anyhow::ensure;
use serde_json::json;

use super::access::windows::fits;
use crate::{
    states::{self, SiteKind, State},
    support::{
        Outcome,
        browser::{Browser, DESKTOP, PHONE},
        context::TestContext,
        runner::{Journey, RunsIn, RunsOn},
        settings, wait,
    },
};

static SCHEMES: [&str; 2] = ["light", "dark"];
/// A language for each writing direction.
const LOCALES: [&str; 2] = ["en", "ar"];
/// The narrowest phone, a phone, a tablet, a desktop.
const WINDOWS: [(u32, u32); 4] = [(320, 640), PHONE, (768, 1024), DESKTOP];

/// By default one state of so many is walked.
const STEP: usize = 3;

/// How the page is looked at.
#[derive(Debug, Clone, Copy)]
struct Look {
    /// One after the other: the page follows while it is open.
    schemes: &'static [&'static str],
    locale: &'static str,
    window: (u32, u32),
}

impl Look {
    /// That of the state with this number.
    fn of(number: usize) -> Self {
        let scheme = number % SCHEMES.len();
        Self {
            schemes: &SCHEMES[scheme..=scheme],
            locale: LOCALES[number / 2 % LOCALES.len()],
            window: WINDOWS[number / 4 % WINDOWS.len()],
        }
    }

    /// All looks, those that differ by the scheme alone as one.
    fn all() -> Vec<Self> {
        let windows = WINDOWS.into_iter().flat_map(|window| {
            LOCALES.map(|locale| Self {
                schemes: &SCHEMES,
                locale,
                window,
            })
        });
        windows.collect()
    }

    fn name(self) -> String {
        let (width, _) = self.window;
        format!("{} {} {width}", self.schemes.join(" and "), self.locale)
    }
}

/// A journey for each state, or for each look of each.
pub fn journeys() -> Vec<Journey> {
    let module = module_path!();
    let covered = Journey::new(
        module,
        "every_look_is_taken",
        (RunsOn::Nothing, RunsIn::Window),
        |_| Box::pin(every_look_is_taken()),
    );
    let walks = walks(settings::places() == settings::Places::All).into_iter();
    let walks = walks.map(|(state, look)| {
        let name = format!("{} in {}", state.name, look.name());
        let on = (RunsOn::Once, RunsIn::Window);
        Journey::new(module, &name, on, move |context| {
            Box::pin(state_is_for_everyone(context, state, look))
        })
    });
    walks.chain([covered]).collect()
}

/// The states with the looks at which they are walked.
fn walks(everywhere: bool) -> Vec<(&'static State, Look)> {
    let states = states::ALL.iter();
    match everywhere {
        true => states
            .flat_map(|state| Look::all().into_iter().map(move |look| (state, look)))
            .collect(),
        false => states
            .enumerate()
            .step_by(STEP)
            .map(|(number, state)| (state, Look::of(number)))
            .collect(),
    }
}

async fn every_look_is_taken() -> Outcome {
    let all = SCHEMES.len() * LOCALES.len() * WINDOWS.len();
    for everywhere in [false, true] {
        let mut taken = BTreeSet::new();
        for (_, look) in walks(everywhere) {
            let schemes = look.schemes.iter();
            taken.extend(schemes.map(|scheme| (*scheme, look.locale, look.window)));
        }
        ensure!(taken.len() == all, "of {all} looks, {taken:?}");
    }
    Ok(())
}

async fn state_is_for_everyone(context: TestContext, state: &'static State, look: Look) -> Outcome {
    let setup = state.setup(look.locale);
    let cohort = match state.signed_in {
        true => context.signed_in_at(setup).await?,
        false => context.signed_out_at(setup).await?,
    };
    let browser = &cohort.browser;
    browser.set_viewport(look.window).await?;
    watch(browser).await?;
    // What the state is about, such as an answer that refuses.
    browser.tolerate_console("Failed to load resource");
    if state.site == SiteKind::Locked {
        browser.tolerate_console("blocked by CORS policy");
    }
    for (turn, scheme) in look.schemes.iter().enumerate() {
        let media = [("prefers-color-scheme", *scheme)];
        browser.set_media(&media).await?;
        if turn == 0 {
            (state.reach)(cohort.clone()).await?;
            focus_is_kept(browser).await?;
        }
        fits(&cohort, state.name).await?;
        cohort.scan(&format!("{}, {scheme}", state.name)).await?;
    }
    Ok(())
}

/// From now on has every page note that a person has done something on it, with the mouse or the keyboard.
async fn watch(browser: &Browser) -> Outcome {
    const WATCH: &str = "for (const kind of ['pointerdown', 'keydown'])
        addEventListener(kind, ({ isTrusted }) => { window.hasActed ||= isTrusted; }, true);";
    let script = json!({ "source": WATCH });
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", script)
        .await
        .map(drop)
}

/// Whether something has the focus, if somebody has done something on the page: from nowhere, the keyboard would begin
/// anew.
async fn focus_is_kept(browser: &Browser) -> Outcome {
    const LOST: &str = "const at = document.activeElement ?? document.body;
        return !!window.hasActed && (at === document.body || at === document.documentElement);";
    wait::until_equal("the focus at something", json!(false), async || {
        browser.script(LOST, Vec::new()).await
    })
    .await
}
