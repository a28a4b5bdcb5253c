//! The site of a journey: the built page at a base path and the Admin API, on free ports.

use axum::{
    Json, Router,
    extract::{Request, State},
    http::{HeaderValue, header},
    middleware::{self, Next},
    response::Response,
    routing::{any, get},
};
use demo_api::sample::Size;
use serde_json::{Value, json};
use tower::ServiceBuilder;
use tower_http::{services::ServeDir, set_header::SetResponseHeaderLayer};

use super::{
    Outcome,
    admin::Admin,
    backend::Backend,
    environment::{self, Place},
    examples, hosting,
    proxy::Proxy,
    pseudo,
    server::{Port, Server},
    settings::{Settings, project},
};

/// How a site is set up.
#[derive(Debug, Clone, Default)]
pub struct Setup {
    /// How large the sample shop is.
    pub size: Size,
    /// The content of `config.json` beside the page, in place of the built one.
    pub config: Option<Value>,
    /// Serve the Admin API from another origin than the page's, which
    /// `config.json` then names.
    pub api_elsewhere: bool,
    /// Allow pages of the origin `http://localhost:<port>` to embed and control the page in a frame.
    pub framed: bool,
    /// Send no CORS headers, so that no page of another origin can read the Admin API.
    pub locked: bool,
    /// The content security policy that comes with the page.
    pub policy: Option<&'static str>,
    /// Name a second shop in `config.json`, with a sample shop of this size, at an origin of its own.
    pub second: Option<Size>,
    /// Send the files of the page as the servers of `deploy/` do, see [`hosting`].
    pub deployed: bool,
    /// Serve the hand-written pages that the benchmark compares with, at `/bench/`.
    pub bench: bool,
    /// Serve English with accents, brackets and more letters in place of German, see [`pseudo`].
    pub pseudo: bool,
}

/// The names of the shops, if there are two.
pub const SHOPS: [&str; 2] = ["Main shop", "Outlet"];

/// A server of the page; dropping it stops it.
pub trait PageHost: std::fmt::Debug + Send + Sync {
    /// The origin the page is served from.
    fn origin(&self) -> &str;
}

impl PageHost for Server {
    fn origin(&self) -> &str {
        self.origin()
    }
}

/// The shop beside the first one, at an origin of its own.
struct SecondShop {
    admin: Admin,
    server: Server,
}

impl SecondShop {
    /// Starts it, and names both shops in the configuration.
    async fn start(size: Size, allowed: Vec<String>, config: &mut Option<Value>) -> Outcome<Self> {
        let backend = Backend::demo(size, allowed)?;
        let admin = Admin::sign_in(backend.clone()).await?;
        let server = Port::take().await?.serve(admin_routes(backend));
        let fields = config.as_mut().and_then(Value::as_object_mut);
        let first = fields.and_then(|fields| fields.remove("backend_url"));
        let shops = json!([
            { "name": SHOPS[0], "backend_url": first.unwrap_or_else(|| "".into()) },
            { "name": SHOPS[1], "backend_url": server.origin() },
        ]);
        set(config, "shops", shops);
        Ok(Self { admin, server })
    }
}

/// Sets a field of `config.json`, which is made if the site has none.
fn set(config: &mut Option<Value>, field: &str, value: Value) {
    config.get_or_insert_with(|| json!({}))[field] = value;
}

/// The files of the page at `base`, and what the set-up has in place of some of them.
fn page_routes(
    settings: &Settings,
    base: &'static str,
    setup: &Setup,
    config: Option<Value>,
) -> Outcome<Router> {
    let mut routes = Router::new();
    if let Some(config) = config {
        let answer = get(async move || Json(config));
        routes = routes.route(&format!("{base}config.json"), answer);
    }
    if setup.pseudo {
        for (name, texts) in pseudo::files(&settings.dist)? {
            routes = routes.route(&format!("{base}{name}"), get(async move || texts));
        }
    }
    if setup.bench {
        routes = routes.nest_service("/bench", ServeDir::new(project().join("tests/bench")));
    }
    let files = ServiceBuilder::new()
        .option_layer(setup.policy.map(|policy| {
            let policy = HeaderValue::from_static(policy);
            SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, policy)
        }))
        .service(match setup.deployed {
            true => hosting::files(&settings.dist),
            false => ServeDir::new(&settings.dist),
        });
    Ok(match base.trim_end_matches('/') {
        "" => routes.fallback_service(files),
        deep => routes.nest_service(deep, files),
    })
}

/// A running site.
#[derive(Debug)]
pub struct Site {
    /// The proxy that all requests pass.
    pub proxy: Proxy,
    /// Direct access to the Admin API behind the proxy.
    pub admin: Admin,
    /// The Admin API of the second shop, if there is one.
    pub second: Option<Admin>,
    base: &'static str,
    page: Box<dyn PageHost>,
    api: Option<Server>,
    /// The server of the second shop, kept to stop with the site.
    _second: Option<Server>,
}

impl Site {
    /// Starts a site whose page is at `base`.
    pub async fn start(settings: &Settings, base: &'static str, setup: Setup) -> Outcome<Self> {
        let page = Port::take().await?;
        let allowed = match setup.locked {
            true => Vec::new(),
            false => vec![page.origin().to_owned()],
        };
        let backend = match &settings.medusa {
            Some(medusa) => Backend::medusa(medusa)?,
            None => Backend::demo(setup.size, allowed.clone())?,
        };
        let admin = Admin::sign_in(backend.clone()).await?;
        let proxy = Proxy::default();
        let mut config = setup.config.clone();
        let mut routes = Router::new();
        let mut api = None;
        if setup.api_elsewhere || base == Place::ADMIN.base {
            let elsewhere = Port::take().await?;
            set(&mut config, "backend_url", elsewhere.origin().into());
            let readers = (!setup.locked).then(|| page.origin());
            api = Some(elsewhere.serve(api_of_its_own(backend, &proxy, readers)?));
        } else {
            routes = routes.merge(admin_routes(backend));
        }
        let second = match setup.second {
            Some(size) => Some(SecondShop::start(size, allowed, &mut config).await?),
            None => None,
        };
        if setup.framed {
            set(
                &mut config,
                "embed_origins",
                localhost(page.origin()).into(),
            );
        }
        let shop = api.as_ref().map_or(page.origin(), Server::origin);
        let address = format!("{}{base}", page.origin());
        let routes = routes
            .merge(examples::routes(settings, shop, address))
            .merge(environment::routes())
            .merge(page_routes(settings, base, &setup, config)?);
        let routes = match setup.deployed {
            true => routes.layer(middleware::from_fn(hosting::cached)),
            false => routes,
        };
        let (second, second_server) = second.map(|it| (it.admin, it.server)).unzip();
        Ok(Self {
            page: Box::new(page.serve(recorded(routes, &proxy))),
            proxy,
            admin,
            second,
            base,
            api,
            _second: second_server,
        })
    }

    /// A site whose page is served by `host` at `base`, and whose Admin API has another origin. `host` is called with the
    /// origin of the API and has to serve at `page`. The proxy is in front of the Admin API only.
    pub async fn hosted<H: PageHost + 'static>(
        base: &'static str,
        size: Size,
        page: &str,
        host: impl AsyncFnOnce(&str) -> Outcome<H>,
    ) -> Outcome<Self> {
        let backend = Backend::demo(size, vec![page.to_owned()])?;
        let admin = Admin::sign_in(backend.clone()).await?;
        let proxy = Proxy::default();
        let api = Port::take().await?;
        let api = api.serve(api_of_its_own(backend, &proxy, Some(page))?);
        Ok(Self {
            page: Box::new(host(api.origin()).await?),
            proxy,
            admin,
            second: None,
            base,
            api: Some(api),
            _second: None,
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
        match &self.api {
            Some(api) => api.origin(),
            None => self.page.origin(),
        }
    }
}

/// The origin of the same server with the host name `localhost`.
pub fn localhost(origin: &str) -> String {
    origin.replace("127.0.0.1", "localhost")
}

/// The Admin API at its own origin. Responses of the proxy get the CORS headers for pages of the origin `readers`, which the
/// responses of the API have already.
fn api_of_its_own(backend: Backend, proxy: &Proxy, readers: Option<&str>) -> Outcome<Router> {
    let routes = recorded(admin_routes(backend), proxy);
    let Some(origin) = readers else {
        return Ok(routes);
    };
    let origin = HeaderValue::from_str(origin)?;
    Ok(
        routes.layer(middleware::map_response(move |mut answer: Response| {
            let headers = answer.headers_mut();
            if !headers.contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN) {
                let yes = HeaderValue::from_static("true");
                headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
                headers.insert(header::ACCESS_CONTROL_ALLOW_CREDENTIALS, yes);
            }
            std::future::ready(answer)
        })),
    )
}

fn admin_routes(backend: Backend) -> Router {
    let ask =
        async |State(backend): State<Backend>, request: Request| backend.answer(request).await;
    Router::new()
        .route("/admin/{*path}", any(ask))
        // Version 2 signs people in here.
        .route("/auth/{*path}", any(ask))
        .route("/health", get(ask))
        .with_state(backend)
}

/// Routes with `proxy` in front of them.
pub fn recorded(routes: Router, proxy: &Proxy) -> Router {
    routes.layer(middleware::from_fn_with_state(
        proxy.clone(),
        async |State(proxy): State<Proxy>, request: Request, next: Next| {
            proxy
                .carry(request, async |request| next.run(request).await)
                .await
        },
    ))
}
