package dev.peekwire.client;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of failures without their messages, which may hold what somebody typed. */
final class Reports {
    private static final Logger LOG = LoggerFactory.getLogger("dev.peekwire.client");

    private Reports() {}

    static void failure(String where, Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.error(
                "{} failed: {} at {}",
                where,
                failure.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
    }

    static void warn(String what, Object detail) {
        LOG.warn("{}: {}", what, detail);
    }
}
