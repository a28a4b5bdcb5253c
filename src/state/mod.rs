//! What features share: the session, the location, reads and writes, and what they bring, with the views of a failed read
//! and of a run of writes. Knows no feature.

pub mod activity;
pub mod bulk_run;
pub mod columns;
pub mod discount_ties;
pub mod discount_words;
pub mod element_ids;
pub mod few_at_once;
pub mod filters;
pub mod group_list;
pub mod group_row;
pub mod in_front;
pub mod job;
pub mod location;
pub mod member_counts;
pub mod membership;
pub mod names_now;
pub mod picked_items;
pub mod preferences;
pub mod prefetch;
pub mod query;
pub mod read_filters;
pub mod recent_groups;
pub mod revisions;
pub mod saved_views;
pub mod selected_groups;
pub mod selection;
pub mod services;
pub mod session;
pub mod token_wait;
