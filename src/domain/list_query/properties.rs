//! Property tests of the list's state, with arbitrary sequences of transitions and arbitrary URLs.

use proptest::prelude::*;

use crate::domain::list_query::params::{DateRange, Order, PriceListFilter, SizeRange, SortField};
use crate::domain::list_query::*;

#[derive(Clone, Debug)]
enum Move {
    Search(String),
    Sort(SortField),
    Limit(u64),
    Page(PageStep, u64),
    Correct(u64),
    Ids(Vec<String>),
    Names(Vec<String>),
    Created(DateRange),
    Updated(DateRange),
    Condition(Option<String>),
    Customer(Option<String>),
    PriceList(Option<PriceListFilter>),
    Size(SizeRange),
    Unfilter,
    Clear,
    Open(String, Tab),
    Close(String),
    CloseAll,
}

fn apply(query: &ListQuery, step: &Move) -> ListQuery {
    let texts = |list: &'_ [String]| list.to_vec();
    match step {
        Move::Search(text) => query.searched(text),
        Move::Sort(field) => query.sort_toggled(*field),
        Move::Limit(limit) => query.with_limit(*limit),
        Move::Page(go, total) => query.paged(*go, *total),
        Move::Correct(total) => query.corrected(*total).unwrap_or_else(|| query.clone()),
        Move::Ids(ids) => query.with_ids(texts(ids).iter().map(String::as_str)),
        Move::Names(names) => query.with_names(texts(names).iter().map(String::as_str)),
        Move::Created(range) => query.with_created_at(range.clone()),
        Move::Updated(range) => query.with_updated_at(range.clone()),
        Move::Condition(id) => query.with_discount_condition(id.as_deref()),
        Move::Customer(id) => query.with_customer(id.as_deref()),
        Move::PriceList(list) => query.with_price_list(list.clone()),
        Move::Size(size) => query.with_size(*size),
        Move::Unfilter => query.unfiltered(),
        Move::Clear => query.cleared(),
        Move::Open(id, tab) => query.opened(id, *tab),
        Move::Close(id) => query.closed(id),
        Move::CloseAll => query.all_closed(),
    }
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof!["cgrp_[A-Z0-9]{1,3}", ".{0,6}"]
}

fn instant() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(prop_oneof![
        "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
        "20[0-9]{2}-0[1-9]-[0-2][0-9]T[0-2][0-9]:[0-5][0-9]:00\\.000Z",
        "2024-03-31T02:30:00\\+0[0-9]:00",
        ".{0,12}",
    ])
}

fn range() -> impl Strategy<Value = DateRange> {
    let last = proptest::option::of(prop::sample::select(Preset::ALL.to_vec()));
    (instant(), instant(), instant(), instant(), last).prop_map(|(lt, gt, lte, gte, last)| {
        DateRange {
            lt,
            gt,
            lte,
            gte,
            last,
        }
    })
}

fn price_list() -> impl Strategy<Value = Option<PriceListFilter>> {
    let of = id().prop_filter("it stands for none", |id| id != "none");
    proptest::option::of(prop_oneof![
        of.prop_map(PriceListFilter::Of),
        Just(PriceListFilter::Without)
    ])
}

fn size() -> impl Strategy<Value = SizeRange> {
    let bound = || proptest::option::of(prop_oneof![0..5_u64, any::<u64>()]);
    (bound(), bound()).prop_map(|(min, max)| SizeRange { min, max })
}

fn step() -> impl Strategy<Value = Move> {
    let field = prop::sample::select(SortField::ALL.to_vec());
    let go = prop::sample::select(vec![
        PageStep::First,
        PageStep::Previous,
        PageStep::Next,
        PageStep::Last,
    ]);
    let tab = prop::sample::select(Tab::ALL.to_vec());
    prop_oneof![
        "(?s).{0,20}".prop_map(Move::Search),
        field.prop_map(Move::Sort),
        prop_oneof![prop::sample::select(PAGE_SIZES.to_vec()), any::<u64>()].prop_map(Move::Limit),
        (go, any::<u64>()).prop_map(|(go, total)| Move::Page(go, total)),
        (0..500_u64).prop_map(Move::Correct),
        prop::collection::vec(id(), 0..4).prop_map(Move::Ids),
        prop::collection::vec("(?s).{0,6}", 0..4).prop_map(Move::Names),
        range().prop_map(Move::Created),
        range().prop_map(Move::Updated),
        proptest::option::of(id()).prop_map(Move::Condition),
        proptest::option::of(id()).prop_map(Move::Customer),
        price_list().prop_map(Move::PriceList),
        size().prop_map(Move::Size),
        Just(Move::Unfilter),
        Just(Move::Clear),
        (id(), tab).prop_map(|(id, tab)| Move::Open(id, tab)),
        id().prop_map(Move::Close),
        Just(Move::CloseAll),
    ]
}

fn check(query: &ListQuery) -> Result<(), TestCaseError> {
    prop_assert_eq!(&ListQuery::parse(&query.encode()), query);
    prop_assert!(PAGE_SIZES.contains(&query.params.limit));
    prop_assert_eq!(query.params.offset % query.params.limit, 0);
    Ok(())
}

proptest! {
    #[test]
    fn any_moves_give_a_url_that_parses_back(steps in prop::collection::vec(step(), 0..12)) {
        let mut query = ListQuery::default();
        for step in &steps {
            query = apply(&query, step);
            check(&query)?;
        }
    }

    #[test]
    fn any_url_parses_to_a_valid_state(search in "(?s).{0,60}") {
        check(&ListQuery::parse(&search))?;
    }

    #[test]
    fn any_value_of_a_known_name_parses_to_a_valid_state(
        name in prop::sample::select(vec![
            "q", "id", "name[]", "order", "limit", "offset", "expand", "open",
            "created_at[gte]", "updated_at[lt]", "discount_condition_id",
            "price_list_id", "size[gte]", "size[lte]",
        ]),
        value in "(?s).{0,30}",
    ) {
        check(&ListQuery::parse(&format!("{name}={value}")))?;
    }

    #[test]
    fn narrowing_begins_at_the_first_page(steps in prop::collection::vec(step(), 0..6), text in ".{0,5}") {
        let start = steps.iter().fold(ListQuery::default(), |query, step| apply(&query, step));
        prop_assert_eq!(start.searched(&text).params.offset, 0);
        prop_assert_eq!(start.sort_toggled(SortField::Name).params.offset, 0);
        prop_assert_eq!(start.cleared().params.offset, 0);
    }

    #[test]
    fn clearing_leaves_what_is_no_filter(steps in prop::collection::vec(step(), 0..12)) {
        let start = steps.iter().fold(ListQuery::default(), |query, step| apply(&query, step));
        let unfiltered = start.unfiltered();
        prop_assert_eq!(unfiltered.is_filtered(), !start.params.q.is_empty());
        prop_assert!(!start.cleared().is_filtered());
        for query in [unfiltered, start.cleared()] {
            prop_assert_eq!(query.params.order, start.params.order);
            prop_assert_eq!(query.params.limit, start.params.limit);
            prop_assert_eq!(&query.open, &start.open);
        }
    }

    #[test]
    fn pasted_ids_are_found_whatever_stands_between(
        ids in prop::collection::btree_set("cgrp_[A-Z0-9]{1,6}", 0..8),
        between in prop::sample::select(vec![",", " ", "\n", ";", ",\t", "\r\n\r\n", " , "]),
    ) {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let text = format!("{between}{}{between}", ids.join(between));
        prop_assert_eq!(pasted_ids(&text), Ok(ids.clone()));
        let query = ListQuery::default().with_ids(ids.iter().copied());
        prop_assert_eq!(&query.params.ids, &ids);
        check(&query)?;
    }

    #[test]
    fn pasted_names_stay_letter_for_letter(
        names in prop::collection::btree_set("[^\r\n\u{0}]{1,8}", 0..8),
    ) {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let text = names.join("\n");
        prop_assert_eq!(pasted_names(&text), Ok(names.clone()));
        let query = ListQuery::default().with_names(names.iter().copied());
        prop_assert_eq!(&query.params.names, &names);
        check(&query)?;
    }

    #[test]
    fn corrected_pages_have_rows(offset in 0..5_000_u64, total in 1..500_u64) {
        let query = ListQuery::parse(&format!("offset={offset}"));
        let page = query.corrected(total).unwrap_or(query);
        prop_assert!(page.params.offset < total);
    }
}

#[test]
fn the_url_uses_the_parameter_names_of_the_admin_api() {
    let url = "q=vip&id=cgrp_1,cgrp_2&name[]=a,+b&created_at[gte]=2024-01-01T00:00:00.000Z\
        &discount_condition_id=discon_1&order=name&limit=50&offset=100&expand=customers,price_lists\
        &open=cgrp_1,cgrp_2:discounts";
    let query = ListQuery::parse(url);
    assert_eq!(query.encode(), url);
    assert_eq!(query.params.names, ["a, b"]);
    assert_eq!(query.tab_of("cgrp_2"), Some(Tab::Discounts));
    assert_eq!(query.tab_of("cgrp_3"), None);
}

#[test]
fn malformed_parameters_become_their_defaults() {
    let malformed = "?order=email&limit=15&offset=-3&created_at[gte]=2024-02-30&created_at[eq]=2024-01-01\
        &id=../users&expand=orders&open=,:&bogus=1&q=++&discount_condition_id=%2F";
    assert_eq!(ListQuery::parse(malformed), ListQuery::default());
    assert_eq!(ListQuery::default().encode(), "");
}

#[test]
fn headers_sort_names_upwards_and_dates_downwards_first() {
    let start = ListQuery::default();
    let by_name = start.sort_toggled(SortField::Name);
    let order = |field, descending| Order { field, descending };
    assert_eq!(by_name.params.order, order(SortField::Name, false));
    assert_eq!(
        by_name.sort_toggled(SortField::Name).params.order,
        order(SortField::Name, true)
    );
    assert_eq!(
        by_name.sort_toggled(SortField::UpdatedAt).params.order,
        order(SortField::UpdatedAt, true)
    );
}

#[test]
fn lists_that_cannot_be_taken_say_why() {
    let odd = pasted_ids("cgrp_1, a/b");
    assert_eq!(odd, Err(NotAList::NoId("a/b".to_owned())));
    let many: Vec<String> = (0..101).map(|number| format!("cgrp_{number}")).collect();
    assert_eq!(pasted_ids(&many.join(" ")), Err(NotAList::TooMany(100)));
    assert_eq!(pasted_names(&many.join("\n")), Err(NotAList::TooMany(100)));
    assert_eq!(pasted_ids("cgrp_1 cgrp_1"), Ok(vec!["cgrp_1"]));
    assert_eq!(pasted_names("a, b\n\na, b\n"), Ok(vec!["a, b"]));
}

#[test]
fn days_until_today_stay_relative() {
    let url = "created_at[last]=7d&updated_at[last]=year";
    let query = ListQuery::parse(url);
    assert_eq!(query.encode(), url);
    let start = |day: Day| format!("{day}T00:00:00Z");
    let sent = |today: &str| {
        let params = query.params.on(Day::parse(today).expect(today), start);
        assert_eq!((params.created_at.last, params.created_at.lt), (None, None));
        (params.created_at.gte, params.updated_at.gte)
    };
    let bound = |text: &str| Some(text.to_owned());
    let first = (bound("2026-01-01T00:00:00Z"), bound("2026-01-01T00:00:00Z"));
    assert_eq!(sent("2026-01-07"), first);
    let later = (bound("2026-02-01T00:00:00Z"), bound("2026-01-01T00:00:00Z"));
    assert_eq!(sent("2026-02-07"), later);
    for bad in ["0d", "-1d", "007d", "99999d", "d", "7", "week", ""] {
        assert_eq!(Preset::parse(bad), None, "{bad}");
    }
}

#[test]
fn names_stay_below_what_a_request_may_have() {
    let fifty = include_str!("../../../tests/fixtures/lists/fifty-names.txt");
    let refused = pasted_names(fifty);
    assert!(
        matches!(
            refused,
            Err(NotAList::TooLong {
                fit: 20..50,
                of: 50
            })
        ),
        "{refused:?}"
    );
    let names: Vec<&str> = fifty.lines().collect();
    let query = ListQuery::default().with_names(names.iter().copied());
    assert!(query.encode().len() < 7_000);
    let fit = query.params.names.len();
    assert_eq!(
        pasted_names(&names[..fit].join("\n")),
        Ok(names[..fit].to_vec())
    );
    let long = "x".repeat(10_000);
    assert_eq!(
        pasted_names(&long),
        Err(NotAList::TooLong { fit: 0, of: 1 })
    );
}

#[test]
fn what_a_link_has_too_much_is_counted() {
    let fifty = include_str!("../../../tests/fixtures/lists/fifty-names.txt");
    let link = |names: &[&str]| {
        let mut out = String::from("?order=name");
        for name in names {
            codec::append(&mut out, "name[]", name);
        }
        out
    };
    let all = link(&fifty.lines().collect::<Vec<_>>());
    let kept = ListQuery::parse(&all);
    assert_eq!(codec::left_out(&all), 50 - kept.params.names.len());
    assert_eq!(codec::left_out(&kept.encode()), 0);
    let ids: Vec<String> = (0..130).map(|number| format!("cgrp_{number}")).collect();
    assert_eq!(codec::left_out(&format!("id={}", ids.join(","))), 30);
    for nothing in [
        "",
        "?q=a",
        "name[]=a&name[]=a&name[]=",
        "id=a,a,..",
        "kept=1",
    ] {
        assert_eq!(codec::left_out(nothing), 0, "{nothing}");
    }
    assert_eq!(codec::left_out(&link(&[&"x".repeat(10_000)])), 1);
}

#[test]
fn a_larger_page_keeps_its_first_row_in_view() {
    let query = ListQuery::parse("limit=10&offset=70").with_limit(50);
    assert_eq!(query.params.offset, 50);
}
