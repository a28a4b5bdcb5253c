//! Choosing groups out of many: a search, and the groups that fit it.

use leptos::prelude::*;

use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::{ListParams, Order, SortField};
use crate::i18n::use_i18n;
use crate::state::picked_items::{EntityRef, PickedItems, has, toggle};
use crate::state::query::{Query, QueryFailure};
use crate::ui::{Muted, SearchField, bdi_text};

/// The number of groups that are offered at once.
const MAX_OFFERED: u64 = 6;

/// How many groups can be chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Choose {
    /// One. The name of the radio group tells the choice from others on the page.
    One(&'static str),
    Several,
}

/// A search for groups, and a choice among those found. It stands in a form, which Enter in the search does not send.
#[component]
pub fn GroupChooser(
    how: Choose,
    /// The id of the group that is not offered.
    #[prop(optional, into)]
    except: String,
    chosen: PickedItems,
    /// The dialog around it begins at the search.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    let t = use_i18n().texts;
    let q = RwSignal::new(String::new());
    let found = Query::new(
        move || Some(q.get()),
        |api, q| async move {
            let params = ListParams {
                q,
                order: Order {
                    field: SortField::Name,
                    descending: false,
                },
                // One more, in place of the group that is not offered.
                limit: MAX_OFFERED + 1,
                ..ListQuery::default().params
            };
            api.customer_groups(&params).await
        },
    );
    let offered = move || {
        let refs = found.with(|page| {
            let others = page?.rows.iter().filter(|group| group.id != except);
            let refs = others.take(MAX_OFFERED as usize).map(|group| EntityRef {
                id: group.id.clone(),
                name: group.name.clone(),
            });
            Some(refs.collect::<Vec<_>>())
        });
        refs.map(|refs| view! { <Offered how=how groups=refs chosen=chosen/> })
    };
    let role = match how {
        Choose::One(_) => "radiogroup",
        Choose::Several => "group",
    };
    view! {
        <div class="chooser" role=role aria-label=t.choose_group()>
            <SearchField
                label=t.search()
                value=q
                on_search=move |typed: String| q.set(typed.trim().to_owned())
                in_form=true
                autofocus=autofocus
            />
            <QueryFailure query=found title=t.list_failed()/>
            {move || offered()}
        </div>
    }
}

#[component]
fn Offered(how: Choose, groups: Vec<EntityRef>, chosen: PickedItems) -> impl IntoView {
    let t = use_i18n().texts;
    let options = match groups.is_empty() {
        true => view! { <Muted>{t.no_match_title()}</Muted> }.into_any(),
        false => {
            let options = groups.into_iter().map(|group| {
                view! { <GroupOption how=how group=group chosen=chosen/> }
            });
            options.collect_view().into_any()
        }
    };
    view! { <div class="pick-list">{options}</div> }
}

#[component]
fn GroupOption(how: Choose, group: EntityRef, chosen: PickedItems) -> impl IntoView {
    let (kind, field) = match how {
        Choose::One(field) => ("radio", Some(field)),
        Choose::Several => ("checkbox", None),
    };
    let (id, name) = (group.id.clone(), group.name.clone());
    let choose = move |_| match how {
        Choose::One(_) => chosen.set(vec![group.clone()]),
        Choose::Several => toggle(chosen, &group),
    };
    view! {
        <label class="check">
            <input
                type=kind
                name=field
                prop:checked=move || has(chosen, &id)
                on:change=choose
            />
            {bdi_text(name)}
        </label>
    }
}
