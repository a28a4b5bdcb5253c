//! The page's configuration: `config.json` beside the page. Decoding is pure; [`Config::load`] fetches the file.
//!
//! The backend's URL comes from this file and never from the page's own URL: otherwise a crafted link could make the page
//! send a password to another server.

mod field;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod values;

use gloo_net::http::Request;
use web_sys::RequestCache;

pub use values::{Auth, Shop, Theme};

use field::{Field, Fields};

use crate::api::MedusaVersion;
use crate::i18n::{Locale, Region};
use crate::platform::early;

const UNKNOWN_FIELD: &str = "there is no such field, but backend_url, admin_url, auth, medusa, locale, theme, embed_origins and shops";

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
