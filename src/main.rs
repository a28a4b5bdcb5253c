//! The stand-alone page.

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    wasm_bindgen_futures::spawn_local(cohort::start());
}
