//! Where a panel stands that opens at a button: beside it, and where it is seen.

use web_sys::HtmlElement;

use crate::platform::host::HostContext;

/// How near a panel may come to the sides of what is seen, in pixels.
const MARGIN: f64 = 8.0;
/// The least height of a panel, in pixels. Where there is not even so much room, it reaches out of view.
const MIN_HEIGHT: f64 = 160.0;

/// Where a panel is in the direction of lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Where the part of the window that is seen begins and ends.
    pub seen: (f64, f64),
    /// Where the button begins and ends.
    pub button: (f64, f64),
    /// Where the panel begins and ends by the style sheet.
    pub panel: (f64, f64),
}

/// What becomes of a panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// It stands at the other side of its button.
    pub flipped: bool,
    /// It is not higher than this and scrolls, if there is no room for all of it.
    pub height: Option<f64>,
}

impl Room {
    /// The side with enough room, or with most of it.
    pub fn place(self) -> Placed {
        let before = self.button.0 - self.seen.0 - MARGIN;
        let after = self.seen.1 - MARGIN - self.button.1;
        let height = self.panel.1 - self.panel.0;
        let is_before = self.panel.1 <= self.button.0;
        // The gap that the style sheet leaves between button and panel.
        let gap = match is_before {
            true => self.button.0 - self.panel.1,
            false => (self.panel.0 - self.button.1).max(0.0),
        };
        let (own, other) = match is_before {
            true => (before - gap, after - gap),
            false => (after - gap, before - gap),
        };
        let flipped = height > own && other > own;
        let room = if flipped { other } else { own };
        Placed {
            flipped,
            height: (height > room).then_some(room.max(MIN_HEIGHT)),
        }
    }
}

/// Moves a panel to where all of it can be seen.
pub(super) fn place(panel: &HtmlElement, host: HostContext) {
    let style = panel.style();
    for name in ["translate", "inset-block", "max-block-size", "overflow-y"] {
        let _ = style.remove_property(name);
    }
    let Some(button) = panel.previous_element_sibling() else {
        return;
    };
    let (button, place) = (
        button.get_bounding_client_rect(),
        panel.get_bounding_client_rect(),
    );
    let room = Room {
        seen: host.seen(),
        button: (button.top(), button.bottom()),
        panel: (place.top(), place.bottom()),
    };
    let is_before = place.bottom() <= button.top();
    let placed = room.place();
    if placed.flipped {
        let side = match is_before {
            true => "calc(100% + var(--step)) auto",
            false => "auto calc(100% + var(--step))",
        };
        let _ = style.set_property("inset-block", side);
    }
    if let Some(height) = placed.height {
        let _ = style.set_property("max-block-size", &format!("{}px", height as i32));
        let _ = style.set_property("overflow-y", "auto");
    }
    let beyond_end = place.right() - host.width() + MARGIN;
    let beyond_start = place.left() - MARGIN;
    let aside = beyond_end.max(0.0) + beyond_start.min(0.0);
    let _ = style.set_property("translate", &format!("{}px", -aside as i32));
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_panel_stands_where_it_is_seen() {
        let below = |top: f64| (top + 36.0, top + 236.0);
        for (seen, button, panel, flipped, height) in [
            // There is room below.
            ((0.0, 800.0), 100.0, below(100.0), false, None),
            // There is room above only.
            ((0.0, 800.0), 700.0, below(700.0), true, None),
            // In a frame that is higher than the screen.
            ((1000.0, 1800.0), 1700.0, below(1700.0), true, None),
            ((1000.0, 1800.0), 1020.0, below(1020.0), false, None),
            // In a low frame it scrolls.
            ((0.0, 280.0), 50.0, below(50.0), false, Some(186.0)),
            ((0.0, 200.0), 100.0, below(100.0), true, Some(160.0)),
            // One that the style has stand above.
            ((0.0, 800.0), 700.0, (496.0, 696.0), false, None),
            ((600.0, 1400.0), 700.0, (496.0, 696.0), true, None),
        ] {
            let room = Room {
                seen,
                button: (button, button + 32.0),
                panel,
            };
            assert_eq!(room.place(), Placed { flipped, height }, "{room:?}");
        }
    }
}
