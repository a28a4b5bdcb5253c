//! Pages of a list that the server sorts by a field in which rows may be equal.
//!
//! The server sorts by one field without a tie-breaker, so that rows with equal values come in another order each time: some
//! would be on two pages, others on none. Where equal values reach over the edge of a page, their rows are read sorted by
//! id, in which the order is complete, and the page takes its share of them.

use std::rc::Rc;

use crate::api::{ApiError, Page, Reply};

/// The number of rows before the page that are read with it, to see where equal values begin.
const MARGIN: u64 = 10;

/// The value of the field that the list is sorted by.
pub type Key = Option<String>;

/// Reads rows with a value, from an offset among them on, at most as many as the limit.
type ReadWithValue<T> = Rc<dyn Fn(&Key, u64, u64) -> Reply<Page<T>>>;

/// Reads parts of a list. Clones read the same list.
#[derive(Clone)]
pub struct Source<T> {
    /// Reads rows from an offset on, at most as many as the limit, in the order of the field.
    pub by_field: Rc<dyn Fn(u64, u64) -> Reply<Page<T>>>,
    /// The same of the rows with this value, in the order of the ids.
    pub with_value: ReadWithValue<T>,
    pub key: fn(&T) -> Key,
    pub id: fn(&T) -> &str,
}

/// One page of a list. Each row is on exactly one page while the list does not change.
///
/// # Errors
/// The error of the first request that fails.
pub async fn page<T: 'static>(
    source: &Source<T>,
    offset: u64,
    limit: u64,
) -> Result<Page<T>, ApiError> {
    let lead = offset.min(MARGIN);
    let window = (source.by_field)(offset - lead, lead + limit + 1).await?;
    let keys: Vec<Key> = window.rows.iter().map(source.key).collect();
    let lead = usize::try_from(lead).unwrap_or_default();
    let size = usize::try_from(limit).unwrap_or(usize::MAX);
    let end = keys.len().min(lead.saturating_add(size));
    let mut rows: Vec<T> = window.rows;
    rows.truncate(end);
    rows.drain(..lead.min(end));
    let paged = |rows| Page {
        rows,
        count: window.count,
        offset,
        limit,
        unreadable: window.unreadable,
    };
    // Rows that cannot be read leave the places of the others open.
    let Some(first) = keys
        .get(lead)
        .filter(|_| window.unreadable == 0 && lead < end)
    else {
        return Ok(paged(rows));
    };
    let mut settled = 0;
    if lead > 0 && keys.get(lead - 1) == Some(first) {
        settled = keys[lead..end]
            .iter()
            .take_while(|key| *key == first)
            .count();
        let place = keys.iter().position(|key| key == first).unwrap_or_default();
        let start = match place {
            0 => first_with(source, first, offset - lead as u64).await?,
            place => offset - lead as u64 + place as u64,
        };
        replace(source, &mut rows, 0..settled, first, offset - start).await?;
    }
    let last = &keys[end - 1];
    let equal = keys[lead..end]
        .iter()
        .rev()
        .take_while(|key| *key == last)
        .count();
    let begin = (end - lead) - equal;
    if keys.get(end) == Some(last) && begin >= settled {
        let length = rows.len();
        replace(source, &mut rows, begin..length, last, 0).await?;
    }
    sort_equals(source, &mut rows);
    Ok(paged(rows))
}

/// Sorts rows with equal values by their ids.
fn sort_equals<T>(source: &Source<T>, rows: &mut [T]) {
    for equals in rows.chunk_by_mut(|one, other| (source.key)(one) == (source.key)(other)) {
        equals.sort_by(|one, other| (source.id)(one).cmp((source.id)(other)));
    }
}

/// Replaces a part of a page by rows with this value, from an offset among them on.
async fn replace<T>(
    source: &Source<T>,
    rows: &mut Vec<T>,
    part: std::ops::Range<usize>,
    key: &Key,
    offset: u64,
) -> Result<(), ApiError> {
    let read = (source.with_value)(key, offset, part.len() as u64).await?;
    if fits(source, rows, &part, key, &read.rows) {
        rows.splice(part, read.rows);
    }
    Ok(())
}

/// Whether rows can take the place of a part of a page. If the list has changed meanwhile, there may be fewer, with other
/// values, or some that are elsewhere on the page; what was read first is then as good.
fn fits<T>(
    source: &Source<T>,
    rows: &[T],
    part: &std::ops::Range<usize>,
    key: &Key,
    read: &[T],
) -> bool {
    let others = rows.iter().enumerate();
    let others = others.filter(|(index, _)| !part.contains(index));
    let others: Vec<&str> = others.map(|(_, row)| (source.id)(row)).collect();
    let fits = |row: &T| (source.key)(row) == *key && !others.contains(&(source.id)(row));
    read.len() == part.len() && read.iter().all(fits)
}

/// The offset of the first row with this value, which is at `known` or before.
async fn first_with<T>(source: &Source<T>, key: &Key, known: u64) -> Result<u64, ApiError> {
    let (mut low, mut high) = (0, known);
    while low < high {
        let middle = low + (high - low) / 2;
        let row = (source.by_field)(middle, 1).await?.rows;
        match row.first().map(source.key).as_ref() == Some(key) {
            true => high = middle,
            false => low = middle + 1,
        }
    }
    Ok(high)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::cell::Cell;

    use futures::FutureExt;
    use proptest::prelude::*;

    use super::*;

    /// Value and id.
    type Row = (u8, String);

    /// A list sorted by the first field, in which equal rows come in another order each time.
    fn source(keys: &[u8]) -> (Source<Row>, Rc<Cell<u32>>) {
        let ids = (0..).map(|id| format!("{id:03}"));
        let rows: Rc<Vec<Row>> = Rc::new(keys.iter().copied().zip(ids).collect());
        let requests = Rc::new(Cell::new(0));
        let count = requests.clone();
        let cut = |rows: Vec<Row>, offset: u64, limit: u64| {
            let count = rows.len() as u64;
            let rows = rows.into_iter().skip(offset as usize);
            let page = Page {
                rows: rows.take(limit as usize).collect(),
                count,
                offset,
                limit,
                unreadable: 0,
            };
            async move { Ok(page) }.boxed_local()
        };
        let all = rows.clone();
        let by_field = move |offset, limit| {
            count.set(count.get() + 1);
            let mut sorted = (*all).clone();
            // Another order of equal rows for each request.
            let shift = count.get() as usize * 7;
            let place = |id: &str| id.parse::<usize>().unwrap_or_default();
            sorted.sort_by_key(|(key, id)| (*key, (place(id) + shift) % 13, id.clone()));
            cut(sorted, offset, limit)
        };
        let with_value = move |key: &Key, offset, limit| {
            let same = |row: &&Row| Some(row.0.to_string()) == *key;
            cut(rows.iter().filter(same).cloned().collect(), offset, limit)
        };
        let source = Source {
            by_field: Rc::new(by_field),
            with_value: Rc::new(with_value),
            key: |row| Some(row.0.to_string()),
            id: |row| &row.1,
        };
        (source, requests)
    }

    proptest! {
        #[test]
        fn the_pages_are_the_list_sorted_by_value_and_id(keys in prop::collection::vec(0..6_u8, 0..120), limit in 1..30_u64) {
            let (source, _) = source(&keys);
            let mut seen: Vec<Row> = Vec::new();
            let mut offset = 0;
            while offset < keys.len() as u64 {
                let page = page(&source, offset, limit).now_or_never().expect("at once").expect("a page");
                prop_assert_eq!(page.rows.len() as u64, limit.min(keys.len() as u64 - offset));
                seen.extend(page.rows);
                offset += limit;
            }
            let mut all: Vec<Row> = keys.iter().copied().zip((0..).map(|id| format!("{id:03}"))).collect();
            all.sort();
            prop_assert_eq!(seen, all);
        }
    }

    #[test]
    fn rows_that_do_not_fit_are_left_out() {
        let (source, _) = source(&[]);
        let row = |key: u8, id: &str| (key, id.to_owned());
        let rows = [row(1, "a"), row(2, "b"), row(2, "c")];
        let fits = |read: &[Row]| super::fits(&source, &rows, &(1..3), &Some("2".to_owned()), read);
        assert!(fits(&[row(2, "b"), row(2, "d")]));
        assert!(!fits(&[row(2, "b")]));
        assert!(!fits(&[row(2, "b"), row(3, "d")]));
        assert!(!fits(&[row(2, "a"), row(2, "b")]));
    }

    #[test]
    fn different_values_cost_one_request() {
        let keys: Vec<u8> = (0..100).collect();
        let (source, requests) = source(&keys);
        let page = page(&source, 40, 20).now_or_never();
        assert!(matches!(page, Some(Ok(page)) if page.rows.len() == 20));
        assert_eq!(requests.get(), 1);
    }
}
