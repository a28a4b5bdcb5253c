//! The stand-alone page.

use js_sys::Object;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}

/// Starts the app; boot.js calls it once this is loaded. `languages` has the address of the texts of each language but
/// English under its tag.
#[wasm_bindgen]
pub fn start(languages: Object) {
    wasm_bindgen_futures::spawn_local(cohort::start(languages));
}
