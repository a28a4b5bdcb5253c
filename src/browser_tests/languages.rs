//! Languages whose texts come, come late or do not come.

use futures::future::join;
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::network::Network;
use super::page::{Page, settle, start_tasks};
use crate::app::language::use_language;
use crate::config::Config;
use crate::i18n::loading::{first_texts, known_texts, more_texts, set_up};
use crate::i18n::texts::FILES;
use crate::i18n::{Locale, Region, Texts, use_i18n};
use crate::state::preferences::Preferences;
use crate::ui::{Lazy, PanelSkeleton, ToastRegion, Toasts};

/// The two files of a language.
fn files(locale: Locale) -> [&'static str; 2] {
    let mut files = FILES.iter();
    files
        .find(|(tag, _)| *tag == locale.tag())
        .expect("its files")
        .1
}

/// Requests for texts, in the hand of the test.
struct Server {
    network: Network,
    /// How many requests have been answered.
    answered: usize,
}

impl Server {
    /// A page that has all English texts and no others. What a test fetches stays for those after it.
    async fn new() -> Self {
        let element = document().create_element("div").expect("a div");
        start_tasks(element.unchecked_into());
        let addresses = Object::new();
        for (tag, _) in FILES {
            let [first, more] = [format!("{tag}.txt"), format!("more-{tag}.txt")]
                .map(|name| JsValue::from_str(&format!("https://page.example/{name}")));
            Reflect::set(&addresses, &(*tag).into(), &Array::of2(&first, &more)).expect("set");
        }
        let mut server = Self {
            network: Network::gated(),
            answered: 0,
        };
        assert!(set_up(files(Locale::En)[0].to_owned(), addresses));
        if !known_texts(Locale::En).is_some_and(Texts::is_complete) {
            let come = more_texts(Locale::En);
            assert!(
                join(
                    come,
                    server.answer("more-en.txt", 200, files(Locale::En)[1])
                )
                .await
                .0
            );
        }
        server
    }

    /// Answers the next request, which is for this file.
    async fn answer(&mut self, name: &str, status: u16, body: &str) {
        let call = self.network.call(self.answered).await;
        assert_eq!(call.url(), format!("https://page.example/{name}"));
        call.answer(status, body);
        self.answered += 1;
        settle().await;
    }

    /// Whether a request waits.
    fn is_asked(&self) -> bool {
        self.network.count() > self.answered
    }
}

#[wasm_bindgen_test]
async fn another_language_is_shown_once_all_of_its_texts_are_there() {
    let mut server = Server::new().await;
    // The language of the test's own page stays as it is.
    let (page, _) = Page::in_closed_tree();
    let (preferences, language) = page.run(|| {
        provide_context(Toasts::new());
        let config = Config {
            locale: Some(Locale::En),
            ..Config::default()
        };
        provide_context(Preferences::load(&config));
        (expect_context::<Preferences>(), use_language())
    });
    page.show(|| view! { <ToastRegion/> });
    let shown = || {
        let shown = language.get_untracked().expect("a language");
        (shown.number, shown.i18n.locale, shown.i18n.region)
    };
    settle().await;
    assert_eq!(shown(), (0, Locale::En, None));
    assert!(!server.is_asked());
    let [first, more] = files(Locale::De);
    preferences.override_locale(Locale::De);
    server.answer("de.txt", 200, first).await;
    assert_eq!(shown(), (0, Locale::En, None));
    server.answer("more-de.txt", 404, "").await;
    // It stays as it was, and says so.
    assert_eq!(shown(), (0, Locale::En, None));
    assert_eq!(untrack(|| preferences.locale()), Locale::En);
    assert!(page.text(".toast p").contains("Deutsch"));
    preferences.override_locale(Locale::De);
    server.answer("more-de.txt", 200, more).await;
    assert_eq!(shown(), (1, Locale::De, None));
    let swiss = Region::parse("CH");
    preferences.override_region(swiss);
    settle().await;
    assert_eq!(shown(), (2, Locale::De, swiss));
    assert!(!server.is_asked());
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_view_of_a_chunk_waits_for_its_texts() {
    let mut server = Server::new().await;
    let [first, more] = files(Locale::Ar);
    let texts = join(first_texts(Locale::Ar), server.answer("ar.txt", 200, first))
        .await
        .0;
    let texts = texts.expect("the first texts");
    let page = Page::in_language(Locale::Ar);
    page.show(move || {
        let load = move |owner: Owner| async move {
            let cancel = texts.cancel();
            Ok(owner.with(|| view! { <p class="content">{cancel}</p> }.into_any()))
        };
        view! { <Lazy load=load fallback=|| view! { <PanelSkeleton/> }/> }
    });
    settle().await;
    assert!(page.has(".panel-skeleton") && !page.has(".content"));
    // Another one that wants them does not ask again.
    let other = more_texts(Locale::Ar);
    server.answer("more-ar.txt", 200, "<!doctype html>").await;
    assert!(!other.await && !server.is_asked());
    assert_eq!(
        page.text("[role=alert] .error-text"),
        page.run(use_i18n).texts.chunk_failed()
    );
    page.all("button")[0].click();
    settle().await;
    assert!(page.has(".panel-skeleton"));
    server.answer("more-ar.txt", 200, more).await;
    assert_eq!(page.text(".content"), "إلغاء");
    assert!(more_texts(Locale::Ar).await && !server.is_asked());
    page.is_sound().await;
}
