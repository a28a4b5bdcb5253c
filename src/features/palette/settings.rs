//! The settings of the page as options of the palette.

use super::option::{PaletteOption, Section};
use super::sheet;
use crate::config::{Shop, Theme};
use crate::features::connection_check::chunk::open_connection_check;
use crate::i18n::{Locale, isolate};
use crate::state::in_front::InFront;
use crate::state::preferences::Preferences;
use crate::state::session::State;

/// All settings. Those of a session only while there is one.
pub fn settings(front: InFront, shops: &[Shop]) -> Section {
    let (t, services, preferences) = (front.t(), front.services, front.preferences);
    let themes = [t.theme_system(), t.theme_light(), t.theme_dark()];
    let themes = Theme::ALL.into_iter().zip(themes);
    let mut options: Vec<PaletteOption> = themes
        .map(|(theme, name)| {
            let id = format!("theme-{}", theme.as_str());
            PaletteOption::new(id, name, move || preferences.set_theme(theme))
                .detail(t.theme().to_owned())
        })
        .collect();
    options.extend(Locale::ALL.iter().map(|&locale| {
        let id = format!("language-{}", locale.tag());
        PaletteOption::new(id, isolate(locale.own_name()), move || {
            preferences.set_locale(locale)
        })
        .detail(t.language().to_owned())
    }));
    let on = !preferences.single_keys();
    let switch = match on {
        true => t.switched_on(),
        false => t.switched_off(),
    };
    options.extend([
        PaletteOption::new("single-keys", t.single_keys(), move || {
            preferences.set_single_keys(on);
        })
        .detail(switch.to_owned()),
        PaletteOption::new("shortcuts", t.shortcuts(), move || sheet::open(front))
            .single_key(front, "?"),
        PaletteOption::new("connection", t.check_connection(), move || {
            let dialogs = services.dialogs;
            services
                .chunks
                .run(move |owner| open_connection_check(owner, dialogs));
        }),
    ]);
    if shops.len() > 1 {
        options.extend(shops.iter().enumerate().map(|(index, shop)| {
            let backend = shop.backend_url.clone();
            PaletteOption::new(format!("shop-{index}"), isolate(&shop.name), move || {
                if !Preferences::go_to_shop(&backend) {
                    let toasts = services.activity.toasts;
                    toasts.show(t.shop_not_kept(), Vec::new());
                }
            })
            .detail(t.shops().to_owned())
        }));
    }
    if matches!(services.session.state(), State::SignedIn(_)) {
        options.push(PaletteOption::new("sign-out", t.sign_out(), move || {
            front.host.spawn(services.session.sign_out());
        }));
    }
    Section::new("settings", t.settings().to_owned(), options)
}
