//! Elements, found as assistive technology finds them: by role and accessible name, in the accessibility tree, which has
//! no hidden or inert elements.

use std::fmt;

use anyhow::{Context, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, Key, WebElement};

use super::{Outcome, browser::Browser, environment::Environment, wait};

mod click;
mod says;

/// What to look for: role and accessible name.
#[derive(Debug, Clone)]
pub struct Wanted {
    role: &'static str,
    name: Named,
}

#[derive(Debug, Clone)]
enum Named {
    Exactly(String),
    Starting(String),
    Anyhow,
}

/// Anything with this ARIA role.
pub fn role(role: &'static str) -> Wanted {
    Wanted {
        role,
        name: Named::Anyhow,
    }
}

/// A button with this name.
pub fn button(name: impl Into<String>) -> Wanted {
    role("button").named(name)
}

/// A link with this name.
pub fn link(name: impl Into<String>) -> Wanted {
    role("link").named(name)
}

/// A one-line text field with this label.
pub fn textbox(name: impl Into<String>) -> Wanted {
    role("textbox").named(name)
}

/// A tab with this name, or with this name and a number.
pub fn tab(name: impl Into<String>) -> Wanted {
    role("tab").starting(name)
}

impl Wanted {
    /// Only with exactly this name.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Named::Exactly(name.into());
        self
    }

    /// Only with a name that starts so.
    pub fn starting(mut self, start: impl Into<String>) -> Self {
        self.name = Named::Starting(start.into());
        self
    }

    fn fits(&self, name: &str) -> bool {
        match &self.name {
            Named::Exactly(wanted) => wanted == name,
            Named::Starting(start) => name.starts_with(start),
            Named::Anyhow => true,
        }
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Named::Exactly(name) => write!(f, "{} “{name}”", self.role),
            Named::Starting(start) => write!(f, "{} “{start}…”", self.role),
            Named::Anyhow => write!(f, "{}", self.role),
        }
    }
}

/// Where to search: the whole page, or below one element.
pub trait Scope {
    /// The browser it is in.
    fn browser(&self) -> &Browser;

    /// The backend node id to search below.
    async fn root(&self) -> Outcome<u64>;

    /// All elements like `wanted` that are there now, in document order.
    async fn all(&self, wanted: &Wanted) -> Outcome<Vec<Element>> {
        let browser = self.browser();
        let mut query = json!({ "backendNodeId": self.root().await?, "role": wanted.role });
        if let Named::Exactly(name) = &wanted.name {
            query["accessibleName"] = name.as_str().into();
        }
        let answer = browser.devtools("Accessibility.queryAXTree", query).await?;
        let nodes = answer["nodes"].as_array().map_or(&[][..], Vec::as_slice);
        let fitting = |node: &&Value| {
            let name = node["name"]["value"].as_str().unwrap_or_default();
            node["ignored"] == json!(false) && wanted.fits(name)
        };
        let mut fitting = nodes.iter().filter(fitting).peekable();
        if fitting.peek().is_none() {
            return Ok(Vec::new());
        }
        let document = Document::of(browser).await?;
        fitting.map(|node| document.element(node)).collect()
    }

    /// Waits until there is exactly one such element.
    async fn find(&self, wanted: &Wanted) -> Outcome<Element> {
        wait::until(&wanted.to_string(), async || self.now(wanted).await).await
    }

    /// The one such element that is there now.
    async fn now(&self, wanted: &Wanted) -> Outcome<Element> {
        let mut found = self.all(wanted).await?;
        ensure!(found.len() <= 1, "{} elements are a {wanted}", found.len());
        found.pop().with_context(|| format!("there is no {wanted}"))
    }

    /// Whether there is such an element now.
    async fn has(&self, wanted: &Wanted) -> Outcome<bool> {
        Ok(!self.all(wanted).await?.is_empty())
    }

    /// Waits until there is no such element.
    async fn gone(&self, wanted: &Wanted) -> Outcome {
        wait::until(&format!("no {wanted}"), async || {
            ensure!(!self.has(wanted).await?, "there still is a {wanted}");
            Ok(())
        })
        .await
    }

    /// Waits until the one such element can be clicked, and clicks it.
    async fn click_on(&self, wanted: &Wanted) -> Outcome {
        wait::until(&format!("a click on the {wanted}"), async || {
            let element = self.now(wanted).await?;
            ensure!(element.is_enabled().await?, "the {wanted} is disabled");
            element.click().await
        })
        .await
    }
}

impl Scope for Browser {
    fn browser(&self) -> &Browser {
        self
    }

    async fn root(&self) -> Outcome<u64> {
        self.document().await
    }
}

/// An element of the page.
#[derive(Debug, Clone)]
pub struct Element {
    browser: Browser,
    node: u64,
    web: WebElement,
    name: String,
}

impl Scope for Element {
    fn browser(&self) -> &Browser {
        &self.browser
    }

    async fn root(&self) -> Outcome<u64> {
        Ok(self.node)
    }
}

impl Element {
    /// The element with this `id`, which need not be in the accessibility tree.
    pub async fn with_id(browser: &Browser, id: &str) -> Outcome<Self> {
        Self::of(browser, browser.find_css(&format!("#{id}")).await?)
    }

    /// The first element that matches a CSS selector.
    pub async fn with_css(browser: &Browser, selector: &str) -> Outcome<Self> {
        Self::of(browser, browser.find_css(selector).await?)
    }

    /// The first element with this class.
    pub async fn with_class(browser: &Browser, class: &str) -> Outcome<Self> {
        Self::of(browser, browser.find_css(&format!(".{class}")).await?)
    }

    fn of(browser: &Browser, web: WebElement) -> Outcome<Self> {
        let node = node_of(&web.to_json()?).context("no element")??;
        Ok(Self {
            browser: browser.clone(),
            node,
            web,
            name: String::new(),
        })
    }

    /// The same element for WebDriver.
    pub fn web(&self) -> &WebElement {
        &self.web
    }

    /// Its accessible name when it was found.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Clicks it in the middle with the mouse, after scrolling it into view if necessary.
    ///
    /// The page may move it between aiming and the click, which would then reach another element. Such a click is kept from
    /// the page and made again.
    ///
    /// # Errors
    /// When it is not visible, another element covers it, or it does not stand still.
    pub async fn click(&self) -> Outcome {
        const MOST_MISSES: usize = 20;
        for _ in 0..MOST_MISSES {
            let at = self.run(click::AIM).await;
            let at = at.with_context(|| format!("a click on {}", self.name))?;
            let mouse = async |kind: &str, button: &str, clicks: u8| {
                let event = json!({
                    "type": kind, "x": at[0], "y": at[1], "button": button, "clickCount": clicks,
                });
                let sent = self.browser.devtools("Input.dispatchMouseEvent", event);
                sent.await.map(drop)
            };
            mouse("mouseMoved", "none", 0).await?;
            mouse("mousePressed", "left", 1).await?;
            mouse("mouseReleased", "left", 1).await?;
            // The script fails if the click has led to another document: it has reached the element then.
            let missed = self.browser.script(click::MISSED, Vec::new()).await;
            if !missed.is_ok_and(|missed| missed == json!(true)) {
                return Ok(());
            }
        }
        bail!("{} moves away from each click", self.name)
    }

    /// Gives it the focus.
    pub async fn focus(&self) -> Outcome {
        self.run("arguments[0].focus()").await.map(drop)
    }

    /// Its text as it is laid out, also where only assistive technology sees it.
    pub async fn text(&self) -> Outcome<String> {
        let text = self.run("return arguments[0].innerText").await?;
        Ok(text.as_str().unwrap_or_default().trim().to_owned())
    }

    /// An attribute.
    pub async fn attribute(&self, name: &str) -> Outcome<Option<String>> {
        let read = "return arguments[0].getAttribute(arguments[1])";
        let arguments = vec![self.reference()?, name.into()];
        let value = self.browser.script(read, arguments).await?;
        Ok(value.as_str().map(str::to_owned))
    }

    /// What a field holds.
    pub async fn value(&self) -> Outcome<String> {
        let value = self.run("return arguments[0].value").await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Whether it can be used.
    pub async fn is_enabled(&self) -> Outcome<bool> {
        let enabled = self
            .run("return !arguments[0].matches(':disabled, [aria-disabled=true]')")
            .await?;
        Ok(enabled == json!(true))
    }

    /// Whether a checkbox is checked.
    pub async fn is_checked(&self) -> Outcome<bool> {
        let checked = self.run("return arguments[0].checked").await?;
        Ok(checked == json!(true))
    }

    /// Types into it, after the text it already has.
    pub async fn type_text(&self, text: &str) -> Outcome {
        Ok(self.web.send_keys(text).await?)
    }

    /// Replaces what a field holds, by selecting it all and typing. A long text is entered in one piece, as by a paste:
    /// key by key it takes a minute.
    pub async fn fill(&self, text: &str) -> Outcome {
        const MOST_KEYS: usize = 200;
        self.run("arguments[0].focus(); arguments[0].select?.()")
            .await?;
        if text.len() > MOST_KEYS {
            let insert = json!({ "text": text });
            return self
                .browser
                .devtools("Input.insertText", insert)
                .await
                .map(drop);
        }
        // Not by the `send_keys` of WebDriver, which focuses a field in a shadow tree again and moves the caret to its end.
        match text.is_empty() {
            true => self.browser.press_key(Key::Backspace, 1).await,
            false => self.browser.press(text).await,
        }
    }

    /// Chooses the option of a select that has this text.
    pub async fn choose(&self, option: &str) -> Outcome {
        let options = self.web.find_all(By::Tag("option")).await?;
        for candidate in options {
            if candidate.text().await?.trim() == option {
                return Ok(candidate.click().await?);
            }
        }
        bail!("{} has no option {option}", self.name)
    }

    /// Runs a script with the element as `arguments[0]`.
    pub async fn run(&self, body: &str) -> Outcome<Value> {
        self.browser.script(body, vec![self.reference()?]).await
    }

    /// The reference to it that scripts take as an argument.
    pub fn reference(&self) -> Outcome<Value> {
        Ok(self.web.to_json()?)
    }
}

/// The focused element as role and name, such as `button “Sign in”`.
pub async fn focused(browser: &Browser) -> Outcome<String> {
    let (_, active) = browser.environment().expressions();
    let element = json!({ "expression": active });
    let element = browser.devtools("Runtime.evaluate", element).await?;
    let tree = json!({ "objectId": element["result"]["objectId"], "fetchRelatives": false });
    let tree = browser
        .devtools("Accessibility.getPartialAXTree", tree)
        .await?;
    let node = &tree["nodes"][0];
    let text = |key: &str| node[key]["value"].as_str().unwrap_or_default().to_owned();
    Ok(format!("{} “{}”", text("role"), text("name")))
}

/// Converts between the element ids of DevTools and chromedriver. chromedriver's id of an element consists of the ids of
/// its frame and document, and of the backend node id in DevTools.
struct Document {
    browser: Browser,
    /// The part that the ids of all elements of the document share.
    prefix: String,
}

impl Document {
    async fn of(browser: &Browser) -> Outcome<Self> {
        let tree = browser.devtools("Page.getFrameTree", json!({})).await?;
        let tree = match browser.environment() {
            Environment::Frame => &tree["frameTree"]["childFrames"][0]["frame"],
            Environment::Page | Environment::Element => &tree["frameTree"]["frame"],
        };
        let name = |key: &str| tree[key].as_str().context("a frame without a name");
        Ok(Self {
            browser: browser.clone(),
            prefix: format!("f.{}.d.{}.e.", name("id")?, name("loaderId")?),
        })
    }

    /// The element that a node of the accessibility tree belongs to.
    fn element(&self, ax: &Value) -> Outcome<Element> {
        let node = ax["backendDOMNodeId"].as_u64();
        let node = node.context("a node without an element")?;
        let reference = json!({ ELEMENT_KEY: format!("{}{node}", self.prefix) });
        let handle = self.browser.driver().handle().clone();
        Ok(Element {
            browser: self.browser.clone(),
            node,
            web: WebElement::from_json(reference, handle)?,
            name: ax["name"]["value"].as_str().unwrap_or_default().to_owned(),
        })
    }
}

/// The backend node id of the element that a JSON value of WebDriver refers to, if it refers to one.
pub fn node_of(value: &Value) -> Option<Outcome<u64>> {
    let name = value.get(ELEMENT_KEY)?.as_str()?;
    let number = name
        .rsplit_once(".e.")
        .and_then(|(_, number)| number.parse().ok());
    Some(number.with_context(|| format!("chromedriver names elements in another way: {name}")))
}

/// The key of an element reference in WebDriver's JSON.
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";
