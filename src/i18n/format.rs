//! Numbers, dates, plural forms, lists and names of regions through the browser's `Intl`.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::locale::Locale;
use super::region::Region;

/// The formatters of one language in one region.
pub struct Formats {
    locales: Array,
    number: Function,
    day: Function,
    moment: Function,
    instant: Function,
    plural: Intl::PluralRules,
    ago: Intl::RelativeTimeFormat,
}

impl Formats {
    /// Without a region, the browser's is used if it prefers one of the language, such as `en-GB`.
    pub fn new(locale: Locale, region: Option<Region>) -> Self {
        let locales = locales(locale, region.or_else(|| browser_region(locale)));
        let day = options(&[("dateStyle", "medium")]);
        let moment = options(&[("dateStyle", "medium"), ("timeStyle", "medium")]);
        let instant = options(&[("dateStyle", "full"), ("timeStyle", "long")]);
        let none = Object::new();
        Self {
            locales: locales.clone(),
            number: Intl::NumberFormat::new(&locales, &none).format(),
            day: Intl::DateTimeFormat::new(&locales, &day).format(),
            moment: Intl::DateTimeFormat::new(&locales, &moment).format(),
            instant: Intl::DateTimeFormat::new(&locales, &instant).format(),
            plural: Intl::PluralRules::new(&locales, &none),
            ago: Intl::RelativeTimeFormat::new(&locales, &options(&[("numeric", "auto")])),
        }
    }

    pub fn number(&self, number: u64) -> String {
        call(&self.number, &JsValue::from_f64(number as f64)).unwrap_or_else(|| number.to_string())
    }

    pub fn decimal(&self, number: f64) -> String {
        call(&self.number, &JsValue::from_f64(number)).unwrap_or_default()
    }

    /// `12.5%`, of a decimal number.
    pub fn percent(&self, number: &str) -> String {
        let style = options(&[("style", "percent"), ("maximumFractionDigits", "2")]);
        let hundredth = number.parse::<f64>().unwrap_or_default() / 100.0;
        let format = Intl::NumberFormat::new(&self.locales, &style).format();
        call(&format, &JsValue::from_f64(hundredth)).unwrap_or_else(|| format!("{number}%"))
    }

    /// `€10.50`, of a decimal number of a currency; nothing if that is no code of one.
    pub fn money(&self, amount: &str, currency: &str, in_minor_units: bool) -> Option<String> {
        // `Intl` throws for anything else.
        let is_code = currency.len() == 3 && currency.bytes().all(|it| it.is_ascii_alphabetic());
        let style = is_code.then(|| options(&[("style", "currency"), ("currency", currency)]))?;
        let format = Intl::NumberFormat::new(&self.locales, &style);
        let mut amount = amount.parse::<f64>().ok()?;
        if in_minor_units {
            let resolved = format.resolved_options();
            let digits = Reflect::get(&resolved, &JsValue::from_str("maximumFractionDigits"));
            amount /= 10f64.powf(digits.ok()?.as_f64()?);
        }
        call(&format.format(), &JsValue::from_f64(amount))
    }

    pub fn day(&self, iso: &str) -> String {
        date(iso, &self.day)
    }

    pub fn moment(&self, iso: &str) -> String {
        date(iso, &self.moment)
    }

    pub fn instant(&self, iso: &str) -> String {
        date(iso, &self.instant)
    }

    /// A duration before now, such as `5 minutes ago`; `now` below a minute.
    pub fn ago(&self, seconds: f64) -> String {
        let (number, unit) = match seconds / 60.0 {
            minutes if minutes < 1.0 => (0.0, "second"),
            minutes if minutes < 60.0 => (minutes, "minute"),
            minutes => (minutes / 60.0, "hour"),
        };
        self.ago.format(-number.floor(), unit).into()
    }

    /// The plural category of a number: `one`, `few`, `other`, …
    pub fn plural(&self, number: u64) -> String {
        self.plural.select(number as f64).into()
    }
}

fn date(iso: &str, format: &Function) -> String {
    let date = Date::new(&JsValue::from_str(iso));
    if date.get_time().is_nan() {
        return iso.to_owned();
    }
    call(format, &date).unwrap_or_else(|| iso.to_owned())
}

fn call(format: &Function, value: &JsValue) -> Option<String> {
    format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        let _ = Reflect::set(
            &options,
            &JsValue::from_str(name),
            &JsValue::from_str(value),
        );
    }
    options
}

/// The language and region for `Intl`.
fn locales(locale: Locale, region: Option<Region>) -> Array {
    let tag = match region {
        Some(region) => format!("{}-{}", locale.tag(), region.code()),
        None => locale.tag().to_owned(),
    };
    Array::of1(&tag.into())
}

/// The region of the first of the browser's languages that is this one and names a region.
pub fn browser_region(locale: Locale) -> Option<Region> {
    let languages = web_sys::window()?.navigator().languages().to_vec();
    languages.into_iter().find_map(|tag| {
        let tag = tag.as_string()?;
        let is_own = Locale::from_tag(&tag) == Some(locale);
        is_own.then(|| Region::from_tag(&tag)).flatten()
    })
}

/// The regions that are offered by name: those that are usual for the language, that which the browser prefers, and the
/// chosen one.
pub fn offered_regions(locale: Locale, chosen: Option<Region>) -> Vec<Region> {
    let mut regions = Region::usual_for(locale);
    for other in browser_region(locale).into_iter().chain(chosen) {
        if !regions.contains(&other) {
            regions.push(other);
        }
    }
    regions
}

/// Several things behind each other, as the language separates them.
pub fn list<T: AsRef<str>>(locale: Locale, items: impl IntoIterator<Item = T>) -> String {
    // "A, B, C" in English; the other types of lists say "and" or "or". In Japanese only those have a comma.
    let kind = match locale {
        Locale::Ja => "conjunction",
        _ => "unit",
    };
    let options = options(&[("type", kind), ("style", "short")]);
    let items: Array = items
        .into_iter()
        .map(|item| JsValue::from_str(item.as_ref()))
        .collect();
    Intl::ListFormat::new(&locales(locale, None), &options)
        .format(&items)
        .into()
}

/// The name of a region in a language; its code if the browser knows none.
pub fn region_name(locale: Locale, region: Region) -> String {
    let names = Intl::DisplayNames::new(&locales(locale, None), &options(&[("type", "region")]));
    let name = names.of(region.code());
    name.map_or_else(|| region.code().to_owned(), String::from)
}
