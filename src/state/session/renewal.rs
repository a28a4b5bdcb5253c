//! Renews the token of a session before it ends, where the server does that.

use serde::Deserialize;
use web_sys::window;

use crate::domain::json;

/// The part of a token's life after which it is renewed.
const RENEW_AFTER: (u64, u64) = (3, 4);
/// The shortest wait in milliseconds.
const MIN_WAIT_MS: u64 = 1_000;

/// What a JWT says of itself, in seconds since 1970.
#[derive(Deserialize)]
struct Claims {
    iat: u64,
    exp: u64,
}

/// The milliseconds until a token should be renewed; `None` if it does not say when it ends, or has ended. `now` is in
/// milliseconds since 1970.
pub fn wait_before(token: &str, now: u64) -> Option<i32> {
    let Claims { iat, exp } = claims(token)?;
    let life = exp.checked_sub(iat)?.checked_mul(1_000)?;
    let left = exp.checked_mul(1_000)?.checked_sub(now)?;
    let kept = life / RENEW_AFTER.1 * (RENEW_AFTER.1 - RENEW_AFTER.0);
    let wait = left.saturating_sub(kept).max(MIN_WAIT_MS);
    Some(i32::try_from(wait).unwrap_or(i32::MAX))
}

fn claims(token: &str) -> Option<Claims> {
    let payload = token.split('.').nth(1)?;
    let base64 = payload.replace('-', "+").replace('_', "/");
    json::object(&window()?.atob(&base64).ok()?)
}
