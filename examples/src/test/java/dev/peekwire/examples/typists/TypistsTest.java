package dev.peekwire.examples.typists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypistsTest {
    private final Place place = new Place();

    @Test
    void nobody_types_until_an_agent_is_there() {
        place.passes(Duration.ofMinutes(3));
        assertThat(place.ever).isEmpty();
        place.typists.agents(1);
        place.passes(Duration.ofSeconds(20));
        assertThat(place.ever).isNotEmpty();
    }

    @Test
    void the_agent_sees_the_order_the_complaint_and_the_card_being_typed_and_then_sent() {
        place.typists.agents(1);
        place.passes(Duration.ofMinutes(3));
        assertThat(place.messages)
                .contains(
                        "Hei! Jeg bestilte en regnjakke på mandag, ordre 4711-2093, men sporingen har stått stille siden"
                                + " onsdag. Kan dere se hvor den er?",
                        "Så fint, da venter jeg til i morgen. Tusen takk! 😊",
                        "Merci beaucoup, bonne journée !");
        assertThat(place.drafts).anyMatch(draft -> draft.contains("ordre 4711-2093, men"));
    }

    @Test
    void the_angry_complaint_is_seen_and_never_said() {
        place.typists.agents(1);
        place.passes(Duration.ofMinutes(3));
        assertThat(place.drafts).anyMatch(draft -> draft.contains("honte "));
        assertThat(place.messages)
                .noneMatch(message -> message.contains("honte"))
                .anyMatch(message -> message.startsWith("Bonjour, la théière"));
        // Deleted step by step, and what was there is gone from the view at the end of it.
        int angry = lastWith("honte ");
        assertThat(place.drafts.subList(angry, place.drafts.size()))
                .anyMatch(draft -> draft.startsWith("Bonjour"))
                .filteredOn(draft -> draft.startsWith("Bonjour"))
                .noneMatch(draft -> draft.contains("TROIS"));
    }

    private int lastWith(String text) {
        return List.copyOf(place.drafts).stream()
                .map(draft -> draft.contains(text))
                .toList()
                .lastIndexOf(true);
    }

    @Test
    void of_the_card_no_more_than_four_digits_are_ever_shown_drafted_or_sent() {
        place.typists.agents(1);
        place.passes(Duration.ofMinutes(3));
        assertThat(place.drafts)
                .filteredOn(draft -> draft.contains("card"))
                .hasSizeGreaterThan(10)
                .allSatisfy(draft -> assertThat(draft.replaceAll("\\D", "")).hasSizeLessThanOrEqualTo(4));
        assertThat(place.messages)
                .filteredOn(message -> message.contains("card"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.replaceAll("\\D", "")).isEqualTo("4111"));
    }

    @Test
    void there_are_at_most_three_chats_at_once_and_a_bounded_number_in_all() {
        place.typists.agents(1);
        place.passes(Duration.ofMinutes(60));
        assertThat(place.mostAtOnce).isEqualTo(3);
        assertThat(place.ever).hasSize(36);
        assertThat(place.open).isEmpty();
        assertThat(place.typists.chatting()).isZero();
    }

    @Test
    void with_the_last_agent_all_of_them_leave_and_come_back_with_the_next() {
        place.typists.agents(1);
        place.passes(Duration.ofSeconds(50));
        assertThat(place.typists.chatting()).isEqualTo(3);
        place.typists.agents(0);
        place.passes(Duration.ofMinutes(5));
        assertThat(place.open).isEmpty();
        int before = place.ever.size();
        place.typists.agents(1);
        place.passes(Duration.ofSeconds(50));
        assertThat(place.ever).hasSize(before + 3);
    }

    @Test
    void a_typist_whom_nobody_answers_gives_up() {
        place.answers = false;
        place.typists.agents(1);
        place.passes(Duration.ofSeconds(50));
        place.typists.agents(2); // more agents change nothing
        place.passes(Duration.ofMinutes(2));
        assertThat(place.ever.size() - place.open.size()).isPositive();
        assertThat(place.messages).noneMatch(message -> message.contains("Merci"));
    }
}
