//! What the dialog shows: which customers, how many they are, and what is to be done with them.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::domain::set_operations as combination;
use crate::domain::set_operations::SetOperation;
use crate::features::combine::{Combine, Way, Who};
use crate::features::members::group_chooser::{Choose, group_chooser};
use crate::i18n::{fill, isolate};
use crate::state::query::Query;
use crate::ui::panel::panel_skeleton;
use crate::ui::{Content, El, el, error_note, muted, nothing, sentence};

/// The most groups of which it is said at once how many customers each combination has.
const COUNTED: usize = 12;
/// How many of the customers are named.
const NAMED: usize = 5;

pub fn content(combine: Combine, found: Memo<Option<Vec<String>>>) -> Vec<El> {
    let t = combine.verbs.t();
    let way = |label, way: Way| {
        let is_on = move || combine.way.get() == way;
        radio("combine-way", label, is_on, move || combine.way.set(way))
    };
    let ways = el("div")
        .attr("role", "radiogroup")
        .attr("aria-label", t.combine_do())
        .child(way(t.combine_new().to_owned(), Way::NewGroup))
        .child(way(t.combine_add().to_owned(), Way::Add))
        .child(way(t.combine_remove().to_owned(), Way::Remove));
    let is_new = Memo::new(move |_| combine.way.get() == Way::NewGroup);
    let target = move || match is_new.get() {
        true => combine.name.view(String::new()).into(),
        false => group_chooser(
            Choose::One("combine-other"),
            String::new(),
            combine.other,
            false,
        )
        .into(),
    };
    let left = move || match combine.left.get() {
        0 => String::new(),
        left => combine.verbs.i18n.count(t.members_left(), left),
    };
    vec![
        who(combine),
        preview(combine, found),
        ways,
        el("div").child_with(target),
        el("p").class("hint").attr("role", "status").text_with(left),
    ]
}

/// The combinations there are of the groups.
fn who(combine: Combine) -> El {
    let t = combine.verbs.t();
    let groups = combine.groups.get_untracked();
    let option = |label: String, who: Who| {
        let is_on = move || combine.who.get() == who;
        radio("combine-who", label, is_on, move || combine.who.set(who)).child(
            el("span")
                .class("muted number")
                .text_with(move || count_of(combine, who)),
        )
    };
    let mut options = Vec::new();
    if groups.len() > 1 {
        let all = [
            (t.combine_any(), SetOperation::Union),
            (t.combine_all(), SetOperation::Intersection),
        ];
        options.extend(all.map(|(label, how)| option(label.to_owned(), Who::Members(how))));
    }
    for (place, group) in groups.iter().enumerate() {
        let text = match groups.len() {
            1 => t.combine_in(),
            _ => t.combine_only(),
        };
        let label = fill(text, &[("name", &isolate(&group.name))]);
        let how = match groups.len() {
            1 => SetOperation::Union,
            _ => SetOperation::Difference(place),
        };
        options.push(option(label, Who::Members(how)));
    }
    options.push(option(t.combine_ungrouped().to_owned(), Who::Ungrouped));
    let hint = groups.is_empty().then(|| muted(t.combine_hint()));
    el("div")
        .class("stack close")
        .child(
            el("div")
                .class("pick-list")
                .attr("role", "radiogroup")
                .attr("aria-label", t.combine_who())
                .children(options),
        )
        .child_if(hint)
}

/// How many customers a combination has, once that is known.
fn count_of(combine_: Combine, who: Who) -> String {
    let count = match who {
        Who::Ungrouped => combine_
            .ungrouped
            .with(|ungrouped| ungrouped.as_ref().map(Vec::len)),
        Who::Members(how) => combine_.members.with(|members| {
            let members = members.as_ref().filter(|members| members.len() <= COUNTED);
            members.map(|members| combination::apply(how, members).len())
        }),
    };
    let number = |count| combine_.verbs.i18n.number(count as u64);
    count.map(number).unwrap_or_default()
}

/// How many customers are meant and who some of them are; until that is known, how far it is.
fn preview(combine: Combine, found: Memo<Option<Vec<String>>>) -> El {
    let i18n = combine.verbs.i18n;
    let t = i18n.texts;
    let some = Query::new(
        move || {
            let some = found.with(|found| {
                let ids = found.as_ref()?.iter().take(NAMED);
                Some(ids.cloned().collect::<Vec<_>>())
            });
            some.filter(|some| !some.is_empty())
        },
        |api, ids: Vec<String>| async move {
            let mut emails = Vec::new();
            for id in &ids {
                let meant = api.customers_meant(id).await?;
                emails.extend(meant.into_iter().map(|customer| isolate(&customer.email)));
            }
            Ok(emails)
        },
    );
    let names = move || {
        some.with(|emails| match emails {
            Some(emails) if !emails.is_empty() => {
                let emails = emails.join(", ");
                let text = fill(t.among_them(), &[("names", &emails)]);
                sentence("p", &text).class("muted").into()
            }
            _ => nothing(),
        })
    };
    let shown = move || -> Content {
        let count = found.with(|found| found.as_ref().map(Vec::len));
        match (count, combine.error.get()) {
            (Some(count), _) => el("div")
                .child(el("strong").text(i18n.count(t.customers_counted(), count as u64)))
                .child_with(names)
                .into(),
            (None, Some(error)) => {
                let retry = Callback::new(move |()| combine.read());
                error_note(t.members_failed(), &error, Some(retry)).into()
            }
            (None, None) => el("div")
                .child(el("p").class("muted").text_with(move || {
                    let (done, total) = combine.far.get();
                    let [done, total] = [done, total].map(|number| i18n.number(number));
                    fill(t.progress(), &[("done", &done), ("total", &total)])
                }))
                .child(panel_skeleton())
                .into(),
        }
    };
    el("div").attr("role", "status").child_with(shown)
}

fn radio(
    name: &'static str,
    label: String,
    is_on: impl Fn() -> bool + 'static,
    on_choose: impl Fn() + 'static,
) -> El {
    let input = el("input")
        .attr("type", "radio")
        .attr("name", name)
        .prop_with("checked", move || JsValue::from_bool(is_on()))
        .on("change", move |_| on_choose());
    el("label")
        .class("check")
        .child(input)
        .child(sentence("span", &label))
}
