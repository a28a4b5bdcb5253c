//! Numbers, dates and plural forms, as this browser writes them.

use leptos::prelude::Owner;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::i18n::format::region_name;
use crate::i18n::{I18n, Locale, Region, Texts, isolate, isolated};

/// Noon, so that it is the same day nearly everywhere.
const NOON: &str = "2019-01-03T12:00:00.000Z";

fn in_language<T>(locale: Locale, run: impl FnOnce(I18n) -> T) -> T {
    Owner::new().with(|| run(I18n::new(locale, Texts::of(locale))))
}

#[wasm_bindgen_test]
fn numbers_have_separators() {
    let number = |locale| in_language(locale, |i18n| i18n.number(1_234_567));
    assert_eq!(number(Locale::En), "1,234,567");
    assert_eq!(number(Locale::De), "1.234.567");
    assert_eq!(in_language(Locale::En, |i18n| i18n.number(0)), "0");
}

#[wasm_bindgen_test]
fn money_and_percentages_are_written_as_the_language_does() {
    let plain = |text: Option<String>| text.map(|text| text.replace('\u{a0}', " "));
    let money = |locale, amount: &str, currency: &str, in_minor_units| {
        plain(in_language(locale, |i18n| {
            i18n.money(amount, currency, in_minor_units)
        }))
    };
    let is = |text: &str| Some(text.to_owned());
    assert_eq!(money(Locale::En, "10.5", "eur", false), is("€10.50"));
    assert_eq!(money(Locale::De, "500", "EUR", true), is("5,00 €"));
    // A currency without cents.
    assert_eq!(money(Locale::En, "500", "jpy", true), is("¥500"));
    for (amount, currency) in [("5", "euro"), ("5", ""), ("5", "€€€"), ("much", "eur")] {
        assert_eq!(money(Locale::En, amount, currency, false), None);
    }
    let percent = |locale| in_language(locale, |i18n| i18n.percent("12.5"));
    assert_eq!(percent(Locale::En), "12.5%");
    assert_eq!(plain(Some(percent(Locale::De))), is("12,5 %"));
}

#[wasm_bindgen_test]
fn days_are_written_as_the_language_does() {
    let day = |locale| in_language(locale, |i18n| i18n.day(NOON));
    assert_eq!(day(Locale::De), "03.01.2019");
    // The region of English is the browser's.
    let english = day(Locale::En);
    assert!(
        ["Jan 3, 2019", "3 Jan 2019"].contains(&english.as_str()),
        "{english}"
    );
    assert_ne!(day(Locale::Ar), english);
}

#[wasm_bindgen_test]
fn instants_say_day_time_and_zone() {
    let instant = in_language(Locale::De, |i18n| i18n.instant(NOON));
    assert!(
        instant.starts_with("Donnerstag, 3. Januar 2019"),
        "{instant}"
    );
    assert!(instant.contains(":00:00 "), "{instant}");
}

#[wasm_bindgen_test]
fn what_is_no_date_stays_as_it_is() {
    in_language(Locale::En, |i18n| {
        for text in ["", "yesterday", "2019-13-45T00:00:00Z"] {
            assert_eq!(i18n.day(text), text);
            assert_eq!(i18n.instant(text), text);
        }
    });
}

#[wasm_bindgen_test]
fn ages_are_rounded_down() {
    in_language(Locale::En, |i18n| {
        for (seconds, text) in [
            (0.0, "Refreshed now"),
            (59.9, "Refreshed now"),
            (60.0, "Refreshed 1 minute ago"),
            (3_599.0, "Refreshed 59 minutes ago"),
            (3_600.0, "Refreshed 1 hour ago"),
            (7_300.0, "Refreshed 2 hours ago"),
        ] {
            assert_eq!(i18n.updated_ago(seconds), text);
        }
    });
}

#[wasm_bindgen_test]
fn english_and_german_count_one_and_others() {
    for (locale, none, one, many) in [
        (
            Locale::En,
            "0 customer groups",
            "1 customer group",
            "1,234 customer groups",
        ),
        (
            Locale::De,
            "0 Kundengruppen",
            "1 Kundengruppe",
            "1.234 Kundengruppen",
        ),
    ] {
        in_language(locale, |i18n| {
            let counted = |number| i18n.count(i18n.texts.groups_counted(), number);
            assert_eq!([0, 1, 1_234].map(counted), [none, one, many]);
        });
    }
}

#[wasm_bindgen_test]
fn arabic_has_six_forms() {
    in_language(Locale::Ar, |i18n| {
        let counted = |number| i18n.count(i18n.texts.groups_counted(), number);
        assert_eq!(counted(0), "لا مجموعات عملاء");
        assert_eq!(counted(1), "مجموعة عملاء واحدة");
        assert_eq!(counted(2), "مجموعتا عملاء");
        for few in [3, 10, 103] {
            assert_eq!(counted(few), format!("{} مجموعات عملاء", i18n.number(few)));
        }
        for many in [11, 99, 100, 1_000] {
            assert_eq!(counted(many), format!("{} مجموعة عملاء", i18n.number(many)));
        }
    });
}

#[wasm_bindgen_test]
fn the_region_writes_numbers_and_days() {
    let in_region = |locale, code, run: fn(I18n) -> String| {
        let region = Region::parse(code);
        Owner::new().with(|| run(I18n::in_region(locale, region, Texts::of(locale))))
    };
    let day = |i18n: I18n| i18n.day(NOON);
    assert_eq!(in_region(Locale::En, "US", day), "Jan 3, 2019");
    assert_eq!(in_region(Locale::En, "GB", day), "3 Jan 2019");
    let number = |i18n: I18n| i18n.number(1_234_567);
    assert_eq!(in_region(Locale::De, "DE", number), "1.234.567");
    // Browsers differ in the apostrophe.
    let swiss = in_region(Locale::De, "CH", number).replace('’', "'");
    assert_eq!(swiss, "1'234'567");
}

#[wasm_bindgen_test]
fn lists_are_separated_as_the_language_does() {
    let list = |locale, items: &[&str]| in_language(locale, |i18n| i18n.list(items));
    assert_eq!(list(Locale::En, &[]), "");
    assert_eq!(list(Locale::En, &["A"]), "A");
    assert_eq!(list(Locale::En, &["A", "B", "C"]), "A, B, C");
    assert!(!list(Locale::Ar, &["A", "B", "C"]).contains(", "));
    let names = list(Locale::Ar, &[&isolate("A, B"), &isolate("C")]);
    let own: Vec<&str> = isolated(&names)
        .filter(|part| part.1)
        .map(|part| part.0)
        .collect();
    assert_eq!(own, ["A, B", "C"]);
}

#[wasm_bindgen_test]
fn regions_have_names_in_each_language() {
    let swiss = Region::parse("CH").expect("Switzerland");
    assert_eq!(region_name(Locale::En, swiss), "Switzerland");
    assert_eq!(region_name(Locale::De, swiss), "Schweiz");
    for locale in Locale::ALL {
        for region in Region::usual_for(*locale) {
            assert_ne!(region_name(*locale, region), region.code(), "{locale:?}");
        }
    }
}
