//! The settings of the page as options of the palette.

use super::option::{PaletteOption, Section};
use super::sheet;
use crate::config::{Shop, Theme};
use crate::features::connection_check::chunk::open_connection_check;
use crate::features::dead_rules::chunk::open_dead_rules;
use crate::i18n::format::{offered_regions, region_name};
use crate::i18n::{I18n, Locale, isolate};
use crate::state::in_front::InFront;
use crate::state::preferences::Preferences;
use crate::state::services::AppServices;
use crate::state::session::State;

/// All settings. Those of a session only while there is one.
pub fn settings(front: InFront, shops: &[Shop]) -> Section {
    let services = front.services;
    let mut options = themes(front);
    options.extend(languages(front));
    options.extend(regions(services.i18n, front.preferences));
    options.extend(keys(front));
    options.push(PaletteOption::new(
        "connection",
        front.t().check_connection(),
        move || {
            let dialogs = services.dialogs;
            services
                .chunks
                .run(move |owner| open_connection_check(owner, dialogs));
        },
    ));
    if shops.len() > 1 {
        options.extend(
            shops
                .iter()
                .enumerate()
                .map(|(index, shop)| to_shop(front, index, shop)),
        );
    }
    if matches!(services.session.state(), State::SignedIn(_)) {
        options.extend(dead_rules(services));
        options.push(PaletteOption::new(
            "sign-out",
            front.t().sign_out(),
            move || {
                front.host.spawn(services.session.sign_out());
            },
        ));
    }
    Section::new("settings", front.t().settings().to_owned(), options)
}

fn themes(front: InFront) -> Vec<PaletteOption> {
    let (t, preferences) = (front.t(), front.preferences);
    let themes = [t.theme_system(), t.theme_light(), t.theme_dark()];
    let themes = Theme::ALL.into_iter().zip(themes);
    let themes = themes.map(|(theme, name)| {
        let id = format!("theme-{}", theme.as_str());
        PaletteOption::new(id, name, move || preferences.set_theme(theme))
            .detail(t.theme().to_owned())
    });
    themes.collect()
}

fn languages(front: InFront) -> impl Iterator<Item = PaletteOption> {
    let (t, preferences) = (front.t(), front.preferences);
    Locale::ALL.iter().map(move |&locale| {
        let id = format!("language-{}", locale.tag());
        PaletteOption::new(id, isolate(locale.own_name()), move || {
            preferences.set_locale(locale)
        })
        .detail(t.language().to_owned())
    })
}

/// Where numbers and dates are read: the browser's region, and those the menu offers.
fn regions(i18n: I18n, preferences: Preferences) -> impl Iterator<Item = PaletteOption> {
    let t = i18n.texts;
    let named = offered_regions(i18n.locale, i18n.region)
        .into_iter()
        .map(move |region| {
            let id = format!("region-{}", region.code());
            (id, region_name(i18n.locale, region), Some(region))
        });
    let browser = (
        "region-browser".to_owned(),
        t.region_browser().to_owned(),
        None,
    );
    [browser]
        .into_iter()
        .chain(named)
        .map(move |(id, name, region)| {
            PaletteOption::new(id, name, move || preferences.set_region(region))
                .detail(t.region().to_owned())
        })
}

fn keys(front: InFront) -> [PaletteOption; 2] {
    let (t, preferences) = (front.t(), front.preferences);
    let on = !preferences.single_keys();
    let switch = match on {
        true => t.switched_on(),
        false => t.switched_off(),
    };
    let single_keys = PaletteOption::new("single-keys", t.single_keys(), move || {
        preferences.set_single_keys(on);
    });
    let sheet = PaletteOption::new("shortcuts", t.shortcuts(), move || sheet::open(front));
    [
        single_keys.detail(switch.to_owned()),
        sheet.single_key(front, "?"),
    ]
}

fn to_shop(front: InFront, index: usize, shop: &Shop) -> PaletteOption {
    let (t, toasts) = (front.t(), front.services.activity.toasts);
    let backend = shop.backend_url.clone();
    PaletteOption::new(format!("shop-{index}"), isolate(&shop.name), move || {
        if !Preferences::go_to_shop(&backend) {
            toasts.show(t.shop_not_kept(), Vec::new());
        }
    })
    .detail(t.shops().to_owned())
}

/// The rules that name deleted groups, where the server leaves such rules.
fn dead_rules(services: AppServices) -> Option<PaletteOption> {
    let is_of_use = services.session.api().capabilities().leaves_rules;
    is_of_use.then(|| {
        PaletteOption::new("dead-rules", services.i18n.texts.dead_rules(), move || {
            services
                .chunks
                .run(move |owner| open_dead_rules(owner, services));
        })
    })
}
