package dev.vitrine.session.step;

import dev.vitrine.network.Network;
import dev.vitrine.network.Placement;
import dev.vitrine.picture.Focus;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.render.OpenedSource.Outcome;
import dev.vitrine.render.RenditionOrder;
import dev.vitrine.render.RenditionStyle;
import dev.vitrine.session.job.MadeRendition;
import dev.vitrine.session.job.SessionEvent;
import dev.vitrine.session.job.SessionRequest;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.result.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;

/// Makes every picture of every network.
public final class Render implements Step<List<MadeRendition>> {
    /// Where the pictures lie within the session's folder.
    public static final String FOLDER = "images";

    @Override
    public String name() {
        return "render";
    }

    @Override
    public List<String> after() {
        return List.of("understand");
    }

    @Override
    public Input input(SessionState state) {
        List<RenditionOrder> orders = new ArrayList<>();
        slots(state.request()).forEach((stem, slot) -> orders.add(order(stem, slot)));
        return new Input(state.ingested().sha256(), orders, style(state));
    }

    @Override
    public TypeReference<List<MadeRendition>> output() {
        return new TypeReference<>() {};
    }

    @Override
    public Done<List<MadeRendition>> run(SessionState state, Workbench workbench) {
        Map<String, Slot> slots = slots(state.request());
        Map<String, MadeRendition> made = new ConcurrentHashMap<>();
        long start = System.nanoTime();
        Input input = input(state);
        workbench
                .source()
                .render(
                        input.orders(),
                        input.style(),
                        workbench.folder().resolve(FOLDER),
                        outcome -> {
                            Slot slot = Objects.requireNonNull(slots.get(outcome.order().stem()));
                            MadeRendition rendition =
                                    made(slot, outcome, (System.nanoTime() - start) / 1e9);
                            made.put(outcome.order().stem(), rendition);
                            workbench.tell(event(rendition));
                        });
        List<MadeRendition> inOrder = slots.keySet().stream().map(made::get).toList();
        long failed = inOrder.stream().filter(rendition -> rendition.rendition() == null).count();
        long there = inOrder.size() - failed;
        String note =
                (there == 1 ? "1 picture" : there + " pictures")
                        + (failed == 0 ? "" : ", " + failed + " failed");
        return new Done<>(inOrder, Tier.TEMPLATE, note);
    }

    @Override
    public SessionState add(SessionState state, List<MadeRendition> output) {
        return state.with(output);
    }

    /// Everything that a picture depends on.
    record Input(String sha256, List<RenditionOrder> orders, RenditionStyle style) {}

    private record Slot(Network network, Placement placement) {}

    private static Map<String, Slot> slots(SessionRequest request) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (Network network : request.networks()) {
            for (Placement placement : request.placements(network)) {
                slots.put(network.id() + "-" + placement.id(), new Slot(network, placement));
            }
        }
        return slots;
    }

    private static RenditionOrder order(String stem, Slot slot) {
        return new RenditionOrder(
                stem,
                slot.placement().size(),
                slot.network().pictures().formats().stream()
                        .filter(PictureFormat::writable)
                        .toList(),
                slot.network().pictures().maxBytes());
    }

    private static RenditionStyle style(SessionState state) {
        SessionRequest.Look look = state.request().look();
        Focus seen = state.sight() == null ? Focus.unknown() : state.sight().focus();
        Focus focus = look.focus() == null ? seen : seen.withChosen(look.focus());
        return new RenditionStyle(
                focus, look.background(), look.ground(), look.format(), null, look.logo());
    }

    private static MadeRendition made(Slot slot, Outcome outcome, double seconds) {
        return switch (outcome) {
            case Outcome.Done(_, var rendition) ->
                    new MadeRendition(
                            slot.network().id(), slot.placement(), rendition, null, seconds);
            case Outcome.Failed(_, var problem) ->
                    new MadeRendition(
                            slot.network().id(), slot.placement(), null, problem, seconds);
        };
    }

    private static SessionEvent event(MadeRendition made) {
        String placement = made.placement().id();
        if (made.rendition() != null) {
            return new SessionEvent.RenditionMade(
                    made.network(), placement, made.rendition(), made.seconds());
        }
        if (made.problem() != null) {
            return new SessionEvent.RenditionFailed(
                    made.network(), placement, made.problem(), made.seconds());
        }
        throw new IllegalStateException("A rendition is there or has a problem: " + made);
    }
}
