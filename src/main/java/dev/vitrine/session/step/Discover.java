package dev.vitrine.session.step;

import dev.vitrine.ai.Answer;
import dev.vitrine.caption.SuggestedAccount;
import dev.vitrine.caption.author.Depiction;
import dev.vitrine.caption.author.Found;
import dev.vitrine.network.Network;
import dev.vitrine.session.job.Assistance;
import dev.vitrine.session.job.Assistants;
import dev.vitrine.session.job.SessionState;
import dev.vitrine.session.job.Step;
import dev.vitrine.session.job.Workbench;
import dev.vitrine.session.result.Tier;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Has the web searched for accounts worth tagging.
final class Discover implements Step<@Nullable Found> {
    @Override
    public String name() {
        return "discover";
    }

    @Override
    public List<String> after() {
        return List.of("describe");
    }

    @Override
    public boolean applies(Assistance assistance) {
        return assistance.models();
    }

    @Override
    public Input input(SessionState state) {
        Depiction depiction = state.depiction();
        String said = state.request().description();
        return new Input(
                said != null ? said : depiction == null ? "" : depiction.description(),
                depiction == null ? List.of() : depiction.niches(),
                state.request().networks());
    }

    @Override
    public TypeReference<@Nullable Found> output() {
        return new TypeReference<>() {};
    }

    @Override
    public Done<@Nullable Found> run(SessionState state, Workbench workbench) {
        Input input = input(state);
        Assistants assistants = workbench.assistants();
        if (assistants == null) {
            return new Done<>(null, Tier.TEMPLATE, Helped.NOBODY);
        }
        if (input.topic().isBlank() && input.niches().isEmpty()) {
            return new Done<>(null, Tier.TEMPLATE, "Nobody has said what to search for");
        }
        var answer =
                assistants
                        .scout()
                        .discover(
                                input.networks(),
                                input.topic(),
                                input.niches(),
                                workbench.wish("search"));
        return switch (answer) {
            case Answer.None<Found>(var problem, _) ->
                    new Done<>(null, Tier.TEMPLATE, "Nobody has searched: " + problem.message());
            case Answer.Given<Found> given ->
                    new Done<>(
                            given.value(),
                            Tier.FULL,
                            Helped.note(note(given.value()), given),
                            Helped.spent(given));
        };
    }

    @Override
    public SessionState add(SessionState state, @Nullable Found output) {
        return state.with(output);
    }

    private static String note(Found found) {
        List<SuggestedAccount> accounts =
                found.accounts().values().stream().flatMap(Collection::stream).toList();
        return switch (accounts.size()) {
            case 0 -> "No account that could be proved";
            case 1 -> "1 account";
            default -> accounts.size() + " accounts";
        };
    }

    /// What is searched for.
    record Input(String topic, List<String> niches, List<Network> networks) {}
}
