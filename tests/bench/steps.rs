//! The changes that are measured. The app and the hand-written table answer to the same selectors, so each step is written once.

use serde_json::json;

use crate::support::{Outcome, browser::Browser};

/// Something a person does.
#[derive(Debug, Clone, Copy)]
pub enum Action {
    /// Brings the pointer over an element.
    Hover(&'static str),
    /// Clicks it with the mouse.
    Click(&'static str),
    /// Presses it without the pointer or the focus coming near before, which may fetch things ahead.
    Press(&'static str),
    /// Types a text, key by key.
    Type(&'static str),
    /// Presses Escape.
    Escape,
}

/// A change of a page that stands.
#[derive(Debug)]
pub struct Step {
    /// What the tables call it.
    pub name: &'static str,
    /// How many rows the page has.
    pub rows: usize,
    /// What is done before, each until the page is at rest. It also brings what is fetched once: loading is measured elsewhere.
    pub before: &'static [Action],
    /// What is measured.
    pub action: Action,
    /// The body of a function that says whether the page has come to it.
    pub done: &'static str,
}

const SORT: &str = ".cell-name .sort-button";
const NEXT: &str = "[aria-label='Next page']";
const SEARCH: &str = "input[type=search]";
const OPEN: &str = ".expander";
const SELECT: &str = "#select-page";
const NEW: &str = "#new-group";

/// Whether the second page is shown.
const TURNED: &str = "return document.querySelector('.pager .range').textContent.startsWith('21')
    && document.querySelector('table').ariaBusy !== 'true'";

/// Every step.
pub const ALL: [Step; 8] = [
    Step {
        name: "sort",
        rows: 20,
        before: &[],
        action: Action::Click(SORT),
        done: "return document.querySelector('th.cell-name').hasAttribute('aria-sort')
            && document.querySelector('table').ariaBusy !== 'true'",
    },
    Step {
        name: "next page, not fetched ahead",
        rows: 20,
        before: &[],
        action: Action::Press(NEXT),
        done: TURNED,
    },
    Step {
        name: "next page, fetched ahead",
        rows: 20,
        before: &[Action::Hover(NEXT)],
        action: Action::Click(NEXT),
        done: TURNED,
    },
    Step {
        name: "a key in the search",
        rows: 20,
        before: &[Action::Click(SEARCH)],
        action: Action::Type("w"),
        done: "return document.querySelector('input[type=search]').value === 'w'
            && document.querySelector('table').ariaBusy !== 'true'",
    },
    Step {
        name: "open a row",
        rows: 20,
        before: &[Action::Click(OPEN), Action::Click(OPEN)],
        action: Action::Click(OPEN),
        done: "return !!document.querySelector('.expander[aria-expanded=true]')
            && !document.querySelector('.details-row :is([aria-busy=true], .panel-skeleton)')",
    },
    Step {
        name: "select 100 rows",
        rows: 100,
        before: &[Action::Click(SELECT), Action::Click(SELECT)],
        action: Action::Click(SELECT),
        done: "return document.querySelectorAll('tbody .cell-select input:checked').length === 100",
    },
    Step {
        name: "open a dialog",
        rows: 20,
        before: &[Action::Click(NEW), Action::Escape],
        action: Action::Click(NEW),
        done: "return !!document.querySelector('dialog[open] input')",
    },
    Step {
        name: "type 11 letters in a dialog",
        rows: 20,
        before: &[Action::Click(NEW)],
        action: Action::Type("Some people"),
        done: "return document.querySelector('dialog[open] input').value === 'Some people'",
    },
];

impl Action {
    /// Does it in the selected tab.
    pub async fn perform(self, browser: &Browser) -> Outcome {
        match self {
            Self::Hover(selector) => point(browser, selector, &["mouseMoved"]).await,
            Self::Click(selector) => {
                let events = ["mouseMoved", "mousePressed", "mouseReleased"];
                point(browser, selector, &events).await
            }
            Self::Press(selector) => {
                const PRESS: &str = "document.querySelector(arguments[0]).click()";
                browser.script(PRESS, vec![json!(selector)]).await?;
                Ok(())
            }
            Self::Type(text) => {
                for letter in text.chars() {
                    let letter = letter.to_string();
                    let key = json!({ "key": letter, "text": letter });
                    press(browser, key).await?;
                }
                Ok(())
            }
            Self::Escape => {
                let key = json!({ "key": "Escape", "code": "Escape", "windowsVirtualKeyCode": 27 });
                press(browser, key).await
            }
        }
    }

    /// Brings into view what the action is about, so that scrolling is not part of what is measured.
    pub async fn aim(self, browser: &Browser) -> Outcome {
        const SHOW: &str = "document.querySelector(arguments[0])
            .scrollIntoView({ block: 'nearest', behavior: 'instant' })";
        if let Self::Hover(selector) | Self::Click(selector) | Self::Press(selector) = self {
            browser.script(SHOW, vec![json!(selector)]).await?;
        }
        Ok(())
    }
}

/// Sends mouse events to the middle of an element.
async fn point(browser: &Browser, selector: &str, events: &[&str]) -> Outcome {
    const MIDDLE: &str = "const box = document.querySelector(arguments[0]).getBoundingClientRect();
        return [(box.left + box.right) / 2, (box.top + box.bottom) / 2]";
    let at = browser.script(MIDDLE, vec![json!(selector)]).await?;
    for kind in events {
        let is_moved = *kind == "mouseMoved";
        let event = json!({
            "type": kind, "x": at[0], "y": at[1],
            "button": if is_moved { "none" } else { "left" }, "clickCount": u8::from(!is_moved),
        });
        browser.devtools("Input.dispatchMouseEvent", event).await?;
    }
    Ok(())
}

async fn press(browser: &Browser, key: serde_json::Value) -> Outcome {
    let command = "Input.dispatchKeyEvent";
    let mut down = key.clone();
    down["type"] = "keyDown".into();
    browser.devtools(command, down).await?;
    let mut up = key;
    up["type"] = "keyUp".into();
    if let Some(up) = up.as_object_mut() {
        up.remove("text");
    }
    browser.devtools(command, up).await?;
    Ok(())
}
