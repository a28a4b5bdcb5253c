//! The language the page speaks. It starts with English; the texts of another are asked for when it is chosen.

use gloo_net::http::Request;
use js_sys::Object;
use js_sys::Reflect;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

use crate::i18n::{I18n, Locale, Texts, fill};
use crate::platform::root;
use crate::platform::task::spawn;
use crate::state::preferences::Preferences;
use crate::ui::{Toasts, effect};

thread_local! {
    /// What has been read, for as long as the page is there: texts are handed out for good.
    static READ: RefCell<Vec<(Locale, &'static Texts)>> = const { RefCell::new(Vec::new()) };
}

/// The language that is shown. It follows the reader's choice as soon as its texts are there, and stays as it is if they
/// cannot be had. Nothing until the first texts are there.
///
/// `files` has the address of each language's file under its tag.
pub fn shown(files: Object, preferences: Preferences, toasts: Toasts) -> Signal<Option<I18n>> {
    let shown = RwSignal::new(None::<I18n>);
    // What is shown stays good while the next language is on its way.
    let owner = Owner::current().unwrap_or_default();
    let show = move |locale: Locale, texts: &'static Texts| {
        if let Some(frame) = root::frame() {
            let _ = frame.set_attribute("lang", locale.tag());
            let _ = frame.set_attribute("dir", locale.direction());
        }
        shown.try_set(Some(owner.with(|| I18n::new(locale, texts))));
    };
    let show = Rc::new(show);
    effect(move || {
        let locale = preferences.locale();
        let known = READ.with_borrow(|read| read.iter().find(|(it, _)| *it == locale).copied());
        let english = || (locale == Locale::En).then(Texts::english);
        if let Some(texts) = known.map(|(_, texts)| texts).or_else(english) {
            show(locale, texts);
            return;
        }
        let file = Reflect::get(&files, &JsValue::from_str(locale.tag()));
        let file = file.ok().and_then(|file| file.as_string());
        let show = show.clone();
        spawn(async move {
            let read = load(file.unwrap_or_default()).await;
            if let Some(texts) = read {
                READ.with_borrow_mut(|read| read.push((locale, texts)));
            }
            // Another may have been chosen meanwhile.
            if preferences.locale_untracked() != Some(locale) {
                return;
            }
            match read {
                Some(texts) => show(locale, texts),
                None => {
                    let stays = shown.try_get_untracked().flatten();
                    preferences.keep_locale(stays.map_or(Locale::En, |i18n| i18n.locale));
                    let texts = stays.map_or_else(Texts::english, |i18n| i18n.texts);
                    let language = [("language", locale.own_name())];
                    toasts.show(fill(texts.language_failed(), &language), Vec::new());
                }
            }
        });
    });
    shown.into()
}

/// Reads a language's file; nothing if that cannot be.
async fn load(file: String) -> Option<&'static Texts> {
    let answer = Request::get(&file).send().await.ok()?;
    let text = match answer.ok() {
        true => answer.text().await.ok()?,
        false => return None,
    };
    // Kept for as long as the page is there, once for each language.
    Texts::read(text.leak()).map(|texts| &*Box::leak(Box::new(texts)))
}
