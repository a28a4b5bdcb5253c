//! Who created a group, where the server keeps that.

use leptos::prelude::*;

use crate::api::auth::Creator;
use crate::domain::ids::is_id;
use crate::i18n::{fill, isolate, use_i18n};
use crate::state::group_row::GroupState;
use crate::state::query::Query;
use crate::ui::{Sentence, Show, Skeleton, bdi_text};

/// Who created the group; nothing where the server does not say it. The id is shown if that admin user is gone or could not be
/// read.
#[component]
pub fn CreatedBy(group: GroupState) -> impl IntoView {
    let t = use_i18n().texts;
    let id = Memo::new(move |_| {
        let id = group.read(|group| group.created_by.clone());
        id.filter(|id| is_id(id))
    });
    let creator = Query::new(move || id.get(), |api, id| api.creator(&id));
    let who = move || {
        let known = creator.with(|creator| creator.cloned());
        match known {
            Some(Creator::User(email)) if !email.is_empty() => bdi_text(email).into_any(),
            Some(Creator::Key(title)) if !title.is_empty() => {
                let text = fill(t.api_key_called(), &[("name", &isolate(&title))]);
                view! { <Sentence text=text/> }.into_any()
            }
            None if creator.error().is_none() => view! { <Skeleton short=true/> }.into_any(),
            _ => view! { <code>{id.get()}</code> }.into_any(),
        }
    };
    view! {
        <Show when=move || id.with(Option::is_some)>
            <div>
                <dt>{t.created_by()}</dt>
                <dd>{move || who()}</dd>
            </div>
        </Show>
    }
}
