//! What HTTP itself adds: ETag, HEAD, compression, caching.

use reqwest::Method;

use super::{GROUPS, make_group, own_name};
use crate::case::{Auth, Case, Check, Source, case, get, post, request};
use serde_json::json;

pub fn cases() -> Vec<Case> {
    [etags(), plain()].concat()
}

fn etags() -> Vec<Case> {
    let path = format!("{GROUPS}/${{group}}");
    vec![
        Case::new(
            "an unchanged answer is 304",
            [
                get(format!("{GROUPS}?limit=3"))
                    .check(Check::HeaderHolds("etag", "W/\"".into()))
                    .keep("etag", Source::Header("etag")),
                get(format!("{GROUPS}?limit=3"))
                    .header("if-none-match", "${etag}")
                    .answers(304)
                    .text(""),
                get(format!("{GROUPS}?limit=4")).header("if-none-match", "${etag}"),
            ],
        ),
        Case::new(
            "a changed group has another ETag",
            [
                make_group("group"),
                get(&path).keep("etag", Source::Header("etag")),
                post(&path, json!({"name": own_name("-changed")})),
                get(&path)
                    .header("if-none-match", "${etag}")
                    .at("/customer_group/name", own_name("-changed")),
            ],
        ),
        case(
            "the ETag is the body's length and hash",
            get(format!("{GROUPS}?name[]=bogus"))
                .text("{\"count\":0,\"customer_groups\":[],\"offset\":0,\"limit\":10}")
                .answers_header("etag", "W/\"36-uwTMm+GsAevQCqqBfQrfBUzIEb4\"")
                .answers_header("content-length", "54"),
        ),
    ]
}

fn plain() -> Vec<Case> {
    vec![
        case(
            "nothing is compressed, cached or dated",
            get(format!("{GROUPS}?limit=50"))
                .header("accept-encoding", "gzip, br")
                .without_header("content-encoding")
                .without_header("cache-control")
                .without_header("last-modified"),
        ),
        case(
            "HEAD answers without a body",
            request(Method::HEAD, GROUPS)
                .text("")
                .answers_header("content-type", "application/json; charset=utf-8"),
        ),
        case("/health", get("/health").by(Auth::Nobody).text("OK")),
    ]
}
