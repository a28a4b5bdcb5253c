//! The page of a group: the way back to the list, its name, what can be done with it, what is known of it, and its details.

use leptos::prelude::*;

use crate::api::{ApiError, Page};
use crate::domain::json::Level;
use crate::domain::list_query::params::Expand;
use crate::features::group_actions::ActionButtons;
use crate::features::group_detail::page::PageDetails;
use crate::features::group_page::created_by::CreatedBy;
use crate::features::group_page::way_back::{HEADING_ID, use_heading_focus};
use crate::i18n::use_i18n;
use crate::platform::host::use_host;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::in_front::use_in_front;
use crate::state::location::Location;
use crate::state::query::Query;
use crate::ui::{
    BdiText, CopyButton, Day, ErrorNote, Icon, IconButton, IconKind, Muted, PanelSkeleton, Show,
    Skeleton,
};

/// The page of one group.
#[component]
pub fn OpenGroup(groups: GroupListState, id: String) -> impl IntoView {
    let t = use_i18n().texts;
    groups.services.recent.note(&id);
    let asked = id.clone();
    let read = Query::new(
        move || Some((asked.clone(), groups.changes.rows_revision(false))),
        |api, (id, _)| async move {
            let expand = Expand {
                price_lists: true,
                customers: false,
            };
            api.customer_group(&id, expand).await.map(Page::of_one)
        },
    );
    let group = GroupState::of_page(groups, id, read);
    use_in_front().show_group(group);
    use_group_title(group);
    let is_gone = Memo::new(move |_| matches!(read.error(), Some(ApiError::NotFound { .. })));
    let is_known = Memo::new(move |_| group.group.with(Option::is_some));
    let failure = move || {
        let retry = move || read.reload();
        let error = read.error().filter(|_| !is_gone.get());
        error.map(|error| {
            view! { <ErrorNote title=t.group_failed() error=error on_retry=retry/> }
        })
    };
    let content = move || match (is_gone.get(), is_known.get()) {
        (true, _) => view! { <GroupGone groups=groups/> }.into_any(),
        (false, true) => view! { <KnownGroup groups=groups group=group/> }.into_any(),
        (false, false) if read.error().is_some() => ().into_any(),
        (false, false) => view! { <PanelSkeleton/> }.into_any(),
    };
    // A page has a heading also while there is no group to name.
    view! {
        <div class="stack">
            <div class="group-trail">
                <ListLink groups=groups class="back-link">
                    <Icon kind=IconKind::ChevronStart/>
                    <span>{t.groups_title()}</span>
                </ListLink>
                <IconButton
                    label=t.refresh()
                    icon=IconKind::Refresh
                    class:spinning=move || read.is_loading()
                    on:click=move |_| groups.refresh()
                />
            </div>
            <Show when=move || is_gone.get() || !is_known.get()>
                <h1 class="visually-hidden">{t.groups_title()}</h1>
            </Show>
            {move || failure()}
            {move || content()}
        </div>
    }
}

/// A link to the list as it was left.
#[component]
fn ListLink(groups: GroupListState, class: &'static str, children: Children) -> impl IntoView {
    let href = move || groups.query.with(|query| Location::href(query, None));
    view! { <a class=class data-noscroll="" href=move || href()>{children()}</a> }
}

/// Names the browser's page after the group, once it is known.
fn use_group_title(group: GroupState) {
    let t = use_i18n().texts;
    let host = use_host();
    Effect::new(move || {
        let title = match group.group.with(Option::is_some) {
            true => group.name(),
            false => t.groups_title().to_owned(),
        };
        host.set_title(&format!("{title} · {}", t.app_name()));
    });
}

/// Stands in for a group that does not exist.
#[component]
fn GroupGone(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <div class="empty-state" role="alert">
            <Icon kind=IconKind::Groups/>
            <h2>{t.group_gone_title()}</h2>
            <Muted>{t.group_gone_text()}</Muted>
            <ListLink groups=groups class="button">{t.back_to_list()}</ListLink>
        </div>
    }
}

#[component]
fn KnownGroup(groups: GroupListState, group: GroupState) -> impl IntoView {
    use_heading_focus();
    view! {
        <div class="stack">
            <div class="page-heading">
                <h1 id=HEADING_ID tabindex="-1">
                    <BdiText text=Signal::derive(move || group.name())/>
                </h1>
                <ActionButtons groups=groups group=group/>
            </div>
            <PageDetails
                group=group
                facts=move || view! { <Facts groups=groups group=group/> }
            />
        </div>
    }
}

/// What is known of the group itself, as pairs.
#[component]
fn Facts(groups: GroupListState, group: GroupState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let id = group.id.get_untracked();
    let keys = move || {
        let keys = group.read(|group| {
            let json = group.metadata.as_ref();
            json.map_or(0, |json| Level::of(json.as_str()).len())
        });
        i18n.number(keys as u64)
    };
    let created = move || {
        view! { <Day iso=group.read(|group| group.created_at.clone())/> }
    };
    let updated = move || {
        view! { <Day iso=group.read(|group| group.updated_at.clone())/> }
    };
    view! {
        <dl class="facts">
            <div>
                <dt>{t.column_customers()}</dt>
                <dd>
                    <MemberCount groups=groups group=group/>
                </dd>
            </div>
            <div>
                <dt>{t.column_created()}</dt>
                <dd>{move || created()}</dd>
            </div>
            <CreatedBy group=group/>
            <div>
                <dt>{t.column_updated()}</dt>
                <dd>{move || updated()}</dd>
            </div>
            <div>
                <dt>{t.metadata_keys()}</dt>
                <dd>{move || keys()}</dd>
            </div>
            <div>
                <dt>{t.column_id()}</dt>
                <dd class="row">
                    <code>{id.clone()}</code>
                    <CopyButton text=id>{t.copy_id()}</CopyButton>
                </dd>
            </div>
        </dl>
    }
}

/// How many customers the group has; a button that asks again if that failed.
#[component]
fn MemberCount(groups: GroupListState, group: GroupState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let count = Query::new(
        move || Some(group.version(groups)),
        move |api, (id, revision)| groups.counts.load(api, id, revision),
    );
    let known = move || group.id.with_untracked(|id| groups.counts.known(id));
    move || match (count.error(), known()) {
        (Some(_), _) => view! {
            <IconButton
                label=t.count_failed()
                icon=IconKind::Warning
                on:click=move |_| count.reload()
            />
        }
        .into_any(),
        (None, Some(number)) => i18n.number(number).into_any(),
        (None, None) => view! { <Skeleton short=true/> }.into_any(),
    }
}
