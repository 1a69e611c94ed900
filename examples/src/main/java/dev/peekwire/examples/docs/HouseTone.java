package dev.peekwire.examples.docs;

import dev.peekwire.response.tone.ToneFinding;
import dev.peekwire.response.tone.ToneLevel;
import dev.peekwire.response.tone.ToneRequest;
import dev.peekwire.response.tone.ToneRule;
import dev.peekwire.response.tone.ToneVerdict;
import dev.peekwire.spi.ToneChecker;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Guide: Writing a tone checker. Asks a company's own service, which answers a line for each thing that it found. */
public final class HouseTone implements ToneChecker {
    private final HttpClient http;
    private final URI service;
    private final Duration patience;

    /** Asks there, and waits so long for an answer: a little less than the desk does. */
    public HouseTone(URI service, Duration patience) {
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
        this.service = service;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "house";
    }

    @Override
    public CompletionStage<ToneVerdict> check(ToneRequest request) {
        HttpRequest question = HttpRequest.newBuilder(service)
                .timeout(patience)
                .POST(BodyPublishers.ofString(request.text()))
                .build();
        return http.sendAsync(question, BodyHandlers.ofString()).thenApply(HouseTone::verdict);
    }

    private static ToneVerdict verdict(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("status " + answer.statusCode());
        }
        return ToneVerdict.of(answer.body().lines().map(HouseTone::finding).toList());
    }

    /** {@code CONFIRM 5 14 Name the product in full.} */
    private static ToneFinding finding(String line) {
        String[] parts = line.split(" ", 4);
        ToneLevel level = ToneLevel.valueOf(parts[0]);
        return ToneFinding.of(ToneRule.OTHER, level, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                .advising(parts[3]);
    }
}
