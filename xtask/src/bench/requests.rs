//! What can be counted of the requests of a visit. Pure.

use super::record::{Request, Visit};

/// The kinds of files, and what their media types contain.
pub const KINDS: [(&str, &[&str]); 6] = [
    ("page", &["html"]),
    ("scripts", &["javascript"]),
    ("styles", &["css"]),
    ("WASM", &["wasm"]),
    ("texts", &["text/plain"]),
    ("data", &["json"]),
];

/// The bytes of a kind that came over the wire; those of no kind at all without one.
pub fn bytes_of(visit: &Visit, kind: Option<&[&str]>) -> u64 {
    let is_of = |request: &&Request| match kind {
        Some(parts) => has(request, parts),
        None => !KINDS.iter().any(|(_, parts)| has(request, parts)),
    };
    let of = visit.requests.iter().filter(is_of);
    of.map(|request| request.bytes).sum()
}

fn has(request: &Request, parts: &[&str]) -> bool {
    parts.iter().any(|part| request.kind.contains(part))
}

/// The requests that reached the server.
pub fn sent(visit: &Visit) -> impl Iterator<Item = &Request> {
    visit.requests.iter().filter(|request| !request.cached)
}

/// Those of them that began before the first row was there.
pub fn before_the_row(visit: &Visit) -> impl Iterator<Item = &Request> {
    let row = visit.row;
    sent(visit).filter(move |request| request.start < row)
}

/// How many requests to the page's origin went out one after the other until the first row was there, without the page itself:
/// the longest chain in which each began when the one before had been answered.
///
/// It counts round trips only where these take far longer than all else, as on the throttled line.
pub fn in_sequence(visit: &Visit) -> usize {
    let first = first_start(visit);
    let is_counted = |request: &&Request| {
        let is_page = request.start <= first;
        let has_ended = request.end.is_some_and(|end| end <= visit.row);
        has_ended && !is_page && request.url.starts_with(&visit.origin)
    };
    let mut requests: Vec<&Request> = before_the_row(visit).filter(is_counted).collect();
    requests.sort_by(|one, other| one.start.total_cmp(&other.start));
    let mut chains: Vec<(f64, usize)> = Vec::new();
    for request in requests {
        let before = chains.iter().filter(|(end, _)| *end <= request.start);
        let longest = before.map(|(_, length)| *length).max().unwrap_or(0);
        chains.push((request.end.unwrap_or(f64::INFINITY), longest + 1));
    }
    chains
        .into_iter()
        .map(|(_, length)| length)
        .max()
        .unwrap_or(0)
}

fn first_start(visit: &Visit) -> f64 {
    let starts = visit.requests.iter().map(|request| request.start);
    starts.fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A request of a script to the page's origin.
    pub fn request(path: &str, start: f64, end: f64) -> Request {
        Request {
            url: format!("http://page{path}"),
            kind: "text/javascript".into(),
            start,
            end: Some(end),
            bytes: 1_000,
            cached: false,
        }
    }

    /// A visit whose first row is there after a second.
    pub fn visit(requests: Vec<Request>) -> Visit {
        Visit {
            round: 0,
            subject: "app".into(),
            line: "throttled".into(),
            memory: "first visit".into(),
            origin: "http://page".into(),
            row: 1_000.0,
            lcp: 900.0,
            cls: 0.0,
            tasks: vec![60.0, 150.0],
            thread: 300.0,
            script: 100.0,
            wasm: 0,
            heap: 0,
            elements: 10,
            requests,
        }
    }

    #[test]
    fn requests_that_overlap_are_one_step() {
        let visit = visit(vec![
            request("/", 0.0, 200.0),
            request("/a.js", 210.0, 400.0),
            request("/b.js", 215.0, 390.0),
            request("/config.json", 405.0, 600.0),
            request("/admin/list", 605.0, 800.0),
            request("/admin/me", 606.0, 790.0),
        ]);
        assert_eq!(in_sequence(&visit), 3);
    }

    #[test]
    fn the_page_and_what_comes_later_or_from_elsewhere_is_not_in_sequence() {
        let elsewhere = Request {
            url: "http://other/list".into(),
            ..request("", 410.0, 500.0)
        };
        let kept = Request {
            cached: true,
            ..request("/kept.js", 410.0, 411.0)
        };
        let visit = visit(vec![
            request("/", 0.0, 200.0),
            request("/a.js", 210.0, 400.0),
            elsewhere,
            kept,
            request("/count", 900.0, 1_100.0),
            request("/later", 1_100.0, 1_200.0),
        ]);
        assert_eq!(in_sequence(&visit), 1);
        assert_eq!(sent(&visit).count(), 5);
        assert_eq!(before_the_row(&visit).count(), 4);
    }

    #[test]
    fn bytes_are_told_apart_by_media_type() {
        let wasm = Request {
            kind: "application/wasm".into(),
            ..request("/a.wasm", 0.0, 1.0)
        };
        let icon = Request {
            kind: "image/svg+xml".into(),
            ..request("/icon.svg", 0.0, 1.0)
        };
        let visit = visit(vec![request("/a.js", 0.0, 1.0), wasm, icon]);
        assert_eq!(bytes_of(&visit, Some(&["javascript"])), 1_000);
        assert_eq!(bytes_of(&visit, Some(&["wasm"])), 1_000);
        assert_eq!(bytes_of(&visit, None), 1_000);
    }
}
