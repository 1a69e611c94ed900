package dev.peekwire.desk;

import dev.peekwire.DeskId;
import dev.peekwire.chat.RecordedEvent;
import dev.peekwire.commitment.CommitmentPolicy;
import dev.peekwire.commitment.SurveyPolicy;
import dev.peekwire.consent.ConsentPolicy;
import dev.peekwire.erasure.RetentionPolicy;
import dev.peekwire.followup.FollowUp;
import dev.peekwire.internal.answer.Repertoire;
import dev.peekwire.internal.answer.Suggesting;
import dev.peekwire.internal.door.Addresses;
import dev.peekwire.internal.door.Seal;
import dev.peekwire.internal.peek.PeekSettings;
import dev.peekwire.internal.tone.ToneChecks;
import dev.peekwire.redact.Redactor;
import dev.peekwire.reference.References;
import dev.peekwire.responses.Responses;
import dev.peekwire.spi.Authenticator;
import dev.peekwire.spi.ChatStore;
import dev.peekwire.spi.Scheduler;
import dev.peekwire.transcript.proof.Salt;
import dev.peekwire.transcript.proof.TranscriptKeys;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every part of a desk shares: its settings and its plugins. Immutable but for the counters. */
record Desk(
        DeskId id,
        Limits limits,
        ChatStore store,
        Scheduler scheduler,
        Executor workers,
        @Nullable Authenticator authenticator,
        Seal seal,
        Supplier<String> ids,
        Supplier<Salt> salts,
        @Nullable TranscriptKeys transcriptKeys,
        PeekSettings peeks,
        Redactor messages,
        Routes routes,
        Repertoire repertoire,
        @Nullable Suggesting suggesting,
        double earlyRouting,
        @Nullable ScriptKeep keep,
        @Nullable FollowUpKeep followUps,
        Executor erasureThreads,
        RetentionPolicy retention,
        ToneChecks tone,
        boolean monitoringTold,
        CommitmentPolicy commitments,
        SurveyPolicy surveys,
        ConsentPolicy consent,
        Map<String, ConsentPolicy> consentByTopic,
        References references,
        HandoverPolicy handover,
        List<ChatListener> listeners,
        @Nullable Measuring measuring,
        Counters counters,
        Addresses addresses,
        AtomicBoolean closed) {
    static final Logger LOG = LoggerFactory.getLogger(ChatDesk.class);

    Responses responses() {
        return repertoire.now();
    }

    /** Others from now on, for every answer that comes, also while the suggester has not read them or can't. */
    void responses(Responses next) {
        repertoire.now(next);
        if (suggesting != null) {
            suggesting.library(next.library());
        }
    }

    ConsentPolicy consent(@Nullable String topic) {
        return topic == null ? consent : consentByTopic.getOrDefault(topic, consent);
    }

    /** Tells the product what has happened; a listener's failure is said and breaks nothing. */
    void tell(RecordedEvent event) {
        for (ChatListener listener : listeners) {
            try {
                listener.onEvent(event);
            } catch (RuntimeException | Error failure) {
                failed("a chat listener", failure);
            }
        }
    }

    /** Tells the product how a follow-up has ended. */
    void tell(FollowUp followUp) {
        for (ChatListener listener : listeners) {
            contained("a chat listener", () -> listener.onFollowUp(followUp));
        }
    }

    /** Does something on a worker, as soon as one takes it. */
    void work(Runnable task) {
        try {
            workers.execute(task);
        } catch (RejectedExecutionException busy) {
            scheduler.after(Rooms.RETRY, () -> work(task));
        }
    }

    /** The store has failed: said, and tried again. */
    void later(RuntimeException failure, Runnable again) {
        if (!closed.get()) {
            failed("the store", failure);
            counters.store.failed(scheduler.nanoTime());
            scheduler.after(Rooms.RETRY, () -> work(again));
        }
    }

    /** Does something whose failure is said and breaks nothing else. */
    static void contained(String what, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error failure) {
            failed(what, failure);
        }
    }

    /** A plugin or the product's code failed: said, with the class alone, for messages may quote what people typed. */
    static void failed(String what, Throwable failure) {
        LOG.error("{} failed: {}", what, failure.getClass().getName());
        LOG.debug("{} failed at", what, new Throwable(failure.getClass().getName(), null) {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Throwable fillInStackTrace() {
                setStackTrace(failure.getStackTrace());
                return this;
            }
        });
    }
}
