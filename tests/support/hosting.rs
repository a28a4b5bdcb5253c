//! The files of the page as the web servers of `deploy/` send them: compressed, and those with a hash in their names to be
//! kept for ever. All else is asked for every time.

use std::path::Path;

use axum::{
    extract::Request,
    http::{HeaderValue, StatusCode, header::CACHE_CONTROL},
    middleware::Next,
    response::Response,
};
use tower_http::services::ServeDir;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ASK: &str = "no-cache";

/// The files of a build, with the compressed ones beside them.
pub fn files(dist: &Path) -> ServeDir {
    ServeDir::new(dist).precompressed_br().precompressed_gzip()
}

/// Says of each answer whether it may be kept, unless the answer says so itself.
pub async fn cached(request: Request, next: Next) -> Response {
    let is_hashed = is_hashed(request.uri().path());
    let mut answer = next.run(request).await;
    let is_there = answer.status().is_success() || answer.status() == StatusCode::NOT_MODIFIED;
    let value = match is_hashed && is_there {
        true => FOR_EVER,
        false => ASK,
    };
    let value = HeaderValue::from_static(value);
    answer.headers_mut().entry(CACHE_CONTROL).or_insert(value);
    answer
}

/// Whether the name carries a hash of the content, as `boot-0123456789abcdef.js` does.
fn is_hashed(path: &str) -> bool {
    let stem = path.rsplit_once('.').map(|(stem, _)| stem);
    let hash = stem.and_then(|stem| stem.rsplit_once('-'));
    hash.is_some_and(|(_, hash)| {
        hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}
