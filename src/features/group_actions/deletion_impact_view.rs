//! The effect of a deletion in words.

use leptos::prelude::*;

use crate::api::discounts::TiedDiscount;
use crate::api::price_lists::PriceList;
use crate::features::group_actions::delete::Deletion;
use crate::features::group_actions::deletion_impact::{DeletionImpact, DiscountOutcome};
use crate::i18n::I18n;
use crate::ui::panel::panel_skeleton;
use crate::ui::{Content, El, check, el, error_note, muted, nothing, words};

/// What the deletion does, once that is read; if it cannot be, why, and a way to go on all the same.
pub fn effect_view(i18n: I18n, deletion: Deletion) -> El {
    let t = i18n.texts;
    let Deletion { error, reading, .. } = deletion;
    let retry = Callback::new(move |()| deletion.read());
    let failure = move || match error.get() {
        Some(error) => error_note(t.effect_failed(), &error, Some(retry)).into(),
        None => nothing(),
    };
    let shown = move || match deletion.effect() {
        Some(effect) => described(i18n, &effect, deletion).into(),
        None if error.with(|error| error.is_some()) => {
            choice(t.delete_unseen().to_owned(), deletion.unseen).into()
        }
        None => panel_skeleton().into(),
    };
    el("div")
        .class("stack")
        .state("aria-busy", move || reading.get())
        .child_with(failure)
        .child_with(shown)
}

fn described(i18n: I18n, effect: &DeletionImpact, deletion: Deletion) -> El {
    let t = i18n.texts;
    if effect.is_none() {
        return muted(match deletion.bulk.many {
            true => t.effect_none_of_all(),
            false => t.effect_none(),
        });
    }
    let members = (effect.members > 0).then(|| {
        let text = match deletion.bulk.many {
            true => t.memberships_end(),
            false => t.members_lose(),
        };
        el("p").text(i18n.count(text, effect.members))
    });
    let lists = effect
        .lists
        .iter()
        .map(|list| list_line(i18n, list, effect));
    let discounts = effect
        .discounts
        .iter()
        .map(|tied| discount_line(i18n, tied, effect));
    let opening = effect.opening().count() as u64;
    let draft = (opening > 0)
        .then(|| choice(i18n.count(t.draft_first(), opening), deletion.draft_first).class("boxed"));
    el("div")
        .class("effect stack")
        .child_if(members)
        .child(section(t.tab_price_lists(), lists.collect()))
        .child_if(draft)
        .child(section(t.tab_discounts(), discounts.collect()))
        .child(muted(t.effect_after()))
}

/// A checkbox that is `on` or off.
pub fn choice(label: String, on: RwSignal<bool>) -> El {
    check(label, move || on.get(), move || on.update(|on| *on = !*on))
}

fn section(title: &'static str, lines: Vec<El>) -> Content {
    if lines.is_empty() {
        return nothing();
    }
    el("div")
        .child(el("h3").text(title))
        .child(el("ul").class("effect-list").children(lines))
        .into()
}

fn list_line(i18n: I18n, list: &PriceList, effect: &DeletionImpact) -> El {
    let t = i18n.texts;
    let (class, text) = match (effect.loses_all(list), list.status == "draft") {
        (true, false) => ("chip warn", t.list_opens()),
        (true, true) => ("chip draft", t.list_opens_later()),
        (false, _) => ("chip good", t.list_stays()),
    };
    line(words(list.name.clone()), class, text)
}

fn discount_line(i18n: I18n, tied: &TiedDiscount, effect: &DeletionImpact) -> El {
    let t = i18n.texts;
    let (class, text) = match effect.fate(tied) {
        DiscountOutcome::Opens => ("chip warn", t.discount_opens()),
        DiscountOutcome::Dies => ("chip warn", t.discount_dies()),
        DiscountOutcome::Stays => ("chip good", t.discount_stays()),
    };
    let disabled = tied
        .is_disabled
        .then(|| el("span").class("chip draft").text(t.discount_disabled()));
    let code = el("bdi").child(el("code").text(tied.code.clone()));
    line(code, class, text).child_if(disabled)
}

fn line(name: El, class: &'static str, text: &'static str) -> El {
    el("li")
        .child(name)
        .child(el("span").class(class).text(text))
}
