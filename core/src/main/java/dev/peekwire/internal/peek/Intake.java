package dev.peekwire.internal.peek;

import dev.peekwire.consent.PeekLevel;
import dev.peekwire.draft.DraftUpdate;
import dev.peekwire.redact.Redactor;
import org.jspecify.annotations.Nullable;

/** What is taken in of what a visitor's client sends, and masked how. Guarded by the {@link LiveDraft}. */
record Intake(
        Permission permission, Audience audience, Program program, LiveText text, IdleTimer idle, Redactor masking) {
    Verdict draft(@Nullable Writer writer, Writer from, DraftUpdate update) {
        boolean seen = permission.level().allowsText() && !audience.isEmpty();
        Verdict verdict = admit(permission.text(), writer == from && (seen || program.reads(writer)));
        return verdict == Verdict.APPLIED ? take(writer, update) : verdict;
    }

    private Verdict take(@Nullable Writer writer, DraftUpdate update) {
        return switch (text.receive(update, redactor(writer), audience.all())) {
            case APPLIED -> {
                idle.touch();
                yield Verdict.APPLIED;
            }
            case STALE, WAITING -> Verdict.IGNORED;
            case RESYNC -> Verdict.RESYNC;
            case TOO_LONG -> Verdict.TOO_LONG;
        };
    }

    private Redactor redactor(@Nullable Writer writer) {
        boolean asItIs = writer == null || writer.relayed() || permission.unmasked();
        return asItIs ? Redactor.none() : masking;
    }

    Verdict typing(@Nullable Writer writer, Writer from, boolean on) {
        Verdict verdict = admit(permission.level() == PeekLevel.TYPING, writer == from && !audience.isEmpty());
        if (verdict == Verdict.APPLIED) {
            text.typing(on);
            idle.touch();
        }
        return verdict;
    }

    private static Verdict admit(boolean allowed, boolean wanted) {
        if (!allowed) {
            return Verdict.NO_CONSENT;
        }
        return wanted ? Verdict.APPLIED : Verdict.IGNORED;
    }
}
