package dev.vitrine.transformation;

import java.util.Map;
import java.util.TreeMap;

/// What `t_NAME` stands for.
final class NamedTransformations {
    private static final Map<String, String> ALL =
            new TreeMap<>(
                    Map.of(
                            "instagram", "c_fill,g_auto,h_1080,w_1080/f_jpg,q_auto",
                            "instagram_portrait", "c_fill,g_auto,h_1350,w_1080/f_jpg,q_auto",
                            "story", "c_fill,g_auto,h_1920,w_1080/f_jpg,q_auto",
                            "facebook", "c_fill,g_auto,h_630,w_1200/f_jpg,q_auto",
                            "linkedin", "c_fill,g_auto,h_627,w_1200/f_jpg,q_auto",
                            "twitter", "c_fill,g_auto,h_900,w_1600/f_jpg,q_auto",
                            "pinterest", "c_fill,g_auto,h_1500,w_1000/f_jpg,q_auto",
                            "youtube_thumbnail", "c_fill,g_auto,h_720,w_1280/f_jpg,q_auto",
                            "avatar", "c_thumb,g_face,h_200,w_200/r_max/f_auto,q_auto"));

    private NamedTransformations() {}

    /// The transformation of that name.
    ///
    /// @throws IllegalArgumentException when there is none
    static String text(String name) {
        String text = ALL.get(name);
        if (text == null) {
            throw new IllegalArgumentException("No transformation is called " + name);
        }
        return text;
    }

    static String names() {
        return String.join(", ", ALL.keySet());
    }
}
