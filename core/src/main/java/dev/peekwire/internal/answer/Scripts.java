package dev.peekwire.internal.answer;

import dev.peekwire.ErrorCode;
import dev.peekwire.Refusal;
import dev.peekwire.chat.Chat;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.response.LibraryQuery;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptMatch;
import dev.peekwire.response.ScriptRef;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.template.TemplateValues;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.Suggestion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The scripts that an agent may choose from in a chat. Pure. */
public final class Scripts {
    /** How many are found at most: what one looks through. */
    private static final int MOST = 20;

    private static final int LONGEST_LOCALE = 35;

    /** No such script, or none of this agent's: both answer alike. */
    public static final Refusal UNKNOWN = Refusal.of(ErrorCode.NOT_FOUND, "no such script");

    private Scripts() {}

    /** What fits what was typed, best first, and of what fits as well the agent's own. */
    public static List<ScriptOffer> find(
            Responses responses,
            ScriptLibrary own,
            Chat chat,
            Authenticator.Agent agent,
            String text,
            @Nullable String locale,
            Instant now) {
        String reader = locale == null ? chat.locale().orElse(null) : locale;
        LibraryQuery query = new LibraryQuery(
                agent.id(), agent.teams(), now, agent.tier(), chat.topic().orElse(null), reader, text, MOST);
        TemplateValues values = Values.of(responses, chat, agent, locale, now).build();
        return Stream.of(own, responses.library())
                .flatMap(library -> library.find(query).stream())
                .sorted(Comparator.comparing(ScriptMatch::how))
                .limit(MOST)
                .map(match -> Offers.of(
                        responses.library(), match.script(), match.script().body(reader), values))
                .toList();
    }

    /** One script, with what was filled in. */
    public static Optional<ScriptOffer> fill(
            Responses responses,
            ScriptLibrary own,
            Chat chat,
            Authenticator.Agent agent,
            ScriptClaim claim,
            Instant now) {
        return own.current(claim.id())
                .or(() -> responses.library().current(claim.id()))
                .filter(script -> String.valueOf(script.ref().version()).equals(claim.version()))
                .filter(script -> isFor(script, agent))
                .map(script -> Offers.of(
                        responses.library(),
                        script,
                        script.body(claim.locale() == null ? chat.locale().orElse(null) : claim.locale()),
                        Values.of(responses, chat, agent, claim.locale(), now)
                                .inputs(claim.inputs())
                                .build()));
    }

    /** Scripts that were suggested, as far as the agent may still use them. */
    public static List<ScriptOffer> of(
            Responses responses, Chat chat, Authenticator.Agent agent, List<Suggestion> found, Instant now) {
        TemplateValues values = Values.of(responses, chat, agent, null, now).build();
        return found.stream()
                .flatMap(suggestion -> responses.library().version(suggestion.script()).stream()
                        .filter(script -> isFor(script, agent))
                        .map(script ->
                                Offers.of(responses.library(), script, script.body(suggestion.locale()), values)))
                .toList();
    }

    /** Which script it was, if its version is one that this library could have. */
    public static Optional<ScriptRef> ref(ScriptUse use) {
        try {
            return Optional.of(new ScriptRef(use.id(), Integer.parseInt(use.version())));
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    private static boolean isFor(ScriptedResponse script, Authenticator.Agent agent) {
        return script.scope().covers(agent.id(), agent.teams());
    }

    /** Whether this can be a language tag at all. */
    public static Optional<Refusal> refusal(@Nullable String locale) {
        return locale == null || locale.length() <= LONGEST_LOCALE
                ? Optional.empty()
                : Optional.of(Refusal.limit("locale", LONGEST_LOCALE, "locale: allowed are " + LONGEST_LOCALE));
    }
}
