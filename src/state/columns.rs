//! Which columns the table shows, in which order, and how dense it is. Pure, except for [`Columns`], which holds the
//! layout in a signal and stores it in the browser.

use leptos::prelude::*;

use crate::i18n::Texts;
use crate::state::preferences::Preferences;

/// A column that can be shown or hidden. The name is not among them: it is always there and always first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    Customers,
    PriceLists,
    Created,
    Updated,
    Id,
}

impl Column {
    pub const ALL: [Self; 5] = [
        Self::Customers,
        Self::PriceLists,
        Self::Created,
        Self::Updated,
        Self::Id,
    ];

    /// The column's name in a stored layout.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Customers => "customers",
            Self::PriceLists => "price_lists",
            Self::Created => "created_at",
            Self::Updated => "updated_at",
            Self::Id => "id",
        }
    }

    /// The column's heading.
    pub fn label(self, t: &Texts) -> &'static str {
        match self {
            Self::Customers => t.column_customers(),
            Self::PriceLists => t.column_price_lists(),
            Self::Created => t.column_created(),
            Self::Updated => t.column_updated(),
            Self::Id => t.column_id(),
        }
    }
}

/// The shown columns in their order, and the density.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// Each column at most once.
    pub columns: Vec<Column>,
    pub compact: bool,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            columns: vec![
                Column::Customers,
                Column::PriceLists,
                Column::Created,
                Column::Updated,
            ],
            compact: false,
        }
    }
}

/// Stands among the names of the columns in a stored layout with compact rows.
const COMPACT: &str = "compact";

impl Layout {
    /// Reads a stored layout: names separated by commas. Unknown names are ignored.
    pub fn parse(text: &str) -> Self {
        let mut layout = Self {
            columns: Vec::new(),
            compact: false,
        };
        for name in text.split(',') {
            let column = Column::ALL
                .into_iter()
                .find(|column| column.as_str() == name);
            match column {
                Some(column) if !layout.columns.contains(&column) => layout.columns.push(column),
                None if name == COMPACT => layout.compact = true,
                _ => {}
            }
        }
        layout
    }

    /// The layout as it is stored.
    pub fn encode(&self) -> String {
        let columns = self.columns.iter().map(|column| column.as_str());
        let density = self.compact.then_some(COMPACT);
        columns.chain(density).collect::<Vec<_>>().join(",")
    }

    /// Shows a hidden column behind the others, or hides a shown one.
    #[must_use]
    pub fn toggled(&self, column: Column) -> Self {
        let mut next = self.clone();
        if next.columns.contains(&column) {
            next.columns.retain(|other| *other != column);
        } else {
            next.columns.push(column);
        }
        next
    }

    /// Moves a column one place towards the start or the end.
    #[must_use]
    pub fn moved(&self, column: Column, towards_end: bool) -> Self {
        let mut next = self.clone();
        let from = next.columns.iter().position(|other| *other == column);
        let to = from.and_then(|from| match towards_end {
            true => from.checked_add(1),
            false => from.checked_sub(1),
        });
        if let (Some(from), Some(to)) = (from, to)
            && to < next.columns.len()
        {
            next.columns.swap(from, to);
        }
        next
    }

    /// The shown columns in their order, then the hidden ones.
    pub fn all(&self) -> Vec<(Column, bool)> {
        let shown = self.columns.iter().map(|column| (*column, true));
        let hidden = Column::ALL
            .into_iter()
            .filter(|column| !self.columns.contains(column));
        shown.chain(hidden.map(|column| (column, false))).collect()
    }
}

/// The layout of this browser. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Columns(RwSignal<Layout>);

impl Columns {
    /// The layout stored in the browser, or the default one.
    pub fn load() -> Self {
        let stored = Preferences::columns().map(|text| Layout::parse(&text));
        Self(RwSignal::new(stored.unwrap_or_default()))
    }

    pub fn get(self) -> Layout {
        self.0.get()
    }

    /// As [`Columns::get`], without subscribing to changes.
    pub fn get_untracked(self) -> Layout {
        self.0.get_untracked()
    }

    /// Changes the layout and stores it in the browser.
    pub fn set(self, layout: Layout) {
        Preferences::set_columns(&layout.encode());
        self.0.set(layout);
    }

    /// As [`Columns::set`], with a layout made of the present one.
    pub fn update(self, change: impl FnOnce(&Layout) -> Layout) {
        self.set(self.0.with_untracked(change));
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn layout() -> impl Strategy<Value = Layout> {
        let columns = proptest::sample::subsequence(Column::ALL.to_vec(), 0..=5).prop_shuffle();
        (columns, any::<bool>()).prop_map(|(columns, compact)| Layout { columns, compact })
    }

    proptest! {
        #[test]
        fn layouts_are_read_as_they_were_written(layout in layout()) {
            prop_assert_eq!(Layout::parse(&layout.encode()), layout);
        }

        #[test]
        fn any_text_is_a_layout_without_doubles(text in ".{0,60}") {
            let layout = Layout::parse(&text);
            prop_assert_eq!(Layout::parse(&layout.encode()), layout);
        }

        #[test]
        fn moving_there_and_back_changes_nothing(layout in layout(), index in 0..5_usize) {
            let Some(column) = layout.columns.get(index).copied() else { return Ok(()) };
            if index + 1 < layout.columns.len() {
                prop_assert_eq!(layout.moved(column, true).moved(column, false), layout.clone());
            } else {
                prop_assert_eq!(layout.moved(column, true), layout.clone());
            }
        }

        #[test]
        fn a_column_is_shown_or_hidden_and_nothing_else(layout in layout(), index in 0..5_usize) {
            let column = Column::ALL[index];
            let toggled = layout.toggled(column);
            prop_assert_ne!(toggled.columns.contains(&column), layout.columns.contains(&column));
            prop_assert_eq!(toggled.all().len(), Column::ALL.len());
        }
    }
}
