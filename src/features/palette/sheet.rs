//! The sheet with all keys, and the switch for those that are no more than a letter.

use leptos::prelude::*;

use crate::i18n::{Texts, use_i18n};
use crate::state::in_front::{InFront, use_in_front};
use crate::ui::{LabelledCheckbox, Muted, PanelDialog, with_command};

/// Keys that are pressed one after the other, and what they do.
type Line = (Vec<String>, &'static str);

/// Opens the sheet.
pub fn open(front: InFront) {
    front.services.dialogs.open(move |dialog| {
        let title = front.t().shortcuts();
        view! {
            <PanelDialog dialog=dialog title=title>
                <Sheet/>
            </PanelDialog>
        }
    });
}

#[component]
fn Sheet() -> impl IntoView {
    let t = use_i18n().texts;
    let preferences = use_in_front().preferences;
    view! {
        <KeyList title=t.shortcuts_everywhere() lines=everywhere(t)/>
        <div class="stack" class:keys-off=move || !preferences.single_keys()>
            <KeyList title=t.shortcuts_single() lines=single(t)/>
            <LabelledCheckbox
                label=t.single_keys()
                checked=Signal::derive(move || preferences.single_keys())
                on_toggle=move |on| preferences.set_single_keys(on)
            />
            <Muted>{t.single_keys_hint()}</Muted>
        </div>
    }
}

fn line(keys: &[&str], what: &'static str) -> Line {
    (keys.iter().map(|&key| key.to_owned()).collect(), what)
}

fn everywhere(t: &Texts) -> Vec<Line> {
    vec![
        (vec![with_command(t, "K")], t.palette()),
        (vec![with_command(t, "Z")], t.key_undo()),
        (vec![with_command(t, "Enter")], t.key_confirm()),
        line(&["F6"], t.key_toasts()),
        line(&["F2"], t.key_rename()),
        line(&["Esc"], t.close()),
    ]
}

fn single(t: &Texts) -> Vec<Line> {
    vec![
        line(&["/"], t.key_search()),
        line(&["j"], t.key_next()),
        line(&["k"], t.key_previous()),
        line(&["Enter"], t.key_enter()),
        line(&["o"], t.key_open()),
        line(&["x"], t.key_select()),
        line(&["e"], t.edit_metadata()),
        line(&["n"], t.new_group()),
        line(&["r"], t.refresh()),
        line(&["g", "l"], t.back_to_list()),
        line(&["?"], t.shortcuts()),
    ]
}

#[component]
fn KeyList(title: &'static str, lines: Vec<Line>) -> impl IntoView {
    let lines = lines.into_iter().map(|(keys, what)| {
        let keys = keys.into_iter();
        let keys = keys.map(|key| view! { <kbd dir="ltr">{key}</kbd> }.into_any());
        view! {
            <div>
                <dt>{what}</dt>
                <dd>{keys.collect_view()}</dd>
            </div>
        }
        .into_any()
    });
    view! {
        <section class="stack close">
            <h3>{title}</h3>
            <dl class="key-list">{lines.collect_view()}</dl>
        </section>
    }
}
