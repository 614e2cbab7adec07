package dev.vitrine.store.choice;

import dev.vitrine.store.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Variables of the environment, and what is wrong with them. An empty one counts as absent.
final class Variables {
    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0");

    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    List<String> faults() {
        return faults;
    }

    void wrong(String fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    boolean any(String... names) {
        return Arrays.stream(names).anyMatch(name -> !optional(name, "").isEmpty());
    }

    String optional(String name, String otherwise) {
        String value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    /// Its value; when it is absent, that is noted and something harmless returned.
    String required(String name) {
        String value = optional(name, "");
        if (value.isEmpty()) {
            wrong(name + " is missing");
        }
        return value;
    }

    Secret secret(String name) {
        String value = required(name);
        return new Secret(value.isEmpty() ? "-" : value);
    }

    boolean flag(String name) {
        String value = optional(name, "no").toLowerCase(Locale.ROOT);
        if (!YES.contains(value) && !NO.contains(value)) {
            wrong(name + " is neither true nor false: " + value);
        }
        return YES.contains(value);
    }

    /// An address without a slash at its end; a host alone is meant as https.
    @Nullable URI address(String name) {
        String value = optional(name, "");
        if (value.isEmpty()) {
            return null;
        }
        try {
            String full = value.contains("://") ? value : "https://" + value;
            var address = new URI(full.replaceAll("/+$", ""));
            if (Set.of("http", "https").contains(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getQuery() == null
                    && address.getFragment() == null) {
                return address;
            }
        } catch (URISyntaxException _) {
            // Said below, without what may be a secret in the wrong place.
        }
        wrong(name + " is no address like https://example.com");
        return null;
    }

    /// What needs all of its variables; absent when some are wrong.
    <T> @Nullable T whole(Supplier<T> settings, int faultsBefore) {
        if (faults.size() > faultsBefore) {
            return null;
        }
        try {
            return settings.get();
        } catch (IllegalArgumentException failure) {
            wrong(String.valueOf(failure.getMessage()));
            return null;
        }
    }

    void needs(@Nullable Object settings, String name) {
        if (settings == null && faults.isEmpty()) {
            wrong(name + " is missing, and VITRINE_STORE names its store");
        }
    }
}
