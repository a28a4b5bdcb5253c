//! Where the page is served from, and where it stands in the browser: by itself, in a frame of another page, or as an
//! element of one. Journeys need not know: a browser looks and goes where its environment says.

use axum::{
    Router,
    response::Html,
    routing::{MethodRouter, get},
};

/// How the page stands in the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Environment {
    /// By itself.
    Page,
    /// In a frame that fills another page.
    Frame,
    /// As an element that fills another page.
    Element,
}

/// Where a journey takes place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Where the page is below its origin.
    pub base: &'static str,
    /// How it stands in the browser.
    pub environment: Environment,
}

impl Place {
    /// By itself at the root, where every journey goes.
    pub const ROOT: Self = Self::page("/");
    /// By itself and deep.
    pub const DEEP: Self = Self::page("/a/b/c/");
    /// By itself where Medusa's own API is if it has the same origin: here it has not.
    pub const ADMIN: Self = Self::page("/admin/");
    /// All there are.
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

    /// As it stands in the name of a test.
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

/// What `config.json` says, an element has in attributes.
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

/// The pages around the page.
pub fn routes() -> Router {
    let page = |page: &'static str| -> MethodRouter { get(async move || Html(page)) };
    Router::new()
        .route("/around/frame", page(FRAME))
        .route("/around/element", page(ELEMENT))
}

/// Stands before scripts that are about the page, where that is an element: what they ask of the document is asked of
/// the element's shadow root.
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
    /// The address to load for the page to be at `address`.
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

    /// A script about the page.
    pub fn script(self, body: &str) -> String {
        match self {
            Self::Page | Self::Frame => body.to_owned(),
            Self::Element => format!("{DOCUMENT}{body}"),
        }
    }

    /// The body of a script that gives the page's address.
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

    /// The page's document, and what has the focus there, for DevTools, which stand in the outermost page.
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
