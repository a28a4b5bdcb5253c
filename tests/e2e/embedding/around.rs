//! What the page around the app is spared: its focus, its place and its keys.

use std::time::Duration;

use anyhow::ensure;
use serde_json::{Value, json};
use thirtyfour::{By, Key};

use super::{bare, run, until, until_true};
use crate::{
    journeys,
    support::{
        Outcome,
        browser::Browser,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, role, textbox},
        site::{Setup, localhost},
        wait,
    },
};

journeys! {
    Once:
        what_opens_is_seen_in_a_frame_that_is_higher_than_the_window,
        a_low_frame_shows_all_of_a_dialog,
        what_is_typed_beside_a_frame_that_loads_arrives,
        no_form_is_shown_where_a_token_is_about_to_come,
        a_form_comes_where_no_token_does,
        a_closed_tree_is_used_by_the_mouse,
        plain_keys_stay_in_the_fields;
}

/// A panel with things above and below, and a frame as high as its content. `arguments[0]` is the address of the frame,
/// `arguments[1]` what it is sent once it is ready, `arguments[2]` its height if that does not follow the content.
const PANEL: &str = "
    const [address, set, height] = arguments;
    const tall = name => {
        const element = document.createElement(name);
        element.style.cssText = 'display: block; block-size: 900px';
        document.body.append(element);
        return element;
    };
    const field = document.createElement('input');
    field.id = 'typing';
    tall('header').append(field);
    const frame = document.createElement('iframe');
    frame.style.cssText = `display: block; inline-size: 100%; border: 0; block-size: ${height ?? 200}px`;
    window.ready = 0;
    addEventListener('message', ({ source, origin, data }) => {
        if (source !== frame.contentWindow) return;
        if (data.cohort === 'ready') {
            window.ready += 1;
            if (set) source.postMessage({ cohort: 'set', ...set }, origin);
        }
        if (data.cohort === 'height' && !height) frame.style.blockSize = `${data.height}px`;
    });
    window.say = what => frame.contentWindow.postMessage({ cohort: 'set', ...what }, new URL(address).origin);
    document.body.append(frame);
    tall('footer');
    field.focus();
    frame.src = address;";

/// A browser at a panel of another origin than the framed page's. `query` is where the page begins.
async fn panel(
    context: &TestContext,
    query: &str,
    set: impl FnOnce(&Cohort) -> Value,
    height: Option<u32>,
) -> Outcome<Cohort> {
    let setup = Setup {
        framed: true,
        config: Some(json!({ "auth": "token", "locale": "en" })),
        ..Setup::default()
    };
    let cohort = context.signed_out_at(setup).await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    browser.tolerate_console("/admin/auth");
    let host = format!("{}/examples/empty", localhost(site.origin()));
    browser.goto(&host).await?;
    let arguments = vec![json!(site.address(query)), set(&cohort), json!(height)];
    browser.script(PANEL, arguments).await?;
    Ok(cohort)
}

fn with_token(cohort: &Cohort) -> Value {
    json!({ "token": cohort.site.admin.token() })
}

/// Where an element of the framed page begins and ends in the window of the panel. Begins and ends in the frame.
async fn place_in_window(browser: &Browser, selector: &str) -> Outcome<[f64; 2]> {
    let place = "const place = document.querySelector(arguments[0])?.getBoundingClientRect();
        return place?.height ? [place.top, place.bottom] : null";
    let inside = browser.script(place, vec![json!(selector)]).await?;
    browser.leave_frame().await?;
    let frame = "return document.querySelector('iframe').getBoundingClientRect().top";
    let frame = run(browser, frame).await?;
    browser.enter_frame().await?;
    let at = |index: usize| Some(inside.get(index)?.as_f64()? + frame.as_f64()?);
    match (at(0), at(1)) {
        (Some(top), Some(bottom)) => Ok([top, bottom]),
        _ => anyhow::bail!("{selector} takes no place: {inside} {frame}"),
    }
}

/// Waits until an element of the framed page is seen as a whole.
async fn is_seen(browser: &Browser, selector: &str) -> Outcome {
    let height = 900.0;
    wait::until(selector, async || {
        let [top, bottom] = place_in_window(browser, selector).await?;
        ensure!(
            top >= 0.0 && bottom <= height,
            "{selector} is at {top} … {bottom}"
        );
        Ok(())
    })
    .await
}

/// Clicks as a mouse does.
pub(super) async fn click(browser: &Browser, selector: &str) -> Outcome {
    wait::until(selector, async || {
        let element = browser.driver().find(By::Css(selector)).await?;
        Ok(element.click().await?)
    })
    .await
}

async fn what_opens_is_seen_in_a_frame_that_is_higher_than_the_window(
    context: TestContext,
) -> Outcome {
    let cohort = panel(&context, "?limit=100", with_token, None).await?;
    let browser = &cohort.browser;
    // A browser does not lay out a frame of another site before it comes into view.
    run(browser, "scrollTo(0, 800)").await?;
    until_true(
        browser,
        "document.querySelector('iframe').offsetHeight > 3000",
    )
    .await?;
    browser.enter_frame().await?;
    let row = ".group-row:nth-child(90)";
    click(browser, &format!("{row} .cell-actions button")).await?;
    is_seen(browser, "[role=menu]").await?;
    click(browser, "[role=menu] .danger").await?;
    is_seen(browser, "dialog[open]").await?;
    browser.press_key(Key::Escape, 1).await?;
    until_true(browser, "!document.querySelector('dialog')").await?;
    click(browser, &format!("{row} input[type=checkbox]")).await?;
    is_seen(browser, ".bar.shown").await?;
    // The panel is scrolled, and what stays open comes along.
    browser.leave_frame().await?;
    run(browser, "scrollBy(0, -1000)").await?;
    browser.enter_frame().await?;
    is_seen(browser, ".bar.shown").await?;
    click(browser, &format!("{row} .cell-actions button")).await?;
    click(browser, "[role=menu] [role=menuitem]:nth-child(2)").await?;
    is_seen(browser, "dialog[open]").await?;
    until_true(browser, "document.activeElement?.localName === 'input'").await?;
    browser.press("renamed ").await?;
    browser.press_key(Key::Enter, 1).await?;
    is_seen(browser, ".toast").await
}

async fn a_low_frame_shows_all_of_a_dialog(context: TestContext) -> Outcome {
    let cohort = panel(&context, "", with_token, Some(240)).await?;
    let browser = &cohort.browser;
    browser.enter_frame().await?;
    click(browser, "#new-group").await?;
    until_true(browser, "document.querySelector('dialog[open]')").await?;
    let fits = "const place = document.querySelector('dialog').getBoundingClientRect();
        return place.top >= 0 && place.bottom <= innerHeight";
    until(browser, fits, json!(true)).await?;
    browser.press_key(Key::Escape, 1).await?;
    click(browser, ".top-bar-end button[aria-haspopup=menu]").await?;
    until_true(
        browser,
        "document.querySelectorAll('[role=menuitemradio]').length > 4",
    )
    .await?;
    let fits = "const place = document.querySelector('[role=menu]').getBoundingClientRect();
        return place.top >= 0 && place.bottom <= innerHeight";
    until(browser, fits, json!(true)).await
}

async fn what_is_typed_beside_a_frame_that_loads_arrives(context: TestContext) -> Outcome {
    for set in [|_: &Cohort| json!({ "theme": "light" }), with_token] {
        let cohort = panel(&context, "?limit=100", set, None).await?;
        let browser = &cohort.browser;
        let text = "abcdefghijklmnopqrstuvwxyzabcdefghijklmn";
        for letter in text.chars() {
            browser.press(letter.to_string()).await?;
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
        let state = "return [document.activeElement.id, document.activeElement.value, scrollY]";
        assert_eq!(run(browser, state).await?, json!(["typing", text, 0]));
        browser.enter_frame().await?;
        until_true(browser, "document.querySelector('form, .group-row')").await?;
        browser.leave_frame().await?;
        browser.at_rest().await?;
        assert_eq!(run(browser, state).await?, json!(["typing", text, 0]));
    }
    Ok(())
}

async fn no_form_is_shown_where_a_token_is_about_to_come(context: TestContext) -> Outcome {
    let cohort = panel(&context, "", |_| json!({ "theme": "light" }), None).await?;
    let browser = &cohort.browser;
    until(browser, "return ready", json!(1)).await?;
    browser.enter_frame().await?;
    for _ in 0..8 {
        tokio::time::sleep(Duration::from_millis(60)).await;
        let form = run(browser, "return document.querySelectorAll('form').length");
        assert_eq!(form.await?, json!(0));
    }
    browser.leave_frame().await?;
    let say = vec![with_token(&cohort)];
    browser.script("say(arguments[0])", say).await?;
    browser.enter_frame().await?;
    until_true(browser, "document.querySelector('.group-row, form')").await?;
    assert_eq!(
        run(browser, "return document.querySelectorAll('form').length").await?,
        json!(0)
    );
    Ok(())
}

async fn a_form_comes_where_no_token_does(context: TestContext) -> Outcome {
    // The page around says nothing of it, and that it has none.
    for set in [json!({ "theme": "light" }), json!({ "token": null })] {
        let cohort = panel(&context, "", |_| set.clone(), None).await?;
        cohort.browser.enter_frame().await?;
        until_true(&cohort.browser, "document.querySelector('[name=email]')").await?;
    }
    Ok(())
}

async fn a_closed_tree_is_used_by_the_mouse(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let browser = &cohort.browser;
    let enclose = "const closed = document.body.appendChild(document.createElement('div'))
            .attachShadow({ mode: 'closed' });
        const element = document.createElement('medusa-customer-groups');
        element.locale = 'en';
        element.token = arguments[0];
        closed.append(element);
        window.inside = selector => element.shadowRoot.querySelector(selector);
        window.place = selector => {
            const place = inside(selector)?.getBoundingClientRect();
            return place?.width ? [place.x + place.width / 2, place.y + place.height / 2] : null;
        };";
    let token = json!(cohort.site.admin.token());
    browser.script(enclose, vec![token]).await?;
    // Where an element is, the mouse presses.
    let press = async |selector: &str| -> Outcome {
        let place = "return place(arguments[0])";
        let mut before = Value::Null;
        wait::until(selector, async || {
            let now = browser.script(place, vec![json!(selector)]).await?;
            let stands = now != Value::Null && now == before;
            before = now;
            ensure!(stands, "{selector} is not there yet");
            Ok(())
        })
        .await?;
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({
                "type": kind, "x": before[0], "y": before[1], "button": "left", "clickCount": 1,
            });
            browser.devtools("Input.dispatchMouseEvent", event).await?;
        }
        Ok(())
    };
    until_true(browser, "inside('.group-row')").await?;
    press(".top-bar-end .menu-anchor:nth-last-child(2) > button").await?;
    press("[role=menuitemradio]:nth-child(4)").await?;
    until(
        browser,
        "return inside('.cohort').dataset.theme",
        json!("dark"),
    )
    .await?;
    until_true(browser, "!inside('[role=menu]')").await?;
    // The menu of columns, which stays open.
    press(".toolbar-end [aria-label=Columns]").await?;
    press("[role=dialog] input[type=checkbox]").await?;
    until_true(browser, "inside('[role=dialog]')").await?;
    // The page around it.
    let event =
        |kind: &str| json!({ "type": kind, "x": 2, "y": 890, "button": "left", "clickCount": 1 });
    for kind in ["mousePressed", "mouseReleased"] {
        browser
            .devtools("Input.dispatchMouseEvent", event(kind))
            .await?;
    }
    until_true(browser, "!inside('[role=dialog]')").await
}

async fn plain_keys_stay_in_the_fields(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let browser = &cohort.browser;
    // A page with shortcuts that asks the target whether someone is typing.
    let listen = "window.keys = [];
        for (const name of ['keydown', 'keypress', 'keyup'])
            addEventListener(name, event => {
                keys.push(event.key);
                if (event.key.length === 1 && !event.ctrlKey) event.preventDefault();
            });
        const element = add({}, arguments[0]);";
    let token = json!(cohort.site.admin.token());
    browser.script(listen, vec![token]).await?;
    let list = cohort.list();
    list.settled().await?;
    let search = browser.find(&role("searchbox")).await?;
    search.click().await?;
    run(browser, "keys.length = 0").await?;
    browser.press("Argos/go").await?;
    browser.press_key(Key::Home, 1).await?;
    browser.press_key(Key::Delete, 1).await?;
    assert_eq!(search.value().await?, "rgos/go");
    assert_eq!(run(browser, "return keys").await?, json!([]));
    // Escape empties the field, Enter searches; both are the app's.
    browser.press_key(Key::Escape, 1).await?;
    assert_eq!(search.value().await?, "");
    assert_eq!(run(browser, "return keys").await?, json!([]));
    // Shortcuts of the browser and of the page around go on.
    browser.press_with(Key::Control, Key::End).await?;
    let heard = run(browser, "return keys.includes('End')").await?;
    assert_eq!(heard, json!(true));
    // On a button, only the keys that press it are the app's.
    browser.find(&button("New group")).await?.focus().await?;
    run(browser, "keys.length = 0").await?;
    browser.press("x").await?;
    assert_eq!(run(browser, "return keys[0]").await?, json!("x"));
    run(browser, "keys.length = 0").await?;
    browser.press(" ").await?;
    let dialog = cohort.dialog("New group").await?;
    let name = dialog.find(&textbox("Name")).await?;
    browser.press("VIP/").await?;
    assert_eq!(name.value().await?, "VIP/");
    browser.press_key(Key::Escape, 1).await?;
    cohort.dialog_gone("New group").await?;
    assert_eq!(run(browser, "return keys").await?, json!([]));
    a_key_comes_up_where_it_went_down(browser).await
}

/// A key that went down in the page around comes up there, wherever the focus is by then.
async fn a_key_comes_up_where_it_went_down(browser: &Browser) -> Outcome {
    run(
        browser,
        "document.body.tabIndex = -1; document.body.focus();
        addEventListener('keydown', () => element().focus(), { once: true });
        window.element = () => document.querySelector('medusa-customer-groups').shadowRoot
            .querySelector('[type=search]')",
    )
    .await?;
    browser.press("q").await?;
    assert_eq!(
        run(browser, "return keys.filter(key => key === 'q').length > 1").await?,
        json!(true)
    );
    Ok(())
}
