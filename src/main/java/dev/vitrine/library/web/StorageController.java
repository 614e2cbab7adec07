package dev.vitrine.library.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitrine.library.Library;
import dev.vitrine.library.kept.BlobTable;
import dev.vitrine.problem.Problem;
import dev.vitrine.store.StoreProbe;
import dev.vitrine.store.choice.Stores;
import dev.vitrine.workspace.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where bytes are kept, and whether that works.
@RestController
@RequestMapping("/api/v1/settings/storage")
public final class StorageController {
    private final Library library;
    private final Stores stores;

    /// The stores behind this library.
    public StorageController(Library library, Stores stores) {
        this.library = library;
        this.stores = stores;
    }

    /// Which stores there are, and how much the workspace keeps.
    ///
    /// @param main the one that takes new bytes
    record Storage(String main, List<String> stores, long files, long bytes) {}

    /// What came of using each store.
    record Checked(boolean works, List<Report> stores) {}

    /// What came of using one.
    ///
    /// @param where a folder, a bucket, an account
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Report(
            String store,
            boolean main,
            boolean works,
            String where,
            List<Step> steps,
            @Nullable Trouble problem) {
        static Report of(StoreProbe.Report report, String main) {
            return new Report(
                    report.store(),
                    report.store().equals(main),
                    report.works(),
                    report.where(),
                    report.steps().stream()
                            .map(step -> new Step(step.name(), step.time().toMillis()))
                            .toList(),
                    Trouble.of(report.problem()));
        }
    }

    /// Something that worked, and how long it took.
    record Step(String name, long milliseconds) {}

    /// Why a store does not work.
    record Trouble(String errorCode, String message, String nextStep) {
        static @Nullable Trouble of(@Nullable Problem problem) {
            return problem == null
                    ? null
                    : new Trouble(problem.code().name(), problem.message(), problem.nextStep());
        }
    }

    /// Where new bytes go, and how many there are.
    @GetMapping
    Storage storage(@AuthenticationPrincipal Caller caller) {
        BlobTable.Sum sum = library.sum(caller.workspace().value());
        return new Storage(stores.main().name(), stores.names(), sum.files(), sum.bytes());
    }

    /// Writes, finds, reads and deletes a few bytes in every store that is set up.
    @GetMapping("/check")
    Checked check() {
        String main = stores.main().name();
        List<Report> reports =
                stores.names().stream()
                        .map(name -> Report.of(stores.check(stores.named(name)), main))
                        .toList();
        return new Checked(reports.stream().allMatch(Report::works), reports);
    }
}
