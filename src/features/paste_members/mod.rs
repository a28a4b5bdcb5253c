//! The dialog that adds or removes everybody in a pasted list: what it makes of the list is shown before, how far it is
//! meanwhile, and what came of each line afterwards.

pub mod lookup;
pub mod report;
pub mod run;
pub mod view;

use futures::channel::oneshot;
use futures::future::AbortHandle;
use futures::future::abortable;
use leptos::prelude::*;
use std::collections::HashSet;

use crate::api::ApiError;
use crate::api::customers::Customer;
use crate::domain::paste_verdicts::{Line, Verdict, classify};
use crate::domain::pasted_list::PastedList;
use crate::features::paste_members::lookup::look_up;
use crate::i18n::{fill, isolate};
use crate::platform::task::spawn;
use crate::platform::timer::Timeout;
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::state::session::Session;
use crate::ui::{DialogOptions, dialog_form};

/// How long typing must rest before the list is looked at, in milliseconds.
const DEBOUNCE_MS: i32 = 400;

/// Where the dialog stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// There is no list yet.
    Empty,
    /// The customers are being found.
    LookingUp,
    /// Finding them failed.
    Failed,
    /// The list is sorted out and can be carried out.
    Ready,
    /// It is being carried out.
    Running,
    /// It is held up, by hand or by an error.
    Held,
    /// It was carried out, or stopped.
    Ended,
}

/// What the dialog has in hand.
struct State {
    group: EntityRef,
    stage: Stage,
    list: PastedList,
    customers: Vec<Customer>,
    lines: Vec<Line>,
    /// Customers whom the server turned down, and those who were not reached.
    turned_down: HashSet<String>,
    not_reached: HashSet<String>,
    stopped: bool,
    rest: Option<Timeout>,
    looking: Option<AbortHandle>,
    go_on: Option<oneshot::Sender<()>>,
}

/// What the parts of the dialog share. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Paste {
    session: Session,
    text: RwSignal<String>,
    /// Whether the customers are to be added; else removed.
    adds: RwSignal<bool>,
    state: RwSignal<State, LocalStorage>,
    /// Grows with each change of `state`.
    news: RwSignal<u32>,
    /// How much is done, and of how much: of the look-up in percent, then of the customers.
    done: RwSignal<u64>,
    due: RwSignal<u64>,
    error: RwSignal<Option<ApiError>>,
}

impl Paste {
    fn new(session: Session, group: EntityRef) -> Self {
        let paste = Paste {
            session,
            text: RwSignal::new(String::new()),
            adds: RwSignal::new(true),
            state: RwSignal::new_local(State {
                group,
                stage: Stage::Empty,
                list: PastedList::default(),
                customers: Vec::new(),
                lines: Vec::new(),
                turned_down: HashSet::new(),
                not_reached: HashSet::new(),
                stopped: false,
                rest: None,
                looking: None,
                go_on: None,
            }),
            news: RwSignal::new(0),
            done: RwSignal::new(0),
            due: RwSignal::new(0),
            error: RwSignal::new(None),
        };
        on_cleanup(move || paste.give_up());
        paste
    }

    fn stage(self) -> Stage {
        self.news.track();
        self.state.with_untracked(|state| state.stage)
    }

    /// Revisions what the dialog has in hand, and shows it; nothing if the dialog is gone.
    fn change(self, change: impl FnOnce(&mut State)) {
        if self.state.try_update(change).is_some() {
            self.news.try_update(|news| *news += 1);
        }
    }

    /// Takes what was typed or pasted, once that has come to rest.
    fn typed(self, text: String) {
        self.text.set(text);
        let rest = Timeout::new(DEBOUNCE_MS, move || self.look());
        self.state.update(|state| state.rest = rest);
    }

    /// Takes a whole list, from a file.
    fn take(self, text: String) {
        if self.text.try_update(|all| *all = text).is_some() {
            self.look();
        }
    }

    /// Stops looking for customers.
    fn give_up(self) {
        let looking = self
            .state
            .try_update(|state| (state.rest.take(), state.looking.take()));
        if let Some((_, Some(looking))) = looking {
            looking.abort();
        }
    }

    /// Sorts the list out and finds the customers it means.
    fn look(self) {
        self.give_up();
        let list = self.text.with_untracked(|text| PastedList::parse(text));
        if list == PastedList::default() {
            return self.change(|state| state.stage = Stage::Empty);
        }
        self.done.set(0);
        self.due.set(100);
        let group = self.state.with_untracked(|state| state.group.id.clone());
        let answer = look_up(self.session.api(), list.entries.clone(), group, self.done);
        let (answer, looking) = abortable(answer);
        self.change(|state| {
            state.stage = Stage::LookingUp;
            state.list = list;
            state.looking = Some(looking);
        });
        spawn(async move {
            match answer.await {
                Ok(Ok(customers)) => {
                    self.change(|state| state.customers = customers);
                    self.classify();
                }
                Ok(Err(error)) => {
                    self.session.handle_error(&error);
                    self.error.try_set(Some(error));
                    self.change(|state| state.stage = Stage::Failed);
                }
                Err(_) => {}
            }
        });
    }

    /// Says what comes of each line.
    fn classify(self) {
        let adds = self.adds.try_get_untracked().unwrap_or_default();
        self.change(|state| {
            state.lines = classify(&state.list, &state.customers, &state.group.id, adds);
            state.stage = Stage::Ready;
        });
    }

    fn choose(self, adds: bool) {
        self.adds.set(adds);
        if untrack(|| self.stage()) == Stage::Ready {
            self.classify();
        }
    }

    /// What was written in the lines with this verdict.
    fn written(self, verdict: Verdict) -> Vec<String> {
        self.news.track();
        self.state.with_untracked(|state| {
            let lines = state.lines.iter().filter(|line| line.verdict == verdict);
            lines.map(|line| line.written.clone()).collect()
        })
    }
}

/// Opens the dialog for a group.
pub fn open_paste(desk: AppServices, group: EntityRef) {
    let t = desk.i18n.texts;
    let title = fill(t.paste_title(), &[("name", &isolate(&group.name))]);
    desk.dialogs.open(move |dialog| {
        let paste = Paste::new(desk.session, group.clone());
        let is_ready =
            move || paste.stage() == Stage::Ready && !paste.written(Verdict::Actionable).is_empty();
        let look = DialogOptions {
            title: title.clone(),
            submit: t.paste_apply(),
            dismiss: t.cancel(),
            failed: t.members_not_changed(),
            danger: false,
            ready: Box::new(is_ready),
        };
        dialog_form(dialog, look, view::content(paste), move || {
            if untrack(is_ready) {
                dialog.run(run::carry_out(paste, desk));
            }
        })
    });
}
