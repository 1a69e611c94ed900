package dev.peekwire.tck.suggest;

import static dev.peekwire.tck.suggest.Scripts.PUNCTURE;
import static dev.peekwire.tck.suggest.Scripts.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.response.ScriptLibrary;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 3 and 4: whatever is typed, and whatever is missing. */
abstract class TextRules extends AnswerRules {
    @ParameterizedTest
    @MethodSource("oddTexts")
    void r3_no_text_makes_it_throw_fail_or_hang(String text) {
        assertThat(answer(asking().draft(text))).hasSizeLessThanOrEqualTo(10);
        assertThat(answer(asking(text))).hasSizeLessThanOrEqualTo(10);
        assertThat(answer(asking(PUNCTURE).draft(text))).hasSizeLessThanOrEqualTo(10);
    }

    /** Syntax of queries, halves of characters, nothing but signs, and more than anybody types. */
    static List<String> oddTexts() {
        return List.of(
                "",
                " \n\t",
                "?!… ()[]{}",
                "tyre AND (puncture OR",
                "title:tyre~2 \"flat^3 *:* /.*(a+)+/",
                "{{7*7}} ${x} <script>",
                "\uD83D",
                "flat \uDC00 tyre",
                "🚲🚲🚲",
                "e\u0301\u0302\u0303\u0304 \u202Ereyt\u202C \u0000",
                "大きな自転車",
                "x".repeat(8_000),
                "tyre ".repeat(1_600),
                "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(150),
                "é".repeat(8_000));
    }

    @Test
    void r3_ten_long_messages_and_a_long_draft_are_no_trouble() {
        List<String> messages = Collections.nCopies(10, "My bicycle is broken and nobody helps me. ".repeat(190));

        assertThat(answer(asking().messages(messages).draft("flat tyre ".repeat(400))))
                .hasSizeLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx", "tlh-Qaaa", "not a tag", "", "-", "en_GB", "e\u0301", "x-x-x-x-x-x-x-x"})
    void r4_readers_of_odd_locales_get_what_the_scripts_fall_back_to(String tag) {
        assertThat(answer(asking(PUNCTURE).locale(tag))).anySatisfy(suggestion -> {
            assertThat(suggestion.script()).isEqualTo(ref("puncture", 1));
            assertThat(suggestion.locale()).isEqualTo("en");
        });
    }

    @Test
    void r4_readers_of_an_unknown_locale_do_too() {
        assertThat(scripts(asking(PUNCTURE).locale(null))).contains(ref("puncture", 1));
        assertThat(scripts(asking(PUNCTURE).locale("q".repeat(5_000)))).contains(ref("puncture", 1));
    }

    @Test
    void r4_an_empty_library_answers_nothing() throws Exception {
        assertThat(scriptsOf(ScriptLibrary.EMPTY, asking(PUNCTURE))).isEmpty();
        assertThat(answer(suggester(), asking(PUNCTURE).build())).isEmpty();
    }

    @Test
    void r4_nothing_sent_or_typed_answers_nothing() {
        assertThat(scripts(asking())).isEmpty();
        assertThat(scripts(asking(" ").draft(""))).isEmpty();
    }
}
