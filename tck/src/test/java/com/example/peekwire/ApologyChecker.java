package com.example.peekwire;

import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.ToneChecker;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has something against excuses that are none. */
final class ApologyChecker implements ToneChecker {
    private static final Pattern EXCUSE = Pattern.compile("sorry if you|as I said", Pattern.CASE_INSENSITIVE);

    @Override
    public String name() {
        return "apology";
    }

    @Override
    public CompletionStage<ToneVerdict> check(ToneRequest request) {
        String text = request.text();
        List<ToneFinding> found = new ArrayList<>();
        for (Matcher at = EXCUSE.matcher(text); at.find(); ) {
            int from = text.codePointCount(0, at.start());
            int to = text.codePointCount(0, at.end());
            found.add(ToneFinding.of(ToneRule.OTHER, ToneLevel.CONFIRM, from, to)
                    .advising("Say what happened, and what you do about it."));
        }
        return CompletableFuture.completedFuture(ToneVerdict.of(found));
    }
}
