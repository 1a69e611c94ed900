package dev.peekwire.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peekwire.redact.LiveMask;
import dev.peekwire.redact.Redactor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table in "Concepts" under "Hold-back", row by row, typed one code point at a time. */
final class HoldBackTableTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "4|4",
                "41|41",
                "411|41•",
                "4111|41••",
                "4111 1|41•• •",
                "4111 1111 1111 1111|41•• •••• •••• ••••",
                "4111 1111 1111 1111 ok|4111 •••• •••• •••• ok",
                "order 4711|order 47••",
                "order 4711?|order 4711?",
                "Where|Wh•••",
                "Where |Where ",
            })
    void what_is_typed_is_shown_so(String typed, String shown) {
        LiveMask draft = Redactor.standard().live();
        for (int end = 1; end <= typed.length(); end++) {
            draft.replace(typed.substring(0, end));
        }
        assertThat(draft.draft().shown(0, draft.length())).isEqualTo(shown);
    }
}
