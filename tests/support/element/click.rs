//! The scripts around a click: where it has to go, and whether it got there.

/// Returns the point to click at, once the element in `arguments[0]` stands still and is visible there. Until
/// [`MISSED`] runs, mouse events that do not reach the element are kept from the page.
pub const AIM: &str = "const element = arguments[0];
    const view = element.ownerDocument.defaultView;
    const frame = () => new Promise(requestAnimationFrame);
    const visible = () => [...element.getClientRects()].find(box => box.width && box.height);
    const same = (a, b) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
    return (async () => {
        element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
        let box = visible();
        for (let frames = 0; ; frames += 1) {
            await frame();
            const now = visible();
            if (!box || !now) throw new Error('it takes no room');
            if (same(box, now)) break;
            if (frames === 200) throw new Error('it does not stand still');
            box = now;
        }
        const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
        const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
        if (left >= right || top >= bottom) throw new Error('it is out of view');
        const x = Math.floor((left + right) / 2), y = Math.floor((top + bottom) / 2);
        const hit = element.getRootNode().elementFromPoint(x, y);
        if (!element.contains(hit)) throw new Error(`it is covered by ${hit?.cloneNode().outerHTML}`);

        const kinds = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
        let missed = null;
        const check = event => {
            if (!event.isTrusted) return;
            missed ??= !event.composedPath().includes(element);
            if (!missed) return;
            event.preventDefault();
            event.stopImmediatePropagation();
        };
        for (const kind of kinds) view.addEventListener(kind, check, true);
        view.endTestClick = () => {
            for (const kind of kinds) view.removeEventListener(kind, check, true);
            delete view.endTestClick;
            return missed !== false;
        };
        return [x, y];
    })();";

/// Returns whether the click missed the element, and lets mouse events through again.
pub const MISSED: &str = "return window.endTestClick?.() ?? false";
