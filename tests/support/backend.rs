//! The Admin API behind a site: the embedded one, or a real Medusa.

use std::time::Duration;

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use demo_api::{DemoApi, Options, sample::Size};
use tower::ServiceExt;

use super::{Outcome, settings::RealMedusa};

/// What answers `/admin/…`.
#[derive(Debug, Clone)]
pub enum Backend {
    /// The embedded Admin API, in this process.
    Demo(Router),
    /// A real Medusa at this origin.
    Medusa {
        origin: String,
        is_v2: bool,
        client: reqwest::Client,
    },
}

impl Backend {
    /// Opens an embedded Admin API with a sample shop of this size, whose
    /// answers the pages of `origins` may read.
    pub fn demo(size: Size, origins: Vec<String>) -> Outcome<Self> {
        let options = Options {
            size,
            allowed_origins: origins,
            ..Options::default()
        };
        Ok(Self::Demo(DemoApi::open(options)?.router()))
    }

    /// Uses a real Medusa.
    pub fn medusa(medusa: &RealMedusa) -> Outcome<Self> {
        Ok(Self::Medusa {
            origin: medusa.origin.clone(),
            is_v2: medusa.is_v2,
            // Medusa ends connections that were idle for five seconds: one must not be used again just then.
            client: reqwest::Client::builder()
                .no_proxy()
                .pool_idle_timeout(Duration::from_secs(2))
                .build()?,
        })
    }

    /// Whether it is of version 2.
    pub fn is_v2(&self) -> bool {
        matches!(self, Self::Medusa { is_v2: true, .. })
    }

    /// Answers one request.
    pub async fn answer(&self, request: Request) -> Response {
        match self {
            Self::Demo(router) => match router.clone().oneshot(request).await {
                Ok(response) => response,
                Err(never) => match never {},
            },
            Self::Medusa { origin, client, .. } => passed_on(origin, client, request)
                .await
                .unwrap_or_else(|error| {
                    (StatusCode::BAD_GATEWAY, format!("no Medusa: {error}")).into_response()
                }),
        }
    }
}

async fn passed_on(origin: &str, client: &reqwest::Client, request: Request) -> Outcome<Response> {
    let (head, body) = request.into_parts();
    let path = head.uri.path_and_query().map_or("/", |path| path.as_str());
    let answer = client
        .request(head.method, format!("{origin}{path}"))
        .headers(end_to_end(head.headers))
        .body(to_bytes(body, usize::MAX).await?)
        .send()
        .await?;
    let (status, headers) = (answer.status(), answer.headers().clone());
    let mut response = (status, Body::from(answer.bytes().await?)).into_response();
    *response.headers_mut() = end_to_end(headers);
    Ok(response)
}

/// Headers without those that belong to one connection.
fn end_to_end(mut headers: HeaderMap) -> HeaderMap {
    const KEEP_ALIVE: HeaderName = HeaderName::from_static("keep-alive");
    for name in [
        header::CONNECTION,
        KEEP_ALIVE,
        header::TRANSFER_ENCODING,
        header::CONTENT_LENGTH,
        header::HOST,
    ] {
        headers.remove(name);
    }
    headers
}
