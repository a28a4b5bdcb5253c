//! Converts the list's state to a query string and back.

use std::collections::HashSet;

use form_urlencoded::{byte_serialize, parse};

use crate::domain::ids::is_id;
use crate::domain::list_query::day::{Day, Preset, digits};
use crate::domain::list_query::params::{DateRange, Expand, Order, PriceListFilter};
use crate::domain::list_query::{DEFAULT_LIMIT, ListQuery, OpenRow, PAGE_SIZES, Tab};

/// The maximum length of a search in bytes of the URL: servers reject URLs over 16 kB, and what stands in front of them
/// mostly those over 8 kB.
const MAX_SEARCH_BYTES: usize = 6_000;
/// The maximum length of all names in bytes of the URL of a request, for the same reason.
const MAX_NAMES_BYTES: usize = 6_000;
/// What a name takes besides itself: `&name%5B%5D=`.
const NAME_FIELD_BYTES: usize = 12;
/// The maximum number of names or ids in a URL, for the same reason.
pub const MAX_VALUES: usize = 100;
/// The value of `price_list_id` for groups that no price list names. Ids of price lists have a prefix.
const NO_PRICE_LIST: &str = "none";
/// The maximum offset. No list is longer; prevents overflow in page arithmetic.
const MAX_OFFSET: u64 = 1_000_000_000;

impl ListQuery {
    /// Parses a query string, with or without its question mark. Ignores malformed and unknown parameters.
    pub fn parse(search: &str) -> Self {
        let search = search.strip_prefix('?').unwrap_or(search);
        let mut query = Self::default();
        let mut offset = 0;
        for (name, value) in parse(search.as_bytes()) {
            let params = &mut query.params;
            match name.as_ref() {
                "q" => params.q = clean_search(&value),
                "id" | "id[]" => value.split(',').for_each(|id| add_id(&mut params.ids, id)),
                "name" | "name[]" => add_name(&mut params.names, &value),
                "discount_condition_id" if is_id(&value) => {
                    params.discount_condition_id = Some(value.into_owned());
                }
                "customers" if is_id(&value) => params.customer_id = Some(value.into_owned()),
                "price_list_id" => params.price_list = parse_price_list(&value),
                "size[gte]" => params.size.min = value.parse().ok(),
                "size[lte]" => params.size.max = value.parse().ok(),
                "order" => params.order = Order::parse(&value).unwrap_or_default(),
                "limit" => params.limit = parse_limit(&value),
                "offset" => offset = value.parse().unwrap_or(0),
                "expand" => params.expand = Expand::parse(&value),
                "open" => query.open = parse_open(&value),
                "created_at[last]" => params.created_at.last = Preset::parse(&value),
                "updated_at[last]" => params.updated_at.last = Preset::parse(&value),
                name => {
                    if let Some(bound) = query.bound(name) {
                        *bound = Some(value.into_owned()).filter(|text| is_instant(text));
                    }
                }
            }
        }
        query.params.size = query.params.size.sound();
        query.set_offset(offset);
        query
    }

    /// The query string of this state, without a question mark and without default values.
    pub fn encode(&self) -> String {
        let params = &self.params;
        let mut out = String::new();
        if !params.q.is_empty() {
            append(&mut out, "q", &params.q);
        }
        if !params.ids.is_empty() {
            append(&mut out, "id", &params.ids.join(","));
        }
        for name in &params.names {
            append(&mut out, "name[]", name);
        }
        append_range(&mut out, "created_at", &params.created_at);
        append_range(&mut out, "updated_at", &params.updated_at);
        if let Some(id) = &params.discount_condition_id {
            append(&mut out, "discount_condition_id", id);
        }
        if let Some(id) = &params.customer_id {
            append(&mut out, "customers", id);
        }
        if let Some(list) = &params.price_list {
            let value = match list {
                PriceListFilter::Of(id) => id,
                PriceListFilter::Without => NO_PRICE_LIST,
            };
            append(&mut out, "price_list_id", value);
        }
        for (name, bound) in [
            ("size[gte]", params.size.min),
            ("size[lte]", params.size.max),
        ] {
            if let Some(bound) = bound {
                append(&mut out, name, &bound.to_string());
            }
        }
        if params.order != Order::default() {
            append(&mut out, "order", &params.order.value());
        }
        if params.limit != DEFAULT_LIMIT {
            append(&mut out, "limit", &params.limit.to_string());
        }
        if params.offset != 0 {
            append(&mut out, "offset", &params.offset.to_string());
        }
        if let Some(relations) = params.expand.value() {
            append(&mut out, "expand", relations);
        }
        if !self.open.is_empty() {
            append(&mut out, "open", &encode_open(&self.open));
        }
        out
    }

    /// Sets the offset, rounded down to the start of its page.
    pub fn set_offset(&mut self, offset: u64) {
        let offset = offset.min(MAX_OFFSET);
        self.params.offset = offset - offset % self.params.limit;
    }

    fn bound(&mut self, name: &str) -> Option<&mut Option<String>> {
        let (field, operator) = name.strip_suffix(']')?.split_once('[')?;
        let range = match field {
            "created_at" => &mut self.params.created_at,
            "updated_at" => &mut self.params.updated_at,
            _ => return None,
        };
        match operator {
            "lt" => Some(&mut range.lt),
            "gt" => Some(&mut range.gt),
            "lte" => Some(&mut range.lte),
            "gte" => Some(&mut range.gte),
            _ => None,
        }
    }
}

/// Trims a search, removes NUL, which the server cannot store, and shortens it to fit into a URL.
pub fn clean_search(text: &str) -> String {
    let mut length = 0;
    let kept = text.trim().chars().filter(|char| *char != '\0');
    let short = kept.take_while(|char| {
        length += encoded_length(char.encode_utf8(&mut [0; 4]));
        length <= MAX_SEARCH_BYTES
    });
    let clean: String = short.collect();
    clean.trim().to_owned()
}

pub fn add_id(ids: &mut Vec<String>, id: &str) {
    let id = id.trim();
    if is_id(id) && ids.len() < MAX_VALUES && !ids.iter().any(|known| known == id) {
        ids.push(id.to_owned());
    }
}

pub fn add_name(names: &mut Vec<String>, name: &str) {
    if is_possible(name) && names.len() < MAX_VALUES && !names.iter().any(|known| known == name) {
        names.push(name.to_owned());
        if names_that_fit(names) < names.len() {
            names.pop();
        }
    }
}

/// How many different names and ids a query string has that [`ListQuery::parse`] leaves out, because they do not fit into one
/// request.
pub fn left_out(search: &str) -> usize {
    let search = search.strip_prefix('?').unwrap_or(search);
    let (mut ids, mut names) = (HashSet::new(), HashSet::new());
    for (name, value) in parse(search.as_bytes()) {
        match name.as_ref() {
            "id" | "id[]" => {
                let parts = value.split(',').map(str::trim);
                ids.extend(parts.filter(|id| is_id(id)).map(str::to_owned));
            }
            "name" | "name[]" if is_possible(&value) => {
                names.insert(value.into_owned());
            }
            _ => {}
        }
    }
    let all = ids.len() + names.len();
    let params = ListQuery::parse(search).params;
    all.saturating_sub(params.ids.len() + params.names.len())
}

fn parse_price_list(value: &str) -> Option<PriceListFilter> {
    match value {
        NO_PRICE_LIST => Some(PriceListFilter::Without),
        id => is_id(id).then(|| PriceListFilter::Of(id.to_owned())),
    }
}

fn is_possible(name: &str) -> bool {
    !name.is_empty() && !name.contains('\0')
}

/// The length of a text in a URL.
fn encoded_length(text: &str) -> usize {
    byte_serialize(text.as_bytes()).map(str::len).sum()
}

/// How many of the names fit into one request, from the first.
pub fn names_that_fit(names: &[impl AsRef<str>]) -> usize {
    let mut bytes = 0;
    let names = names.iter().map(AsRef::as_ref);
    let fitting = names.take_while(|name: &&str| {
        bytes += encoded_length(name) + NAME_FIELD_BYTES;
        bytes <= MAX_NAMES_BYTES
    });
    fitting.count()
}

fn parse_limit(value: &str) -> u64 {
    let known = value
        .parse()
        .ok()
        .filter(|limit| PAGE_SIZES.contains(limit));
    known.unwrap_or(DEFAULT_LIMIT)
}

/// Parses ids with their tabs, such as `cgrp_1,cgrp_2:price_lists`. The first tab is not written.
pub fn parse_open(value: &str) -> Vec<OpenRow> {
    let mut open: Vec<OpenRow> = Vec::new();
    for part in value.split(',') {
        let (id, tab) = part.split_once(':').unwrap_or((part, ""));
        if is_id(id) && open.len() < MAX_VALUES && !open.iter().any(|row| row.id == id) {
            open.push(OpenRow {
                id: id.to_owned(),
                tab: Tab::parse(tab).unwrap_or_default(),
            });
        }
    }
    open
}

pub fn encode_open(open: &[OpenRow]) -> String {
    let parts: Vec<String> = open
        .iter()
        .map(|row| match row.tab {
            Tab::Customers => row.id.clone(),
            tab => format!("{}:{}", row.id, tab.as_str()),
        })
        .collect();
    parts.join(",")
}

fn append_range(out: &mut String, field: &str, range: &DateRange) {
    let bounds = [
        ("gte", &range.gte),
        ("gt", &range.gt),
        ("lte", &range.lte),
        ("lt", &range.lt),
    ];
    for (operator, bound) in bounds {
        if let Some(instant) = bound {
            append(out, &format!("{field}[{operator}]"), instant);
        }
    }
    if let Some(last) = range.last {
        append(out, &format!("{field}[last]"), &last.value());
    }
}

/// Appends one pair. Does not encode brackets, colons and commas, which need no encoding in a query string.
pub fn append(out: &mut String, name: &str, value: &str) {
    if !out.is_empty() {
        out.push('&');
    }
    out.push_str(name);
    out.push('=');
    let encoded: String = byte_serialize(value.as_bytes()).collect();
    out.push_str(&encoded.replace("%3A", ":").replace("%2C", ","));
}

/// Whether a text is a day or a point in time in ISO 8601 that both JavaScript and the server can parse.
pub fn is_instant(text: &str) -> bool {
    let (day, time) = match text.split_once('T') {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    Day::parse(day).is_some() && time.is_none_or(is_time)
}

/// Whether a text is `09:30`, `09:30:00` or `09:30:00.000`, followed by `Z` or an offset such as `+02:00`.
fn is_time(text: &str) -> bool {
    let clock = match text.strip_suffix('Z') {
        Some(clock) => clock,
        None => match text.rfind(['+', '-']).map(|at| text.split_at(at)) {
            Some((clock, offset)) if is_clock(offset.get(1..).unwrap_or_default()) => clock,
            _ => return false,
        },
    };
    match clock.split_once('.') {
        Some((clock, fraction)) => is_clock(clock) && digits(Some(fraction), 3).is_some(),
        None => is_clock(clock),
    }
}

fn is_clock(text: &str) -> bool {
    let mut parts = text.split(':');
    let hour = digits(parts.next(), 2).is_some_and(|hour| hour < 24);
    let minute = digits(parts.next(), 2).is_some_and(|minute| minute < 60);
    let second = parts
        .next()
        .is_none_or(|part| digits(Some(part), 2).is_some_and(|s| s < 60));
    hour && minute && second && parts.next().is_none()
}
