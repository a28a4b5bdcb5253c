//! A network whose answers come when the test says so: every request waits, in the order they were made.

use wasm_bindgen::prelude::*;

use crate::browser_tests::page::until;

#[wasm_bindgen(module = "/src/browser_tests/network.js")]
extern "C" {
    #[wasm_bindgen(js_name = replaceFetch)]
    fn replace_fetch();
    #[wasm_bindgen(js_name = restoreFetch)]
    fn restore_fetch();
    #[wasm_bindgen(js_name = callCount)]
    fn call_count() -> usize;
    #[wasm_bindgen(js_name = callAt)]
    fn call_at(index: usize) -> Call;

    /// One request, as the browser would have sent it.
    pub type Call;
    #[wasm_bindgen(method, getter)]
    pub fn method(this: &Call) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn url(this: &Call) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn credentials(this: &Call) -> String;
    /// Whether whoever asked has given it up.
    #[wasm_bindgen(method, getter)]
    pub fn aborted(this: &Call) -> bool;
    #[wasm_bindgen(method)]
    pub fn header(this: &Call, name: &str) -> Option<String>;
    #[wasm_bindgen(method)]
    async fn text(this: &Call) -> JsValue;
    /// Answers; nothing comes of it if the call has been given up.
    #[wasm_bindgen(method)]
    pub fn answer(this: &Call, status: u16, body: &str);
    /// Answers with this media type.
    #[wasm_bindgen(method, js_name = answerAs)]
    pub fn answer_as(this: &Call, status: u16, content_type: &str, body: &str);
    /// Answers without a body and asks to come back after `seconds`.
    #[wasm_bindgen(method, js_name = answerLater)]
    pub fn answer_later(this: &Call, status: u16, seconds: u32);
    /// Begins an answer whose body does not end.
    #[wasm_bindgen(method)]
    pub fn begin(this: &Call, status: u16);
    /// Breaks off the body that was begun.
    #[wasm_bindgen(method, js_name = cutOff)]
    pub fn cut_off(this: &Call);
    /// Fails as a network that is not there.
    #[wasm_bindgen(method)]
    pub fn fail(this: &Call);
}

impl Call {
    /// What was sent in the body.
    pub async fn body(&self) -> String {
        self.text().await.as_string().unwrap_or_default()
    }
}

/// `fetch` is in the hand of the test while this is there.
pub struct Network(());

impl Network {
    pub fn gated() -> Self {
        replace_fetch();
        Self(())
    }

    /// How many requests have been made.
    pub fn count(&self) -> usize {
        call_count()
    }

    /// Request number `index`, from 0, once it has been made.
    pub async fn call(&self, index: usize) -> Call {
        until(&format!("request {index} is made"), || call_count() > index).await;
        call_at(index)
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        restore_fetch();
    }
}
