package dev.vitrine.batch.run;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where results lie: as their originals do, and no two in one place, also where `A` and `a` are
/// the same. Safe for use from any thread.
public final class Names {
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Integer> alike = new HashMap<>();

    /// @param before what has a place already, and keeps it
    /// @param items all of the batch, done or not
    public Names(Collection<Entry> before, List<Item> items) {
        for (Entry entry : before) {
            Entry.Made made = entry.made();
            if (made != null && made.output() != null) {
                owners.put(folded(made.output()), entry.key());
            }
        }
        items.forEach(item -> alike.merge(folded(stem(item.place())), 1, Integer::sum));
    }

    /// The place of a result, below the folder of the batch. The same item gets the same again.
    ///
    /// @param ending with its dot; empty for a folder
    public synchronized String claim(Item item, String ending) {
        String stem = stem(item.place());
        // Of a.png and a.jpg, whichever comes first: both say what they came from.
        if (alike.getOrDefault(folded(stem), 0) > 1) {
            stem += said(item.place());
        }
        for (int number = 1; ; number++) {
            String name = stem + (number == 1 ? "" : "-" + number) + ending;
            String owner = owners.putIfAbsent(folded(name), item.key());
            if (owner == null || owner.equals(item.key())) {
                return name;
            }
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String stem(Path place) {
        String name = place.toString();
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    private static String said(Path place) {
        String name = place.toString();
        String stem = stem(place);
        return name.length() == stem.length()
                ? ""
                : "-" + folded(name.substring(stem.length() + 1));
    }
}
