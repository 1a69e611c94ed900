package dev.peekwire.routing.model;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentState;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Presence;
import dev.peekwire.routing.QueuePlace;
import dev.peekwire.routing.Router;
import dev.peekwire.routing.RoutingDecision;
import dev.peekwire.routing.RoutingDecision.Reason;
import dev.peekwire.routing.RoutingEvent;
import dev.peekwire.routing.RoutingTrace;
import dev.peekwire.routing.TeamLoad;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The router as its contract reads, by lists and full scans: slow, and plain enough to be believed. */
final class SlowRouter implements Router {
    private record Held(SlowChat chat, AgentId agent) {}

    private final List<SlowChat> chats = new ArrayList<>();
    private final Map<AgentId, SlowAgent> agents = new TreeMap<>(Comparator.comparing(AgentId::value));
    private Map<TeamId, TeamPolicy> plan = Map.of();
    /** Offers that stand, oldest first. */
    private final List<Held> held = new ArrayList<>();

    private List<RoutingDecision> out = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private long number;

    @Override
    public List<RoutingDecision> on(Instant time, RoutingEvent event) {
        now = time;
        out = new ArrayList<>();
        passed();
        take(event);
        passed();
        serve();
        full(event);
        return out;
    }

    private void passed() {
        for (Optional<SlowTimer> due = due(); due.isPresent(); due = due()) {
            ring(due.get());
        }
    }

    private Optional<SlowTimer> due() {
        return earliest().filter(timer -> !timer.at().isAfter(now));
    }

    private Optional<SlowTimer> earliest() {
        SlowTimer first = null;
        for (SlowChat chat : chats) {
            for (SlowTimer timer : SlowTimer.of(chat, policy(chat).maxWait())) {
                first = first == null || timer.compareTo(first) < 0 ? timer : first;
            }
        }
        return Optional.ofNullable(first);
    }

    private void ring(SlowTimer timer) {
        SlowChat chat = timer.chat();
        switch (timer.kind()) {
            case STAGE -> out.add(new RoutingDecision.Relax(chat.id(), ++chat.stage));
            case OFFER -> List.copyOf(chat.offers).forEach(agent -> missed(chat, agent));
            case REASK -> askAgain(chat);
            case EXPIRE -> expire(chat);
        }
    }

    private void missed(SlowChat chat, AgentId agent) {
        out.add(new RoutingDecision.Revoke(chat.id(), agent, Reason.MISSED));
        no(chat, agent);
        SlowAgent missing = agents.get(agent);
        int most = policy(chat.offered.team()).offers().misses();
        if (++missing.misses >= most && most > 0 && missing.state.presence() == Presence.AVAILABLE) {
            out.add(new RoutingDecision.SetAway(agent, missing.misses));
            missing.away();
            review(missing);
        }
    }

    /** The agent does not take it; when no offer stands any more, some time goes by before anybody is asked again. */
    private void no(SlowChat chat, AgentId agent) {
        release(chat, agent);
        chat.declined.add(agent);
        if (chat.offers.isEmpty()) {
            chat.reask = now.plus(policy(chat.offered.team()).offers().reofferAfter());
        }
    }

    private void release(SlowChat chat, AgentId agent) {
        agents.get(agent).held -= chat.weight();
        chat.offers.remove(agent);
        held.remove(new Held(chat, agent));
    }

    private static void askAgain(SlowChat chat) {
        chat.declined.clear();
        chat.reask = null;
    }

    private void expire(SlowChat chat) {
        leaves(chat);
        out.add(new RoutingDecision.Expire(chat.ticket));
    }

    private void take(RoutingEvent event) {
        switch (event.type()) {
            case PLAN_CHANGED ->
                plan = ((RoutingEvent.PlanChanged) event)
                        .teams().stream().collect(Collectors.toMap(TeamPolicy::team, p -> p));
            case CHAT_QUEUED -> queued(((RoutingEvent.ChatQueued) event).ticket());
            case CHAT_LEFT -> chat(((RoutingEvent.ChatLeft) event).chat()).ifPresent(this::leaves);
            case AGENT_CHANGED -> changed(((RoutingEvent.AgentChanged) event).state());
            case LOAD_CHANGED -> changed((RoutingEvent.LoadChanged) event);
            case OFFER_ACCEPTED -> accepted((RoutingEvent.OfferAccepted) event);
            case OFFER_DECLINED -> declined((RoutingEvent.OfferDeclined) event);
            case ASSIGNMENT_REFUSED -> refused(((RoutingEvent.AssignmentRefused) event).assignment());
            case CHAT_HANDLED, TIME_PASSED -> {}
        }
    }

    private void queued(Ticket ticket) {
        known = chat(ticket.chat()).isPresent();
        chat(ticket.chat()).ifPresent(this::leaves);
        chats.add(new SlowChat(ticket, now));
    }

    private boolean known;

    /** One chat more than may wait is refused, unless somebody took it at once. */
    private void full(RoutingEvent event) {
        if (event instanceof RoutingEvent.ChatQueued queued && mayBeRefused(queued)) {
            Ticket ticket = queued.ticket();
            TeamPolicy policy = policy(ticket.route().team());
            boolean over = live(policy.team()) > policy.queueLimit();
            chat(ticket.chat()).filter(c -> over && c.offers.isEmpty()).ifPresent(c -> {
                chats.remove(c);
                out.add(new RoutingDecision.Refuse(ticket));
            });
        }
    }

    private boolean mayBeRefused(RoutingEvent.ChatQueued event) {
        Ticket ticket = event.ticket();
        return !known && !event.begun() && !ticket.front() && ticket.live();
    }

    private long live(TeamId team) {
        return chats.stream()
                .filter(chat -> chat.ticket.route().team().equals(team) && chat.ticket.live())
                .count();
    }

    private void leaves(SlowChat chat) {
        chats.remove(chat);
        revokeAll(chat, Reason.GONE);
    }

    private void changed(AgentState state) {
        SlowAgent agent = agents.computeIfAbsent(state.agent(), id -> new SlowAgent(state, now));
        agent.told(state, now);
        review(agent);
    }

    private void changed(RoutingEvent.LoadChanged event) {
        SlowAgent agent = agents.get(event.agent());
        if (agent != null) {
            agent.changed(event.change(), now);
            review(agent);
        }
    }

    private void accepted(RoutingEvent.OfferAccepted event) {
        standing(event.chat(), event.agent()).ifPresent(chat -> {
            SlowAgent agent = agents.get(event.agent());
            release(chat, event.agent());
            agent.load += chat.weight();
            agent.misses = 0;
            out.add(new RoutingDecision.Assign(chat.ticket, event.agent(), chat.offered.team()));
            revokeAll(chat, Reason.TAKEN);
            chats.remove(chat);
        });
    }

    private void declined(RoutingEvent.OfferDeclined event) {
        standing(event.chat(), event.agent()).ifPresent(chat -> {
            agents.get(event.agent()).misses = 0;
            no(chat, event.agent());
        });
    }

    private Optional<SlowChat> standing(ChatId chat, AgentId agent) {
        return chat(chat).filter(c -> c.offers.contains(agent));
    }

    private void refused(RoutingDecision.Assign assignment) {
        SlowAgent agent = agents.get(assignment.agent());
        if (agent != null) {
            agent.refused(assignment.ticket().route().weight());
        }
        if (chat(assignment.ticket().chat()).isEmpty()) {
            chats.add(new SlowChat(assignment.ticket(), now));
        }
    }

    /** Offers that the agent could not be made any more, then those for which there is no room, the latest first. */
    private void review(SlowAgent agent) {
        for (Held offer : of(agent)) {
            if (!agent.meets(offer.chat().offered)) {
                unavailable(offer);
            }
        }
        List<Held> rest = of(agent);
        for (int i = rest.size() - 1; i >= 0 && agent.overloaded(); i--) {
            unavailable(rest.get(i));
        }
    }

    private void unavailable(Held offer) {
        out.add(new RoutingDecision.Revoke(offer.chat().id(), offer.agent(), Reason.UNAVAILABLE));
        no(offer.chat(), offer.agent());
    }

    private List<Held> of(SlowAgent agent) {
        List<Held> own = new ArrayList<>(held);
        own.removeIf(offer -> !offer.agent().equals(agent.id()));
        return own;
    }

    private void revokeAll(SlowChat chat, Reason reason) {
        for (AgentId agent : List.copyOf(chat.offers)) {
            out.add(new RoutingDecision.Revoke(chat.id(), agent, reason));
            release(chat, agent);
        }
    }

    /** In order; giving one chat away never makes room for an earlier one, so one pass is enough. */
    private void serve() {
        for (SlowChat chat : ordered()) {
            if (chat.offers.isEmpty()) {
                List<SlowChoice> ranking = SlowChoice.ranking(chat, agents.values(), this::policy);
                if (!ranking.isEmpty()) {
                    give(chat, ranking);
                }
            }
        }
    }

    private void give(SlowChat chat, List<SlowChoice> ranking) {
        OfferPolicy how = policy(ranking.get(0).need().team()).offers();
        if (how.mode() == OfferPolicy.Mode.PUSH) {
            assign(chat, ranking.get(0));
        } else {
            chat.reask = null;
            chat.offered = ranking.get(0).need();
            chat.until = now.plus(how.timeout());
            for (SlowChoice choice : ranking.subList(0, Math.min(ranking.size(), how.fanout()))) {
                offer(chat, choice.agent());
            }
        }
    }

    private void assign(SlowChat chat, SlowChoice choice) {
        chats.remove(chat);
        choice.agent().load += chat.weight();
        choice.agent().lastChosen = ++number;
        TeamId team = choice.need().team();
        out.add(new RoutingDecision.Assign(chat.ticket, choice.agent().id(), team));
    }

    private void offer(SlowChat chat, SlowAgent agent) {
        agent.held += chat.weight();
        agent.lastChosen = ++number;
        chat.offers.add(agent.id());
        held.add(new Held(chat, agent.id()));
        out.add(new RoutingDecision.Offer(chat.id(), agent.id(), chat.offered.team(), chat.until));
    }

    private List<SlowChat> ordered() {
        List<SlowChat> ordered = new ArrayList<>(chats);
        ordered.sort(SlowChat.order(team -> policy(team).ageing()));
        return ordered;
    }

    private TeamPolicy policy(SlowChat chat) {
        return policy(chat.ticket.route().team());
    }

    private TeamPolicy policy(TeamId team) {
        TeamPolicy policy = plan.get(team);
        return policy == null ? TeamPolicy.of(team) : policy;
    }

    private Optional<SlowChat> chat(ChatId id) {
        for (SlowChat chat : chats) {
            if (chat.id().equals(id)) {
                return Optional.of(chat);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Instant> nextDue() {
        return earliest().map(SlowTimer::at);
    }

    @Override
    public Optional<QueuePlace> place(ChatId chat, Instant at) {
        return chat(chat)
                .map(c -> new QueuePlace(
                        c.ticket.route().team(),
                        1 + waiting(c.ticket.route().team(), Integer.MAX_VALUE).indexOf(chat),
                        Optional.<Duration>empty(),
                        c.ticket.queuedAt()));
    }

    @Override
    public List<ChatId> waiting(TeamId team, int limit) {
        return ordered().stream()
                .filter(c -> c.ticket.route().team().equals(team))
                .limit(limit)
                .map(SlowChat::id)
                .toList();
    }

    @Override
    public TeamLoad load(TeamId team) {
        int waiting = 0;
        int offered = 0;
        Instant oldest = null;
        for (SlowChat chat : chats) {
            if (chat.ticket.route().team().equals(team)) {
                waiting++;
                offered += chat.offers.isEmpty() ? 0 : 1;
                Instant since = chat.ticket.queuedAt();
                oldest = oldest == null || since.isBefore(oldest) ? since : oldest;
            }
        }
        return load(team, waiting, offered, Optional.ofNullable(oldest));
    }

    private TeamLoad load(TeamId team, int waiting, int offered, Optional<Instant> oldest) {
        int available = 0;
        int away = 0;
        int load = 0;
        int capacity = 0;
        for (SlowAgent agent : agents.values()) {
            if (agent.isThere(team)) {
                available += agent.takes(team) ? 1 : 0;
                away += agent.takes(team) ? 0 : 1;
                load += agent.load;
                capacity += agent.state.profile().capacity();
            }
        }
        return new TeamLoad(team, waiting, offered, available, away, load, capacity, oldest);
    }

    @Override
    public Optional<RoutingTrace> trace(ChatId chat) {
        return Optional.empty();
    }

    @Override
    public Optional<String> whyNot(ChatId chat, AgentId agent) {
        return Optional.empty();
    }
}
