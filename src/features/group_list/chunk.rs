//! The way into the chunk with what is not seen at first: the choices of order and columns, and the bar's tools and work.

use leptos::prelude::*;

use super::column_choices::ColumnChoices;
use super::counts_note::CountsNote;
use super::empty::{NoGroups, NoMatch, UnknownList};
use super::job_view::JobView;
use super::more_items::MoreItems;
use super::selection_tools::SelectionTools;
use super::sort_choices::SortChoices;
use super::tools::Tools;
use crate::state::columns::Columns;
use crate::state::group_list::GroupListState;
use crate::state::job::Job;
use crate::ui::in_chunk;

in_chunk! { tools;
    /// Fetches the chunk.
    pub fn preload_tools() -> () {}

    /// What stands in place of the list of a shop without groups.
    pub fn no_groups(owner: Owner, groups: GroupListState) -> AnyView {
        owner.with(|| view! { <NoGroups groups=groups/> }.into_any())
    }

    /// What stands in place of a list that no group matches.
    pub fn no_match(owner: Owner, groups: GroupListState) -> AnyView {
        owner.with(|| view! { <NoMatch groups=groups/> }.into_any())
    }

    /// What stands in place of a list that another tab keeps.
    pub fn unknown_list(owner: Owner, groups: GroupListState) -> AnyView {
        owner.with(|| view! { <UnknownList groups=groups/> }.into_any())
    }

    /// The content of the menu for the order.
    pub fn sort_choices(owner: Owner, groups: GroupListState) -> AnyView {
        owner.with(|| view! { <SortChoices groups=groups/> }.into_any())
    }

    /// The content of the menu of columns.
    pub fn column_choices(owner: Owner, columns: Columns) -> AnyView {
        owner.with(|| view! { <ColumnChoices columns=columns/> }.into_any())
    }

    /// The items of the menu with the tools that have no button of their own.
    pub fn more_items(owner: Owner, groups: GroupListState, tools: Tools) -> AnyView {
        owner.with(|| view! { <MoreItems groups=groups tools=tools/> }.into_any())
    }

    /// Says that numbers of customers could not be read.
    pub fn counts_note(owner: Owner, groups: GroupListState) -> AnyView {
        owner.with(|| view! { <CountsNote groups=groups/> }.into_any())
    }

    /// What can be done with the selection.
    pub fn selection_tools(owner: Owner, groups: GroupListState) -> AnyView {
        owner.with(|| view! { <SelectionTools groups=groups/> }.into_any())
    }

    /// How far the work of a job is.
    pub fn job_view(owner: Owner, job: Job) -> AnyView {
        owner.with(|| view! { <JobView job=job/> }.into_any())
    }
}
