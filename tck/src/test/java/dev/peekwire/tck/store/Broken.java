package dev.peekwire.tck.store;

import dev.peekwire.spi.ChatStore;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A broken store and exactly the tests of the kit that it fails. */
record Broken(String name, Supplier<ChatStore> store, Set<String> failing) {
    private static final String HAPPENED = "rule_31_an_append_has_happened_when_its_stage_tells_so";
    private static final String REFUSALS =
            "rule_31_a_stage_tells_of_duplicates_of_other_versions_and_of_agents_who_are_full";
    private static final String FAILURES = "rule_31_failures_come_by_the_stage";
    private static final String MANY = "rule_32_however_many_are_under_way_every_stage_completes";
    private static final String CLOSED = "rule_32_stages_complete_when_the_store_is_closed_meanwhile";

    @Override
    public String toString() {
        return name;
    }

    private static Broken broken(Supplier<ChatStore> store, String... failing) {
        ChatStore one = store.get();
        return new Broken(one.getClass().getSimpleName(), store, Set.of(failing));
    }

    static List<Broken> all() {
        return Stream.of(ofEvents(), ofSnapshots(), ofStages(), ofFollowUps(), ofClosed(), ofErasures())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Broken> ofClosed() {
        String order = "rule_38_closed_chats_come_last_closed_first_and_then_by_their_ids_from_the_end";
        String time = "rule_38_a_chat_is_there_that_was_started_before_the_end_and_closed_at_the_beginning_or_later";
        String version = "rule_38_each_comes_with_its_close_and_the_version_of_its_last_event";
        String pages = "rule_38_pages_together_have_each_chat_once";
        String between = "rule_38_what_is_closed_between_two_pages_does_not_move_the_second";
        String gone = "rule_38_a_page_goes_on_after_a_chat_that_is_gone";
        String open = "rule_38_open_chats_and_unknown_ones_are_not_there";
        return List.of(
                broken(BrokenClosed.FirstClosedFirst::new, order, time, version, pages, gone),
                broken(BrokenClosed.TiesFromTheFirstId::new, order, pages),
                broken(BrokenClosed.OfThoseClosedInTime::new, time),
                broken(BrokenClosed.WheneverTheyWereStarted::new, time, pages),
                broken(BrokenClosed.TheFirstMomentIsLost::new, time, open),
                broken(BrokenClosed.VersionOfTheClosedIsTwo::new, version, open),
                broken(BrokenClosed.PagesByTimeAlone::new, pages, gone),
                broken(BrokenClosed.PagesByPlace::new, gone),
                broken(BrokenClosed.PagesByNumber::new, between, gone));
    }

    private static List<Broken> ofSnapshots() {
        return List.of(
                broken(
                        BrokenSnapshots.KeepsTheLastToCome::new,
                        "rule_28_an_older_snapshot_that_comes_late_is_not_kept",
                        "rule_28_of_snapshots_kept_at_once_the_newest_stays",
                        "rule_41_its_snapshot_goes_and_none_is_kept_any_more"),
                broken(
                        BrokenSnapshots.ComparesThenKeeps::new,
                        "rule_28_of_snapshots_kept_at_once_the_newest_stays",
                        "rule_41_its_snapshot_goes_and_none_is_kept_any_more"),
                broken(
                        BrokenSnapshots.KeepsTheFirst::new,
                        "rule_28_a_newer_snapshot_takes_the_place_of_an_older_one",
                        "rule_28_of_snapshots_kept_at_once_the_newest_stays"),
                broken(
                        BrokenSnapshots.KeepsBytesAsText::new,
                        "rule_28_a_snapshot_comes_back_byte_for_byte",
                        "rule_28_the_longest_snapshot_comes_back"),
                broken(BrokenSnapshots.KeepsShortOnes::new, "rule_28_the_longest_snapshot_comes_back"),
                broken(BrokenSnapshots.KeepsWhatItDoesNotKnow::new, "rule_29_a_chat_that_is_not_known_has_no_snapshot"),
                broken(
                        BrokenSnapshots.OutlivesTheChat::new,
                        "rule_29_a_forgotten_chats_snapshot_is_forgotten",
                        "rule_41_its_snapshot_goes_and_none_is_kept_any_more"),
                broken(BrokenSnapshots.AppendsThatItKept::new, "rule_30_keeping_a_snapshot_changes_nothing_else"),
                broken(
                        BrokenSnapshots.KeepsAfterClosing::new,
                        "rule_9_after_closing_the_calls_for_snapshots_fail_with_closed"),
                broken(BrokenSnapshots.SnapshotsOfAllDesks::new, "rule_10_another_desk_has_other_snapshots"));
    }

    private static List<Broken> ofErasures() {
        return List.of(
                broken(
                        BrokenErasures.RewritesOpenChats::new,
                        "rule_40_of_an_open_chat_and_of_an_unknown_one_nothing_is_rewritten"),
                broken(
                        BrokenErasures.LooksAtNothingBefore::new,
                        "rule_40_an_event_that_is_not_as_it_was_leaves_all_as_they_are"),
                broken(BrokenErasures.RemembersCommands::new, "rule_41_commands_and_follow_ups_go"),
                broken(
                        BrokenErasures.ConcludesWhatItHasNotSeen::new,
                        "rule_41_nothing_is_concluded_of_an_open_chat_nor_of_one_with_other_events_than_told"),
                broken(
                        BrokenErasures.BeginsAgain::new,
                        "rule_42_an_order_is_pending_with_what_was_done_for_it_until_it_has_ended",
                        "rule_42_what_has_ended_does_not_begin_again"),
                broken(
                        BrokenErasures.HoldsChatsAlone::new,
                        "rule_43_nothing_of_a_held_chat_is_erased_until_the_hold_is_lifted",
                        "rule_43_a_visitors_hold_holds_chats_that_begin_later",
                        "rule_43_a_hold_is_answered_as_it_was_placed_and_stays_when_it_was_lifted"),
                broken(
                        BrokenErasures.ForgetsWhatWasLifted::new,
                        "rule_43_a_hold_is_answered_as_it_was_placed_and_stays_when_it_was_lifted"),
                broken(
                        BrokenErasures.TellsAllThatIsClosed::new,
                        "rule_44_what_was_closed_before_and_not_concluded_is_due"),
                broken(BrokenErasures.TakesAnyLimit::new, "rule_44_limits_that_make_no_sense_are_refused"));
    }

    private static List<Broken> ofFollowUps() {
        return List.of(
                broken(
                        BrokenFollowUps.DropsThem::new,
                        "rule_10_another_desk_has_other_follow_ups",
                        "rule_34_appends_of_every_kind_keep_them",
                        "rule_34_follow_ups_are_kept_with_their_events",
                        "rule_34_one_that_is_there_is_left_as_it_is",
                        "rule_35_it_comes_back_as_it_was_given",
                        "rule_35_the_earliest_are_told_first_and_no_more_than_asked_for",
                        "rule_35_what_is_not_due_is_not_told",
                        "rule_36_a_step_from_what_is_there_takes_effect_and_another_does_not",
                        "rule_36_of_many_at_once_one_begins",
                        "rule_36_what_has_come_to_its_end_changes_no_more",
                        "rule_37_a_chat_of_which_one_waits_is_not_forgotten",
                        "rule_37_nothing_is_left_of_a_recipient_when_it_has_ended",
                        "rule_37_of_a_forgotten_chat_none_is_left",
                        "rule_44_a_chat_of_which_a_follow_up_waits_is_not_due"),
                broken(
                        BrokenFollowUps.KeepsThoseOfMessagesOnly::new,
                        "rule_34_appends_of_every_kind_keep_them",
                        "rule_44_a_chat_of_which_a_follow_up_waits_is_not_due"),
                broken(BrokenFollowUps.KeepsThemFirst::new, "rule_34_a_refused_append_keeps_none"),
                broken(BrokenFollowUps.RefusesWhatIsThere::new, "rule_34_one_that_is_there_is_left_as_it_is"),
                broken(
                        BrokenFollowUps.TellsTheLatestFirst::new,
                        "rule_34_follow_ups_are_kept_with_their_events",
                        "rule_35_it_comes_back_as_it_was_given",
                        "rule_35_the_earliest_are_told_first_and_no_more_than_asked_for"),
                broken(BrokenFollowUps.TellsAll::new, "rule_35_what_is_not_due_is_not_told"),
                broken(BrokenFollowUps.TakesAnyLimit::new, "rule_35_bounds_that_make_no_sense_are_refused"),
                broken(BrokenFollowUps.KeepsAscii::new, "rule_35_it_comes_back_as_it_was_given"),
                broken(
                        BrokenFollowUps.ComparesNothing::new,
                        "rule_36_a_step_from_what_is_there_takes_effect_and_another_does_not",
                        "rule_36_of_many_at_once_one_begins"),
                broken(BrokenFollowUps.LooksThenWrites::new, "rule_36_of_many_at_once_one_begins"),
                broken(BrokenFollowUps.SendsAgain::new, "rule_36_what_has_come_to_its_end_changes_no_more"),
                broken(BrokenFollowUps.ForgetsWhatWaits::new, "rule_37_a_chat_of_which_one_waits_is_not_forgotten"),
                broken(BrokenFollowUps.OutlivesTheChat::new, "rule_37_of_a_forgotten_chat_none_is_left"),
                broken(
                        BrokenFollowUps.KeepsRecipients::new,
                        "rule_37_nothing_is_left_of_a_recipient_when_it_has_ended"),
                broken(
                        BrokenFollowUps.AnswersAfterClosing::new,
                        "rule_9_after_closing_the_calls_for_follow_ups_fail_with_closed"),
                broken(BrokenFollowUps.CountsAllDesks::new, "rule_10_another_desk_has_other_follow_ups"));
    }

    private static List<Broken> ofStages() {
        return List.of(
                broken(BrokenAsyncs.ThrowsAtTheCaller::new, FAILURES),
                broken(BrokenAsyncs.AnswersBeforeItIsDone::new, HAPPENED, FAILURES),
                broken(BrokenAsyncs.LosesTheCommand::new, HAPPENED, REFUSALS),
                broken(BrokenAsyncs.IgnoresTheCapacity::new, HAPPENED, REFUSALS),
                broken(BrokenAsyncs.TellsOfConflictsByFailing::new, REFUSALS, MANY),
                broken(BrokenAsyncs.RemembersOneAtATime::new, MANY, CLOSED),
                broken(BrokenAsyncs.ForgetsWhatWaitsWhenClosed::new, CLOSED),
                broken(
                        BrokenAsyncs.WaitsForItself::new,
                        "rule_33_what_depends_on_a_stage_may_append_again_on_its_thread"));
    }

    private static List<Broken> ofEvents() {
        return List.of(
                broken(
                        BrokenAppends.CountsAppendsNotEvents::new,
                        "rule_2_an_append_tells_the_version_after_its_last_event"),
                broken(
                        BrokenAppends.LosesTheCommandOfATransfer::new,
                        HAPPENED,
                        "rule_1_events_command_and_capacity_take_effect_together"),
                broken(
                        BrokenAppends.IgnoresTheVersion::new,
                        REFUSALS,
                        MANY,
                        "rule_3_a_stale_version_changes_nothing",
                        "rule_3_version_0_is_stale_for_a_chat_that_exists",
                        "rule_3_a_version_not_reached_yet_changes_nothing",
                        "rule_3_an_unknown_chat_is_at_version_0",
                        "rule_3_a_command_refused_for_its_version_may_come_again",
                        "rule_3_of_many_threads_exactly_one_wins_each_version",
                        "rule_5_the_version_is_looked_at_before_the_capacity",
                        "rule_8_a_closed_chat_is_kept_whole_or_forgotten_whole"),
                broken(BrokenAppends.AcceptsVersionsAhead::new, "rule_3_a_version_not_reached_yet_changes_nothing"),
                broken(BrokenAppends.StartsAtAnyVersion::new, "rule_3_an_unknown_chat_is_at_version_0"),
                broken(
                        BrokenAppends.LosesTheCommandOnConflict::new,
                        REFUSALS,
                        "rule_3_a_command_refused_for_its_version_may_come_again"),
                broken(
                        BrokenAppends.LosesTheCommandWhenFull::new,
                        REFUSALS,
                        "rule_5_a_command_refused_for_capacity_may_come_again"),
                broken(
                        BrokenAppends.VersionBeforeDuplicate::new,
                        REFUSALS,
                        "rule_4_a_command_seen_is_a_duplicate_whatever_the_version",
                        "rule_4_of_many_threads_with_one_command_one_appends_and_the_others_are_duplicates"),
                broken(
                        BrokenAppends.DuplicateAppliedTwice::new,
                        "rule_34_a_refused_append_keeps_none",
                        REFUSALS,
                        "rule_4_a_duplicate_changes_nothing",
                        "rule_4_of_many_threads_with_one_command_one_appends_and_the_others_are_duplicates"),
                broken(
                        BrokenAppends.DuplicateTellsTheNewFingerprint::new,
                        "rule_4_a_duplicate_tells_the_fingerprint_of_the_first"),
                broken(
                        BrokenAppends.CapacityBeforeDuplicate::new,
                        "rule_4_a_duplicate_is_one_even_if_the_agent_is_full"),
                broken(BrokenAppends.CapacityBeforeVersion::new, "rule_5_the_version_is_looked_at_before_the_capacity"),
                broken(BrokenAppends.CommandsOfTheWholeDesk::new, "rule_4_each_chat_has_commands_of_its_own"),
                broken(
                        BrokenAppends.LimitIsOneLess::new,
                        "rule_5_capacity_may_be_taken_up_to_the_limit",
                        "rule_5_of_many_chats_at_once_as_many_as_the_limit_allows_get_the_agent"),
                broken(
                        BrokenAppends.StoresEventsWhenFull::new,
                        "rule_34_a_refused_append_keeps_none",
                        REFUSALS,
                        "rule_5_taking_past_the_limit_changes_nothing",
                        "rule_5_a_chat_refused_at_its_start_stays_unknown",
                        "rule_5_a_command_refused_for_capacity_may_come_again",
                        "rule_5_changes_of_one_agent_apply_in_the_order_given",
                        "rule_5_of_many_chats_at_once_as_many_as_the_limit_allows_get_the_agent"),
                broken(BrokenAppends.ReleasesWhenFull::new, "rule_5_taking_past_the_limit_changes_nothing"),
                broken(BrokenAppends.LoadBelowZero::new, "rule_5_load_never_falls_below_zero"),
                broken(BrokenAppends.TakesBeforeReleases::new, "rule_5_changes_of_one_agent_apply_in_the_order_given"),
                broken(
                        BrokenReads.OrderedByTime::new,
                        "rule_2_events_are_read_in_the_order_appended_even_if_the_clock_went_back"),
                broken(
                        BrokenReads.WholeSeconds::new,
                        "rule_2_chat_time_actor_and_command_come_back_with_the_event",
                        "rule_10_another_desk_has_other_erasures_and_holds",
                        "rule_40_an_event_that_is_not_as_it_was_leaves_all_as_they_are",
                        "rule_40_what_is_left_takes_the_place_of_what_was",
                        "rule_40_what_was_erased_in_part_can_be_erased_further",
                        "rule_43_nothing_of_a_held_chat_is_erased_until_the_hold_is_lifted"),
                broken(
                        BrokenReads.BasicPlaneOnly::new,
                        "rule_2_text_in_any_script_comes_back_unchanged",
                        "rule_2_the_longest_texts_in_emoji_come_back_unchanged"),
                broken(
                        BrokenReads.ShortTexts::new,
                        "rule_2_the_longest_texts_and_ids_come_back_unchanged",
                        "rule_2_the_longest_texts_in_emoji_come_back_unchanged"),
                broken(
                        BrokenReads.ForgetsSeals::new,
                        "rule_2_seals_come_back_with_their_events_and_events_without_come_back_without",
                        "rule_10_another_desk_has_other_erasures_and_holds",
                        "rule_40_an_event_that_is_not_as_it_was_leaves_all_as_they_are",
                        "rule_40_what_is_left_takes_the_place_of_what_was",
                        "rule_40_what_was_erased_in_part_can_be_erased_further",
                        "rule_43_nothing_of_a_held_chat_is_erased_until_the_hold_is_lifted"),
                broken(BrokenReads.ForgetsWhoHadTheChat::new, "rule_2_every_type_of_event_comes_back_unchanged"),
                broken(
                        BrokenReads.AfterIsIncluded::new,
                        "rule_2_a_read_begins_after_the_version_given",
                        "rule_2_pages_join_without_gap_or_overlap"),
                broken(
                        BrokenReads.NoLimit::new,
                        "rule_2_a_read_ends_at_the_limit",
                        "rule_2_pages_join_without_gap_or_overlap"),
                broken(BrokenReads.TakesAnyLimit::new, "rule_2_a_read_after_less_than_0_or_of_less_than_1_is_refused"),
                broken(BrokenReads.CachesAbsence::new, "rule_6_what_was_looked_for_in_vain_is_seen_once_appended"),
                broken(BrokenReads.ReadsAfterClosing::new, "rule_9_after_closing_every_call_fails_with_closed"),
                broken(
                        BrokenReads.ClosesOnce::new,
                        FAILURES,
                        CLOSED,
                        "rule_9_after_closing_the_calls_for_snapshots_fail_with_closed",
                        "rule_9_after_closing_the_calls_for_follow_ups_fail_with_closed",
                        "rule_9_after_closing_every_call_fails_with_closed",
                        "rule_9_closing_again_does_nothing",
                        "rule_9_after_closing_the_calls_for_erasures_fail_with_closed"),
                broken(BrokenReads.CommandsOfAllDesks::new, "rule_10_another_desk_sees_nothing"),
                broken(
                        BrokenReads.LoadsOfAllDesks::new,
                        "rule_10_another_desk_sees_nothing",
                        "rule_10_the_same_ids_in_two_desks_are_two_things"),
                broken(
                        BrokenReads.VisitorsOfAllDesks::new,
                        "rule_10_another_desk_sees_nothing",
                        "rule_10_the_same_ids_in_two_desks_are_two_things"),
                broken(
                        BrokenLists.OpenInOrderOfArrival::new,
                        "rule_7_lists_are_in_the_order_of_starting_and_then_of_ids"),
                broken(BrokenLists.OpenInOrderOfIds::new, "rule_7_lists_are_in_the_order_of_starting_and_then_of_ids"),
                broken(BrokenLists.ClosedStayOpen::new, "rule_7_every_chat_is_open_until_it_is_closed"),
                broken(BrokenLists.CountsClosedAsOpen::new, "rule_7_the_number_of_open_chats_agrees_with_their_list"),
                broken(
                        BrokenLists.ClosedStayOpenForTheirVisitor::new,
                        "rule_7_a_visitors_open_chats_are_that_visitors_and_not_closed"),
                broken(
                        BrokenLists.OpenForgotten::new,
                        "rule_8_an_open_chat_is_not_forgotten_however_many_are_closed_after_it"),
                broken(
                        BrokenLists.ClosedForgottenInPart::new,
                        "rule_8_a_closed_chat_is_kept_whole_or_forgotten_whole",
                        "rule_29_a_forgotten_chats_snapshot_is_forgotten"),
                broken(
                        BrokenLists.VisitorsClosedChatsMissing::new,
                        "rule_7_a_visitors_chats_include_the_closed_ones",
                        "rule_8_a_closed_chat_is_kept_whole_or_forgotten_whole",
                        "rule_41_the_chat_is_nobodys",
                        "rule_41_what_is_not_among_the_kinds_stays"),
                broken(
                        BrokenLists.VisitorsMixedUp::new,
                        "rule_7_a_visitors_chats_are_that_visitors_only",
                        "rule_41_the_chat_is_nobodys"),
                broken(
                        BrokenLists.TransferredStayAssigned::new,
                        HAPPENED,
                        "rule_7_a_transfer_moves_the_chat_to_the_next_agent"),
                broken(BrokenLists.RequeuedStayAssigned::new, "rule_7_a_chat_back_in_its_queue_is_nobodys"),
                broken(BrokenLists.ClosedStayAssigned::new, "rule_7_a_closed_chat_is_nobodys"),
                broken(BrokenLists.JoinedAreAssigned::new, "rule_7_joining_and_leaving_do_not_move_a_chat"),
                broken(
                        BrokenLists.LastEventOnly::new,
                        HAPPENED,
                        "rule_7_every_event_of_an_append_counts_not_only_the_last"),
                broken(
                        BrokenLists.AllOpenWait::new,
                        "rule_7_a_chat_waits_until_somebody_has_it",
                        "rule_7_a_chat_back_in_its_queue_waits_again",
                        "rule_7_a_chat_waits_while_its_agent_looks_for_another",
                        "rule_7_a_chat_that_was_handed_over_waits_no_more"),
                broken(
                        BrokenLists.HandoversDoNotWait::new,
                        "rule_7_a_chat_waits_while_its_agent_looks_for_another",
                        "rule_7_a_closed_chat_waits_no_more"),
                broken(
                        BrokenLists.WaitingInOrderOfIds::new,
                        "rule_7_waiting_chats_are_in_the_order_of_starting_whenever_they_came_back"),
                broken(BrokenRaces.PublishesOneByOne::new, "rule_1_a_read_at_the_same_time_sees_an_append_whole"),
                broken(
                        BrokenRaces.ChecksVersionThenAppends::new,
                        "rule_3_of_many_threads_exactly_one_wins_each_version"),
                broken(
                        BrokenRaces.ChecksCommandThenAppends::new,
                        "rule_4_of_many_threads_with_one_command_one_appends_and_the_others_are_duplicates"),
                broken(
                        BrokenRaces.ChecksCapacityThenTakes::new,
                        "rule_5_of_many_chats_at_once_as_many_as_the_limit_allows_get_the_agent"),
                broken(BrokenRaces.LosesReleasesThatMeet::new, "rule_5_taking_and_releasing_at_once_loses_no_change"),
                broken(
                        BrokenRaces.Deadlocks::new,
                        "rule_5_two_agents_taken_in_opposite_orders_do_not_block_each_other"));
    }
}
