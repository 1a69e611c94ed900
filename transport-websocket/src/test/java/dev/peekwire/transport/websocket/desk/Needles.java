package dev.peekwire.transport.websocket.desk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every stretch of twelve code points of some texts, in every encoding that a JVM or a codec may keep text in. */
final class Needles {
    private static final int STRETCH = 12;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    /** So many of eight places that are zero begin nothing: no encoding begins with four of them. Memory is mostly zero. */
    private static final int NOWHERE = 5;

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32BE"),
            Charset.forName("UTF-32LE"));

    private final Map<Integer, List<byte[]>> byFirstBytes = new HashMap<>();
    /** A cheap first look: which values the middle four bytes may have, by their sum. */
    private final boolean[] sums = new boolean[4 * 256];

    Needles(List<String> texts) {
        for (String text : texts) {
            int[] points = text.codePoints().toArray();
            for (int start = 0; start + STRETCH <= points.length; start++) {
                String stretch = new String(points, start, STRETCH);
                ENCODINGS.forEach(encoding -> add(stretch, encoding));
            }
        }
    }

    private void add(String stretch, Charset encoding) {
        byte[] bytes = stretch.getBytes(encoding);
        if (new String(bytes, encoding).equals(stretch)) {
            byFirstBytes
                    .computeIfAbsent(first(bytes, 0), none -> new ArrayList<>())
                    .add(bytes);
            sums[sum(bytes, 0)] = true;
        }
    }

    private static int first(byte[] bytes, int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xff) << 16 | (bytes[at + 2] & 0xff) << 8 | (bytes[at + 3] & 0xff);
    }

    private static int sum(byte[] bytes, int at) {
        return (bytes[at] & 0xff) + (bytes[at + 1] & 0xff) + (bytes[at + 2] & 0xff) + (bytes[at + 3] & 0xff);
    }

    /** Where the texts are found; stretches that overlap or touch are one place. */
    List<Integer> places(byte[] bytes, int from, int to) {
        List<Integer> found = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (int at = from; at + STRETCH <= to; at++) {
            if ((long) EIGHT.get(bytes, at) == 0) {
                at += NOWHERE - 1;
                continue;
            }
            int length = sums[sum(bytes, at)] ? match(bytes, at, to) : 0;
            if (length > 0) {
                if (at > end) {
                    found.add(at);
                }
                end = at + length;
            }
        }
        return found;
    }

    private int match(byte[] bytes, int at, int to) {
        for (byte[] needle : byFirstBytes.getOrDefault(first(bytes, at), List.of())) {
            if (at + needle.length <= to
                    && java.util.Arrays.equals(bytes, at, at + needle.length, needle, 0, needle.length)) {
                return needle.length;
            }
        }
        return 0;
    }
}
