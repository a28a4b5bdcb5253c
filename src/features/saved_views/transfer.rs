//! Saving the views to a file and adding views from one.

use js_sys::Array;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::state::ViewsState;
use crate::domain::saved_views::SavedViews;
use crate::platform::file;
use crate::platform::host::use_host;
use crate::ui::{Button, bdi_text};

/// The buttons for both.
#[component]
pub fn Transfer(views: ViewsState, problem: RwSignal<&'static str>) -> impl IntoView {
    let ViewsState { groups, t, .. } = views;
    let export = move |_| {
        let text = groups.views.saved.with_untracked(SavedViews::export);
        let parts = Array::of1(&JsValue::from_str(&text));
        let files = groups.services.files;
        files.save("cohort-views.json", "application/json", &parts);
    };
    let host = use_host();
    let import = move |event: ev::Event| {
        file::take_chosen(&event, host, move |files| {
            for file in files {
                // A file without text holds no views either, and is told so.
                let text = file.text.unwrap_or_default();
                let refused = views.change(|saved| saved.import(&text)).err();
                problem.try_set(refused.unwrap_or_default());
            }
        });
    };
    view! {
        <div class="row">
            <Button on:click=export>{t.export_views()}</Button>
            <label class="button file">
                <input
                    class="visually-hidden"
                    type="file"
                    accept="application/json,.json"
                    on:change=import
                />
                {bdi_text(t.import_views())}
            </label>
        </div>
    }
}
