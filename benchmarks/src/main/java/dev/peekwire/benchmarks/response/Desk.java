package dev.peekwire.benchmarks.response;

import dev.peekwire.AgentId;
import dev.peekwire.TeamId;
import dev.peekwire.response.Approval;
import dev.peekwire.response.JudgeRequest;
import dev.peekwire.response.Judgement;
import dev.peekwire.response.LibraryQuery;
import dev.peekwire.response.OriginJudge;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptLibrary;
import dev.peekwire.response.ScriptMatch;
import dev.peekwire.response.ScriptedResponse;
import dev.peekwire.response.template.Expansion;
import dev.peekwire.response.template.TemplateValues;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A library, a judge, and messages to judge. */
public final class Desk {
    private static final AgentId AGENT = new AgentId("agent1");
    private static final Set<TeamId> TEAMS = Set.of(new TeamId("team0"));
    private static final int LONG = 7_900;

    private final TemplateValues values = TemplateValues.of("en", ZoneId.of("Europe/Oslo"))
            .value("visitor.name", "Eve")
            .value("agent.name", "Ann")
            .inputs(Map.of("days", "14"))
            .build();
    private final OriginJudge judge;
    private final String scripted;
    private final String edited;
    private final String own;
    private final String longest;

    /** A library of so many scripts and one that is as long as a script can be. */
    public Desk(int scripts) {
        Written written = new Written();
        Stream<ScriptedResponse> texts = written.texts(scripts).stream().map(Written.Text::read);
        String most = written.words(LONG / 5).substring(0, LONG);
        ScriptedResponse last = ScriptedResponse.builder("longest", 1)
                .title("Longest")
                .body("en", most)
                .approval(Approval.approved("lead", Written.NOW))
                .build();
        this.judge = OriginJudge.of(
                ScriptLibrary.of(Stream.concat(texts, Stream.of(last)).collect(Collectors.toList())));
        this.scripted = expanded("script-2");
        this.edited = everyTenthChanged(scripted);
        this.own = written.words(50);
        this.longest = everyTenthChanged(most);
    }

    private String expanded(String id) {
        ScriptedResponse script = judge.library().current(id).orElseThrow();
        return ((Expansion.Ready) script.body("en").expand(values)).text();
    }

    private static String everyTenthChanged(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 9; i < changed.length(); i += 10) {
            changed.setCharAt(i, 'Ø');
        }
        return changed.toString();
    }

    /** A script's words, claimed. */
    public Judgement claimed() {
        return judge(scripted, new ScriptClaim("script-2", "1", "en", Map.of()));
    }

    /** A script's words, not claimed. */
    public Judgement hidden() {
        return judge(scripted, null);
    }

    /** A script's words with changes, not claimed. */
    public Judgement edited() {
        return judge(edited, null);
    }

    /** Words of nobody's. */
    public Judgement ownWords() {
        return judge(own, null);
    }

    /** As long as can be, with too many changes. */
    public Judgement longest() {
        return judge(longest, new ScriptClaim("longest", "1", "en", Map.of()));
    }

    private Judgement judge(String text, @Nullable ScriptClaim claim) {
        return judge.judge(
                new JudgeRequest(text, claim, AGENT, TEAMS, Written.NOW, values, JudgeRequest.MOST_EDIT, Set.of()));
    }

    /** What an agent finds who types this. */
    public List<ScriptMatch> find(String text) {
        return judge.library().find(LibraryQuery.of(AGENT, TEAMS, Written.NOW, text));
    }
}
