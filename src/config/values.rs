//! What stands in the configuration: themes, ways to sign in, shops.

use crate::api::MedusaVersion;

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
    /// Use a session the browser already has; otherwise exchange email and password for a token.
    #[default]
    Auto,
    /// Session cookies only.
    Session,
    /// Tokens only.
    Token,
}

impl Auth {
    pub fn from_name(name: &str) -> Option<Self> {
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
    /// As [`Config::backend_url`](super::Config::backend_url).
    pub backend_url: String,
    /// As [`Config::admin_url`](super::Config::admin_url).
    pub admin_url: String,
    /// Overrides [`Config::auth`](super::Config::auth) for this shop.
    pub auth: Option<Auth>,
    /// Overrides [`Config::medusa`](super::Config::medusa) for this shop.
    pub medusa: Option<MedusaVersion>,
}
