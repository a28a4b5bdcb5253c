//! The state of the dialog: the list, the customers it means, and how far the work is.

use std::collections::HashSet;
use std::sync::Arc;

use futures::channel::oneshot;
use futures::future::{AbortHandle, abortable};
use leptos::prelude::*;

use crate::api::ApiError;
use crate::api::customers::Customer;
use crate::domain::pasted_list::{Column, PastedList, Take};
use crate::domain::slices::Slices;
use crate::features::paste_members::classify::{Line, Shared, Verdict, classify};
use crate::features::paste_members::lookup::look_up;
use crate::platform::file::ReadFile;
use crate::platform::host::{HostContext, use_host};
use crate::platform::timer::{Timeout, pace};
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;

/// How long typing must pause before the customers are looked up, in milliseconds.
const DEBOUNCE_MS: i32 = 400;

/// The longest text that is put into the field, in bytes: browsers take a second for 100,000 lines.
pub const MAX_IN_FIELD: usize = 200_000;

/// A text that is a part of the list and not shown in the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// The name of the file, or what it was.
    pub name: String,
    pub text: Arc<str>,
}

/// Where the dialog stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// There is no list yet.
    Empty,
    /// It has to be said which column of the list is meant.
    Asking,
    /// The customers are being looked up.
    LookingUp,
    /// Looking them up was stopped: the list is as it was, and nothing has changed.
    Stopped,
    /// Looking them up failed.
    Failed,
    /// The list is sorted out and can be carried out.
    Ready,
    /// It is being carried out.
    Running,
    /// It is paused, by hand or by an error.
    Paused,
    /// It was carried out, or stopped.
    Ended,
}

/// The customers that were not added or removed, by id.
#[derive(Clone, Debug, Default)]
pub struct NotDone {
    /// The server rejected them.
    pub turned_down: HashSet<String>,
    /// The work was stopped before their turn.
    pub not_reached: HashSet<String>,
    /// It could not be found out.
    pub open: HashSet<String>,
}

impl NotDone {
    /// Whether all was done.
    pub fn is_empty(&self) -> bool {
        self.turned_down.is_empty() && !self.has_rest()
    }

    /// Whether there are customers that can be tried again.
    pub fn has_rest(&self) -> bool {
        !(self.not_reached.is_empty() && self.open.is_empty())
    }
}

/// The state of the dialog. Its methods do nothing once the dialog is gone.
#[derive(Clone, Copy)]
pub struct PasteState {
    pub services: AppServices,
    pub host: HostContext,
    pub group: StoredValue<EntityRef>,
    /// The list as it was typed or pasted.
    pub text: RwSignal<String>,
    /// The texts of the list that are not shown in the field.
    pub attached: RwSignal<Vec<Attached>>,
    /// Whether the customers are to be added; else they are to be removed.
    pub adds: RwSignal<bool>,
    pub stage: RwSignal<Stage>,
    /// Whether what is shown was made of the list and the choices as they are now.
    is_current: RwSignal<bool>,
    pub list: StoredValue<Arc<PastedList>>,
    /// The columns that hold addresses or ids, if there are several.
    pub columns: RwSignal<Vec<Column>>,
    /// The column that is taken.
    take: RwSignal<Take>,
    /// Who is meant by the addresses of several customers.
    pub shared: RwSignal<Shared>,
    /// The customers that the list may mean.
    customers: StoredValue<Arc<Vec<Customer>>>,
    /// What comes of each line.
    pub lines: RwSignal<Vec<Line>>,
    pub not_done: StoredValue<NotDone>,
    /// How much is done, and of how much: in percent while customers are looked up, then in customers.
    pub done: RwSignal<u64>,
    pub total: RwSignal<u64>,
    /// How many customers were added or removed, once the work has ended.
    pub changed: RwSignal<u64>,
    /// The number of the entry in the activity, which can be undone.
    pub entry: RwSignal<Option<usize>>,
    pub error: RwSignal<Option<ApiError>>,
    /// What became of the files that were chosen or dropped last.
    pub files: RwSignal<Vec<ReadFile>>,
    /// The work ends behind the running batch.
    pub is_stopped: StoredValue<bool>,
    /// The list is carried out as soon as it is known what is left of it.
    goes_on: StoredValue<bool>,
    /// Ends a pause.
    pub resume: StoredValue<Option<oneshot::Sender<()>>>,
    pause_in_typing: StoredValue<Option<Timeout>, LocalStorage>,
    /// What looks customers up, or finds out what comes of each line.
    running: StoredValue<Option<AbortHandle>>,
}

impl PasteState {
    /// Called while the dialog is built.
    pub fn new(services: AppServices, group: EntityRef) -> Self {
        let paste = Self {
            services,
            host: use_host(),
            group: StoredValue::new(group),
            text: RwSignal::new(String::new()),
            attached: RwSignal::new(Vec::new()),
            adds: RwSignal::new(true),
            stage: RwSignal::new(Stage::Empty),
            is_current: RwSignal::new(true),
            list: StoredValue::new(Arc::default()),
            columns: RwSignal::new(Vec::new()),
            take: RwSignal::new(Take::Own),
            shared: RwSignal::new(Shared::Nobody),
            customers: StoredValue::new(Arc::default()),
            lines: RwSignal::new(Vec::new()),
            not_done: StoredValue::new(NotDone::default()),
            done: RwSignal::new(0),
            total: RwSignal::new(0),
            changed: RwSignal::new(0),
            entry: RwSignal::new(None),
            error: RwSignal::new(None),
            files: RwSignal::new(Vec::new()),
            is_stopped: StoredValue::new(false),
            goes_on: StoredValue::new(false),
            resume: StoredValue::new(None),
            pause_in_typing: StoredValue::new_local(None),
            running: StoredValue::new(None),
        };
        on_cleanup(move || paste.cancel_look_up());
        paste
    }

    /// Takes what was typed or pasted. The customers are looked up after a pause.
    pub fn on_input(self, text: String) {
        // What is being looked up is another list by now.
        self.cancel_look_up();
        self.text.set(text);
        self.is_current.set(false);
        let timeout = Timeout::new(DEBOUNCE_MS, move || self.look_up());
        self.pause_in_typing
            .try_update_value(|pause| *pause = timeout);
    }

    /// Whether the list can still be changed.
    pub fn is_at_list(self) -> bool {
        let stage = self.stage.try_get_untracked();
        !matches!(
            stage,
            None | Some(Stage::Running | Stage::Paused | Stage::Ended)
        )
    }

    /// Takes another column of the list.
    pub fn set_take(self, take: Take) {
        self.take.set(take);
        self.look_up();
    }

    /// Says who is meant by the addresses of several customers.
    pub fn set_shared(self, shared: Shared) {
        self.goes_on.set_value(false);
        self.shared.set(shared);
        self.classify_again();
    }

    /// Stops looking customers up, and says so: the list is kept.
    pub fn stop_look_up(self) {
        self.cancel_look_up();
        self.stage.set(Stage::Stopped);
    }

    /// Whether the work was stopped, or could not be finished, and something of the list is left.
    pub fn has_rest(self) -> bool {
        self.stage.get() == Stage::Ended && self.not_done.with_value(NotDone::has_rest)
    }

    /// Goes back to the list after the work was stopped, and finds out what is left of it: somebody may have changed the
    /// group meanwhile.
    pub fn back_to_list(self) {
        self.not_done.set_value(NotDone::default());
        self.entry.set(None);
        self.look_up();
        self.begin_look_up();
    }

    /// The same, and carries out what is left.
    pub fn go_on_with_rest(self) {
        self.back_to_list();
        self.goes_on.set_value(true);
    }

    /// Whether the list is to be carried out, now that it is known what is left of it. Says so once.
    pub fn takes_going_on(self) -> bool {
        let is_ready = self.is_ready();
        is_ready && self.goes_on.try_update_value(std::mem::take) == Some(true)
    }

    /// Stops looking customers up.
    pub fn cancel_look_up(self) {
        self.goes_on.try_set_value(false);
        self.pause_in_typing.try_update_value(Option::take);
        self.abort_running();
    }

    fn abort_running(self) {
        let running = self.running.try_update_value(Option::take);
        if let Some(running) = running.flatten() {
            running.abort();
        }
    }

    /// Whether there is nothing in the list.
    pub fn is_blank(self) -> bool {
        self.text.with(|text| text.trim().is_empty()) && self.attached.with(Vec::is_empty)
    }

    /// Whether the list can be carried out as it is shown.
    pub fn is_ready(self) -> bool {
        self.stage.get() == Stage::Ready
            && self.is_current.get()
            && self.count_of(Verdict::Actionable) > 0
    }

    /// Parses the list and looks up the customers it means.
    pub fn look_up(self) {
        let take = self.take.try_get_untracked().unwrap_or_default();
        let Some(text) = self.whole_text() else {
            return;
        };
        if text.len() > MAX_IN_FIELD {
            self.begin_look_up();
        }
        self.run(async move {
            let pace = pace();
            let slices = Slices::new(&pace);
            let list = PastedList::parse(&text, &take, &slices).await;
            drop(text);
            self.columns.try_set(list.columns.clone());
            if list.is_empty() || list.is_open {
                self.lines.try_set(Vec::new());
                self.stage.try_set(match list.is_open {
                    true => Stage::Asking,
                    false => Stage::Empty,
                });
                return;
            }
            let list = Arc::new(list);
            self.list.try_set_value(list.clone());
            self.find_customers(&list, &slices).await;
        });
    }

    fn begin_look_up(self) {
        self.error.try_set(None);
        self.done.try_set(0);
        self.total.try_set(100);
        self.stage.try_set(Stage::LookingUp);
    }

    async fn find_customers(self, list: &PastedList, slices: &Slices<'_>) {
        let Some(group) = self.group.try_with_value(|group| group.id.clone()) else {
            return;
        };
        self.begin_look_up();
        let session = self.services.session;
        match look_up(session.api(), &list.entries, &group, self.done, slices).await {
            Ok(customers) => {
                self.customers.try_set_value(Arc::new(customers));
                self.classify(slices).await;
            }
            Err(error) => {
                session.handle_error(&error);
                self.error.try_set(Some(error));
                self.stage.try_set(Stage::Failed);
            }
        }
    }

    /// Finds out what comes of each line; again, if something else was chosen meanwhile.
    async fn classify(self, slices: &Slices<'_>) {
        let group = self.group.try_with_value(|group| group.id.clone());
        let (list, customers) = (self.list.try_get_value(), self.customers.try_get_value());
        let (Some(group), Some(list), Some(customers)) = (group, list, customers) else {
            return;
        };
        let choices = || {
            let adds = self.adds.try_get_untracked().unwrap_or_default();
            (adds, self.shared.try_get_untracked().unwrap_or_default())
        };
        let mut chosen = choices();
        let lines = loop {
            let (adds, shared) = chosen;
            let lines = classify(&list, &customers, &group, adds, shared, slices).await;
            let now = choices();
            if now == chosen {
                break lines;
            }
            chosen = now;
        };
        self.lines.try_set(lines);
        self.is_current.try_set(true);
        self.stage.try_set(Stage::Ready);
    }

    /// Says whether the customers are to be added or removed.
    pub fn set_adds(self, adds: bool) {
        // Another work than the one that was to go on: it is shown first.
        self.goes_on.set_value(false);
        self.adds.set(adds);
        self.classify_again();
    }

    fn classify_again(self) {
        if self.stage.get_untracked() == Stage::Ready && self.is_current.get_untracked() {
            self.run(async move {
                self.classify(&Slices::new(&pace())).await;
            });
        }
    }

    /// Runs what finds out about the list, in place of what did before.
    fn run(self, work: impl Future<Output = ()> + 'static) {
        self.cancel_look_up();
        self.is_current.try_set(false);
        let (work, running) = abortable(work);
        self.running.try_update_value(|slot| *slot = Some(running));
        self.host.spawn(async move {
            let _ = work.await;
        });
    }

    /// How many customers are to be added or removed.
    pub fn due(self) -> u64 {
        self.lines.with(|lines| {
            let due = lines
                .iter()
                .filter(|line| line.verdict == Verdict::Actionable);
            due.map(|line| line.customers.len() as u64).sum()
        })
    }

    /// How many lines nothing is done about although somebody was meant.
    pub fn left_out(self) -> usize {
        let left_out = [Verdict::Unknown, Verdict::Ambiguous, Verdict::Malformed];
        left_out
            .into_iter()
            .map(|verdict| self.count_of(verdict))
            .sum()
    }

    /// How many lines have this verdict.
    pub fn count_of(self, verdict: Verdict) -> usize {
        self.lines
            .with(|lines| lines.iter().filter(|line| line.verdict == verdict).count())
    }

    /// What is written in the first `max` lines with this verdict.
    pub fn written(self, verdict: Verdict, max: usize) -> Vec<String> {
        self.lines.with(|lines| {
            let lines = lines.iter().filter(|line| line.verdict == verdict);
            let lines = lines.map(|line| line.written.clone());
            lines.take(max).collect()
        })
    }
}
