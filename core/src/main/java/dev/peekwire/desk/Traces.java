package dev.peekwire.desk;

import dev.peekwire.routing.RoutingTrace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A trace as large as a frame may be: the latest steps, and of each as many agents as there is room for. */
final class Traces {
    private Traces() {}

    static RoutingTrace fitting(RoutingTrace trace, FrameSpace space) {
        List<RoutingTrace.Step> latestFirst = new ArrayList<>(trace.steps());
        Collections.reverse(latestFirst);
        List<RoutingTrace.Step> told = latestFirst.stream()
                .takeWhile(step -> space.takes(step.rule(), step.agent(), step.sentence()))
                .toList();
        List<RoutingTrace.Step> fitting =
                new ArrayList<>(told.stream().map(step -> fitting(step, space)).toList());
        Collections.reverse(fitting);
        return new RoutingTrace(trace.chat(), fitting);
    }

    private static RoutingTrace.Step fitting(RoutingTrace.Step step, FrameSpace space) {
        List<RoutingTrace.Considered> told = step.considered().stream()
                .takeWhile(one -> space.takes(one.agent(), one.detail()))
                .toList();
        int untold = step.considered().size() - told.size();
        return new RoutingTrace.Step(
                step.at(),
                step.outcome(),
                step.rule(),
                step.stage(),
                step.agent(),
                told,
                step.more() + untold,
                step.sentence());
    }
}
