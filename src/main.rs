//! The stand-alone page.

use js_sys::Object;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}

/// Starts the app; boot.js calls it once this is loaded. `english` is the file with the English texts, `languages` has
/// the address of the file of each other language under its tag. False if the texts are of another version than this.
#[wasm_bindgen]
pub fn start(english: String, languages: Object) -> bool {
    let knows_words = cohort::set_english(english);
    if knows_words {
        wasm_bindgen_futures::spawn_local(cohort::start(languages));
    }
    knows_words
}
