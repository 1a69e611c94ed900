package dev.peekwire.assist.lucene;

import dev.peekwire.ChatId;
import dev.peekwire.VisitorId;
import dev.peekwire.spi.ChosenResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;

/** Which scripts agents chose for which terms of what visitors had sent. Knows terms and ids as salted hashes. Thread-safe. */
final class Learned {
    /** Of one choice; the last ones, since people come to the point at the end. */
    static final int MOST_TERMS = 16;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Choices choices;
    private final long salt;

    Learned(int most, Duration halfLife, long salt) {
        this.choices = new Choices(most, halfLife);
        this.salt = salt;
    }

    void add(ChosenResponse chosen, Language language, List<String> terms) {
        Set<Long> hashes = new HashSet<>();
        for (int at = terms.size() - 1; at >= 0 && hashes.size() < MOST_TERMS; at--) {
            hashes.add(hash(language, terms.get(at)));
        }
        Choices.Choice choice = new Choices.Choice(
                hash(chosen.chat().value()),
                hash(chosen.visitor().value()),
                Set.copyOf(hashes),
                chosen.script().id(),
                chosen.at());
        locked(() -> choices.add(choice));
    }

    void forget(ChatId chat) {
        long hash = hash(chat.value());
        forget(choice -> choice.chat() == hash);
    }

    void forget(VisitorId visitor) {
        long hash = hash(visitor.value());
        forget(choice -> choice.visitor() == hash);
    }

    void forgetAll() {
        forget(choice -> true);
    }

    /**
     * What each script gets, by its id, for terms and what these count. A term that went with one script alone says more than
     * one that went with many.
     */
    Map<String, Double> scores(Language language, Map<String, Double> terms, int scripts, Instant now) {
        Map<String, Double> scores = new HashMap<>();
        lock.readLock().lock();
        try {
            terms.forEach((term, weight) -> {
                Map<String, Double> chosen = choices.of(hash(language, term), now);
                double all = chosen.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                double rare = weight * Math.log(1 + (double) scripts / Math.max(1, chosen.size()));
                chosen.forEach((script, count) ->
                        scores.merge(script, rare * count / (count + 1) * share(count, all), Double::sum));
            });
        } finally {
            lock.readLock().unlock();
        }
        return scores;
    }

    private static double share(double count, double all) {
        return all > 0 ? count / all : 0;
    }

    private void forget(Predicate<Choices.Choice> which) {
        locked(() -> choices.forget(which));
    }

    private void locked(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private long hash(Language language, String term) {
        return hash(language.name() + '/' + term);
    }

    private long hash(String text) {
        long hash = salt;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
