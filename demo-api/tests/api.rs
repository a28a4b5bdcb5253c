//! One visit to every resource, through the router as a host embeds it. What
//! each answers in every case is in the contract table of the workspace.

use axum::{
    Router,
    body::Body,
    http::{Method, Request, StatusCode, header},
    response::Response,
};
use demo_api::{DemoApi, Options, sample::Size};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

const ORIGIN: &str = "http://127.0.0.1:8080";

/// A signed-in visitor of a shop of their own.
struct Visitor {
    router: Router,
    token: String,
}

impl Visitor {
    async fn new() -> Self {
        let api = DemoApi::open(Options {
            size: Size {
                groups: 60,
                customers: 400,
            },
            allowed_origins: vec![ORIGIN.to_owned()],
            database: None,
        });
        let mut visitor = Self {
            router: api.expect("an in-memory shop opens").router(),
            token: String::new(),
        };
        let credentials =
            json!({ "email": demo_api::ADMIN_EMAIL, "password": demo_api::ADMIN_PASSWORD });
        let (_, answer) = visitor
            .json(Method::POST, "/admin/auth/token", Some(credentials))
            .await;
        visitor.token = answer["access_token"].as_str().expect("a token").to_owned();
        visitor
    }

    async fn raw(&self, request: Request<Body>) -> Response {
        self.router
            .clone()
            .oneshot(request)
            .await
            .expect("the router always answers")
    }

    async fn json(&self, method: Method, path: &str, body: Option<Value>) -> (StatusCode, Value) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::AUTHORIZATION, format!("Bearer {}", self.token))
            .header(header::CONTENT_TYPE, "application/json")
            .body(body.map_or_else(Body::empty, |body| Body::from(body.to_string())));
        let response = self.raw(request.expect("a request")).await;
        let status = response.status();
        let bytes = response
            .into_body()
            .collect()
            .await
            .expect("a body")
            .to_bytes();
        (
            status,
            serde_json::from_slice(&bytes)
                .unwrap_or_else(|_| String::from_utf8_lossy(&bytes).into()),
        )
    }

    async fn get(&self, path: &str) -> Value {
        let (status, answer) = self.json(Method::GET, path, None).await;
        assert_eq!(status, StatusCode::OK, "{path}: {answer}");
        answer
    }
}

fn plain(path: &str) -> Request<Body> {
    Request::builder()
        .uri(path)
        .header(header::ORIGIN, ORIGIN)
        .body(Body::empty())
        .expect("a request")
}

#[tokio::test]
async fn customer_groups() {
    let visitor = Visitor::new().await;
    let answer = visitor
        .get("/admin/customer-groups?limit=2&expand=price_lists")
        .await;
    assert_eq!(
        (&answer["count"], &answer["limit"], &answer["offset"]),
        (&json!(60), &json!(2), &json!(0))
    );
    assert_eq!(answer["customer_groups"][0]["name"], "VIP");

    let (status, made) = visitor
        .json(
            Method::POST,
            "/admin/customer-groups",
            Some(json!({ "name": "New" })),
        )
        .await;
    assert_eq!(status, StatusCode::OK);
    let id = made["customer_group"]["id"].as_str().expect("an id");
    let (status, answer) = visitor
        .json(
            Method::POST,
            "/admin/customer-groups",
            Some(json!({ "name": "New" })),
        )
        .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer["message"], "Key (name)=(New) already exists.");
    let path = format!("/admin/customer-groups/{id}");
    let (_, answer) = visitor.json(Method::DELETE, &path, None).await;
    assert_eq!(
        answer,
        json!({ "id": id, "object": "customer_group", "deleted": true })
    );
    let (status, _) = visitor.json(Method::GET, &path, None).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn paging_over_equal_sort_keys_is_whole_only_with_relations() {
    let visitor = Visitor::new().await;
    for (expand, whole) in [("", false), ("&expand=price_lists", true)] {
        let mut ids = std::collections::HashSet::new();
        for offset in (0..60).step_by(2) {
            let path =
                format!("/admin/customer-groups?order=deleted_at&limit=2&offset={offset}{expand}");
            let answer = visitor.get(&path).await;
            let groups = answer["customer_groups"]
                .as_array()
                .expect("groups")
                .clone();
            ids.extend(groups.iter().map(|group| group["id"].to_string()));
        }
        assert_eq!(
            ids.len() == 60,
            whole,
            "{} of 60 with {expand:?}",
            ids.len()
        );
    }
}

#[tokio::test]
async fn customers() {
    let visitor = Visitor::new().await;
    let answer = visitor
        .get("/admin/customers?limit=1&q=layla&expand=groups")
        .await;
    assert_eq!(
        answer["customers"][0]["email"],
        "layla.haddad.0@example.org"
    );
    let groups = visitor
        .get("/admin/customer-groups?name[]=VIP&name[]=x")
        .await;
    let vip = groups["customer_groups"][0]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let members = visitor
        .get(&format!("/admin/customer-groups/{vip}/customers?limit=1"))
        .await;
    assert_eq!(members["count"], 15);
    assert_eq!(
        members["customers"][0]["groups"].as_array().map(Vec::len),
        Some(1)
    );
    let (status, _) = visitor
        .json(Method::GET, "/admin/customers?groups=x", None)
        .await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test]
async fn price_lists() {
    let visitor = Visitor::new().await;
    let answer = visitor.get("/admin/price-lists?q=VIP&status=active").await;
    assert_eq!(
        answer["price_lists"][0]["customer_groups"][0]["name"],
        "VIP"
    );
    let id = answer["price_lists"][0]["id"].as_str().expect("an id");
    let path = format!("/admin/price-lists/{id}");
    let (_, answer) = visitor
        .json(Method::POST, &path, Some(json!({ "customer_groups": [] })))
        .await;
    assert_eq!(answer["price_list"]["customer_groups"], json!([]));
}

#[tokio::test]
async fn discounts() {
    let visitor = Visitor::new().await;
    let answer = visitor
        .get("/admin/discounts?q=FREESHIP&expand=rule,rule.conditions")
        .await;
    let discount = &answer["discounts"][0];
    let condition = discount["rule"]["conditions"][0]["id"]
        .as_str()
        .expect("a condition");
    let path = format!(
        "/admin/discounts/{}/conditions/{condition}?expand=customer_groups",
        discount["id"].as_str().expect("an id")
    );
    let answer = visitor.get(&path).await;
    assert_eq!(
        answer["discount_condition"]["customer_groups"]
            .as_array()
            .map(Vec::len),
        Some(28)
    );
    // The page is counted, not the condition, unless relations are asked for.
    for (expand, count) in [("", 5), ("&expand=price_lists", 28)] {
        let path =
            format!("/admin/customer-groups?limit=5&discount_condition_id={condition}{expand}");
        assert_eq!(visitor.get(&path).await["count"], count);
    }
}

#[tokio::test]
async fn users_and_sign_in() {
    let visitor = Visitor::new().await;
    let user = visitor.get("/admin/auth").await["user"].clone();
    assert_eq!(user["email"], demo_api::ADMIN_EMAIL);
    let path = format!("/admin/users/{}", user["id"].as_str().expect("an id"));
    let (status, _) = visitor
        .json(Method::POST, &path, Some(json!({ "api_token": "t" })))
        .await;
    assert_eq!(status, StatusCode::OK);
    let request = Request::builder()
        .uri("/admin/auth")
        .header("x-medusa-access-token", "t")
        .body(Body::empty());
    assert_eq!(
        visitor.raw(request.expect("a request")).await.status(),
        StatusCode::OK
    );
}

#[tokio::test]
async fn strangers_get_plain_text_and_cors_headers() {
    let visitor = Visitor::new().await;
    let response = visitor.raw(plain("/admin/customer-groups")).await;
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    assert!(!response.headers().contains_key(header::CONTENT_TYPE));
    assert_eq!(
        response.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN],
        ORIGIN
    );
    let response = visitor.raw(plain("/health")).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert!(
        !response
            .headers()
            .contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN)
    );
}

#[tokio::test]
async fn unreadable_bodies_get_html_without_cors_headers() {
    let visitor = Visitor::new().await;
    let large = json!({ "name": "x".repeat(110_000) }).to_string();
    for (body, expected) in [
        ("{bad".to_owned(), StatusCode::BAD_REQUEST),
        (large, StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let request = Request::builder()
            .method(Method::POST)
            .uri("/admin/customer-groups")
            .header(header::ORIGIN, ORIGIN)
            .header(header::CONTENT_TYPE, "application/json")
            .body(Body::from(body));
        let response = visitor.raw(request.expect("a request")).await;
        assert_eq!(response.status(), expected);
        assert_eq!(
            response.headers()[header::CONTENT_TYPE],
            "text/html; charset=utf-8"
        );
        assert!(
            !response
                .headers()
                .contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN)
        );
    }
}

#[tokio::test]
async fn what_the_browser_has_is_not_sent_again() {
    let visitor = Visitor::new().await;
    let response = visitor.raw(plain("/health")).await;
    let tag = response.headers()[header::ETAG].clone();
    let request = Request::builder()
        .uri("/health")
        .header(header::IF_NONE_MATCH, tag)
        .body(Body::empty());
    let response = visitor.raw(request.expect("a request")).await;
    assert_eq!(response.status(), StatusCode::NOT_MODIFIED);
}

#[test]
fn a_wildcard_is_no_origin() {
    let options = Options {
        allowed_origins: vec!["*".to_owned()],
        ..Options::default()
    };
    assert!(DemoApi::open(options).is_err());
}

#[tokio::test]
async fn a_file_keeps_the_shop() {
    let directory = tempfile::tempdir().expect("a directory");
    let options = Options {
        size: Size {
            groups: 3,
            customers: 10,
        },
        allowed_origins: Vec::new(),
        database: Some(directory.path().join("shop.sqlite")),
    };
    drop(DemoApi::open(options.clone()).expect("a new shop"));
    let api = DemoApi::open(Options {
        size: Size::default(),
        ..options
    })
    .expect("the same shop");
    let visitor = Visitor {
        router: api.router(),
        token: String::new(),
    };
    let credentials =
        json!({ "email": demo_api::ADMIN_EMAIL, "password": demo_api::ADMIN_PASSWORD });
    let (_, answer) = visitor
        .json(Method::POST, "/admin/auth/token", Some(credentials))
        .await;
    let visitor = Visitor {
        token: answer["access_token"].as_str().expect("a token").to_owned(),
        ..visitor
    };
    assert_eq!(visitor.get("/admin/customer-groups").await["count"], 3);
}
