//! Who may use the Admin API: bearer tokens and session cookies. Knows nothing
//! of users but their ids.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use base64::{
    Engine,
    prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD},
};
use hmac::{Hmac, KeyInit, Mac};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::{Value, json};
use sha2::Sha256;

/// Signs tokens and cookies. It guards a sample shop on this machine whose
/// password is public, and a fixed one lets tokens outlive a restart as Medusa's do.
const SECRET: &[u8] = b"cohort demo admin api";
/// How long a token is good for, in seconds.
const TOKEN_LIFE: i64 = 24 * 60 * 60;
/// How long a session lives after its last use, in seconds.
pub const SESSION_LIFE: i64 = 10 * 60 * 60;
/// Sessions nobody has signed in to are forgotten when there are more than this.
const MOST_SESSIONS: usize = 4_096;
/// What `encodeURIComponent` leaves as it is.
const COOKIE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// A JSON Web Token (HS256) for the user, as `POST /admin/auth/token` gives it.
/// `now` is in seconds since 1970.
pub fn token(user_id: &str, now: i64) -> String {
    let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
    let header = part(&json!({ "alg": "HS256", "typ": "JWT" }));
    let claims = part(
        &json!({ "user_id": user_id, "domain": "admin", "iat": now, "exp": now + TOKEN_LIFE }),
    );
    let signed = format!("{header}.{claims}");
    let signature = BASE64_URL_SAFE_NO_PAD.encode(signature(signed.as_bytes()));
    format!("{signed}.{signature}")
}

/// The user a token was given to, if it is genuine, for this API and not over.
pub fn user_of_token(token: &str, now: i64) -> Option<String> {
    let (signed, signature) = token.rsplit_once('.')?;
    let (header, claims) = signed.split_once('.')?;
    let part = |text: &str| -> Option<Value> {
        serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(text).ok()?).ok()
    };
    if part(header)?.get("alg")?.as_str()? != "HS256" {
        return None;
    }
    is_signature(
        signed.as_bytes(),
        &BASE64_URL_SAFE_NO_PAD.decode(signature).ok()?,
    )?;
    let claims = part(claims)?;
    let alive = claims.get("exp")?.as_i64()? > now;
    let admin = claims.get("domain")?.as_str()? == "admin";
    let user = claims.get("user_id")?.as_str()?.to_owned();
    (alive && admin && !user.is_empty()).then_some(user)
}

fn mac() -> Hmac<Sha256> {
    // HMAC takes keys of any length.
    Hmac::new_from_slice(SECRET).unwrap_or_else(|_| Hmac::new(&Default::default()))
}

fn signature(text: &[u8]) -> Vec<u8> {
    mac().chain_update(text).finalize().into_bytes().to_vec()
}

/// Compared in constant time.
fn is_signature(text: &[u8], signature: &[u8]) -> Option<()> {
    mac().chain_update(text).verify_slice(signature).ok()
}

/// The sessions of browsers, in memory, as express-session keeps them.
#[derive(Debug, Default)]
pub struct Sessions(Mutex<HashMap<String, Session>>);

#[derive(Debug, Default)]
struct Session {
    user_id: Option<String>,
    used_at: i64,
}

impl Sessions {
    /// The session of a request with these cookies: its id, and whether it is new.
    pub fn open(&self, cookies: Option<&str>, now: i64) -> (String, bool) {
        let mut sessions = self.lock();
        if let Some(id) = cookies.and_then(session_id)
            && let Some(session) = sessions.get_mut(&id)
            && session.used_at + SESSION_LIFE > now
        {
            session.used_at = now;
            return (id, false);
        }
        if sessions.len() >= MOST_SESSIONS {
            sessions.retain(|_, session| {
                session.user_id.is_some() && session.used_at + SESSION_LIFE > now
            });
        }
        let id = BASE64_URL_SAFE_NO_PAD.encode(rand::random::<[u8; 24]>());
        sessions.insert(
            id.clone(),
            Session {
                user_id: None,
                used_at: now,
            },
        );
        (id, true)
    }

    /// Who has signed in to the session.
    pub fn user(&self, id: &str) -> Option<String> {
        self.lock().get(id)?.user_id.clone()
    }

    /// Signs in to the session.
    pub fn sign_in(&self, id: &str, user_id: String, now: i64) {
        let session = Session {
            user_id: Some(user_id),
            used_at: now,
        };
        self.lock().insert(id.to_owned(), session);
    }

    /// Ends the session.
    pub fn destroy(&self, id: &str) {
        self.lock().remove(id);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Session>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The value of the `connect.sid` cookie for a session.
pub fn cookie_value(id: &str) -> String {
    let signed = format!(
        "s:{id}.{}",
        BASE64_STANDARD_NO_PAD.encode(signature(id.as_bytes()))
    );
    utf8_percent_encode(&signed, COOKIE).to_string()
}

/// The session id in a `Cookie` header, if we have signed it.
fn session_id(cookies: &str) -> Option<String> {
    let value = cookies
        .split(';')
        .find_map(|cookie| cookie.trim().strip_prefix("connect.sid="))?;
    let value = percent_decode_str(value).decode_utf8().ok()?;
    let (id, signature) = value.strip_prefix("s:")?.rsplit_once('.')?;
    is_signature(
        id.as_bytes(),
        &BASE64_STANDARD_NO_PAD.decode(signature).ok()?,
    )?;
    Some(id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{SESSION_LIFE, Sessions, cookie_value, token, user_of_token};

    #[test]
    fn a_token_names_its_user_for_a_day() {
        let token = token("usr_1", 1_000);
        assert_eq!(user_of_token(&token, 1_000), Some("usr_1".to_owned()));
        assert_eq!(
            user_of_token(&token, 1_000 + 24 * 3_600 - 1),
            Some("usr_1".to_owned())
        );
        assert_eq!(user_of_token(&token, 1_000 + 24 * 3_600), None);
    }

    #[test]
    fn a_token_that_was_tampered_with_is_nobodys() {
        let token = token("usr_1", 1_000);
        let (signed, signature) = token.rsplit_once('.').expect("three parts");
        let none = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0";
        let claims = signed.split_once('.').expect("two parts").1;
        for forged in [
            format!("{signed}."),
            format!("{none}.{claims}."),
            format!("{none}.{claims}.{signature}"),
            "x.y.z".to_owned(),
            String::new(),
        ] {
            assert_eq!(user_of_token(&forged, 1_000), None, "{forged}");
        }
    }

    #[test]
    fn a_session_is_known_by_its_signed_cookie() {
        let sessions = Sessions::default();
        let (id, fresh) = sessions.open(None, 0);
        assert!(fresh);
        let cookie = format!("a=b; connect.sid={}", cookie_value(&id));
        assert_eq!(sessions.open(Some(&cookie), 1), (id.clone(), false));
        sessions.sign_in(&id, "usr_1".to_owned(), 1);
        assert_eq!(sessions.user(&id), Some("usr_1".to_owned()));
        assert!(sessions.open(Some("connect.sid=s%3Aforged.signature"), 1).1);
        assert!(sessions.open(Some(&cookie), 1 + SESSION_LIFE).1, "over");
        sessions.destroy(&id);
        assert!(sessions.open(Some(&cookie), 2).1, "destroyed");
    }
}
