//! The customers of a group: who they are, and how customers are brought into groups and out of them.
//!
//! [`MembersPanel`] lists the customers of one group. The dialogs are opened by [`picker::open_picker`] (add customers to
//! groups), [`transfer::open_transfer`] (move or copy them to another group) and
//! [`groups_of_customer::open_groups_of`] (the groups of one customer).

pub mod all_members;
pub mod chunk;
mod customer_terms;
pub mod group_chooser;
pub mod groups_of_customer;
pub mod local_page;
pub mod member_tools;
pub mod panel;
pub mod picked_chips;
pub mod picker;
pub mod state;
pub mod table;
pub mod transfer;

pub use panel::MembersPanel;
pub use state::MembersState;
