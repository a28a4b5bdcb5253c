//! The rows of the table in front, whichever it is, for keys: a row is where the focus is, and does what its own controls do.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use crate::platform::host::{HostContext, give_focus};
use crate::state::element_ids::group_of;

/// The rows of tables, but for the details of an open row and what is in them.
const ROWS: &str = "main tbody > tr:not(.details-row, .details-row tr)";
/// What in a row takes the focus: the link with its name, else its checkbox.
const STOPS: [&str; 2] = [".name-link", CHECKBOX];
const CHECKBOX: &str = "input[type=checkbox]";
const BUTTON: &str = "button";

/// A row of a table.
pub struct Row(HtmlElement);

impl Row {
    /// The row that has the focus.
    pub fn current(host: HostContext) -> Option<Self> {
        let row = host.active_element()?.closest(ROWS).ok()??;
        row.dyn_into().ok().map(Self)
    }

    fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.0.query_selector(selector).ok()??;
        found.dyn_into().ok()
    }

    fn stop(&self) -> Option<HtmlElement> {
        STOPS.into_iter().find_map(|selector| self.find(selector))
    }

    /// Presses its checkbox. False if it has none.
    pub fn select(&self) -> bool {
        self.press(CHECKBOX)
    }

    /// Presses its first button, which shows more of it. False if it has none.
    pub fn open(&self) -> bool {
        self.press(BUTTON)
    }

    fn press(&self, selector: &str) -> bool {
        let control = self.find(selector);
        if let Some(control) = &control {
            control.click();
        }
        control.is_some()
    }

    /// The id of the group it shows, if it shows one.
    pub fn group_id(&self) -> Option<String> {
        let [name, _] = STOPS;
        group_of(&self.find(name)?.id()).map(str::to_owned)
    }
}

/// The elements that a selector names and that take a place in the page, in order.
pub fn seen(host: HostContext, selector: &str) -> Vec<HtmlElement> {
    let found = host
        .frame()
        .and_then(|frame| frame.query_selector_all(selector).ok());
    let Some(found) = found else {
        return Vec::new();
    };
    let all = (0..found.length()).filter_map(|index| found.get(index));
    let elements = all.filter_map(|node| node.dyn_into::<HtmlElement>().ok());
    elements
        .filter(|element| element.get_bounding_client_rect().height() > 0.0)
        .collect()
}

/// Gives the focus to the next row, or the one before. False if there is none.
pub fn go(host: HostContext, forwards: bool) -> bool {
    let rows = seen(host, ROWS).into_iter().map(Row);
    let stops: Vec<HtmlElement> = rows.filter_map(|row| row.stop()).collect();
    let active = host.active_element();
    let here = match &active {
        // From its checkbox to the row's name is no step.
        Some(active) => active.closest(ROWS).ok().flatten(),
        None => None,
    };
    let is_here = |stop: &HtmlElement| {
        let here = here.as_ref();
        here.is_some_and(|row: &Element| row.contains(Some(stop)))
    };
    let is_behind = |stop: &HtmlElement| {
        let active = active.as_ref();
        active.is_none_or(|active| {
            active.compare_document_position(stop) & Node::DOCUMENT_POSITION_FOLLOWING != 0
        })
    };
    let mut others = stops.iter().filter(|stop| !is_here(stop));
    let next = match forwards {
        true => others.find(|stop| is_behind(stop)),
        false => others.rfind(|stop| !is_behind(stop)),
    };
    if let Some(next) = next {
        give_focus(next);
    }
    next.is_some()
}
