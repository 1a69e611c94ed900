package dev.peekwire.response;

import dev.peekwire.response.Judgement.Claimed;
import dev.peekwire.response.Judgement.Judged;
import dev.peekwire.response.template.TemplateValues;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One message being judged. Used once. */
final class Judging {
    private final ScriptLibrary library;
    private final ShingleIndex index;
    private final JudgeRequest request;
    private final Disclaimers disclaimers;
    private @Nullable Judged best;

    Judging(ScriptLibrary library, ShingleIndex index, JudgeRequest request) {
        this.library = library;
        this.index = index;
        this.request = request;
        this.disclaimers = new Disclaimers(library, request);
    }

    Judgement judge() {
        @Nullable ScriptClaim claim = request.claim();
        if (claim != null) {
            claimed(claim);
        }
        if (best == null || best.distance() > 0) {
            search();
        }
        Set<String> asked = new HashSet<>(request.disclaimers());
        if (best != null) {
            library.version(best.ref()).ifPresent(script -> asked.addAll(script.disclaimers()));
        }
        return new Judgement(Optional.ofNullable(best), disclaimers.standing(asked), isSo(claim));
    }

    private void claimed(ScriptClaim claim) {
        TemplateValues filled =
                request.values().toBuilder().inputs(claim.inputs()).build();
        body(claim).ifPresent(body -> compare(body, filled));
    }

    /** The body that a claim means, if its script is there and the agent's to use. */
    private Optional<ScriptBody> body(ScriptClaim claim) {
        String reader = claim.locale() == null ? request.values().locale() : claim.locale();
        return ScriptRef.of(claim.id(), claim.version())
                .flatMap(library::version)
                .filter(script -> script.scope().covers(request.agent(), request.teams()))
                .map(script -> script.body(reader));
    }

    private void search() {
        List<ScriptBody> candidates = index.nearest(request.text(), this::isUsable, OriginJudge.MOST_CANDIDATES);
        for (ScriptBody candidate : candidates) {
            compare(candidate, request.values());
            if (best != null && best.distance() == 0) {
                return;
            }
        }
    }

    private boolean isUsable(ScriptedResponse script) {
        return script.scope().covers(request.agent(), request.teams()) && Finder.isUsable(script, request.now());
    }

    /** Takes the script if it is nearer than what was found before: on equal terms the claimed one stays. */
    private void compare(ScriptBody body, TemplateValues values) {
        Pattern pattern = Pattern.of(body.expand(values));
        int most = (int) Math.min(OriginJudge.MOST_CHANGED, request.mostEdit() * pattern.length());
        int within = best == null ? most : Math.min(most, best.distance() - 1);
        int distance = pattern.distance(disclaimers.without(body.ref()), within);
        if (distance >= 0) {
            best = new Judged(body.ref(), body.locale(), distance);
        }
    }

    private Claimed isSo(@Nullable ScriptClaim claim) {
        if (claim == null) {
            return best == null ? Claimed.OWN_WORDS : Claimed.SCRIPT_HIDDEN;
        }
        if (best == null) {
            return Claimed.NO_SCRIPT;
        }
        Judged found = best;
        boolean so = body(claim)
                .filter(body -> body.ref().equals(found.ref()) && body.locale().equals(found.locale()))
                .isPresent();
        return so ? Claimed.SCRIPT : Claimed.OTHER_SCRIPT;
    }
}
