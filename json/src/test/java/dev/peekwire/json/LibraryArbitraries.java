package dev.peekwire.json;

import static dev.peekwire.json.Values.commands;
import static dev.peekwire.json.Values.counts;
import static dev.peekwire.json.Values.flags;
import static dev.peekwire.json.Values.texts;

import dev.peekwire.Problem;
import dev.peekwire.TeamId;
import dev.peekwire.protocol.LibraryFrame;
import dev.peekwire.protocol.LibraryTold;
import dev.peekwire.protocol.Proposal;
import dev.peekwire.protocol.ProposedReply;
import dev.peekwire.protocol.QuickReply;
import dev.peekwire.protocol.ResponseFrame;
import dev.peekwire.response.Approval;
import dev.peekwire.response.ScriptRef;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What concerns scripts that desks keep, of both sides' arbitraries. */
final class LibraryArbitraries {
    private LibraryArbitraries() {}

    static Arbitrary<LibraryFrame> saves() {
        return Combinators.combine(commands(), replies()).as(LibraryFrame.SaveReply::new);
    }

    static Arbitrary<LibraryFrame> checks() {
        return Combinators.combine(commands(), replies()).as(LibraryFrame.CheckReply::new);
    }

    static Arbitrary<LibraryFrame> removals() {
        return Combinators.combine(commands(), refs()).as(LibraryFrame.RemoveReply::new);
    }

    static Arbitrary<LibraryFrame> repliesAsked() {
        return Combinators.combine(commands(), texts().injectNull(0.5)).as(LibraryFrame.ListReplies::new);
    }

    static Arbitrary<LibraryFrame> proposes() {
        return Combinators.combine(commands(), refs(), teams()).as(LibraryFrame.Propose::new);
    }

    static Arbitrary<LibraryFrame> proposalsAsked() {
        return Combinators.combine(commands(), texts().injectNull(0.5), flags()).as(LibraryFrame.ListProposals::new);
    }

    static Arbitrary<LibraryFrame> decisions() {
        return Combinators.combine(
                        commands(), refs(), Arbitraries.of(LibraryFrame.Verdict.class), texts().injectNull(0.5))
                .as(LibraryFrame.Decide::new);
    }

    static Arbitrary<LibraryTold> kept() {
        return Combinators.combine(commands(), refs(), Arbitraries.of(Approval.State.class))
                .as(LibraryTold.ScriptKept::new);
    }

    static Arbitrary<LibraryTold> repliesTold() {
        Arbitrary<ProposedReply> proposed = Combinators.combine(
                        texts(),
                        teams(),
                        refs(),
                        Arbitraries.of(Approval.State.class),
                        texts(),
                        times(),
                        texts().injectNull(0.5),
                        counts())
                .as(ProposedReply::new);
        return Combinators.combine(
                        commands(),
                        replies().list().ofMaxSize(3),
                        proposed.list().ofMaxSize(3),
                        flags())
                .as(LibraryTold.Replies::new);
    }

    static Arbitrary<LibraryTold> checked() {
        Arbitrary<Problem> problems = Combinators.combine(texts(), counts(), counts(), texts(), texts())
                .as(Problem::new);
        return Combinators.combine(commands(), problems.list().ofMaxSize(3)).as(LibraryTold.ReplyChecked::new);
    }

    static Arbitrary<ResponseFrame> changed() {
        return Combinators.combine(flags(), teams().set().ofMaxSize(2), counts().injectNull(0.5))
                .as(ResponseFrame.LibraryChanged::new);
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    }

    static Arbitrary<LibraryTold> proposalsTold() {
        Arbitrary<Proposal> proposals = Combinators.combine(
                        replies(), teams(), texts(), times(), replies().injectNull(0.5))
                .as(Proposal::new);
        return Combinators.combine(commands(), proposals.list().ofMaxSize(3), flags())
                .as(LibraryTold.Proposals::new);
    }

    private static Arbitrary<ScriptRef> refs() {
        return Combinators.combine(
                        Arbitraries.of("own.1", "refund.late", "a-1"),
                        Arbitraries.integers().between(1, 999_999_999))
                .as(ScriptRef::new);
    }

    private static Arbitrary<TeamId> teams() {
        return Arbitraries.of("support", "sales").map(TeamId::new);
    }

    private static Arbitrary<QuickReply> replies() {
        Arbitrary<Map<String, String>> bodies =
                Arbitraries.maps(Arbitraries.of("en", "nb", "pt-BR"), texts()).ofMaxSize(3);
        return Combinators.combine(refs().injectNull(0.5), texts(), texts(), texts(), bodies)
                .as((ref, shortcut, title, locale, all) -> new QuickReply(
                        ref == null ? null : ref.id(), ref == null ? 0 : ref.version(), shortcut, title, locale, all));
    }
}
