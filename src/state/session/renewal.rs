//! Renews the token of a session before it ends, where the server does that.

use serde::Deserialize;
use web_sys::window;

use crate::domain::json;

/// The part of a token's life after which it is renewed.
const RENEW_AFTER: (u64, u64) = (3, 4);
/// A renewal that has failed is tried again after this part of what is left.
const RETRIES: u64 = 4;
/// The shortest wait in milliseconds.
const MIN_WAIT_MS: u64 = 1_000;

/// What a JWT says of itself, in seconds since 1970.
#[derive(Deserialize)]
struct Claims {
    iat: u64,
    exp: u64,
}

/// The milliseconds until a token should be renewed, or renewed again if that has failed; `None` if it does not say when it
/// ends, or has ended. `now` is in milliseconds since 1970.
pub fn wait_before(token: &str, now: u64) -> Option<i32> {
    let Claims { iat, exp } = claims(token)?;
    let life = exp.checked_sub(iat)?.checked_mul(1_000)?;
    let left = exp.checked_mul(1_000)?.checked_sub(now)?;
    let wait = wait_of(life, left);
    Some(i32::try_from(wait).unwrap_or(i32::MAX))
}

/// How long to wait before a token is renewed, in milliseconds: until [`RENEW_AFTER`] of its `life` has passed. If that has
/// passed and renewing has failed, a part of what is `left`, so that there are some more tries.
fn wait_of(life: u64, left: u64) -> u64 {
    let kept = life / RENEW_AFTER.1 * (RENEW_AFTER.1 - RENEW_AFTER.0);
    let wait = match left > kept {
        true => left - kept,
        false => left / RETRIES,
    };
    wait.max(MIN_WAIT_MS)
}

fn claims(token: &str) -> Option<Claims> {
    let payload = token.split('.').nth(1)?;
    let base64 = payload.replace('-', "+").replace('_', "/");
    json::object(&window()?.atob(&base64).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_renewed_early_and_often_enough() {
        const DAY: u64 = 86_400_000;
        assert_eq!(wait_of(DAY, DAY), DAY / 4 * 3);
        // Every try fails.
        let (mut left, mut tries) = (DAY / 4, 0);
        while left > 0 {
            left = left.saturating_sub(wait_of(DAY, left));
            tries += 1;
        }
        assert!((10..100).contains(&tries), "{tries}");
        assert_eq!(wait_of(4_000, 4_000), 3_000);
        assert_eq!(wait_of(0, 0), MIN_WAIT_MS);
    }
}
