//! What people choose for a file. Knows no view.

use leptos::prelude::*;
use std::borrow::Cow;

use super::format::{Field, Shape};
use crate::domain::csv::Delimiter;
use crate::i18n::{I18n, Texts};
use crate::state::columns::Column;
use crate::state::group_list::GroupListState;

/// The kinds of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    Csv,
    CsvWithSemicolons,
    Json,
}

impl FileFormat {
    pub const ALL: [Self; 3] = [Self::Csv, Self::Json, Self::CsvWithSemicolons];

    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::CsvWithSemicolons => "CSV (;)",
            Self::Json => "JSON",
        }
    }
}

/// The heading of dates as the server sends them.
fn in_utc(heading: &str) -> Cow<'static, str> {
    format!("{heading} (UTC)").into()
}

/// The choices of the form.
#[derive(Clone, Copy)]
pub struct ExportChoices {
    /// The kind of file.
    pub format: RwSignal<FileFormat>,
    /// All fields of a group instead of the columns that are shown.
    pub all_fields: RwSignal<bool>,
    /// With the customers of each group.
    pub members: RwSignal<bool>,
}

impl ExportChoices {
    /// What the form begins with: CSV as the reader's spreadsheets expect it.
    pub fn new(i18n: I18n) -> Self {
        let format = match i18n.delimiter() {
            Delimiter::Comma => FileFormat::Csv,
            Delimiter::Semicolon => FileFormat::CsvWithSemicolons,
        };
        Self {
            format: RwSignal::new(format),
            all_fields: RwSignal::new(false),
            members: RwSignal::new(false),
        }
    }

    /// The file that is chosen. Subscribes to the choices.
    pub fn shape(self, groups: GroupListState, t: &'static Texts) -> Shape {
        let format = self.format.get();
        Shape {
            json: format == FileFormat::Json,
            delimiter: match format {
                FileFormat::CsvWithSemicolons => Delimiter::Semicolon,
                FileFormat::Csv | FileFormat::Json => Delimiter::Comma,
            },
            members: self.members.get(),
            fields: fields(groups, self.all_fields.get(), t),
            member_headings: [
                t.customer_id().into(),
                t.customer_name().into(),
                t.member_email().into(),
                t.registered().into(),
                in_utc(t.member_since()),
            ],
        }
    }
}

/// The fields with their headings: all, or the columns of the list as they are arranged.
fn fields(
    groups: GroupListState,
    all_fields: bool,
    t: &'static Texts,
) -> Vec<(Field, Cow<'static, str>)> {
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
        let heading = column.label(t);
        match field {
            Field::CreatedAt | Field::UpdatedAt => (field, in_utc(heading)),
            _ => (field, heading.into()),
        }
    });
    let metadata = all_fields.then(|| (Field::Metadata, t.tab_metadata().into()));
    [(Field::Name, t.column_name().into())]
        .into_iter()
        .chain(columns)
        .chain(metadata)
        .collect()
}
