package dev.peekwire.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a code point counts as, for every code point of the first plane, against a definition written as a pattern. */
class CharsTest {
    @Test
    void white_space_is_what_unicode_and_ascii_call_so() {
        agrees(Chars::isBlank, "[ \\t-\\r\\p{Z}]");
    }

    @Test
    void a_space_stands_within_a_line() {
        agrees(Chars::isSpace, "\\p{Zs}");
    }

    @Test
    void dashes_are_hyphens_and_the_rules_of_all_widths() {
        agrees(Chars::isDash, "[-\\u2010-\\u2015\\u2212\\uFF0D]");
    }

    @Test
    void digits_are_the_decimal_ones_of_all_scripts_with_their_value() {
        agrees(Chars::isDigit, "\\p{Nd}");
        assertThat(IntStream.rangeClosed('0', '9').map(Chars::digit)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Chars.digit('/')).isEqualTo(-1);
        assertThat(Chars.digit(0x0669)).isEqualTo(9);
    }

    @Test
    void letters_are_those_of_all_scripts() {
        agrees(Chars::isLetter, "\\p{L}");
        agrees(Chars::isLatin, "[A-Za-z]");
        agrees(Chars::isUpper, "[A-Z]");
        agrees(Chars::isAscii, "[A-Za-z0-9]");
    }

    @Test
    void a_word_of_a_script_without_spaces_is_no_spaced_word() {
        agrees(
                Chars::isSpacedWord,
                "[\\p{L}\\p{Nd}\\p{Mn}\\p{Mc}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}"
                        + "\\p{IsMyanmar}\\p{IsTibetan}\\p{IsBopomofo}]&&[^\\u3000-\\uFEFF&&\\p{IsCommon}]]");
    }

    private static void agrees(IntPredicate is, String definition) {
        Pattern pattern = Pattern.compile(definition);
        assertThat(IntStream.rangeClosed(0, 0xFFFF)
                        .filter(c -> c < 0xD800 || c > 0xDFFF)
                        .filter(c -> is.test(c)
                                != pattern.matcher(Character.toString(c)).matches())
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }
}
