//! What is decided at run time: `config.json` beside the page. Decoding is pure; fetching is one function.
//!
//! The backend's address comes from here and never from the address bar: a link must not be able to send a password
//! somewhere else.

use gloo_net::http::Request;
use web_sys::RequestCache;

use crate::i18n::Locale;
use crate::json::{self, Level};
use crate::preferences::Theme;

/// How to sign in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Auth {
    /// Use a session the browser already has; else exchange e-mail and password for a token.
    #[default]
    Auto,
    /// Session cookies only.
    Session,
    /// Tokens only.
    Token,
}

/// One of the shops a page is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shop {
    /// What people call it.
    pub name: String,
    /// As [`Config::backend_url`].
    pub backend_url: String,
    /// As [`Config::auth`], which holds where there is none.
    pub auth: Option<Auth>,
}

/// The page's configuration. A missing file is the same as an empty object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The Medusa server's address without `/admin`; empty for the page's own origin.
    pub backend_url: String,
    pub auth: Auth,
    /// The language where the reader has chosen none.
    pub locale: Option<Locale>,
    /// The theme where the reader has chosen none.
    pub theme: Option<Theme>,
    /// The origins of the pages that may show this one in a frame and talk to it, with blanks between them.
    pub embed_origins: String,
    /// Those to choose from; none if there is but the one.
    pub shops: Vec<Shop>,
}

impl Auth {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "auto" => Self::Auto,
            "session" => Self::Session,
            "token" => Self::Token,
            _ => return None,
        })
    }
}

impl Config {
    /// Reads the text of a `config.json`.
    ///
    /// # Errors
    /// A sentence that names what is wrong, for the person who wrote the file.
    pub fn parse(text: &str) -> Result<Self, String> {
        json::check(text)
            .map_err(|(line, column)| format!("no JSON at line {line}, column {column}"))?;
        let Level::Object(fields) = Level::of(text) else {
            return Err("no JSON object".to_owned());
        };
        let mut config = Self::default();
        for (key, value) in &fields {
            if key == "shops" {
                config.shops = shops(value)?;
                continue;
            }
            let text = text_of(key, value)?;
            match key.as_str() {
                "backend_url" => config.backend_url = backend(&text)?,
                "auth" => config.auth = chosen(key, &text, Auth::from_name)?,
                "locale" => config.locale = Some(chosen(key, &text, Locale::from_tag)?),
                "theme" => config.theme = Some(chosen(key, &text, Theme::from_name)?),
                "embed_origins" => config.embed_origins = origins(&text)?,
                _ => {
                    return Err(format!(
                        "\"{key}\" is not known here: backend_url, auth, locale, theme, embed_origins and shops are"
                    ));
                }
            }
        }
        // A page around a frame gives its token to whatever shop is shown.
        let others = [
            ("backend_url", &config.backend_url),
            ("embed_origins", &config.embed_origins),
        ];
        match others.iter().find(|(_, value)| !value.is_empty()) {
            Some((name, _)) if !config.shops.is_empty() => Err(format!(
                "{name} and shops are both there: one of them has to go"
            )),
            _ => Ok(config),
        }
    }

    /// The configuration for one of the shops: the one with this backend, else the first.
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

    /// Fetches and reads `config.json` from beside the page. No such file means the defaults, also on hosts that
    /// answer every unknown address with a page.
    ///
    /// # Errors
    /// As [`Config::parse`]; also if the file could not be had, because the defaults might send a password to the wrong
    /// server.
    pub async fn load() -> Result<Self, String> {
        let request = Request::get("config.json").cache(RequestCache::NoCache);
        let unread = |error: gloo_net::Error| format!("config.json: {error}");
        let response = request.send().await.map_err(unread)?;
        // Buckets that must not be listed answer 403 for a file that is not there.
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

fn backend(text: &str) -> Result<String, String> {
    let url = text.trim().trim_end_matches('/');
    match url.is_empty() || is_http_url(url) {
        true => Ok(url.to_owned()),
        false => Err(format!(
            "backend_url: \"{url}\" is not an address such as https://shop.example.com"
        )),
    }
}

fn shops(json: &str) -> Result<Vec<Shop>, String> {
    let Level::Array(entries) = Level::of(json) else {
        return Err(format!("shops: {json} is no list"));
    };
    let mut shops: Vec<Shop> = Vec::new();
    for entry in &entries {
        let shop = shop(entry)?;
        let is_like =
            |other: &Shop| other.name == shop.name || other.backend_url == shop.backend_url;
        if shops.iter().any(is_like) {
            return Err(format!(
                "shops: {entry} has the name or the backend_url of another"
            ));
        }
        shops.push(shop);
    }
    match shops.is_empty() {
        false => Ok(shops),
        true => Err("shops: the list is empty".to_owned()),
    }
}

fn shop(json: &str) -> Result<Shop, String> {
    let Level::Object(fields) = Level::of(json) else {
        return Err(format!("shops: {json} is no JSON object"));
    };
    let (mut name, mut backend_url, mut auth) = (None, None, None);
    for (key, value) in &fields {
        let text = text_of(key, value)?;
        match key.as_str() {
            "name" => name = Some(text.trim().to_owned()),
            "backend_url" => backend_url = Some(backend(&text)?),
            "auth" => auth = Some(chosen(key, &text, Auth::from_name)?),
            _ => {
                return Err(format!(
                    "shops: \"{key}\" is not known here: name, backend_url and auth are"
                ));
            }
        }
    }
    match (name.filter(|name| !name.is_empty()), backend_url) {
        (Some(name), Some(backend_url)) => Ok(Shop {
            name,
            backend_url,
            auth,
        }),
        _ => Err(format!("shops: {json} has no name or no backend_url")),
    }
}

fn text_of(key: &str, value: &str) -> Result<String, String> {
    match Level::of(value) {
        Level::Text(text) => Ok(text),
        _ => Err(format!("{key}: {value} is no text in quotation marks")),
    }
}

fn origins(text: &str) -> Result<String, String> {
    let is_origin = |text: &str| is_http_url(text) && text.matches('/').count() == 2;
    match text.split(' ').find(|origin| !is_origin(origin)) {
        None => Ok(text.to_owned()),
        Some(_) if text.is_empty() => Ok(String::new()),
        Some(other) => Err(format!(
            "embed_origins: \"{other}\" is no origin such as https://panel.example.com"
        )),
    }
}

fn chosen<T>(key: &str, value: &str, read: fn(&str) -> Option<T>) -> Result<T, String> {
    read(value).ok_or_else(|| format!("{key}: \"{value}\" is not known here"))
}

/// Whether a text is an http(s) address with a host and neither user, query nor fragment.
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

    #[test]
    fn mistakes_are_named() {
        for (text, part) in [
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
            ("[]", "object"),
            (r#"{"theme":null}"#, "theme"),
            (r#"{"shops":{}}"#, "no list"),
            (r#"{"shops":[]}"#, "empty"),
            (r#"{"shops":["https://a.example"]}"#, "no JSON object"),
            (r#"{"shops":[{"name":"A"}]}"#, "no backend_url"),
            (r#"{"shops":[{"name":" ","backend_url":""}]}"#, "no name"),
            (r#"{"shops":[{"name":"A","url":""}]}"#, "\"url\""),
            (
                r#"{"shops":[{"name":"A","backend_url":"a.example"}]}"#,
                "a.example",
            ),
            (
                r#"{"shops":[{"name":"A","backend_url":"","auth":"no"}]}"#,
                "auth",
            ),
            (
                r#"{"shops":[{"name":"A","backend_url":""},{"name":"B","backend_url":""}]}"#,
                "of another",
            ),
            (
                r#"{"backend_url":"https://a.example","shops":[{"name":"B","backend_url":""}]}"#,
                "backend_url and shops are both there",
            ),
            (
                r#"{"embed_origins":"https://a.example","shops":[{"name":"B","backend_url":""}]}"#,
                "embed_origins and shops are both there",
            ),
        ] {
            let error = Config::parse(text).expect_err(text);
            assert!(error.contains(part), "{text}: {error}");
        }
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
