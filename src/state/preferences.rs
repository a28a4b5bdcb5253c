//! What the reader has chosen for this browser: theme, language, columns, page size, saved views. Kept in the browser, applied to the page.

use leptos::prelude::*;

use crate::config::Config;
use crate::i18n::Locale;
use crate::platform::root;
use crate::platform::storage::Store;

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says, also when it changes its mind.
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The theme's name in storage, in the configuration and on the page's root element.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.as_str() == name)
    }
}

const THEME_KEY: &str = "cohort.theme";
const LOCALE_KEY: &str = "cohort.locale";
const COLUMNS_KEY: &str = "cohort.columns";
const VIEWS_KEY: &str = "cohort.views";
const SHOP_KEY: &str = "cohort.shop";
const LIMIT_KEY: &str = "cohort.rows-per-page";

/// The reader's choices. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Preferences {
    theme: RwSignal<Theme>,
    locale: RwSignal<Locale>,
}

/// The [`Preferences`] provided to this part of the page.
///
/// # Panics
/// Outside of the part of the page that provides it.
pub fn use_preferences() -> Preferences {
    expect_context()
}

impl Preferences {
    /// Choices kept in this browser come before the configuration's, and those before what the browser prefers. But an
    /// app in somebody else's page begins as that page says.
    pub fn load(config: &Config) -> Self {
        let is_page = root::is_page();
        let given = |is_given: bool| is_given && !is_page;
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
        apply_theme(theme);
        Self {
            theme: RwSignal::new(theme),
            locale: RwSignal::new(locale),
        }
    }

    pub fn theme(self) -> Theme {
        self.theme.get()
    }

    pub fn set_theme(self, theme: Theme) {
        Store::Browser.set(THEME_KEY, Some(theme.as_str()));
        self.keep_theme(theme);
    }

    /// The theme is this one for now, whatever was chosen for the next time.
    pub fn keep_theme(self, theme: Theme) {
        apply_theme(theme);
        self.theme.set(theme);
    }

    pub fn locale(self) -> Locale {
        self.locale.get()
    }

    /// As [`Preferences::locale`], without following it; nothing when the app is gone.
    pub fn locale_untracked(self) -> Option<Locale> {
        self.locale.try_get_untracked()
    }

    pub fn set_locale(self, locale: Locale) {
        Store::Browser.set(LOCALE_KEY, Some(locale.tag()));
        self.locale.set(locale);
    }

    /// The language is this one for now, whatever was chosen for the next time.
    pub fn keep_locale(self, locale: Locale) {
        self.locale.set(locale);
    }

    /// The columns of the list as they were kept last.
    pub fn columns() -> Option<String> {
        Store::Browser.get(COLUMNS_KEY)
    }

    pub fn set_columns(columns: &str) {
        Store::Browser.set(COLUMNS_KEY, Some(columns));
    }

    /// The saved views of a shop as they were kept last.
    pub fn views(shop: &str) -> Option<String> {
        Store::Browser.get(&format!("{VIEWS_KEY} {shop}"))
    }

    pub fn set_views(shop: &str, views: &str) {
        Store::Browser.set(&format!("{VIEWS_KEY} {shop}"), Some(views));
    }

    /// The backend of the shop that was gone to last: in this tab, else in this browser.
    pub fn shop() -> Option<String> {
        let kept = Store::Tab.get(SHOP_KEY);
        kept.or_else(|| Store::Browser.get(SHOP_KEY))
    }

    /// The shop of this tab, whatever others go to.
    pub fn remember_shop(backend: &str) {
        Store::Tab.set(SHOP_KEY, Some(backend));
    }

    /// The shop of this tab and of those to come. False where the browser keeps nothing.
    pub fn set_shop(backend: &str) -> bool {
        Self::remember_shop(backend);
        Store::Browser.set(SHOP_KEY, Some(backend));
        Self::shop().as_deref() == Some(backend)
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

fn apply_theme(theme: Theme) {
    if let Some(frame) = root::frame() {
        let _ = frame.set_attribute("data-theme", theme.as_str());
    }
}
