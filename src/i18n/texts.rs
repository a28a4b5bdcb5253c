//! The texts of the app, by functions named like their messages in `locales/`: `rename-of` is `t.rename_of()`. Pure.
//!
//! `build.rs` writes the functions. The texts are in two parts, which are fetched apart: those of the first screen, and all
//! others, which come with the first chunk of the page. Code of chunks has both; the code of the first load has the first
//! only, which `cargo xtask split` sees to.

use std::sync::OnceLock;

use super::plural::Plural;

/// A text, in which `{name}` is a blank.
type Text = &'static str;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// All texts in one language, in the order of its files. Arrays take less code to read than a field for each text.
#[derive(Debug)]
pub struct Texts {
    first: Box<[Text; FIRST]>,
    /// Nothing until they have been fetched.
    more: OnceLock<Box<[Text; MORE]>>,
pub struct Texts(Box<[Text; NAMES.len()]>);

static ENGLISH: OnceLock<Texts> = OnceLock::new();

texts! {
    // The shell
    Text: app_name skip_to_content this_site connected not_connected preferences theme theme_system
        theme_light theme_dark language language_failed account sign_out shops shop_is shop_not_kept
        connecting retry new_version load_again chunk_failed load_page_again;
    // Sign-in
    Text: sign_in signing_in sign_in_lead sign_in_again email password show_password wrong_password
        code code_lead code_needed wrong_code sign_in_elsewhere email_unverified
        email_needed password_needed email_malformed sign_in_failed copy_failed cookie_refused;
    // The connection check
    Text: check_connection check_again checking not_checked check_fine check_address
        check_mixed_content check_server check_server_fine check_offline check_policy check_away check_local_network check_cut_off
        check_slow check_permission check_permission_fine check_permission_same check_unreadable
        copy_line check_medusa check_medusa_fine check_other_sign_in check_not_medusa check_other_version medusa_1 medusa_2
        check_body_lost check_faulty check_session
        check_session_fine check_signed_out check_cookies;
    // The list
    Text: groups_title search clear_search sort sort_name_up sort_name_down sort_created_down
        sort_created_up sort_updated_down sort_updated_up refresh updated_ago expand_all
        collapse_all column_details column_name column_customers column_price_lists column_created
        column_id columns move_up move_down compact_rows default_columns views no_views view_name
        save_view show_view rename_view default_view delete_view export_views import_views
        view_name_taken views_refused views_full column_updated details_of no_name count_failed loading
        empty_title empty_text no_match_title no_match_text clear_filters list_failed;
    // Filters
    Text: filter filters clear_all remove_filter apply names_hint ids_hint not_an_id too_many_values names_too_long
        preset_today preset_days preset_year first_day last_day from_after_to after_date before_date
        exact_bounds filter_discount filter_promotion search_discounts search_promotions only_these_groups all_but_these_groups
        no_conditions no_promotion_rules more_discounts more_promotions;
    // The pager
    Text: pagination first_page previous_page next_page last_page rows_per_page range;
    // An open row
    Text: tab_customers tab_price_lists tab_discounts tab_promotions tab_metadata search_members members_of
        price_lists_of discounts_of promotions_of metadata_of member_name member_email member_account member_since
        registered guest no_members no_members_match members_failed no_price_lists
        price_lists_failed price_list_name price_list_type price_list_status price_list_dates
        price_list_groups type_sale type_override status_active status_draft status_scheduled status_ended always from_date
        until_date from_until only_group only_group_hint only_group_hint_rule no_discounts no_promotions discounts_failed promotions_failed discount_code
        discount_effect discount_in discount_not_in discount_disabled no_metadata copy_json copied;
    // The page of a group
    Text: group_failed group_gone_title group_gone_text back_to_list copy_id;
    // Dialogs, toasts, activity
    Text: close cancel working dismiss undo restore undo_failed changed_since undo_open undo_partly perhaps_done;
    // Membership
    Text: add_customers add_customers_to paste_list members_not_changed move_to_group copy_to_group
        move_there copy_there choose_group search_customers only_from from_any_group put_back
        customers_found already_member no_customer_matches select_one nobody_moved groups_of
        groups_of_failed taken_back taken_back_partly done_partly;
    // A pasted list
    Text: paste_title paste_apply paste_hint paste_way paste_add paste_remove paste_label
        choose_file drop_file files_added file_is_workbook file_unreadable file_too_large
        paste_column paste_column_question paste_choose_column paste_all_columns paste_column_number passed_over
        passed_over_in shared_account shared_guest shared_both shared_nobody looking_up stop pause go_on heading_passed_over download_report
        done_of paste_held_up verdict_add verdict_remove verdict_member verdict_no_member
        verdict_unknown verdict_ambiguous verdict_malformed verdict_repeated result_added
        result_removed result_turned_down result_not_reached result_open report_entry report_result
        report_customer paste_example;
    // Actions of groups, and what was done
    Text: new_group create save rename duplicate delete show column_actions actions_for rename_of
        duplicate_of delete_of copy_of with_members with_lists create_failed rename_failed
        duplicate_failed duplicate_partly delete_failed delete_unseen effect_failed effect_none effect_none_rule
        effect_none_of_all effect_none_rule_of_all effect_changed effect_after list_opens list_opens_later list_over list_stays list_dies
        discount_opens discount_dies discount_stays discount_opens_to_members name_needed name_taken name_alike created
        renamed renamed_back deleted deleted_before deleted_open restored id_copied activity activity_empty undoing undone
        combine combine_title combine_who combine_any combine_all combine_only combine_in
        combine_ungrouped combine_hint combine_do combine_new combine_add combine_remove among_them;
    // Selection and export
    Text: select_page select_row select_all clear_selection selecting select_failed export
        export_selected export_format columns_shown columns_all export_members export_counts
        download file_kept file_held_back file_unsure file_kept_do file_content copy_content exporting export_failed customer_id customer_name progress reading_progress;
    // Editing metadata
    Text: discard_question keep_editing discard edit metadata_rows metadata_json metadata_as_json
        metadata_failed metadata_unreadable row_called key_of kind_of value_of insert_above
        remove_row add_row kind_text kind_number kind_boolean kind_null kind_json key_twice
        not_a_number not_json not_an_object empty_text_deletes key_reserved number_rewritten changes
        no_changes change_added change_changed change_removed take_back empty_key changed_by_others
        choose_mine choose_theirs no_value large_text copy_text replace_with_file write_anew more_changes show_more metadata_back metadata_partly_back keys_to_remove;
    Plural: metadata_saved rows_refused;
    // Errors: what failed and what to do
    Text: error_bad_request error_bad_request_do error_unauthorized error_unauthorized_do
        error_not_found error_not_found_do error_conflict error_conflict_do error_unprocessable
        error_unprocessable_do error_too_many error_too_many_do error_server error_server_do
        error_status error_status_do error_network error_network_do error_timeout error_timeout_do
        error_content error_content_do error_foreign error_foreign_do error_other_sign_in error_other_sign_in_do error_body_lost error_body_lost_do outcome_open error_open_do server_says session_check_failed config_failed
        config_failed_do;
    // Numbers of things
    Plural: groups_counted rows_unreadable more_price_lists groups_tied groups_failed groups_open
        customers_counted delete_all deleted_all restored_all metadata_of_all metadata_changed;
    // Membership
    Plural: customers_picked remove_customers move_customers copy_customers customers_added
        customers_removed customers_moved add_customers_to_all memberships_changed;
    // A pasted list
    Plural: due_to_add due_to_remove more_in_report paste_shared left_out turned_down not_reached members_open members_lose
        memberships_end draft_first lists_drafted mend_rules rules_left members_left selected exported export_ready export_missing;
    // Files and links that do not fit
    Text: file_no_text file_empty files_too_large file_there pasted_text dropped_text kept_beside size_kb remove_text
        names_not_found link_lost_title link_lost_text show_all_groups;
    Plural: link_cut;
}

impl Texts {
    /// Reads the file with the texts of the first screen. Nothing if it has too few or too many.
    pub fn read(file: &'static str) -> Option<Self> {
        Some(Self {
            first: lines(file)?,
            more: OnceLock::new(),
        })
    }

    /// Adds the other texts, from their file. Nothing happens if it has too few or too many.
    pub fn add_more(&self, file: &'static str) {
        if let Some(texts) = lines(file) {
            let _ = self.more.set(texts);
        }
    }

    /// Whether all texts are there.
    pub fn is_complete(&self) -> bool {
        self.more.get().is_some()
    }

    fn first_text(&self, number: usize) -> Text {
        self.first.get(number).copied().unwrap_or_default()
    }

    /// A text of the second part; empty if that is not there. `cargo xtask split` looks for the calls of this function.
    #[inline(never)]
    fn more_text(&self, number: usize) -> Text {
        match self.more.get() {
            Some(texts) => texts.get(number).copied().unwrap_or_default(),
            None => "",
        }
    }

    /// The texts of a language, without fetching them.
    #[cfg(test)]
    pub fn of(locale: crate::i18n::Locale) -> &'static Self {
        let mut files = FILES.iter();
        let (_, [first, more]) = files
            .find(|(tag, _)| *tag == locale.tag())
            .expect("a language with texts");
        let texts = Self::read(first).expect("a file with the texts of the first screen");
        texts.add_more(more);
        assert!(texts.is_complete(), "{locale:?}");
        Box::leak(Box::new(texts))
    }
}

/// The lines of a file, if there are as many as there should be.
fn lines<const N: usize>(file: &'static str) -> Option<Box<[Text; N]>> {
    file.lines().collect::<Vec<_>>().try_into().ok()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn every_folder_of_texts_is_a_language() {
        let mut tags: Vec<_> = Locale::ALL.iter().map(|locale| locale.tag()).collect();
        tags.sort_unstable();
        let mut folders: Vec<_> = FILES.iter().map(|(tag, _)| *tag).collect();
        folders.sort_unstable();
        assert_eq!(
            tags, folders,
            "a language is a folder in locales/ and a line in src/i18n/locale.rs"
        );
    }

    #[test]
    fn the_second_part_comes_later() {
        let (_, [first, more]) = FILES[0];
        let texts = Texts::read(first).expect("English");
        assert_eq!(texts.groups_title(), "Customer groups");
        assert_eq!((texts.cancel(), texts.is_complete()), ("", false));
        texts.add_more("<!doctype html>");
        assert!(!texts.is_complete());
        texts.add_more(more);
        assert_eq!((texts.cancel(), texts.is_complete()), ("Cancel", true));
    }

    #[test]
    fn a_file_with_too_few_texts_is_no_language() {
        assert!(Texts::read("Cohort").is_none());
        assert!(Texts::read("<!doctype html>").is_none());
        assert!(Texts::read("").is_none());
    }
}
