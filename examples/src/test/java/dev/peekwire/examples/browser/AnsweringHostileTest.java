package dev.peekwire.examples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dev.peekwire.client.StartRequest;
import dev.peekwire.examples.demo.Chromium;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.response.tone.StyleTerm;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever stands in scripts, titles, styles and values is text in the console, and does nothing. */
@ExtendWith(Chromium.class)
class AnsweringHostileTest {
    private static final List<String> CORPUS = Hostile.corpus().sayable();
    private static final String IMAGE = "<img src=x onerror=\"window.hacked=1\">";
    private static final String MARKUP = IMAGE + "<script>window.hacked=2</script>${7*7}";

    private final Browser browser;

    AnsweringHostileTest(Browser browser) {
        this.browser = browser;
    }

    private static ScriptLibrary library() {
        return ScriptLibrary.of(IntStream.range(0, CORPUS.size())
                .mapToObj(AnsweringHostileTest::script)
                .toList());
    }

    /** With the words and the title that its place in the corpus gives it, as far as a library takes them. */
    private static ScriptedResponse script(int number) {
        String words = CORPUS.get(number).replace("{{", "\\{{").replace("}}", "\\}}");
        return Stream.of(
                        draft(number, CORPUS.get(number), words),
                        draft(number, "Script", words),
                        draft(number, "Script", "Words"))
                .filter(draft -> draft.problems().isEmpty())
                .findFirst()
                .orElseThrow()
                .build();
    }

    private static ScriptBuilder draft(int number, String title, String words) {
        String body = words + " {{visitor.name|there}} [note] {{input.note:text 20}}";
        return AnsweringDesk.draft("h" + number, "h" + number, title, body);
    }

    private static Responses responses() {
        StyleTerm term = StyleTerm.of("cheap", ToneLevel.WARN).replacing(IMAGE).advising(MARKUP);
        return Responses.builder()
                .library(library())
                .style(StyleSheet.builder("hostile", 1)
                        .everywhere(StyleRules.builder().term(term).build())
                        .build())
                .build();
    }

    @Test
    void scripts_suggestions_and_style_are_shown_to_the_letter_and_do_nothing() {
        try (BrowserDesk desk = BrowserDesk.start(
                        settings -> settings.responses(responses()).suggester(new InTurn()));
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.asks(
                        desk, StartRequest.general().with("name", "Kari").with("order", MARKUP))) {
            agent.has("Kari");
            kari.says("Hello");
            assertThat(agent.part("suggestions").locator("button")).hasCount(3);
            agent.press("Alt+l");
            Locator options = agent.part("scripts").locator("[role=option]");
            assertThat(options.first()).isVisible();
            for (int i = 0; i < 20; i++) {
                agent.press("ArrowDown");
            }
            agent.press("Enter");
            agent.types(IMAGE.substring(0, 20));
            agent.press("Enter");
            assertThat(agent.reply()).hasValue(Pattern.compile("<img src=x onerror="));
            agent.press("ControlOrMeta+a");
            agent.page().keyboard().insertText("cheap ");
            assertThat(agent.part("findings")).containsText(MARKUP);
            Harmless.check(agent.tab());
            agent.press("Alt+f", "Enter");
            assertThat(agent.reply()).hasValue(IMAGE + " ");
            assertThat(agent.textsShown()).anyMatch(text -> text.contains("${7*7}"));
            Harmless.check(agent.tab());
        }
    }

    @Test
    void every_script_of_the_corpus_is_listed_with_its_own_words() {
        try (BrowserDesk desk = BrowserDesk.start(settings -> settings.responses(responses()));
                ConsolePage agent = ConsolePage.open(desk, browser);
                Kari kari = Kari.named(desk, "Kari")) {
            agent.has("Kari");
            agent.press("Alt+r");
            List<ScriptedResponse> scripts = library().current();
            for (int i = 0; i < scripts.size(); i += 7) {
                agent.types("/" + scripts.get(i).shortcut());
                assertThat(agent.part("scripts").locator("[role=option] .name").first())
                        .hasText(scripts.get(i).title());
                agent.press("Escape", "ControlOrMeta+a", "Delete");
            }
            assertThat(kari.heard()).isEmpty();
            Harmless.check(agent.tab());
        }
    }

    /** Three scripts, whatever is said. */
    private static final class InTurn implements ResponseSuggester {
        private volatile ScriptLibrary scripts = ScriptLibrary.EMPTY;

        @Override
        public void library(ScriptLibrary library) {
            scripts = library;
        }

        @Override
        public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
            return CompletableFuture.completedFuture(scripts.current().stream()
                    .limit(request.limit())
                    .map(script -> new Suggestion(script.ref(), "en", 1))
                    .toList());
        }
    }
}
