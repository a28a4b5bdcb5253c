//! The dialog that adds customers to a group: a search over all customers, current members marked, several at once.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::api::customers::{Customer, CustomersQuery};
use crate::api::price_lists::GroupRef;
use crate::api::{AdminApi, ApiError, Page};
use crate::domain::list_query::moves::PageStep;
use crate::features::members::group_chooser::{Choose, group_chooser};
use crate::i18n::{I18n, Plural, fill, isolate};
use crate::state::bulk_run::BulkRun;
use crate::state::membership::Transfer;
use crate::state::picked_items::{EntityRef, PickedItems, has, ids_of, toggle};
use crate::state::query::Query;
use crate::state::services::AppServices;
use crate::ui::{
    DialogOptions, El, IconKind, PagerState, dialog_form, each, effect, el, icon_button, muted,
    nothing, pager, search_in_form, sentence, words,
};

/// Customers on one page of the results.
const LIMIT: u64 = 8;

/// Opens the dialog for one or several groups.
pub fn open_picker(desk: AppServices, groups: Vec<EntityRef>) {
    let i18n = desk.i18n;
    let t = i18n.texts;
    let title = match groups.as_slice() {
        [group] => fill(t.add_customers_to(), &[("name", &isolate(&group.name))]),
        groups => i18n.count(t.add_customers_to_all(), groups.len() as u64),
    };
    desk.dialogs.open(move |dialog| {
        let bulk = BulkRun::new(desk, groups.clone());
        let picked: PickedItems = RwSignal::new(Vec::new());
        let look = DialogOptions {
            title: title.clone(),
            submit: t.add_customers(),
            dismiss: t.cancel(),
            failed: t.members_not_changed(),
            danger: false,
            ready: Box::new(move || picked.with(|picked| !picked.is_empty())),
        };
        // Of several groups, who is in which is not marked: whoever is in one already stays there.
        let only = match groups.as_slice() {
            [group] => group.id.clone(),
            _ => String::new(),
        };
        let mut content = content(i18n, &only, picked);
        content.push(bulk.view());
        dialog_form(dialog, look, content, move || {
            dialog.run(async move {
                let into = |group| Transfer {
                    into: Some(group),
                    out_of: None,
                };
                match desk.carry_out_each(bulk, ids_of(picked), into).await {
                    None => dialog.finish(),
                    Some(error) if !bulk.many => dialog.fail(error),
                    Some(_) => {}
                }
            });
        })
    });
}

fn content(i18n: I18n, group_id: &str, picked: PickedItems) -> Vec<El> {
    let t = i18n.texts;
    let query = RwSignal::new(CustomersQuery {
        limit: LIMIT,
        ..CustomersQuery::default()
    });
    let group_id = RwSignal::new(group_id.to_owned());
    let found = Query::new(
        move || Some(query.get()),
        move |api, query| load(api, query, group_id.get_untracked()),
    );
    let q = Memo::new(move |_| query.with(|query| query.q.clone()));
    let on_search = Callback::new(move |typed: String| {
        query.update(|query| {
            typed.trim().clone_into(&mut query.q);
            query.offset = 0;
        });
    });
    let results = move || {
        found.with(|page| match page {
            None => nothing(),
            Some(page) if page.rows.is_empty() => {
                muted(t.no_customer_matches()).attr("role", "status").into()
            }
            Some(page) => {
                let rows = page.rows.iter();
                let lines =
                    rows.map(|customer| line(customer, group_id, picked, t.already_member()));
                el("div")
                    .class("pick-list")
                    .attr("role", "group")
                    .attr("aria-label", t.customers_found())
                    .children(lines)
                    .into()
            }
        })
    };
    let state = Memo::new(move |_| {
        let offset = query.with(|query| query.offset);
        found.with(|page| PagerState::of(page, offset, LIMIT))
    });
    let go = move |go: PageStep| {
        let total = state.get_untracked().total;
        query.update(|query| query.offset = go.offset(query.offset, LIMIT, total));
    };
    let pages = move || pager(t.customers_found().to_owned(), state, go, || {});
    vec![
        search_in_form(t.search_customers().to_owned(), q, on_search, true),
        only_group(i18n, group_id, query),
        el("div")
            .class("stack")
            .child(found.failure(t.members_failed()))
            .child_with(results)
            .child_when(move || state.get().total > LIMIT, pages),
        chosen(i18n, picked, t.customers_picked()),
    ]
}

/// One page of customers whose groups say whether they are in this one.
async fn load(
    api: AdminApi,
    query: CustomersQuery,
    group_id: String,
) -> Result<Page<Customer>, ApiError> {
    let mut page = api.customers(&query).await?;
    // A query for one group brings that group alone, so that this one is asked for by itself.
    if query.group_id.is_some() && !group_id.is_empty() {
        let ids: Vec<String> = page.rows.iter().map(|row| row.id.clone()).collect();
        let inside = api.members_among(&group_id, &ids).await?;
        for row in &mut page.rows {
            row.groups = inside
                .contains(&row.id)
                .then(|| vec![GroupRef::to(&group_id)]);
        }
    }
    Ok(page)
}

/// A customer to pick; one who is a member cannot be.
fn line(
    customer: &Customer,
    group_id: RwSignal<String>,
    picked: PickedItems,
    member: &'static str,
) -> El {
    let one = EntityRef::from(customer);
    let is_member = group_id.with_untracked(|id| customer.is_in(id));
    let id = one.id.clone();
    let input = el("input")
        .attr("type", "checkbox")
        .prop_with("checked", move || {
            JsValue::from_bool(is_member || has(picked, &id))
        })
        .prop_with("disabled", move || JsValue::from_bool(is_member))
        .on("change", move |_| toggle(picked, &one));
    let name = customer
        .full_name()
        .map(|name| words(name).class("pick-name"));
    let mark = is_member.then(|| el("span").class("chip good").text(member));
    let text = el("span")
        .class("pick-text")
        .child_if(name)
        .child(words(customer.email.clone()).class("muted"));
    el("label")
        .class("check")
        .child(input)
        .child(text)
        .child_if(mark)
}

/// Narrows the search to the customers of another group.
fn only_group(i18n: I18n, group_id: RwSignal<String>, query: RwSignal<CustomersQuery>) -> El {
    let t = i18n.texts;
    let open = RwSignal::new(false);
    let other: PickedItems = RwSignal::new(Vec::new());
    let first = move || other.with(|other| other.first().cloned());
    effect(move || {
        let id = first().map(|group| group.id);
        query.update(|query| {
            query.group_id = id;
            query.offset = 0;
        });
    });
    let face = move || match first() {
        Some(group) => fill(t.only_from(), &[("name", &isolate(&group.name))]),
        None => t.from_any_group().to_owned(),
    };
    let toggle = el("button")
        .attr("type", "button")
        .class("button")
        .state("aria-expanded", move || open.get())
        .on_click(move || open.update(|open| *open = !*open))
        .child_with(move || sentence("span", &face()).into());
    let all = move || {
        icon_button(t.from_any_group(), IconKind::Cross, move || {
            other.set(Vec::new());
            open.set(false);
        })
    };
    let line = el("div")
        .class("row")
        .child(toggle)
        .child_when(move || first().is_some(), all);
    el("div").class("stack").child(line).child_when(
        move || open.get(),
        move || {
            group_chooser(
                Choose::One("only-from"),
                group_id.get_untracked(),
                other,
                false,
            )
        },
    )
}

/// Who was picked, over all searches and pages: how many that is, in the words of `said`, and each with a way back.
pub fn chosen(i18n: I18n, picked: PickedItems, said: Plural) -> El {
    let t = i18n.texts;
    let count = move || i18n.count(said, picked.with(Vec::len) as u64);
    let ids = move || picked.with(|all| all.iter().map(|one| one.id.clone()).collect());
    let chip = move |id: String| {
        let one = picked.with_untracked(|all| all.iter().find(|one| one.id == id).cloned());
        let Some(one) = one else { return nothing() };
        let label = fill(t.put_back(), &[("name", &one.name)]);
        el("li")
            .class("chip")
            .child(words(one.name.clone()))
            .child(icon_button(label, IconKind::Cross, move || {
                toggle(picked, &one)
            }))
            .into()
    };
    el("div")
        .class("picked")
        .child(el("p").attr("role", "status").text_with(count))
        .child(el("ul").class("chips").child(each(ids, chip)))
}
