//! Saved views: saving the list as it stands under a name, and coming back to it.

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::domain::list_query::ListQuery;
use crate::domain::saved_views::{Refusal, SavedView, SavedViews};
use crate::i18n::use_i18n;
use crate::i18n::{Texts, fill};
use crate::platform::file;
use crate::state::columns::Layout;
use crate::state::group_list::GroupListState;
use crate::ui::{
    El, IconKind, Popover, button, each, el, focus_by_id, icon, icon_button, muted, popover,
    value_of, words,
};

pub fn views_menu(groups: GroupListState) -> El {
    let t = use_i18n().texts;
    let face = el("button")
        .class("icon-button")
        .attr("aria-label", t.views())
        .attr("title", t.views())
        .child(icon(IconKind::Bookmark));
    let state = Popover::default();
    popover(state, t.views(), face, move || content(groups, state, t))
}

/// The id of the field with the name of a view to save.
const FIELD_ID: &str = "view-name";

/// What the parts of the menu share. A handle that can be copied.
#[derive(Clone, Copy)]
struct Menu {
    groups: GroupListState,
    state: Popover,
    t: &'static Texts,
    /// What is wrong with what was asked for last.
    problem: RwSignal<&'static str>,
}

impl Menu {
    /// Revisions the views, and says what is wrong if they refuse.
    fn change(self, change: impl FnOnce(&mut SavedViews) -> Result<(), Refusal>) {
        let refused = self.groups.views.change(change).err();
        self.problem.set(match refused {
            None => "",
            Some(Refusal::NoName) => self.t.name_needed(),
            Some(Refusal::NameTaken) => self.t.view_name_taken(),
            Some(Refusal::NotViews) => self.t.views_refused(),
        });
    }
}

fn content(groups: GroupListState, state: Popover, t: &'static Texts) -> El {
    let menu = Menu {
        groups,
        state,
        t,
        problem: RwSignal::new(""),
    };
    let saved = groups.views.saved;
    // A line stays as it is while its view changes: a press that ends the typing of a name still reaches its button.
    let lines = move || {
        let lines = 0..saved.with(|saved| saved.all().len());
        lines.map(|index| index.to_string()).collect()
    };
    let line = move |index: String| line(menu, index.parse().unwrap_or_default()).into();
    let is_empty = move || saved.with(|saved| saved.all().is_empty());
    el("div")
        .class("views-menu")
        .child_when(is_empty, move || muted(t.no_views()))
        .child(el("ul").child(each(lines, line)))
        .child(save_form(menu))
        .child(transfer(menu))
        .child(
            el("p")
                .class("problem")
                .attr("role", "alert")
                .text_with(move || menu.problem.get().to_owned()),
        )
}

/// The view at a place in the list.
fn line(menu: Menu, index: usize) -> El {
    let Menu { groups, t, .. } = menu;
    let saved = groups.views.saved;
    let view = Memo::new(move |_| saved.with(|saved| saved.all().get(index).cloned()));
    let read = move |read: fn(&SavedView) -> String| {
        view.with(|view| view.as_ref().map(read).unwrap_or_default())
    };
    let name = move || read(|view| view.name.clone());
    let named = move |text: &'static str| move || Some(fill(text, &[("name", &name())]));
    let press = move |label: &'static str, kind: IconKind, on_click: Box<dyn Fn(SavedView)>| {
        let on_click = move || {
            if let Some(view) = view.get_untracked() {
                on_click(view);
            }
        };
        icon_button("", kind, on_click)
            .attr_with("aria-label", named(label))
            .attr_with("title", named(label))
    };
    let title = el("input")
        .class("view-name")
        .attr_with("aria-label", named(t.rename_view()))
        .prop_with("value", move || JsValue::from_str(&name()))
        .attr("dir", "auto")
        .attr("maxlength", "80")
        .on("change", move |event| {
            let from = untrack(name);
            menu.change(|saved| saved.rename(&from, &value_of(&event)));
        });
    let open = move |view: SavedView| {
        groups.columns.set(Layout::parse(&view.columns));
        groups.go(|_| ListQuery::parse(&view.search));
        menu.state.close(true);
    };
    let begin = move |view: SavedView| {
        menu.change(|saved| {
            saved.toggle_default(&view.name);
            Ok(())
        });
    };
    let remove = move |view: SavedView| {
        menu.change(|saved| {
            saved.remove(&view.name);
            Ok(())
        });
        // The last line has gone, and the focus with it.
        if index >= saved.with_untracked(|saved| saved.all().len()) {
            focus_by_id(FIELD_ID);
        }
    };
    let is_default = move || view.with(|view| view.as_ref().is_some_and(|view| view.is_default));
    el("li")
        .child(press(t.show_view(), IconKind::ChevronEnd, Box::new(open)))
        .child(title)
        .child(
            press(t.default_view(), IconKind::Check, Box::new(begin))
                .state("aria-pressed", is_default),
        )
        .child(press(t.delete_view(), IconKind::Cross, Box::new(remove)))
}

fn save_form(menu: Menu) -> El {
    let Menu { groups, t, .. } = menu;
    let name = RwSignal::new(String::new());
    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        let columns = groups.columns.get_untracked().encode();
        menu.change(|saved| {
            groups.query.with_untracked(|query| {
                name.with_untracked(|name| saved.save(name, query, &columns))
            })
        });
        name.set(String::new());
    };
    let field = el("input")
        .attr("id", FIELD_ID)
        .attr("aria-label", t.view_name())
        .attr("placeholder", t.view_name())
        .attr("dir", "auto")
        .attr("maxlength", "80")
        .prop_with("value", move || JsValue::from_str(&name.get()))
        .on("input", move |event| name.set(value_of(&event)));
    let save = el("button")
        .attr("type", "submit")
        .class("button")
        .text(t.save_view());
    el("form")
        .class("save-view")
        .on("submit", submit)
        .child(field)
        .child(save)
}

fn transfer(menu: Menu) -> El {
    let Menu { groups, t, .. } = menu;
    let export = move || {
        let text = groups.views.saved.with_untracked(SavedViews::export);
        file::download(
            "cohort-views.json",
            "application/json",
            &Array::of1(&JsValue::from_str(&text)),
        );
    };
    let import = move |event: web_sys::Event| {
        file::take_chosen(&event, move |text| menu.change(|saved| saved.import(&text)));
    };
    let chooser = el("input")
        .class("visually-hidden")
        .attr("type", "file")
        .attr("accept", "application/json,.json")
        .on("change", import);
    let import = el("label")
        .class("button file")
        .child(chooser)
        .child(words(t.import_views()));
    el("div")
        .class("row")
        .child(button(t.export_views(), export))
        .child(import)
}
