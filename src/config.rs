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
            let Level::Text(text) = Level::of(value) else {
                return Err(format!("{key}: {value} is no text in quotation marks"));
            };
            match key.as_str() {
                "backend_url" => config.backend_url = backend(&text)?,
                "auth" => config.auth = chosen(key, &text, Auth::from_name)?,
                "locale" => config.locale = Some(chosen(key, &text, Locale::from_tag)?),
                "theme" => config.theme = Some(chosen(key, &text, Theme::from_name)?),
                "embed_origins" => config.embed_origins = origins(&text)?,
                _ => {
                    return Err(format!(
                        "\"{key}\" is not known here: backend_url, auth, locale, theme and embed_origins are"
                    ));
                }
            }
        }
        Ok(config)
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
        ] {
            let error = Config::parse(text).expect_err(text);
            assert!(error.contains(part), "{text}: {error}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_config_or_an_error(text in ".*") {
            let _ = Config::parse(&text);
        }
    }
}
