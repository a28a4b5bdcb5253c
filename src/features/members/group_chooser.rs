//! Choosing groups out of many: a search, and the groups that fit it with their numbers of customers.

use leptos::prelude::*;

use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::{ListParams, Order, SortField};
use crate::i18n::{I18n, fill, use_i18n};
use crate::state::member_counts::MemberCounts;
use crate::state::picked_items::{EntityRef, PickedItems, has, toggle};
use crate::state::query::{Query, QueryFailure};
use crate::state::services::AppServices;
use crate::ui::{Combobox, VisuallyHidden, bdi_text};

/// The number of groups that are offered at once. The customers of each are counted by a request of its own.
const MAX_OFFERED: u64 = 10;
/// The beginning of the ids of its elements. There is one chooser at a time.
const ID: &str = "group-chooser";

/// How many groups can be chosen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Choose {
    One,
    Several,
}

/// The groups that are offered, and how many there are in all.
#[derive(Clone, Default, PartialEq, Eq)]
struct Found {
    groups: Vec<EntityRef>,
    total: u64,
}

/// The search of a chooser, what it has found, and what is chosen.
#[derive(Clone, Copy)]
struct Chooser {
    services: AppServices,
    how: Choose,
    chosen: PickedItems,
    read: Query<Found>,
    /// What `read` has found last.
    found: Memo<Found>,
}

impl Chooser {
    /// One of the groups that are offered.
    fn group(self, id: &str) -> Option<EntityRef> {
        self.found
            .with(|found| found.groups.iter().find(|group| group.id == id).cloned())
    }

    fn choose(self, id: &str) {
        let Some(group) = untrack(|| self.group(id)) else {
            return;
        };
        self.services.recent.note(id);
        match self.how {
            Choose::One => self.chosen.set(vec![group]),
            Choose::Several => toggle(self.chosen, &group),
        }
    }

    /// How many groups there are, and how many of them are offered.
    fn status(self, i18n: I18n) -> String {
        let t = i18n.texts;
        let (shown, total) = self
            .found
            .with(|found| (found.groups.len() as u64, found.total));
        match self.read.with(|found| found.is_none()) {
            true => String::new(),
            false if total == 0 => t.no_match_title().to_owned(),
            false if shown < total => {
                let [shown, total] = [shown, total].map(|number| i18n.number(number));
                fill(t.showing_first(), &[("shown", &*shown), ("total", &total)])
            }
            false => i18n.count(t.groups_counted(), total),
        }
    }
}

/// A search for groups, and a choice among those found. It stands in a form, which Enter in the search does not send.
#[component]
pub fn GroupChooser(
    services: AppServices,
    how: Choose,
    /// The id of the group that is not offered.
    #[prop(optional, into)]
    except: String,
    chosen: PickedItems,
    /// The dialog around it begins at the search.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let q = RwSignal::new(String::new());
    let read = Query::new(
        move || Some(q.get()),
        move |api, q| find(api, q, services.recent.ids(), except.clone()),
    );
    let found = Memo::new(move |_| read.with(|found| found.cloned().unwrap_or_default()));
    let chooser = Chooser {
        services,
        how,
        chosen,
        read,
        found,
    };
    let counts = MemberCounts::new(services.changes);
    let option = move |id: String| {
        let name = chooser.group(&id).map(|group| group.name);
        let name = name.unwrap_or_default();
        view! { <GroupOption services=services counts=counts id=id name=name/> }.into_any()
    };
    let offered = Signal::derive(move || {
        found.with(|found| found.groups.iter().map(|group| group.id.clone()).collect())
    });
    view! {
        <div class="chooser">
            <Combobox
                id=ID
                label=t.search()
                list_label=t.choose_group()
                several=how == Choose::Several
                options=offered
                option=option
                is_chosen=move |id: String| has(chosen, &id)
                on_choose=move |id: String| chooser.choose(&id)
                on_search=move |typed: String| q.set(typed)
                autofocus=autofocus
            />
            <QueryFailure query=read title=t.list_failed()/>
            <p class="muted" role="status">{move || chooser.status(i18n)}</p>
        </div>
    }
}

/// The groups that fit a search, by name; without one those that people have been at lately, then those that were changed
/// last.
async fn find(
    api: AdminApi,
    q: String,
    recent: Vec<String>,
    except: String,
) -> Result<Found, ApiError> {
    let order = Order {
        field: match q.is_empty() {
            true => SortField::UpdatedAt,
            false => SortField::Name,
        },
        descending: q.is_empty(),
    };
    let params = ListParams {
        order,
        // One more, in place of the group that is not offered.
        limit: MAX_OFFERED + 1,
        ..ListQuery::default().params
    };
    let mut groups: Vec<EntityRef> = Vec::new();
    if q.is_empty() && !recent.is_empty() {
        let params = ListParams {
            ids: recent.clone(),
            ..params.clone()
        };
        // Whether they can be read at all shows below.
        let found = api.customer_groups(&params).await;
        let mut rows = found.map(|page| page.rows).unwrap_or_default();
        rows.sort_by_key(|group| recent.iter().position(|id| *id == group.id));
        groups.extend(rows.into_iter().map(|group| EntityRef {
            id: group.id,
            name: group.name,
        }));
    }
    let page = api.customer_groups(&ListParams { q, ..params }).await?;
    for group in page.rows {
        if groups.iter().all(|other| other.id != group.id) {
            groups.push(EntityRef {
                id: group.id,
                name: group.name,
            });
        }
    }
    let before = groups.len();
    groups.retain(|group| group.id != except);
    let total = page.count - ((before - groups.len()) as u64).min(page.count);
    groups.truncate(MAX_OFFERED as usize);
    Ok(Found { groups, total })
}

/// A group by its name, with its number of customers once that is known.
#[component]
fn GroupOption(
    services: AppServices,
    counts: MemberCounts,
    id: String,
    name: String,
) -> impl IntoView {
    let i18n = use_i18n();
    let count = Query::new(
        move || Some((id.clone(), services.changes.revision_of(&id))),
        move |api, (id, revision)| counts.load(api, id, revision),
    );
    let number = move || count.with(|count| count.copied());
    let spoken = move || {
        let number = number()?;
        let text = i18n.count(i18n.texts.customers_counted(), number);
        Some(view! { <VisuallyHidden>{format!(", {text}")}</VisuallyHidden> })
    };
    view! {
        <span class="option-name">{bdi_text(name)}</span>
        <span class="muted number" aria-hidden="true">
            {move || number().map(|number| i18n.number(number))}
        </span>
        {move || spoken()}
    }
}
