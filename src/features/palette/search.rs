//! The groups and the customers that the shop finds for what is typed into the palette.

use leptos::prelude::*;

use super::option::{PaletteOption, Section};
use crate::api::Page;
use crate::api::customer_groups::CustomerGroup;
use crate::api::customers::{Customer, CustomersQuery};
use crate::domain::list_query::params::ListParams;
use crate::domain::list_query::{ListQuery, OpenRow};
use crate::features::customer_search::membership_text::groups_text;
use crate::features::members::chunk::open_groups_of;
use crate::i18n::isolate;
use crate::state::in_front::InFront;
use crate::state::location::History;
use crate::state::picked_items::EntityRef;
use crate::state::query::Query;

/// How many groups and how many customers are shown.
const MAX_FOUND: u64 = 6;
/// How many characters a search for customers has at least: a shop has many.
const MIN_CHARS: usize = 2;

/// What was found, and for what.
type Found<T> = Query<(String, Page<T>)>;

/// The searches in the shop. Those of the text before never show: what they have found is kept with that text.
#[derive(Clone, Copy)]
pub struct Search {
    front: InFront,
    /// What the shop is asked for.
    asked: RwSignal<String>,
    groups: Found<CustomerGroup>,
    customers: Found<Customer>,
}

impl Search {
    /// Asks for `asked` whenever that changes, while someone is signed in.
    pub fn new(front: InFront, asked: RwSignal<String>) -> Self {
        let wanted = move |min: usize| {
            let asked = asked.get();
            (front.groups().is_some() && asked.chars().count() >= min).then_some(asked)
        };
        let groups = Query::new(
            move || wanted(1),
            |api, q| async move {
                let params = ListParams {
                    q: q.clone(),
                    limit: MAX_FOUND,
                    ..ListQuery::default().params
                };
                Ok((q, api.customer_groups(&params).await?))
            },
        );
        let customers = Query::new(
            move || wanted(MIN_CHARS),
            |api, q| async move {
                let query = CustomersQuery {
                    q: q.clone(),
                    limit: MAX_FOUND,
                    ..CustomersQuery::default()
                };
                Ok((q, api.customers(&query).await?))
            },
        );
        Self {
            front,
            asked,
            groups,
            customers,
        }
    }

    /// What is known of the search for `typed`.
    pub fn sections(self, typed: &str) -> Vec<Section> {
        if self.front.groups().is_none() {
            return Vec::new();
        }
        let i18n = self.front.services.i18n;
        let t = i18n.texts;
        let mut sections = Vec::new();
        if !typed.is_empty() {
            let group = |group: &CustomerGroup| group_option(self.front, group);
            let mut section = self.section("groups", self.groups, typed, group);
            section.title = match self.more(self.groups) {
                Some(count) => i18n.count(t.groups_counted(), count),
                None => t.groups_title().to_owned(),
            };
            sections.push(section);
        }
        if typed.chars().count() >= MIN_CHARS {
            let customer = |customer: &Customer| customer_option(self.front, customer);
            let mut section = self.section("customers", self.customers, typed, customer);
            section.title = match self.more(self.customers) {
                Some(count) => i18n.count(t.customers_counted(), count),
                None => t.tab_customers().to_owned(),
            };
            sections.push(section);
        }
        sections
    }

    /// How many there are, if that is more than are shown.
    fn more<T: Send + Sync + 'static>(self, found: Found<T>) -> Option<u64> {
        let count = found.with(|found| found.map_or(0, |(_, page)| page.count));
        Some(count).filter(|count| *count > MAX_FOUND)
    }

    fn section<T: Send + Sync + 'static>(
        self,
        id: &'static str,
        found: Found<T>,
        typed: &str,
        option: impl Fn(&T) -> PaletteOption,
    ) -> Section {
        let options = found.with(|found| {
            let (_, page) = found.filter(|(q, _)| q == typed)?;
            Some(page.rows.iter().map(option).collect())
        });
        let is_searching = options.is_none();
        let mut section = Section::new(id, String::new(), options.unwrap_or_default());
        let has_failed = found.error().is_some() && !found.is_loading();
        if is_searching && has_failed && self.asked.with(|asked| asked == typed) {
            let label = self.front.t().search_failed();
            let again = PaletteOption::new(format!("{id}-again"), label, move || found.reload());
            section.options.push(again.staying());
        } else {
            section.is_searching = is_searching;
        }
        section
    }
}

fn group_option(front: InFront, group: &CustomerGroup) -> PaletteOption {
    let id = group.id.clone();
    let label = match group.name.trim().is_empty() {
        true => front.t().no_name().to_owned(),
        false => isolate(&group.name),
    };
    PaletteOption::new(format!("group-{id}"), label, move || {
        let Some(groups) = front.groups_now() else {
            return;
        };
        let is_open = groups.location.group().get_untracked();
        if is_open.is_none_or(|open| open.id != id) {
            // The page that opens takes the focus only where nobody has it.
            front.host.release_focus();
            let page = OpenRow {
                id: id.clone(),
                tab: Default::default(),
            };
            groups.location.go_to_group(History::Push, Some(page));
        }
    })
}

fn customer_option(front: InFront, customer: &Customer) -> PaletteOption {
    let services = front.services;
    let one = EntityRef::from(customer);
    let detail = groups_text(services.i18n, customer);
    let detail = match customer.full_name() {
        Some(name) => format!("{} · {detail}", isolate(&name)),
        None => detail,
    };
    PaletteOption::new(
        format!("customer-{}", one.id),
        isolate(&one.name),
        move || {
            let customer = one.clone();
            services
                .chunks
                .run(move |owner| open_groups_of(owner, services, customer.clone()));
        },
    )
    .detail(detail)
}
