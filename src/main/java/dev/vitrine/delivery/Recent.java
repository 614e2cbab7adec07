package dev.vitrine.delivery;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was asked a moment ago. While one asks again, others are content with what was answered
/// before, unless that is twice as old as it should be. Safe for use from any thread.
final class Recent<K, V> {
    private final long nanos;
    private final Function<K, V> ask;
    private final Map<K, Answer<V>> answers;

    /// @param most how many answers are remembered
    Recent(int most, Duration time, Function<K, V> ask) {
        nanos = time.toNanos();
        this.ask = ask;
        answers =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Answer<V>> eldest) {
                        return size() > most;
                    }
                };
    }

    private record Answer<V>(V value, long since, AtomicBoolean asking) {}

    V get(K key) {
        Answer<V> answer = before(key);
        if (answer != null) {
            long age = System.nanoTime() - answer.since();
            if (age < nanos) {
                return answer.value();
            }
            if (age < 2 * nanos && !answer.asking().compareAndSet(false, true)) {
                return answer.value();
            }
        }
        long since = System.nanoTime();
        try {
            V value = ask.apply(key);
            synchronized (answers) {
                answers.put(key, new Answer<>(value, since, new AtomicBoolean()));
            }
            return value;
        } finally {
            if (answer != null) {
                answer.asking().set(false);
            }
        }
    }

    private @Nullable Answer<V> before(K key) {
        synchronized (answers) {
            return answers.get(key);
        }
    }
}
