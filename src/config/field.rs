//! Reads single fields of `config.json`. Each error names the field and what is wrong with it. Pure.

use std::collections::BTreeMap;
use std::fmt::Display;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::values::{Auth, Shop, Theme};
use crate::api::MedusaVersion;
use crate::i18n::Locale;

/// A JSON object by the names of its fields.
pub type Fields<'a> = BTreeMap<String, &'a RawValue>;

/// A value of the file, with the path to it for messages: `shops[1].auth`.
pub struct Field<'a> {
    pub path: String,
    json: &'a str,
}

impl<'a> Field<'a> {
    pub fn new(path: String, json: &'a RawValue) -> Self {
        let json = json.get();
        Self { path, json }
    }

    /// An error about this value.
    pub fn wrong<T>(&self, what: impl Display) -> Result<T, String> {
        Err(format!("{}: {what}", self.path))
    }

    pub fn read<T: Deserialize<'a>>(&self) -> Result<T, String> {
        serde_json::from_str(self.json).or_else(|error| {
            let text = error.to_string();
            // The position is one within this value, which helps nobody.
            self.wrong(text.split(" at line ").next().unwrap_or_default())
        })
    }

    pub fn text(&self) -> Result<String, String> {
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

    pub fn auth(&self) -> Result<Auth, String> {
        self.named("auto, session or token", Auth::from_name)
    }

    /// `"auto"`, or the version as a number or a text.
    pub fn medusa(&self) -> Result<Option<MedusaVersion>, String> {
        let text = self.json.trim_matches('"');
        match (text, MedusaVersion::parse(text)) {
            ("auto", _) => Ok(None),
            (_, Some(version)) => Ok(Some(version)),
            _ => self.wrong(format_args!("{} is not \"auto\", 1 or 2", self.json)),
        }
    }

    pub fn locale(&self) -> Result<Locale, String> {
        self.named("a language the page has texts in", Locale::from_tag)
    }

    pub fn theme(&self) -> Result<Theme, String> {
        self.named("a theme: system, light or dark", Theme::from_name)
    }

    pub fn url(&self) -> Result<String, String> {
        let text = self.text()?;
        let url = text.trim().trim_end_matches('/');
        match url.is_empty() || is_http_url(url) {
            true => Ok(url.to_owned()),
            false => self.wrong(format_args!(
                "\"{url}\" is not a URL such as https://shop.example.com"
            )),
        }
    }

    pub fn embed_origins(&self) -> Result<String, String> {
        let text = self.text()?;
        let is_origin = |text: &str| is_http_url(text) && text.matches('/').count() == 2;
        match text.split(' ').find(|origin| !is_origin(origin)) {
            Some(other) if !text.is_empty() => self.wrong(format_args!(
                "\"{other}\" is not an origin such as https://panel.example.com"
            )),
            _ => Ok(text),
        }
    }

    pub fn shops(&self) -> Result<Vec<Shop>, String> {
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
