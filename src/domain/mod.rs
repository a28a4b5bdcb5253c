//! Rules that need neither browser nor framework. Everything here is tested natively.

pub mod batches;
pub mod csv;
pub mod email;
pub mod ids;
pub mod json;
pub mod json_walk;
pub mod list_query;
pub mod metadata;
pub mod pasted_list;
pub mod saved_views;
pub mod set_operations;
pub mod shortcuts;
pub mod slices;
pub mod stable_pager;
pub mod standing;
pub mod terms;
pub mod text;
