package dev.peekwire.internal.answer;

import dev.peekwire.chat.Chat;
import dev.peekwire.response.template.TemplateValues;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.Authenticator;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What scripts may say of a chat. */
public final class Values {
    private static final String UNKNOWN_LANGUAGE = "und";

    private Values() {}

    /** The visitor's name is the attribute {@code name}, which pre-chat forms ask for. */
    static TemplateValues.Builder of(
            Responses responses, Chat chat, Authenticator.Agent agent, @Nullable String locale, Instant now) {
        return of(responses, chat, chat.attributes(), agent.name(), locale, now);
    }

    /**
     * The same with other attributes than the chat has.
     *
     * @param agent the agent's name; null where nobody answers who has one
     */
    public static TemplateValues.Builder of(
            Responses responses,
            Chat chat,
            Map<String, String> attributes,
            @Nullable String agent,
            @Nullable String locale,
            Instant now) {
        String reader = locale == null ? chat.locale().orElse(UNKNOWN_LANGUAGE) : locale;
        TemplateValues.Builder values = TemplateValues.of(reader, responses.zone())
                .attributes(attributes)
                .value("agent.name", agent)
                .value("chat.id", chat.id().value())
                .value("chat.topic", chat.topic().orElse(null))
                .value("desk.name", responses.deskName().isEmpty() ? null : responses.deskName())
                .value("now", now)
                .value("visitor.locale", chat.locale().orElse(null))
                .value("visitor.name", attributes.get("name"));
        chat.startedAt().ifPresent(started -> values.value("chat.started", started));
        chat.team().ifPresent(team -> values.value("team.name", team.value()));
        return values;
    }
}
