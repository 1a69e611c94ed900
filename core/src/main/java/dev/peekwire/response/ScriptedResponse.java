package dev.peekwire.response;

import dev.peekwire.internal.text.LanguageLookup;
import dev.peekwire.response.template.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of an answer that was written before it is needed. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ScriptedResponse {
    private final ScriptRef ref;
    private final String shortcut;
    private final String title;
    private final String defaultLocale;
    private final Map<String, Template> bodies;
    private final List<ScriptBody> inLocales;
    private final Scope scope;
    private final Set<String> tags;
    private final @Nullable String topic;
    private final int tier;
    private final Approval approval;
    private final @Nullable Instant validFrom;
    private final @Nullable Instant validUntil;
    private final List<String> disclaimers;
    private final Map<String, List<String>> examples;

    ScriptedResponse(ScriptBuilder from, Map<String, Template> bodies, String defaultLocale) {
        this.ref = from.ref();
        this.shortcut = from.shortcut;
        this.title = from.title;
        this.defaultLocale = defaultLocale;
        this.bodies = bodies;
        this.inLocales = inLocales(ref, bodies);
        this.scope = from.scope;
        this.tags = ScriptCheck.sorted(from.tags);
        this.topic = from.topic;
        this.tier = from.tier;
        this.approval = from.approval;
        this.validFrom = from.validFrom;
        this.validUntil = from.validUntil;
        this.disclaimers = List.copyOf(from.disclaimers);
        this.examples = ScriptCheck.sorted(from.examples);
    }

    private static List<ScriptBody> inLocales(ScriptRef ref, Map<String, Template> bodies) {
        List<ScriptBody> all = new ArrayList<>(bodies.size());
        bodies.forEach((locale, template) -> all.add(new ScriptBody(ref, locale, template)));
        return List.copyOf(all);
    }

    /** Starts a script; its id and version are checked when it is built. */
    public static ScriptBuilder builder(String id, int version) {
        return new ScriptBuilder(id, version);
    }

    /** Starts another version of this script, not approved. */
    public ScriptBuilder toBuilder(int version) {
        return new ScriptBuilder(ref.id(), version).copy(this);
    }

    /** Which version of which script. */
    public ScriptRef ref() {
        return ref;
    }

    /** What an agent types to find it: the id, if nothing else was said. */
    public String shortcut() {
        return shortcut;
    }

    /** What it is about, for agents. */
    public String title() {
        return title;
    }

    /** The language tag of the body for readers whose language there is none for. */
    public String defaultLocale() {
        return defaultLocale;
    }

    /** What it says, by language tag; the default one first, then by tag. */
    public Map<String, Template> bodies() {
        return bodies;
    }

    /**
     * What it says to a reader of this language: the body of the tag, of the tag without its last parts (RFC 4647
     * lookup), else the default one. Null for an unknown language.
     */
    public ScriptBody body(@Nullable String tag) {
        return LanguageLookup.find(tag, inLocales, ScriptBody::locale).orElseThrow();
    }

    /** Its bodies, in the order of {@link #bodies}. */
    List<ScriptBody> inLocales() {
        return inLocales;
    }

    /** The body of exactly this tag. */
    public Optional<ScriptBody> exactBody(String tag) {
        return inLocales.stream().filter(body -> body.locale().equals(tag)).findFirst();
    }

    /** Who may use it. */
    public Scope scope() {
        return scope;
    }

    /** Words to find it by, sorted. */
    public Set<String> tags() {
        return tags;
    }

    /** The topic of the chats that it is for; empty for any. */
    public Optional<String> topic() {
        return Optional.ofNullable(topic);
    }

    /** The tier of the chats that it is for, or 0 for any. */
    public int tier() {
        return tier;
    }

    /** How far it has come. */
    public Approval approval() {
        return approval;
    }

    /** The first moment at which it may be sent; empty for any. */
    public Optional<Instant> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    /** The first moment at which it may not be sent any more; empty for never. */
    public Optional<Instant> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** The ids of the scripts whose words must go along, in this order. */
    public List<String> disclaimers() {
        return disclaimers;
    }

    /** Questions of visitors that it answers, by language tag: what suggestions are found by. */
    public Map<String, List<String>> examples() {
        return examples;
    }

    /** Whether it is valid at a moment, whatever its approval. */
    public boolean isValid(Instant at) {
        return (validFrom == null || !at.isBefore(validFrom)) && (validUntil == null || at.isBefore(validUntil));
    }

    /** Whether it is approved, and valid at a moment. */
    public boolean isSendable(Instant at) {
        return approval.state() == Approval.State.APPROVED && isValid(at);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ScriptedResponse s && ref.equals(s.ref) && values().equals(s.values()));
    }

    @Override
    public int hashCode() {
        return ref.hashCode();
    }

    /** For logs: {@code ScriptedResponse[refund.late@3]}. */
    @Override
    public String toString() {
        return "ScriptedResponse[" + ref + "]";
    }

    private List<Object> values() {
        return List.of(
                shortcut,
                title,
                defaultLocale,
                bodies,
                scope,
                tags,
                topic(),
                tier,
                approval,
                List.of(validFrom(), validUntil()),
                disclaimers,
                examples);
    }
}
