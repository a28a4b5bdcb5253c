//! Numbers, dates and plural forms through the browser's `Intl`.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The formatters of one language.
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
    /// `tag` is the language. If the browser prefers a region of it, such as `en-GB`, that is used.
    pub fn new(tag: &str) -> Self {
        let locales = Array::of1(&regional(tag).into());
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

/// The first of the browser's languages that is a region of `tag`, else `tag`.
fn regional(tag: &str) -> String {
    let languages = web_sys::window().map(|window| window.navigator().languages());
    let preferred = languages.into_iter().flat_map(|list| list.to_vec());
    let mut names = preferred.filter_map(|name| name.dyn_into::<js_sys::JsString>().ok());
    names
        .find_map(|name| {
            let name = String::from(name);
            let region = name.strip_prefix(tag)?.strip_prefix('-')?;
            // Browsers pass on locale names of the system such as `en-US@posix`, for which `Intl` throws.
            let plain = (2..=3).contains(&region.len())
                && region.bytes().all(|byte| byte.is_ascii_alphanumeric());
            plain.then_some(name)
        })
        .unwrap_or_else(|| tag.to_owned())
}
