//! What a customer's groups bring: the price lists and discounts that name one of them.

use std::collections::HashMap;

use futures::stream;
use futures::stream::{StreamExt, TryStreamExt};
use leptos::prelude::*;

use crate::api::discounts::{Operator, TiedDiscount};
use crate::api::price_lists::PriceList;
use crate::api::{AdminApi, ApiError, Reply};
use crate::domain::standing::Standing;
use crate::i18n::{I18n, Texts, fill, isolate, use_i18n};
use crate::state::discount_ties::DiscountTies;
use crate::state::discount_words::use_discount_words;
use crate::state::picked_items::{EntityRef, PickedItems};
use crate::state::query::{Query, QueryFailure};
use crate::state::services::AppServices;
use crate::ui::{Muted, PanelSkeleton, bdi_text, sentence};

/// How many groups are asked about at the same time.
const GROUPS_AT_ONCE: usize = 4;

/// Something that names groups of the customer, and the names of these.
type Through<T> = Vec<(T, Vec<String>)>;

/// The price lists and discounts of some groups, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Terms {
    lists: Through<PriceList>,
    discounts: Through<TiedDiscount>,
}

impl Terms {
    /// Adds those that name one more group.
    fn add(&mut self, group: &str, lists: Vec<PriceList>, discounts: Vec<TiedDiscount>) {
        for list in lists {
            add(&mut self.lists, list, group, |one| &one.id);
        }
        for discount in discounts {
            add(&mut self.discounts, discount, group, |one| {
                &one.condition_id
            });
        }
    }

    fn is_empty(&self) -> bool {
        self.lists.is_empty() && self.discounts.is_empty()
    }
}

fn add<T>(all: &mut Through<T>, one: T, group: &str, id: impl Fn(&T) -> &String) {
    let known = all.iter_mut().find(|(known, _)| id(known) == id(&one));
    match known {
        Some((_, groups)) => groups.push(group.to_owned()),
        None => all.push((one, vec![group.to_owned()])),
    }
}

/// What was read of groups while the dialog is open: choosing a group asks about that one only.
type Known = StoredValue<HashMap<String, Vec<PriceList>>>;

/// The price lists and discounts of the chosen groups.
#[component]
pub fn CustomerTerms(services: AppServices, groups: PickedItems) -> impl IntoView {
    let t = use_i18n().texts;
    let words = use_discount_words();
    let (known, ties) = (Known::default(), DiscountTies::new(services.changes));
    let terms = Query::new(
        move || Some(groups.get()),
        move |api, groups| load(api, groups, known, ties),
    );
    let content = move || {
        let has_failed = terms.error().is_some();
        terms.with(|terms| match terms {
            Some(terms) if terms.is_empty() => {
                view! { <Muted>{words.none_of_customer}</Muted> }.into_any()
            }
            Some(terms) => view! { <Lines terms=terms.clone()/> }.into_any(),
            None if has_failed => ().into_any(),
            None => view! { <PanelSkeleton lines=2/> }.into_any(),
        })
    };
    view! {
        <section class="stack close customer-terms" aria-labelledby="customer-terms">
            <h3 id="customer-terms">{t.customer_terms()}</h3>
            <QueryFailure query=terms title=t.customer_terms_failed()/>
            <div aria-busy=move || terms.is_loading().to_string()>{move || content()}</div>
        </section>
    }
}

async fn load(
    api: AdminApi,
    groups: Vec<EntityRef>,
    known: Known,
    ties: DiscountTies,
) -> Result<Terms, ApiError> {
    let reads = groups.into_iter().map(|group| -> Reply<_> {
        let api = api.clone();
        Box::pin(async move {
            let before = known.try_with_value(|known| known.get(&group.id).cloned());
            let lists = match before.flatten() {
                Some(lists) => lists,
                None => api.price_lists_of_group(&group.id).await?,
            };
            known.try_update_value(|known| known.insert(group.id.clone(), lists.clone()));
            let discounts = ties.load(api, group.id).await?;
            Ok((group.name, lists, discounts))
        })
    });
    let reads: Vec<_> = reads.collect();
    let read: Vec<_> = stream::iter(reads)
        .buffered(GROUPS_AT_ONCE)
        .try_collect()
        .await?;
    let mut terms = Terms::default();
    for (name, lists, discounts) in read {
        terms.add(&name, lists, discounts);
    }
    Ok(terms)
}

#[component]
fn Lines(terms: Terms) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    let lists = terms.lists.into_iter().map(|(list, groups)| {
        let standing = list.standing(&now);
        let name = bdi_text(list.name).into_any();
        let standing = standing_text(standing, t.status_draft(), t);
        line(name, standing, t.price_list_through(), &groups, i18n)
    });
    let lists: Vec<AnyView> = lists.collect();
    let discounts = terms.discounts.into_iter().map(|(discount, groups)| {
        let standing = discount.terms.standing(discount.is_disabled, &now);
        let code = discount.code;
        let code = view! { <bdi><code>{code}</code></bdi> }.into_any();
        let through = match discount.operator {
            Operator::In => t.discount_through(),
            Operator::NotIn => t.discount_barred(),
        };
        let standing = standing_text(standing, t.discount_disabled(), t);
        line(code, standing, through, &groups, i18n)
    });
    let discounts: Vec<AnyView> = discounts.collect();
    view! { <ul class="stack close">{lists} {discounts}</ul> }
}

/// Why nobody gets it now, in a word.
fn standing_text(standing: Standing, draft: &'static str, t: &Texts) -> Option<&'static str> {
    match standing {
        Standing::Active => None,
        Standing::Draft => Some(draft),
        Standing::Scheduled => Some(t.status_scheduled()),
        Standing::Ended => Some(t.status_ended()),
    }
}

/// One of them, with the groups it is about.
fn line(
    name: AnyView,
    standing: Option<&'static str>,
    through: &str,
    groups: &[String],
    i18n: I18n,
) -> AnyView {
    let standing = standing.map(|text| view! { <span class="chip draft">{text}</span> });
    let groups: Vec<String> = groups.iter().map(|group| isolate(group)).collect();
    let through = fill(through, &[("groups", &i18n.list(&groups))]);
    view! {
        <li class="row">
            {name}
            {standing}
            <span class="muted">{sentence(&through)}</span>
        </li>
    }
    .into_any()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn what_names_several_groups_is_there_once() {
        let list = |id: &str| -> PriceList {
            serde_json::from_str(&format!(r#"{{"id":"{id}","name":"{id}"}}"#)).expect("a list")
        };
        let mut terms = Terms::default();
        assert!(terms.is_empty());
        terms.add("VIP", vec![list("pl_1"), list("pl_2")], Vec::new());
        terms.add("Retail", vec![list("pl_2")], Vec::new());
        let through: Vec<(&str, usize)> = terms
            .lists
            .iter()
            .map(|(list, groups)| (&*list.id, groups.len()))
            .collect();
        assert_eq!(through, [("pl_1", 1), ("pl_2", 2)]);
    }
}
