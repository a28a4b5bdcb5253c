//! In the pseudo-language (`tests/support/pseudo.rs`): all that is said comes from the texts, and texts that are longer
//! than the English ones have room.

use anyhow::{Context, ensure};
use serde_json::json;

use super::windows::fits;
use crate::{
    journeys, states,
    support::{Outcome, context::TestContext, site::Setup},
};

journeys! {
    Once in Window: all_that_is_said_is_a_text_and_has_room;
}

/// The states that are looked through: the list, a menu, the page of a group, two dialogs.
const STATES: [&str; 5] = [
    "list",
    "menu-of-row",
    "group-customers",
    "new-group",
    "delete",
];

/// How many texts are bracketed, and those that are not. Letters without accents are in no text of the pseudo-language; what
/// a text was filled with stands between its brackets, or in an element of its own.
const SAID: &str = "
    const data = 'bdi:not(.menu-item bdi), time, code, kbd, .json-tree, body [lang]';
    const isText = said => said.startsWith('⟦') || said.endsWith('⟧');
    const all = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const { data: said, parentElement: element } = walker.currentNode;
        if (element.checkVisibility() && !element.closest(data)) all.push(said.trim());
    }
    for (const name of ['aria-label', 'placeholder', 'data-label', 'data-words'])
        for (const element of document.body.querySelectorAll(`[${name}]`))
            if (element.checkVisibility()) all.push(element.getAttribute(name));
    return [
        all.filter(isText).length,
        all.filter(said => !isText(said) && /[a-z]/i.test(said)),
    ];";

/// What has less room than its text takes. Tooltips are wider than the buttons with an icon that they belong to.
const CUT: &str = "
    const isClipped = element => element !== null
        && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));
    const named = 'button:not(.icon-button), button > span, a.button, label:not(.select-box), th, h2, h3, dt, legend';
    return [...document.body.querySelectorAll(named)]
        .filter(({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
        // What is there for screen readers only needs no room.
        .filter(element => !isClipped(element))
        .map(element => element.outerHTML.slice(0, 200));";

async fn all_that_is_said_is_a_text_and_has_room(context: TestContext) -> Outcome {
    /// Each state says more than this.
    const FEW: u64 = 10;
    let setup = Setup {
        config: Some(json!({ "locale": "de" })),
        pseudo: true,
        ..Setup::default()
    };
    let cohort = context.signed_in_at(setup).await?;
    for name in STATES {
        let state = states::ALL.iter().find(|state| state.name == name);
        let state = state.with_context(|| format!("there is no state {name}"))?;
        (state.reach)(cohort.clone()).await?;
        fits(&cohort, name).await?;
        let said = cohort.browser.script(SAID, Vec::new()).await?;
        ensure!(
            said[1] == json!([]),
            "{name}: not from the texts: {:#}",
            said[1]
        );
        ensure!(said[0].as_u64() > Some(FEW), "{name}: {said:#}");
        let cut = cohort.browser.script(CUT, Vec::new()).await?;
        ensure!(cut == json!([]), "{name}: cut off: {cut:#}");
    }
    Ok(())
}
