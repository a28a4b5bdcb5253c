//! Files of customer groups: what stands in them, as CSV and as JSON. Pure.
//!
//! A file is written piece by piece, so that none is ever in memory as a whole.

pub mod csv;

use crate::admin_api::RawJson;
use crate::admin_api::customer_groups::CustomerGroup;
use crate::admin_api::customers::Customer;
use crate::json;

/// What a file can say of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Id,
    Name,
    /// How many customers the group has.
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

/// What a file is to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// JSON instead of CSV.
    pub json: bool,
    /// With the customers of each group: a line for each in CSV, which repeats what stands there of the group; a list
    /// inside of the group in JSON. A group without customers is there all the same.
    pub members: bool,
    /// In their order, each with its heading in CSV.
    pub fields: Vec<(Field, &'static str)>,
    /// The headings in CSV of a customer's id, name, email, account and date.
    pub member_headings: [&'static str; 5],
}

/// A file on its way. [`Writer::group`] begins each group; with members, they follow, and [`Writer::end_group`].
#[derive(Debug)]
pub struct Writer {
    shape: Shape,
    out: String,
    /// What a line of CSV says of the group.
    cells: Vec<String>,
    /// Whether something precedes in the list that is open.
    follows: bool,
    has_groups: bool,
}

impl Writer {
    pub fn new(shape: Shape) -> Self {
        let mut out = String::new();
        if shape.json {
            out.push('[');
        } else {
            out.push_str(csv::BOM);
            let mut heads: Vec<String> = Vec::new();
            heads.extend(shape.fields.iter().map(|(_, name)| (*name).to_owned()));
            if shape.members {
                heads.extend(shape.member_headings.map(str::to_owned));
            }
            csv::line(&mut out, &heads);
        }
        Self {
            shape,
            out,
            cells: Vec::new(),
            follows: false,
            has_groups: false,
        }
    }

    /// What has been written since this was asked last.
    pub fn take(&mut self) -> String {
        std::mem::take(&mut self.out)
    }

    /// `customers` is how many the group has, where the file says so.
    pub fn group(&mut self, group: &CustomerGroup, customers: Option<u64>) {
        let fields = self.shape.fields.iter().map(|(field, _)| *field);
        if self.shape.json {
            self.out
                .push_str(if self.has_groups { ",\n{" } else { "\n{" });
            for field in fields {
                json::field(
                    &mut self.out,
                    field.key(),
                    &as_json(field, group, customers),
                );
            }
            if self.shape.members {
                json::field(&mut self.out, "customers", "[");
            } else {
                self.out.push('}');
            }
        } else {
            self.cells.clear();
            self.cells
                .extend(fields.map(|field| as_text(field, group, customers)));
            if !self.shape.members {
                csv::line(&mut self.out, &self.cells);
            }
        }
        self.has_groups = true;
        self.follows = false;
    }

    /// A customer of the group that was begun last.
    pub fn member(&mut self, customer: &Customer) {
        if self.shape.json {
            self.out.push_str(if self.follows { ",\n{" } else { "\n{" });
            for (name, value) in [
                ("id", json::text(&customer.id)),
                ("email", json::text(&customer.email)),
                ("first_name", json::optional(customer.first_name.as_deref())),
                ("last_name", json::optional(customer.last_name.as_deref())),
                ("has_account", customer.has_account.to_string()),
                ("created_at", json::optional(customer.created_at.as_deref())),
            ] {
                json::field(&mut self.out, name, &value);
            }
            self.out.push('}');
        } else {
            self.member_line([
                customer.id.clone(),
                customer.full_name().unwrap_or_default(),
                customer.email.clone(),
                customer.has_account.to_string(),
                customer.created_at.clone().unwrap_or_default(),
            ]);
        }
        self.follows = true;
    }

    fn member_line(&mut self, cells: [String; 5]) {
        let mut line = self.cells.clone();
        line.extend(cells);
        csv::line(&mut self.out, &line);
    }

    /// Ends a group whose members have been written.
    pub fn end_group(&mut self) {
        if self.shape.json {
            self.out.push_str("]}");
        } else if !self.follows {
            self.member_line(Default::default());
        }
    }

    /// Ends the file. `note` is what its reader has to know: the last line in CSV, and in JSON the last item, an object
    /// with `note` alone.
    pub fn finish(&mut self, note: Option<&str>) {
        if self.shape.json {
            if let Some(note) = note {
                self.out
                    .push_str(if self.has_groups { ",\n{" } else { "\n{" });
                json::field(&mut self.out, "note", &json::text(note));
                self.out.push('}');
            }
            self.out.push_str("\n]\n");
        } else if let Some(note) = note {
            csv::line(&mut self.out, &[note.to_owned()]);
        }
    }
}

fn as_text(field: Field, group: &CustomerGroup, customers: Option<u64>) -> String {
    let owned = |text: Option<&str>| text.unwrap_or_default().to_owned();
    match field {
        Field::Id => group.id.clone(),
        Field::Name => group.name.clone(),
        Field::Customers => customers.map_or_else(String::new, |number| number.to_string()),
        Field::PriceLists => {
            let lists = group.price_lists.as_deref().unwrap_or_default();
            let names: Vec<&str> = lists.iter().map(|list| list.name.as_str()).collect();
            names.join("; ")
        }
        Field::CreatedAt => owned(group.created_at.as_deref()),
        Field::UpdatedAt => owned(group.updated_at.as_deref()),
        Field::Metadata => owned(group.metadata.as_ref().map(RawJson::as_str)),
    }
}

fn as_json(field: Field, group: &CustomerGroup, customers: Option<u64>) -> String {
    let plain = |text: Option<String>| text.unwrap_or_else(|| "null".to_owned());
    match field {
        Field::Id => json::text(&group.id),
        Field::Name => json::text(&group.name),
        Field::Customers => plain(customers.map(|number| number.to_string())),
        Field::PriceLists => {
            let mut out = "[".to_owned();
            for list in group.price_lists.iter().flatten() {
                out.push_str(if out.len() > 1 { ",{" } else { "{" });
                json::field(&mut out, "id", &json::text(&list.id));
                json::field(&mut out, "name", &json::text(&list.name));
                out.push('}');
            }
            out.push(']');
            out
        }
        Field::CreatedAt => json::optional(group.created_at.as_deref()),
        Field::UpdatedAt => json::optional(group.updated_at.as_deref()),
        Field::Metadata => plain(group.metadata.as_ref().map(|raw| raw.as_str().to_owned())),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
