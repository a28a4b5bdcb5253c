//! Requests that early.js has sent before the app was there: those that the app sent first at the same address the last time.
//!
//! The app says which they are and asks early.js before it sends a request; it takes an answer only for exactly the request
//! that it would send. Without it, in somebody else's page, there are none.

use std::cell::RefCell;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

thread_local! {
    static EARLY: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
}

/// Sets the object of early.js with the functions `take`, `remember` and `forget`.
pub fn set_functions(functions: JsValue) {
    EARLY.set(functions);
}

/// The answer to a GET request that was sent early, once. Nothing if it was not sent, is too old, has failed, or had other
/// credentials.
pub async fn take(url: &str, authorization: Option<&str>) -> Option<Response> {
    let authorization = authorization.map_or(JsValue::NULL, JsValue::from_str);
    let promise = call("take", &JsValue::from_str(url), &authorization)?;
    let answer = JsFuture::from(promise.dyn_into::<Promise>().ok()?).await;
    answer.ok()?.dyn_into().ok()
}

/// Has the requests that were asked for until now sent early at the next visit. `token_key` is the key of the tab's storage
/// with the token that they were sent with, if they were.
pub fn remember(token_key: Option<&str>) {
    let key = token_key.map_or(JsValue::NULL, JsValue::from_str);
    call("remember", &key, &JsValue::UNDEFINED);
}

/// Has nothing sent early any more: nobody is signed in.
pub fn forget() {
    call("forget", &JsValue::UNDEFINED, &JsValue::UNDEFINED);
}

fn call(name: &str, first: &JsValue, second: &JsValue) -> Option<JsValue> {
    let early = EARLY.with_borrow(JsValue::clone);
    if early.is_undefined() {
        return None;
    }
    let function = Reflect::get(&early, &JsValue::from_str(name)).ok()?;
    let function = function.dyn_into::<Function>().ok()?;
    function.call2(&early, first, second).ok()
}
