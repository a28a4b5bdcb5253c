//! Tests of the judge: every kind of check accepts an answer that keeps it and turns down one that
//! does not. A check that could not fail would prove nothing about a server.

use libtest_mimic::Trial;
use serde_json::json;

use crate::case::{ANYTHING, Check, GROUP_ID, INSTANT};
use crate::check::{Answer, judge};

/// A trial for each kind of check.
pub fn trials() -> Vec<Trial> {
    let trials = rows().into_iter().map(|(name, check, kept, broken)| {
        Trial::test(format!("judge::{name}"), move || {
            judge(&check, &kept)
                .map_err(|error| format!("turned down an answer that keeps it: {error}"))?;
            match judge(&check, &broken) {
                Ok(()) => Err(format!("accepted {}", broken.text()).into()),
                Err(_) => Ok(()),
            }
        })
    });
    trials.collect()
}

fn answer(content_type: &str, body: &str) -> Answer {
    Answer {
        status: 200,
        headers: vec![("content-type".into(), content_type.into())],
        body: body.as_bytes().to_vec(),
    }
}

fn js(body: &str) -> Answer {
    answer("application/json; charset=utf-8", body)
}

type Row = (&'static str, Check, Answer, Answer);

fn rows() -> Vec<Row> {
    [whole(), values(), marks(), lists(), texts()].concat()
}

fn whole() -> Vec<Row> {
    let whole = || Check::Json(json!({"a": [1, {"b": null}]}));
    vec![
        (
            "json wants every member",
            whole(),
            js(r#"{"a":[1,{"b":null}]}"#),
            js(r#"{"a":[1,{}]}"#),
        ),
        (
            "json wants no other member",
            whole(),
            js(r#"{"a":[1,{"b":null}]}"#),
            js(r#"{"a":[1,{"b":null}],"c":0}"#),
        ),
        (
            "json wants each element",
            whole(),
            js(r#"{"a":[1,{"b":null}]}"#),
            js(r#"{"a":[1]}"#),
        ),
        (
            "json wants its content type",
            whole(),
            js(r#"{"a":[1,{"b":null}]}"#),
            answer("text/html", r#"{"a":[1,{"b":null}]}"#),
        ),
    ]
}

fn values() -> Vec<Row> {
    vec![
        (
            "at",
            Check::At("/a/0".into(), json!(1)),
            js(r#"{"a":[1,2]}"#),
            js(r#"{"a":["1"]}"#),
        ),
        (
            "at wants something there",
            Check::At("/a".into(), json!(null)),
            js(r#"{"a":null}"#),
            js("{}"),
        ),
        (
            "includes",
            Check::Includes("".into(), json!({"a": 1})),
            js(r#"{"a":1,"b":2}"#),
            js(r#"{"b":2}"#),
        ),
        (
            "missing",
            Check::Missing("/a".into()),
            js(r#"{"b":1}"#),
            js(r#"{"a":null}"#),
        ),
        (
            "keys wants their order",
            Check::Keys("/a/0".into(), vec!["y".into(), "x".into()]),
            js(r#"{"a":[{"y":1,"x":2}]}"#),
            js(r#"{"a":[{"x":2,"y":1}]}"#),
        ),
        (
            "at least",
            Check::AtLeast("/n".into(), 3),
            js(r#"{"n":3}"#),
            js(r#"{"n":2}"#),
        ),
        (
            "differs",
            Check::Differs("/n".into(), json!(3)),
            js(r#"{"n":2}"#),
            js(r#"{"n":3}"#),
        ),
    ]
}

fn marks() -> Vec<Row> {
    let at = |mark: &str| Check::At("/a".into(), json!(mark));
    vec![
        (
            "an instant",
            at(INSTANT),
            js(r#"{"a":"2019-01-03T08:30:00.000Z"}"#),
            js(r#"{"a":"2019-01-03"}"#),
        ),
        (
            "an id",
            at(GROUP_ID),
            js(r#"{"a":"cgrp_01M83X4RBNFBRDFWNNJ3Y0V174"}"#),
            js(r#"{"a":"cus_01M83X4RBNFBRDFWNNJ3Y0V174"}"#),
        ),
        (
            "anything, but something",
            at(ANYTHING),
            js(r#"{"a":null}"#),
            js("{}"),
        ),
    ]
}

fn lists() -> Vec<Row> {
    let values = || vec![json!(1), json!(2)];
    vec![
        (
            "length",
            Check::Length("/l".into(), 2),
            js(r#"{"l":[1,2]}"#),
            js(r#"{"l":[1]}"#),
        ),
        (
            "a column wants its order",
            Check::Column("/l".into(), "/n".into(), values()),
            js(r#"{"l":[{"n":1},{"n":2}]}"#),
            js(r#"{"l":[{"n":2},{"n":1}]}"#),
        ),
        (
            "a column wants no more",
            Check::Column("/l".into(), "/n".into(), values()),
            js(r#"{"l":[{"n":1},{"n":2}]}"#),
            js(r#"{"l":[{"n":1},{"n":2},{"n":3}]}"#),
        ),
        (
            "a bag wants each as often",
            Check::Bag("/l".into(), "".into(), values()),
            js(r#"{"l":[2,1]}"#),
            js(r#"{"l":[2,2]}"#),
        ),
    ]
}

fn texts() -> Vec<Row> {
    let html = || answer("text/html", "<b>");
    let none = || Answer {
        status: 401,
        headers: Vec::new(),
        body: b"Unauthorized".to_vec(),
    };
    vec![
        (
            "header",
            Check::Header("content-type", "text/html".into()),
            html(),
            none(),
        ),
        (
            "header holds",
            Check::HeaderHolds("content-type", "html".into()),
            html(),
            js("{}"),
        ),
        (
            "header lacks",
            Check::HeaderLacks("content-type", "json".into()),
            html(),
            js("{}"),
        ),
        (
            "header lacks wants the header",
            Check::HeaderLacks("content-type", "json".into()),
            html(),
            none(),
        ),
        ("no header", Check::NoHeader("content-type"), none(), html()),
        ("text", Check::Text("Unauthorized".into()), none(), html()),
        (
            "text holds",
            Check::TextHolds("auth".into()),
            none(),
            html(),
        ),
        ("bytes", Check::Bytes(12), none(), html()),
    ]
}
