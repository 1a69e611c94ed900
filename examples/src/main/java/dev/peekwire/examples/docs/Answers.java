package dev.peekwire.examples.docs;

import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.client.AgentClient;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.consent.PeekLevel;
import dev.peekwire.consent.Purpose;
import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.ChatDeskBuilder;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.response.Approval;
import dev.peekwire.response.PolicyRule;
import dev.peekwire.response.ResponseMode;
import dev.peekwire.response.ResponsePolicy;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneSettings;
import dev.peekwire.responses.Responses;
import dev.peekwire.routing.rules.RoutingPlan;
import dev.peekwire.spi.ResponseSuggester;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** Guide: Scripted and improvised answers. */
public final class Answers {
    private Answers() {}

    /** Two scripts. */
    public static ScriptLibrary library() {
        Approval approved = Approval.approved("sue", Instant.parse("2026-11-22T09:00:00Z"));
        ScriptedResponse late = ScriptedResponse.builder("order.late", 1)
                .shortcut("late")
                .title("The order is late")
                .defaultLocale("en")
                .body(
                        "en",
                        "Sorry, {{visitor.name|there}}: order {{attribute.order}} comes in {{input.days:number 1..30}} days.")
                .body("fr", "Désolé : la commande {{attribute.order}} arrive dans {{input.days:number 1..30}} jours.")
                .topic("delivery")
                .approval(approved)
                .build();
        ScriptedResponse terms = ScriptedResponse.builder("refund.terms", 3)
                .shortcut("terms")
                .title("What a refund depends on")
                .defaultLocale("en")
                .body("en", "We refund what comes back to us unused within 30 days.")
                .approval(approved)
                .build();
        return ScriptLibrary.of(List.of(late, terms));
    }

    /** The first line answers from scripts, the second begins with one. */
    public static Responses responses() {
        return Responses.builder()
                .library(library())
                .policy(ResponsePolicy.of(
                        PolicyRule.builder("money", ResponseMode.SCRIPTED_ONLY)
                                .forTopics("refund")
                                .forTiers(1)
                                .disclaiming("refund.terms")
                                .build(),
                        PolicyRule.builder("first line", ResponseMode.SCRIPTED_FIRST)
                                .forTiers(1)
                                .forTeams(new TeamId("support"))
                                .build()))
                .deskName("Fjord & Fern")
                .zone(ZoneId.of("Europe/Oslo"))
                .build();
    }

    /** An agent's side: find, fill in, send. */
    public static CompletionStage<Long> answer(AgentClient agent, ChatId chat) {
        return agent.findScripts(chat, "late", null).thenCompose(found -> {
            ScriptOffer first = found.get(0); // its gaps say what to ask the agent for
            ScriptClaim filled = new ScriptClaim(
                    first.script().id(), String.valueOf(first.script().version()), first.locale(), Map.of("days", "3"));
            return agent.fillScript(chat, filled).thenCompose(ready -> agent.post(chat, ready.text(), filled, false));
        });
    }

    /** A desk with suggestions, also for what is typed. */
    public static ChatDesk suggesting(Responses responses, ResponseSuggester suggester) {
        return ChatDesk.builder()
                .responses(responses)
                .suggester(suggester)
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS)) // for drafts
                .build();
    }

    /** Its end. */
    public static void close(ChatDesk desk, ResponseSuggester suggester) {
        desk.close();
        suggester.close();
    }

    /** Waiting chats are routed by their visitors' words. */
    public static ChatDeskBuilder byWords(Responses responses, ResponseSuggester suggester, RoutingPlan plan) {
        return ChatDesk.builder()
                .responses(responses)
                .suggester(suggester)
                .routing(plan)
                .earlyRouting(0.4) // how sure at least
                .consent(ConsentPolicy.optIn(PeekLevel.MASKED, Purpose.PEEK, Purpose.SUGGESTIONS));
    }

    /** A desk that asks the company's own service before an agent's words are sent. */
    public static ChatDesk checked(URI service) {
        return ChatDesk.builder()
                .responses(responses())
                .toneChecker(new HouseTone(service, Duration.ofMillis(400)))
                .toneSettings(new ToneSettings(Duration.ofMillis(500), ToneLevel.CONFIRM, 16))
                .build();
    }
}
