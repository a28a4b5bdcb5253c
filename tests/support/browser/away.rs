//! Being away from a page: time passes, and its tab is hidden and shown again.

use std::time::Duration;

use serde_json::json;

use super::Browser;
use crate::support::Outcome;

/// Lets a script put the clock of a page forward: `Date.now()`, and the timers
/// that fall due by it.
const CLOCK: &str = "{
    const { setTimeout, clearTimeout } = window, now = Date.now, timers = new Map();
    let ahead = 0;
    Date.now = () => now() + ahead;
    window.setTimeout = (run, delay = 0) => {
        const id = setTimeout(() => { timers.delete(id); run(); }, delay);
        timers.set(id, { run, due: Date.now() + delay });
        return id;
    };
    window.clearTimeout = id => { timers.delete(id); clearTimeout(id); };
    window.putClockForward = milliseconds => {
        ahead += milliseconds;
        for (const [id, { run, due }] of [...timers]) {
            if (due <= Date.now() && timers.has(id)) { window.clearTimeout(id); run(); }
        }
    };
}";

impl Browser {
    /// From now on gives every page it loads a clock that can be put forward.
    pub async fn take_over_clocks(&self) -> Outcome {
        let script = json!({ "source": CLOCK });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        Ok(())
    }

    /// Puts the clock of the page forward.
    pub async fn pass(&self, time: Duration) -> Outcome {
        let time = json!(time.as_secs() * 1000);
        self.script("putClockForward(arguments[0])", vec![time])
            .await?;
        Ok(())
    }

    /// Tells the page that its tab is hidden, or shown again.
    pub async fn set_hidden(&self, hidden: bool) -> Outcome {
        const SET: &str = "const [hidden] = arguments, state = hidden ? 'hidden' : 'visible';
            Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
            Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
            document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));";
        self.script(SET, vec![json!(hidden)]).await?;
        Ok(())
    }
}
