package dev.peekwire.routing.dispatchers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All orders in which things can happen, depth first. A scene is played anew for each; where two orders lead to the same,
 * what follows is looked at once and counted twice.
 */
final class Schedules {
    private final Supplier<Scene> opening;
    private final Map<String, Double> seen = new HashMap<>();

    Schedules(Supplier<Scene> opening) {
        this.opening = opening;
    }

    /** How many schedules there are, every one of which came to a good end; without those that go round in circles. */
    double all() {
        return from(opening.get(), new ArrayList<>());
    }

    /** How many different moments they lead through. */
    int moments() {
        return seen.size();
    }

    private double from(Scene scene, List<Integer> order) {
        String moment = scene.fingerprint();
        Double known = seen.get(moment);
        if (known != null) {
            return known;
        }
        // Whoever tries again and again comes back here, and goes no further round.
        seen.put(moment, 0.0);
        int choices = scene.choices().size();
        double count = check(scene, order) ? 1 : further(scene, choices, order);
        seen.put(moment, count);
        return count;
    }

    /** The last choice goes on with the scene itself. */
    private double further(Scene scene, int choices, List<Integer> order) {
        double count = 0;
        for (int i = 0; i < choices; i++) {
            Scene next = i < choices - 1 ? replay(order) : scene;
            next.choices().get(i).run();
            order.add(i);
            count += from(next, order);
            order.remove(order.size() - 1);
        }
        return count;
    }

    private Scene replay(List<Integer> order) {
        Scene scene = opening.get();
        order.forEach(choice -> scene.choices().get(choice).run());
        return scene;
    }

    /** Whether it is over. */
    private static boolean check(Scene scene, List<Integer> order) {
        try {
            scene.mustHold();
            boolean over = scene.choices().isEmpty();
            if (over) {
                scene.mustHoldInTheEnd();
            }
            return over;
        } catch (AssertionError fault) {
            throw new AssertionError(fault.getMessage() + "\nby the choices " + order + "\n" + scene.story(), fault);
        }
    }
}
