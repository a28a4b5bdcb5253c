//! The page's configuration: `config.json` beside the page. Decoding is pure; [`Config::load`] fetches the file.
//!
//! The backend's URL comes from this file and never from the page's own URL: otherwise a crafted link could make the page
//! send a password to another server.

use std::collections::BTreeMap;
use std::fmt::Display;

use gloo_net::http::Request;
use serde::Deserialize;
use serde_json::value::RawValue;
use web_sys::RequestCache;

use crate::api::MedusaVersion;
use crate::i18n::{Locale, Region};
use crate::platform::early;

const UNKNOWN_FIELD: &str = "there is no such field, but backend_url, admin_url, auth, medusa, locale, theme, embed_origins and shops";

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Auth {
    /// Use a session the browser already has; otherwise exchange e-mail and password for a token.
    #[default]
    Auto,
    /// Session cookies only.
    Session,
    /// Tokens only.
    Token,
}

impl Auth {
    fn from_name(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "session" => Some(Self::Session),
            "token" => Some(Self::Token),
            _ => None,
        }
    }
}

/// One of several shops to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shop {
    /// The display name.
    pub name: String,
    /// As [`Config::backend_url`].
    pub backend_url: String,
    /// As [`Config::admin_url`].
    pub admin_url: String,
    /// Overrides [`Config::auth`] for this shop.
    pub auth: Option<Auth>,
    /// Overrides [`Config::medusa`] for this shop.
    pub medusa: Option<MedusaVersion>,
}

/// The page's configuration. A missing file is the same as an empty object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The Medusa server's URL without `/admin`; empty for the page's own origin.
    pub backend_url: String,
    /// The address of Medusa's own admin, which price lists and discounts are shown in; empty if it is not known.
    pub admin_url: String,
    pub auth: Auth,
    /// The version of the server; `None` to find out.
    pub medusa: Option<MedusaVersion>,
    /// The language unless the reader has chosen one.
    pub locale: Option<Locale>,
    /// The region unless the reader has chosen one.
    pub region: Option<Region>,
    /// The theme unless the reader has chosen one.
    pub theme: Option<Theme>,
    /// The origins of the pages that may show this one in a frame and exchange messages with it, separated by spaces.
    pub embed_origins: String,
    /// The shops to choose from; empty if there is only one.
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
        let fields: Fields = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let mut config = Self::default();
        for (name, json) in fields {
            let field = Field::new(name, json);
            match &*field.path {
                "backend_url" => config.backend_url = field.url()?,
                "admin_url" => config.admin_url = field.url()?,
                "auth" => config.auth = field.auth()?,
                "medusa" => config.medusa = field.medusa()?,
                "locale" => {
                    config.locale = Some(field.locale()?);
                    config.region = Region::from_tag(&field.text()?);
                }
                "theme" => config.theme = Some(field.theme()?),
                "embed_origins" => config.embed_origins = field.embed_origins()?,
                "shops" => config.shops = field.shops()?,
                _ => return field.wrong(UNKNOWN_FIELD),
            }
        }
        // An embedding page passes its token to whichever shop is shown.
        let exclusive = [
            ("backend_url", &config.backend_url),
            ("admin_url", &config.admin_url),
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
            self.admin_url = shop.admin_url.clone();
            self.auth = shop.auth.unwrap_or(self.auth);
            self.medusa = shop.medusa.or(self.medusa);
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
        let unread = |error: gloo_net::Error| format!("config.json: {error}");
        let response = match early::take("config.json", None).await {
            Some(response) => response.into(),
            None => {
                let request = Request::get("config.json").cache(RequestCache::NoCache);
                request.send().await.map_err(unread)?
            }
        };
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

/// A JSON object by the names of its fields.
type Fields<'a> = BTreeMap<String, &'a RawValue>;

/// A value of the file, with the path to it for messages: `shops[1].auth`.
struct Field<'a> {
    path: String,
    json: &'a str,
}

impl<'a> Field<'a> {
    fn new(path: String, json: &'a RawValue) -> Self {
        let json = json.get();
        Self { path, json }
    }

    /// An error about this value.
    fn wrong<T>(&self, what: impl Display) -> Result<T, String> {
        Err(format!("{}: {what}", self.path))
    }

    fn read<T: Deserialize<'a>>(&self) -> Result<T, String> {
        serde_json::from_str(self.json).or_else(|error| {
            let text = error.to_string();
            // The position is one within this value, which helps nobody.
            self.wrong(text.split(" at line ").next().unwrap_or_default())
        })
    }

    fn text(&self) -> Result<String, String> {
        self.read()
    }

    /// A text that names a value.
    fn named<T>(&self, expected: &str, read: fn(&str) -> Option<T>) -> Result<T, String> {
        let name = self.text()?;
        match read(&name) {
            Some(value) => Ok(value),
            None => self.wrong(format_args!("\"{name}\" is not {expected}")),
        }
    }

    fn auth(&self) -> Result<Auth, String> {
        self.named("auto, session or token", Auth::from_name)
    }

    /// `"auto"`, or the version as a number or a text.
    fn medusa(&self) -> Result<Option<MedusaVersion>, String> {
        let text = self.json.trim_matches('"');
        match (text, MedusaVersion::parse(text)) {
            ("auto", _) => Ok(None),
            (_, Some(version)) => Ok(Some(version)),
            _ => self.wrong(format_args!("{} is not \"auto\", 1 or 2", self.json)),
        }
    }

    fn locale(&self) -> Result<Locale, String> {
        self.named("a language the page has texts in", Locale::from_tag)
    }

    fn theme(&self) -> Result<Theme, String> {
        self.named("a theme: system, light or dark", Theme::from_name)
    }

    fn url(&self) -> Result<String, String> {
        let text = self.text()?;
        let url = text.trim().trim_end_matches('/');
        match url.is_empty() || is_http_url(url) {
            true => Ok(url.to_owned()),
            false => self.wrong(format_args!(
                "\"{url}\" is not a URL such as https://shop.example.com"
            )),
        }
    }

    fn embed_origins(&self) -> Result<String, String> {
        let text = self.text()?;
        let is_origin = |text: &str| is_http_url(text) && text.matches('/').count() == 2;
        match text.split(' ').find(|origin| !is_origin(origin)) {
            Some(other) if !text.is_empty() => self.wrong(format_args!(
                "\"{other}\" is not an origin such as https://panel.example.com"
            )),
            _ => Ok(text),
        }
    }

    fn shops(&self) -> Result<Vec<Shop>, String> {
        let values: Vec<&RawValue> = self.read()?;
        if values.is_empty() {
            return self.wrong("the list is empty");
        }
        let mut shops: Vec<Shop> = Vec::new();
        for (place, value) in values.into_iter().enumerate() {
            let shop = Field::new(format!("{}[{place}]", self.path), value).shop()?;
            let mut before = shops.iter();
            if before.any(|other| other.name == shop.name || other.backend_url == shop.backend_url)
            {
                let name = &shop.name;
                return self.wrong(format_args!(
                    "\"{name}\" has the name or the backend_url of another shop"
                ));
            }
            shops.push(shop);
        }
        Ok(shops)
    }

    fn shop(&self) -> Result<Shop, String> {
        let (mut name, mut backend_url, mut auth, mut medusa) = (None, None, None, None);
        let mut admin_url = String::new();
        for (key, json) in self.read::<Fields>()? {
            let field = Field::new(format!("{}.{key}", self.path), json);
            match &*key {
                "name" => name = Some(field.shop_name()?),
                "backend_url" => backend_url = Some(field.url()?),
                "admin_url" => admin_url = field.url()?,
                "auth" => auth = Some(field.auth()?),
                "medusa" => medusa = field.medusa()?,
                _ => {
                    return field.wrong(
                        "a shop has no such field, but name, backend_url, admin_url, auth and medusa",
                    );
                }
            }
        }
        let Some(name) = name else {
            return self.wrong("the name is missing");
        };
        let Some(backend_url) = backend_url else {
            return self.wrong("the backend_url is missing");
        };
        Ok(Shop {
            name,
            backend_url,
            admin_url,
            auth,
            medusa,
        })
    }

    fn shop_name(&self) -> Result<String, String> {
        let name = self.text()?;
        match name.trim() {
            "" => self.wrong("the name is empty"),
            name => Ok(name.to_owned()),
        }
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
        let text = r#"{"backend_url":"https://shop.example.com/","admin_url":"https://shop.example.com/app/","auth":"session","locale":"de-CH","theme":"dark","medusa":2,
            "embed_origins":"https://panel.example.com http://localhost:7001"}"#;
        let config = Config {
            backend_url: "https://shop.example.com".into(),
            admin_url: "https://shop.example.com/app".into(),
            auth: Auth::Session,
            medusa: Some(MedusaVersion::V2),
            locale: Some(Locale::De),
            region: Region::parse("CH"),
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
            (r#"{"admin_url":"javascript:alert(1)"}"#, "admin_url"),
            (r#"{"backend_url":"https://user:pass@host"}"#, "backend_url"),
            (r#"{"auth":"magic"}"#, "magic"),
            (r#"{"locale":"tlh"}"#, "tlh"),
            (r#"{"theme":"pink"}"#, "pink"),
            (r#"{"medusa":3}"#, "medusa: 3 is not \"auto\", 1 or 2"),
            (r#"{"medusa":"v2"}"#, "\"v2\" is not"),
            (r#"{"medusa":null}"#, "medusa"),
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
                "auth: \"magic\" is not auto, session or token",
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
            (
                r#"{"shops":[{"name":"A"}]}"#,
                "shops[0]: the backend_url is missing",
            ),
            (
                r#"{"shops":[{"backend_url":""}]}"#,
                "shops[0]: the name is missing",
            ),
            (
                r#"{"shops":[{"name":" ","backend_url":""}]}"#,
                "shops[0].name: the name is empty",
            ),
            (
                r#"{"shops":[{"name":"A","url":""}]}"#,
                "shops[0].url: a shop has no such field",
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
                "shops[0].auth: \"no\" is not auto",
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
    fn the_version_is_a_number_or_a_text() {
        let of = |text: &str| Config::parse(text).map(|config| config.medusa);
        assert_eq!(of(r#"{"medusa":"auto"}"#), Ok(None));
        for text in [r#"{"medusa":1}"#, r#"{"medusa":"1"}"#] {
            assert_eq!(of(text), Ok(Some(MedusaVersion::V1)), "{text}");
        }
        let shops = r#"{"medusa":1,"shops":[{"name":"A","backend_url":""},
            {"name":"B","backend_url":"https://b.example","medusa":2}]}"#;
        let at = |backend| {
            let config = Config::parse(shops).map(|config| config.at(Some(backend)));
            config.map(|config| config.medusa)
        };
        assert_eq!(at(""), Ok(Some(MedusaVersion::V1)));
        assert_eq!(at("https://b.example"), Ok(Some(MedusaVersion::V2)));
    }

    #[test]
    fn the_shop_is_the_wanted_one_or_the_first() {
        let text = r#"{"auth":"session","shops":[{"name":"Here","backend_url":""},
            {"backend_url":"https://b.example/","admin_url":"https://b.example/app","name":"B","auth":"token"}]}"#;
        let of_other = Config::parse(text).expect("a configuration");
        let of_other = of_other.at(Some("https://b.example"));
        assert_eq!(of_other.admin_url, "https://b.example/app");
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
