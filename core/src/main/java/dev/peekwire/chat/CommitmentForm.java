package dev.peekwire.chat;

import dev.peekwire.AgentId;
import dev.peekwire.commitment.Commitment;
import dev.peekwire.commitment.CommitmentTerms;
import java.io.IOException;

/** Promises in a {@link SnapshotForm}. */
final class CommitmentForm {
    private CommitmentForm() {}

    static void write(FoldedCommitments commitments, SnapshotWriter out) throws IOException {
        out.list(commitments.all(), each -> write(each, out));
        out.optional(commitments.asked(), out::time);
        out.number(commitments.score());
    }

    static FoldedCommitments read(SnapshotReader in) throws IOException {
        return new FoldedCommitments(in.list(() -> commitment(in)), in.optional(in::time), in.integer());
    }

    private static void write(Commitment each, SnapshotWriter out) throws IOException {
        out.number(each.id());
        out.text(each.by().value());
        out.time(each.at());
        write(each.terms(), out);
        out.flag(each.needsApproval());
        out.flag(each.told());
        out.name(each.decided());
    }

    private static Commitment commitment(SnapshotReader in) throws IOException {
        return new Commitment(
                in.number(),
                new AgentId(in.text()),
                in.time(),
                terms(in),
                in.flag(),
                in.flag(),
                in.name(Commitment.State.class));
    }

    private static void write(CommitmentTerms terms, SnapshotWriter out) throws IOException {
        out.text(terms.text());
        out.optional(terms.amountText(), out::text);
        out.optional(terms.currency(), out::text);
        out.optional(terms.expires(), out::time);
        out.optional(terms.reference(), out::text);
    }

    private static CommitmentTerms terms(SnapshotReader in) throws IOException {
        return new CommitmentTerms(
                in.text(),
                in.optional(() -> CommitmentTerms.amount(in.text())),
                in.optional(in::text),
                in.optional(in::time),
                in.optional(in::text));
    }
}
