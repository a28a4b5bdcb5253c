//! Looks at how an address of the page's own origin answers, which shows whether something in front of the page asks for a
//! sign-in; and asks for permissions of the browser. Knows no Medusa.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestCredentials, RequestInit, Response};

/// How an address answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    Silent,
    /// It leads to another address.
    Redirects,
    /// It asks for a name and a password (`WWW-Authenticate`).
    AsksForPassword,
    /// It answers with another page than the one that is there.
    OtherPage,
    Status(u16),
}

/// Asks for an address of the page's own origin as the page is asked for: with cookies, and not from a cache. `mark` is in
/// the text that is there.
pub async fn look_at(address: &str, mark: Option<&str>) -> Sight {
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoStore);
    init.set_credentials(RequestCredentials::Include);
    let _ = Reflect::set(&init, &"redirect".into(), &"manual".into());
    let Some(window) = web_sys::window() else {
        return Sight::Silent;
    };
    match JsFuture::from(window.fetch_with_str_and_init(address, &init)).await {
        Ok(answer) if property(&answer, "type") == "opaqueredirect" => Sight::Redirects,
        Ok(answer) => sight_of(&answer.unchecked_into(), mark).await,
        Err(_) => Sight::Silent,
    }
}

async fn sight_of(answer: &Response, mark: Option<&str>) -> Sight {
    if answer.headers().has("www-authenticate") == Ok(true) {
        return Sight::AsksForPassword;
    }
    let text = async { JsFuture::from(answer.text().ok()?).await.ok()?.as_string() };
    match mark {
        Some(mark) if answer.ok() && text.await.is_some_and(|text| !text.contains(mark)) => {
            Sight::OtherPage
        }
        _ => Sight::Status(answer.status()),
    }
}

/// The address of the page itself.
pub fn own_address() -> String {
    let window = web_sys::window();
    let path = window.and_then(|window| window.location().pathname().ok());
    path.unwrap_or_default()
}

/// Whether the browser denies the page a permission. Browsers that do not know it do not.
pub async fn is_denied(permission: &str) -> bool {
    let state = async {
        let permissions = property(&web_sys::window()?.navigator(), "permissions");
        let query: Function = property(&permissions, "query").dyn_into().ok()?;
        let name = Object::new();
        let _ = Reflect::set(&name, &"name".into(), &permission.into());
        let asked = Reflect::apply(&query, &permissions, &Array::of1(&name)).ok()?;
        let asked = JsFuture::from(Promise::resolve(&asked)).await.ok()?;
        Some(property(&asked, "state") == "denied")
    };
    state.await.unwrap_or(false)
}

fn property(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or_default()
}
