package dev.peekwire.transcript.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is written by hand for its cost comes to what the platform's classes and the plain way come to. */
class HasherTest {
    private static Salt salt(Random random) {
        byte[] bytes = new byte[Salt.BYTES];
        random.nextBytes(bytes);
        return Salt.of(bytes);
    }

    @Property(tries = 300)
    void salts_of_parts_are_the_platforms_hmac(@ForAll long seed, @ForAll String name) throws Exception {
        String part = name.replaceAll("[\\ud800-\\udfff]", "");
        Salt event = salt(new Random(seed));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(event.bytes(), "HmacSHA256"));
        byte[] whole = mac.doFinal(part.getBytes(StandardCharsets.UTF_8));
        assertThat(new Hasher().salt(event, part).bytes()).isEqualTo(Arrays.copyOf(whole, Salt.BYTES));
        assertThat(Chain.salt(event, part).bytes()).isEqualTo(Arrays.copyOf(whole, Salt.BYTES));
    }

    @Property(tries = 300)
    void a_body_is_hashed_as_the_canonical_form_of_its_members(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, Part> parts = new HashMap<>();
        Map<String, Object> commitments = new HashMap<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            String name = List.of("text", "\u00e9", "a\"b", "\ud83d\ude00", "origin", "\ufb33")
                    .get(i);
            Part part = part(random, i);
            parts.put(name, part);
            commitments.put(name, plain(name, part));
        }
        Part by = part(random, 0);
        EventBody body = new EventBody(random.nextInt(1, 99), "2026-11-22T19:05:00.123Z", "closed", by, parts);
        Object all = Map.of(
                "at", body.at(),
                "by", plain("by", by),
                "fields", commitments,
                "type", body.type(),
                "version", body.version());
        assertThat(body.hash().toString()).isEqualTo(sha256(2, Canonical.bytes(all)));
        assertThat(by.commitment("by").toString()).isEqualTo(plain("by", by));
    }

    private static Part part(Random random, int i) {
        Part.Open open = new Part.Open(salt(random), List.of("x".repeat(random.nextInt(900)), i));
        return random.nextBoolean() ? open : new Part.Withheld(open.commitment("any"));
    }

    private static String plain(String name, Part part) throws Exception {
        return part instanceof Part.Open open
                ? sha256(1, open.salt().bytes(), Canonical.bytes(List.of(name, open.value())))
                : part.commitment(name).toString();
    }

    private static String sha256(int use, byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) use);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return Hash.of(digest.digest()).toString();
    }

    @Property(tries = 1000)
    void times_are_written_as_the_platform_writes_them(@ForAll long second, @ForAll int nano) {
        long bound = Instant.MAX.getEpochSecond();
        Instant far = Instant.ofEpochSecond(second % bound, Math.floorMod(nano, 1_000_000_000));
        Instant near = Instant.ofEpochSecond(second % 200_000_000_000L, Math.floorMod(nano, 1_000_000_000));
        for (Instant at : List.of(far, near)) {
            assertThat(EventBody.time(at)).isEqualTo(platform(at));
        }
    }

    @Test
    void the_first_and_the_last_moment_with_four_digits_are_too() {
        for (String at : List.of(
                "0000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59.999Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "1969-12-31T23:59:59.9999Z",
                "2024-02-29T12:30:45.070Z")) {
            assertThat(EventBody.time(Instant.parse(at))).isEqualTo(platform(Instant.parse(at)));
        }
    }

    private static String platform(Instant at) {
        return new DateTimeFormatterBuilder()
                .appendInstant(3)
                .toFormatter(Locale.ROOT)
                .format(at);
    }
}
