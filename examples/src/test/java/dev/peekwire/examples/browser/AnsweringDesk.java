package dev.peekwire.examples.browser;

import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.response.Approval;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptBuilder;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.flow.Answer;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.response.flow.FlowText;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.response.tone.StyleRules;
import dev.peekwire.response.tone.StyleSheet;
import dev.peekwire.response.tone.StyleTerm;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.ResponseSuggester;
import dev.peekwire.spi.Suggestion;
import dev.peekwire.spi.SuggestionRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** A desk whose agents have scripts, a style to hold, a policy about refunds, and a suggester that knows one word a script. */
final class AnsweringDesk {
    private static final Approval APPROVED = Approval.approved("sue", Instant.EPOCH);

    private AnsweringDesk() {}

    static BrowserDesk start() {
        return BrowserDesk.start(settings -> settings.responses(responses())
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS))
                .suggester(new ByWord()));
    }

    static Responses responses() {
        return Responses.builder()
                .library(ScriptLibrary.of(List.of(
                        script(
                                "late",
                                "late",
                                "The parcel is late",
                                "Sorry, {{visitor.name|there}}: it comes in {{input.days:number 1..30}} days."),
                        script("lost", "lost", "The parcel is lost", "We send order {{attribute.order}} again."),
                        script("later", "later", "Answering later", "I am looking into it and come back to you today."),
                        script(
                                "refund",
                                "refund",
                                "What we refund",
                                "We refund what comes back unused within 30 days."),
                        script("hours", "hours", "Opening hours", "We are here from 9 to 17, Monday to Friday."))))
                .policy(ResponsePolicy.of(PolicyRule.builder("money", ResponseMode.SCRIPTED_ONLY)
                        .forTopics("refunds")
                        .build()))
                .flow(returns())
                .style(style())
                .deskName("Fjord & Fern")
                .build();
    }

    static ScriptedResponse script(String id, String shortcut, String title, String body) {
        return draft(id, shortcut, title, body).build();
    }

    static ScriptBuilder draft(String id, String shortcut, String title, String body) {
        return ScriptedResponse.builder(id, 1)
                .shortcut(shortcut)
                .title(title)
                .defaultLocale("en")
                .body("en", body)
                .approval(APPROVED);
    }

    /** Asks for the order, then what is wrong with it. */
    private static ScriptFlow returns() {
        return ScriptFlow.builder("returns", 1)
                .title("Send something back")
                .locale("en")
                .approval(APPROVED)
                .step(new FlowStep.Ask(
                        "order",
                        FlowText.in("en", "Which order is it? The number looks like NT-12345."),
                        new Answer.Reference("NT-#####"),
                        "order",
                        "why",
                        FlowText.in("en", "I found no number in that. It looks like NT-12345."),
                        3,
                        "why"))
                .step(new FlowStep.Choose(
                        "why",
                        FlowText.in("en", "What is wrong with it?"),
                        List.of(
                                new FlowStep.Option(1, Map.of("en", "I don’t like it"), "label"),
                                new FlowStep.Option(2, Map.of("en", "It is broken"), "sorry"))))
                .step(new FlowStep.Say("label", FlowText.in("en", "Print the label and send it back."), "bye"))
                .step(new FlowStep.Say("sorry", FlowText.in("en", "We send a new one, keep the old."), "bye"))
                .step(new FlowStep.End("bye", FlowText.in("en", "Have a nice day.")))
                .build();
    }

    private static StyleSheet style() {
        return StyleSheet.builder("fjord", 1)
                .everywhere(StyleRules.builder()
                        .term(StyleTerm.of("cheap", ToneLevel.BLOCK)
                                .replacing("good value", "affordable")
                                .advising("We never call our own things that."))
                        .term(StyleTerm.of("unfortunately", ToneLevel.WARN).replacing("sorry"))
                        .term(StyleTerm.of("promise", ToneLevel.CONFIRM).advising("Promise only what is written down."))
                        .build())
                .build();
    }

    /** A script whose id stands in what the visitor says or types, at once. */
    private static final class ByWord implements ResponseSuggester {
        private volatile ScriptLibrary scripts = ScriptLibrary.EMPTY;

        @Override
        public void library(ScriptLibrary library) {
            scripts = library;
        }

        @Override
        public CompletionStage<List<Suggestion>> suggest(SuggestionRequest request) {
            String said = Stream.concat(request.messages().stream(), request.draft().stream())
                    .reduce((before, last) -> last)
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
            List<Suggestion> found = Stream.of("lost", "refund", "late", "hours")
                    .filter(said::contains)
                    .flatMap(id -> scripts.current(id).stream())
                    .map(script -> new Suggestion(script.ref(), "en", 1))
                    .toList();
            return CompletableFuture.completedFuture(found);
        }
    }
}
