//! What a merchant does with groups, a folder for each thing. A feature builds on `state`, `ui` and what is below them; which
//! features may use which others is written down in `tests/layers`.

pub mod activity;
pub mod combine;
pub mod connection_check;
pub mod customer_search;
pub mod dead_rules;
pub mod export;
pub mod group_actions;
pub mod group_detail;
pub mod group_filters;
pub mod group_list;
pub mod group_page;
pub mod members;
pub mod metadata_editor;
pub mod palette;
pub mod paste_members;
pub mod saved_views;
pub mod sign_in;
