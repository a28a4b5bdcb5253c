//! The requests of a page, from the events of DevTools. Pure.

use std::collections::HashSet;

use serde_json::Value;

use super::record::Request;

/// The requests so far.
#[derive(Debug, Default)]
pub struct Traffic {
    /// Each with its id. Their times are in the seconds of the browser's clock.
    requests: Vec<(String, Request)>,
    /// The ids of those that have not ended.
    open: HashSet<String>,
}

impl Traffic {
    /// Takes an event in.
    pub fn add(&mut self, event: &Value) {
        let parameters = &event["params"];
        let Some(id) = parameters["requestId"].as_str() else {
            return;
        };
        let at = parameters["timestamp"].as_f64().unwrap_or_default();
        match event["method"].as_str().unwrap_or_default() {
            "Network.requestWillBeSent" => self.begin(id, at, parameters),
            "Network.requestServedFromCache" => self.change(id, |request| request.cached = true),
            "Network.responseReceived" => self.answer(id, &parameters["response"]),
            "Network.loadingFinished" => {
                let bytes = parameters["encodedDataLength"].as_f64().unwrap_or_default();
                self.end(id, at, bytes.max(0.0) as u64);
            }
            "Network.loadingFailed" => self.end(id, at, 0),
            _ => {}
        }
    }

    fn begin(&mut self, id: &str, at: f64, parameters: &Value) {
        let url = parameters["request"]["url"].as_str().unwrap_or_default();
        if !url.starts_with("http") {
            return;
        }
        // A redirect is a further request of the same id.
        if parameters["redirectResponse"].is_object() {
            let bytes = parameters["redirectResponse"]["encodedDataLength"].as_f64();
            self.end(id, at, bytes.unwrap_or_default().max(0.0) as u64);
        }
        self.open.insert(id.to_owned());
        let request = Request {
            url: url.to_owned(),
            kind: String::new(),
            start: at,
            end: None,
            bytes: 0,
            cached: false,
        };
        self.requests.push((id.to_owned(), request));
    }

    fn answer(&mut self, id: &str, response: &Value) {
        let kind = response["mimeType"].as_str().unwrap_or_default().to_owned();
        let is_kept = response["fromDiskCache"] == true || response["fromPrefetchCache"] == true;
        self.change(id, |request| {
            request.kind = kind;
            request.cached |= is_kept;
        });
    }

    fn end(&mut self, id: &str, at: f64, bytes: u64) {
        self.open.remove(id);
        self.change(id, |request| {
            request.end = Some(at);
            request.bytes = if request.cached { 0 } else { bytes };
        });
    }

    fn change(&mut self, id: &str, change: impl FnOnce(&mut Request)) {
        let mut newest_first = self.requests.iter_mut().rev();
        if let Some((_, request)) = newest_first.find(|(of, _)| of == id) {
            change(request);
        }
    }

    /// Whether nothing is on its way.
    pub fn is_idle(&self) -> bool {
        self.open.is_empty()
    }

    /// The addresses of what is on its way.
    pub fn open(&self) -> Vec<&str> {
        let open = |(id, _): &&(String, Request)| self.open.contains(id);
        let requests = self.requests.iter().filter(open);
        requests.map(|(_, request)| request.url.as_str()).collect()
    }

    /// All requests, in milliseconds since this second of the browser's clock.
    pub fn since(self, start: f64) -> Vec<Request> {
        let requests = self.requests.into_iter().map(|(_, request)| Request {
            start: (request.start - start) * 1_000.0,
            end: request.end.map(|end| (end - start) * 1_000.0),
            ..request
        });
        requests.collect()
    }
}
