//! The texts of the page, one field each, and filling in their blanks. Pure.

use std::sync::OnceLock;

/// A text, in which `{name}` marks a blank.
type Text = &'static str;

/// A text with a form for each plural category of its language: `one: {n} day | other: {n} days`.
#[derive(Clone, Copy, Debug)]
pub struct Plural(Text);

impl From<Text> for Plural {
    fn from(text: Text) -> Self {
        Self(text)
    }
}

impl Plural {
    /// The form for a category as `Intl.PluralRules` names it; the last form for one that is not there.
    pub fn form(self, category: &str) -> Text {
        let mut last = "";
        for form in self.0.split(" | ") {
            let (name, text) = form.split_once(": ").unwrap_or_default();
            last = text;
            if name == category {
                break;
            }
        }
        last
    }
}

/// Makes [`Texts`] with a function for each text, in the order of the languages' files.
macro_rules! texts {
    ($($name:ident: $kind:ident,)*) => {
        #[allow(non_camel_case_types)]
        #[derive(Clone, Copy)]
        enum Place {
            $($name,)*
        }

        /// The names of the texts.
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        impl Texts {
            $(
                #[allow(clippy::wrong_self_convention)]
                pub fn $name(&self) -> $kind {
                    $kind::from(self.0[Place::$name as usize])
                }
            )*
        }
    };
}

/// Every text of the page in one language. An array: with a field for each, the code to read them weighs more than they.
#[derive(Debug)]
pub struct Texts(Box<[Text; NAMES.len()]>);

static ENGLISH: OnceLock<Texts> = OnceLock::new();

texts! {
    // The shell
    app_name: Text,
    skip_to_content: Text,
    this_site: Text,
    connected: Text,
    not_connected: Text,
    preferences: Text,
    theme: Text,
    theme_system: Text,
    theme_light: Text,
    theme_dark: Text,
    language: Text,
    language_failed: Text,
    account: Text,
    sign_out: Text,
    shops: Text,
    shop_is: Text,
    shop_not_kept: Text,
    connecting: Text,
    retry: Text,
    new_version: Text,
    load_again: Text,
    chunk_failed: Text,
    load_page_again: Text,
    // Sign-in
    sign_in: Text,
    signing_in: Text,
    sign_in_lead: Text,
    sign_in_again: Text,
    email: Text,
    password: Text,
    show_password: Text,
    wrong_password: Text,
    email_needed: Text,
    password_needed: Text,
    email_malformed: Text,
    sign_in_failed: Text,
    copy_failed: Text,
    cookie_refused: Text,
    // The connection check
    check_connection: Text,
    check_again: Text,
    checking: Text,
    not_checked: Text,
    check_fine: Text,
    check_address: Text,
    check_mixed_content: Text,
    check_server: Text,
    check_server_fine: Text,
    check_offline: Text,
    check_policy: Text,
    check_away: Text,
    check_slow: Text,
    check_permission: Text,
    check_permission_fine: Text,
    check_permission_same: Text,
    check_unreadable: Text,
    copy_line: Text,
    check_medusa: Text,
    check_medusa_fine: Text,
    check_not_medusa: Text,
    check_faulty: Text,
    check_session: Text,
    check_session_fine: Text,
    check_signed_out: Text,
    check_cookies: Text,
    // The list
    groups_title: Text,
    search: Text,
    clear_search: Text,
    sort: Text,
    sort_name_up: Text,
    sort_name_down: Text,
    sort_created_down: Text,
    sort_created_up: Text,
    sort_updated_down: Text,
    sort_updated_up: Text,
    refresh: Text,
    updated_ago: Text,
    expand_all: Text,
    collapse_all: Text,
    column_details: Text,
    column_name: Text,
    column_customers: Text,
    column_price_lists: Text,
    column_created: Text,
    column_id: Text,
    columns: Text,
    move_up: Text,
    move_down: Text,
    compact_rows: Text,
    default_columns: Text,
    views: Text,
    no_views: Text,
    view_name: Text,
    save_view: Text,
    show_view: Text,
    rename_view: Text,
    default_view: Text,
    delete_view: Text,
    export_views: Text,
    import_views: Text,
    view_name_taken: Text,
    views_refused: Text,
    column_updated: Text,
    details_of: Text,
    no_name: Text,
    count_failed: Text,
    loading: Text,
    empty_title: Text,
    empty_text: Text,
    no_match_title: Text,
    no_match_text: Text,
    clear_filters: Text,
    list_failed: Text,
    // Filters
    filter: Text,
    filters: Text,
    clear_all: Text,
    remove_filter: Text,
    apply: Text,
    names_hint: Text,
    ids_hint: Text,
    not_an_id: Text,
    too_many_values: Text,
    preset_today: Text,
    preset_days: Text,
    preset_year: Text,
    first_day: Text,
    last_day: Text,
    from_after_to: Text,
    after_date: Text,
    before_date: Text,
    exact_bounds: Text,
    filter_discount: Text,
    search_discounts: Text,
    only_these_groups: Text,
    all_but_these_groups: Text,
    no_conditions: Text,
    more_discounts: Text,
    // The pager
    pagination: Text,
    first_page: Text,
    previous_page: Text,
    next_page: Text,
    last_page: Text,
    rows_per_page: Text,
    range: Text,
    // An open row
    tab_customers: Text,
    tab_price_lists: Text,
    tab_discounts: Text,
    tab_metadata: Text,
    search_members: Text,
    members_of: Text,
    price_lists_of: Text,
    discounts_of: Text,
    metadata_of: Text,
    member_name: Text,
    member_email: Text,
    member_account: Text,
    member_since: Text,
    registered: Text,
    guest: Text,
    no_members: Text,
    no_members_match: Text,
    members_failed: Text,
    no_price_lists: Text,
    price_lists_failed: Text,
    price_list_name: Text,
    price_list_type: Text,
    price_list_status: Text,
    price_list_dates: Text,
    price_list_groups: Text,
    type_sale: Text,
    type_override: Text,
    status_active: Text,
    status_draft: Text,
    always: Text,
    from_date: Text,
    until_date: Text,
    from_until: Text,
    only_group: Text,
    only_group_hint: Text,
    no_discounts: Text,
    discounts_failed: Text,
    discount_code: Text,
    discount_effect: Text,
    discount_in: Text,
    discount_not_in: Text,
    discount_disabled: Text,
    no_metadata: Text,
    copy_json: Text,
    copied: Text,
    // The page of a group
    group_failed: Text,
    group_gone_title: Text,
    group_gone_text: Text,
    back_to_list: Text,
    copy_id: Text,
    // Dialogs, toasts, activity
    close: Text,
    cancel: Text,
    working: Text,
    dismiss: Text,
    undo: Text,
    restore: Text,
    undo_failed: Text,
    changed_since: Text,
    // Membership
    add_customers: Text,
    add_customers_to: Text,
    paste_list: Text,
    members_not_changed: Text,
    move_to_group: Text,
    copy_to_group: Text,
    move_there: Text,
    copy_there: Text,
    choose_group: Text,
    search_customers: Text,
    only_from: Text,
    from_any_group: Text,
    put_back: Text,
    customers_found: Text,
    already_member: Text,
    no_customer_matches: Text,
    select_one: Text,
    nobody_moved: Text,
    groups_of: Text,
    groups_of_failed: Text,
    taken_back: Text,
    taken_back_partly: Text,
    // A pasted list
    paste_title: Text,
    paste_apply: Text,
    paste_hint: Text,
    paste_way: Text,
    paste_add: Text,
    paste_remove: Text,
    paste_label: Text,
    choose_file: Text,
    drop_file: Text,
    looking_up: Text,
    stop: Text,
    pause: Text,
    go_on: Text,
    heading_passed_over: Text,
    download_report: Text,
    done_of: Text,
    paste_held_up: Text,
    verdict_add: Text,
    verdict_remove: Text,
    verdict_member: Text,
    verdict_no_member: Text,
    verdict_unknown: Text,
    verdict_ambiguous: Text,
    verdict_malformed: Text,
    verdict_repeated: Text,
    result_added: Text,
    result_removed: Text,
    result_turned_down: Text,
    result_not_reached: Text,
    report_entry: Text,
    report_result: Text,
    report_customer: Text,
    paste_example: Text,
    // Actions of groups, and what was done
    new_group: Text,
    create: Text,
    save: Text,
    rename: Text,
    duplicate: Text,
    delete: Text,
    show: Text,
    column_actions: Text,
    actions_for: Text,
    rename_of: Text,
    duplicate_of: Text,
    delete_of: Text,
    copy_of: Text,
    with_members: Text,
    with_lists: Text,
    create_failed: Text,
    rename_failed: Text,
    duplicate_failed: Text,
    duplicate_partly: Text,
    delete_failed: Text,
    delete_unseen: Text,
    effect_failed: Text,
    effect_none: Text,
    effect_none_of_all: Text,
    effect_changed: Text,
    effect_after: Text,
    list_opens: Text,
    list_opens_later: Text,
    list_stays: Text,
    discount_opens: Text,
    discount_dies: Text,
    discount_stays: Text,
    name_needed: Text,
    name_taken: Text,
    name_alike: Text,
    created: Text,
    renamed: Text,
    renamed_back: Text,
    deleted: Text,
    restored: Text,
    id_copied: Text,
    activity: Text,
    activity_empty: Text,
    undoing: Text,
    undone: Text,
    combine: Text,
    combine_title: Text,
    combine_who: Text,
    combine_any: Text,
    combine_all: Text,
    combine_only: Text,
    combine_in: Text,
    combine_ungrouped: Text,
    combine_hint: Text,
    combine_do: Text,
    combine_new: Text,
    combine_add: Text,
    combine_remove: Text,
    among_them: Text,
    // Selection and export
    select_page: Text,
    select_row: Text,
    select_all: Text,
    clear_selection: Text,
    selecting: Text,
    select_failed: Text,
    export: Text,
    export_selected: Text,
    export_format: Text,
    columns_shown: Text,
    columns_all: Text,
    export_members: Text,
    export_counts: Text,
    download: Text,
    exporting: Text,
    export_failed: Text,
    customer_id: Text,
    customer_name: Text,
    progress: Text,
    // Editing metadata
    discard_question: Text,
    keep_editing: Text,
    discard: Text,
    edit: Text,
    metadata_rows: Text,
    metadata_json: Text,
    metadata_as_json: Text,
    metadata_failed: Text,
    metadata_unreadable: Text,
    row_called: Text,
    key_of: Text,
    kind_of: Text,
    value_of: Text,
    insert_above: Text,
    remove_row: Text,
    add_row: Text,
    kind_text: Text,
    kind_number: Text,
    kind_boolean: Text,
    kind_null: Text,
    kind_json: Text,
    key_twice: Text,
    not_a_number: Text,
    not_json: Text,
    not_an_object: Text,
    empty_text_deletes: Text,
    key_reserved: Text,
    number_rewritten: Text,
    changes: Text,
    no_changes: Text,
    change_added: Text,
    change_changed: Text,
    change_removed: Text,
    take_back: Text,
    empty_key: Text,
    changed_by_others: Text,
    choose_mine: Text,
    choose_theirs: Text,
    no_value: Text,
    metadata_back: Text,
    metadata_partly_back: Text,
    keys_to_remove: Text,
    metadata_saved: Plural,
    rows_refused: Plural,
    // Errors: what failed and what to do
    error_bad_request: Text,
    error_bad_request_do: Text,
    error_unauthorized: Text,
    error_unauthorized_do: Text,
    error_not_found: Text,
    error_not_found_do: Text,
    error_conflict: Text,
    error_conflict_do: Text,
    error_unprocessable: Text,
    error_unprocessable_do: Text,
    error_too_many: Text,
    error_too_many_do: Text,
    error_server: Text,
    error_server_do: Text,
    error_status: Text,
    error_status_do: Text,
    error_network: Text,
    error_network_do: Text,
    error_timeout: Text,
    error_timeout_do: Text,
    error_content: Text,
    error_content_do: Text,
    server_says: Text,
    session_check_failed: Text,
    config_failed: Text,
    config_failed_do: Text,
    // Numbers of things
    groups_counted: Plural,
    rows_unreadable: Plural,
    more_price_lists: Plural,
    groups_tied: Plural,
    groups_failed: Plural,
    customers_counted: Plural,
    delete_all: Plural,
    deleted_all: Plural,
    restored_all: Plural,
    metadata_of_all: Plural,
    metadata_changed: Plural,
    // Membership
    customers_picked: Plural,
    remove_customers: Plural,
    move_customers: Plural,
    copy_customers: Plural,
    customers_added: Plural,
    customers_removed: Plural,
    customers_moved: Plural,
    add_customers_to_all: Plural,
    memberships_changed: Plural,
    // A pasted list
    due_to_add: Plural,
    due_to_remove: Plural,
    more_in_report: Plural,
    turned_down: Plural,
    not_reached: Plural,
    members_lose: Plural,
    memberships_end: Plural,
    draft_first: Plural,
    lists_drafted: Plural,
    members_left: Plural,
    selected: Plural,
    exported: Plural,
    export_missing: Plural,
}

impl Texts {
    /// Reads the file of a language. Nothing if it has too few or too many texts; their names are for people.
    pub fn read(file: &'static str) -> Option<Self> {
        let lines = file.lines();
        let texts = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let texts: Option<Vec<Text>> = texts
            .map(|line| line.split_once(": ").map(|(_, text)| text))
            .collect();
        texts?.try_into().ok().map(Self)
    }

    /// Takes the file with the English texts, the first time; false if it has too few or too many.
    pub fn set_english(file: String) -> bool {
        ENGLISH.get().is_some()
            || Self::read(file.leak()).is_some_and(|texts| ENGLISH.set(texts).is_ok())
    }

    /// The English texts: what the page speaks where another language cannot be had.
    ///
    /// # Panics
    /// Before [`Texts::set_english`], with which the page starts.
    pub fn english() -> &'static Self {
        ENGLISH.get().expect("the page starts with them")
    }

    /// The texts of a language without a server to ask.
    #[cfg(test)]
    pub fn of(locale: crate::i18n::Locale) -> &'static Self {
        let texts = Self::read(file_of(locale)).expect("a file with all texts");
        Box::leak(Box::new(texts))
    }
}

#[cfg(test)]
fn file_of(locale: crate::i18n::Locale) -> &'static str {
    match locale {
        crate::i18n::Locale::En => include_str!("en.txt"),
        crate::i18n::Locale::De => include_str!("de.txt"),
        crate::i18n::Locale::Ar => include_str!("ar.txt"),
    }
}

/// Puts values into the blanks of a text. A blank without a value stays, a value with braces is not looked into.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        let blank = behind.split_once('}');
        let value = blank.and_then(|(name, _)| values.iter().find(|(key, _)| *key == name));
        match (blank, value) {
            (Some((_, after)), Some((_, value))) => {
                filled.push_str(value);
                rest = after;
            }
            _ => {
                filled.push('{');
                rest = behind;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// A value for [`fill`] that runs in a direction of its own. Such parts are found again with [`isolated`].
pub fn isolate(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// The parts of a text in their order, each with whether it was [`isolate`]d.
pub fn isolated(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let parts = text.split(['\u{2068}', '\u{2069}']).enumerate();
    parts
        .map(|(index, part)| (part, index % 2 == 1))
        .filter(|(part, _)| !part.is_empty())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn blanks_are_filled_once() {
        assert_eq!(
            fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]),
            "{b} and 2"
        );
        assert_eq!(fill("{x} {", &[("a", "1")]), "{x} {");
    }

    #[test]
    fn isolated_parts_are_found_again() {
        let text = fill("Rename {name}?", &[("name", &isolate("VIP"))]);
        let parts: Vec<_> = isolated(&text).collect();
        assert_eq!(parts, [("Rename ", false), ("VIP", true), ("?", false)]);
    }

    proptest! {
        #[test]
        fn texts_without_blanks_stay(text in "[^{]*") {
            prop_assert_eq!(fill(&text, &[("a", "1")]), text);
        }

        #[test]
        fn filling_never_panics(text in ".*", value in ".*") {
            fill(&text, &[("a", &value)]);
        }
    }

    /// The lines of a language's file that are texts.
    fn lines_of(locale: Locale) -> Vec<(&'static str, &'static str)> {
        let lines = file_of(locale).lines();
        let texts = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        texts
            .map(|line| line.split_once(": ").expect(line))
            .collect()
    }

    #[test]
    fn every_language_has_every_text_in_its_place() {
        for locale in Locale::ALL {
            let texts = lines_of(locale);
            let names: Vec<_> = texts.iter().map(|(name, _)| *name).collect();
            assert_eq!(names, NAMES, "{locale:?}");
            assert!(texts.iter().all(|(_, text)| !text.trim().is_empty()));
        }
    }

    #[test]
    fn every_language_has_the_same_blanks() {
        let blanks = |(name, text): &(&'static str, &'static str)| {
            let parts = text
                .split('{')
                .skip(1)
                .filter_map(|part| part.split_once('}'));
            let mut blanks: Vec<_> = parts.map(|(blank, _)| blank).collect();
            blanks.sort_unstable();
            blanks.dedup();
            // A form may leave its number out ("one group").
            blanks.retain(|blank| *blank != "n");
            (*name, blanks)
        };
        let of = |locale| lines_of(locale).iter().map(blanks).collect::<Vec<_>>();
        assert_eq!(of(Locale::En), of(Locale::De));
        assert_eq!(of(Locale::En), of(Locale::Ar));
    }

    #[test]
    fn a_file_with_too_few_texts_is_no_language() {
        assert!(Texts::read("app_name: Cohort").is_none());
        assert!(Texts::read("<!doctype html>").is_none());
    }

    #[test]
    fn plurals_fall_back_to_their_last_form() {
        let (english, arabic) = (Texts::of(Locale::En), Texts::of(Locale::Ar));
        assert_eq!(english.groups_counted().form("one"), "{n} customer group");
        assert_eq!(english.groups_counted().form("few"), "{n} customer groups");
        assert_eq!(arabic.groups_counted().form("two"), "مجموعتا عملاء");
    }
}
