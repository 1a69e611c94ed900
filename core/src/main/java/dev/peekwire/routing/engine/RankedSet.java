package dev.peekwire.routing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sorted set that knows the rank of its elements: adding, removing and ranking take O(log n) steps. A treap whose
 * priorities are the elements' mixed hash codes, so that it needs no randomness of its own.
 */
final class RankedSet<E> {
    private final Comparator<? super E> order;

    private @Nullable Node<E> root;

    RankedSet(Comparator<? super E> order) {
        this.order = order;
    }

    int size() {
        return size(root);
    }

    /** The least element, or null. */
    @Nullable E first() {
        Node<E> node = root;
        while (node != null && node.left != null) {
            node = node.left;
        }
        return node == null ? null : node.element;
    }

    /** How many elements are less than this. */
    int rank(E element) {
        int rank = 0;
        Node<E> node = root;
        while (node != null) {
            boolean right = order.compare(node.element, element) < 0;
            rank += right ? size(node.left) + 1 : 0;
            node = right ? node.right : node.left;
        }
        return rank;
    }

    /** The least element of those that pass, or null; those before it are looked at one by one. */
    @Nullable E first(Predicate<? super E> passes) {
        List<E> found = firsts(1, passes);
        return found.isEmpty() ? null : found.get(0);
    }

    /** The least elements of those that pass, in their order. */
    List<E> firsts(int limit, Predicate<? super E> passes) {
        List<E> found = new ArrayList<>(Math.min(limit, 16));
        if (limit > 0) {
            gather(root, limit, passes, found);
        }
        return found;
    }

    private static <E> void gather(@Nullable Node<E> node, int limit, Predicate<? super E> passes, List<E> found) {
        if (node == null) {
            return;
        }
        gather(node.left, limit, passes, found);
        if (found.size() == limit) {
            return;
        }
        if (passes.test(node.element)) {
            found.add(node.element);
        }
        if (found.size() < limit) {
            gather(node.right, limit, passes, found);
        }
    }

    /** Adds an element that is not there. */
    void add(E element) {
        root = add(root, new Node<>(element));
    }

    /** Removes an element that is there. */
    void remove(E element) {
        root = remove(root, element);
    }

    private Node<E> add(@Nullable Node<E> node, Node<E> added) {
        if (node == null) {
            return added;
        }
        if (order.compare(added.element, node.element) < 0) {
            Node<E> left = add(node.left, added);
            node.left = left;
            return left.priority > node.priority ? turnRight(node, left) : node.sized();
        }
        Node<E> right = add(node.right, added);
        node.right = right;
        return right.priority > node.priority ? turnLeft(node, right) : node.sized();
    }

    private static <E> Node<E> turnRight(Node<E> node, Node<E> left) {
        node.left = left.right;
        left.right = node.sized();
        return left.sized();
    }

    private static <E> Node<E> turnLeft(Node<E> node, Node<E> right) {
        node.right = right.left;
        right.left = node.sized();
        return right.sized();
    }

    private @Nullable Node<E> remove(@Nullable Node<E> node, E element) {
        if (node == null) {
            return null;
        }
        int side = order.compare(element, node.element);
        if (side == 0) {
            return join(node.left, node.right);
        }
        if (side < 0) {
            node.left = remove(node.left, element);
        } else {
            node.right = remove(node.right, element);
        }
        return node.sized();
    }

    private static <E> @Nullable Node<E> join(@Nullable Node<E> left, @Nullable Node<E> right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        if (left.priority > right.priority) {
            left.right = join(left.right, right);
            return left.sized();
        }
        right.left = join(left, right.left);
        return right.sized();
    }

    private static int size(@Nullable Node<?> node) {
        return node == null ? 0 : node.size;
    }

    private static final class Node<E> {
        final E element;
        final int priority;

        @Nullable Node<E> left;

        @Nullable Node<E> right;

        int size = 1;

        Node(E element) {
            this.element = element;
            this.priority = mixed(element.hashCode());
        }

        Node<E> sized() {
            size = 1 + RankedSet.size(left) + RankedSet.size(right);
            return this;
        }

        /** Hash codes of like ids lie side by side; a treap needs them scattered (the finalizer of MurmurHash3). */
        private static int mixed(int hash) {
            int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
            h = (h ^ (h >>> 13)) * 0xc2b2ae35;
            return h ^ (h >>> 16);
        }
    }
}
