//! Combining groups: the customers that are in any, in all or in only one of several groups, or in no group at all,
//! become a new group, or are added to or removed from an existing one.

mod apply;
pub mod chunk;
mod dialog;
mod reading;
mod state;
mod view;
