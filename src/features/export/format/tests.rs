//! Reads exported files back.

use proptest::prelude::*;
use serde_json::Value;

use crate::domain::json;
use crate::features::export::format::*;

const ALL: [(Field, &str); 7] = [
    (Field::Id, "Id"),
    (Field::Name, "Name"),
    (Field::Customers, "Customers"),
    (Field::PriceLists, "Price lists"),
    (Field::CreatedAt, "Created"),
    (Field::UpdatedAt, "Updated"),
    (Field::Metadata, "Metadata"),
];

fn shape(json: bool, members: bool) -> Shape {
    Shape {
        json,
        delimiter: Delimiter::Comma,
        members,
        fields: ALL.map(|(field, heading)| (field, heading.into())).to_vec(),
        member_headings: ["Customer id", "Customer", "Email", "Account", "Since"].map(Into::into),
    }
}

fn group(name: &str, metadata: &str) -> CustomerGroup {
    let answer = format!(
        r#"{{"id":"cgrp_1","name":{},"created_at":"2024-01-01T00:00:00.000Z","metadata":{metadata},
            "price_lists":[{{"id":"pl_1","name":"Sale"}},{{"id":"pl_2","name":"B \"2\" B"}}]}}"#,
        json::text(name)
    );
    serde_json::from_str(&answer).unwrap()
}

fn customer(number: u32, first_name: Option<&str>) -> Customer {
    Customer {
        id: format!("cus_{number}"),
        email: format!("c{number}@example.com"),
        first_name: first_name.map(str::to_owned),
        last_name: None,
        has_account: number.is_multiple_of(2),
        company_name: None,
        created_at: None,
        groups: None,
    }
}

/// The file that holds these groups, each with these members.
fn file(shape: Shape, groups: &[(CustomerGroup, Vec<Customer>)], note: Option<&str>) -> String {
    let members = shape.members;
    let mut writer = Writer::new(shape);
    let mut file = String::new();
    for (group, customers) in groups {
        writer.group(group, Some(customers.len() as u64));
        for customer in customers.iter().filter(|_| members) {
            writer.member(customer);
            file.push_str(&writer.take());
        }
        if members {
            writer.end_group();
        }
    }
    writer.finish(note);
    file.push_str(&writer.take());
    file
}

fn lines(file: &str) -> Vec<Vec<String>> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(
            file.strip_prefix(crate::domain::csv::BOM)
                .unwrap()
                .as_bytes(),
        );
    let lines = reader.records().map(|line| line.unwrap());
    lines
        .map(|line| line.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn csv_has_a_line_for_each_group() {
    let groups = [(group("VIP, \"x\"", r#"{"b":1.0,"a":[]}"#), vec![])];
    let file = file(shape(false, false), &groups, Some("One is missing."));
    assert_eq!(
        file,
        "\u{feff}Id,Name,Customers,Price lists,Created,Updated,Metadata\r\n\
         cgrp_1,\"VIP, \"\"x\"\"\",0,\"Sale; B \"\"2\"\" B\",2024-01-01T00:00:00.000Z,,\"{\"\"b\"\":1.0,\"\"a\"\":[]}\"\r\n\
         One is missing.\r\n"
    );
}

#[test]
fn csv_has_a_line_for_each_membership_and_none_is_lost_without() {
    let groups = [
        (
            group("A", "null"),
            vec![customer(1, Some("Ada")), customer(2, None)],
        ),
        (group("B", "null"), vec![]),
    ];
    let found = lines(&file(shape(false, true), &groups, None));
    let of = |line: &[String]| {
        [1, 2, 7, 8, 9, 10, 11]
            .map(|cell| line[cell].clone())
            .join("|")
    };
    let found: Vec<String> = found.iter().map(|line| of(line)).collect();
    assert_eq!(
        found,
        [
            "Name|Customers|Customer id|Customer|Email|Account|Since",
            "A|2|cus_1|Ada|c1@example.com|false|",
            "A|2|cus_2||c2@example.com|true|",
            "B|0|||||",
        ]
    );
}

#[test]
fn json_keeps_metadata_letter_for_letter() {
    let metadata = r#"{"b":1.0, "a":12345678901234567890,"b":"\u00e9"}"#;
    let groups = [(group("A", metadata), vec![]), (group("B", "null"), vec![])];
    let file = file(shape(true, false), &groups, None);
    assert!(file.contains(&format!("\"metadata\":{metadata}")), "{file}");
    let read: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(read[1]["metadata"], Value::Null);
    assert_eq!(
        read[1]["price_lists"],
        serde_json::json!([{"id": "pl_1", "name": "Sale"}, {"id": "pl_2", "name": "B \"2\" B"}])
    );
}

#[test]
fn an_empty_file_is_a_file() {
    assert_eq!(
        serde_json::from_str::<Value>(&file(shape(true, true), &[], None)).unwrap(),
        serde_json::json!([])
    );
    assert_eq!(
        serde_json::from_str::<Value>(&file(shape(true, true), &[], Some("gone"))).unwrap(),
        serde_json::json!([{ "note": "gone" }])
    );
    assert_eq!(lines(&file(shape(false, true), &[], None)).len(), 1);
}

proptest! {
    #[test]
    fn files_say_what_went_in(groups in prop::collection::vec((".{0,12}", prop::collection::vec(prop::option::of(".{0,8}"), 0..4)), 0..5), members in any::<bool>()) {
        let groups: Vec<(CustomerGroup, Vec<Customer>)> = groups.into_iter().map(|(name, customers)| {
            let customers = customers.iter().zip(0..).map(|(name, number)| customer(number, name.as_deref()));
            (group(&name, "{}"), customers.collect())
        }).collect();
        let read: Value = serde_json::from_str(&file(shape(true, members), &groups, None)).unwrap();
        prop_assert_eq!(read.as_array().unwrap().len(), groups.len());
        for (read, (group, customers)) in read.as_array().unwrap().iter().zip(&groups) {
            prop_assert_eq!(&read["name"], &group.name);
            prop_assert_eq!(&read["customers_count"], customers.len());
            prop_assert_eq!(read.get("customers").is_some(), members);
            for (number, customer) in customers.iter().enumerate().filter(|_| members) {
                prop_assert_eq!(&read["customers"][number]["email"], &customer.email);
                prop_assert_eq!(read["customers"][number]["first_name"].as_str(), customer.first_name.as_deref());
            }
        }
        let expected: usize = groups.iter().map(|(_, customers)| if members { customers.len().max(1) } else { 1 }).sum();
        prop_assert_eq!(lines(&file(shape(false, members), &groups, None)).len(), expected + 1);
    }
}
