package dev.peekwire.tck.suggest;

import static dev.peekwire.tck.suggest.Scripts.PUNCTURE;
import static dev.peekwire.tck.suggest.Scripts.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.spi.ChosenResponse;
import dev.peekwire.spi.Suggestion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules 6 to 8: what is remembered, and what is not. */
abstract class PrivacyRules extends TextRules {
    private static final String SAID = "It goes wobble wobble in the front";
    private static final ScriptRef LOCK = ref("lock", 1);
    private static final ScriptRef BRAKES = ref("brakes", 3);
    private static final ChatId OTHER_CHAT = new ChatId("tck-other");
    private static final VisitorId OTHER_VISITOR = new VisitorId("tck-somebody");

    @Test
    void r6_a_draft_changes_no_later_answer() {
        List<Suggestion> before = answer(asking(SAID));

        for (int times = 0; times < 50; times++) {
            answer(asking().draft(SAID + " and my brakes squeal"));
        }

        assertSameAnswers(before, answer(asking(SAID)));
    }

    @Test
    void r7_choosing_does_not_make_a_script_rank_lower_for_the_same_words() {
        int before = rank(SAID, BRAKES);
        int known = rank(PUNCTURE, ref("puncture", 1));

        for (int times = 0; times < 20; times++) {
            suggester.chosen(chosen(CHAT, VISITOR, SAID, BRAKES));
            suggester.chosen(chosen(CHAT, VISITOR, PUNCTURE, ref("puncture", 1)));
        }

        assertThat(rank(SAID, BRAKES)).isLessThanOrEqualTo(before);
        assertThat(rank(PUNCTURE, ref("puncture", 1))).isLessThanOrEqualTo(known);
    }

    @Test
    void r7_odd_choices_do_not_make_it_throw() {
        oddTexts().forEach(text -> suggester.chosen(chosen(CHAT, VISITOR, text, BRAKES)));
        suggester.chosen(chosen(CHAT, VISITOR, SAID, ref("not-in-the-library", 9)));
        suggester.chosen(new ChosenResponse(CHAT, VISITOR, "not a tag", List.of(), BRAKES, Scripts.NOW.plusSeconds(9)));

        assertThat(scripts(asking(SAID))).doesNotContain(ref("not-in-the-library", 9));
        assertThat(scripts(asking(PUNCTURE))).contains(ref("puncture", 1));
    }

    @Test
    void r8_what_was_chosen_in_a_chat_can_be_forgotten() {
        suggester.chosen(chosen(OTHER_CHAT, OTHER_VISITOR, SAID, BRAKES));
        List<Suggestion> before = answer(asking(SAID));
        suggester.chosen(chosen(CHAT, VISITOR, SAID, LOCK));
        suggester.chosen(chosen(CHAT, VISITOR, SAID, BRAKES));

        suggester.forget(CHAT);

        assertSameAnswers(before, answer(asking(SAID)));
    }

    @Test
    void r8_what_was_chosen_for_a_visitor_can_be_forgotten() {
        suggester.chosen(chosen(OTHER_CHAT, OTHER_VISITOR, SAID, BRAKES));
        List<Suggestion> before = answer(asking(SAID));
        suggester.chosen(chosen(CHAT, VISITOR, SAID, LOCK));
        suggester.chosen(chosen(OTHER_CHAT, VISITOR, SAID, LOCK));

        suggester.forget(VISITOR);

        assertSameAnswers(before, answer(asking(SAID)));
    }

    @Test
    void r8_everything_can_be_forgotten() {
        List<Suggestion> before = answer(asking(SAID));
        suggester.chosen(chosen(CHAT, VISITOR, SAID, LOCK));
        suggester.chosen(chosen(OTHER_CHAT, OTHER_VISITOR, SAID, BRAKES));

        suggester.forgetAll();

        assertSameAnswers(before, answer(asking(SAID)));
    }

    @Test
    void r8_forgetting_what_never_was_changes_nothing() {
        suggester.chosen(chosen(OTHER_CHAT, OTHER_VISITOR, SAID, BRAKES));
        List<Suggestion> before = answer(asking(SAID));

        suggester.forget(CHAT);
        suggester.forget(VISITOR);

        assertSameAnswers(before, answer(asking(SAID)));
    }

    /** Its place, or a place after all if it is not answered. */
    private int rank(String message, ScriptRef script) {
        int at = scripts(asking(message)).indexOf(script);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
