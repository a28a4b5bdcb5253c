//! The page's configuration: `config.json` beside the page. Decoding is pure; [`Config::load`] fetches the file.
//!
//! The backend's URL comes from this file and never from the page's own URL: otherwise a crafted link could make the page
//! send a password to another server.

use gloo_net::http::Request;
use serde::de::{Deserialize, Deserializer, Error};
use web_sys::RequestCache;

use crate::i18n::Locale;

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Follows the system.
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

/// How to sign in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Auth {
    /// Use a session the browser already has; otherwise exchange e-mail and password for a token.
    #[default]
    Auto,
    /// Session cookies only.
    Session,
    /// Tokens only.
    Token,
}

/// One of several shops to choose from.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shop {
    /// The display name.
    #[serde(deserialize_with = "shop_name")]
    pub name: String,
    /// As [`Config::backend_url`].
    #[serde(deserialize_with = "backend_url")]
    pub backend_url: String,
    /// Overrides [`Config::auth`] for this shop.
    #[serde(default, deserialize_with = "some")]
    pub auth: Option<Auth>,
}

/// The page's configuration. A missing file is the same as an empty object.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The Medusa server's URL without `/admin`; empty for the page's own origin.
    #[serde(deserialize_with = "backend_url")]
    pub backend_url: String,
    pub auth: Auth,
    /// The language unless the reader has chosen one.
    #[serde(deserialize_with = "locale")]
    pub locale: Option<Locale>,
    /// The theme unless the reader has chosen one.
    #[serde(deserialize_with = "theme")]
    pub theme: Option<Theme>,
    /// The origins of the pages that may show this one in a frame and exchange messages with it, separated by spaces.
    #[serde(deserialize_with = "embed_origins")]
    pub embed_origins: String,
    /// The shops to choose from; empty if there is only one.
    #[serde(deserialize_with = "shops")]
    pub shops: Vec<Shop>,
}

impl Config {
    /// Reads the text of a `config.json`.
    ///
    /// # Errors
    /// A message for the author of the file that names the field and what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        if !text.trim_start().starts_with('{') {
            return Err("the file is not a JSON object".to_owned());
        }
        let mut json = serde_json::Deserializer::from_str(text);
        let config: Self = serde_path_to_error::deserialize(&mut json).map_err(in_words)?;
        json.end().map_err(|error| error.to_string())?;
        // An embedding page passes its token to whichever shop is shown.
        let exclusive = [
            ("backend_url", &config.backend_url),
            ("embed_origins", &config.embed_origins),
        ];
        match exclusive.iter().find(|(_, value)| !value.is_empty()) {
            Some((name, _)) if !config.shops.is_empty() => Err(format!(
                "{name} and shops exclude each other: remove one of them"
            )),
            _ => Ok(config),
        }
    }

    /// The configuration of one shop: the shop with this backend, or the first one.
    #[must_use]
    pub fn at(mut self, backend: Option<&str>) -> Self {
        let is_wanted = |shop: &&Shop| Some(&*shop.backend_url) == backend;
        let shop = self.shops.iter().find(is_wanted);
        if let Some(shop) = shop.or(self.shops.first()) {
            self.backend_url = shop.backend_url.clone();
            self.auth = shop.auth.unwrap_or(self.auth);
        }
        self
    }

    /// Fetches and reads `config.json` from beside the page. A missing file means the defaults, even on hosts that answer
    /// every unknown URL with an HTML page.
    ///
    /// # Errors
    /// As [`Config::parse`]. Also if the file cannot be fetched, because with the defaults the page might send a password
    /// to the wrong server.
    pub async fn load() -> Result<Self, String> {
        let request = Request::get("config.json").cache(RequestCache::NoCache);
        let unread = |error: gloo_net::Error| format!("config.json: {error}");
        let response = request.send().await.map_err(unread)?;
        // Storage buckets that do not allow listing answer 403 for a missing file.
        if matches!(response.status(), 403 | 404 | 410) {
            return Ok(Self::default());
        }
        if !response.ok() {
            return Err(format!("config.json: HTTP {}", response.status()));
        }
        let text = response.text().await.map_err(unread)?;
        let text = text.trim_start();
        match text.is_empty() || text.starts_with('<') {
            true => Ok(Self::default()),
            false => Self::parse(text),
        }
    }
}

/// `shops[1].auth: unknown variant …`, or without the path where an error concerns the whole file.
fn in_words(error: serde_path_to_error::Error<serde_json::Error>) -> String {
    match error.path().to_string().as_str() {
        "." => error.inner().to_string(),
        path => format!("{path}: {}", error.inner()),
    }
}

/// An optional field that may be missing, but not null.
fn some<'de, T: Deserialize<'de>, D: Deserializer<'de>>(json: D) -> Result<Option<T>, D::Error> {
    T::deserialize(json).map(Some)
}

fn theme<'de, D: Deserializer<'de>>(json: D) -> Result<Option<Theme>, D::Error> {
    named(json, "a theme: system, light or dark", Theme::from_name)
}

fn locale<'de, D: Deserializer<'de>>(json: D) -> Result<Option<Locale>, D::Error> {
    named(json, "a language the page has texts in", Locale::from_tag)
}

/// Reads a text that names a value.
fn named<'de, T, D: Deserializer<'de>>(
    json: D,
    expected: &str,
    read: fn(&str) -> Option<T>,
) -> Result<Option<T>, D::Error> {
    let name = String::deserialize(json)?;
    match read(&name) {
        Some(value) => Ok(Some(value)),
        None => Err(D::Error::custom(format!("\"{name}\" is not {expected}"))),
    }
}

fn backend_url<'de, D: Deserializer<'de>>(json: D) -> Result<String, D::Error> {
    let text = String::deserialize(json)?;
    let url = text.trim().trim_end_matches('/');
    match url.is_empty() || is_http_url(url) {
        true => Ok(url.to_owned()),
        false => Err(D::Error::custom(format!(
            "\"{url}\" is not a URL such as https://shop.example.com"
        ))),
    }
}

fn embed_origins<'de, D: Deserializer<'de>>(json: D) -> Result<String, D::Error> {
    let text = String::deserialize(json)?;
    let is_origin = |text: &str| is_http_url(text) && text.matches('/').count() == 2;
    match text.split(' ').find(|origin| !is_origin(origin)) {
        Some(other) if !text.is_empty() => Err(D::Error::custom(format!(
            "\"{other}\" is not an origin such as https://panel.example.com"
        ))),
        _ => Ok(text),
    }
}

fn shops<'de, D: Deserializer<'de>>(json: D) -> Result<Vec<Shop>, D::Error> {
    let shops: Vec<Shop> = Vec::deserialize(json)?;
    if shops.is_empty() {
        return Err(D::Error::custom("the list is empty"));
    }
    for (place, shop) in shops.iter().enumerate() {
        let mut before = shops.iter().take(place);
        if before.any(|other| other.name == shop.name || other.backend_url == shop.backend_url) {
            let name = &shop.name;
            return Err(D::Error::custom(format!(
                "\"{name}\" has the name or the backend_url of another shop"
            )));
        }
    }
    Ok(shops)
}

fn shop_name<'de, D: Deserializer<'de>>(json: D) -> Result<String, D::Error> {
    let name = String::deserialize(json)?;
    match name.trim() {
        "" => Err(D::Error::custom("the name is empty")),
        name => Ok(name.to_owned()),
    }
}

/// Whether a text is an http(s) URL with a host and without user, query and fragment.
fn is_http_url(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest else { return false };
    let host = rest.split('/').next().unwrap_or_default();
    !host.is_empty()
        && !host.starts_with(':')
        && rest.chars().all(|char| {
            char.is_ascii_graphic() && !matches!(char, '@' | '?' | '#' | '"' | '<' | '\\')
        })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_full_file_is_read() {
        let text = r#"{"backend_url":"https://shop.example.com/","auth":"session","locale":"de-CH","theme":"dark",
            "embed_origins":"https://panel.example.com http://localhost:7001"}"#;
        let config = Config {
            backend_url: "https://shop.example.com".into(),
            auth: Auth::Session,
            locale: Some(Locale::De),
            theme: Some(Theme::Dark),
            embed_origins: "https://panel.example.com http://localhost:7001".into(),
            shops: Vec::new(),
        };
        assert_eq!(Config::parse(text), Ok(config));
        assert_eq!(Config::parse("{}"), Ok(Config::default()));
    }

    fn are_named(mistakes: &[(&str, &str)]) {
        for (text, part) in mistakes {
            let error = Config::parse(text).expect_err(text);
            assert!(error.contains(part), "{text}: {error}");
        }
    }

    #[test]
    fn mistakes_are_named() {
        are_named(&[
            (r#"{"backend":"x"}"#, "backend_url"),
            (r#"{"backend_url":"shop.example.com"}"#, "shop.example.com"),
            (r#"{"backend_url":"javascript:alert(1)"}"#, "backend_url"),
            (r#"{"backend_url":"https://user:pass@host"}"#, "backend_url"),
            (r#"{"auth":"magic"}"#, "magic"),
            (r#"{"locale":"tlh"}"#, "tlh"),
            (r#"{"theme":"pink"}"#, "pink"),
            (
                r#"{"embed_origins":"https://a.example *"}"#,
                "embed_origins: \"*\"",
            ),
            (r#"{"embed_origins":"https://a.example/panel"}"#, "/panel"),
            (r#"{"embed_origins":"null"}"#, "null"),
            ("{", "line 1"),
            ("{} {}", "trailing characters"),
            ("[]", "not a JSON object"),
            (r#"{"theme":null}"#, "theme: invalid type: null"),
            (r#"{"auth":null}"#, "auth"),
            (r#"{"locale":7}"#, "locale: invalid type: integer `7`"),
            (
                r#"{"auth":"magic"}"#,
                "expected one of `auto`, `session`, `token`",
            ),
        ]);
    }

    #[test]
    fn mistakes_in_shops_are_named() {
        are_named(&[
            (r#"{"shops":{}}"#, "shops: invalid type: map"),
            (r#"{"shops":null}"#, "shops"),
            (r#"{"shops":[]}"#, "shops: the list is empty"),
            (r#"{"shops":["https://a.example"]}"#, "shops[0]"),
            (r#"{"shops":[{"name":"A"}]}"#, "missing field `backend_url`"),
            (r#"{"shops":[{"backend_url":""}]}"#, "missing field `name`"),
            (
                r#"{"shops":[{"name":" ","backend_url":""}]}"#,
                "shops[0].name: the name is empty",
            ),
            (
                r#"{"shops":[{"name":"A","url":""}]}"#,
                "unknown field `url`",
            ),
            (
                r#"{"shops":[{"name":"A","backend_url":"","auth":null}]}"#,
                "shops[0].auth",
            ),
            (
                r#"{"shops":[{"name":"A","backend_url":"a.example"}]}"#,
                "a.example",
            ),
            (
                r#"{"shops":[{"name":"A","backend_url":"","auth":"no"}]}"#,
                "shops[0].auth: unknown variant `no`",
            ),
            (
                r#"{"shops":[{"name":"A","backend_url":""},{"name":"B","backend_url":""}]}"#,
                "of another",
            ),
            (
                r#"{"backend_url":"https://a.example","shops":[{"name":"B","backend_url":""}]}"#,
                "backend_url and shops exclude each other",
            ),
            (
                r#"{"embed_origins":"https://a.example","shops":[{"name":"B","backend_url":""}]}"#,
                "embed_origins and shops exclude each other",
            ),
        ]);
    }

    #[test]
    fn the_shop_is_the_wanted_one_or_the_first() {
        let text = r#"{"auth":"session","shops":[{"name":"Here","backend_url":""},
            {"backend_url":"https://b.example/","name":"B","auth":"token"}]}"#;
        let at = |backend| {
            let config = Config::parse(text).expect("a configuration").at(backend);
            (config.backend_url, config.auth)
        };
        let (here, other) = ((String::new(), Auth::Session), "https://b.example");
        assert_eq!(at(None), here);
        assert_eq!(at(Some("")), here);
        assert_eq!(at(Some("https://gone.example")), here);
        assert_eq!(at(Some(other)), (other.to_owned(), Auth::Token));
        let alone = Config::parse("{}").expect("a configuration");
        assert_eq!(alone.clone().at(Some(other)), alone);
    }

    proptest! {
        #[test]
        fn any_text_is_a_config_or_an_error(text in ".*") {
            let _ = Config::parse(&text);
        }
    }
}
