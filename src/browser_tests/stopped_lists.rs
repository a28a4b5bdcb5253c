//! Pasted lists that are stopped, while their customers are looked up or while they are carried out, and go on.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::customers_meant::customers;
use super::lists::{NOBODY, VIP, field, is_ready, open};
use super::network::Network;
use super::page::{Page, enter, fire, until, value};

/// The button of the dialog with this face.
fn button(page: &Page, text: &str) -> Option<HtmlElement> {
    let all = page.all("dialog button").into_iter();
    let mut named = all.filter(|it| it.text_content().as_deref() == Some(text));
    named.next().map(JsCast::unchecked_into)
}

#[wasm_bindgen_test]
async fn a_look_up_that_was_stopped_can_begin_again() {
    let network = Network::gated();
    let page = open().await;
    let button = |text: &str| button(&page, text);
    enter(&field(&page), "a@x.com", false);
    let first = network.call(1).await;
    until("it can be stopped", || button("Stop").is_some()).await;
    button("Stop").expect("a button").click();
    until("it is said", || {
        page.text("dialog")
            .contains("Finding customers was stopped")
    })
    .await;
    assert!(first.aborted() && !is_ready(&page) && value(&field(&page)) == "a@x.com");
    button("Find customers").expect("a button").click();
    network.call(2).await.answer(200, NOBODY);
    let one = [("cus_1", "a@x.com", true)];
    network.call(3).await.answer(200, &customers(&one, 1));
    until("it can be carried out", || is_ready(&page)).await;
    page.is_sound().await;
}

/// Has a list of one customer carried out, which the server refuses, and stops it. Gives the answer about the customer.
async fn stop_the_work(network: &Network, page: &Page) -> String {
    enter(&field(page), "a@x.com", false);
    network.call(1).await.answer(200, NOBODY);
    let one = customers(&[("cus_1", "a@x.com", true)], 1);
    network.call(2).await.answer(200, &one);
    until("it can be carried out", || is_ready(page)).await;
    fire(&page.find("dialog form"), "submit");
    let busy = r#"{"type":"conflict","message":"Try again."}"#;
    network.call(3).await.answer(409, busy);
    until("it is held up", || button(page, "Continue").is_some()).await;
    button(page, "Stop").expect("a button").click();
    one
}

#[wasm_bindgen_test]
async fn a_list_whose_work_was_stopped_goes_on_with_the_rest() {
    let network = Network::gated();
    let page = open().await;
    let button = |text: &str| button(&page, text);
    let one = stop_the_work(&network, &page).await;
    until("it is said", || {
        page.text("dialog").contains("The list is still here")
    })
    .await;
    // What is left is found out anew before it is sent.
    button("Continue with the rest").expect("a button").click();
    network.call(4).await.answer(200, NOBODY);
    network.call(5).await.answer(200, &one);
    let sent = network.call(6).await;
    assert_eq!(sent.method(), "POST");
    sent.answer(200, VIP);
    until("it is done", || {
        page.text("dialog").contains("1 customer added")
    })
    .await;
    assert!(button("Continue with the rest").is_none());
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn another_choice_meanwhile_is_not_carried_out_unasked() {
    let network = Network::gated();
    let page = open().await;
    let button = |text: &str| button(&page, text);
    stop_the_work(&network, &page).await;
    until("it ends", || button("Continue with the rest").is_some()).await;
    button("Continue with the rest").expect("a button").click();
    // While it is found out what is left, the person chooses to remove.
    let choice = network.call(4).await;
    until("the choice", || {
        !page.all("dialog input[type=radio]").is_empty()
    })
    .await;
    let radios = page.all("dialog input[type=radio]");
    let removes: HtmlElement = radios[1].clone().unchecked_into();
    removes.click();
    choice.answer(200, NOBODY);
    // Somebody else has added them.
    let member = r#"{"customers":[{"id":"cus_1","email":"a@x.com","has_account":true,
        "groups":[{"id":"cgrp_1","name":"VIP"}]}],"count":1}"#;
    network.call(5).await.answer(200, member);
    until("it is shown first", || is_ready(&page)).await;
    page.is_sound().await;
    assert_eq!(network.count(), 6);
}
