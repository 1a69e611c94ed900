package dev.peekwire.assist.lucene;

import static dev.peekwire.assist.lucene.Desk.NOW;
import static dev.peekwire.assist.lucene.Desk.chosen;
import static dev.peekwire.assist.lucene.Desk.script;
import static dev.peekwire.assist.lucene.Desk.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peekwire.ChatId;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LearningTest {
    private static final String SAID = "it goes wobble wobble";
    private static final ScriptBuilder[] SCRIPTS = {
        script("wheel", "Straightening a wheel", "We straighten it."), script("lamp", "New lamps", "We have lamps.")
    };

    private final LuceneSuggester suggester = Desk.with(SCRIPTS);

    @Test
    void what_agents_chose_is_found_by_words_that_stand_in_no_script() {
        assertThat(sent(suggester, SAID)).isEmpty();

        suggester.chosen(chosen(SAID, "wheel"));

        assertThat(sent(suggester, "mine wobbles too")).containsExactly("wheel");
    }

    @Test
    void what_was_chosen_more_often_comes_first() {
        suggester.chosen(chosen(SAID, "lamp"));
        IntStream.range(0, 3).forEach(times -> suggester.chosen(chosen(SAID, "wheel")));

        assertThat(sent(suggester, SAID)).containsExactly("wheel", "lamp");
    }

    @Test
    void a_choice_counts_half_after_its_half_life_and_little_after_ten() {
        LuceneSuggester short_ = Desk.with(
                LuceneSuggester.builder().halfLife(Duration.ofHours(1)).build(), SCRIPTS);
        short_.chosen(chosen(SAID, "wheel", NOW));

        double fresh = score(short_, Duration.ZERO);
        double old = score(short_, Duration.ofHours(10));

        assertThat(old).isBetween(0.0, fresh / 50);
    }

    @Test
    void the_oldest_choice_goes_when_there_are_too_many() {
        LuceneSuggester forgetful =
                Desk.with(LuceneSuggester.builder().remember(2).build(), SCRIPTS);
        forgetful.chosen(chosen(SAID, "wheel"));
        forgetful.chosen(chosen("too dark at night", "lamp"));
        assertThat(sent(forgetful, SAID)).containsExactly("wheel");

        forgetful.chosen(chosen("cannot see a thing", "lamp"));

        assertThat(sent(forgetful, SAID)).isEmpty();
        assertThat(sent(forgetful, "so dark")).containsExactly("lamp");
    }

    @Test
    void one_that_is_to_remember_nothing_learns_nothing() {
        LuceneSuggester dull = Desk.with(LuceneSuggester.builder().remember(0).build(), SCRIPTS);
        dull.chosen(chosen(SAID, "wheel"));

        assertThat(sent(dull, SAID)).isEmpty();
    }

    @Test
    void what_it_holds_is_bounded_whatever_is_said() {
        Choices choices = new Choices(100, Duration.ofDays(30));
        for (int n = 0; n < 5_000; n++) {
            long from = n * 10L;
            Set<Long> terms =
                    Set.copyOf(LongStream.range(from, from + 10).boxed().toList());
            choices.add(new Choices.Choice(n, n, terms, "script-" + n % 7, NOW.plusSeconds(n)));
        }

        assertThat(choices.size()).isEqualTo(100);
        assertThat(choices.terms()).isEqualTo(1_000);
    }

    @Test
    void what_was_learned_outlives_a_change_of_the_library_if_the_script_does() {
        suggester.chosen(chosen(SAID, "wheel"));
        Desk.with(suggester, SCRIPTS[0].title("Straightening any wheel"));

        assertThat(sent(suggester, SAID)).containsExactly("wheel");
        Desk.with(suggester, SCRIPTS[1]);
        assertThat(sent(suggester, SAID)).isEmpty();
    }

    @Test
    void forgetting_one_chat_leaves_what_others_taught() {
        suggester.chosen(chosen(SAID, "wheel"));

        suggester.forget(new ChatId("another"));
        assertThat(sent(suggester, SAID)).containsExactly("wheel");
        suggester.forget(Desk.CHAT);
        assertThat(sent(suggester, SAID)).isEmpty();
    }

    @Test
    void settings_out_of_bounds_are_refused() {
        assertThatThrownBy(() -> LuceneSuggester.builder().remember(-1)).hasMessageContaining("0 to 100000");
        assertThatThrownBy(() -> LuceneSuggester.builder().halfLife(Duration.ofMinutes(59)))
                .hasMessageContaining("an hour");
    }

    private static double score(LuceneSuggester suggester, Duration later) {
        SuggestionRequest.Builder request = SuggestionRequest.builder(Desk.CHAT, NOW.plus(later))
                .locale("en")
                .messages(List.of(SAID));
        return Desk.answer(suggester, request).stream()
                .mapToDouble(Suggestion::score)
                .sum();
    }
}
