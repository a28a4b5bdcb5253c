//! The same write for several groups: one after the other, with what could not be done and why, and another try for just
//! those.

use leptos::prelude::*;
use std::pin::Pin;

use crate::api::ApiError;
use crate::i18n::fill;
use crate::state::picked_items::{EntityRef, PickedItems};
use crate::state::services::AppServices;
use crate::ui::{El, el, error_words, sentence, words};

/// A write on its way.
pub type Write = Pin<Box<dyn Future<Output = Result<(), ApiError>>>>;

/// The groups of a dialog, and how far it is with them. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct BulkRun {
    desk: AppServices,
    /// Whether there was more than one group. Why a single one failed is said by its dialog alone.
    pub many: bool,
    /// The groups that are still to be dealt with.
    pub left: PickedItems,
    /// How many are done while it runs, and of how many.
    far: RwSignal<(u64, u64)>,
    /// The names of groups that were not dealt with, and why.
    failures: RwSignal<Vec<(String, ApiError)>>,
}

impl BulkRun {
    pub fn new(desk: AppServices, groups: Vec<EntityRef>) -> Self {
        BulkRun {
            desk,
            many: groups.len() != 1,
            left: RwSignal::new(groups),
            far: RwSignal::new((0, 0)),
            failures: RwSignal::new(Vec::new()),
        }
    }

    /// The groups that are still to be dealt with, without subscribing; none once the dialog is gone.
    pub fn groups(self) -> Vec<EntityRef> {
        self.left.try_get_untracked().unwrap_or_default()
    }

    /// Writes for each group that is left, and keeps those it failed for. Gives the first error. Where the server cannot
    /// be reached or the session has ended, the rest is not tried.
    pub async fn run(self, write: &dyn Fn(EntityRef) -> Write) -> Option<ApiError> {
        let groups = self.groups();
        let total = groups.len() as u64;
        let (mut left, mut failures) = (Vec::new(), Vec::<(String, ApiError)>::new());
        for (done, group) in (0..).zip(groups) {
            self.far.try_update(|far| *far = (done, total));
            let ended = failures.last().filter(|(_, error)| is_for_all(error));
            let result = match ended {
                Some((_, error)) => Err(error.clone()),
                None => write(group.clone()).await,
            };
            if let Err(error) = result {
                self.desk.session.handle_error(&error);
                failures.push((group.name.clone(), error));
                left.push(group);
            }
        }
        let first = failures.first().map(|(_, error)| error.clone());
        self.far.try_update(|far| *far = (0, 0));
        self.left.try_update(|all| *all = left);
        self.failures.try_update(|all| *all = failures);
        first
    }

    /// How far it is, and what could not be done.
    pub fn view(self) -> El {
        if !self.many {
            return el("div");
        }
        let i18n = self.desk.i18n;
        let far = move || match self.far.get() {
            (_, 0) => String::new(),
            (done, total) => {
                let [done, total] = [done, total].map(|number| i18n.number(number));
                fill(i18n.texts.progress(), &[("done", &done), ("total", &total)])
            }
        };
        let progress = el("p").class("hint").attr("role", "status").text_with(far);
        el("div").child(progress).child_when(
            move || !self.failures.with(Vec::is_empty),
            move || self.list(),
        )
    }

    fn list(self) -> El {
        let t = self.desk.i18n.texts;
        self.failures.with(|failures| {
            let lines = failures.iter().map(|(name, error)| {
                let why = el("span").class("muted").text(error_words(error, t));
                el("li").child(words(name)).child(why)
            });
            let title = self
                .desk
                .i18n
                .count(t.groups_failed(), failures.len() as u64);
            el("div")
                .class("boxed failures")
                .attr("role", "alert")
                .child(sentence("p", &title))
                .child(el("ul").class("effect-list").children(lines))
        })
    }
}

/// Whether an error would meet every other request as well.
fn is_for_all(error: &ApiError) -> bool {
    matches!(
        error,
        ApiError::Unauthorized | ApiError::Network | ApiError::Timeout
    )
}
