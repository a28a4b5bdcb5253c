//! Finding what is on a page the way assistive technology does: by role and
//! accessible name, in the accessibility tree. What is hidden or inert is not
//! there.

use std::fmt;

use anyhow::{Context, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, Key, WebElement};

use super::{Outcome, browser::Browser, wait};

/// What is looked for.
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

/// Where to look: the whole page, or below one element.
pub trait Scope {
    /// The browser it is in.
    fn browser(&self) -> &Browser;

    /// The node to look below, as DevTools numbers it.
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
        let (document, _) = self.scene().expressions();
        let document = json!({ "expression": document });
        let document = self.devtools("Runtime.evaluate", document).await?;
        let document = json!({ "objectId": document["result"]["objectId"] });
        let document = self.devtools("DOM.describeNode", document).await?;
        let node = document["node"]["backendNodeId"].as_u64();
        node.context("the document has no number")
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

    /// The first element with this class.
    pub async fn with_class(browser: &Browser, class: &str) -> Outcome<Self> {
        Self::of(browser, browser.find_css(&format!(".{class}")).await?)
    }

    fn of(browser: &Browser, web: WebElement) -> Outcome<Self> {
        let name = web.element_id().to_string();
        let (_, node) = parts_of(&name)?;
        Ok(Self {
            browser: browser.clone(),
            node: node.parse()?,
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

    /// Clicks it, as it is now. Like a person, who would first scroll it out
    /// from under whatever sticks to an edge.
    pub async fn click(&self) -> Outcome {
        self.run("arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest' })")
            .await?;
        Ok(self.web.click().await?)
    }

    /// Its text as it is laid out, also where only assistive technology sees it.
    pub async fn text(&self) -> Outcome<String> {
        let text = self.web.prop("innerText").await?.unwrap_or_default();
        Ok(text.trim().to_owned())
    }

    /// An attribute.
    pub async fn attribute(&self, name: &str) -> Outcome<Option<String>> {
        Ok(self.web.attr(name).await?)
    }

    /// What a field holds.
    pub async fn value(&self) -> Outcome<String> {
        Ok(self.web.prop("value").await?.unwrap_or_default())
    }

    /// Whether it can be used.
    pub async fn is_enabled(&self) -> Outcome<bool> {
        Ok(self.web.is_enabled().await?)
    }

    /// Types into it; what it held before stays in front.
    pub async fn type_text(&self, text: &str) -> Outcome {
        Ok(self.web.send_keys(text).await?)
    }

    /// Replaces what a field holds, by selecting it all and typing.
    pub async fn fill(&self, text: &str) -> Outcome {
        self.run("arguments[0].focus(); arguments[0].select?.()")
            .await?;
        // By the keyboard alone: WebDriver's own typing would give a field of a shadow tree the focus once more, at its end.
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
        let this = self.web.to_json()?;
        self.browser.script(body, vec![this]).await
    }
}

/// The focused element as role and name, such as `button “Sign in”`.
pub async fn focused(browser: &Browser) -> Outcome<String> {
    let (_, active) = browser.scene().expressions();
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

/// The document in view, where chromedriver's and DevTools' numbers meet:
/// chromedriver names an element by its frame, its document and the node's
/// DevTools number.
struct Document {
    browser: Browser,
    /// The part of a name that all elements of the document share.
    prefix: String,
}

impl Document {
    async fn of(browser: &Browser) -> Outcome<Self> {
        let root = browser.driver().find(By::Css(":root")).await?;
        let name = root.element_id().to_string();
        let (document, _) = parts_of(&name)?;
        Ok(Self {
            browser: browser.clone(),
            prefix: format!("{document}.e."),
        })
    }

    /// The element of a node of the accessibility tree.
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

/// What an element's name shares with all others of its document, and its own number.
fn parts_of(name: &str) -> Outcome<(&str, &str)> {
    let parts = name.rsplit_once(".e.");
    parts.with_context(|| format!("chromedriver names elements in another way: {name}"))
}

/// The key of an element reference in WebDriver's JSON.
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";
