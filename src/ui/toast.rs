pub use crate::ui2::{ToastAction, Toasts, use_toasts}; // bridge

use leptos::prelude::*;

use crate::ui::{El, el};
use crate::ui2::ToastRegion;
use crate::ui2::bridge::content_of;

impl Toasts {
    /// Where toasts appear.
    #[allow(dead_code)]
    pub fn place(self) -> El {
        provide_context(self);
        el("div").child(content_of(view! { <ToastRegion/> }))
    }
}
