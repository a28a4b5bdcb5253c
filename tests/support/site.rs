//! One site for one journey: the built page below a base path, and the Admin
//! API, on ports of their own.

use axum::{
    Json, Router,
    extract::{Request, State},
    middleware::{self, Next},
    routing::{any, get},
};
use demo_api::sample::Size;
use serde_json::{Value, json};
use tower_http::services::ServeDir;

use super::{
    Outcome,
    admin::Admin,
    backend::Backend,
    server::{Port, Server},
    settings::Settings,
    wire::Wire,
};

/// What a journey asks of its site.
#[derive(Debug, Clone, Default)]
pub struct Setup {
    /// How large the sample shop is.
    pub size: Size,
    /// The content of `config.json` beside the page, in place of the built one.
    pub config: Option<Value>,
    /// Serve the Admin API from another origin than the page's, which
    /// `config.json` then names.
    pub api_elsewhere: bool,
}

/// A running site.
#[derive(Debug)]
pub struct Site {
    /// Everything that goes over its wire.
    pub wire: Wire,
    /// The Admin API behind it, asked directly.
    pub admin: Admin,
    base: &'static str,
    page: Server,
    api: Option<Server>,
}

impl Site {
    /// Starts a site whose page is at `base`.
    pub async fn start(settings: &Settings, base: &'static str, setup: Setup) -> Outcome<Self> {
        let page = Port::take().await?;
        let backend = match &settings.medusa {
            Some(origin) => Backend::medusa(origin)?,
            None => Backend::demo(setup.size, vec![page.origin().to_owned()])?,
        };
        let admin = Admin::sign_in(backend.clone()).await?;
        let wire = Wire::default();
        let mut config = setup.config;
        let mut routes = Router::new();
        let mut api = None;
        if setup.api_elsewhere {
            let elsewhere = Port::take().await?;
            let config = config.get_or_insert_with(|| json!({}));
            config["backend_url"] = elsewhere.origin().into();
            api = Some(elsewhere.serve(recorded(admin_routes(backend), &wire)));
        } else {
            routes = routes.merge(admin_routes(backend));
        }
        if let Some(config) = config {
            let answer = get(async move || Json(config));
            routes = routes.route(&format!("{base}config.json"), answer);
        }
        let files = ServeDir::new(&settings.dist);
        routes = match base.trim_end_matches('/') {
            "" => routes.fallback_service(files),
            deep => routes.nest_service(deep, files),
        };
        Ok(Self {
            page: page.serve(recorded(routes, &wire)),
            wire,
            admin,
            base,
            api,
        })
    }

    /// The page's address with this query (`""`, or `"?…"`).
    pub fn address(&self, query: &str) -> String {
        format!("{}{}{query}", self.page.origin(), self.base)
    }

    /// The origin the page is served from.
    pub fn origin(&self) -> &str {
        self.page.origin()
    }

    /// The origin the Admin API is served from.
    pub fn api_origin(&self) -> &str {
        self.api.as_ref().unwrap_or(&self.page).origin()
    }
}

fn admin_routes(backend: Backend) -> Router {
    let ask =
        async |State(backend): State<Backend>, request: Request| backend.answer(request).await;
    Router::new()
        .route("/admin/{*path}", any(ask))
        .with_state(backend)
}

/// Routes with `wire` in front of them.
pub fn recorded(routes: Router, wire: &Wire) -> Router {
    routes.layer(middleware::from_fn_with_state(
        wire.clone(),
        async |State(wire): State<Wire>, request: Request, next: Next| {
            wire.carry(request, async |request| next.run(request).await)
                .await
        },
    ))
}
