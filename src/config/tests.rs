//! Tests of reading `config.json`.

use proptest::prelude::*;

use super::*;

#[test]
fn a_full_file_is_read() {
    let text = r#"{"backend_url":"https://shop.example.com/","admin_url":"https://shop.example.com/app/","auth":"session","locale":"de-CH","theme":"dark","medusa":2,
        "embed_origins":"https://panel.example.com http://localhost:7001"}"#;
    let config = Config {
        backend_url: "https://shop.example.com".into(),
        admin_url: "https://shop.example.com/app".into(),
        auth: Auth::Session,
        medusa: Some(MedusaVersion::V2),
        locale: Some(Locale::De),
        region: Region::parse("CH"),
        theme: Some(Theme::Dark),
        embed_origins: "https://panel.example.com http://localhost:7001".into(),
        shops: Vec::new(),
    };
    assert_eq!(Config::parse(text), Ok(config));
    assert_eq!(Config::parse("{}"), Ok(Config::default()));
}

fn are_named(mistakes: &[(&str, &str)]) {
    for (text, part) in mistakes {
        let error = Config::parse(text).expect_err(text);
        assert!(error.contains(part), "{text}: {error}");
    }
}

#[test]
fn mistakes_are_named() {
    are_named(&[
        (r#"{"backend":"x"}"#, "backend_url"),
        (r#"{"backend_url":"shop.example.com"}"#, "shop.example.com"),
        (r#"{"backend_url":"javascript:alert(1)"}"#, "backend_url"),
        (r#"{"admin_url":"javascript:alert(1)"}"#, "admin_url"),
        (r#"{"backend_url":"https://user:pass@host"}"#, "backend_url"),
        (r#"{"auth":"magic"}"#, "magic"),
        (r#"{"locale":"tlh"}"#, "tlh"),
        (r#"{"theme":"pink"}"#, "pink"),
        (r#"{"medusa":3}"#, "medusa: 3 is not \"auto\", 1 or 2"),
        (r#"{"medusa":"v2"}"#, "\"v2\" is not"),
        (r#"{"medusa":null}"#, "medusa"),
        (
            r#"{"embed_origins":"https://a.example *"}"#,
            "embed_origins: \"*\"",
        ),
        (r#"{"embed_origins":"https://a.example/panel"}"#, "/panel"),
        (r#"{"embed_origins":"null"}"#, "null"),
        ("{", "line 1"),
        ("{} {}", "trailing characters"),
        ("[]", "not a JSON object"),
        (r#"{"theme":null}"#, "theme: invalid type: null"),
        (r#"{"auth":null}"#, "auth"),
        (r#"{"locale":7}"#, "locale: invalid type: integer `7`"),
        (
            r#"{"auth":"magic"}"#,
            "auth: \"magic\" is not auto, session or token",
        ),
    ]);
}

#[test]
fn mistakes_in_shops_are_named() {
    are_named(&[
        (r#"{"shops":{}}"#, "shops: invalid type: map"),
        (r#"{"shops":null}"#, "shops"),
        (r#"{"shops":[]}"#, "shops: the list is empty"),
        (r#"{"shops":["https://a.example"]}"#, "shops[0]"),
        (
            r#"{"shops":[{"name":"A"}]}"#,
            "shops[0]: the backend_url is missing",
        ),
        (
            r#"{"shops":[{"backend_url":""}]}"#,
            "shops[0]: the name is missing",
        ),
        (
            r#"{"shops":[{"name":" ","backend_url":""}]}"#,
            "shops[0].name: the name is empty",
        ),
        (
            r#"{"shops":[{"name":"A","url":""}]}"#,
            "shops[0].url: a shop has no such field",
        ),
        (
            r#"{"shops":[{"name":"A","backend_url":"","auth":null}]}"#,
            "shops[0].auth",
        ),
        (
            r#"{"shops":[{"name":"A","backend_url":"a.example"}]}"#,
            "a.example",
        ),
        (
            r#"{"shops":[{"name":"A","backend_url":"","auth":"no"}]}"#,
            "shops[0].auth: \"no\" is not auto",
        ),
        (
            r#"{"shops":[{"name":"A","backend_url":""},{"name":"B","backend_url":""}]}"#,
            "of another",
        ),
        (
            r#"{"backend_url":"https://a.example","shops":[{"name":"B","backend_url":""}]}"#,
            "backend_url and shops exclude each other",
        ),
        (
            r#"{"embed_origins":"https://a.example","shops":[{"name":"B","backend_url":""}]}"#,
            "embed_origins and shops exclude each other",
        ),
    ]);
}

#[test]
fn the_version_is_a_number_or_a_text() {
    let of = |text: &str| Config::parse(text).map(|config| config.medusa);
    assert_eq!(of(r#"{"medusa":"auto"}"#), Ok(None));
    for text in [r#"{"medusa":1}"#, r#"{"medusa":"1"}"#] {
        assert_eq!(of(text), Ok(Some(MedusaVersion::V1)), "{text}");
    }
    let shops = r#"{"medusa":1,"shops":[{"name":"A","backend_url":""},
        {"name":"B","backend_url":"https://b.example","medusa":2}]}"#;
    let at = |backend| {
        let config = Config::parse(shops).map(|config| config.at(Some(backend)));
        config.map(|config| config.medusa)
    };
    assert_eq!(at(""), Ok(Some(MedusaVersion::V1)));
    assert_eq!(at("https://b.example"), Ok(Some(MedusaVersion::V2)));
}

#[test]
fn the_shop_is_the_wanted_one_or_the_first() {
    let text = r#"{"auth":"session","shops":[{"name":"Here","backend_url":""},
        {"backend_url":"https://b.example/","admin_url":"https://b.example/app","name":"B","auth":"token"}]}"#;
    let of_other = Config::parse(text).expect("a configuration");
    let of_other = of_other.at(Some("https://b.example"));
    assert_eq!(of_other.admin_url, "https://b.example/app");
    let at = |backend| {
        let config = Config::parse(text).expect("a configuration").at(backend);
        (config.backend_url, config.auth)
    };
    let (here, other) = ((String::new(), Auth::Session), "https://b.example");
    assert_eq!(at(None), here);
    assert_eq!(at(Some("")), here);
    assert_eq!(at(Some("https://gone.example")), here);
    assert_eq!(at(Some(other)), (other.to_owned(), Auth::Token));
    let alone = Config::parse("{}").expect("a configuration");
    assert_eq!(alone.clone().at(Some(other)), alone);
}

proptest! {
    #[test]
    fn any_text_is_a_config_or_an_error(text in ".*") {
        let _ = Config::parse(&text);
    }
}
