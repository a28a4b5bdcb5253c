//! Checkboxes.

use leptos::prelude::*;

/// A checkbox whose name only screen readers have.
#[component]
pub fn Checkbox(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    /// Gets whether it is ticked from now on.
    #[prop(into)]
    on_toggle: Callback<bool>,
) -> impl IntoView {
    view! { <CheckboxInput checked=checked on_toggle=on_toggle attr:aria-label=label/> }
}

/// A checkbox with its text.
#[component]
pub fn LabelledCheckbox(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    /// Gets whether it is ticked from now on.
    #[prop(into)]
    on_toggle: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="check">
            <CheckboxInput checked=checked on_toggle=on_toggle/>
            <span>{label}</span>
        </label>
    }
}

#[component]
fn CheckboxInput(checked: Signal<bool>, on_toggle: Callback<bool>) -> impl IntoView {
    let toggle = move |event| {
        on_toggle.try_run(event_target_checked(&event));
    };
    view! { <input type="checkbox" prop:checked=checked on:change=toggle/> }
}
