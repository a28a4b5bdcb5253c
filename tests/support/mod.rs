//! What a test needs to use the built page like a person does: servers, a
//! browser, and the page's views in the words of their accessible names.
//!
//! - [`runner`] turns journeys into listed tests, [`context`] is what each is given.
//! - [`site`] serves the page and the Admin API behind [`proxy`], which keeps a
//!   record of every request and can hold, fail or cut it.
//! - [`admin`] asks the same Admin API directly: the truth to compare with.
//! - [`browser`] is a headless Chromium, [`element`] finds by role and name.
//! - [`cohort`] is the page in its own terms; only it knows names and layout.
//!
//! Nothing here knows how the page is written.

#![allow(dead_code, reason = "every test program uses its own part of this")]

pub mod admin;
pub mod backend;
pub mod browser;
pub mod chromedriver;
pub mod cohort;
pub mod console;
pub mod context;
pub mod devtools;
pub mod element;
pub mod environment;
pub mod examples;
pub mod proxy;
pub mod runner;
pub mod server;
pub mod settings;
pub mod site;
pub mod times;
pub mod wait;

/// How a journey, or a step of one, ends.
pub type Outcome<T = ()> = anyhow::Result<T>;
