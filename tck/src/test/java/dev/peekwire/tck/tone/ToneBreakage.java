package dev.peekwire.tck.tone;

/** What a tone checker may do wrong, and the test that is meant to catch it. */
enum ToneBreakage {
    NOTHING("r2_what_is_wrong_is_found_and_what_is_not_passes"),
    HAS_NO_NAME("r1_its_name_has_1_to_64_characters_and_is_always_the_same"),
    CHANGES_ITS_NAME("r1_its_name_has_1_to_64_characters_and_is_always_the_same"),
    TAKES_THE_SHEETS_NAME("r1_its_name_has_1_to_64_characters_and_is_always_the_same"),
    FINDS_NOTHING("r2_what_is_wrong_is_found_and_what_is_not_passes"),
    FINDS_ALWAYS("r2_what_is_wrong_is_found_and_what_is_not_passes"),
    THROWS("r3_every_text_gets_a_verdict"),
    FAILS("r3_every_text_gets_a_verdict"),
    ANSWERS_NOTHING("r3_every_text_gets_a_verdict"),
    ANSWERS_NULL("r3_every_text_gets_a_verdict"),
    HANGS("r3_every_text_gets_a_verdict"),
    BLOCKS("r3_every_text_gets_a_verdict"),
    KNOWS_ENGLISH_ONLY("r3_every_locale_gets_a_verdict"),
    COUNTS_CHARACTERS_OF_JAVA("r4_findings_lie_within_the_text_in_code_points"),
    REACHES_BEYOND_THE_END("r4_findings_lie_within_the_text_in_code_points"),
    SAYS_NOT_WHERE("r4_findings_lie_within_the_text_in_code_points"),
    REMEMBERS("r5_a_verdict_depends_on_its_own_reply_alone"),
    IS_FOR_ONE_THREAD("r6_many_replies_are_checked_at_once"),
    PRINTS("r7_nothing_that_is_printed_or_thrown_holds_the_reply"),
    TELLS_IN_ITS_FAILURE("r7_nothing_that_is_printed_or_thrown_holds_the_reply");

    private final String caughtBy;

    ToneBreakage(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    String caughtBy() {
        return caughtBy;
    }
}
