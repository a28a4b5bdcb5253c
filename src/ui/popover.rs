//! A button that opens a small panel under it. Escape and a press elsewhere close it; Escape gives the focus back.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Event;
use web_sys::HtmlElement;
use web_sys::KeyboardEvent;
use web_sys::Node;

use crate::ui::{El, ElRef, effect, el, focus, on_window};

/// How near a panel may come to the window's sides, in pixels.
const MARGIN: f64 = 8.0;

/// Whether a popover is open, and how to close it. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Popover {
    open: RwSignal<bool>,
    button: ElRef,
    panel: ElRef,
}

impl Default for Popover {
    fn default() -> Self {
        Self {
            open: RwSignal::new(false),
            button: ElRef::new(),
            panel: ElRef::new(),
        }
    }
}

impl Popover {
    /// Opens the panel.
    pub fn open(self) {
        self.open.set(true);
    }

    /// Closes the panel; `refocus` brings the focus back to the button.
    pub fn close(self, refocus: bool) {
        self.open.set(false);
        if refocus {
            self.focus();
        }
    }

    /// Gives the button the focus.
    pub fn focus(self) {
        focus(self.button);
    }

    pub fn is_open(self) -> bool {
        self.open.get()
    }
}

/// Closes what is open when something else is pressed.
pub fn close_outside(open: RwSignal<bool>, inside: [ElRef; 2]) {
    on_window("pointerdown", move |event| {
        // What lies in a shadow tree is not the target of what is heard outside of it.
        let target = event.composed_path().get(0).dyn_into::<Node>().ok();
        let hit = |element: &ElRef| {
            let element = element.get_untracked();
            element.is_some_and(|element| element.contains(target.as_ref()))
        };
        if open.get_untracked() && !inside.iter().any(hit) {
            open.set(false);
        }
    });
}

/// Marks content whose first control takes the focus in the panel's place.
pub const FOCUS_FIRST: &str = "data-focus-first";

/// Gives a panel that has opened the focus, and moves it sideways to where all of it can be seen.
fn present(panel: &HtmlElement) {
    let window_width = document()
        .document_element()
        .map_or(0.0, |root| f64::from(root.client_width()));
    let place = panel.get_bounding_client_rect();
    let beyond_end = place.right() - window_width + MARGIN;
    let beyond_start = place.left() - MARGIN;
    let aside = beyond_end.max(0.0) + beyond_start.min(0.0);
    let _ = panel
        .style()
        .set_property("translate", &format!("{}px", -aside as i32));
    let first = panel.query_selector("[data-focus-first] :is(button, input, textarea)");
    let first = first.ok().flatten();
    let first = first.and_then(|first| first.dyn_into::<HtmlElement>().ok());
    let _ = first.as_ref().unwrap_or(panel).focus();
}

/// `face` is the button without its behaviour; `content` fills the panel each time it opens. The panel takes the focus.
pub fn popover(
    popover: Popover,
    label: &'static str,
    face: El,
    content: impl Fn() -> El + 'static,
) -> El {
    build(popover, label, face, Box::new(content))
}

fn build(popover: Popover, label: &'static str, face: El, content: Box<dyn Fn() -> El>) -> El {
    close_outside(popover.open, [popover.button, popover.panel]);
    effect(move || {
        if let Some(panel) = popover.panel.get() {
            present(&panel);
        }
    });
    let on_key = move |event: Event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("Escape") && !event.default_prevented() {
            event.stop_propagation();
            popover.close(true);
        }
    };
    let face = face
        .attr("type", "button")
        .node_ref(popover.button)
        .attr("aria-haspopup", "dialog")
        .state("aria-expanded", move || popover.is_open())
        .on_click(move || popover.open.update(|open| *open = !*open));
    el("div").class("menu-anchor").child(face).child_when(
        move || popover.is_open(),
        move || {
            el("div")
                .class("menu popover")
                .attr("role", "dialog")
                .attr("aria-label", label)
                .attr("tabindex", "-1")
                .node_ref(popover.panel)
                .on("keydown", on_key)
                .child(content())
        },
    )
}
