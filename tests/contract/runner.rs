//! Runs one case against a server: fills in what earlier steps kept, sends, judges, keeps, and
//! undoes at the end. What it says of a failure is request, expected and got.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::case::{Auth, Body, Case, Check, Expected, Source, Step};
use crate::check::{Answer, judge};
use crate::server::{Outgoing, Server};

const SHOWN: usize = 1_500;

type Kept = HashMap<&'static str, String>;

/// Runs every step up to the first that fails, then the undoing steps of those that did not.
pub async fn run(case: &Case, server: &Server) -> Result<(), String> {
    let (alone, along);
    if case.writes() {
        alone = server.turn.write().await;
        let _ = &alone;
    } else {
        along = server.turn.read().await;
        let _ = &along;
    }
    let mut kept = Kept::from([("unique", unique())]);
    let mut undo = Vec::new();
    let mut outcome = Ok(());
    for (n, step) in case.steps.iter().enumerate() {
        outcome = take(step, server, &mut kept)
            .await
            .map_err(|error| format!("step {} of {}: {error}", n + 1, case.steps.len()));
        if outcome.is_err() {
            break;
        }
        undo.extend(step.undo.as_deref());
    }
    for step in undo.into_iter().rev() {
        let undone = take(step, server, &mut kept).await;
        outcome = outcome.and(undone.map_err(|error| format!("cleaning up: {error}")));
    }
    outcome
}

/// Text that no other run of any case has: the time, and a number for cases of the same instant.
fn unique() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_nanos();
    format!("{now:x}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

async fn take(step: &Step, server: &Server, kept: &mut Kept) -> Result<(), String> {
    let step = filled(step, kept)?;
    let outgoing = Outgoing {
        method: &step.method,
        path: &step.path,
        auth: &step.auth,
        headers: &step.headers,
        body: &step.body,
    };
    let tally = match &step.expected {
        Expected::Status(status) => vec![(*status, 1)],
        Expected::Tally(tally) => tally.clone(),
    };
    let times = tally.iter().map(|(_, count)| count).sum();
    let answers = futures::future::join_all((0..times).map(|_| server.send(&outgoing))).await;
    let answers: Vec<Answer> = answers
        .into_iter()
        .collect::<Result<_, _>>()
        .map_err(|error| format!("no answer: {error}\n{}", shown_request(&step)))?;
    let mut problems: Vec<String> = Vec::new();
    for (status, count) in &tally {
        let found = answers
            .iter()
            .filter(|answer| answer.status == *status)
            .count();
        if found != *count {
            problems.push(format!(
                "status {status} expected {count} time(s), got {found} time(s)"
            ));
        }
    }
    for answer in &answers {
        problems.extend(
            step.checks
                .iter()
                .filter_map(|check| judge(check, answer).err()),
        );
        for (name, source) in &step.kept {
            match found(source, answer) {
                Some(value) => drop(kept.insert(name, value)),
                None => problems.push(format!("nothing to keep as {name}")),
            }
        }
    }
    match problems.is_empty() {
        true => Ok(()),
        false => Err(report(&step, &problems, &answers)),
    }
}

fn found(source: &Source, answer: &Answer) -> Option<String> {
    match source {
        Source::Json(pointer) => {
            let body: Value = serde_json::from_slice(&answer.body).ok()?;
            body.pointer(pointer)?.as_str().map(str::to_owned)
        }
        Source::Header(name) => answer.header(name).map(str::to_owned),
        Source::Cookie => {
            let cookie = answer.header("set-cookie")?.split(';').next()?;
            Some(cookie.to_owned())
        }
    }
}

fn report(step: &Step, problems: &[String], answers: &[Answer]) -> String {
    let mut text = shown_request(step);
    for problem in problems {
        let _ = write!(text, "\nexpected: {}", cut(problem));
    }
    for answer in answers {
        let _ = write!(
            text,
            "\ngot: {} {:?}\n{}",
            answer.status,
            answer.headers,
            cut(&answer.text())
        );
    }
    text
}

fn shown_request(step: &Step) -> String {
    let body = match &step.body {
        Body::Nothing => String::new(),
        Body::Json(body) => format!("\n{}", cut(&body.to_string())),
        Body::Raw(content_type, body) => format!("\n{content_type:?} {}", cut(body)),
    };
    let who = match &step.auth {
        Auth::Nobody => "nobody",
        Auth::Jwt | Auth::Bearer(_) => "a bearer token",
        Auth::Cookie(_) => "a cookie",
        Auth::ApiToken(_) => "an API token",
        Auth::Basic(_) => "a secret key",
    };
    format!(
        "request: {} {} by {who} {:?}{body}",
        step.method,
        cut(&step.path),
        step.headers
    )
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!(
            "{}… ({} bytes)",
            text.get(..end).unwrap_or_default(),
            text.len()
        ),
        None => text.to_owned(),
    }
}

/// The step with every `${name}` replaced.
fn filled(step: &Step, kept: &Kept) -> Result<Step, String> {
    let text = |text: &str| fill(text, kept);
    let mut step = step.clone();
    step.path = text(&step.path)?;
    step.auth = match step.auth {
        Auth::Bearer(token) => Auth::Bearer(text(&token)?),
        Auth::Cookie(cookie) => Auth::Cookie(text(&cookie)?),
        Auth::ApiToken(token) => Auth::ApiToken(text(&token)?),
        Auth::Basic(key) => Auth::Basic(text(&key)?),
        other => other,
    };
    for (_, value) in &mut step.headers {
        *value = text(value)?;
    }
    match &mut step.body {
        Body::Nothing => {}
        Body::Json(body) => fill_json(body, kept)?,
        Body::Raw(_, body) => *body = text(body)?,
    }
    for check in &mut step.checks {
        fill_check(check, kept)?;
    }
    Ok(step)
}

fn fill_check(check: &mut Check, kept: &Kept) -> Result<(), String> {
    match check {
        Check::Json(value)
        | Check::At(_, value)
        | Check::Includes(_, value)
        | Check::Differs(_, value) => fill_json(value, kept),
        Check::Column(_, _, values) | Check::Bag(_, _, values) => values
            .iter_mut()
            .try_for_each(|value| fill_json(value, kept)),
        Check::Header(_, text)
        | Check::HeaderHolds(_, text)
        | Check::HeaderLacks(_, text)
        | Check::Text(text)
        | Check::TextHolds(text) => {
            *text = fill(text, kept)?;
            Ok(())
        }
        Check::Missing(_)
        | Check::Keys(..)
        | Check::Length(..)
        | Check::AtLeast(..)
        | Check::NoHeader(_)
        | Check::Bytes(_) => Ok(()),
    }
}

fn fill_json(value: &mut Value, kept: &Kept) -> Result<(), String> {
    match value {
        Value::String(text) => *text = fill(text, kept)?,
        Value::Array(elements) => elements
            .iter_mut()
            .try_for_each(|element| fill_json(element, kept))?,
        Value::Object(members) => members
            .values_mut()
            .try_for_each(|member| fill_json(member, kept))?,
        _ => {}
    }
    Ok(())
}

fn fill(text: &str, kept: &Kept) -> Result<String, String> {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        let (name, after) = after
            .split_once('}')
            .ok_or_else(|| format!("unclosed ${{ in {text:?}"))?;
        let value = kept
            .get(name)
            .ok_or_else(|| format!("no step kept {name:?} for {text:?}"))?;
        filled.push_str(before);
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}
