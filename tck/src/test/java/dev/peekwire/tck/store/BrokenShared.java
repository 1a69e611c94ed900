package dev.peekwire.tck.store;

import dev.peekwire.spi.SharedStore;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A store that is broken for many nodes, and the tests of the kit that it fails.
 *
 * @param failing those that catch it, in nearly every run
 * @param perhaps races that it may lose, or not
 */
record BrokenShared(String name, Supplier<SharedStore> store, Set<String> failing, Set<String> perhaps) {
    private static final String RACE_FOR_A_LEASE =
            "rule_11_nothing_takes_effect_under_a_lease_once_it_has_a_new_holder";

    /** What is wrong with leases is wrong with what is done under them. */
    private static final Set<String> UNDER_A_LEASE = Set.of(
            "rule_36_a_step_under_a_lease_that_is_held_happens",
            "rule_36_a_step_under_a_lease_that_is_lost_changes_nothing");

    @Override
    public String toString() {
        return name;
    }

    static BrokenShared store(Supplier<SharedStore> store, String... failing) {
        return new BrokenShared(store.get().getClass().getSimpleName(), store, Set.of(failing), UNDER_A_LEASE);
    }

    static BrokenShared registry(Supplier<DelegatingRegistry> registry, String... failing) {
        return new BrokenShared(
                registry.get().getClass().getSimpleName(),
                () -> registry.get().store(),
                Set.of(failing),
                UNDER_A_LEASE);
    }

    BrokenShared perhaps(String... races) {
        return new BrokenShared(
                name,
                store,
                failing,
                Stream.concat(UNDER_A_LEASE.stream(), Stream.of(races)).collect(Collectors.toSet()));
    }

    static List<BrokenShared> all() {
        return Stream.of(fences(), fencedFollowUps(), feeds(), nodes(), leases(), seats(), visitors(), letters())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BrokenShared> fencedFollowUps() {
        return List.of(
                store(BrokenFollowUps.KnowsNoFences::new, "rule_36_a_step_under_a_lease_that_is_lost_changes_nothing"),
                store(
                        BrokenFollowUps.DropsThem::new,
                        "rule_34_what_one_node_decided_is_due_at_another",
                        "rule_36_a_step_under_a_lease_that_is_held_happens",
                        "rule_36_a_step_under_a_lease_that_is_lost_changes_nothing"));
    }

    private static List<BrokenShared> fences() {
        return List.of(
                store(
                                BrokenFences.IgnoresFences::new,
                                "rule_11_a_chat_that_was_fenced_out_at_its_start_stays_unknown",
                                "rule_11_a_lease_held_at_another_desk_is_no_proof",
                                "rule_11_a_lease_is_no_proof_of_another",
                                "rule_11_a_lease_that_nobody_ever_held_fences_out",
                                "rule_11_a_lease_that_was_given_back_fences_out",
                                "rule_11_a_node_that_left_is_fenced_out",
                                "rule_11_after_a_takeover_only_the_new_holder_appends",
                                "rule_11_an_epoch_that_is_still_to_come_fences_out",
                                "rule_11_an_evicted_node_is_fenced_out_before_anybody_takes_over",
                                "rule_12_a_command_that_was_fenced_out_may_come_again",
                                "rule_12_the_fence_is_looked_at_before_the_capacity",
                                "rule_12_the_fence_is_looked_at_before_the_version")
                        .perhaps(RACE_FOR_A_LEASE),
                store(
                                BrokenFences.AppendsAndSaysFenced::new,
                                "rule_11_a_chat_that_was_fenced_out_at_its_start_stays_unknown",
                                "rule_11_a_lease_held_at_another_desk_is_no_proof",
                                "rule_11_a_lease_is_no_proof_of_another",
                                "rule_11_a_lease_that_nobody_ever_held_fences_out",
                                "rule_11_a_lease_that_was_given_back_fences_out",
                                "rule_11_a_node_that_left_is_fenced_out",
                                "rule_11_after_a_takeover_only_the_new_holder_appends",
                                "rule_11_an_epoch_that_is_still_to_come_fences_out",
                                "rule_11_an_evicted_node_is_fenced_out_before_anybody_takes_over",
                                "rule_12_a_command_that_was_fenced_out_may_come_again")
                        .perhaps(RACE_FOR_A_LEASE),
                store(
                        BrokenFences.FenceBeforeDuplicate::new,
                        "rule_12_a_command_seen_is_a_duplicate_even_if_it_is_fenced_out"),
                store(BrokenFences.VersionBeforeFence::new, "rule_12_the_fence_is_looked_at_before_the_version"),
                store(BrokenFences.CapacityBeforeFence::new, "rule_12_the_fence_is_looked_at_before_the_capacity"),
                store(
                        BrokenFences.LosesTheCommandWhenFenced::new,
                        "rule_11_after_a_takeover_only_the_new_holder_appends",
                        "rule_12_a_command_that_was_fenced_out_may_come_again"),
                registry(
                                BrokenFences.GoodUntilTheNextHolder::new,
                                "rule_11_a_lease_held_at_another_desk_is_no_proof",
                                "rule_11_a_lease_that_was_given_back_fences_out",
                                "rule_11_a_node_that_left_is_fenced_out",
                                "rule_11_an_evicted_node_is_fenced_out_before_anybody_takes_over")
                        .perhaps(RACE_FOR_A_LEASE),
                registry(BrokenFences.AcceptsEpochsAhead::new, "rule_11_an_epoch_that_is_still_to_come_fences_out")
                        .perhaps(RACE_FOR_A_LEASE),
                registry(BrokenFences.AnyLeaseWillDo::new, "rule_11_a_lease_is_no_proof_of_another"),
                registry(BrokenFences.AnyDeskWillDo::new, "rule_11_a_lease_held_at_another_desk_is_no_proof"),
                registry(
                        BrokenFences.ChecksFenceThenAppends::new,
                        "rule_11_nothing_takes_effect_under_a_lease_once_it_has_a_new_holder"));
    }

    private static List<BrokenShared> feeds() {
        return List.of(
                store(
                                BrokenFeeds.BeginsWhenItIsRead::new,
                                "rule_10_the_feed_tells_of_its_own_desk_only",
                                "rule_13_what_is_appended_after_the_position_comes_after_it",
                                "rule_14_an_append_under_a_fence_is_told",
                                "rule_14_every_append_is_told_even_if_the_chat_was_told_before",
                                "rule_14_sitting_choosing_standing_and_clearing_are_told",
                                "rule_14_the_seats_of_a_node_that_is_gone_are_told",
                                "rule_14_who_follows_while_many_append_misses_no_chat_and_no_agent",
                                "rule_15_a_notice_says_where_the_chat_stands_and_who_has_it",
                                "rule_16_pages_keep_the_limit_and_join_without_a_gap")
                        .perhaps("rule_13_who_asks_for_the_position_and_reads_the_chats_then_misses_nothing"),
                store(
                        BrokenFeeds.TellsEachChatOnce::new,
                        "rule_14_every_append_is_told_even_if_the_chat_was_told_before",
                        "rule_15_a_notice_says_where_the_chat_stands_and_who_has_it"),
                store(BrokenFeeds.HidesFencedAppends::new, "rule_14_an_append_under_a_fence_is_told"),
                store(
                        BrokenFeeds.TellsOfChatsOnly::new,
                        "rule_14_sitting_choosing_standing_and_clearing_are_told",
                        "rule_14_the_seats_of_a_node_that_is_gone_are_told",
                        "rule_14_who_follows_while_many_append_misses_no_chat_and_no_agent",
                        "rule_16_pages_keep_the_limit_and_join_without_a_gap"),
                store(
                        BrokenFeeds.HidesEmptySeats::new,
                        "rule_14_sitting_choosing_standing_and_clearing_are_told",
                        "rule_14_the_seats_of_a_node_that_is_gone_are_told"),
                store(
                        BrokenFeeds.TellsTheFirstAgent::new,
                        "rule_15_a_notice_says_where_the_chat_stands_and_who_has_it"),
                store(BrokenFeeds.VersionThenAgent::new, "rule_15_version_and_agent_are_of_one_moment"),
                store(
                        BrokenFeeds.TellsTheFirstAgain::new,
                        "rule_15_who_follows_while_many_append_sees_no_version_fall"),
                store(BrokenFeeds.IgnoresTheLimit::new, "rule_16_pages_keep_the_limit_and_join_without_a_gap"),
                store(BrokenFeeds.NeverSaysMore::new, "rule_16_pages_keep_the_limit_and_join_without_a_gap"),
                store(BrokenFeeds.AlwaysSaysMore::new, "rule_16_a_feed_that_was_read_to_its_end_is_empty_and_says_so"),
                store(
                        BrokenFeeds.TakesAnyPosition::new,
                        "rule_16_a_limit_below_1_and_a_position_that_no_store_made_are_refused"),
                store(BrokenFeeds.TellsOfAllDesks::new, "rule_10_the_feed_tells_of_its_own_desk_only"),
                store(
                                BrokenFeeds.NumbersBeforeItCommits::new,
                                "rule_13_who_asks_for_the_position_and_reads_the_chats_then_misses_nothing")
                        .perhaps(
                                "rule_14_who_follows_while_many_append_misses_no_chat_and_no_agent",
                                "rule_15_version_and_agent_are_of_one_moment"),
                store(
                        BrokenFeeds.LoadsAtTheStart::new,
                        "rule_17_loads_are_what_was_taken_and_not_released_chat_by_chat"),
                store(
                        BrokenFeeds.ReleasesForOthers::new,
                        "rule_17_a_release_gives_back_no_more_than_its_chat_has_taken"),
                store(BrokenFeeds.TakesWhenRefused::new, "rule_17_an_append_that_was_refused_takes_nothing"),
                store(BrokenFeeds.LoadsAgentByAgent::new, "rule_17_loads_are_of_one_moment"));
    }

    private static List<BrokenShared> nodes() {
        return List.of(
                registry(BrokenNodes.JoiningBeginsAnew::new, "rule_18_joining_again_changes_nothing"),
                registry(
                        BrokenNodes.KeepsWhoLeft::new,
                        "rule_11_a_node_that_left_is_fenced_out",
                        "rule_14_the_seats_of_a_node_that_is_gone_are_told",
                        "rule_18_a_node_is_registered_from_joining_to_leaving",
                        "rule_21_who_left_has_nothing_in_hand",
                        "rule_22_the_lease_of_a_node_that_is_gone_is_free",
                        "rule_23_each_holder_has_a_higher_epoch_than_all_before"),
                registry(BrokenNodes.ForgetsTheSoftware::new, "rule_18_a_node_is_registered_from_joining_to_leaving"),
                registry(
                        BrokenNodes.BeatsCountTwice::new,
                        "rule_10_the_same_node_at_two_desks_is_two_nodes",
                        "rule_18_joining_again_changes_nothing",
                        "rule_19_each_beat_counts_one_node_up_by_one"),
                registry(
                        BrokenNodes.BeatsNeverCount::new,
                        "rule_10_the_same_node_at_two_desks_is_two_nodes",
                        "rule_18_joining_again_changes_nothing",
                        "rule_19_each_beat_counts_one_node_up_by_one",
                        "rule_20_a_node_that_has_beaten_since_it_was_seen_keeps_everything",
                        "rule_20_of_a_beat_and_an_eviction_at_once_exactly_one_succeeds"),
                registry(
                                BrokenNodes.BeatsJoin::new,
                                "rule_10_another_desk_sees_no_node_and_nothing_that_nodes_have",
                                "rule_19_the_beat_of_a_node_that_is_not_registered_changes_nothing")
                        .perhaps("rule_20_of_a_beat_and_an_eviction_at_once_exactly_one_succeeds"),
                registry(BrokenNodes.TellsEachNodesOwnTime::new, "rule_19_all_nodes_are_told_the_time_of_one_clock"),
                registry(
                        BrokenNodes.EvictsWhoBeats::new,
                        "rule_20_a_node_that_has_beaten_since_it_was_seen_keeps_everything",
                        "rule_20_of_a_beat_and_an_eviction_at_once_exactly_one_succeeds"),
                registry(
                        BrokenNodes.EvictionAlwaysSucceeds::new,
                        "rule_20_a_node_that_stood_still_since_it_was_seen_is_removed_once",
                        "rule_20_a_node_that_was_never_there_is_not_removed",
                        "rule_20_of_many_evictions_at_once_one_answers_true"),
                registry(
                        BrokenNodes.ChecksBeatsThenEvicts::new,
                        "rule_20_of_a_beat_and_an_eviction_at_once_exactly_one_succeeds"),
                registry(
                        BrokenNodes.LeasesOutliveTheirNode::new,
                        "rule_11_after_a_takeover_only_the_new_holder_appends",
                        "rule_11_nothing_takes_effect_under_a_lease_once_it_has_a_new_holder",
                        "rule_21_who_is_evicted_while_it_takes_something_has_nothing_in_hand",
                        "rule_21_who_left_has_nothing_in_hand",
                        "rule_21_who_was_evicted_has_nothing_in_hand",
                        "rule_22_of_many_nodes_that_take_over_at_once_one_gets_the_lease",
                        "rule_22_the_lease_of_a_node_that_is_gone_is_free",
                        "rule_23_each_holder_has_a_higher_epoch_than_all_before",
                        "rule_9_after_closing_every_call_for_many_nodes_fails_with_closed"),
                registry(
                        BrokenNodes.SeatsKeepTheDead::new,
                        "rule_21_the_others_keep_what_they_have",
                        "rule_21_who_is_evicted_while_it_takes_something_has_nothing_in_hand",
                        "rule_21_who_left_has_nothing_in_hand",
                        "rule_21_who_was_evicted_has_nothing_in_hand",
                        "rule_24_a_seat_keeps_what_was_chosen_while_nodes_come_and_go",
                        "rule_24_of_sitting_down_and_an_eviction_at_once_neither_is_lost"),
                registry(
                        BrokenNodes.VisitorsStayWithTheDead::new,
                        "rule_21_who_is_evicted_while_it_takes_something_has_nothing_in_hand",
                        "rule_21_who_left_has_nothing_in_hand",
                        "rule_21_who_was_evicted_has_nothing_in_hand"),
                registry(
                        BrokenNodes.LettersWaitForTheDead::new,
                        "rule_21_who_is_evicted_while_it_takes_something_has_nothing_in_hand",
                        "rule_21_who_was_evicted_has_nothing_in_hand"),
                registry(
                        BrokenNodes.SeatsAnybody::new,
                        "rule_21_who_is_not_registered_does_not_come_to_an_old_seat",
                        "rule_21_who_is_not_registered_is_given_nothing"),
                registry(BrokenNodes.TakesLettersForAnybody::new, "rule_21_who_is_not_registered_is_given_nothing"),
                registry(
                        BrokenNodes.ChecksNodeThenGives::new,
                        "rule_21_who_is_evicted_while_it_takes_something_has_nothing_in_hand"));
    }

    private static List<BrokenShared> leases() {
        return List.of(
                registry(
                        BrokenLeases.EachClaimIsAnotherEpoch::new,
                        "rule_11_a_held_lease_is_good_for_any_number_of_appends_and_beats",
                        "rule_22_the_holder_is_answered_the_same_fence_again",
                        "rule_23_only_the_holder_gives_a_lease_back"),
                registry(BrokenLeases.OneLeaseForAll::new, "rule_22_each_lease_has_a_holder_of_its_own"),
                registry(
                        BrokenLeases.LeasesAreNeverGivenBack::new,
                        "rule_11_a_lease_held_at_another_desk_is_no_proof",
                        "rule_11_a_lease_that_was_given_back_fences_out",
                        "rule_22_a_lease_that_was_given_back_is_free",
                        "rule_22_of_many_nodes_that_take_over_at_once_one_gets_the_lease",
                        "rule_23_each_holder_has_a_higher_epoch_than_all_before",
                        "rule_23_the_same_holder_comes_back_with_a_higher_epoch"),
                registry(BrokenLeases.AnybodyGivesALeaseBack::new, "rule_23_only_the_holder_gives_a_lease_back"),
                registry(
                                BrokenLeases.EpochsBeginAnew::new,
                                "rule_11_after_a_takeover_only_the_new_holder_appends",
                                "rule_22_of_many_nodes_that_take_over_at_once_one_gets_the_lease",
                                "rule_23_each_holder_has_a_higher_epoch_than_all_before",
                                "rule_23_no_epoch_is_given_twice_however_many_claim_and_release",
                                "rule_23_the_same_holder_comes_back_with_a_higher_epoch")
                        .perhaps(RACE_FOR_A_LEASE),
                registry(
                        BrokenLeases.TheSameHolderHasTheSameEpoch::new,
                        "rule_23_the_same_holder_comes_back_with_a_higher_epoch"),
                registry(
                        BrokenLeases.ChecksLeaseThenTakes::new,
                        "rule_22_of_many_nodes_that_claim_a_lease_at_once_one_gets_it"),
                registry(
                                BrokenLeases.ChecksTakeoverThenTakes::new,
                                "rule_22_of_many_nodes_that_take_over_at_once_one_gets_the_lease")
                        .perhaps("rule_23_no_epoch_is_given_twice_however_many_claim_and_release"),
                registry(
                        BrokenLeases.EpochsThatMeetAreTheSame::new,
                        "rule_23_no_epoch_is_given_twice_however_many_claim_and_release"));
    }

    private static List<BrokenShared> seats() {
        return List.of(
                registry(
                        BrokenSeats.WhoSitsDownIsAvailable::new,
                        "rule_10_the_same_node_at_two_desks_is_two_nodes",
                        "rule_24_a_new_seat_is_not_available_and_pauses_nothing",
                        "rule_24_a_seat_has_the_identity_that_was_told_last_and_all_of_it",
                        "rule_24_every_agent_has_a_seat_of_their_own",
                        "rule_25_an_empty_seat_is_cleared_with_what_was_chosen"),
                registry(
                        BrokenSeats.ForgetsTheChoiceOfWhoStandsUp::new,
                        "rule_24_a_seat_keeps_what_was_chosen_while_nodes_come_and_go"),
                registry(
                        BrokenSeats.KeepsTheFirstIdentity::new,
                        "rule_24_a_seat_has_the_identity_that_was_told_last_and_all_of_it"),
                registry(
                        BrokenSeats.ForgetsSkills::new,
                        "rule_24_a_seat_has_the_identity_that_was_told_last_and_all_of_it"),
                registry(
                        BrokenSeats.OneNodeForEachSeat::new,
                        "rule_14_the_seats_of_a_node_that_is_gone_are_told",
                        "rule_21_the_others_keep_what_they_have",
                        "rule_24_a_seat_has_the_identity_that_was_told_last_and_all_of_it",
                        "rule_24_a_seat_keeps_what_was_chosen_while_nodes_come_and_go"),
                registry(BrokenSeats.CountsHowOftenANodeSits::new, "rule_24_sitting_and_standing_again_change_nothing"),
                registry(BrokenSeats.AddsToWhatWasPaused::new, "rule_24_what_was_chosen_last_counts"),
                registry(BrokenSeats.ChoosesWithoutASeat::new, "rule_24_nobody_chooses_without_a_seat"),
                registry(BrokenSeats.ListsWhoIsAway::new, "rule_24_every_agent_has_a_seat_of_their_own"),
                registry(BrokenSeats.ClearsTakenSeats::new, "rule_25_a_seat_with_a_node_is_not_cleared"),
                registry(
                        BrokenSeats.ClearedSeatsKeepTheChoice::new,
                        "rule_25_an_empty_seat_is_cleared_with_what_was_chosen"),
                registry(
                        BrokenSeats.ClearingNobodyFails::new,
                        "rule_25_an_empty_seat_is_cleared_with_what_was_chosen",
                        "rule_25_nobodys_seat_is_cleared_already"),
                registry(
                        BrokenSeats.SittingDownAtOnceLosesOne::new,
                        "rule_24_of_many_nodes_that_sit_down_and_stand_up_at_once_none_is_lost"));
    }

    private static List<BrokenShared> visitors() {
        return List.of(
                registry(BrokenVisitors.UnattendsForAll::new, "rule_26_a_visitor_at_two_nodes_may_leave_either"),
                registry(
                        BrokenVisitors.UnattendedInOrderOfIds::new,
                        "rule_26_unattended_chats_are_in_the_order_of_starting"),
                registry(
                        BrokenVisitors.AttendsWhatIsNotOpen::new,
                        "rule_26_a_chat_that_is_not_open_is_neither_attended_nor_unattended"),
                registry(
                        BrokenVisitors.ClosedChatsStayAttended::new,
                        "rule_26_a_chat_that_is_not_open_is_neither_attended_nor_unattended"),
                registry(
                        BrokenVisitors.AttendsAhead::new,
                        "rule_26_a_chat_attended_before_it_began_is_not_attended_when_it_has"),
                registry(BrokenVisitors.CountsHowOftenANodeAttends::new, "rule_26_attending_twice_is_attending_once"),
                registry(
                        BrokenVisitors.AllOpenChatsAreUnattended::new,
                        "rule_26_a_chat_is_attended_while_a_node_attends_it",
                        "rule_26_a_visitor_at_two_nodes_may_leave_either",
                        "rule_26_unattended_chats_are_in_the_order_of_starting"),
                registry(
                        BrokenVisitors.AttendingAtOnceLosesOne::new,
                        "rule_26_of_many_nodes_that_attend_and_cease_at_once_none_is_lost"));
    }

    private static List<BrokenShared> letters() {
        return List.of(
                registry(BrokenMail.LastLetterFirst::new, "rule_27_letters_come_in_the_order_posted_and_once"),
                registry(BrokenMail.GivesLettersAgain::new, "rule_27_letters_come_in_the_order_posted_and_once"),
                registry(BrokenMail.GivesAllThereIs::new, "rule_27_letters_come_in_the_order_posted_and_once"),
                registry(BrokenMail.LettersForEverybody::new, "rule_27_each_node_has_letters_of_its_own"),
                registry(BrokenMail.LettersAreText::new, "rule_27_any_bytes_up_to_the_limit_come_unchanged"),
                registry(BrokenMail.LosesEmptyLetters::new, "rule_27_any_bytes_up_to_the_limit_come_unchanged"),
                registry(BrokenMail.KeepsTheArray::new, "rule_27_a_letter_stays_as_it_was_posted"),
                registry(
                        BrokenMail.LettersOfAnyLength::new,
                        "rule_27_a_letter_over_the_limit_and_a_limit_below_1_are_refused"),
                registry(
                        BrokenMail.TakesAnyLimit::new,
                        "rule_27_a_letter_over_the_limit_and_a_limit_below_1_are_refused"),
                registry(
                        BrokenMail.ReadsThenDeletes::new,
                        "rule_27_of_many_letters_at_once_each_comes_once_and_each_writers_in_order"));
    }
}
