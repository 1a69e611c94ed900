package dev.peekwire.assist.lucene;

import static dev.peekwire.assist.lucene.Desk.asking;
import static dev.peekwire.assist.lucene.Desk.ids;
import static dev.peekwire.assist.lucene.Desk.script;
import static dev.peekwire.assist.lucene.Desk.sent;
import static dev.peekwire.assist.lucene.Desk.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What people type is misspelt, unfinished, and said in other words than the script's. */
class TypingTest {
    private final LuceneSuggester suggester = Desk.with(
            script("warranty", "Warranty", "Kettles have a warranty of five years.")
                    .tags(List.of("guarantee")),
            script("wrapping", "Wrapping paper", "We wrap it with a ribbon."),
            script("invoice", "Copy of an invoice", "Receipts are under my orders.")
                    .topic("payments"),
            script("refund", "When the refund comes", "Banks need three days.").topic("returns"));

    @Test
    void a_word_that_was_only_begun_finds_scripts() {
        assertThat(typed(suggester, "what about the warr")).startsWith("warranty");
        assertThat(typed(suggester, "WRAPP")).startsWith("wrapping");
    }

    @Test
    void a_sent_word_is_taken_as_finished() {
        assertThat(sent(suggester, "the warr")).isEmpty();
    }

    @Test
    void one_letter_says_nothing_yet() {
        assertThat(typed(suggester, "w")).isEmpty();
    }

    @Test
    void a_misspelt_word_finds_what_it_is_meant_to_be() {
        assertThat(sent(suggester, "is there a waranty")).startsWith("warranty");
        assertThat(sent(suggester, "where is my invocie")).startsWith("invoice");
        assertThat(sent(suggester, "wraping pls")).startsWith("wrapping");
    }

    @Test
    void other_words_for_the_same_thing_find_it() {
        assertThat(sent(suggester, "i want my money back")).startsWith("refund");
    }

    @Test
    void without_the_built_in_words_they_do_not() {
        LuceneSuggester plain = LuceneSuggester.builder().withoutBuiltInWords().build();
        Desk.with(plain, script("refund", "When the refund comes", "It takes three days."));

        assertThat(sent(plain, "i want my money back")).isEmpty();
        assertThat(sent(plain, "my refund")).containsExactly("refund");
    }

    @Test
    void a_companys_own_words_do_too() {
        LuceneSuggester own = LuceneSuggester.builder()
                .alike("en-GB", List.of("warranty", "care plan", "FixIt"))
                .build();
        Desk.with(own, script("warranty", "Warranty", "Five years."), script("other", "Care of shoes", "Wax."));

        assertThat(sent(own, "does the fixit still run")).containsExactly("warranty");
        assertThat(sent(own, "what of my care plan?")).startsWith("warranty");
        assertThat(sent(suggester, "does the fixit still run")).isEmpty();
    }

    @Test
    void the_draft_counts_more_than_what_was_sent_before_and_that_still_counts() {
        List<String> found =
                ids(suggester, asking().messages(List.of("warranty")).draft("copy of the invoice"));

        assertThat(found).startsWith("invoice").contains("warranty");
    }

    @Test
    void the_latest_message_counts_more_than_the_one_before() {
        assertThat(ids(suggester, asking().messages(List.of("warranty?", "wrapping?"))))
                .startsWith("wrapping");
        assertThat(ids(suggester, asking().messages(List.of("wrapping?", "warranty?"))))
                .startsWith("warranty");
    }

    @Test
    void the_chats_topic_tips_the_scales() {
        List<String> messages = List.of("invoice and refund");

        assertThat(ids(suggester, asking().messages(messages).topic("payments")))
                .startsWith("invoice");
        assertThat(ids(suggester, asking().messages(messages).topic("returns"))).startsWith("refund");
    }

    @Test
    void the_end_of_a_long_text_is_what_is_looked_at() {
        String tale = "so I went home and thought about it ".repeat(40);

        assertThat(sent(suggester, "warranty " + tale + "invoice"))
                .startsWith("invoice")
                .doesNotContain("warranty");
    }
}
