//! Which column of a table holds the customers, and what the others hold.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::pasted_list::{Column, ColumnName, Take};
use crate::features::paste_members::state::{PasteState, Stage};
use crate::i18n::{I18n, fill, isolate, use_i18n};
use crate::ui::{Muted, sentence};

/// The value of the option for all columns.
const ALL: &str = "all";

/// The columns to choose from. It is a question while no heading says which one is meant.
#[component]
pub fn ColumnChoice(paste: PasteState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let columns = paste.columns;
    // Built anew only for other columns: the field keeps the focus when another one is chosen.
    let names = Memo::new(move |_| {
        columns.with(|columns| {
            columns
                .iter()
                .map(|column| (column.name.clone(), column.count))
                .collect::<Vec<_>>()
        })
    });
    let is_taken = move |index: usize| {
        columns.with(|columns| columns.get(index).is_some_and(|column| column.is_taken))
    };
    let is_open = Memo::new(move |_| paste.stage.get() == Stage::Asking);
    let takes_all = move || columns.with(|columns| columns.iter().all(|column| column.is_taken));
    let options = move || {
        let option = |(index, (name, count)): (usize, &(ColumnName, usize))| {
            let text = format!("{} ({})", label(i18n, name), i18n.number(*count as u64));
            let is_chosen = move || !takes_all() && is_taken(index);
            view! { <option value=index.to_string() prop:selected=move || is_chosen()>{text}</option> }.into_any()
        };
        names.with(|names| names.iter().enumerate().map(option).collect_view())
    };
    let choose = move |event: ev::Event| {
        let value = event_target_value(&event);
        let name = value
            .parse::<usize>()
            .ok()
            .and_then(|index| names.with_untracked(|names| Some(names.get(index)?.0.clone())));
        match name {
            Some(name) => paste.set_take(Take::Column(name)),
            None if value == ALL => paste.set_take(Take::All),
            None => {}
        }
    };
    let question = move || match is_open.get() {
        true => t.paste_column_question(),
        false => t.paste_column(),
    };
    view! {
        <label class="field">
            <span role="status">{move || question()}</span>
            <select on:change=choose>
                <option value="" disabled=true hidden=move || !is_open.get() prop:selected=is_open>{t.paste_choose_column()}</option>
                {move || options()}
                <option value=ALL prop:selected=move || takes_all()>{t.paste_all_columns()}</option>
            </select>
        </label>
        <PassedOver paste=paste/>
    }
}

/// How much the columns hold that are not taken.
#[component]
fn PassedOver(paste: PasteState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let part = move |column: &Column| {
        let values = [
            ("n", &*i18n.number(column.count as u64)),
            ("name", &label(i18n, &column.name)),
        ];
        fill(t.passed_over_in(), &values)
    };
    let text = move || {
        let parts = paste.columns.with(|columns| {
            let left = columns.iter().filter(|column| !column.is_taken);
            left.map(part).collect::<Vec<_>>()
        });
        let text = fill(t.passed_over(), &[("columns", &i18n.list(&parts))]);
        (paste.stage.get() != Stage::Asking && !parts.is_empty())
            .then(|| view! { <Muted>{sentence(&text)}</Muted> })
    };
    view! { <div>{move || text()}</div> }
}

/// The name of a column, with its heading set apart.
fn label(i18n: I18n, name: &ColumnName) -> String {
    match name {
        ColumnName::Heading(heading) => isolate(heading),
        ColumnName::Number(number) => {
            let number = i18n.number(*number as u64);
            fill(i18n.texts.paste_column_number(), &[("n", &number)])
        }
    }
}
