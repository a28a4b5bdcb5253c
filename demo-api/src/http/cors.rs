//! Which pages may read the answers (CORS), as Medusa's `admin_cors` and the
//! `cors` middleware of Express decide it.

use crate::Error;

/// The allowed origins.
#[derive(Debug)]
pub struct Origins(Vec<String>);

impl Origins {
    /// Checks that each is an origin as browsers send it: scheme, host, port and nothing else.
    pub fn new(origins: Vec<String>) -> Result<Self, Error> {
        for origin in &origins {
            let host = origin
                .strip_prefix("http://")
                .or_else(|| origin.strip_prefix("https://"));
            let is_origin = host.is_some_and(|host| {
                !host.is_empty() && !host.contains(['/', '*', '?', '#', '@', ' '])
            });
            if !is_origin {
                return Err(Error::Origin(origin.clone()));
            }
        }
        Ok(Self(origins))
    }

    /// Whether a page of this origin may read the answers.
    pub fn allow(&self, origin: &str) -> bool {
        self.0.iter().any(|allowed| allowed == origin)
    }
}
