//! Files for the person to save. A frame may hold downloads back without saying so: then a dialog offers to copy the content
//! instead.

use js_sys::Array;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;
use send_wrapper::SendWrapper;

use super::button::Button;
use super::chunk::{Lazy, in_chunk};
use super::control_flow::Show;
use super::copy_button::CopyButton;
use super::dialog::use_modal_dialog;
use crate::i18n::use_i18n;
use crate::platform::file::{self, Delivery};

/// A longer text is not shown, only copied. In bytes.
const MAX_SHOWN: usize = 500_000;

/// Gives files to the person.
#[derive(Clone, Copy)]
pub struct Files {
    /// The last one, if it may not have been saved.
    kept: RwSignal<Option<KeptFile>>,
}

#[derive(Clone)]
struct KeptFile {
    delivery: Delivery,
    parts: SendWrapper<Array>,
}

/// The files of the page around this view.
///
/// # Panics
/// Outside of the page's shell, which provides them.
pub fn use_files() -> Files {
    expect_context()
}

impl Files {
    /// For the shell, which provides it and has a [`FileRegion`].
    pub fn new() -> Self {
        Self {
            kept: RwSignal::new(None),
        }
    }

    /// Offers `parts`, joined, as a file to save; if the frame around the page may hold it back, a dialog over everything
    /// says so and has the content. Whether the file can be called saved.
    pub fn save(self, name: &str, kind: &str, parts: &Array) -> bool {
        let delivery = file::download(name, kind, parts);
        let is_saved = delivery == Delivery::Saved;
        if !is_saved {
            let parts = SendWrapper::new(parts.clone());
            self.kept.try_set(Some(KeptFile { delivery, parts }));
        }
        is_saved
    }
}

/// Where the dialog appears.
#[component]
pub fn FileRegion() -> impl IntoView {
    let files = use_files();
    view! {
        <Show when=move || files.kept.with(Option::is_some)>
            <Lazy load=move |owner| kept_file(owner, files)/>
        </Show>
    }
}

in_chunk! { tools;
    /// The dialog for a file that may not have been saved.
    pub fn kept_file(owner: Owner, files: Files) -> AnyView {
        owner.with(|| view! { <KeptFileDialog files=files/> }.into_any())
    }
}

#[component]
fn KeptFileDialog(files: Files) -> impl IntoView {
    let t = use_i18n().texts;
    let element = NodeRef::<html::Dialog>::new();
    use_modal_dialog(element);
    let content = RwSignal::new(String::new());
    let kept = files.kept.get_untracked();
    let is_held_back = kept
        .as_ref()
        .is_some_and(|kept| kept.delivery == Delivery::HeldBack);
    if let Some(kept) = kept {
        spawn_local_scoped_with_cancellation(async move {
            let text = file::text_of_parts(&kept.parts).await;
            content.try_set(text.unwrap_or_default());
        });
    }
    let shown = move || content.with(|text| (text.len() <= MAX_SHOWN).then(|| text.clone()));
    let close = move || {
        files.kept.try_set(None);
    };
    view! {
        <dialog
            class="dialog dialog-form"
            node_ref=element
            aria-labelledby="kept-file-title"
            on:close=move |_| close()
        >
            <h2 id="kept-file-title">{t.file_kept()}</h2>
            <p>{if is_held_back { t.file_held_back() } else { t.file_unsure() }}</p>
            <p>{t.file_kept_do()}</p>
            <textarea
                class="kept-file"
                readonly=true
                dir="ltr"
                aria-label=t.file_content()
                hidden=move || shown().is_none()
                prop:value=move || shown().unwrap_or_default()
            ></textarea>
            <CopyButton text=content>{t.copy_content()}</CopyButton>
            <div class="dialog-actions">
                <Button on:click=move |_| close()>{t.close()}</Button>
            </div>
        </dialog>
    }
}
