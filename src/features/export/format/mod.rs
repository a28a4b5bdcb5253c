//! Exports customer groups to CSV and JSON files. Pure.
//!
//! Files are written in pieces, so that a large one is never in memory as a whole.

#[cfg(all(test, not(target_arch = "wasm32")))]
pub mod tests;

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::api::customer_groups::CustomerGroup;
use crate::api::customers::Customer;
use crate::domain::csv::{CsvFile, Delimiter};
use crate::domain::json::RawJson;

/// A field of a group that a file can contain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Id,
    Name,
    /// The number of customers in the group.
    Customers,
    PriceLists,
    CreatedAt,
    UpdatedAt,
    /// The JSON as the server sent it.
    Metadata,
}

impl Field {
    /// The field's name in JSON.
    fn key(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::Customers => "customers_count",
            Self::PriceLists => "price_lists",
            Self::CreatedAt => "created_at",
            Self::UpdatedAt => "updated_at",
            Self::Metadata => "metadata",
        }
    }
}

/// The format and the contents of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// JSON instead of CSV.
    pub json: bool,
    /// What separates the cells of CSV.
    pub delimiter: Delimiter,
    /// Includes the customers of each group. CSV has a line for each customer, which repeats the fields of the group, and
    /// one line for a group without customers; JSON has a list of customers within each group.
    pub members: bool,
    /// The fields in their order, each with its CSV heading.
    pub fields: Vec<(Field, Cow<'static, str>)>,
    /// The CSV headings of a customer's id, name, e-mail address, account and date.
    pub member_headings: [Cow<'static, str>; 5],
}

/// Writes a file. [`Writer::group`] adds each group. With members, [`Writer::member`] adds each customer of that group, and
/// [`Writer::end_group`] ends it.
#[derive(Debug)]
pub struct Writer {
    shape: Shape,
    file: File,
}

#[derive(Debug)]
pub enum File {
    Csv {
        file: Box<CsvFile>,
        /// The cells of the current group, which each of its members repeats.
        cells: Vec<String>,
        has_members: bool,
    },
    Json {
        text: String,
        has_groups: bool,
        has_members: bool,
    },
}

impl Writer {
    /// Begins a file.
    pub fn new(shape: Shape) -> Self {
        let file = match shape.json {
            true => File::Json {
                text: "[".to_owned(),
                has_groups: false,
                has_members: false,
            },
            false => {
                let mut file = CsvFile::new(shape.delimiter);
                let fields = shape.fields.iter().map(|(_, heading)| heading);
                let of_members = shape.member_headings.iter().filter(|_| shape.members);
                file.line(fields.chain(of_members));
                File::Csv {
                    file: Box::new(file),
                    cells: Vec::new(),
                    has_members: false,
                }
            }
        };
        Self { shape, file }
    }

    /// The text that was written since the last call.
    pub fn take(&mut self) -> String {
        match &mut self.file {
            File::Csv { file, .. } => file.take(),
            File::Json { text, .. } => std::mem::take(text),
        }
    }

    /// Adds a group. `customers` is the number of its customers, if the file has that field.
    pub fn group(&mut self, group: &CustomerGroup, customers: Option<u64>) {
        let shape = &self.shape;
        match &mut self.file {
            File::Csv {
                file,
                cells,
                has_members,
            } => {
                let fields = shape.fields.iter();
                *cells = fields
                    .map(|(field, _)| as_text(*field, group, customers))
                    .collect();
                *has_members = false;
                if !shape.members {
                    file.line(&*cells);
                }
            }
            File::Json {
                text,
                has_groups,
                has_members,
            } => {
                let object = GroupObject {
                    fields: &shape.fields,
                    group,
                    customers,
                };
                push_item(text, has_groups, &object);
                *has_members = false;
                if shape.members {
                    // The members follow inside of the object.
                    text.pop();
                    let comma = if shape.fields.is_empty() { "" } else { "," };
                    text.push_str(comma);
                    text.push_str("\"customers\":[");
                }
            }
        }
    }

    /// Adds a customer of the group that was added last.
    pub fn member(&mut self, customer: &Customer) {
        match &mut self.file {
            File::Csv {
                file,
                cells,
                has_members,
            } => {
                let of_member = [
                    customer.id.clone(),
                    customer.full_name().unwrap_or_default(),
                    customer.email.clone(),
                    customer.has_account.to_string(),
                    customer.created_at.clone().unwrap_or_default(),
                ];
                file.line(cells.iter().chain(&of_member));
                *has_members = true;
            }
            File::Json {
                text, has_members, ..
            } => {
                let object = MemberObject {
                    id: &customer.id,
                    email: &customer.email,
                    first_name: customer.first_name.as_deref(),
                    last_name: customer.last_name.as_deref(),
                    has_account: customer.has_account,
                    created_at: customer.created_at.as_deref(),
                };
                push_item(text, has_members, &object);
            }
        }
    }

    /// Ends a group after its members.
    pub fn end_group(&mut self) {
        match &mut self.file {
            File::Csv {
                file,
                cells,
                has_members: false,
            } => {
                let of_member = [const { String::new() }; 5];
                file.line(cells.iter().chain(&of_member));
            }
            File::Csv { .. } => {}
            File::Json { text, .. } => text.push_str("]}"),
        }
    }

    /// Ends the file. `note` is a message for its reader: the last line of a CSV file; in JSON, a last item that is an
    /// object with the field `note` alone.
    pub fn finish(&mut self, note: Option<&str>) {
        match &mut self.file {
            File::Csv { file, .. } => {
                if let Some(note) = note {
                    file.line([note]);
                }
            }
            File::Json {
                text, has_groups, ..
            } => {
                if let Some(note) = note {
                    push_item(text, has_groups, &NoteObject { note });
                }
                text.push_str("\n]\n");
            }
        }
    }
}

/// Adds an item to a JSON list, on a line of its own.
pub fn push_item(text: &mut String, follows: &mut bool, item: &impl Serialize) {
    text.push_str(if *follows { ",\n" } else { "\n" });
    text.push_str(&serde_json::to_string(item).unwrap_or_default());
    *follows = true;
}

/// The chosen fields of a group as a JSON object.
pub struct GroupObject<'a> {
    fields: &'a [(Field, Cow<'static, str>)],
    group: &'a CustomerGroup,
    customers: Option<u64>,
}

impl Serialize for GroupObject<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let group = self.group;
        let mut map = serializer.serialize_map(None)?;
        for (field, _) in self.fields {
            let key = field.key();
            match field {
                Field::Id => map.serialize_entry(key, &group.id)?,
                Field::Name => map.serialize_entry(key, &group.name)?,
                Field::Customers => map.serialize_entry(key, &self.customers)?,
                Field::PriceLists => map.serialize_entry(key, &price_lists_of(group))?,
                Field::CreatedAt => map.serialize_entry(key, &group.created_at)?,
                Field::UpdatedAt => map.serialize_entry(key, &group.updated_at)?,
                Field::Metadata => map.serialize_entry(key, &group.metadata)?,
            }
        }
        map.end()
    }
}

pub fn price_lists_of(group: &CustomerGroup) -> Vec<PriceListObject<'_>> {
    let lists = group.price_lists.iter().flatten();
    lists
        .map(|list| PriceListObject {
            id: &list.id,
            name: &list.name,
        })
        .collect()
}

#[derive(serde::Serialize)]
pub struct PriceListObject<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(serde::Serialize)]
pub struct MemberObject<'a> {
    id: &'a str,
    email: &'a str,
    first_name: Option<&'a str>,
    last_name: Option<&'a str>,
    has_account: bool,
    created_at: Option<&'a str>,
}

#[derive(serde::Serialize)]
pub struct NoteObject<'a> {
    note: &'a str,
}

pub fn as_text(field: Field, group: &CustomerGroup, customers: Option<u64>) -> String {
    match field {
        Field::Id => group.id.clone(),
        Field::Name => group.name.clone(),
        Field::Customers => customers.map_or_else(String::new, |number| number.to_string()),
        Field::PriceLists => {
            let lists = group.price_lists.iter().flatten();
            let names: Vec<&str> = lists.map(|list| list.name.as_str()).collect();
            names.join("; ")
        }
        Field::CreatedAt => group.created_at.clone().unwrap_or_default(),
        Field::UpdatedAt => group.updated_at.clone().unwrap_or_default(),
        Field::Metadata => {
            let metadata = group.metadata.as_ref().map(RawJson::as_str);
            metadata.unwrap_or_default().to_owned()
        }
    }
}
