//! What people choose for a file. Knows no view.

use leptos::prelude::*;

use super::format::{Field, Shape};
use crate::i18n::Texts;
use crate::state::columns::Column;
use crate::state::group_list::GroupListState;

/// The choices of the form.
#[derive(Clone, Copy)]
pub struct ExportChoices {
    /// JSON instead of CSV.
    pub json: RwSignal<bool>,
    /// All fields of a group instead of the columns that are shown.
    pub all_fields: RwSignal<bool>,
    /// With the customers of each group.
    pub members: RwSignal<bool>,
}

impl ExportChoices {
    /// What the form begins with.
    pub fn new() -> Self {
        Self {
            json: RwSignal::new(false),
            all_fields: RwSignal::new(false),
            members: RwSignal::new(false),
        }
    }

    /// The file that is chosen. Subscribes to the choices.
    pub fn shape(self, groups: GroupListState, t: &'static Texts) -> Shape {
        Shape {
            json: self.json.get(),
            members: self.members.get(),
            fields: fields(groups, self.all_fields.get(), t),
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

/// The fields with their headings: all, or the columns of the list as they are arranged.
fn fields(
    groups: GroupListState,
    all_fields: bool,
    t: &'static Texts,
) -> Vec<(Field, &'static str)> {
    let columns = match all_fields {
        true => Column::ALL.to_vec(),
        false => groups.columns.get().columns,
    };
    let columns = columns.into_iter().map(|column| {
        let field = match column {
            Column::Customers => Field::Customers,
            Column::PriceLists => Field::PriceLists,
            Column::Created => Field::CreatedAt,
            Column::Updated => Field::UpdatedAt,
            Column::Id => Field::Id,
        };
        (field, column.label(t))
    });
    let metadata = all_fields.then(|| (Field::Metadata, t.tab_metadata()));
    [(Field::Name, t.column_name())]
        .into_iter()
        .chain(columns)
        .chain(metadata)
        .collect()
}
