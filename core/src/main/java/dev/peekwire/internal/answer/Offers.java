package dev.peekwire.internal.answer;

import dev.peekwire.protocol.ScriptGap;
import dev.peekwire.protocol.ScriptOffer;
import dev.peekwire.response.ScriptBody;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.Input;
import dev.peekwire.response.template.TemplateValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scripts as agents' clients are told of them. */
final class Offers {
    private Offers() {}

    /** With the disclaimers that go with it. */
    static ScriptOffer of(ScriptLibrary library, ScriptedResponse script, ScriptBody body, TemplateValues values) {
        Expansion expansion = library.expand(body, values);
        boolean ready = expansion.type() == Expansion.Type.READY;
        return new ScriptOffer(
                script.ref(),
                body.locale(),
                script.shortcut(),
                script.title(),
                ready ? ((Expansion.Ready) expansion).text() : ((Expansion.Incomplete) expansion).preview(),
                ready
                        ? List.of()
                        : ((Expansion.Incomplete) expansion)
                                .gaps().stream().map(Offers::gap).toList());
    }

    private static ScriptGap gap(Expansion.Gap gap) {
        boolean unfit = gap.why() == Expansion.Why.UNFIT;
        return gap.input()
                .map(input -> gap(gap.name(), input.takes(), unfit))
                .orElseGet(() -> new ScriptGap(gap.name(), ScriptGap.Kind.VALUE, unfit));
    }

    private static ScriptGap gap(String name, Input.Takes takes, boolean unfit) {
        return switch (takes.type()) {
            case TEXT -> bounded(name, ScriptGap.Kind.TEXT, unfit, null, String.valueOf(((Input.Text) takes).most()));
            case NUMBER -> {
                Input.Decimal number = (Input.Decimal) takes;
                yield bounded(
                        name,
                        ScriptGap.Kind.NUMBER,
                        unfit,
                        number.least().toPlainString(),
                        number.most().toPlainString());
            }
            case CHOICE ->
                new ScriptGap(name, ScriptGap.Kind.CHOICE, unfit, ((Input.Choice) takes).choices(), null, null, null);
            case DATE -> new ScriptGap(name, ScriptGap.Kind.DATE, unfit);
            case MONEY ->
                new ScriptGap(
                        name,
                        ScriptGap.Kind.MONEY,
                        unfit,
                        List.of(),
                        null,
                        null,
                        ((Input.Amount) takes).currency().getCurrencyCode());
        };
    }

    private static ScriptGap bounded(
            String name, ScriptGap.Kind kind, boolean unfit, @Nullable String least, String most) {
        return new ScriptGap(name, kind, unfit, List.of(), least, most, null);
    }
}
