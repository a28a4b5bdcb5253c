//! The job that writes a file. It reads groups and their customers page by page, and keeps only the page that it reads; if
//! rows have to be sorted, the groups, but not their customers.

use std::cell::{Cell, RefCell};

use js_sys::Array;
use leptos::prelude::*;

use super::format::{Field, Shape, Writer};
use super::order::{is_as_read, places, sort};
use super::source::Source;
use crate::api::AdminApi;
use crate::api::customer_groups::CustomerGroup;
use crate::api::customers::{ALL_AT_ONCE, Customer, CustomerSort, MembersQuery};
use crate::domain::list_query::params::ListParams;
use crate::domain::stable_pager::{self, PAGE_SIZE, StablePager};
use crate::i18n::I18n;
use crate::i18n::local_time::today;
use crate::platform::file;
use crate::state::few_at_once::{self, Task};
use crate::state::group_list::GroupListState;
use crate::state::job::Words;

/// Whether the customers of each group have to be counted. A file with members has read them anyway.
pub fn needs_counts(shape: &Shape) -> bool {
    let is_count = |(field, _): &(Field, _)| *field == Field::Customers;
    !shape.members && shape.fields.iter().any(is_count)
}

/// Writes a file of the selected groups, or of all groups that match search and filters, unless a job is running.
pub fn start(groups: GroupListState, shape: Shape, of_selection: bool) {
    let i18n = groups.services.i18n;
    let t = i18n.texts;
    let params = groups.query.with_untracked(|query| query.params.clone());
    let source = match of_selection {
        true => groups.selection.with_untracked(|selection| {
            let mut rows = selection.groups().to_vec();
            rows.reverse();
            Source::Selected(rows)
        }),
        false => Source::matching(&params, groups.read_filters),
    };
    let is_sorted = of_selection || is_as_read(params.order);
    let export = Export {
        groups,
        i18n,
        api: groups.services.session.api(),
        total: source.total(),
        source,
        sorting: (!is_sorted).then_some(params),
        counts: needs_counts(&shape),
        members: shape.members,
        json: shape.json,
        writer: Writer::new(shape),
        parts: Array::new(),
        written: 0,
        missing: 0,
    };
    let words = Words {
        doing: t.exporting(),
        failed: t.export_failed(),
    };
    groups.job.start(words, Box::pin(export.run()));
}

/// A file that is being written.
struct Export {
    groups: GroupListState,
    i18n: I18n,
    api: AdminApi,
    source: Source,
    /// What the list shows, if its order has to be made of all groups.
    sorting: Option<ListParams>,
    counts: bool,
    members: bool,
    json: bool,
    writer: Writer,
    /// What has been written so far, as blobs of the browser.
    parts: Array,
    /// The number of groups in the file.
    written: u64,
    /// The number of groups there are, as far as is known.
    total: u64,
    /// The number of customers that could not be read.
    missing: u64,
}

impl Export {
    async fn run(mut self) {
        let mut unsorted = Vec::new();
        while let Some(groups) = self.source.next(self.groups.job, &self.api).await {
            if let Source::Matching(..) = &self.source {
                self.total = self.source.total();
            }
            self.groups.job.set_progress(self.written, self.total);
            match self.sorting {
                Some(_) => unsorted.extend(groups),
                None => self.write(&groups).await,
            }
        }
        if let Some(params) = self.sorting.take() {
            let Self { groups, api, .. } = &self;
            let places = places(groups.job, api, &params, groups.read_filters).await;
            sort(&mut unsorted, params.order, &places);
            for groups in unsorted.chunks(PAGE_SIZE as usize) {
                self.write(groups).await;
            }
        }
        self.finish();
    }

    /// Adds groups, with what else of them the file holds.
    async fn write(&mut self, groups: &[CustomerGroup]) {
        if self.members {
            for group in groups {
                self.with_members(group).await;
                self.count_one();
            }
        } else {
            self.without_members(groups).await;
        }
        self.flush();
    }

    fn count_one(&mut self) {
        self.written += 1;
        self.groups.job.set_progress(self.written, self.total);
    }

    /// Adds groups with the numbers of their customers, a few of which are read at the same time.
    async fn without_members(&mut self, groups: &[CustomerGroup]) {
        let (api, job, counts) = (&self.api, self.groups.job, self.groups.counts);
        let (written, total) = (self.written, self.total);
        let numbers = &RefCell::new(vec![None; groups.len()]);
        let read = &Cell::new(0);
        let counted = groups.iter().enumerate().filter(|_| self.counts);
        let tasks = counted.map(|(index, group)| -> Task<'_> {
            Box::pin(async move {
                let count = match untrack(|| counts.known(&group.id)) {
                    Some(count) => count,
                    None => job.retry(|| api.member_count(&group.id)).await,
                };
                if let Some(number) = numbers.borrow_mut().get_mut(index) {
                    *number = Some(count);
                }
                read.set(read.get() + 1);
                job.set_progress(written + read.get(), total);
                true
            })
        });
        few_at_once::run(tasks.collect()).await;
        for (group, number) in groups.iter().zip(numbers.take()) {
            self.writer.group(group, number);
            self.written += 1;
        }
        job.set_progress(self.written, self.total);
    }

    async fn with_members(&mut self, group: &CustomerGroup) {
        let mut pager = StablePager::with_size(ALL_AT_ONCE);
        let mut has_begun = false;
        while let Some(offset) = pager.next_offset() {
            let query = MembersQuery {
                group_id: group.id.clone(),
                q: String::new(),
                sort: CustomerSort::default(),
                descending: false,
                offset,
                limit: ALL_AT_ONCE,
            };
            let page = self.groups.job.retry(|| self.api.members(&query)).await;
            if !has_begun {
                self.writer.group(group, Some(page.count));
                has_begun = true;
            }
            let id = |customer: &Customer| customer.id.clone();
            let fresh = pager.accept(stable_pager::Page {
                rows: page.rows.iter().map(id).collect(),
                unreadable: page.unreadable as u64,
                total: page.count,
            });
            for (customer, _) in page.rows.iter().zip(fresh).filter(|(_, fresh)| *fresh) {
                self.writer.member(customer);
            }
            self.flush();
        }
        self.writer.end_group();
        self.missing += pager.total.saturating_sub(pager.read());
    }

    /// Moves the text that was written into a blob.
    fn flush(&mut self) {
        let text = self.writer.take();
        if !text.is_empty() {
            self.parts.push(&file::part(&text));
        }
    }

    fn finish(mut self) {
        let t = self.i18n.texts;
        let missing = self.missing + self.total.saturating_sub(self.written);
        let note = (missing > 0).then(|| self.i18n.count(t.export_missing(), missing));
        self.writer.finish(note.as_deref());
        self.flush();
        let (extension, kind) = match self.json {
            true => ("json", "application/json"),
            false => ("csv", "text/csv"),
        };
        let name = format!("customer-groups-{}.{extension}", today());
        let text = match self.groups.services.files.save(&name, kind, &self.parts) {
            true => t.exported(),
            false => t.export_ready(),
        };
        let exported = self.i18n.count(text, self.written);
        self.groups
            .job
            .end(format!("{exported} {}", note.unwrap_or_default()));
    }
}
