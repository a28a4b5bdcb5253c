//! A clock that stands still until the test moves it on, so that no test waits for time.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser_tests/clock.js")]
extern "C" {
    #[wasm_bindgen(js_name = stopClock)]
    fn stop_clock();
    #[wasm_bindgen(js_name = restoreClock)]
    fn restore_clock();
    #[wasm_bindgen(js_name = moveOn)]
    fn move_on(milliseconds: u32);
    #[wasm_bindgen(js_name = nextIn)]
    fn next_in() -> i32;
    #[wasm_bindgen(js_name = runningTimers)]
    fn running_timers() -> usize;
}

/// The window's timers are in the hand of the test while this is there.
pub struct Clock(());

impl Clock {
    pub fn stopped() -> Self {
        stop_clock();
        Self(())
    }

    /// Lets `milliseconds` pass; what falls due runs before this returns.
    pub fn pass(&self, milliseconds: u32) {
        move_on(milliseconds);
    }

    /// In how many milliseconds the next timer is due; 0 if there is none.
    pub fn next_in(&self) -> u32 {
        u32::try_from(next_in()).unwrap_or(0)
    }

    /// How many timers have been set and neither run nor cleared.
    pub fn running(&self) -> usize {
        running_timers()
    }
}

impl Drop for Clock {
    fn drop(&mut self) {
        restore_clock();
    }
}
