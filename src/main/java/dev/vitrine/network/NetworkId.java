package dev.vitrine.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The short name of a network, for example `instagram` or `x`: lower-case letters and digits.
public record NetworkId(@JsonValue String value) implements Comparable<NetworkId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NetworkId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A network id is lower-case letters and digits, not: " + value);
        }
    }

    @Override
    public int compareTo(NetworkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
