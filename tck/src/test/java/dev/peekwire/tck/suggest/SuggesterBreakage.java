package dev.peekwire.tck.suggest;

import dev.peekwire.response.Approval;
import dev.peekwire.response.Scope;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.spi.ChosenResponse;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What a suggester may do wrong, and the test that is meant to catch it. */
enum SuggesterBreakage {
    NOTHING("r1_a_script_is_found_by_its_own_example_sent_or_typed"),
    FINDS_NOTHING("r1_a_script_is_found_by_its_own_example_sent_or_typed") {
        @Override
        double least() {
            return 1;
        }
    },
    WORST_FIRST("r1_no_more_are_answered_than_are_asked_for_each_once_the_best_first") {
        @Override
        void after(List<Suggestion> found) {
            Collections.reverse(found);
        }
    },
    TWICE("r1_no_more_are_answered_than_are_asked_for_each_once_the_best_first") {
        @Override
        void after(List<Suggestion> found) {
            if (found.size() > 1) {
                found.set(1, found.get(0));
            }
        }
    },
    ANSWERS_TOO_MANY("r1_no_more_are_answered_than_are_asked_for_each_once_the_best_first"),
    ANSWERS_IN_ENGLISH("r1_the_body_is_that_of_the_readers_language") {
        @Override
        String locale(ScriptedResponse script, SuggestionRequest request) {
            return "en";
        }
    },
    ANSWERS_IN_THE_READERS_TAG("r1_the_body_is_that_of_the_readers_language") {
        @Override
        String locale(ScriptedResponse script, SuggestionRequest request) {
            return request.locale().orElse("en");
        }
    },
    KEEPS_THE_FIRST_LIBRARY("r1_scripts_that_are_in_the_library_no_more_are_not_answered") {
        @Override
        boolean keepsTheFirstLibrary() {
            return true;
        }
    },
    SENDS_WHAT_IS_NOT_APPROVED("r2_what_is_not_approved_or_not_valid_is_not_answered") {
        @Override
        boolean sends(ScriptedResponse script, SuggestionRequest request) {
            return script.isValid(request.at())
                    && BrokenWords.isInReach(script, request)
                    && BrokenWords.isOfTier(script, request);
        }
    },
    SENDS_WHAT_IS_NOT_VALID("r2_what_is_not_approved_or_not_valid_is_not_answered") {
        @Override
        boolean sends(ScriptedResponse script, SuggestionRequest request) {
            return script.approval().state() == Approval.State.APPROVED && BrokenWords.isInReach(script, request);
        }
    },
    SENDS_OTHER_TIERS("r2_what_is_of_another_tier_is_not_answered") {
        @Override
        boolean sends(ScriptedResponse script, SuggestionRequest request) {
            return BrokenWords.isReady(script, request) && BrokenWords.isInReach(script, request);
        }
    },
    SENDS_OTHER_TEAMS("r2_what_is_a_teams_is_answered_for_that_team") {
        @Override
        boolean sends(ScriptedResponse script, SuggestionRequest request) {
            return script.scope().type() == Scope.Type.TEAM || super.sends(script, request);
        }
    },
    SENDS_OTHER_AGENTS("r2_what_is_an_agents_own_is_answered_for_that_agent_approved_or_not") {
        @Override
        boolean sends(ScriptedResponse script, SuggestionRequest request) {
            return BrokenWords.isReady(script, request) && BrokenWords.isOfTier(script, request);
        }
    },
    THROWS("r3_ten_long_messages_and_a_long_draft_are_no_trouble") {
        @Override
        void before(SuggestionRequest request) {
            if (request.messages().size() == SuggestionRequest.MOST_MESSAGES) {
                throw new IllegalStateException("too much");
            }
        }
    },
    HANGS("r3_ten_long_messages_and_a_long_draft_are_no_trouble") {
        @Override
        void before(SuggestionRequest request) {
            while (request.messages().size() == SuggestionRequest.MOST_MESSAGES && !Thread.interrupted()) {
                LockSupport.park();
            }
        }
    },
    THROWS_WITHOUT_A_LOCALE("r4_readers_of_an_unknown_locale_do_too") {
        @Override
        String locale(ScriptedResponse script, SuggestionRequest request) {
            return script.body(request.locale().orElseThrow()).locale();
        }
    },
    ANSWERS_WHEN_NOTHING_IS_ASKED("r4_nothing_sent_or_typed_answers_nothing") {
        @Override
        double least() {
            return -1;
        }
    },
    REMEMBERS_THE_DRAFT("r6_a_draft_changes_no_later_answer"),
    LEARNS_THE_WRONG_WAY("r7_choosing_does_not_make_a_script_rank_lower_for_the_same_words") {
        @Override
        double learned() {
            return -30;
        }
    },
    THROWS_WHEN_TAUGHT("r7_odd_choices_do_not_make_it_throw") {
        @Override
        void chosen(ChosenResponse choice) {
            if (choice.messages().isEmpty()) {
                throw new IllegalStateException("nothing to learn from");
            }
        }
    },
    KEEPS_THE_CHATS_CHOICES("r8_what_was_chosen_in_a_chat_can_be_forgotten"),
    KEEPS_THE_VISITORS_CHOICES("r8_what_was_chosen_for_a_visitor_can_be_forgotten"),
    FORGETS_NOTHING_AT_ALL("r8_everything_can_be_forgotten"),
    IS_LATE_WITH_A_LIBRARY("r5_a_new_library_is_gone_by_from_its_return_on") {
        @Override
        boolean keepsTheFirstLibrary() {
            return true;
        }
    },
    GOES_ON_AFTER_CLOSING("r9_after_closing_nothing_is_answered_and_nothing_fails");

    private final String caughtBy;

    SuggesterBreakage(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    String caughtBy() {
        return caughtBy;
    }

    void before(SuggestionRequest request) {}

    void after(List<Suggestion> found) {}

    void chosen(ChosenResponse choice) {}

    boolean sends(ScriptedResponse script, SuggestionRequest request) {
        return BrokenWords.isReady(script, request)
                && BrokenWords.isInReach(script, request)
                && BrokenWords.isOfTier(script, request);
    }

    String locale(ScriptedResponse script, SuggestionRequest request) {
        return script.body(request.locale().orElse(null)).locale();
    }

    double least() {
        return 0;
    }

    double learned() {
        return 5;
    }

    boolean keepsTheFirstLibrary() {
        return false;
    }
}
