//! The test kit: servers, browsers and page objects with which a test uses the built page as a person does.
//!
//! - [`runner`] turns journeys into listed tests; [`context`] gives each its sites and browsers.
//! - [`site`] serves the page and the Admin API behind [`proxy`], which records every request and can hold, fail or cut it;
//!   [`hosting`] sends files as a web server does.
//! - [`admin`] calls the same Admin API directly, for the values a test compares with.
//! - [`browser`] is a headless Chromium, driven by chromedriver and [`devtools`]; [`element`] finds by role and name.
//! - [`cohort`] holds the page objects; only they know accessible names and layout.
//!
//! The kit depends on the page's accessible names and addresses, not on its code.

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
pub mod hosting;
pub mod proxy;
pub mod pseudo;
pub mod runner;
pub mod server;
pub mod settings;
pub mod site;
pub mod times;
pub mod wait;

/// The result of a journey, or of one step of it.
pub type Outcome<T = ()> = anyhow::Result<T>;
