//! The shell around all pages: top bar, main content, and what appears over it.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::tick;

use crate::api::Capabilities;
use crate::app::chunk::frame_part;
use crate::app::groups_page::GroupsPage;
use crate::app::status_pages::UnreachableShop;
use crate::app::top_bar::TopBar;
use crate::features::palette::use_keys;
use crate::features::sign_in::{SignInDialog, SignInPage};
use crate::i18n::use_i18n;
use crate::platform::host::{is_in_frame, use_host};
use crate::state::activity::use_activity;
use crate::state::in_front::InFront;
use crate::state::session::{Session, State, use_session};
use crate::state::token_wait::{TokenWait, use_token_wait};
use crate::ui::{
    Chunks, DialogRegion, Dialogs, FileRegion, Files, Lazy, Show, ToastAction, ToastLife,
    ToastRegion, use_toasts, use_tooltip_dismissal, use_window_event,
};

/// The page with everything around it.
#[component]
pub fn Shell() -> impl IntoView {
    let t = use_i18n().texts;
    let (host, session) = (use_host(), use_session());
    let dialogs = Dialogs::new();
    provide_context(dialogs);
    provide_context(Chunks::new());
    provide_context(Files::new());
    let front = InFront::new();
    provide_context(front);
    use_keys(front);
    let token_wait = use_token_wait();
    token_wait.follow_session();
    let page = shown_page(session, token_wait);
    clear_activity_when_signed_out(page);
    focus_after_sign_in(page);
    use_window_event(ev::storage, move |event| {
        session.handle_storage_change(event.key().as_deref());
    });
    use_window_event(ev::Custom::<web_sys::Event>::new("pageshow"), move |_| {
        session.wake();
    });
    use_window_event(ev::online, move |_| session.check_again());
    offer_new_version();
    use_tooltip_dismissal(host);
    // Moves the focus without changing the URL, which holds the state of the page.
    let skip_to_content = move |event: ev::MouseEvent| {
        event.prevent_default();
        host.focus_by_id("content");
    };
    let is_expired =
        move || matches!(session.state(), State::Expired(_)) && !token_wait.is_waiting();
    // A modal dialog would block all of somebody else's page, which is in use for other things, and take the focus from
    // it; unless one is open already.
    let is_modal = move || host.is_own_page() && !host.is_left() || dialogs.has_open();
    let sign_in_again = move || match is_modal() {
        true => view! { <SignInDialog/> }.into_any(),
        false => view! { <SignInPage/> }.into_any(),
    };
    view! {
        <a class="skip-link" href="#content" on:click=skip_to_content>
            {t.skip_to_content()}
        </a>
        <TopBar/>
        <div>
            <Show when=is_expired>{sign_in_again()}</Show>
        </div>
        <main id="content" tabindex="-1">
            <MainContent page=page/>
        </main>
        <ToastRegion/>
        <DialogRegion/>
        <FileRegion/>
        {is_in_frame().then(|| view! { <Lazy load=frame_part/> })}
    }
}

/// What the main content is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ShownPage {
    Checking,
    Unreachable,
    SignIn,
    /// The list is built anew if the server can do other things by now: it was upgraded while the page was open.
    Groups(Capabilities),
}

/// The list of groups stays while the session goes from signed in to expired and back.
fn shown_page(session: Session, token_wait: TokenWait) -> Memo<ShownPage> {
    Memo::new(move |_| match session.state() {
        State::Checking => ShownPage::Checking,
        State::SignedOut if token_wait.is_waiting() => ShownPage::Checking,
        State::Unknown(_) => ShownPage::Unreachable,
        State::SignedOut => ShownPage::SignIn,
        State::SignedIn(_) | State::Expired(_) => ShownPage::Groups(session.api().capabilities()),
    })
}

#[component]
fn MainContent(page: Memo<ShownPage>) -> impl IntoView {
    let t = use_i18n().texts;
    move || match page.get() {
        ShownPage::Checking => view! {
            <p class="splash muted" role="status">{t.connecting()}</p>
        }
        .into_any(),
        ShownPage::Unreachable => view! { <UnreachableShop/> }.into_any(),
        ShownPage::SignIn => view! { <SignInPage/> }.into_any(),
        ShownPage::Groups(_) => view! { <GroupsPage/> }.into_any(),
    }
}

fn clear_activity_when_signed_out(page: Memo<ShownPage>) {
    let activity = use_activity();
    Effect::new(move || {
        if page.get() == ShownPage::SignIn {
            activity.clear();
        }
    });
}

/// Gives the focus to the list that takes the place of the sign-in form.
fn focus_after_sign_in(page: Memo<ShownPage>) {
    let host = use_host();
    Effect::new(move |before: Option<ShownPage>| {
        let page = page.get();
        if matches!(
            (before, page),
            (Some(ShownPage::SignIn), ShownPage::Groups(_))
        ) {
            host.spawn(async move {
                tick().await;
                host.rescue_focus();
            });
        }
        page
    });
}

/// Offers to reload the page when boot.js has found a new version of it.
fn offer_new_version() {
    let t = use_i18n().texts;
    let (host, toasts) = (use_host(), use_toasts());
    let event = ev::Custom::<web_sys::Event>::new("cohort-new-version");
    use_window_event(event, move |_| {
        let reload = ToastAction::new(t.load_again(), move || host.reload());
        toasts.add(t.new_version().to_owned(), vec![reload], ToastLife::Page);
    });
}
