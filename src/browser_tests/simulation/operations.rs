//! What people do: every operation of the app that writes, driven as far as possible as they do, by its dialog.

use std::cell::Cell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::*;

use super::app::App;
use super::shop::email;
use super::step::Step;
use crate::browser_tests::page::fire;
use crate::domain::metadata::fields_of;
use crate::features::combine::chunk::open_combine;
use crate::features::group_actions::chunk::rename_form;
use crate::features::group_actions::{create, delete, duplicate, rename};
use crate::features::members::chunk::{open_groups_of, open_picker, open_transfer};
use crate::features::members::transfer::TransferKind;
use crate::features::metadata_editor::chunk::{open_bulk_editor, open_editor};
use crate::features::metadata_editor::state::EditedGroup;
use crate::features::paste_members::chunk::open_paste;
use crate::state::group_row::GroupState;
use crate::state::membership::{Transfer, Unfinished};
use crate::state::picked_items::EntityRef;

/// The field for metadata as JSON; the rows have fields of their own.
const JSON_FIELD: &str = "dialog textarea[aria-label='Metadata as JSON']";

/// An operation. A new one belongs here, and into every `match` that then does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    Create,
    Rename,
    RenameInRow,
    Duplicate,
    Delete,
    Metadata,
    BulkMetadata,
    Pick,
    Remove,
    Move,
    Copy,
    GroupsOfCustomer,
    PasteToAdd,
    PasteToRemove,
    CombineIntoNew,
    CombineIntoOther,
    CombineOutOfOther,
}

impl Operation {
    pub const ALL: [Self; 17] = [
        Self::Create,
        Self::Rename,
        Self::RenameInRow,
        Self::Duplicate,
        Self::Delete,
        Self::Metadata,
        Self::BulkMetadata,
        Self::Pick,
        Self::Remove,
        Self::Move,
        Self::Copy,
        Self::GroupsOfCustomer,
        Self::PasteToAdd,
        Self::PasteToRemove,
        Self::CombineIntoNew,
        Self::CombineIntoOther,
        Self::CombineOutOfOther,
    ];
}

/// What is opened for an operation, until it is over.
#[derive(Default)]
pub struct Opened {
    /// For what is no dialog: whether it is over, and why it failed.
    is_over: Option<Rc<Cell<bool>>>,
    pub failure: Rc<Cell<Option<Unfinished>>>,
    form: Option<Box<dyn std::any::Any>>,
    pub editing: Option<RwSignal<bool>>,
}

impl App {
    /// Opens the dialog of an operation and enters what it needs.
    pub async fn open(&self, step: &Step) -> Opened {
        let (actions, services, owner) = (self.actions, self.services(), self.owner.clone());
        let mut opened = Opened::default();
        match step.operation {
            Operation::Create | Operation::Rename | Operation::Duplicate => {
                self.open_name_dialog(step).await;
            }
            Operation::RenameInRow => self.open_in_row(step, &mut opened).await,
            Operation::Delete => {
                self.page.run(|| delete::open(actions, step.groups.clone()));
                self.until("the impact is shown", || self.is_ready()).await;
                self.toggle("draft", step.option);
            }
            Operation::Metadata => self.open_metadata(step).await,
            Operation::BulkMetadata => {
                let _ = open_bulk_editor(owner, services, step.groups.clone()).await;
                self.rest().await;
                self.show_json().await;
                self.enter(JSON_FIELD, &step.json);
                if !step.json.contains(&format!("\"{}\":", step.gone_key)) {
                    self.enter("dialog .field textarea", &step.gone_key);
                }
            }
            Operation::Pick => {
                let _ = open_picker(owner, services, step.groups.clone()).await;
                self.until("customers are shown", || {
                    self.has("dialog .pick-list label")
                })
                .await;
                self.pick_customers(step);
            }
            Operation::Remove => {}
            Operation::Move | Operation::Copy => {
                let kind = match step.operation {
                    Operation::Move => TransferKind::Move,
                    _ => TransferKind::Copy,
                };
                let picked = step.customers.iter().map(|id| EntityRef {
                    id: id.clone(),
                    name: email(id),
                });
                let picked = self.page.run(|| RwSignal::new(picked.collect()));
                let _ = open_transfer(owner, services, step.group(), picked, kind).await;
                self.choose_group(step).await;
            }
            Operation::GroupsOfCustomer => self.open_groups_of(step).await,
            Operation::PasteToAdd | Operation::PasteToRemove => self.open_list(step).await,
            Operation::CombineIntoNew
            | Operation::CombineIntoOther
            | Operation::CombineOutOfOther => self.open_combination(step).await,
        }
        self.rest().await;
        opened
    }

    async fn open_name_dialog(&self, step: &Step) {
        let actions = self.actions;
        self.page.run(|| match step.operation {
            Operation::Rename => rename::open(actions, step.target()),
            Operation::Duplicate => duplicate::open(actions, step.target()),
            _ => create::open(actions, String::new()),
        });
        self.rest().await;
        self.enter("dialog .field input", &step.name);
        self.toggle("price lists", step.option);
    }

    async fn open_groups_of(&self, step: &Step) {
        let owner = self.owner.clone();
        let id = step.customers[0].clone();
        let customer = EntityRef {
            name: email(&id),
            id,
        };
        let _ = open_groups_of(owner, self.services(), customer).await;
        let names: Vec<String> = step.groups.iter().map(|it| it.name.clone()).collect();
        self.choose_groups(&names).await;
    }

    async fn open_list(&self, step: &Step) {
        let owner = self.owner.clone();
        let _ = open_paste(owner, self.services(), step.group()).await;
        self.rest().await;
        if step.operation == Operation::PasteToRemove {
            self.choose("[role=radiogroup]", &["Remove from the group".to_owned()]);
        }
        let list: Vec<String> = step.customers.iter().map(|id| email(id)).collect();
        self.enter("dialog textarea", &list.join("\n"));
        let is_sorted = || self.is_ready() || self.has("dialog .verdict, dialog details");
        let mut tries = 0;
        while !is_sorted() && tries < 8 {
            tries += 1;
            self.clock.pass(400);
            self.rest().await;
        }
    }

    async fn open_in_row(&self, step: &Step, opened: &mut Opened) {
        self.actions.groups.refresh();
        self.rest().await;
        let (groups, id) = (self.actions.groups, step.group().id);
        let row = self.page.run(|| GroupState::of_row(groups, id));
        let editing = self.page.run(|| RwSignal::new(true));
        let Ok(form) = rename_form(self.owner.clone(), groups, row, editing).await else {
            return;
        };
        let body = document().body().expect("a body");
        let form = self.page.run(|| mount_to(body, move || form));
        opened.form = Some(Box::new(form));
        opened.editing = Some(editing);
        self.rest().await;
        let field = in_row("input");
        crate::browser_tests::page::enter(&field, &step.name, false);
    }

    async fn open_metadata(&self, step: &Step) {
        let text = {
            let world = self.world();
            let group = world.shop.groups.get(&step.group().id);
            serde_json::to_string(&group.map(|it| &it.metadata)).unwrap_or_default()
        };
        let EntityRef { id, name } = step.group();
        let group = EditedGroup {
            id,
            name,
            fields: fields_of(Some(&text)).unwrap_or_default(),
        };
        let _ = open_editor(self.owner.clone(), self.services(), group).await;
        self.rest().await;
        self.show_json().await;
        let mut all: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(&text).unwrap_or_default();
        let set: serde_json::Map<_, _> = serde_json::from_str(&step.json).expect("an object");
        all.remove(&step.gone_key);
        all.extend(set);
        let text = serde_json::to_string(&all).expect("JSON");
        self.enter(JSON_FIELD, &text.replace("2.5", "2.50"));
    }

    async fn show_json(&self) {
        let tabs = self.page.all("dialog [role=tab]");
        tabs.last().expect("tabs").click();
        self.rest().await;
    }

    fn pick_customers(&self, step: &Step) {
        for label in self.page.all("dialog .pick-list label") {
            let text = label.text_content().unwrap_or_default();
            let input = label.query_selector("input").ok().flatten().expect("a box");
            let is_wanted = step.customers.iter().any(|id| text.contains(&email(id)));
            let disabled = crate::browser_tests::page::property(&input, "disabled");
            if is_wanted && disabled.is_falsy() {
                fire(&input, "change");
            }
        }
    }

    async fn choose_group(&self, step: &Step) {
        let other = step
            .other
            .iter()
            .map(|it| it.name.clone())
            .collect::<Vec<_>>();
        self.choose_groups(&other).await;
    }

    async fn open_combination(&self, step: &Step) {
        let owner = self.owner.clone();
        let _ = open_combine(owner, self.actions, step.groups.clone()).await;
        self.until("the customers are counted", || self.has_counted())
            .await;
        let action = match step.operation {
            Operation::CombineIntoOther => "Add them to a group",
            Operation::CombineOutOfOther => "Remove them from a group",
            _ => return self.enter("dialog .field input", &step.name),
        };
        self.choose("[role=radiogroup]", &[action.to_owned()]);
        self.choose_group(step).await;
    }

    /// Carries out what is opened, until it is over or held up.
    pub async fn press(&self, step: &Step, opened: &mut Opened) {
        match step.operation {
            Operation::Remove => {
                let transfer = Transfer {
                    into: None,
                    out_of: Some(step.group()),
                };
                let is_over = Rc::new(Cell::new(false));
                opened.is_over = Some(is_over.clone());
                let failure = opened.failure.clone();
                let work = self.services().carry_out(transfer, step.customers.clone());
                self.actions.host.spawn(async move {
                    failure.set(work.await.err());
                    is_over.set(true);
                });
            }
            Operation::RenameInRow => {
                fire(&in_row("form, .rename-form"), "submit");
            }
            _ => self.submit(),
        }
        let is_over = opened.is_over.clone();
        let in_row = step.operation == Operation::RenameInRow;
        let is_held_up = || self.button("Continue").is_some();
        self.rest().await;
        self.until("it is over", || match &is_over {
            Some(is_over) => is_over.get(),
            None if in_row => !is_renaming(),
            None => !self.is_busy() || is_held_up(),
        })
        .await;
        self.rest().await;
    }
}

fn in_row(selector: &str) -> web_sys::HtmlElement {
    use wasm_bindgen::JsCast;
    let selector = match selector {
        "input" => ".rename-form input",
        _ => ".rename-form",
    };
    let found = document().query_selector(selector).ok().flatten();
    found.expect("the form in the row").unchecked_into()
}

/// Whether the form in the row is being sent.
fn is_renaming() -> bool {
    let field = in_row("input");
    crate::browser_tests::page::property(&field, "readOnly").is_truthy()
}

/// What the form in the row says is wrong.
pub fn said_in_row() -> Vec<String> {
    let found = document()
        .query_selector(".rename-form .problem")
        .ok()
        .flatten();
    let text = found.and_then(|it| it.text_content()).unwrap_or_default();
    Some(text)
        .filter(|text| !text.is_empty())
        .into_iter()
        .collect()
}
