//! The user's choices for this browser: theme, language, region, keys, columns, page size, saved views. They are stored in the
//! browser and applied to the page.

use leptos::prelude::*;

use crate::config::{Config, Theme};
use crate::i18n::{Locale, Region};
use crate::platform::host::{HostContext, use_host};
use crate::platform::storage::Store;

const THEME_KEY: &str = "cohort.theme";
const LOCALE_KEY: &str = "cohort.locale";
const KEYS_KEY: &str = "cohort.single-keys";
const REGION_KEY: &str = "cohort.region";
const COLUMNS_KEY: &str = "cohort.columns";
const VIEWS_KEY: &str = "cohort.views";
const SHOP_KEY: &str = "cohort.shop";
const LIMIT_KEY: &str = "cohort.rows-per-page";

/// The user's choices.
#[derive(Clone, Copy)]
pub struct Preferences {
    host: HostContext,
    theme: RwSignal<Theme>,
    locale: RwSignal<Locale>,
    single_keys: RwSignal<bool>,
    region: RwSignal<Option<Region>>,
}

/// The preferences of the app around this view.
///
/// # Panics
/// Outside of the app, which provides them.
pub fn use_preferences() -> Preferences {
    expect_context()
}

impl Preferences {
    /// Choices stored in this browser take precedence over the configuration's, and those over the browser's languages.
    /// In somebody else's page the configuration, which is that page's, takes precedence.
    pub fn load(config: &Config) -> Self {
        let host = use_host();
        let given = |is_given: bool| is_given && !host.is_own_page();
        let theme = (Store::Browser.get(THEME_KEY))
            .and_then(|name| Theme::from_name(&name))
            .filter(|_| !given(config.theme.is_some()))
            .or(config.theme)
            .unwrap_or_default();
        let locale = (Store::Browser.get(LOCALE_KEY))
            .and_then(|tag| Locale::from_tag(&tag))
            .filter(|_| !given(config.locale.is_some()))
            .or(config.locale)
            .or_else(browser_locale)
            .unwrap_or(Locale::En);
        // Who has chosen the browser's own region has stored a text that is no region, which takes precedence as well.
        let region = (Store::Browser.get(REGION_KEY))
            .filter(|_| !given(config.region.is_some()))
            .map_or(config.region, |code| Region::parse(&code));
        let preferences = Self {
            host,
            theme: RwSignal::new(theme),
            locale: RwSignal::new(locale),
            single_keys: RwSignal::new(Store::Browser.get(KEYS_KEY).is_none()),
            region: RwSignal::new(region),
        };
        preferences.apply_theme(theme);
        preferences
    }

    pub fn theme(self) -> Theme {
        self.theme.get()
    }

    pub fn set_theme(self, theme: Theme) {
        Store::Browser.set(THEME_KEY, Some(theme.as_str()));
        self.override_theme(theme);
    }

    /// Sets the theme without storing it.
    pub fn override_theme(self, theme: Theme) {
        self.apply_theme(theme);
        self.theme.try_set(theme);
    }

    fn apply_theme(self, theme: Theme) {
        if let Some(frame) = self.host.frame() {
            let _ = frame.set_attribute("data-theme", theme.as_str());
        }
    }

    pub fn locale(self) -> Locale {
        self.locale.get()
    }

    pub fn set_locale(self, locale: Locale) {
        Store::Browser.set(LOCALE_KEY, Some(locale.tag()));
        self.override_locale(locale);
    }

    /// Sets the language without storing it.
    pub fn override_locale(self, locale: Locale) {
        self.locale.try_set(locale);
    }

    /// Whether single keys do something.
    pub fn single_keys(self) -> bool {
        self.single_keys.get()
    }

    pub fn set_single_keys(self, on: bool) {
        Store::Browser.set(KEYS_KEY, (!on).then_some("off"));
        self.single_keys.try_set(on);
    }

    /// Where numbers and dates are read; nothing for the region of the browser.
    pub fn region(self) -> Option<Region> {
        self.region.get()
    }

    pub fn set_region(self, region: Option<Region>) {
        let code = region.as_ref().map_or("browser", Region::code);
        Store::Browser.set(REGION_KEY, Some(code));
        self.override_region(region);
    }

    /// Sets the region without storing it.
    pub fn override_region(self, region: Option<Region>) {
        self.region.try_set(region);
    }

    /// The columns of the list as they were stored last.
    pub fn columns() -> Option<String> {
        Store::Browser.get(COLUMNS_KEY)
    }

    pub fn set_columns(columns: &str) {
        Store::Browser.set(COLUMNS_KEY, Some(columns));
    }

    /// The saved views of a shop as they were stored last.
    pub fn views(shop: &str) -> Option<String> {
        Store::Browser.get(&format!("{VIEWS_KEY} {shop}"))
    }

    /// False if the browser does not store them.
    pub fn set_views(shop: &str, views: &str) -> bool {
        Store::Browser.set(&format!("{VIEWS_KEY} {shop}"), Some(views))
    }

    /// The backend of the shop that was chosen last: in this tab, else in this browser.
    pub fn shop() -> Option<String> {
        let of_tab = Store::Tab.get(SHOP_KEY);
        of_tab.or_else(|| Store::Browser.get(SHOP_KEY))
    }

    /// Stores the shop of this tab, whichever is chosen in others.
    pub fn remember_shop(backend: &str) {
        Store::Tab.set(SHOP_KEY, Some(backend));
    }

    /// Stores the shop of this tab and of new ones. False if the browser stores nothing.
    fn set_shop(backend: &str) -> bool {
        Self::remember_shop(backend);
        Store::Browser.set(SHOP_KEY, Some(backend));
        Self::shop().as_deref() == Some(backend)
    }

    /// Loads the page again for another shop, without the query string, which belongs to the current one. False if the
    /// browser cannot store the choice.
    pub fn go_to_shop(backend: &str) -> bool {
        let is_set = Self::set_shop(backend);
        if is_set {
            let location = window().location();
            let _ = location.assign(&location.pathname().unwrap_or_default());
        }
        is_set
    }

    /// The number of rows per page chosen last, if it was ever chosen.
    pub fn limit(self) -> Option<u64> {
        Store::Browser.get(LIMIT_KEY)?.parse().ok()
    }

    pub fn set_limit(self, limit: u64) {
        Store::Browser.set(LIMIT_KEY, Some(&limit.to_string()));
    }
}

/// The first language the browser prefers that the page speaks.
fn browser_locale() -> Option<Locale> {
    let languages = web_sys::window()?.navigator().languages().to_vec();
    languages
        .into_iter()
        .find_map(|tag| Locale::from_tag(&tag.as_string()?))
}
