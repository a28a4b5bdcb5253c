//! The language of the app. English is there from the start; the texts of others are fetched when they are chosen.

use std::cell::RefCell;

use futures::FutureExt;
use futures::future::{Either, select};
use gloo_net::http::Request;
use js_sys::{Object, Reflect};
use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;
use wasm_bindgen::JsValue;

use crate::i18n::{I18n, Locale, Texts, fill};
use crate::platform::host::{HostContext, use_host};
use crate::platform::timer::sleep;
use crate::state::preferences::{Preferences, use_preferences};
use crate::ui::{Toasts, use_toasts};

/// Texts that take longer are given up. In milliseconds.
const TIMEOUT_MS: i32 = 20_000;

thread_local! {
    /// The texts that were fetched. Shared by all apps on the page.
    static FETCHED: RefCell<Vec<(Locale, &'static Texts)>> = const { RefCell::new(Vec::new()) };
}

/// The language that is shown. It follows the user's choice as soon as the texts are there, and stays as it is if they
/// cannot be fetched. Nothing until the first texts are there.
///
/// `files` has the address of each language's file under its tag.
pub fn use_language(files: Object) -> Signal<Option<Shown>> {
    let language = Language {
        host: use_host(),
        preferences: use_preferences(),
        toasts: use_toasts(),
        owner: StoredValue::new(Owner::current().map(|owner| owner.downgrade())),
        shown: RwSignal::new(None),
    };
    Effect::new(move || {
        let locale = language.preferences.locale();
        if let Some(texts) = known_texts(locale) {
            language.show(locale, texts);
            return;
        }
        let file = Reflect::get(&files, &JsValue::from_str(locale.tag()));
        match file.ok().and_then(|file| file.as_string()) {
            Some(file) => {
                let task = language.host.spawn_abortable(language.fetch(locale, file));
                // Another is chosen meanwhile.
                on_cleanup(move || task.abort());
            }
            None => language.stay(locale),
        }
    });
    language.shown.into()
}

/// A language that is shown.
#[derive(Clone, Copy)]
pub struct Shown {
    /// How many languages were shown before it.
    pub number: u32,
    pub i18n: I18n,
}

#[derive(Clone, Copy)]
struct Language {
    host: HostContext,
    preferences: Preferences,
    toasts: Toasts,
    /// Owns the languages. Not the page in a language: tasks of a page that was replaced still use its language.
    owner: StoredValue<Option<WeakOwner>>,
    shown: RwSignal<Option<Shown>>,
}

impl Language {
    fn show(self, locale: Locale, texts: &'static Texts) {
        let shown = self.shown.try_get_untracked().flatten();
        if shown.is_some_and(|shown| shown.i18n.locale == locale) {
            return;
        }
        let number = shown.map_or(0, |shown| shown.number + 1);
        if let Some(frame) = self.host.frame() {
            let _ = frame.set_attribute("lang", locale.tag());
            let _ = frame.set_attribute("dir", locale.direction());
        }
        let owner = self.owner.try_get_value().flatten();
        if let Some(owner) = owner.and_then(|owner| owner.upgrade()) {
            let i18n = owner.with(|| I18n::new(locale, texts));
            self.shown.try_set(Some(Shown { number, i18n }));
        }
    }

    async fn fetch(self, locale: Locale, file: String) {
        let fetch = fetch_texts(&file).boxed_local();
        let texts = match select(fetch, sleep(TIMEOUT_MS).boxed_local()).await {
            Either::Left((texts, _)) => texts,
            Either::Right(_) => None,
        };
        if let Some(texts) = texts {
            FETCHED.with_borrow_mut(|fetched| fetched.push((locale, texts)));
        }
        match texts {
            Some(texts) => self.show(locale, texts),
            None => self.stay(locale),
        }
    }

    /// Goes back to the language that is shown, because the texts of `missing` could not be fetched.
    fn stay(self, missing: Locale) {
        let shown = self.shown.try_get_untracked().flatten();
        let locale = shown.map_or(Locale::En, |shown| shown.i18n.locale);
        self.preferences.override_locale(locale);
        let texts = shown.map_or_else(Texts::english, |shown| shown.i18n.texts);
        let language = [("language", missing.own_name())];
        self.toasts
            .show(fill(texts.language_failed(), &language), Vec::new());
    }
}

fn known_texts(locale: Locale) -> Option<&'static Texts> {
    if locale == Locale::En {
        return Some(Texts::english());
    }
    FETCHED.with_borrow(|fetched| {
        let mut fetched = fetched.iter();
        let found = fetched.find(|(fetched, _)| *fetched == locale);
        found.map(|(_, texts)| *texts)
    })
}

/// Fetches a language's file.
async fn fetch_texts(file: &str) -> Option<&'static Texts> {
    let response = Request::get(file).send().await.ok()?;
    let text = match response.ok() {
        true => response.text().await.ok()?,
        false => return None,
    };
    // Leaked: texts are `'static`, and fetched once for each language; only two apps may fetch the same at the same time.
    Texts::read(text.leak()).map(|texts| &*Box::leak(Box::new(texts)))
}
