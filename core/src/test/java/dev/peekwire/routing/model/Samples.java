package dev.peekwire.routing.model;

import dev.peekwire.AgentId;
import dev.peekwire.ChatId;
import dev.peekwire.TeamId;
import dev.peekwire.routing.AgentProfile;
import dev.peekwire.routing.Need;
import dev.peekwire.routing.OfferPolicy;
import dev.peekwire.routing.Route;
import dev.peekwire.routing.Selections;
import dev.peekwire.routing.Skill;
import dev.peekwire.routing.TeamPolicy;
import dev.peekwire.routing.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small world in which much meets: few teams, skills, agents and chats, in tables made once. */
final class Samples {
    static final List<TeamId> TEAMS = Stream.of("a", "b", "c").map(TeamId::new).toList();
    private static final List<String> LANGUAGES = List.of("en", "fr");
    private static final List<Skill> SKILLS = List.of(new Skill("refunds"), new Skill("routers"));
    private static final List<AgentId> AGENTS =
            Stream.of("ann", "bob", "cy", "di", "eve").map(AgentId::new).toList();
    private static final List<ChatId> CHATS =
            IntStream.range(0, 9).mapToObj(i -> new ChatId("chat-" + i)).toList();
    private static final List<Route> ROUTES = table(97, 1, Samples::route);
    private static final List<AgentProfile> PROFILES = table(61, 2, Samples::profile);
    private static final List<List<TeamPolicy>> PLANS = table(53, 3, Samples::plan);

    private Samples() {}

    private interface Made<T> {
        T by(Random random);
    }

    private static <T> List<T> table(int size, int seed, Made<T> made) {
        Random random = new Random(seed);
        return IntStream.range(0, size).mapToObj(i -> made.by(random)).toList();
    }

    static TeamId team(int which) {
        return TEAMS.get(which % TEAMS.size());
    }

    static AgentId agent(int which) {
        return AGENTS.get(which % AGENTS.size());
    }

    static ChatId chat(int which) {
        return CHATS.get(which % CHATS.size());
    }

    static Route route(int which) {
        return ROUTES.get(which % ROUTES.size());
    }

    static List<TeamPolicy> plan(int which) {
        return PLANS.get(which % PLANS.size());
    }

    static AgentProfile profile(AgentId agent, int which) {
        AgentProfile p = PROFILES.get(which % PROFILES.size());
        return new AgentProfile(agent, p.teams(), p.skills(), p.languages(), p.tier(), p.capacity());
    }

    /** Some as it is; the rest in front, with agents wanted, alone, or excluded, or of a message that was left. */
    static Ticket vary(Ticket ticket, int which) {
        int other = which / 12;
        return switch (which % 12) {
            case 0 -> ticket.inFront();
            case 1, 2 -> ticket.wanting(List.of(agent(other), agent(other / 5)));
            case 3 -> ticket.onlyFor(Set.of(agent(other)));
            case 4, 5 -> ticket.without(Set.of(agent(other), agent(other + 1)));
            case 6 -> ticket.left();
            default -> ticket;
        };
    }

    private static Route route(Random random) {
        int weight = random.nextInt(4) == 0 ? 2 : 1;
        List<Route.Stage> stages = new ArrayList<>();
        List<TeamId> teams = shuffled(random);
        int count = List.of(1, 1, 2, 3).get(random.nextInt(4));
        for (int i = 0; i < count; i++) {
            int reach = Math.min(3, 1 + random.nextInt(2) + i / 2);
            List<Need> needs = teams.subList(0, reach).stream()
                    .map(team -> need(team, weight, random))
                    .toList();
            stages.add(new Route.Stage(Duration.ofSeconds(i * 20L), needs));
        }
        return new Route("rule", random.nextInt(3) == 0 ? random.nextInt(7) - 3 : 0, stages);
    }

    private static List<TeamId> shuffled(Random random) {
        List<TeamId> teams = new ArrayList<>(TEAMS);
        java.util.Collections.shuffle(teams, random);
        return teams;
    }

    private static Need need(TeamId team, int weight, Random random) {
        Need.Builder need = Need.builder(team).weight(weight);
        if (random.nextInt(3) == 0) {
            need.require(SKILLS.get(random.nextInt(2)), 1 + random.nextInt(3));
        }
        if (random.nextInt(3) == 0) {
            need.prefer(SKILLS.get(random.nextInt(2)), 1 + random.nextInt(3));
        }
        if (random.nextInt(4) == 0) {
            need.language(LANGUAGES.get(random.nextInt(2)));
        }
        return need.tier(random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0).build();
    }

    private static AgentProfile profile(Random random) {
        Set<TeamId> teams = new HashSet<>(shuffled(random).subList(0, 1 + random.nextInt(3)));
        Map<Skill, Integer> skills = new HashMap<>();
        SKILLS.stream().filter(s -> random.nextInt(3) > 0).forEach(s -> skills.put(s, 1 + random.nextInt(3)));
        Set<String> languages =
                List.of(Set.<String>of(), Set.of("en"), Set.of("en", "fr")).get(random.nextInt(3));
        int tier = 1 + random.nextInt(4) / 3;
        return new AgentProfile(new AgentId("-"), teams, skills, languages, tier, 1 + random.nextInt(4));
    }

    private static List<TeamPolicy> plan(Random random) {
        List<TeamPolicy> plan = new ArrayList<>();
        for (TeamId team : TEAMS) {
            if (random.nextInt(8) > 0) {
                plan.add(policy(team, random));
            }
        }
        return plan;
    }

    private static TeamPolicy policy(TeamId team, Random random) {
        OfferPolicy.Mode mode = random.nextInt(3) == 0 ? OfferPolicy.Mode.PUSH : OfferPolicy.Mode.OFFER;
        OfferPolicy offers = new OfferPolicy(
                mode,
                Duration.ofSeconds(5 + random.nextInt(30)),
                1 + random.nextInt(3),
                random.nextInt(4),
                Duration.ofSeconds(5 + random.nextInt(40)));
        int limit = random.nextInt(4) == 0 ? random.nextInt(4) : 50;
        return TeamPolicy.of(team)
                .offering(offers)
                .selecting(Selections.values()[random.nextInt(3)])
                .ageing(Duration.ofSeconds(1 + random.nextInt(30)))
                .queueing(limit, Duration.ofSeconds(30 + random.nextInt(600)));
    }
}
