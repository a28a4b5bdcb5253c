//! One group as a page of its own over the list, which stays as it was.

pub mod view;
pub mod way_back;

pub use view::GroupPage;
