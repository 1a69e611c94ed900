package dev.peekwire.transcript;

import dev.peekwire.chat.Actor;
import dev.peekwire.chat.ChatEvent;
import dev.peekwire.chat.CommitmentEvent;
import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.transcript.Words.Piece;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts promises, what became of them, and what the visitor asks and says of the chat into words. */
final class CommitmentTelling {
    private final Telling telling;
    private final Words words;
    private final TranscriptEntry.Act act;
    private final List<List<Piece>> details = new ArrayList<>();

    CommitmentTelling(Telling telling, TranscriptEntry.Act act) {
        this.telling = telling;
        this.words = telling.words();
        this.act = act;
    }

    Line line() {
        ChatEvent event = act.event();
        return switch (event.type()) {
            case COMMITMENT_MADE -> made((CommitmentEvent.Made) event);
            case COMMITMENT_APPROVED -> approved((CommitmentEvent.Approved) event);
            case COMMITMENT_REFUSED -> refused((CommitmentEvent.Refused) event);
            case COMMITMENT_ANSWERED -> answered((CommitmentEvent.Answered) event);
            case COMMITMENT_WITHDRAWN -> withdrawn((CommitmentEvent.Withdrawn) event);
            case COMPENSATION_ASKED -> asked((CommitmentEvent.CompensationAsked) event);
            case COMPENSATION_SETTLED -> settled();
            case SURVEYED -> surveyed((CommitmentEvent.Surveyed) event);
            default -> throw new IllegalStateException("no commitment: " + event.type());
        };
    }

    private Line made(CommitmentEvent.Made event) {
        Actor by = act.by();
        terms(event.terms());
        if (event.approval()) {
            details.add(words.say("commitment.approval"));
        }
        String who = by == null ? "" : telling.name(by);
        return box(
                about("COMMITMENT_MADE", act.version(), "who", who),
                event.terms().text());
    }

    private Line approved(CommitmentEvent.Approved event) {
        terms(event.terms());
        by();
        String who = telling.name(event.agent());
        return box(
                about("COMMITMENT_APPROVED", event.commitment(), "who", who),
                event.terms().text());
    }

    private Line refused(CommitmentEvent.Refused event) {
        by();
        String key = event.note() == null ? "COMMITMENT_REFUSED" : "COMMITMENT_REFUSED.note";
        return box(about(key, event.commitment()), event.note());
    }

    private Line answered(CommitmentEvent.Answered event) {
        String key = event.accepted() ? "COMMITMENT_ANSWERED.accepted" : "COMMITMENT_ANSWERED.declined";
        return box(about(key, event.commitment()), null);
    }

    private Line withdrawn(CommitmentEvent.Withdrawn event) {
        by();
        String key = event.told() ? "COMMITMENT_WITHDRAWN" : "COMMITMENT_WITHDRAWN.untold";
        return box(about(key, event.commitment()), null);
    }

    private Line asked(CommitmentEvent.CompensationAsked event) {
        String key = event.text() == null ? "COMPENSATION_ASKED" : "COMPENSATION_ASKED.text";
        return line(Line.Kind.VISITOR, words.say(key), event.text());
    }

    private Line settled() {
        by();
        return line(Line.Kind.ACT, words.say("COMPENSATION_SETTLED"), null);
    }

    private Line surveyed(CommitmentEvent.Surveyed event) {
        String key = event.comment() == null ? "SURVEYED" : "SURVEYED.comment";
        return line(Line.Kind.VISITOR, words.say(key, "score", String.valueOf(event.score())), event.comment());
    }

    private Line box(List<Piece> sentence, @Nullable String text) {
        return line(Line.Kind.COMMITMENT, sentence, text);
    }

    private Line line(Line.Kind kind, List<Piece> sentence, @Nullable String text) {
        return new Line(kind, sentence, null, text == null ? null : Legible.of(text), details);
    }

    private List<Piece> about(String key, long number, String... given) {
        List<String> all = new ArrayList<>(List.of(given));
        all.addAll(List.of("number", String.valueOf(number)));
        return words.say(key, all.toArray(new String[0]));
    }

    private void terms(CommitmentTerms terms) {
        BigDecimal amount = terms.amount();
        String currency = terms.currency();
        if (amount != null && currency != null) {
            details.add(words.say("commitment.amount", "amount", amount(amount) + "\u00A0" + currency));
        }
        if (terms.expires() != null) {
            details.add(words.say("commitment.until", "time", telling.times().moment(terms.expires())));
        }
        if (terms.reference() != null) {
            details.add(words.say("commitment.reference", "reference", terms.reference()));
        }
    }

    /** With the code of the currency beside it, for a sign may be that of several. */
    private String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(words.locale()));
        format.setMinimumFractionDigits(amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }

    private void by() {
        Actor by = act.by();
        if (by != null && by.kind() == Actor.Kind.AGENT) {
            details.add(words.say("by", "who", telling.name(by)));
        }
    }
}
