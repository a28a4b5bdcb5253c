//! Saved views: saving the list as it stands under a name, and coming back to it.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::Groups;
use super::columns::Layout;
use crate::i18n::{I18n, Texts, fill};
use crate::list_query::ListQuery;
use crate::preferences::Preferences;
use crate::saved_views::{SavedView, SavedViews};
use crate::session::Session;
use crate::signal::RwSignal;
use crate::ui::{
    El, IconKind, Popover, button, el, icon, icon_button, muted, nothing, popover, value_of, words,
};
use crate::web::file;
use crate::web::task::spawn;

/// The views of this shop in this browser. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Views {
    saved: RwSignal<SavedViews>,
    shop: RwSignal<String>,
}

impl Views {
    pub fn load() -> Self {
        let shop = Session::expect().api().backend().to_owned();
        let kept = Preferences::views(&shop);
        Self {
            saved: RwSignal::new(
                kept.map(|text| SavedViews::restore(&text))
                    .unwrap_or_default(),
            ),
            shop: RwSignal::new(shop),
        }
    }

    /// The view the list begins with.
    pub fn default_view(self) -> Option<SavedView> {
        self.saved
            .with_untracked(|saved| saved.default_view().cloned())
    }

    fn change(self, change: impl FnOnce(&mut SavedViews)) {
        self.saved.update(change);
        let text = self.saved.with_untracked(SavedViews::export);
        self.shop
            .with_untracked(|shop| Preferences::set_views(shop, &text));
    }
}

pub fn views_menu(groups: Groups) -> El {
    let t = I18n::expect().texts;
    let face = el("button")
        .class("icon-button")
        .attr("aria-label", t.views())
        .attr("title", t.views())
        .child(icon(IconKind::Bookmark));
    let state = Popover::default();
    popover(state, t.views(), face, move || content(groups, state, t))
}

fn content(groups: Groups, state: Popover, t: &'static Texts) -> El {
    let views = groups.views;
    let list = move || {
        let saved = views.saved.get();
        match saved.all() {
            [] => muted(t.no_views()).into(),
            all => {
                let lines = all.iter().cloned().map(|view| line(groups, state, view, t));
                el("ul").children(lines).into()
            }
        }
    };
    el("div")
        .class("views-menu")
        .child_with(list)
        .child(save_form(groups, t))
        .child(transfer(views, t))
}

fn line(groups: Groups, state: Popover, view: SavedView, t: &'static Texts) -> El {
    let views = groups.views;
    let name = view.name.clone();
    let named = |text: &str| fill(text, &[("name", &view.name)]);
    let is_default = view.is_default;
    let (starred, removed) = (name.clone(), name.clone());
    let renamed = name.clone();
    let rename = move |event: web_sys::Event| {
        views.change(|saved| saved.rename(&renamed, &value_of(&event)));
    };
    let title = el("input")
        .class("view-name")
        .attr("aria-label", named(t.rename_view()))
        .attr("value", name)
        .attr("dir", "auto")
        .attr("maxlength", "80")
        .on("change", rename);
    let chosen = view.clone();
    let open = move || {
        groups.columns.set(Layout::parse(&chosen.columns));
        groups.go(|_| ListQuery::parse(&chosen.search));
        state.close(true);
    };
    el("li")
        .child(icon_button(
            named(t.show_view()),
            IconKind::ChevronEnd,
            open,
        ))
        .child(title)
        .child(
            icon_button(named(t.default_view()), IconKind::Check, move || {
                views.change(|saved| saved.toggle_default(&starred));
            })
            .attr("aria-pressed", is_default.to_string()),
        )
        .child(icon_button(
            named(t.delete_view()),
            IconKind::Cross,
            move || {
                views.change(|saved| saved.remove(&removed));
            },
        ))
}

fn save_form(groups: Groups, t: &'static Texts) -> El {
    let name = RwSignal::new(String::new());
    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        let columns = groups.columns.get_untracked().encode();
        groups.views.change(|saved| {
            groups.query.with_untracked(|query| {
                name.with_untracked(|name| saved.save(name, query, &columns))
            });
        });
        name.set(String::new());
    };
    let field = el("input")
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

fn transfer(views: Views, t: &'static Texts) -> El {
    let refused = RwSignal::new(false);
    let export = move || {
        let text = views.saved.with_untracked(SavedViews::export);
        file::download(
            "cohort-views.json",
            "application/json",
            &Array::of1(&JsValue::from_str(&text)),
        );
    };
    let import = move |event: web_sys::Event| {
        spawn(async move {
            let Some(text) = file::chosen_text(&event).await else {
                return;
            };
            let mut taken = Ok(());
            views.change(|saved| taken = saved.import(&text));
            refused.set(taken.is_err());
        });
    };
    let problem = move || match refused.get() {
        true => el("p")
            .class("problem")
            .attr("role", "alert")
            .text(t.views_refused())
            .into(),
        false => nothing(),
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
    let row = el("div")
        .class("row")
        .child(button(t.export_views(), export))
        .child(import);
    el("div").class("stack").child(row).child_with(problem)
}
