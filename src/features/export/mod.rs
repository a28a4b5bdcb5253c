//! Export: choosing what a file of groups is to hold, and having it written.

pub mod format;
pub mod run;
pub mod source;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::features::export::format::{Field, Shape};
use crate::i18n::Texts;
use crate::i18n::use_i18n;
use crate::state::columns::Column;
use crate::state::group_list::GroupListState;
use crate::ui::{El, Popover, check, el, muted, popover, value_of};

pub use crate::features::export::source::{Source, matching};

/// What a file is to be like. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Choices {
    json: RwSignal<bool>,
    /// Everything there is of a group, not just the columns that are shown.
    whole: RwSignal<bool>,
    members: RwSignal<bool>,
}

/// A button `face` that opens the choices for a file: of the selection, or of all groups that fit search and filters.
pub fn export_menu(groups: GroupListState, face: El, of_selection: bool) -> El {
    let t = use_i18n().texts;
    let state = Popover::default();
    popover(state, t.export(), face, move || {
        let choices = Choices {
            json: RwSignal::new(false),
            whole: RwSignal::new(false),
            members: RwSignal::new(false),
        };
        let submit = move |event: web_sys::Event| {
            event.prevent_default();
            run::start(groups, choices.shape(groups, t), of_selection);
            state.close(true);
        };
        form(groups, choices, of_selection).on("submit", submit)
    })
}

impl Choices {
    fn shape(self, groups: GroupListState, t: &'static Texts) -> Shape {
        Shape {
            json: self.json.get(),
            members: self.members.get(),
            fields: fields(groups, self.whole.get(), t),
            member_headings: [
                t.customer_id(),
                t.customer_name(),
                t.member_email(),
                t.registered(),
                t.member_since(),
            ],
        }
    }
}

pub fn fields(
    groups: GroupListState,
    whole: bool,
    t: &'static Texts,
) -> Vec<(Field, &'static str)> {
    let columns = match whole {
        true => Column::ALL.to_vec(),
        false => groups.columns.get().columns,
    };
    let mut fields = vec![(Field::Name, t.column_name())];
    fields.extend(columns.into_iter().map(|column| {
        let field = match column {
            Column::Customers => Field::Customers,
            Column::PriceLists => Field::PriceLists,
            Column::Created => Field::CreatedAt,
            Column::Updated => Field::UpdatedAt,
            Column::Id => Field::Id,
        };
        (field, column.label(t))
    }));
    if whole {
        fields.push((Field::Metadata, t.tab_metadata()));
    }
    fields
}

pub fn form(groups: GroupListState, choices: Choices, of_selection: bool) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let members = choices.members;
    let extent = move || {
        let many = match of_selection {
            true => groups.selection.with(|selection| selection.len() as u64),
            false => groups.page.with(|page| page.map_or(0, |page| page.count)),
        };
        format!(
            "{} · {}",
            i18n.count(t.groups_counted(), many),
            t.sort_created_up()
        )
    };
    let remark = move || match run::counts(&choices.shape(groups, t)) {
        true => t.export_counts().to_owned(),
        false => String::new(),
    };
    let with_members = check(
        t.export_members().to_owned(),
        move || members.get(),
        move || members.update(|on| *on = !*on),
    );
    let download = el("button")
        .attr("type", "submit")
        .class("button primary")
        .attr_with("disabled", move || {
            groups.job.is_running().then(String::new)
        })
        .text(t.download());
    el("form")
        .class("export-menu")
        .child(muted("").text_with(extent))
        .child(either(t.export_format(), ["CSV", "JSON"], choices.json))
        .child(either(
            t.columns(),
            [t.columns_shown(), t.columns_all()],
            choices.whole,
        ))
        .child(with_members)
        .child(muted("").text_with(remark))
        .child(download)
}

/// A choice between two.
pub fn either(label: &'static str, names: [&'static str; 2], second: RwSignal<bool>) -> El {
    let options = names.map(|name| el("option").text(name));
    // The options first: what is not there cannot be chosen.
    let select = el("select")
        .children(options)
        .prop_with("selectedIndex", move || {
            JsValue::from_f64(f64::from(u8::from(second.get())))
        })
        .on("change", move |event| {
            second.set(value_of(&event) == names[1]);
        });
    el("label")
        .class("either")
        .child(el("span").text(label))
        .child(select)
}
