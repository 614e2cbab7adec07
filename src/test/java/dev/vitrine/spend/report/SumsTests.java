package dev.vitrine.spend.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.database.Cursor;
import dev.vitrine.database.Database;
import dev.vitrine.database.Slice;
import dev.vitrine.database.TestingDatabase;
import dev.vitrine.spend.Caps;
import dev.vitrine.spend.Entry;
import dev.vitrine.spend.EntryId;
import dev.vitrine.spend.Intent;
import dev.vitrine.spend.Money;
import dev.vitrine.spend.Purpose;
import dev.vitrine.spend.Refusal;
import dev.vitrine.spend.TestingLedger;
import dev.vitrine.spend.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SumsTests {
    private static final Database database = TestingDatabase.fresh();

    private final TestingLedger ledger = new TestingLedger(database);
    private final UUID workspace = ledger.workspace;

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void addUpTheMonthByWhatItWasFor() {
        someCalls();
        Month month = month();
        assertThat(month.vendors())
                .containsExactly(
                        new Sum("openai", 3, Money.ofCents(12), Money.ofCents(20)),
                        new Sum("gemini", 1, Money.ofCents(3), Money.ZERO));
        assertThat(month.models())
                .extracting(Sum::name)
                .containsExactly("openai/gpt-image-2", "gemini/gemini-3.1-flash-image");
        assertThat(month.tasks())
                .containsExactly(
                        new Sum("picture", 2, Money.ofCents(4), Money.ofCents(20)),
                        new Sum("vision", 2, Money.ofCents(11), Money.ZERO));
        assertThat(month.campaigns())
                .containsExactly(new Sum("Sale", 1, Money.ofCents(4), Money.ZERO));
        assertThat(month.days())
                .containsExactly(
                        new Sum("2026-11-28", 3, Money.ofCents(12), Money.ofCents(20)),
                        new Sum("2026-11-29", 1, Money.ofCents(3), Money.ZERO));
    }

    @Test
    void otherMonthsAndOtherWorkspacesAreNotAmongThem() {
        someCalls();
        ledger.now = Instant.parse("2026-12-01T00:00:00Z");
        assertThat(month().models()).isEmpty();
        assertThat(
                        Month.of(
                                        ledger.workspace(),
                                        ledger.spending,
                                        new Sums(database),
                                        Instant.parse("2026-11-29T00:00:00Z"))
                                .models())
                .isEmpty();
    }

    @Test
    void theStandingIsWhatCountsUnderTheCaps() {
        ledger.caps = new Caps(Money.ofCents(50), null, null, null);
        someCalls();
        var standing = ledger.spending.standing(workspace);
        assertThat(standing.today()).isEqualTo(Money.ofCents(3));
        assertThat(standing.month()).isEqualTo(Money.ofCents(35));
        assertThat(standing.caps()).isEqualTo(ledger.caps);
        assertThat(ledger.spending.spentBy(workspace, ledger.job)).isEqualTo(Money.ofCents(35));
        assertThat(ledger.spending.spentBy(workspace, UUID.randomUUID())).isEqualTo(Money.ZERO);
    }

    @Test
    void callsAreListedNewestFirstPageByPage() {
        someCalls();
        List<String> outcomes = new ArrayList<>();
        Cursor after = null;
        do {
            Slice<Entry> page = ledger.spending.entries(search(null, null, null, after, 2));
            assertThat(page.entries().size()).isLessThanOrEqualTo(2);
            page.entries().forEach(entry -> outcomes.add(entry.outcome().label()));
            after = page.next();
        } while (after != null);
        assertThat(outcomes)
                .containsExactly("confirmed", "spoiled", "refused", "unknown", "confirmed");
    }

    @Test
    void callsAreFoundByWhatTheyBelongTo() {
        someCalls();
        assertThat(found(search("Sale", null, null, null, 9)))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.cost()).isEqualTo(Money.ofCents(4));
                            assertThat(entry.usage())
                                    .isEqualTo(Usage.NONE.withPictures(1).withOutput(0, 1290));
                            assertThat(entry.endedAt()).isEqualTo(entry.createdAt());
                            assertThat(entry.note()).isEqualTo("all went well");
                        });
        assertThat(found(search(null, "gemini", null, null, 9))).hasSize(1);
        assertThat(found(search(null, null, Entry.Outcome.REFUSED, null, 9)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.note()).isEqualTo("MODERATED: no weapons"));
        assertThat(found(search("' or 1=1 --", null, null, null, 9))).isEmpty();
    }

    private void someCalls() {
        EntryId paid = call("openai", "picture", "Sale", "a");
        ledger.spending.settle(
                paid,
                Usage.NONE.withPictures(1).withOutput(0, 1290),
                Money.ofCents(4),
                "all went\nwell");
        later(Duration.ofSeconds(1));
        ledger.spending.doubt(call("openai", "picture", null, "b"), "slow");
        later(Duration.ofSeconds(1));
        ledger.spending.release(
                call("openai", "picture", null, "c"),
                Refusal.of(Refusal.Kind.MODERATED, "no weapons"));
        later(Duration.ofSeconds(1));
        ledger.spending.spoil(
                call("openai", "vision", null, "d"), Usage.NONE, Money.ofCents(8), "no JSON");
        later(Duration.ofDays(1));
        ledger.spending.settle(
                call("gemini", "vision", null, "e"), Usage.NONE, Money.ofCents(3), "");
    }

    private EntryId call(String vendor, String task, @Nullable String campaign, String hash) {
        return ledger.granted(
                new Intent(
                        new Purpose(workspace, ledger.job, "session", campaign, task, false),
                        vendor,
                        vendor.equals("openai") ? "gpt-image-2" : "gemini-3.1-flash-image",
                        hash,
                        Money.ofCents(20)));
    }

    private void later(Duration time) {
        ledger.now = ledger.now.plus(time);
    }

    private Month month() {
        return Month.of(workspace, ledger.spending, new Sums(database), ledger.now);
    }

    private List<Entry> found(Entry.Search search) {
        return ledger.spending.entries(search).entries();
    }

    private Entry.Search search(
            @Nullable String campaign,
            @Nullable String vendor,
            Entry.@Nullable Outcome outcome,
            @Nullable Cursor after,
            int limit) {
        return new Entry.Search(workspace, ledger.job, campaign, vendor, outcome, after, limit);
    }
}
