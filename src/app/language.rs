//! The language of the app and the region it is shown for. The first English texts are there from the start; those of other
//! languages are fetched when they are chosen.

use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;

use crate::i18n::loading::{first_texts, known_texts, mark_shown, more_texts};
use crate::i18n::{I18n, Locale, Region, Texts, fill};
use crate::platform::host::{HostContext, use_host};
use crate::state::preferences::{Preferences, use_preferences};
use crate::ui::{Toasts, use_toasts};

/// The language that is shown. It follows the user's choice as soon as the texts are there, and stays as it is if they
/// cannot be fetched. Nothing until the first texts are there.
pub fn use_language() -> Signal<Option<Shown>> {
    let language = Language {
        host: use_host(),
        preferences: use_preferences(),
        toasts: use_toasts(),
        owner: StoredValue::new(Owner::current().map(|owner| owner.downgrade())),
        shown: RwSignal::new(None),
    };
    Effect::new(move || {
        let (locale, region) = (language.preferences.locale(), language.preferences.region());
        let shown = language.shown.get_untracked();
        // At the start, and for another region, those of the first screen will do.
        let is_other = shown.is_some_and(|shown| shown.i18n.locale != locale);
        let texts = known_texts(locale).filter(|texts| !is_other || texts.is_complete());
        if let Some(texts) = texts {
            language.show(locale, region, texts);
            return;
        }
        let fetch = language.fetch(locale, region, is_other);
        let task = language.host.spawn_abortable(fetch);
        // Another is chosen meanwhile.
        on_cleanup(move || task.abort());
    });
    language.shown.into()
}

/// A language that is shown.
#[derive(Clone, Copy)]
pub struct Shown {
    /// How many languages and regions were shown before it.
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
    fn show(self, locale: Locale, region: Option<Region>, texts: &'static Texts) {
        let shown = self.shown.try_get_untracked().flatten();
        let is_shown = |it: Shown| (it.i18n.locale, it.i18n.region) == (locale, region);
        if shown.is_some_and(is_shown) {
            return;
        }
        let number = shown.map_or(0, |shown| shown.number + 1);
        if let Some(frame) = self.host.frame() {
            let _ = frame.set_attribute("lang", locale.tag());
            let _ = frame.set_attribute("dir", locale.direction());
        }
        mark_shown(locale);
        let owner = self.owner.try_get_value().flatten();
        if let Some(owner) = owner.and_then(|owner| owner.upgrade()) {
            let i18n = owner.with(|| I18n::in_region(locale, region, texts));
            self.shown.try_set(Some(Shown { number, i18n }));
        }
    }

    /// Shows a language once its texts have been fetched. Those of the first screen will do at the start; in place of
    /// another language all are needed, since more than the first screen may be open.
    async fn fetch(self, locale: Locale, region: Option<Region>, needs_all: bool) {
        let texts = first_texts(locale).await;
        let is_there = !needs_all || texts.is_some() && more_texts(locale).await;
        match texts.filter(|_| is_there) {
            Some(texts) => self.show(locale, region, texts),
            None => self.stay(locale),
        }
    }

    /// Goes back to the language that is shown, because the texts of `missing` could not be fetched.
    fn stay(self, missing: Locale) {
        let shown = self.shown.try_get_untracked().flatten();
        let locale = shown.map_or(Locale::En, |shown| shown.i18n.locale);
        self.preferences.override_locale(locale);
        let texts = shown.map(|shown| shown.i18n.texts);
        if let Some(texts) = texts.or_else(|| known_texts(locale)) {
            let language = [("language", missing.own_name())];
            self.toasts
                .show(fill(texts.language_failed(), &language), Vec::new());
        }
    }
}
