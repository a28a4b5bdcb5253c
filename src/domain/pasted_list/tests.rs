//! Tests of whole lists.

use proptest::prelude::*;

use super::words::{ID_PREFIX, is_email};
use super::*;
use crate::domain::ids::is_id;

fn parse(text: &str) -> PastedList {
    PastedList::parse_at_once(text, &Take::Own)
}

fn is_customer_id(entry: &str) -> bool {
    entry.starts_with(ID_PREFIX) && is_id(entry)
}

fn entries(text: &str) -> Vec<String> {
    parse(text).entries
}

#[test]
fn any_separator_will_do() {
    for text in [
        "a@x.com\nb@x.com",
        "a@x.com\r\nb@x.com\r\n",
        "a@x.com,b@x.com",
        "a@x.com; b@x.com;",
        "a@x.com\tb@x.com",
        "\u{feff}\"a@x.com\";\"b@x.com\"",
        "Ada <A@X.com>, \"Bell, Bo\" <b@x.com>",
        "  'a@x.com'   mailto:b@x.com.",
        "a@x.com\u{a0}|\u{200b}b@x.com،a@x.com",
    ] {
        assert_eq!(entries(text), ["a@x.com", "b@x.com"], "{text:?}");
    }
}

#[test]
fn other_columns_and_the_heading_are_passed_over() {
    let list = parse(
        "Name;E-Mail;City\n\"Ada\nLovelace\";Ada@x.com;London\nBo;bo@;Rome\n\nnobody;;Oslo\nC;ada@x.com;\n",
    );
    assert_eq!(list.entries, ["ada@x.com"]);
    assert_eq!(list.heading.as_deref(), Some("Name;E-Mail;City"));
    assert_eq!(list.malformed, ["bo@", "nobody;;Oslo"]);
    assert_eq!(list.repeated, ["ada@x.com"]);
}

#[test]
fn a_first_line_with_nothing_under_it_is_no_heading() {
    let list = parse("ada\nbo");
    assert_eq!(list.heading, None);
    assert_eq!(list.malformed, ["ada", "bo"]);
}

#[test]
fn ids_are_told_from_addresses() {
    let list = parse("cus_01ABC cus_1@x.com cus_ä\ncus_01ABC");
    assert_eq!(list.entries, ["cus_01ABC", "cus_1@x.com"]);
    assert!(is_customer_id("cus_01ABC") && !is_customer_id("cus_1@x.com"));
    assert_eq!(list.malformed, ["cus_ä"]);
    assert_eq!(list.repeated, ["cus_01ABC"]);
}

#[test]
fn addresses_a_shop_would_refuse_are_malformed() {
    for bad in [
        "@x.com",
        "a@",
        "a@x",
        "a@@x.com",
        "a@x..com",
        "a..b@x.com",
        "a@x_y.com",
    ] {
        let list = parse(bad);
        assert_eq!((list.entries.len(), list.malformed.len()), (0, 1), "{bad}");
    }
    assert_eq!(
        entries("o'neil+vip@sub.x-y.com"),
        ["o'neil+vip@sub.x-y.com"]
    );
}

#[test]
fn a_quote_without_end_hides_nothing() {
    let text = "\"a@x.com\nb@x.com\n\"c@x.com";
    assert_eq!(entries(text), ["a@x.com", "b@x.com", "c@x.com"]);
}

fn name(heading: &str) -> ColumnName {
    ColumnName::Heading(heading.to_owned())
}

fn passed_over(list: &PastedList) -> Vec<(ColumnName, usize)> {
    let left = list.columns.iter().filter(|column| !column.is_taken);
    left.map(|column| (column.name.clone(), column.count))
        .collect()
}

/// Tables with `a@x.com` in the column of the customers' own addresses, and the columns that are passed over, with the
/// number of addresses in each.
const WITH_OTHER_COLUMNS: &[(&str, &[(&str, usize)])] = &[
    ("Email,Owner\na@x.com,boss@x.com", &[("Owner", 1)]),
    (
        "\u{feff}Owner;\"E-Mail\";Ort\nboss@x.com;\"a@x.com\";Rom\n",
        &[("Owner", 1)],
    ),
    (
        "sep=;\nBetreuer;Mail\nboss@x.com;a@x.com",
        &[("Betreuer", 1)],
    ),
    (
        "Owner\tCustomer email\nboss@x.com\ta@x.com",
        &[("Owner", 1)],
    ),
    (
        "Customers 2026\n\nOwner,Courriel\nboss@x.com,a@x.com",
        &[("Owner", 1)],
    ),
    ("id,Email\ncus_01,a@x.com", &[("id", 1)]),
    (
        "Email,Email 2,By\na@x.com,b@x.com; c@x.com,boss@x.com",
        &[("Email 2", 2), ("By", 1)],
    ),
    ("Name,Mail\n\"Bell, a\",a@x.com", &[]),
    (
        "customerEmail,ownerEmail\na@x.com,boss@x.com",
        &[("ownerEmail", 1)],
    ),
    ("Email1^Email2\na@x.com^b@x.com", &[("Email2", 1)]),
    (
        "Kundenmail；Betreuermail\na@x.com；boss@x.com",
        &[("Betreuermail", 1)],
    ),
    ("邮箱，负责人\na@x.com，boss@x.com", &[("负责人", 1)]),
    (
        "البريد الإلكتروني،المسؤول\na@x.com،boss@x.com",
        &[("المسؤول", 1)],
    ),
    (
        "email    owner\n-------  ----------\na@x.com  boss@x.com",
        &[("owner", 1)],
    ),
    ("owner      email\nboss@x.com a@x.com", &[("owner", 1)]),
    (
        "+---------+------------+\n| email   | owner      |\n+---------+------------+\n| a@x.com | boss@x.com |",
        &[("owner", 1)],
    ),
];

#[test]
fn the_column_of_the_customers_own_address_is_taken() {
    for (text, others) in WITH_OTHER_COLUMNS {
        let others = others
            .iter()
            .map(|(heading, count)| (name(heading), *count));
        only_one_is_taken(text, others.collect());
    }
    let without_heading = vec![(ColumnName::Number(1), 1)];
    only_one_is_taken(",Email\nboss@x.com,a@x.com", without_heading);
}

fn only_one_is_taken(text: &str, others: Vec<(ColumnName, usize)>) {
    let list = parse(text);
    assert_eq!(list.entries, ["a@x.com"], "{text}");
    assert_eq!(passed_over(&list), others, "{text}");
    assert!(
        list.heading.is_some() && !list.is_open && list.malformed.is_empty(),
        "{text} {list:?}"
    );
}

#[test]
fn the_columns_of_an_export_are_told_apart() {
    let export = include_str!("../../../tests/fixtures/lists/crm-export.csv");
    let list = parse(export);
    assert_eq!(list.entries.len(), 5);
    let left = [
        ("Additional email addresses", 2),
        ("Contact owner", 5),
        ("Created by", 5),
    ];
    assert_eq!(
        passed_over(&list),
        left.map(|(heading, count)| (name(heading), count))
    );
}

#[test]
fn several_columns_without_a_name_are_a_question() {
    for text in [
        "Customer,Owner\na@x.com,boss@x.com",
        "a@x.com,boss@x.com\nb@x.com,boss@x.com",
        "Ada;a@x.com;boss@x.com\nBo;b@x.com;boss@x.com\n",
        "Billing email,Email,E-mail address\n,a@x.com,b@x.com",
        "Email,Owner,Creator\n,boss@x.com,boss@x.com",
    ] {
        let list = parse(text);
        assert!(list.is_open && list.entries.is_empty(), "{text} {list:?}");
        assert!(
            list.columns.len() > 1 && list.columns.iter().all(|column| !column.is_taken),
            "{text}"
        );
        let all = PastedList::parse_at_once(text, &Take::All);
        assert!(!all.is_open && !all.entries.is_empty(), "{text} {all:?}");
        let first = Take::Column(list.columns[0].name.clone());
        let chosen = PastedList::parse_at_once(text, &first);
        assert!(
            !chosen.is_open
                && !chosen.entries.is_empty()
                && passed_over(&chosen).len() == list.columns.len() - 1
        );
    }
    let second = Take::Column(ColumnName::Number(2));
    let list = PastedList::parse_at_once("a@x.com,b@x.com\nc@x.com,d@x.com", &second);
    assert_eq!(list.entries, ["b@x.com", "d@x.com"]);
}

#[test]
fn lines_are_no_table() {
    for text in [
        "a@x.com, b@x.com, c@x.com",
        "Ada <a@x.com>, Bo <b@x.com>,\n Cy <c@x.com>",
        "a@x.com\nb@x.com c@x.com",
    ] {
        let list = parse(text);
        assert_eq!(list.entries, ["a@x.com", "b@x.com", "c@x.com"], "{text}");
        assert!(list.columns.is_empty());
    }
}

#[test]
fn two_files_and_typed_lines_are_read_each_in_its_way() {
    let text = "first@x.com\nEmail,Owner\na@x.com,boss@x.com\nOwner;Mail\nboss@x.com;b@x.com\n";
    let list = parse(text);
    assert_eq!(list.entries, ["first@x.com", "a@x.com", "b@x.com"]);
    assert_eq!(passed_over(&list), [(name("Owner"), 2)]);
}

#[test]
fn both_spellings_of_a_domain_are_one_entry() {
    let list = parse("anna@müller.example\nanna@xn--mller-kva.example");
    assert_eq!(list.entries, ["anna@müller.example"]);
    assert_eq!(list.repeated, ["anna@xn--mller-kva.example"]);
}

#[test]
fn addresses_copied_from_anywhere_are_found() {
    let list = parse(include_str!("../../../tests/fixtures/lists/pasted.txt"));
    assert_eq!(
        (list.entries.len(), list.malformed.len()),
        (11, 0),
        "{list:?}"
    );
}

#[test]
fn what_mail_programs_chats_and_pages_copy_is_read() {
    for text in [
        "Ada <a@x.com>; \"Last, First\" <b@x.com>",
        "\"山田 太郎\" <a@x.com>, \"Ñandú, José\" <b@x.com>",
        "'Ada' <a@x.com>; 'b@x.com' <b@x.com>;",
        "<mailto:a@x.com|a@x.com>\n<mailto:b@x.com|Bo>",
        "[a@x.com](mailto:a@x.com), [Bo](mailto:b@x.com)",
        "| a@x.com | Ada |\n|---|---|\n| b@x.com | Bo |",
        "| E-Mail | Name |\n|:--|:-:|\n| a@x.com | Ada |\n| b@x.com | Bo |",
        "<ul>\n<li><a href=\"mailto:a@x.com\">a@x.com</a></li>\n<li><a href='mailto:b%40x.com?subject=1'>b</a></li>\n</ul>",
        "a&#64;x.com\nb&#x40;x.com",
        "a&commat;x&period;com<br>b@x.com",
        "&lt;a@x.com&gt;&nbsp;&lt;b@x.com&gt;",
        "mailto:a@x.com,b@x.com?cc=c@x.com",
        "mailto:a%40x.com%2Cb%40x.com",
        "a@x.com;\nb@x.com;\n;;\n",
        "a@x.com.\nb@x.com.",
        "\u{feff}a@x.com\u{2028}b@x.com",
        "E-Mail\n=====\na@x.com\nb@x.com",
    ] {
        let list = parse(text);
        assert_eq!(list.entries, ["a@x.com", "b@x.com"], "{text}");
        assert!(
            list.malformed.is_empty() && !list.is_open,
            "{text} {list:?}"
        );
    }
    assert_eq!(entries("R&D;a@x.com;b&c@x.com"), ["a@x.com", "b&c@x.com"]);
    assert_eq!(entries("a&lt@x.com &#xd800; &;"), ["a&lt@x.com"]);
    let names = "<a class=x href=\"mailto:Ada@x.com?subject=b@x.com\">Ada</a> c@x.com <A HREF='MAILTO:d&#64;x.com'>";
    assert_eq!(taken_text("Ada\tD".into(), names), "ada@x.com\nd@x.com");
    assert_eq!(taken_text("a@x.com".into(), names), "a@x.com");
    assert_eq!(taken_text("Ada".into(), "<b>Ada</b>"), "Ada");
}

#[test]
fn a_cell_that_names_a_way_is_no_heading() {
    let text = "Name;E-Mail;Channel;By\nAda;a@x.com;Mail;boss@x.com\nBo;;Mail;Rome\nCy;c@x.com;Post;boss@x.com";
    let list = parse(text);
    assert_eq!(list.entries, ["a@x.com", "c@x.com"]);
    assert_eq!(list.malformed, ["Bo;;Mail;Rome"]);
}

#[test]
fn the_same_file_twice_is_all_repeated() {
    let file = "sep=;\r\nOwner;E-Mail\r\nboss@x.com;a@x.com\r\n";
    let list = parse(&format!("{file}{file}"));
    assert_eq!((list.entries.len(), list.repeated.len()), (1, 1));
    assert!(list.malformed.is_empty());
    assert_eq!(list.heading.as_deref(), Some("Owner;E-Mail"));
}

#[test]
fn exports_of_shops_and_mailings_are_read() {
    let wide: String = (0..600)
        .map(|n| format!(",\"Property number {n}\""))
        .collect();
    for text in [
        // Shopify
        "First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Tags\nAda,L,a@x.com,yes,,\"vip, new\"\nBo,,b@x.com,no,,",
        // Mailchimp
        "Email Address,First Name,MEMBER_RATING,OPTIN_IP,NOTES\na@x.com,Ada,2,10.0.0.1,\"asked for\nboss@x.com\"\nb@x.com,Bo,3,,",
        // Klaviyo
        "Email,Klaviyo ID,Source,Email Marketing Consent\na@x.com,01,boss@x.com,SUBSCRIBED\nb@x.com,02,,",
        // WooCommerce
        "user_login,user_email,billing_email,role\nboss@x.com,a@x.com,pay@x.com,customer\nbo,b@x.com,b@x.com,customer",
        // Medusa 2
        "id,company_name,first_name,email,has_account,created_by,metadata\ncus_1,,Ada,a@x.com,true,user_1,\"{\"\"ref\"\":\"\"boss@x.com\"\"}\"\ncus_2,,Bo,b@x.com,false,,",
        // Outlook
        "\"First Name\",\"E-mail Address\",\"E-mail Type\",\"E-mail Display Name\",\"E-mail 2 Address\"\n\"Ada\",\"a@x.com\",\"SMTP\",\"Ada (a@x.com)\",\"c@x.com\"\n\"Bo\",\"b@x.com\",\"SMTP\",\"\",\"\"",
        // What this app writes
        "Name;Kunden-ID;Kunde;E-Mail;Konto\r\nVIP;cus_1;Ada;a@x.com;true\r\nVIP;cus_2;Bo;b@x.com;false",
        "Name\tメールアドレス\t担当者メール\rAda\ta@x.com\tboss@x.com\rBo\tb@x.com\tboss@x.com\r",
        &format!(
            "Record ID,Email,\"Contact owner\"{wide}\n1,a@x.com,boss@x.com\n2,b@x.com,boss@x.com"
        ),
    ] {
        let list = parse(text);
        assert_eq!(list.entries, ["a@x.com", "b@x.com"], "{text} {list:?}");
        assert!(
            list.malformed.is_empty() && list.heading.is_some(),
            "{text} {list:?}"
        );
    }
}

fn email() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9][a-zA-Z0-9+_-]{0,7}(\\.[a-z0-9]{1,4})?@[a-zA-Z0-9-]{1,6}\\.(com|DE|org)"
}

proptest! {
    #[test]
    fn nothing_makes_it_panic_and_all_it_gives_is_sound(text in "(?s).{0,200}") {
        let list = parse(&text);
        for entry in &list.entries {
            prop_assert!(is_customer_id(entry) || is_email(entry), "{entry}");
        }
    }

    #[test]
    fn what_it_gives_is_given_again(text in "(?s)([a-c@.,;\" \n]|cus_){0,60}") {
        let list = parse(&text);
        let again = parse(&list.entries.join("\n"));
        prop_assert_eq!(again, PastedList { entries: list.entries, ..Default::default() });
    }

    #[test]
    fn no_address_is_lost_or_doubled(
        emails in prop::collection::vec(email(), 0..40),
        separator in prop::sample::select(vec!["\n", "\r\n", ",", "; ", "\t", " ", " | ", "\n\n", "\",\"", ",Ada,\n"]),
        heading in any::<bool>(),
    ) {
        let head = if heading { "Name,Address\n" } else { "" };
        let text = format!("{head}{}", emails.join(separator));
        let list = PastedList::parse_at_once(&text, &Take::All);
        let mut once: Vec<String> = Vec::new();
        for email in &emails {
            let email = email.to_lowercase();
            if !once.contains(&email) {
                once.push(email);
            }
        }
        prop_assert_eq!(list.entries.len() + list.repeated.len(), emails.len());
        prop_assert_eq!(list.entries, once);
    }
}
