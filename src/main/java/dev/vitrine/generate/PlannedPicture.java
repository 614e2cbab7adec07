package dev.vitrine.generate;

import dev.vitrine.ai.port.PictureOrder;
import dev.vitrine.generate.prompt.Variation;
import org.jspecify.annotations.Nullable;

/// One picture of a wish, before anybody is asked for it.
///
/// @param place among the pictures of the wish, from 0
/// @param variation how it differs from others of its set; absent when it stands alone
/// @param remark what somebody should know of it beforehand; absent for nothing
public record PlannedPicture(
        int place, PictureOrder order, @Nullable Variation variation, @Nullable String remark) {
    /// What a model is told, complete.
    public String prompt() {
        return order.prompt();
    }

    /// The same, where the model was to be told this before.
    PlannedPicture told(String prompt) {
        return new PlannedPicture(
                place,
                new PictureOrder(
                        prompt,
                        order.size(),
                        order.quality(),
                        order.transparent(),
                        order.seed(),
                        order.references(),
                        order.mask(),
                        order.look()),
                variation,
                remark);
    }
}
