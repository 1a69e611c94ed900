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
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
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
    /** A cheap first look: whether a stretch may begin with four bytes, by sixteen bits of them. */
    private final boolean[] begins = new boolean[1 << 16];

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
            begins[mixed(first(bytes, 0))] = true;
        }
    }

    private static int first(byte[] bytes, int at) {
        return (int) FOUR.get(bytes, at);
    }

    private static int mixed(int first) {
        return first * 0x9E3779B1 >>> 16;
    }

    /** Where the texts are found; stretches that overlap or touch are one place. */
    List<Integer> places(byte[] bytes, int from, int to) {
        List<Integer> found = new ArrayList<>();
        int end = Integer.MIN_VALUE;
        for (int at = from; at + STRETCH <= to; at++) {
            int first = first(bytes, at);
            if (first == 0) {
                at += (long) EIGHT.get(bytes, at) == 0 ? NOWHERE - 1 : 0;
                continue;
            }
            int length = begins[mixed(first)] ? match(first, bytes, at, to) : 0;
            if (length > 0) {
                if (at > end) {
                    found.add(at);
                }
                end = at + length;
            }
        }
        return found;
    }

    private int match(int first, byte[] bytes, int at, int to) {
        for (byte[] needle : byFirstBytes.getOrDefault(first, List.of())) {
            if (at + needle.length <= to
                    && java.util.Arrays.equals(bytes, at, at + needle.length, needle, 0, needle.length)) {
                return needle.length;
            }
        }
        return 0;
    }
}
