//! The keys that others changed as well: for each, people choose whose value is saved.

use leptos::prelude::*;

use super::changes::{json_value, key_name};
use super::state::EditorState;
use crate::domain::metadata::Conflict;
use crate::ui::{For, Show};

/// The question, while there are conflicts.
#[component]
pub fn Conflicts(editor: EditorState) -> impl IntoView {
    let t = editor.t();
    let keys = move || -> Vec<String> {
        let key = |conflict: &Conflict| conflict.key.clone();
        editor.with(|draft| draft.conflicts().iter().map(key).collect())
    };
    view! {
        <div>
            <Show when=move || !keys().is_empty()>
                <div class="metadata-conflicts">
                    <p role="alert">{t.changed_by_others()}</p>
                    <For
                        each=keys
                        key=String::clone
                        children=move |key| view! { <ConflictField editor=editor key=key/> }
                    />
                </div>
            </Show>
        </div>
    }
}

/// The two values of one key.
#[component]
fn ConflictField(editor: EditorState, key: String) -> impl IntoView {
    let t = editor.t();
    let group = format!("metadata-conflict-{key}");
    let legend = key_name(t, &key);
    let conflict = Memo::new({
        let key = key.clone();
        move |_| {
            editor.with(|draft| {
                let mut conflicts = draft.conflicts().iter();
                conflicts.find(|conflict| conflict.key == key).cloned()
            })
        }
    });
    let choose = Callback::new(move |mine: bool| editor.edit(|draft| draft.choose(&key, mine)));
    let side = |mine: bool, label: &'static str| {
        let json = Signal::derive(move || {
            let conflict = conflict.get()?;
            if mine { conflict.mine } else { conflict.theirs }
        });
        let chosen = move || {
            conflict.with(|conflict| conflict.as_ref().and_then(|it| it.mine_wins) == Some(mine))
        };
        view! {
            <label class="check">
                <input
                    type="radio"
                    name=group.clone()
                    prop:checked=move || chosen()
                    on:change=move |_| {
                        choose.try_run(mine);
                    }
                />
                <span>{label}</span>
                <span class="json-value">{move || json_value(t, json.get())}</span>
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{legend}</legend>
            {side(true, t.choose_mine())}
            {side(false, t.choose_theirs())}
        </fieldset>
    }
}
