package dev.peekwire.chat;

import dev.peekwire.commitment.CommitmentTerms;
import dev.peekwire.response.ScriptClaim;
import dev.peekwire.response.ScriptUse;
import dev.peekwire.response.flow.FlowAct;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a command says, in 64 hexadecimal digits, so that the same command id with other content is found. Stores keep
 * it: the form hashed MUST NOT change for a command that exists.
 *
 * <p>Hashed are the author, the command's type name, then its fields in their order, some only where they say something;
 * each part with its length before it and in UTF-16 code units, so that no two commands share a form, not even with
 * malformed text.
 *
 * @since 0.1.0
 */
public final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The fingerprint of a command by somebody: two authors never repeat each other. */
    public static String of(Actor by, ChatCommand command) {
        return new Fingerprint()
                .text(by.kind().name())
                .text(by.id())
                .text(command.type().name())
                .fields(command)
                .hex();
    }

    private Fingerprint fields(ChatCommand command) {
        return switch (command.type()) {
            case START -> start((ChatCommand.Start) command);
            case ASSIGN -> assign((ChatCommand.Assign) command);
            case POST -> post((ChatCommand.Post) command);
            case POST_NOTE -> text(((ChatCommand.PostNote) command).text());
            case SET_ATTRIBUTES -> map(((ChatCommand.SetAttributes) command).attributes());
            case GRANT_CONSENT -> grant((ChatCommand.GrantConsent) command);
            case WITHDRAW_CONSENT -> this;
            case LOOK -> look((ChatCommand.Look) command);
            case JOIN -> text(((ChatCommand.Join) command).agent().value());
            case LEAVE -> text(((ChatCommand.Leave) command).agent().value());
            case TRANSFER -> transfer((ChatCommand.Transfer) command);
            case END_HANDOVER ->
                text(((ChatCommand.EndHandover) command).reason().name());
            case TAKE -> take((ChatCommand.Take) command);
            case HOLD -> text(((ChatCommand.Hold) command).agent().value()).flag(((ChatCommand.Hold) command).on());
            case REROUTE -> reroute((ChatCommand.Reroute) command);
            case MONITOR -> monitor((ChatCommand.Monitor) command);
            case WALK -> walk(((ChatCommand.Walk) command).act());
            case MAIL_TRANSCRIPT -> text(((MailTranscript) command).address());
            case COMMIT -> terms(((CommitmentCommand.Commit) command).terms());
            case WITHDRAW_COMMITMENT -> text(String.valueOf(((CommitmentCommand.Withdraw) command).commitment()));
            case APPROVE_COMMITMENT -> approve((CommitmentCommand.Approve) command);
            case ANSWER_COMMITMENT -> answer((CommitmentCommand.Answer) command);
            case ASK_COMPENSATION -> text(((CommitmentCommand.AskCompensation) command).text());
            case SETTLE_COMPENSATION -> this;
            case SURVEY -> survey((CommitmentCommand.Survey) command);
            case CLOSE -> text(((ChatCommand.Close) command).reason().name());
        };
    }

    /** Where the desk's rules send it is no part: they may have changed when the client asks again. */
    private Fingerprint start(ChatCommand.Start c) {
        text(c.visitor().value()).text(c.topic()).text(c.locale()).map(c.attributes());
        return c.message() == null ? this : text(c.message());
    }

    private Fingerprint assign(ChatCommand.Assign c) {
        text(c.agent().value()).text(c.team().value());
        return c.queue().equals(c.team()) ? this : text(c.queue().value());
    }

    private Fingerprint take(ChatCommand.Take c) {
        return text(c.agent().value()).text(c.team().value());
    }

    private Fingerprint reroute(ChatCommand.Reroute c) {
        text(c.team().value()).text(c.routing().rule());
        number(c.routing().priority());
        number(c.routing().weight());
        number(c.routing().tier());
        return this;
    }

    private Fingerprint monitor(ChatCommand.Monitor c) {
        return text(c.agent().value()).flag(c.on()).flag(c.told());
    }

    /** What was wanted, not what came of it: the flow may be another when the command comes again. */
    private Fingerprint walk(FlowAct act) {
        return text(act.action().name())
                .text(act.from() == null ? null : act.from().toString())
                .text(act.value())
                .text(String.valueOf(act.message()))
                .map(act.inputs());
    }

    private Fingerprint post(ChatCommand.Post c) {
        return c.answer() == null
                ? origin(c.text(), c.origin())
                : claim(c.text(), c.answer().claim());
    }

    private Fingerprint origin(String text, MessageOrigin origin) {
        ScriptUse script = origin.script();
        return text(text)
                .text(origin.kind().name())
                .text(script == null ? null : script.id())
                .text(script == null ? null : script.version())
                .flag(origin.edited());
    }

    /** What the client said, not what the desk found: the library may be another when the command comes again. */
    private Fingerprint claim(String text, @Nullable ScriptClaim claim) {
        if (claim == null) {
            return origin(text, MessageOrigin.AD_LIB);
        }
        return text(text)
                .text(MessageOrigin.Kind.SCRIPTED.name())
                .text(claim.id())
                .text(claim.version())
                .text(claim.locale())
                .map(claim.inputs());
    }

    private Fingerprint terms(CommitmentTerms terms) {
        return text(terms.text())
                .text(terms.amountText())
                .text(terms.currency())
                .text(terms.expires() == null ? null : terms.expires().toString())
                .text(terms.reference());
    }

    private Fingerprint approve(CommitmentCommand.Approve c) {
        return text(String.valueOf(c.commitment())).flag(c.approved()).text(c.note());
    }

    private Fingerprint answer(CommitmentCommand.Answer c) {
        return text(String.valueOf(c.commitment())).flag(c.accepted());
    }

    private Fingerprint survey(CommitmentCommand.Survey c) {
        number(c.score());
        return text(c.comment());
    }

    private Fingerprint grant(ChatCommand.GrantConsent c) {
        return text(c.notice().id())
                .text(c.notice().version())
                .text(c.notice().locale())
                .text(c.notice().sha256())
                .text(c.act().name())
                .text(c.level().name())
                .names(c.purposes())
                .flag(c.globalPrivacyControl());
    }

    private Fingerprint look(ChatCommand.Look c) {
        return text(c.agent().value()).flag(c.looking());
    }

    private Fingerprint transfer(ChatCommand.Transfer c) {
        return text(c.team().value())
                .text(c.agent() == null ? null : c.agent().value())
                .text(c.note())
                .more(c);
    }

    private Fingerprint more(ChatCommand.Transfer c) {
        if (c.warm() || c.tier() > 0) {
            number(c.tier());
            flag(c.warm());
        }
        return this;
    }

    private Fingerprint map(Map<String, String> map) {
        number(map.size());
        new TreeMap<>(map).forEach((name, value) -> text(name).text(value));
        return this;
    }

    private Fingerprint names(Set<? extends Enum<?>> set) {
        number(set.size());
        set.stream().map(Enum::name).sorted().forEach(this::text);
        return this;
    }

    private Fingerprint flag(boolean flag) {
        digest.update((byte) (flag ? 1 : 0));
        return this;
    }

    private Fingerprint text(@Nullable String text) {
        number(text == null ? -1 : text.length());
        for (int i = 0; text != null && i < text.length(); i++) {
            digest.update((byte) (text.charAt(i) >>> 8));
            digest.update((byte) text.charAt(i));
        }
        return this;
    }

    private void number(int n) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (n >>> shift));
        }
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
