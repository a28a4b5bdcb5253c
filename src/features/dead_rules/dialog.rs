//! The dialog with the rules.

use leptos::prelude::*;

use crate::api::dead_rules::{DeadRule, Ruled};
use crate::features::dead_rules::effect::RuleEffect;
use crate::features::dead_rules::mending::mend;
use crate::features::dead_rules::state::{DeadRules, effect_now};
use crate::i18n::{Texts, fill, use_i18n};
use crate::state::bulk_run::BulkRunStatus;
use crate::state::discount_words::use_discount_words;
use crate::state::query::QueryFailure;
use crate::state::services::AppServices;
use crate::ui::{DialogForm, DialogHandle, DialogStatus, Muted, PanelSkeleton, bdi_text};

/// Opens the dialog.
pub fn open(services: AppServices) {
    services
        .dialogs
        .open(move |dialog| view! { <DeadRulesDialog services=services dialog=dialog/> });
}

#[component]
fn DeadRulesDialog(services: AppServices, dialog: DialogHandle) -> impl IntoView {
    let t = use_i18n().texts;
    let state = DeadRules::new(services);
    // An error about the ended session is out of date once people have signed in again.
    Effect::new(move || {
        services.session.track_sign_in();
        dialog.clear_status();
    });
    let read = state.read;
    let content = move || {
        read.with(|rules| match rules {
            Some(rules) if rules.is_empty() => {
                view! { <Muted attr:role="status">{t.no_dead_rules()}</Muted> }.into_any()
            }
            Some(rules) => view! { <Rules state=state rules=rules.clone()/> }.into_any(),
            None if read.error().is_some() => ().into_any(),
            None => view! { <PanelSkeleton/> }.into_any(),
        })
    };
    let is_ready = move || !read.is_loading() && !state.chosen().is_empty();
    view! {
        <DialogForm
            dialog=dialog
            title=t.dead_rules()
            submit=t.mend_dead_rules()
            dismiss=t.close()
            failed=t.dead_rules_not_mended()
            ready=Signal::derive(is_ready)
            on_submit=move || dialog.run(mend(state, dialog))
        >
            <div class="stack">
                <Muted>{t.dead_rules_lead()}</Muted>
                <QueryFailure query=read title=t.dead_rules_failed()/>
                {move || content()}
            </div>
            <DialogStatus dialog=dialog/>
            <BulkRunStatus run=state.run/>
        </DialogForm>
    }
}

#[component]
fn Rules(state: DeadRules, rules: Vec<DeadRule>) -> impl IntoView {
    let t = use_i18n().texts;
    let words = use_discount_words();
    let (lists, discounts): (Vec<DeadRule>, Vec<DeadRule>) = rules
        .into_iter()
        .partition(|rule| matches!(rule.ruled, Ruled::PriceList(_)));
    view! {
        <div class="effect stack">
            {section(state, t.tab_price_lists(), lists)}
            {section(state, words.all, discounts)}
        </div>
    }
}

fn section(state: DeadRules, title: &'static str, rules: Vec<DeadRule>) -> Option<AnyView> {
    let lines = rules.into_iter();
    let lines = lines.map(|rule| view! { <RuleLine state=state rule=rule/> }.into_any());
    let lines: Vec<AnyView> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div>
                <h3>{title}</h3>
                <ul class="effect-list">{lines}</ul>
            </div>
        }
        .into_any()
    })
}

/// One rule: what has it, what it does now, and the groups that no longer exist.
#[component]
fn RuleLine(state: DeadRules, rule: DeadRule) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let effect = effect_now(&rule);
    let (class, text) = effect_text(t, effect);
    let is_code = matches!(rule.ruled, Ruled::Discount(_));
    let name = rule.name().to_owned();
    let name = match is_code {
        true => view! { <bdi><code>{name}</code></bdi> }.into_any(),
        false => bdi_text(name).into_any(),
    };
    let disabled = match &rule.ruled {
        Ruled::PriceList(list) if list.status == "draft" => Some(t.status_draft()),
        Ruled::Discount(tied) if tied.is_disabled => Some(t.discount_disabled()),
        _ => None,
    };
    let disabled = disabled.map(|text| view! { <span class="chip draft">{text}</span> });
    let dead = i18n.count(t.dead_groups(), rule.dead.len() as u64);
    let dead = fill(&dead, &[("ids", &i18n.list(&rule.dead))]);
    let stays = !effect.stays_without();
    let id = rule.id().to_owned();
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || state.is_chosen(&rule)
                    prop:disabled=stays
                    on:change=move |event| state.choose(&id, event_target_checked(&event))
                />
                <span>{name}</span>
            </label>
            <span class=class>{text}</span>
            {disabled}
            <span class="muted" dir="auto">{dead}</span>
        </li>
    }
}

fn effect_text(t: &'static Texts, effect: RuleEffect) -> (&'static str, &'static str) {
    match effect {
        RuleEffect::NobodyGetsPrices => ("chip warn", t.nobody_gets_prices()),
        RuleEffect::NobodyCanUse => ("chip warn", t.nobody_can_use()),
        RuleEffect::OtherGroups => ("chip good", t.for_other_groups()),
        RuleEffect::AllButOthers => ("chip good", t.for_all_but_others()),
        RuleEffect::Everyone => ("chip warn", t.for_everyone_and_stays()),
        RuleEffect::Ended => ("chip draft", t.list_over()),
    }
}
