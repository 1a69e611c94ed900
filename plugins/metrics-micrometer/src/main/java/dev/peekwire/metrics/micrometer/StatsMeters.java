package dev.peekwire.metrics.micrometer;

import dev.peekwire.desk.ChatDesk;
import dev.peekwire.desk.DeskStats;
import java.util.function.ToDoubleFunction;

/** What {@link DeskStats} has, each value under its own name. */
final class StatsMeters {
    private final Meters meters;
    private final ChatDesk desk;

    StatsMeters(Meters meters, ChatDesk desk) {
        this.meters = meters;
        this.desk = desk;
    }

    void register() {
        held();
        chats();
        drafts();
        frames();
        store();
        answers();
        followUps();
        records();
        nodes();
    }

    private void held() {
        gauge("connections", "connections now", DeskStats::connections);
        gauge("rooms", "chats in memory now", DeskStats::rooms);
        gauge("waiting", "chats that wait now, on the node that gives them to agents", DeskStats::waiting);
        gauge("offers", "offers that stand now, on the same node", DeskStats::offers);
    }

    private void chats() {
        counter("assignments", "chats that the router gave to agents", DeskStats::assignments);
    }

    private void drafts() {
        counter("draft.frames", "draft frames taken", DeskStats::draftFrames);
        counter("draft.frames.refused", "draft frames without a grant", DeskStats::draftFramesRefused);
        counter("draft.frames.unwanted", "draft frames that nobody looked at any more", DeskStats::draftFramesUnwanted);
        counter("erasures", "drafts erased", DeskStats::erasures);
    }

    private void frames() {
        counter("malformed", "frames that were none", DeskStats::malformed);
        counter("rate.limited", "frames over the rate limits", DeskStats::rateLimited);
        counter("slow.consumers", "connections closed because they read too slowly", DeskStats::slowConsumers);
    }

    private void store() {
        counter("appends", "what was stored", DeskStats::appends);
        counter("conflicts", "appends decided anew", DeskStats::conflicts);
        counter("fenced", "assignments refused since another node gives chats", DeskStats::fenced);
        counter("store.failures", "calls of the store that failed", DeskStats::storeFailures);
    }

    private void answers() {
        counter("false.claims", "answers whose client said of them what is not so", DeskStats::falseClaims);
        counter("robotic", "answers in chats that sounded like a machine", DeskStats::robotic);
        counter("unchecked", "answers that a tone checker did not check", DeskStats::unchecked);
    }

    private void followUps() {
        followUp("decided", "follow-ups that events decided", DeskStats.FollowUps::decided);
        followUp("sent", "attempts to send one that were taken", DeskStats.FollowUps::sent);
        followUp("failed", "attempts that were not", DeskStats.FollowUps::failed);
        followUp("given.up", "follow-ups that are not tried any more", DeskStats.FollowUps::givenUp);
        meters.gauge("follow.ups.under.way", "attempts under way now", () -> desk.stats()
                .followUps()
                .underWay());
    }

    private void records() {
        record("erased", "chats that were erased by order", DeskStats.Records::erased);
        record("expired", "kinds of data of chats that had run out", DeskStats.Records::expired);
        record("certificates", "erasures that came to their end", DeskStats.Records::certificates);
    }

    private void nodes() {
        node("terms", "how often it began to give chats to agents", DeskStats.Nodes::terms);
        node("evicted", "how often it was taken for dead", DeskStats.Nodes::evicted);
        node("gone", "other nodes that it saw go", DeskStats.Nodes::gone);
        node("bus.losses", "how often the bus went down", DeskStats.Nodes::busLosses);
        node("notices", "appends of other nodes that the bus told", DeskStats.Nodes::notices);
        node("feed.reads", "pages of the feed that were read", DeskStats.Nodes::feedReads);
        node("feed.news", "chats and agents that they told", DeskStats.Nodes::feedNews);
        node("letters", "questions and answers between nodes", DeskStats.Nodes::letters);
        node("letters.by.store", "those of them that went by the store", DeskStats.Nodes::lettersByStore);
        node("unanswered", "questions that nobody answered in time", DeskStats.Nodes::unanswered);
        meters.gauge("node.shared.drafts", "chats now whose drafts it listens for on the bus", () -> desk.stats()
                .nodes()
                .sharedDrafts());
    }

    private void gauge(String name, String meaning, ToDoubleFunction<DeskStats> value) {
        meters.gauge("desk." + name, meaning, () -> value.applyAsDouble(desk.stats()));
    }

    private void counter(String name, String meaning, ToDoubleFunction<DeskStats> value) {
        meters.counted("desk." + name, meaning, () -> value.applyAsDouble(desk.stats()));
    }

    private void node(String name, String meaning, ToDoubleFunction<DeskStats.Nodes> value) {
        meters.counted(
                "node." + name, meaning, () -> value.applyAsDouble(desk.stats().nodes()));
    }

    private void followUp(String name, String meaning, ToDoubleFunction<DeskStats.FollowUps> value) {
        meters.counted(
                "follow.ups." + name,
                meaning,
                () -> value.applyAsDouble(desk.stats().followUps()));
    }

    private void record(String name, String meaning, ToDoubleFunction<DeskStats.Records> value) {
        meters.counted(
                "records." + name,
                meaning,
                () -> value.applyAsDouble(desk.stats().records()));
    }
}
