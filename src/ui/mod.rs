//! What every view is built from. Knows texts and errors, but no session, no request and no resource.

mod dates;
mod error_note;
mod icon;
mod menu;
mod pager;
mod search_field;
mod tabs;

pub use dates::Day;
pub use error_note::ErrorNote;
pub use icon::{Icon, IconKind};
pub use menu::{Choice, Menu, MenuGroup, MenuItem};
pub use pager::{Pager, PagerState};
pub use search_field::SearchField;
pub use tabs::{TabLabel, Tabs};
