//! A row of the table, and what it shows when it stands open.

use leptos::prelude::*;

use crate::api::customer_groups::CustomerGroup;
use crate::domain::list_query::Tab;
use crate::domain::text;
use crate::features::group_actions::inline_rename::editable_name;
use crate::features::group_actions::row_menu;
use crate::features::group_detail::details;
use crate::features::group_list::bulk_bar::row_checkbox;
use crate::i18n::fill;
use crate::i18n::use_i18n;
use crate::platform::visibility::Watch;
use crate::state::columns::Column;
use crate::state::element_ids::name_id;
use crate::state::group_list::GroupListState;
use crate::state::group_list::use_group_list;
use crate::state::group_row::GroupState;
use crate::state::location::Location;
use crate::state::query::Query;
use crate::ui::{
    Content, El, ElRef, IconKind, day, effect, el, icon, icon_button, labelled, nothing, spoken,
    when, with, words,
};

/// How many price lists a row names before it counts the others.
const NAMED_PRICE_LISTS: usize = 2;

impl GroupState {
    fn is_open(self) -> bool {
        self.tab.get().is_some()
    }

    fn details_id(self) -> String {
        self.id.with_untracked(|id| format!("details-{id}"))
    }
}

/// One group, and under it what it shows when open.
pub fn row(id: String) -> Content {
    let groups = use_group_list();
    let state = GroupState::of_row(groups, id);
    let others = move || {
        let cells = groups.columns.get().columns.into_iter();
        cells.map(|column| cell(groups, state, column)).collect()
    };
    let line = el("tr")
        .attr("role", "row")
        .class("group-row")
        .class_when("open", move || state.is_open())
        .class_when("selected", move || state.is_selected(groups))
        .child(
            el("td")
                .attr("role", "cell")
                .class("cell-select")
                .child(row_checkbox(groups, state)),
        )
        .child(
            el("td")
                .attr("role", "cell")
                .class("cell-expander")
                .child(expander(groups, state)),
        )
        .child(
            el("th")
                .attr("role", "rowheader")
                .attr("scope", "row")
                .class("cell-name")
                .child(editable_name(groups, state, name_link)),
        )
        .child_with(others)
        .child(
            el("td")
                .attr("role", "cell")
                .class("cell-actions")
                .child(row_menu(groups, state)),
        );
    let below = when(
        move || state.is_open(),
        move || {
            let cell = el("td")
                .attr("role", "cell")
                .attr_with("colspan", move || {
                    Some((4 + groups.columns.get().columns.len()).to_string())
                })
                .child(details(state));
            el("tr")
                .attr("role", "row")
                .class("details-row")
                .attr("id", state.details_id())
                .child(cell)
        },
    );
    [line.into(), below].into_iter().collect()
}

fn cell(groups: GroupListState, state: GroupState, column: Column) -> El {
    let t = use_i18n().texts;
    match column {
        Column::Customers => count_cell(groups, state),
        Column::PriceLists => labelled(t.column_price_lists())
            .class("cell-lists")
            .child_with(move || price_list_chips(state)),
        Column::Created => date_cell(t.column_created(), state, |group| group.created_at.clone()),
        Column::Updated => date_cell(t.column_updated(), state, |group| group.updated_at.clone()),
        Column::Id => labelled(t.column_id())
            .class("cell-id")
            .child(el("code").text(state.id.get_untracked())),
    }
}

fn expander(groups: GroupListState, state: GroupState) -> El {
    let t = use_i18n().texts;
    let toggle = move || {
        state
            .id
            .with_untracked(|id| match state.tab.get_untracked() {
                Some(_) => groups.close(id),
                None => groups.go(|query| query.opened(id, Tab::default())),
            });
    };
    el("button")
        .attr("type", "button")
        .class("icon-button expander")
        .attr_with("aria-label", move || {
            Some(fill(t.details_of(), &[("name", &state.name())]))
        })
        .state("aria-expanded", move || state.is_open())
        .attr_with("aria-controls", move || {
            state.is_open().then(|| state.details_id())
        })
        .on_click(toggle)
        .child(icon(IconKind::ChevronEnd))
}

fn name_link(groups: GroupListState, state: GroupState) -> El {
    let href = move || {
        state
            .id
            .with_untracked(|id| groups.query.with(|query| Location::href(query, Some(id))))
    };
    el("a")
        .class("name-link")
        .attr("data-noscroll", "")
        .attr("id", state.id.with_untracked(|id| name_id(id)))
        .attr_with("href", move || Some(href()))
        .child_with(move || marked_name(groups, &state.name()))
}

/// The name, with the part that was searched for marked.
fn marked_name(groups: GroupListState, name: &str) -> Content {
    let found = groups.query.with(|query| text::find(name, &query.params.q));
    let parts = found.and_then(|(start, end)| {
        Some((name.get(..start)?, name.get(start..end)?, name.get(end..)?))
    });
    match parts {
        Some((before, part, after)) => el("bdi")
            .text(before)
            .child(el("mark").text(part))
            .text(after)
            .into(),
        None => words(name).into(),
    }
}

fn date_cell(
    name: &'static str,
    state: GroupState,
    date: fn(&CustomerGroup) -> Option<String>,
) -> El {
    let shown = move || match day(state.read(date).as_deref()) {
        Some(day) => day.into(),
        None => nothing(),
    };
    labelled(name).class("cell-date").child_with(shown)
}

/// The number of customers, asked for once the cell is in view.
fn count_cell(groups: GroupListState, state: GroupState) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let seen = RwSignal::new(false);
    let cell = ElRef::new();
    let watch = StoredValue::new_local(None::<Watch>);
    effect(move || {
        if let Some(cell) = cell.get() {
            watch.set_value(Watch::new(&cell, move || {
                seen.try_set(true);
            }));
        }
    });
    let count = Query::while_shown(
        move || groups.is_shown.get(),
        move || seen.get().then(|| state.version(groups)),
        move |api, (id, round)| groups.counts.load(api, id, round),
    );
    let shown = move || match (count.with(|count| count.copied()), count.error()) {
        (_, Some(_)) => {
            icon_button(t.count_failed(), IconKind::Warning, move || count.reload()).into()
        }
        (Some(number), None) => Content::text(&i18n.number(number)),
        (None, None) => el("span").class("skeleton short").into(),
    };
    labelled(t.column_customers())
        .class("cell-count")
        .node_ref(cell)
        .child(with(shown))
}

fn price_list_chips(state: GroupState) -> Content {
    let i18n = use_i18n();
    let lists = state
        .read(|group| group.price_lists.clone())
        .unwrap_or_default();
    let more = lists.len().saturating_sub(NAMED_PRICE_LISTS);
    let all: Vec<String> = lists.iter().map(|list| list.name.clone()).collect();
    let chips = lists.into_iter().take(NAMED_PRICE_LISTS).map(|list| {
        let class = if list.status == "draft" {
            "chip draft"
        } else {
            "chip"
        };
        el("span")
            .class(class)
            .attr("title", &list.name)
            .child(words(list.name))
    });
    let rest = (more > 0).then(|| {
        let number = i18n.number(more as u64);
        let name = i18n.count(i18n.texts.more_price_lists(), more as u64);
        el("span")
            .class("chip more")
            .attr("title", all.join("\n"))
            .child(
                el("span")
                    .attr("aria-hidden", "true")
                    .text(format!("+{number}")),
            )
            .child(spoken(name))
    });
    el("span")
        .class("chips")
        .children(chips)
        .child_if(rest)
        .into()
}

impl GroupListState {
    /// Closes a row, whether it was opened by itself or by the address opening all.
    fn close(self, id: &str) {
        let ids = self.shown_ids();
        self.go(|query| query.closed_among(id, &ids));
    }
}
