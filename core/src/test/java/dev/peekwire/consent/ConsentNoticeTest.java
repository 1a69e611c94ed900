package dev.peekwire.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConsentNoticeTest {
    private static final Set<Purpose> PEEK = Set.of(Purpose.PEEK);

    @Test
    void the_digest_is_sha_256_of_the_texts_utf_8_form() {
        // printf 'blåbærsyltetøy' | sha256sum
        assertThat(of("blåbærsyltetøy").ref().sha256())
                .isEqualTo("b3f71b159d0a2e80645db21b8675e71514d6d1b3f001b0b5edaf451b944c2204");
    }

    @Test
    void the_reference_names_id_version_and_language_and_changes_with_every_letter() {
        NoticeRef ref = of("We see you type.").ref();

        assertThat(ref.id()).isEqualTo("own");
        assertThat(ref.version()).isEqualTo("3");
        assertThat(ref.locale()).isEqualTo("en");
        assertThat(ref)
                .isEqualTo(of("We see you type.").ref())
                .isNotEqualTo(of("We see you type!").ref());
    }

    @Test
    void half_a_surrogate_pair_is_no_text_because_two_texts_would_share_a_digest() {
        assertThatThrownBy(() -> of("see \uD83D"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("notice text: not valid Unicode");
        assertThat(of("see \uD83D\uDC40").ref().sha256()).hasSize(64);
    }

    @Test
    void parts_outside_their_limits_are_named() {
        assertThat(of("x".repeat(4000)).text()).hasSize(4000);
        assertThatThrownBy(() -> of("")).hasMessageContaining("notice text");
        assertThatThrownBy(() -> of("x".repeat(4001))).hasMessageContaining("4000");
        assertThatThrownBy(() -> new ConsentNotice("own", "3", "en", "x".repeat(201), "t", PEEK, PeekLevel.FULL))
                .hasMessageContaining("notice title");
        assertThatThrownBy(() -> new ConsentNotice("own", "", "en", null, "t", PEEK, PeekLevel.FULL))
                .hasMessageContaining("notice version");
        assertThatThrownBy(() -> new ConsentNotice("own", "3", "en", null, "t", Set.of(), PeekLevel.FULL))
                .hasMessageContaining("notice purposes");
        assertThatThrownBy(() -> new ConsentNotice("own", "3", "en", null, "t", PEEK, PeekLevel.NONE))
                .hasMessageContaining("notice level");
    }

    @Test
    void two_notices_are_bundled_in_six_languages_english_first() {
        assertThat(ConsentNotice.defaults())
                .extracting(n -> n.id() + " " + n.locale())
                .containsExactly(
                        "peek en",
                        "peek fr",
                        "peek nb",
                        "peek de",
                        "peek es",
                        "peek id",
                        "peek-suggestions en",
                        "peek-suggestions fr",
                        "peek-suggestions nb",
                        "peek-suggestions de",
                        "peek-suggestions es",
                        "peek-suggestions id");
        assertThat(ConsentNotice.defaults()).allSatisfy(n -> {
            assertThat(n.version()).isEqualTo(n.id().equals("peek") ? "1" : "2");
            assertThat(n.level()).isEqualTo(PeekLevel.MASKED);
            assertThat(n.describes(PEEK)).isTrue();
            assertThat(n.describes(Set.of(Purpose.SUGGESTIONS))).isEqualTo(n.id().equals("peek-suggestions"));
        });
    }

    @Test
    void a_bundled_text_has_a_title_and_paragraphs_and_no_leftovers() {
        assertThat(ConsentNotice.defaults()).allSatisfy(n -> {
            assertThat(n.title()).isNotBlank().doesNotContain("\n");
            assertThat(n.text().split("\n\n", -1)).hasSize(n.id().equals("peek") ? 3 : 4);
            assertThat(n.text()).isEqualTo(n.text().strip()).doesNotContain("\r", "  ", "\uFFFD", "{", "<");
        });
    }

    @Test
    void the_suggestions_notice_is_the_other_one_and_a_paragraph() {
        Map<String, ConsentNotice> plain = ConsentNotice.defaults().stream()
                .filter(n -> n.id().equals("peek"))
                .collect(Collectors.toMap(ConsentNotice::locale, n -> n));

        assertThat(ConsentNotice.defaults())
                .filteredOn(n -> n.id().equals("peek-suggestions"))
                .allSatisfy(n -> {
                    List<String> more = List.of(n.text().split("\n\n"));
                    assertThat(more)
                            .containsSubsequence(plain.get(n.locale()).text().split("\n\n"));
                });
    }

    @Test
    void every_bundled_text_is_its_own() {
        assertThat(new HashSet<>(ConsentNotice.defaults().stream()
                        .map(n -> n.ref().sha256())
                        .toList()))
                .hasSize(12);
    }

    /** Grants on record name these. Whoever changes a letter gives the notice a new version, and then changes this. */
    @Test
    void the_letters_of_a_version_stay_as_they_were() {
        assertThat(ConsentNotice.defaults().stream()
                        .map(n -> n.id() + " " + n.locale() + " "
                                + n.ref().sha256().substring(0, 16)))
                .containsExactly(
                        "peek en 72e0bc3d49d49ed7",
                        "peek fr beb96b69ec305286",
                        "peek nb f56076f52faedcb9",
                        "peek de fbc5acb3cb97a27f",
                        "peek es e5503bfdb9e3ab64",
                        "peek id 8f36a53dee0fefe1",
                        "peek-suggestions en 06c851d92a3abf20",
                        "peek-suggestions fr 1c4859d5111dc464",
                        "peek-suggestions nb 32d7e76877903a99",
                        "peek-suggestions de 5cb02ddfca09ed31",
                        "peek-suggestions es 44bedfc9ab39b22b",
                        "peek-suggestions id 394303b1fd5f47bc");
    }

    private static ConsentNotice of(String text) {
        return new ConsentNotice("own", "3", "en", "Title", text, PEEK, PeekLevel.FULL);
    }
}
