package dev.peekwire.internal.walk;

import dev.peekwire.chat.Chat;
import dev.peekwire.internal.text.LanguageLookup;
import dev.peekwire.protocol.FlowOffer;
import dev.peekwire.protocol.FlowOption;
import dev.peekwire.protocol.FlowQuestion;
import dev.peekwire.protocol.FlowStand;
import dev.peekwire.response.flow.Answer;
import dev.peekwire.response.flow.FlowLine;
import dev.peekwire.response.flow.FlowPosition;
import dev.peekwire.response.flow.FlowSpeech;
import dev.peekwire.response.flow.FlowStep;
import dev.peekwire.response.flow.FlowWalk;
import dev.peekwire.response.flow.ScriptFlow;
import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.TemplateValues;
import dev.peekwire.responses.Responses;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks as agents' clients are told of them. Pure. */
public final class Stands {
    private Stands() {}

    /** The flows that fit a chat: of its topic first, of no topic then, both in the order in which the desk has them. */
    public static List<FlowOffer> offers(Responses responses, Chat chat) {
        Comparator<ScriptFlow> own = Comparator.comparing(flow -> flow.topic().isEmpty());
        return responses.flows().stream()
                .filter(flow -> flow.topic().isEmpty() || flow.topic().equals(chat.topic()))
                .sorted(own)
                .map(flow ->
                        new FlowOffer(flow.ref(), flow.title(), flow.topic().orElse(null), List.copyOf(flow.locales())))
                .toList();
    }

    /** Where a chat's walk stands, if one is under way. */
    public static Optional<FlowStand> of(Responses responses, Chat chat, Who who, Instant now) {
        return chat.flow().map(at -> responses
                .flow(at.flow())
                .flatMap(flow -> flow.step(at.step()).map(step -> stand(responses, chat, who, at, flow, step, now)))
                .orElse(FlowStand.gone(at)));
    }

    private static FlowStand stand(
            Responses responses, Chat chat, Who who, FlowPosition at, ScriptFlow flow, FlowStep step, Instant now) {
        TemplateValues values =
                Speech.values(responses, chat, who, chat.attributes(), now).build();
        return new FlowStand(
                at,
                flow.title(),
                text(responses, FlowWalk.of(flow).resume(at).lines(), values, now),
                options(flow, step, chat.locale().orElse(null)),
                step instanceof FlowStep.Ask ask ? question(ask, at) : null,
                List.copyOf(flow.steps().keySet()),
                false);
    }

    /** With {@code [order]} for what is not known. */
    private static String text(Responses responses, List<FlowLine> lines, TemplateValues values, Instant now) {
        return lines.stream()
                .filter(line -> line.part() != FlowLine.Part.OPTIONS)
                .flatMap(line -> line.say(responses.library(), now, values).stream())
                .map(FlowSpeech::expansion)
                .map(expansion -> expansion instanceof Expansion.Ready ready
                        ? ready.text()
                        : ((Expansion.Incomplete) expansion).preview())
                .findFirst()
                .orElse("");
    }

    private static List<FlowOption> options(ScriptFlow flow, FlowStep step, @Nullable String locale) {
        if (!(step instanceof FlowStep.Choose choose)) {
            return List.of();
        }
        String tag = LanguageLookup.find(locale, List.copyOf(flow.locales()), known -> known)
                .orElse(flow.defaultLocale());
        return choose.options().stream()
                .map(option -> new FlowOption(option.key(), label(option.labels(), tag)))
                .toList();
    }

    private static String label(Map<String, String> labels, String tag) {
        String label = labels.get(tag);
        return label == null ? "" : label;
    }

    private static FlowQuestion question(FlowStep.Ask ask, FlowPosition at) {
        Answer takes = ask.takes();
        int tries = ask.tries() - at.tries();
        return switch (takes.type()) {
            case TEXT -> {
                Answer.Text text = (Answer.Text) takes;
                yield bounded(ask, String.valueOf(text.least()), String.valueOf(text.most()), tries);
            }
            case NUMBER -> {
                Answer.Decimal number = (Answer.Decimal) takes;
                yield bounded(ask, said(number.least()), said(number.most()), tries);
            }
            case DAY -> bounded(ask, said(((Answer.Day) takes).earliest()), said(((Answer.Day) takes).latest()), tries);
            case EMAIL -> bounded(ask, null, null, tries);
            case REFERENCE ->
                new FlowQuestion(
                        ask.attribute(),
                        takes.type(),
                        null,
                        null,
                        ((Answer.Reference) takes).pattern(),
                        List.of(),
                        tries);
            case ONE_OF ->
                new FlowQuestion(
                        ask.attribute(), takes.type(), null, null, null, ((Answer.OneOf) takes).values(), tries);
        };
    }

    private static @Nullable String said(@Nullable Object bound) {
        return bound instanceof java.math.BigDecimal number
                ? number.toPlainString()
                : bound == null ? null : bound.toString();
    }

    private static FlowQuestion bounded(FlowStep.Ask ask, @Nullable String least, @Nullable String most, int tries) {
        return new FlowQuestion(ask.attribute(), ask.takes().type(), least, most, null, List.of(), tries);
    }
}
