//! Where the page is served, and how it is embedded: as the whole page, in a frame of another page, or as a custom element
//! of another page. Journeys are written once for all of these; [`Environment`] has what differs.

use axum::{
    Router,
    response::Html,
    routing::{MethodRouter, get},
};

/// How the page is embedded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Environment {
    /// As the whole page.
    Page,
    /// In a frame that fills the host page.
    Frame,
    /// As a custom element that fills the host page.
    Element,
}

/// Where a journey runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The path of the page below its origin.
    pub base: &'static str,
    /// How it is embedded.
    pub environment: Environment,
}

impl Place {
    /// The whole page at the root of the origin; every journey runs here.
    pub const ROOT: Self = Self::page("/");
    /// The whole page at a path with several segments.
    pub const DEEP: Self = Self::page("/a/b/c/");
    /// The whole page at `/admin/`, which is also the path of Medusa's API; the API then has another origin.
    pub const ADMIN: Self = Self::page("/admin/");
    /// All places.
    pub const ALL: [Self; 5] = [
        Self::ROOT,
        Self::DEEP,
        Self::ADMIN,
        Self::around(Environment::Frame),
        Self::around(Environment::Element),
    ];

    const fn page(base: &'static str) -> Self {
        Self {
            base,
            environment: Environment::Page,
        }
    }

    const fn around(environment: Environment) -> Self {
        Self {
            base: "/",
            environment,
        }
    }

    /// The part of a test name that says where it runs.
    pub fn name(self) -> String {
        match self.environment {
            Environment::Page => format!("at {}", self.base),
            Environment::Frame => "in a frame".to_owned(),
            Environment::Element => "in an element".to_owned(),
        }
    }
}

const FRAME: &str = "<!doctype html><html lang=en><title>Around</title><link rel=icon href=data:,>
    <style>body { margin: 0 } iframe { display: block; border: 0; inline-size: 100vw; block-size: 100vh }</style>
    <body><script>
        const frame = document.createElement('iframe');
        frame.title = 'Customer groups';
        frame.allow = 'clipboard-write';
        frame.src = new URLSearchParams(location.search).get('page');
        document.body.append(frame);
    </script>";

/// The element gets the settings of `config.json` as attributes.
const ELEMENT: &str = "<!doctype html><html lang=en><title>Around</title><link rel=icon href=data:,>
    <style>body { margin: 0 }</style>
    <body><script type=module src=/dist/embed.js></script><script type=module>
        const page = new URL(new URLSearchParams(location.search).get('page'));
        const config = await fetch(new URL('config.json', page)).then(answer => answer.json());
        const element = document.createElement('medusa-customer-groups');
        element.backend = config.backend_url || location.origin;
        for (const name of ['auth', 'locale', 'theme']) if (config[name]) element[name] = config[name];
        element.query = page.search.slice(1);
        document.body.append(element);
    </script>";

/// The host pages of frame and element.
pub fn routes() -> Router {
    let page = |page: &'static str| -> MethodRouter { get(async move || Html(page)) };
    Router::new()
        .route("/around/frame", page(FRAME))
        .route("/around/element", page(ELEMENT))
}

/// Put before scripts when the page is an element: `document` then searches the element's shadow root, so that the same
/// script works in every environment.
const DOCUMENT: &str = "const document = (() => {
    const real = window.document;
    const shadow = real.querySelector('medusa-customer-groups')?.shadowRoot;
    const frame = shadow?.querySelector('.cohort');
    if (!frame) return real;
    const within = ['querySelector', 'querySelectorAll', 'getElementById', 'elementFromPoint', 'getAnimations'];
    return new Proxy(real, {
        get(_, key) {
            if (key === 'documentElement' || key === 'body') return frame;
            if (key === 'activeElement') return shadow.activeElement ?? real.activeElement;
            const owner = within.includes(key) ? shadow : real;
            const value = owner[key];
            return typeof value === 'function' ? value.bind(owner) : value;
        },
    });
})();
";

impl Environment {
    /// The address to load so that the page is at `address`: itself, or the host page.
    pub fn around(self, address: &str) -> String {
        let kind = match self {
            Self::Page => return address.to_owned(),
            Self::Frame => "frame",
            Self::Element => "element",
        };
        let origin = address.splitn(4, '/').take(3).collect::<Vec<_>>().join("/");
        let page: String = form_urlencoded::byte_serialize(address.as_bytes()).collect();
        format!("{origin}/around/{kind}?page={page}")
    }

    /// A script prepared to run in this environment.
    pub fn script(self, body: &str) -> String {
        match self {
            Self::Page | Self::Frame => body.to_owned(),
            Self::Element => format!("{DOCUMENT}{body}"),
        }
    }

    /// The body of a script that returns the page's address.
    pub fn address(self) -> &'static str {
        match self {
            Self::Page | Self::Frame => "return location.href",
            Self::Element => {
                "const { query } = window.document.querySelector('medusa-customer-groups');
                const page = new URL(new URLSearchParams(location.search).get('page'));
                page.search = '';
                return page.href + (query && '?' + query)"
            }
        }
    }

    /// JavaScript expressions for the page's document and its focused element. They are evaluated in the top-level page.
    pub fn expressions(self) -> (&'static str, &'static str) {
        match self {
            Self::Page => ("document", "document.activeElement"),
            Self::Frame => ("frames[0].document", "frames[0].document.activeElement"),
            Self::Element => (
                "document",
                "document.querySelector('medusa-customer-groups')?.shadowRoot.activeElement ?? document.activeElement",
            ),
        }
    }
}
