//! Fetching texts. What is there is shared by all apps on the page.
//!
//! A language has two files: the texts of the first screen, and all others, which code of chunks needs ([`more_texts`]).

use std::cell::RefCell;

use futures::FutureExt;
use futures::channel::oneshot::{Receiver, Sender, channel};
use futures::future::{Either, select};
use gloo_net::http::Request;
use js_sys::{Object, Reflect};
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

use super::locale::Locale;
use super::texts::Texts;
use crate::platform::timer::sleep;

/// A file that takes longer is given up. In milliseconds.
const TIMEOUT_MS: i32 = 20_000;

thread_local! {
    static LANGUAGES: RefCell<Languages> = const { RefCell::new(Languages { files: None, known: Vec::new() }) };
}

struct Languages {
    /// The addresses of a language's two files under its tag.
    files: Option<Object>,
    known: Vec<Known>,
}

/// A language whose first texts are there.
struct Known {
    locale: Locale,
    texts: &'static Texts,
    is_shown: bool,
    /// Who waits for the other texts. They go on when this is dropped.
    waiting: Vec<Sender<()>>,
}

impl Known {
    /// Has the other texts fetched, unless they are there; ends when that has succeeded or failed.
    fn fetch_more(&mut self) -> Option<Receiver<()>> {
        if self.texts.is_complete() {
            return None;
        }
        let (sender, receiver) = channel();
        if self.waiting.is_empty() {
            let (locale, texts) = (self.locale, self.texts);
            spawn_local(async move {
                if let Some(file) = fetch_file(locale, 1).await {
                    texts.add_more(file);
                }
                drop(with_known(locale, |known| {
                    std::mem::take(&mut known.waiting)
                }));
            });
        }
        self.waiting.push(sender);
        Some(receiver)
    }
}

/// Sets the first English texts, from their file, and where the files of all languages are. Called once, before an app is
/// mounted. False if the file belongs to another version of the app.
pub fn set_up(english: String, files: Object) -> bool {
    LANGUAGES.with_borrow_mut(|languages| languages.files = Some(files));
    known_texts(Locale::En).is_some()
        || Texts::read(english.leak()).is_some_and(|texts| {
            remember(Locale::En, texts);
            true
        })
}

/// The texts of a language, if its first ones are there.
pub fn known_texts(locale: Locale) -> Option<&'static Texts> {
    with_known(locale, |known| known.texts)
}

/// Fetches the first texts of a language, unless they are there.
pub async fn first_texts(locale: Locale) -> Option<&'static Texts> {
    if known_texts(locale).is_none() {
        let texts = Texts::read(fetch_file(locale, 0).await?)?;
        // Two apps may have asked at the same time.
        if known_texts(locale).is_none() {
            remember(locale, texts);
        }
    }
    known_texts(locale)
}

/// Fetches the other texts of a language, unless they are there. Begins at once; false if they do not come.
pub fn more_texts(locale: Locale) -> impl Future<Output = bool> {
    let coming = with_known(locale, Known::fetch_more).flatten();
    async move {
        let Some(coming) = coming else { return true };
        let _ = coming.await;
        known_texts(locale).is_some_and(Texts::is_complete)
    }
}

/// Fetches the other texts of all languages that are shown.
pub fn preload_more_texts() {
    LANGUAGES.with_borrow_mut(|languages| {
        let shown = languages.known.iter_mut().filter(|known| known.is_shown);
        shown.for_each(|known| drop(known.fetch_more()));
    });
}

/// Says that a language is shown.
pub fn mark_shown(locale: Locale) {
    with_known(locale, |known| known.is_shown = true);
}

fn remember(locale: Locale, texts: Texts) {
    let known = Known {
        locale,
        // It stays for the page: texts are `'static`.
        texts: Box::leak(Box::new(texts)),
        is_shown: false,
        waiting: Vec::new(),
    };
    LANGUAGES.with_borrow_mut(|languages| languages.known.push(known));
}

fn with_known<T>(locale: Locale, run: impl FnOnce(&mut Known) -> T) -> Option<T> {
    LANGUAGES.with_borrow_mut(|languages| {
        let mut known = languages.known.iter_mut();
        known.find(|known| known.locale == locale).map(run)
    })
}

/// Fetches a file of a language: its first texts, or the others.
async fn fetch_file(locale: Locale, part: u32) -> Option<&'static str> {
    let files = LANGUAGES.with_borrow(|languages| languages.files.clone())?;
    let files = Reflect::get(&files, &JsValue::from_str(locale.tag())).ok()?;
    let file = Reflect::get_u32(&files, part).ok()?.as_string()?;
    let fetch = async move {
        let response = Request::get(&file).send().await.ok()?;
        match response.ok() {
            true => response.text().await.ok(),
            false => None,
        }
    };
    match select(fetch.boxed_local(), sleep(TIMEOUT_MS).boxed_local()).await {
        Either::Left((text, _)) => Some(text?.leak()),
        Either::Right(_) => None,
    }
}
