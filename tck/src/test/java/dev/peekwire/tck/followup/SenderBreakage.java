package dev.peekwire.tck.followup;

/** What a sender may do wrong, and the test that is meant to catch it. */
enum SenderBreakage {
    NOTHING("r2_what_was_sent_has_arrived_and_what_was_refused_has_not"),
    THROWS("r1_every_follow_up_is_answered_however_who_delivers_behaves"),
    ANSWERS_NULL("r1_every_follow_up_is_answered_however_who_delivers_behaves"),
    WAITS_FOR_EVER("r1_every_follow_up_is_answered_however_who_delivers_behaves"),
    BLOCKS_ITS_CALLER("r1_every_follow_up_is_answered_however_who_delivers_behaves"),
    HOPES("r1_every_follow_up_is_answered_however_who_delivers_behaves"),
    GIVES_UP_WHEN_IN_DOUBT("r1_every_follow_up_is_answered_however_who_delivers_behaves"),
    SAYS_SENT_AND_SENDS_LATER("r2_what_was_sent_has_arrived_and_what_was_refused_has_not"),
    STAYS_BROKEN("r2_after_a_trouble_that_has_passed_it_is_sent"),
    COPIES_THE_DESK_IN("r3_it_goes_to_its_recipient_alone"),
    SPLITS_AT_COMMAS("r3_what_can_be_no_recipient_gets_nothing_and_nobody_else_does"),
    TRIES_WHAT_IS_NO_RECIPIENT_AGAIN("r3_what_can_be_no_recipient_gets_nothing_and_nobody_else_does"),
    NUMBERS_ATTEMPTS("r4_every_attempt_has_the_same_identity_and_another_follow_up_has_another"),
    HAS_ONE_IDENTITY("r4_every_attempt_has_the_same_identity_and_another_follow_up_has_another"),
    IS_FOR_ONE_THREAD("r5_many_are_sent_at_once_and_none_gets_into_another"),
    PRINTS("r6_no_recipient_gets_into_output_or_reasons"),
    GIVES_UP_AFTER_CLOSING("r7_after_closing_nothing_is_sent_and_nothing_is_given_up"),
    SENDS_AFTER_CLOSING("r7_after_closing_nothing_is_sent_and_nothing_is_given_up");

    private final String caughtBy;

    SenderBreakage(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    String caughtBy() {
        return caughtBy;
    }
}
