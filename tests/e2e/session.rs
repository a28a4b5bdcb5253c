//! Signing in and out.

use crate::{
    journeys,
    support::{
        Outcome,
        element::{Scope, button},
        stage::Stage,
        wire::Calls,
    },
};
use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD};
use thirtyfour::Key;

journeys! {
    Everywhere: a_wrong_password_is_said_and_a_right_one_signs_in;
}

async fn a_wrong_password_is_said_and_a_right_one_signs_in(stage: Stage) -> Outcome {
    let cohort = stage.stranger().await?;
    cohort.expect_no_session();
    cohort.expect_failed("/admin/auth/token", 401);
    cohort.go("").await?;
    cohort.enter(ADMIN_EMAIL, "not the password").await?;
    cohort.scan("sign-in form").await?;
    cohort.browser.click_on(&button("Sign in")).await?;
    cohort.alert("do not go together").await?;
    cohort.scan("wrong password").await?;
    cohort.enter(ADMIN_EMAIL, ADMIN_PASSWORD).await?;
    cohort.browser.press_key(Key::Enter, 1).await?;
    cohort.list().settled().await?;
    assert_eq!(
        cohort
            .site
            .wire
            .count(&Calls::to("POST", "/admin/auth/token")),
        2
    );
    Ok(())
}
