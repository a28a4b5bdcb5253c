//! The state of the open palette: what is typed, what there is to choose, and which of it is active.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use web_sys::InputEvent;

use super::actions;
use super::option::{PaletteOption, Section};
use super::search::Search;
use super::settings::settings;
use crate::config::Shop;
use crate::platform::timer::Timeout;
use crate::state::in_front::InFront;
use crate::ui::DialogHandle;

/// How long typing must pause before the shop is asked, in milliseconds.
const DEBOUNCE_MS: i32 = 250;

/// The open palette. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct PaletteState {
    pub front: InFront,
    pub dialog: DialogHandle,
    /// As typed.
    pub text: RwSignal<String>,
    /// What the shop is asked for: what was typed last before a pause.
    asked: RwSignal<String>,
    pause: StoredValue<Option<Timeout>, LocalStorage>,
    /// What there is to choose.
    pub sections: Memo<Vec<Section>>,
    /// The option that the arrows or the pointer were at last.
    pointed_at: RwSignal<Option<String>>,
    active: Memo<Active>,
}

/// The option that Enter chooses, for a text.
#[derive(Clone, Debug, Default, PartialEq)]
struct Active {
    text: String,
    option: Option<String>,
}

impl PaletteState {
    /// A palette without a text.
    pub fn new(front: InFront, dialog: DialogHandle, shops: Vec<Shop>) -> Self {
        let (text, asked) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
        let search = Search::new(front, asked);
        let sections = Memo::new(move |_| {
            let typed = text.get();
            sections(front, search, &shops, typed.trim())
        });
        let pointed_at = RwSignal::new(None::<String>);
        let active = Memo::new(move |before: Option<&Active>| {
            let text = text.get();
            sections.with(|sections| {
                let is_there = |id: &String| options(sections).any(|option| option.id == *id);
                // The active option stays when others come before it.
                let kept = before.filter(|before| before.text == text);
                let kept = kept.and_then(|before| before.option.clone());
                let option = pointed_at.get().filter(is_there);
                let option = option.or_else(|| kept.filter(is_there));
                let first = || options(sections).next().map(|option| option.id.clone());
                Active {
                    option: option.or_else(first),
                    text,
                }
            })
        });
        Self {
            front,
            dialog,
            text,
            asked,
            pause: StoredValue::new_local(None),
            sections,
            pointed_at,
            active,
        }
    }

    /// Whether an option is the active one.
    pub fn is_active(self, id: &str) -> bool {
        self.active
            .with(|active| active.option.as_deref() == Some(id))
    }

    /// The place of the active option among all of them.
    pub fn active_place(self) -> Option<usize> {
        self.sections
            .with(|sections| options(sections).position(|option| self.is_active(&option.id)))
    }

    /// How many options there are, once nothing is being searched for.
    pub fn settled_count(self) -> Option<usize> {
        self.sections.with(|sections| {
            let is_searching = sections.iter().any(|section| section.is_searching);
            (!is_searching).then(|| options(sections).count())
        })
    }

    pub fn point_at(self, id: &str) {
        self.pointed_at.set(Some(id.to_owned()));
    }

    /// Makes the option with this distance from the active one active, around the ends.
    pub fn step(self, by: isize) {
        let here = untrack(|| self.active_place());
        self.sections.with_untracked(|sections| {
            let count = options(sections).count();
            let here = here.and_then(|here| isize::try_from(here).ok());
            let next = here.map_or(0, |here| here + by);
            let count = isize::try_from(count).unwrap_or(0);
            if count > 0 {
                self.point_at_place(sections, next.rem_euclid(count).unsigned_abs());
            }
        });
    }

    /// Makes the first or the last option active.
    pub fn step_to_end(self, last: bool) {
        self.sections.with_untracked(|sections| {
            let end = match last {
                true => options(sections).count().saturating_sub(1),
                false => 0,
            };
            self.point_at_place(sections, end);
        });
    }

    fn point_at_place(self, sections: &[Section], place: usize) {
        if let Some(option) = options(sections).nth(place) {
            self.point_at(&option.id);
        }
    }

    /// Chooses the active option; while there is none, asks the shop at once.
    pub fn choose_active(self) {
        let active = self.active.with_untracked(|active| active.option.clone());
        let chosen = self.sections.with_untracked(|sections| {
            let mut options = options(sections);
            let option = options.find(|option| Some(&option.id) == active.as_ref());
            option.cloned()
        });
        match chosen {
            Some(option) => self.choose(&option),
            None => self.ask_now(),
        }
    }

    /// Closes the palette, unless the option leaves it open, and does what the option is for: what that opens gives the
    /// focus back to where it was before the palette.
    pub fn choose(self, option: &PaletteOption) {
        let run = option.run.clone();
        if option.stays {
            return run();
        }
        self.dialog.finish();
        self.front.host.spawn(async move {
            tick().await;
            run();
        });
    }

    pub fn on_input(self, event: &ev::Event) {
        self.set_text(event_target_value(event));
        let event = event.dyn_ref::<InputEvent>();
        match event.is_some_and(InputEvent::is_composing) {
            true => self.wait(None),
            false => self.ask_soon(),
        }
    }

    pub fn on_composed(self, event: &ev::CompositionEvent) {
        self.set_text(event_target_value(event));
        self.ask_soon();
    }

    fn set_text(self, text: String) {
        self.pointed_at.set(None);
        self.text.set(text);
    }

    fn ask_soon(self) {
        match self.text.with_untracked(|text| text.trim().is_empty()) {
            true => self.ask_now(),
            false => self.wait(Timeout::new(DEBOUNCE_MS, move || self.ask_now())),
        }
    }

    fn ask_now(self) {
        self.wait(None);
        if let Some(text) = self.text.try_get_untracked() {
            self.asked.try_set(text.trim().to_owned());
        }
    }

    fn wait(self, pause: Option<Timeout>) {
        // The pause before ends with its place.
        self.pause.try_update_value(|waiting| *waiting = pause);
    }
}

/// All options in their order.
pub fn options(sections: &[Section]) -> impl Iterator<Item = &PaletteOption> {
    sections.iter().flat_map(|section| &section.options)
}

/// What there is to choose for a text: what is in front first, what is always there last.
fn sections(front: InFront, search: Search, shops: &[Shop], typed: &str) -> Vec<Section> {
    let mut sections = Vec::new();
    if let Some(groups) = front.groups() {
        if let Some(group) = front.group() {
            sections.push(actions::on_group(front, groups, group).narrowed(typed));
        }
        if groups.selection.with(|selection| selection.len() > 0) {
            sections.push(actions::on_selection(front, groups).narrowed(typed));
        }
        sections.push(actions::on_list(front, groups).narrowed(typed));
        sections.extend(search.sections(typed));
        sections.push(actions::views(front, groups).narrowed(typed));
    }
    sections.push(settings(front, shops).narrowed(typed));
    sections.retain(Section::is_shown);
    sections
}
